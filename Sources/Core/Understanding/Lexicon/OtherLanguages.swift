/// Patterns of the languages that the office reads but does not write.
enum OtherLanguages {
    static let table = """
        = negation
        (nao | nicht | kein* | non | لا | ليس | لن | لم | не | نиe)
        = condition
        (se | wenn | falls | إذا | اذا | если)
        = ask
        (gostaria | gostariamos | queria | queremos | quero | desejo | desejamos | preciso) ..2 \
        (saber | conhecer | perguntar | entender)
        (podem | poderiam | pode | poderia) ..3 (dizer* | informar* | indicar* | esclarecer* | \
        explicar*)
        (mochte | mochten | wollte | wollten | wurde | wurden) ..6 (wissen | erfahren | fragen)
        (konnen | konnten) sie ..4 (sagen | mitteilen)
        (vorrei | vorremmo) ..2 (sapere | conoscere | chiedere)
        (potreste | potete | puo | potrebbe) ..3 (dirmi | dirci | indicar* | spiegar*)
        (نود | اود | نرغب | ارغب | نريد | اريد) ..3 (معرفه | نعرف | اعرف | الاستفسار | السؤال)
        (хотел* | хотели) ..3 (узнать | спросить | знать)
        (ogrenmek | bilmek) ..2
        (graag | zou willen) weten
        = interrogative
        ^ [e | mas | ou] (quem | que | qual | quais | quando | onde | como | quanto | quantos | \
        quantas | por que | ha | existe | pode | podemos | posso | e preciso | tem)
        (e | ou) (qual | quais | quando | onde | como | quanto | quantos | quem | se)
        ^ [und | oder] (wer | was | wann | wo | warum | welche* | wieviel | gibt | ist | \
        sind | kann | konnen | muss | mussen | darf)
        (und | oder) (wer | was | wann | wo | wie | ob | welche*)
        ^ [e | o] (chi | che | quale | quali | quando | dove | come | quanto | quanti | perche | \
        si puo | posso | e possibile | c e)
        (e | o) (quanto | quando | dove | come | quali | se)
        (هل | وهل | كم | وكم | متي | ومتي | اين | كيف | وكيف | من الذي | ماذا | وما | ما هي | ما \
        هو | لماذا)
        ^ (сколько | когда | где | как | кто | что | какой | какая | какие | можно | нужна | \
        нужно | есть)
        (mi | mu) $
        = rhetorical
        (tudo bem | como vao | wie geht | come state | كيف حالكم)
        = join 0.95
        (aderir | adesao | tornar* membro* | ser membro | fazer parte | filiar* | ingressar | \
        associar*) ..6
        (mitglied | beitreten | mitgliedschaft | beitritt | aufnehmen)
        (aderire | adesione | diventare membri | diventare membro | entrare a far parte | \
        iscriver* alla comunita | far parte)
        (انضمام* | الانضمام | عضويه | العضويه | ننضم | انضم)
        (вступить | вступлени* | членство | стать членом)
        (uye olmak | uyelik | katilmak istiyoruz)
        (lid worden | lidmaatschap)
        (가입 | 会員になり)
        = register 0.9
        (inscrever* | inscricao | inscrevam | inscricoes | registar | reservar) ..8 (visita | \
        viagem | #city | participante*)
        (anmelden | anmeldung | melde | melden wir) ..8
        (iscrivere | iscrizione | iscriver* | prenotare) ..6 (visita | viaggio | #city)
        (تسجيل | نسجل | سجلوا) ..6
        (зарегистрир* | записать) ..6
        (aanmelden | inschrijven) ..6
        (kayit | kaydet*) ..6
        = withdraw 0.95
        (cancelar | desistir | desistencia | anular) ..6 (inscricao | participacao | viagem | \
        visita)
        nao ..2 (podera | poderei | poderemos | posso | podemos | pode) ..2 (ir | viajar | \
        participar | comparecer)
        (abmelden | stornier* | absagen | zuruckziehen | nicht teilnehmen)
        (annullare | ritirare | rinunciare | disdire)
        (الغاء | الانسحاب | الاعتذار عن)
        (отменить | отказаться)
        = itinerary 0.95
        (enviar* | mandar* | receber | enviem | fornecer) ..5 (programa | itinerario | agenda | \
        roteiro | cronograma)
        (senden | schicken | zusenden | bekommen | ubersenden | erhalten) ..6 (programm | reiseplan)
        (programm | ablaufplan | tagesordnung) ..8 (schicken | senden | zusenden | bekommen | \
        erhalten | zukommen)
        (inviar* | mandar* | ricevere) ..5 (programma | itinerario)
        (ارسال | موافاتنا | تزويدنا) ..5 (برنامج | البرنامج | جدول)
        (прислать | отправить | пришлите) ..4 (программу | расписание)
        = letter 0.95
        (carta convite | carta de convite | oficio convite | einladungsschreiben | \
        einladungsbrief | lettera di invito | lettera d invito | رساله دعوه | خطاب دعوه | دعوه \
        رسميه | приглашение | davet mektubu | uitnodigingsbrief)
        = change 0.9
        (novo | nova | neue | neuer | nuovo | nuova) (endereco | e mail | email | telefone | \
        telemovel | adresse | nummer | telefonnummer | indirizzo | numero)
        (alterar | atualizar | corrigir | mudou | andern | geandert | berichtigen | aggiornare | \
        cambiato) ..6 (endereco | email | e mail | telefone | nome | dados | adresse | daten | \
        name | nummer | indirizzo | dati | numero)
        = confirm 0.99
        (confirmo | confirmamos | bestatige* | bestatigen | confermo | confermiamo | نؤكد | اؤكد \
        | подтвержда*)
        = confirm 0.9
        ^ (sim | ja | si | va bene | einverstanden | نعم)
        = unsubscribe 0.95
        (lista | newsletter | verteiler | mailingliste | liste) ..6 (remov* | retir* | streich* \
        | nehmen | austragen | cancell* | toglie* | abmelden | abbestell*)
        (remov* | retir* | streich* | abbestell* | austragen | cancell* | toglie* | tirem | \
        nehmen) ..6 (lista | newsletter | verteiler | mailingliste | liste)
        (nicht mehr | keine) ..4 (newsletter | mails) ..3
        (الغاء الاشتراك | отписать* | abonelikten)
        = data 0.95
        (apagar | eliminar | loschen | loschung | cancellare | حذف) ..6 (dados | daten | dati | \
        بيانات* | passaporte | reisepass)
        = suggest 0.95
        (sugiro | sugerimos | sugestao | proponho | vorschlag* | schlage vor | suggeris* | \
        propong* | suggerimento | اقترح | نقترح | предлага*)
        = complain 0.9
        (reclamacao | queixa | inaceitavel | beschwer* | unverschamt | inakzeptabel | enttauscht \
        | reclamo | inaccettabile | lamentel* | شكوي | احتجاج | غير مقبول | жалоб* | возмущ* | \
        sikayet* | klacht* | indignad*)
        = press 0.95
        (entrevista | interview | intervista | مقابله صحفيه | интервью | stellungnahme | roportaj)
        = thank 0.9
        (obrigad* | danke | dank | grazie | شكرا | نشكر* | спасибо | tesekkur* | bedankt | \
        ありがとう* | 감사*)
        = legal 0.9
        (advogad* | tribunal | anwalt | rechtsanwalt | gericht | klage | rechtlich* | avvocat* | \
        legale | legali | denunci* | محامي | المحكمه | القانون | адвокат* | суд | avukat | advocaat)
        = money 0.9
        (indemniz* | schadenersatz | schadensersatz | risarciment* | تعويض | компенсаци* | tazminat)
        = accuse 0.9
        (corrup* | korrupt* | betrug* | frode | fraude | assedio | belastig* | molestie | \
        diskrimin* | discrimin* | فساد | رشوه | коррупц* | taciz)
        = distress 0.9
        (faleceu | falecimento | morreu | verstorben | gestorben | krankenhaus | ospedale | \
        morto | deceduto | توفي | وفاه | المستشفي | умер* | больниц*)
        = tour 0.9
        (visita | visitas | viagem | viagens | reise | studienreise | besuch | viaggio | visite \
        | زياره | الزياره | الزيارات | поездк* | gezi | ziyaret* | reis | studiereis)
        = travel 0.9
        (ir | ir a | nach | a | seria o de) ..2 #city
        = tours-dates 0.85
        (quando | wann | متي | когда) ..8
        = tours-fee 0.85
        (quanto custa | taxa | preco | custo | kostet | kosten | gebuhr* | costo | quota | \
        quanto costa | رسم | رسوم | تكلفه | сколько стоит)
        = tours-language 0.95
        (traducao | interprete* | ubersetz* | dolmetsch* | sprache | traduzione | interpret* | \
        lingua | ترجمه | перевод*)
        = visa-need 0.95
        (visto | visum | تاشيره | виза)
        = hotel 0.95
        (hotel | hotels | hospedagem | alojamento | unterkunft | albergo | فندق | الفندق)
        = insurance 0.95
        (seguro | versicher* | assicurazione | تامين)
        = tours-costs 0.95
        (quem paga | passagens | wer bezahlt | wer zahlt | flug* | chi paga | volo)
        = community-fee 0.95
        (anuidade | mitgliedsbeitrag | beitrag | quota associativa | اشتراك سنوي)
        = tours-deadline 0.95
        (prazo | anmeldefrist | frist | anmeldeschluss | scadenza | ultimo giorno)
        = selfName
        (sou | chamo me | ich bin | sono | انا)
        """
}
