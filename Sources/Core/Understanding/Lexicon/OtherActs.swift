/// Further patterns of the languages that the office reads but does not write.
enum OtherActs {
    static let table = """
        = negation
        (niet | geen | degil | istemiyorum | ohne | keinen | keine | без | non | mai)
        = join 0.95
        (tornar se membro | se tornar membro | tornar nos membros | ser membro | fazer parte | \
        aderir a | adesao a | associar se | integrar a comunidade | entrar na comunidade)
        (beitreten | beitritt | mitglied werden | mitgliedschaft beantragen | aufnahme in die | \
        mitgliedsantrag | aufgenommen werden)
        (aderire a* | adesione a* | diventare membr* | far parte | entrare nella comunita | \
        richiesta di adesione)
        (lid worden | lid te worden | aansluiten bij | toetreden | lidmaatschap aan*)
        (uye olmak | uyelik basvuru* | uyeligi | katilmak istiyor* | toplulugunuza)
        (вступить в | вступление в | стать член* | присоединиться)
        (الانضمام الي | طلب عضويه | طلب انضمام | عضوا في)
        (가입하고 | 가입을 | 가입 신청 | 가입하기 | 회원이 되고)
        (入会したい | 入会を希望 | 会員になりたい | 参加させていただき | 入会について)
        = join 0.7
        (가입* | 入会)
        = register 0.95
        (inscrever | inscrevo | inscrevemos | inscrevam | inscricao de) ..6
        (melde ich | melde | melden wir | anmelden | anmeldung von) ..10 (an | personen | reise | \
        teilnehmer | fur)
        (iscrivermi | iscrivere | iscriva | iscriverci | prenotare | registrarmi) ..4
        (inschrijven | aanmelden | schrijf ons | meld mij | opgeven voor)
        (kaydimi | kayit yap* | kaydet* | katilmak icin kayit)
        (зарегистр* | запишите | записать | регистраци*) ..6 (меня | нас | поездк* | на | \
        участник*)
        (تسجيل | نسجل | سجلوا | تسجيلي) ..4 (المشاركين | زياره | في)
        (참가 신청 | 신청합니다 | 참가를 신청 | 등록 부탁 | 등록해)
        (申し込み | 申し込みます | 参加を希望 | 参加申し込み | 申込)
        = withdraw 0.95
        nao ..2 (poderei | podera | poderemos | posso | podemos | vou poder) ..2 (viajar | ir | \
        participar | comparecer | estar)
        (cancelem | cancelar | desisto | desistencia | anular) ..4 (inscricao | participacao | \
        viagem | minha)
        (absagen | absage | nicht teilnehmen | nicht mitkommen | nicht kommen | stornieren | \
        zurucktreten | abmelden von)
        (non potro | non posso | non potremo | non potra) ..2 (partecipare | venire | viaggiare)
        (kan ik niet | kan niet | kunnen niet) ..4 (mee | komen | deelnemen | meegaan)
        (deelname | inschrijving | reservering) ..2 (annuleren | intrekken | afzeggen)
        (annuleren | afzeggen | afmelden voor)
        (katilamayacag* | gelemeyeceg* | iptal etmek | kaydimi iptal)
        (не смогу | не сможем | не сможет) ..3 (приехать | участвовать | поехать | принять)
        (отказываюсь | отмените | отменить) ..3 (участи* | регистрац* | мо*)
        (اعتذر عن | نعتذر عن | الغاء تسجيل* | عدم المشاركه | عدم الحضور)
        (참가를 취소 | 취소합니다 | 취소 부탁 | 불참 | 참석하지 못)
        (キャンセル | 欠席 | 参加できなく | 辞退)
        = itinerary 0.95
        (programm | ablauf | reiseplan | zeitplan) ..8 (zusenden | schicken | senden | bekommen | \
        zukommen | erhalten)
        (programa | roteiro | cronograma) ..6 (enviar | mandar | receber | envie* | mande*)
        (programma | itinerario) ..6 (inviar* | mandar* | ricevere | sturen | toesturen | krijgen)
        (sturen | toesturen | opsturen) ..5 (programma | reisschema)
        (programi | programini) ..3 (gonder* | alabilir* | iletir*)
        (программу | расписание) ..4 (пришлите | отправьте | получить | прислать)
        (пришлите | отправьте | вышлите) ..4 (программу | расписание)
        (일정표 | 프로그램) ..3 (보내 | 부탁)
        (日程表 | プログラム | 行程表) ..4 (送 | お送り)
        = letter 0.95
        (visumsbrief | einladung fur das visum | carta convite | carta de convite | lettera d \
        invito | uitnodigingsbrief | davet mektubu | 초청장 | 招待状 | 招へい状 | приглашени* для виз* | \
        خطاب \
        دعوه | رساله دعوه)
        (teilnahmebestatigung | declaracao de participacao | certificado de presenca | attestato \
        di partecipazione | bewijs van deelname) ..8
        = change 0.95
        (adresse | nummer | telefonnummer | mailadresse | anschrift | daten) ..3 (geandert | \
        andert | hat sich | neu)
        (neue | neuer | neues | novo | nova | nuovo | nuova | nieuw | nieuwe | yeni | новый | \
        новая | جديد | جديده) (anschrift | adresse | telefonnummer | nummer | e mail | email | \
        endereco | telefone | indirizzo | numero | adres | telefoonnummer | adresim | numaram | \
        адрес | телефон)
        (mudou | mudei | mudaram | alterar | atualizar | atualizem) ..4 (endereco | telefone | \
        email | e mail | contacto | cargo | dados)
        (adres | e posta | telefon) ..3 (degisti | guncelle*)
        (изменился | сменился | новый) ..3 (адрес | телефон | номер)
        (연락처 | 이메일 | 주소) ..3 (변경 | 바뀌)
        (メールアドレス | 電話番号 | 住所 | 連絡先) ..4 変更
        = confirm 0.99
        (confermo | confirmo | bestatige | bevestig | onayliyorum | teyit ederim | подтверждаю | \
        اؤكد | نؤكد | 확인합니다 | 참석하겠습니다 | 参加します)
        = unsubscribe 0.95
        (nao me mandem | nao me enviem | nao enviem | nao mandem | parem de | deixem de) ..4
        (nao quero | nao desejo) ..3 (receber | boletim | newsletter)
        (verteiler | newsletter | mailingliste) ..4 (nehmen | streichen | loschen | abmelden | \
        abbestellen | austragen)
        (aus dem verteiler | aus ihrem verteiler | keine weiteren mails | keine mails mehr)
        (cancellarmi | cancellatemi | toglietemi | disiscriv* | rimuov*) ..4
        non ..3 (ricevere | inviate*) ..4 (newsletter | email | mail | messaggi)
        (uitschrijven | afmelden voor de nieuwsbrief | van de lijst | geen nieuwsbrief | geen \
        mails)
        (listeden cikar* | aboneligimi | bulten almak istemiyorum | artik bulten | uyelikten cik*)
        (отпишите | отписаться | отписаться от | не присылайте | уберите ..4 рассылки | исключите \
        ..4 рассылки | удалите ..4 рассылки)
        (حذف بريدي | الغاء الاشتراك | ازاله بريدي | لا ترسلوا | التوقف عن ارسال | من القائمه)
        (수신을 거부 | 수신 거부 | 수신거부 | 구독 취소 | 구독을 취소 | 더 이상 보내지)
        (配信停止 | 配信を停止 | 購読を解除 | 登録解除 | 送らないで)
        = data 0.95
        (apagar | apaguem | eliminar | eliminem) ..5 (dados | copia | passaporte | fotos)
        (loschen | loschung | vernichten) ..6 (daten | kopie | passkopie | scan)
        (daten | kopie | passkopie) ..8 (loschen | vernichten)
        (cancellare | cancellate | eliminare) ..4 (dati | copia | passaporto)
        (gegevens | kopie | paspoort) ..6 (verwijderen | wissen | vernietigen)
        (удалите | удалить) ..4 (данные | копию | паспорт*)
        (verilerimi | bilgilerimi) ..3 sil*
        (개인정보 | 개인 정보) ..4 삭제
        (個人情報 | 個人データ) ..4 (削除 | 消去)
        = suggest 0.95
        (sugiro | sugerimos | sugestao | seria bom | seria otimo | vorschlag | schlage vor | ware \
        schon wenn | ware gut wenn | suggerirei | suggerisco | sarebbe bello | sarebbe utile | \
        voorstel | suggestie | zou fijn zijn | oneri* | предлагаю | было бы хорошо | اقترح | \
        نقترح | \
        제안 | 提案)
        = complain 0.9
        (vergonha | reclamacao | reclamo | queixa | inadmissivel | inaceitavel | ninguem ..3 \
        (responde | respondeu) | falta de resposta | falta de respeito | quarto e mail | terceiro \
        e mail | terceira vez | quarta vez)
        (frechheit | unverschamt* | beschwerde | beschweren | inakzeptabel | skandal* | \
        emporend* | \
        verargert | enttauscht | nicht reagiert | keine antwort | letzte frist | zumutung | \
        dritte mail | dritte mahnung)
        (inaccettabile | vergogna | vergognoso | reclamo | pretendo | esigo | scandaloso | \
        indignat* | nessuno risponde | mai ricevuto risposta | non abbia ricevuto risposta | terza \
        volta)
        (schandalig | belachelijk | klacht | onacceptabel | teleurgesteld | geen antwoord | derde \
        keer)
        (rezalet | sikayet* | kabul edilemez | cevap vermedi* | hayal kirikligi | ucuncu kez)
        (возмутительн* | возмущ* | безобрази* | жалоб* | трижды | ни одного ответа | неприемлем* | \
        требую | хамств*)
        (غير مقبول | شكوي | استياء | فضيحه | لم يرد احد | مره الثالثه)
        (항의 | 불만 | 실망 | 무책임 | 답변이 없)
        (苦情 | クレーム | 抗議 | 遺憾 | 不誠実 | 返信がありません)
        = legal 0.9
        (recorro ao tribunal | tribunal | advogad* | processo judicial | anwalt | rechtsanwalt | \
        gericht | klage | rechtliche schritte | avvocato | vie legali | denuncia | advocaat | \
        rechter | avukat | dava | mahkeme | обращусь в суд | в суд | прокуратур* | юрист* | \
        محام* | \
        محكمه | قضائي* | 변호사 | 소송 | 고소 | 弁護士 | 訴訟 | 法的)
        = money 0.9
        (ruckzahlung | ruckerstattung | erstattung) ..8 (euro | warte | frist | fordere | sofort)
        (pretendo | esigo | chiedo) ..3 rimborso
        (вернуть деньги | верните деньги | возврат* ..3 требую)
        (exijo | quero) ..4 (reembolso | devolucao | dinheiro)
        (geld terug | param* geri | iade ..3 talep | استرداد | 환불 | 返金)
        = accuse 0.9
        (betrug* | betrog* | korrupt* | rassist* | belastig* | truffa | corruzione | razzis* | \
        molest* | oplichting | corruptie | dolandir* | rusvet | мошенн* | взятк* | обман* | رشوه | \
        احتيال | 사기 | 뇌물 | 詐欺 | 賄賂)
        = distress 0.9
        (verstorben | gestorben | todesfall | unfall | krankenhaus | faleceu | morte | acidente | \
        internad* | hospital | deceduto | morto | incidente | ospedale | overleden | ziekenhuis | \
        ongeluk | vefat | kaza gecirdi | hastane* | умер* | погиб* | авари* | больниц* | توفي* | \
        وفاه | حادث | المستشفي | 사망 | 사고 | 병원 | 亡くなり | 死去 | 事故 | 入院)
        = personal 0.85
        (krebs | chemotherapie | depression* | cancro | quimioterapia | cancer | tumore | kanker | \
        kanser | рак | онколог* | سرطان | 암 | 癌 | がん)
        = ask
        (gostaria de saber | queria saber | gostava de saber | pergunto | poderia informar | \
        saber se | saber quando | podem dizer)
        (mochte wissen | wusste gern | wurde gerne wissen | frage | fragen ob | teilen sie mir)
        (vorrei sapere | vorremmo sapere | vorremmo inoltre sapere | desidero sapere | sapere se)
        (graag weten | zou graag weten | vraag me af)
        (ogrenmek istiyor* | bilgi alabilir* | merak ediyor*)
        (сообщите | подскажите | скажите | хотел* бы узнать | уточните)
        (نود معرفه | اود معرفه | نرجو افادتنا | الاستفسار عن)
        (알고 싶습니다 | 문의드립니다 | 문의합니다 | 궁금합니다)
        (教えて | お尋ね | 伺いたい | お聞きし)
        = interrogative
        ^ (qual | quais | quanto | quando | onde | como | quem | preciso | ha | existe | e \
        possivel | podemos | posso | precisa)
        (e | ou) (se | quem | quanto | quando | qual | quais | ate quando | como | onde)
        ^ (ist | sind | gibt | kann | konnen | muss | mussen | brauchen | brauche | wird | werden \
        | darf | hat | haben | wie | was | wer | wo | wann | welche* | wieviel)
        (und | oder) (was | wie | wann | wer | wo | ob | wieviel | welche* | bis wann)
        ^ (c e | ci sono | e possibile | e prevista | e previsto | quanto | quando | come | dove | \
        chi | quali | quale | serve | occorre | si puo)
        (en | of) (wat | wanneer | hoe | wie | waar | welke | hoeveel)
        ^ (wat | wanneer | hoe | wie | waar | welke | hoeveel | moeten | moet | zijn | is | kunnen \
        | kan | mag | mogen)
        (и | или) (сколько | когда | где | как | кто | есть ли | какие | какой | нужна ли)
        (есть ли | нужна ли | нужен ли | можно ли | сколько | какие | когда | где)
        (va ..2 mi | var mi | yok mu | kac | ne zaman | ne kadar | nerede | nasil | hangi | kim)
        = particle
        (입니까 | 있습니까 | 인가요 | 얼마* | 언제 | 어디 | 무엇 | 어떻게 | 있나요 | 되나요 | 할 수 있나요 | 필요한가요)
        (ですか | でしょうか | いくら | いつ | どこ | 何 | どの | どう | ますか)
        = tour 0.9
        (gezisi* | gezi | ziyareti* | 연수 | 방문 | 시찰 | 視察 | ツアー | 訪問 | поездк* | визит* | reis \
        naar | mee \
        naar | reise nach | viagem a | visita a | visita di | زياره | الزياره) ..1 #city
        #city (gezisi* | ziyareti* | 연수 | 방문 | 시찰 | の視察 | 視察 | reise | reis)
        #city ..3 (연수 | 視察 | 방문)
        = travel 0.9
        (para | nach | naar | в | bis | a) #city
        = community-fee 0.95
        (anuidade | mitgliedsbeitrag | mit kosten verbunden | quota annuale | kosten ..4 verbonden \
        | uyelik ucreti | членский взнос | 회비 | 会費)
        = community-join 0.9
        (como fazemos | condicoes | الشروط | какие документы | welche unterlagen | requisiti)
        = tours-fee 0.9
        (참가비 | ucret* | ne kadar | quanto costa | valor da inscricao | wat kost | participation)
        = visa-need 0.95
        (ビザ | 비자 | vize | visum | visto)
        = tours-costs 0.9
        (passagens | quem paga | wie zahlt | wer zahlt)
        = hotel 0.95
        (hotel | 호텔 | ホテル | otel)
        = selfName
        (sou | chamo me | ich bin | sono | انا | ik ben | benim adim | меня зовут | 저는 | 私は | \
        と申します | mi \
        chiamo | mein name)
        """
}
