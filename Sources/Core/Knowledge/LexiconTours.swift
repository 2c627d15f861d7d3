/// Concepts of the study tours, the award and the Community.
enum LexiconTours {
    static let table = """
        tour = tour|tours|study tour*|trip|trips|study visit*|visit|visits|travel|voyage*|\
        visite*|deplacement|sejour d etude|viaje*|gira|giras|visita|visitas|recorrido|viagem|\
        viagens|reise*|studienreise*|viaggio|viaggi|考察|访问|参访|出访|行程|团组|考察团|زيارة|زيارات|جولة|\
        поездк*|визит*|gezi|ziyaret|視察|견학|방문
        date = date|dates|calendar|schedule|month|fecha|fechas|calendario|calendrier|mes|mois|\
        datas|termin|termine|datum|data|日期|几月|几号|什么时候|何时|时间|哪天|月份|متى|موعد|когда|tarih
        q_when = when|which month|what month|what day|quand|quel mois|a quelle date|cuando|\
        cuándo|para cuando|en que mes|quando|wann|desde cuando|depuis quand|since when|\
        how long ago|what year|which year|desde que ano|哪年|哪一年|几时|哪年开始|何时
        q_who = who|whose|whom|which person|qui|quien|quienes|quem|wer|chi|which authority|\
        which agency|which department|谁|哪位|哪个部门|哪些人|哪家|谁来|من
        q_how_many = how many|number of|combien|cuantos|cuantas|quantos|quantas|wie viele|\
        wieviele|quanti|quante|多少个|几个|多少|كم عدد|сколько
        q_how_much = how much|cuanto|quanto|wie viel|wieviel|多少钱|花多少|كم
        q_where = where|ou est|ou se|ou sont|donde|onde|wo|dove|在哪|哪里|哪儿|何处|اين
        q_why = why|reason for|pourquoi|por que|warum|perche|为什么|为何|لماذا
        q_how = how did|how do|how does|how is|how are|comment|como|wie|come|怎么|如何|怎样|كيف
        q_what = what is|what are|qu est ce|c est quoi|que es|que son|o que e|was ist|cos e|\
        che cos|是什么|什么是|怎么回事|ما هو|ما هي
        share = percentage|percent|share|proportion|pourcentage|porcentaje|porcentagem|prozent|\
        anteil|比例|百分|占|نسبة
        deadline = deadline*|until when|by when|last day|closing date|latest|too late|\
        still register|still sign up|date limite|jusqu a quand|jusqu au|delai|trop tard|\
        cloture|hasta cuando|plazo|fecha limite|ultimo dia|ya es tarde|ate quando|prazo|frist|\
        anmeldeschluss|bis wann|scadenza|entro quando|fino a quando|截止|最晚|最迟|截至|来得及报名|报到什么时候
        waiting = waiting list*|wait list|liste d attente|lista de espera|warteliste*|\
        lista d attesa|候补|排队|等候名单|备选
        full = full|fully booked|complet|lleno|llena|completo|ausgebucht|esgotad*|已满|满员|满了
        place = place|places|seat|seats|spot|spots|slot|slots|plaza|plazas|cupo|cupos|lugar|\
        lugares|vaga|vagas|platz|platze|posto|posti|places disponibles|名额|位置|空位|位子
        register = register*|registr*|sign up|signing up|enrol*|application form|form|inscri*|\
        formulaire*|anot*|apunt*|formulario*|anmeld*|iscri*|modulo|报名|登记|注册|填表|表格|تسجيل|\
        регистрац*|kayit
        group = group registration|on behalf|for all of us|one form|separately|each person|\
        everybody|en bloc|ensemble|chacun|un seul|cada uno|por separado|todos juntos|统一|每人|分别|\
        代为|集体|一起报
        confirm = confirmed|confirmation|is the place confirmed|confirme*|confirmad*|\
        confirmac*|bestatig*|conferm*|确认|答复|回执
        eligibility = who may|who can|eligible|eligib*|allowed to|admitted|admit|accepted|\
        accept*|open to|only for|reserved for|qui peut|acceptes|admis*|reserve aux|ouvert*|\
        pueden ir|pueden participar|quien puede|se admit*|aceptan|admiten|abierto|\
        podem participar|teilnehmen|partecipare|能参加|可以参加|能不能去|资格|条件|允许|谁能|接受|يحق|可以去|也能去
        member = member*|membership|membre*|adherent*|miembro*|membro*|mitglied*|会员|成员|عضو|\
        членств*|uye
        join = join|joining|become a member|adher*|adhesion|devenir membre|rejoindre|sumar*|\
        hacerse miembro|unirse|unirnos|incorporar*|aderir|participar da|beitret*|beitritt|\
        aderire|加入|入会|انضمام|вступ*
        delegation = delegation*|delegaci*|delegac*|per city|how many people|how many persons|\
        colleagues|two people|combien de personnes|par ville|cuantas personas|por ciudad|几个人|\
        多少人|每个城市|代表团|派几
        official = elected|official*|politic*|technical|councillor*|mayor*|elus|elu|\
        techniciens|funcionario*|alcalde*|concejal*|tecnico*|gewahlt*|领导|官员|干部|技术人员
        student = student*|etudiant*|estudiante*|estudant*|studierende|scholar*|researcher*|\
        chercheur*|investigador*|universit*|professor*|学生|学者|研究人员|大学|老师|教授
        company = company|companies|firm|firms|private sector|business*|enterprise*|\
        entreprise*|societe privee|empresa*|firma|unternehmen|azienda|aziende|企业|公司|商会|شركة
        ngo = ngo|ngos|association*|ong|ongs|asociacion*|civil society|verein|非政府|协会|社团|民间
        individual = individual*|private person*|myself|personal capacity|a titre personnel|\
        particulier*|a titulo personal|persona fisica|individual|个人|以个人|جميع الافراد
        school = school|schools|ecole*|lycee*|colegio*|escuela*|escola*|schule*|scuola|学校|中学|\
        小学
        cancel = cancel*|withdraw*|called off|call off|annul*|desist*|cancela*|baja|renonc*|\
        absag*|storn*|annull*|取消|退出|不能成行|撤回|الغاء
        replace = replac*|substitut*|instead of|swap|exchange|another colleague|in his place|\
        in her place|remplac*|a la place|en lugar de|sustitu*|reemplaz*|cambiar|cambio*|\
        cambios|substituir|ersetz*|ersatz*|vertret*|sostitu*|替换|换人|换成|代替|改派|更换|顶替
        move_tour = another tour|later tour|other tour|move to|switch to|different tour|\
        changer de voyage|autre voyage|autre visite|otra visita|otro viaje|otra gira|posponer|\
        verschieb*|其他团|另一个团|改到|转到|改期|换团|下一个团
        partner = husband|wife|spouse|partner|sister|brother|son|daughter|children|child|\
        family|companion*|accompan*|accompagn*|epouse|epoux|mari|femme|conjoint*|enfant*|\
        esposa|esposo|marido|mujer|hijo*|acompan*|pareja|familia*|acompanh*|filho*|ehefrau|\
        ehemann|frau|begleit*|moglie|accompagnator*|家属|太太|妻子|丈夫|爱人|老婆|孩子|配偶|陪同|家人|مرافق*|زوج*
        programme = programme|program|agenda|itinerar*|timetable|sites visited|programme de la|\
        agenda|programa|programa detallado|programm|ablauf|programma|日程|议程|安排|活动安排|行程表|\
        برنامج الزيارة
        free_time = free time|free afternoon|free evening|free day|day off|temps libre|\
        apres midi libre|quartier libre|tiempo libre|tarde libre|dia libre|tempo livre|\
        freizeit|freier|tempo libero|自由活动|自由时间|空闲
        part_only = only part|part of|only some days|one day only|leave early|arrive late|\
        partiellement|une partie|seulement deux jours|solo una parte|parte del|nur teil*|一部分|\
        只参加|提前走|部分行程|几天就
        prepare = prepare*|preparation|read before|beforehand|in advance|prepar*|lire avant|\
        leer antes|vorbereit*|准备什么|事先|提前看
        language = language*|langue*|idioma*|lengua*|lingua|sprache*|语言|用什么语|什么语|لغة|язык*|dil
        interpret = interpret*|translat*|traduc*|traduz*|traducao|traduct*|dolmetsch*|\
        ubersetz*|traduzion*|翻译|口译|同传|ترجمة|перевод*|tercume|ceviri|通訳|통역|
        present = present our|present my|presentation*|presenting|give a talk|show our|minutes|\
        presenter|presenta*|exponer|exposicion|apresent*|vorstell*|prasent*|vortrag*|介绍我|展示|发言|\
        演讲|做报告|分享我
        bilateral = bilateral*|meeting between|one to one|one on one|separate meeting|\
        set up a meeting|rencontre|entretien|reunion bilateral|encuentro|reuniones|treffen|\
        incontro|双边|单独会|见面|会谈|会晤
        report = report|reports|case stud*|written|summary|summaries|rapport*|compte rendu|\
        etude de cas|informe*|memoria|resumen|estudio de caso|relatorio*|bericht*|relazione|\
        rapporto|报告|总结|材料|案例|成果|تقرير
        certificate = certificat*|attestation*|diploma*|zertifikat*|bescheinigung*|attestat*|\
        证书|证明|结业|شهادة
        slides = slides|powerpoint|photos|photograph*|diapo*|diapositiva*|fotos|folien|幻灯|照片|\
        课件|ppt
        participant_list = list of participants|participant list|list of the other|\
        contact data|liste des participants|lista de participantes|teilnehmerliste|名单|通讯录|联系方式
        copyright = who owns|copyright|belongs to|property of|appartient|propriete|\
        droits d auteur|pertenece|propiedad|gehort|版权|归谁|所有权
        missed = cannot come|can t come|unable to come|stay behind|stay at home|cannot attend|\
        missed|ne pouvons pas|ne peut pas venir|ne pas venir|no podemos|no puede ir|\
        no pueden ir|no poder|nao podemos|nicht kommen|nicht teilnehmen|来不了|去不了|不能去|不能参加|参加不了|\
        没去
        recording = recording*|recorded|video|videos|stream*|online|enregistrement*|en ligne|\
        grabacion|grabaciones|videos|gravac*|aufzeichn*|registrazion*|录像|录音|视频|线上|直播|回放
        host = host a|host one|hosting|host us|hosts|host|our city host|welcome a tour|\
        receive a group|accueillir|recevoir|hote|hotes|anfitrion*|acoger|recibir una|ser sede|\
        sede|sediar|receber|gastgeb*|ausricht*|ospitare|接待|承办|主办|东道主|استضافة
        media = journalist*|reporter*|film crew|filming|film|broadcast*|radio|television|tv|\
        accredit*|quote|press|camera|journaliste*|filmer|tournage|reportage|presse|periodista*|\
        filmar|grabar en|prensa|reportaje|jornalista*|imprensa|filmen|presse|giornalist*|\
        stampa|记者|拍摄|采访|媒体|电视台|报道|صحفي*
        contact_person = contact person|contact of|contact in|name of someone|get in touch|\
        someone i could|write to directly|someone working|whom to contact|email of|e mail of|\
        personne de contact|coordonnees|contacter|joindre quelqu|interlocut*|contact direct|\
        persona de contacto|contacto|contactar|entrevistar|a quien pueda|ansprechpartner*|\
        kontakt*|contatto|contato|联系人|联系谁|对接|找谁|联系当地|جهة اتصال
        award = award|awards|prize|prix|premio|preis|奖|广州奖|城市创新奖|جائزة|преми*|odul
        prize_money = prize money|cash|money does|what does the winner|what do winners|\
        receive*|recoit|recompense|gagne|dotation|recibe*|ganan|dinero|dotacion|gewinn*|\
        preisgeld|vincono|riceve|奖金|奖励|得到什么|获得什么
        winners = winner*|won|win|winning|laureat*|gagnant*|vainqueur*|ganador*|ganaron|gano|\
        vencedor*|gewinner|sieger|vincitor*|获奖|得奖|拿奖|优胜|فائز*
        shortlist = shortlist*|short list*|short listed|finalist*|fifteen|15 cities|\
        15 initiatives|selectionne*|quinze|preselecc*|finalistas|quince|quinze|funfzehn|\
        quindici|入围|十五|15个|15强|القائمة
        entries = entries|applications|candidat*|submission*|applied|dossiers|candidaturas|\
        postulac*|postularon|presentaron|inscritas|inscricoes|bewerbung*|einreichung*|\
        candidature|参评|申报数|项目数|报了|多少个城市|参选
        judging = jury|judge*|judging|criteria|criterion|evaluat*|selected|chosen|\
        technical committee|criteres|choisi*|jury|comite technique|jurado|evalua*|criterio*|\
        eligen|escog*|elegi*|juri|bewert*|kriterien|giuria|valutaz*|criteri|评审|评委|评选|标准|怎么选|步骤|\
        لجنة التحكيم
        apply = apply|applying|enter the award|submit|next call|next cycle|next edition|\
        third cycle|next time|concourir|postuler|candidater|prochain*|participer au prix|\
        deposer|presentarse|postular|proxima edicion|proxima convocatoria|convocatoria|\
        candidatar|nachste*|bewerben|candidar*|下一届|下届|申报|参评|报奖|التقديم
        frequency = how often|every two years|how frequently|frequen*|tous les combien|\
        combien d annees|cada cuanto|cada cuantos|com que frequencia|wie oft|ogni quanto|多久一次|\
        几年一次|几年|每隔
        ceremony = ceremony|conference|ceremonie|conference|ceremonia|conferencia|cerimonia|\
        konferenz|zeremonie|feier|大会|颁奖|典礼|会议|مؤتمر
        community = community|communaute|comunidad|comunidade|gemeinschaft|comunita|社区|专业委员会|\
        مجتمع
        institute = institute|institut|instituto|istituto|研究院|研究会|معهد
        uclg = uclg|cglu|metropolis|united cities|cites et gouvernements|ciudades y gobiernos|\
        世界城地|城地组织|大都市协会|世界大都市
        """
}
