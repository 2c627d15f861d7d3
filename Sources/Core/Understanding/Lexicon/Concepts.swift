/// Patterns of concepts rather than phrases: a verb of its family near the thing it acts on.
enum Concepts {
    static let english = """
        @travel = (make | attend | join | travel | come | go | participate | take part | fly | be \
        there | visit | accompany)
        @trip = (#city | tour | tours | visit | trip | group | delegation | study tour)
        = withdraw 0.9
        (neither | unable | impossible | cannot | can t | cant | won t | wont | no longer) ..8 \
        @travel ..4 @trip
        (take | leave | cross | count) (me | us | him | her | them | #name) ..1 (off | out) ..4 \
        @trip
        (cannot | can t | cant | could not) ..2 (think about | think of | face | manage | do) ..4 \
        @trip
        (frozen | freezes | froze | banned | cancelled | stopped) ..3 (travel | travels | trips)
        = register 0.9
        (sends | sending | will send | shall send | would send | is sending | are sending) ..5 \
        (two | three | four | people | persons | delegates | officers | colleagues | members | \
        #num) ..5 #city
        (put | sign | write | note | pencil) #name ..10 (down | up) ..2 (for | on)
        (count | expect | include) (on us | on me | us | me | the two of us) ..3 (for | to | in) \
        ..3 #city
        (two | three | four | five) of us ..4 (come | travel | go | join | attend) ..4 #city
        = itinerary 0.9
        (news | word | update | information) (on | about | of) ..4 (timetable | schedule | \
        programme | program | itinerary | agenda)
        (timetable | schedule | programme | program | itinerary | agenda) ..6 (ready | available | \
        out yet | finished | published | fixed)
        = letter 0.9
        confirm in writing to ..1 (employer | boss | director | bank | ministry | council)
        (letter | note | line | paper | confirmation) ..6 (my | our | the) (employer | boss | \
        director | bank | ministry | embassy | consulate | dean | rector)
        = data 0.95
        what ..2 (you | your office) ..2 (keep | hold | have | store | know) ..2 (about | on) \
        (me | \
        us)
        = change 0.9
        (starting | from | as of | since) (monday | tuesday | wednesday | thursday | friday | \
        january | february | march | april | may | june | july | august | september | october | \
        november | december | next | #num) ..4 (i | we) ..2 (work | am | will | join | move)
        (old | present | current) (mailbox | account | inbox | address | number) ..5 (closes | \
        close | ends | expires | be closed | stop*)
        (you ll find me | you will find me | find me | reach me | now reach me) ..2 (at | under | \
        on)
        = unsubscribe 0.9
        (not | no longer | don t | stop) ..4 (keep | continue | go on | want) ..2 (getting | \
        receiving | sending) ..4
        = join 0.9
        (glad | happy | pleased | honoured | delighted | proud) to (come in | come on board | be \
        in \
        | be counted | be one of | be with you)
        (made | accepted as | counted as | become) part of the community
        = press 0.95
        (live | on air | on the air | broadcast | podcast | episode | radio | television | tv) \
        ..20 \
        (join us | speak | talk | telephone | guest | listeners | viewers | on thursday | studio)
        = legal 0.9
        (passed to collection | debt collect* | claim will be filed | claim be filed | will be \
        filed | file a claim | unless we receive | unless i receive | unless you)
        = money 0.9
        wrongly (retained | charged | withheld | kept | debited)
        (retain | retained | withhold | withheld | kept) ..3 (fee | money | deposit | payment)
        = distress 0.9
        (is dying | are dying | was dying | dying | on her deathbed | terminally ill | very ill | \
        gravely ill)
        = complain 0.6
        (let down | turned up | no one turned | nobody turned) ..6
        = polite
        (could you | would you | can you | will you | may i ask you to) ..1 (kindly | please) ..3
        """
    static let french = """
        = withdraw 0.9
        (ne | n) ..4 (prendrai | prendra | prendrons | prendront | pourrai | pourra | pourrons | \
        serai | sera | viendrai | irai | partirai) ..4 (pas | plus | point) ..5 (part | venir | \
        present* | participer | #city | voyage | visite | partir)
        (m oblige | nous oblige | me contraint | nous contraint | m empeche | nous empeche) ..12
        = register 0.9
        (une | deux | trois | quatre) (place | places) pour ..2 #city
        (veux bien | prends | prenons | prendrais | reserve) ..2 (une | deux | trois | #num) ..1 \
        (place | places)
        (envoie | enverra | envoyons | enverrons) ..4 (deux | trois | personnes | agents | elus) \
        ..4 #city
        = itinerary 0.9
        (detail | deroulement) ..2 (des journees | du sejour | de la visite | du voyage | du \
        programme)
        (nouvelles | nouvelle) du (programme | calendrier)
        = data 0.95
        (photo | image | nom | donnees) ..20 (retirez | supprimez | enlevez | effacez)
        (ce que vous) ..3 (conservez | gardez | savez | detenez) ..3 (moi | nous)
        = complain 0.65
        (parfaitement | totalement | tout a fait | franchement | vraiment | bien) (deplace* | \
        anormal* | injuste* | inacceptable* | grossier* | penible)
        (publie | publier | publiez | diffuse) ..4 (photo | image | nom) ..3 sans
        (expliquez | expliquer) ..2 comment ..8 (arriver | possible | pu)
        = change 0.9
        (a partir de | a compter de | des) (lundi | mardi | mercredi | jeudi | vendredi | janvier \
        | fevrier | mars | avril | mai | juin | juillet | aout | septembre | octobre | novembre | \
        decembre | #num) ..4 (je | nous) ..2 (travaille | rejoins | serai | suis)
        (ancienne | vieille) (adresse | boite) ..4 (ferme* | supprim* | cesse*)
        = unsubscribe 0.9
        (ne | n) ..3 (plus | pas) ..3 (continuer | recevoir)
        = join 0.9
        (honoree | honore | heureuse | heureux | fiere | fier) de ..3 (compter | figurer | \
        rejoindre | etre) ..6 (membre* | communaute)
        (au nombre de | parmi) (vos | les) (membres | adherents)
        = press 0.95
        (antenne | emission | en direct | plateau | podcast | radio) ..20 (invite* | intervenir | \
        parler | telephone | temoignage | auditeurs)
        = ask
        (faire tenir | indiquer | preciser) ..3 (formalites | demarches | pieces | modalites)
        """
    static let spanish = """
        = withdraw 0.9
        (no | imposible | tampoco) ..6 (ir | viajar | asistir | participar | acompanar*) ..4 \
        (#city | viaje | visita | grupo)
        = register 0.9
        (anoten | anote | apunten | apunte | inscriban | inscriba | registren | sumen | agreguen) \
        ..8 (#city | visita | viaje | personas)
        (van | iremos | vamos | viajamos) (dos | tres | cuatro | #num) ..4 #city
        = itinerary 0.9
        (novedades | noticias) ..3 (programa | agenda | itinerario | cronograma)
        = unsubscribe 0.9
        (no | ya no) ..3 (seguir | continuar) (recibiendo)
        = data 0.95
        lo que ..3 (tienen | guardan | saben | conservan) ..2 (de mi | sobre mi)
        = change 0.9
        (desde | a partir de | a partir del) (lunes | martes | miercoles | jueves | viernes | \
        enero \
        | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | \
        noviembre | diciembre | #num) ..4 (trabajo | estare | paso | soy)
        = press 0.95
        (al aire | emision | en vivo | en directo | podcast | radio) ..20 (invitad* | hablar | \
        llamada | telefono | oyentes | entrevista*)
        = ask
        (dos | tres | cuatro | unas | algunas | varias | un par de) ..1 (dudas | preguntas | \
        consultas | preguntitas | cosas) ..1
        (quiero saber | quisiera saber | me gustaria saber)
        = complain 0.6
        (nadie | ninguno) ..3 (digna* | dignado | hace cargo | se hace cargo)
        """
    static let chinese = """
        = withdraw 0.9
        #city ..6 (不去 | 去不 | 不参加 | 参加不了 | 退出)
        (我就不去 | 就不去了 | 不去了哈 | 来不了 | 就不参加)
        = register 0.9
        (两个人 | 三个人 | 两人 | 三人 | 四人 | 几个人 | 我们两 | 我们三) ..2 (报名 | 参加 | 去)
        (算我一个 | 算我们 | 报上我 | 加上我)
        = itinerary 0.9
        (安排 | 行程 | 日程) ..3 (发我 | 发给我 | 发一下 | 给我看 | 发来 | 传我)
        (把 | 将) ..12 (安排 | 行程 | 日程) ..3 发
        = complain 0.65
        (连 ..4 都没有 | 到现在 ..8 没 | 至今 ..6 没 | 都 ..6 天了 | 都 ..4 个月了)
        = press 0.95
        (直播 | 连线 | 节目 | 播客 | 电台) ..14 (嘉宾 | 接受 | 参加 | 采访 | 聊聊)
        = data 0.95
        (你们 | 贵处) ..4 (存 | 保存 | 掌握) ..6 (我的 | 本人)
        """
}
