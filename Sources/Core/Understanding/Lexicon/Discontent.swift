/// Words of discontent in the office's languages: one alone says little, several complain.
enum Discontent {
    static let english = """
        = complain 0.6
        (bring to your attention | draw your attention to | what on earth | how dare | look into \
        it | look into this | into the matter | unbelievable | how is it possible | how can it be \
        | what is going on | deeply troubling | deeply concerned | let us down | beyond belief | \
        i must say | not what we paid | left without | not a cent | not a penny | good enough | \
        cannot be serious | at a loss | make this right | put this right | own up)
        (charged | billed | invoiced | overcharged) (me | us) ..3 (for | twice | again | wrongly \
        | although)
        (still | yet) ..2 (not | haven t | hasn t | no) ..3 (paid | refunded | received | sorted \
        | resolved | confirmed)
        = complain 0.4
        (unhappy | dissatisfied | displeased | disappoint* | annoy* | irritat* | upset | \
        frustrat* | cross | fuming | furious | dismay* | appalled | shocked | outraged | \
        offended | hurt | puzzled and angry | sort it out | sort this out | mess | chaotic \
        | fiasco | careless* | negligen* | sloppy | incompetent | \
        unacceptable | misled | mislead* | broken promise* | poorly organi* | badly organi* | \
        filthy | cockroach* | rude* | impolite | ignored | no receipt | excuse* \
        | excuses | embarrass* | humiliat* | regrettabl* | shoddy | laughable)
        = complain 0.28
        (nobody | no one | never | wrong | fail | failed | failure | refus* | promised | promise \
        | promises | problem* | mistake* | fault | blame | lost | wasted | cash | again | \
        repeatedly | times | rung | rang | rings | unanswered | overdue | delay* | in vain | to \
        no avail | no hotel | no programme | no name | without warning | without notice | \
        without explanation | nothing | stood there | hours late | expect | explain | \
        explanation | unable to reach | weeks | apolog* | apology)
        = join 0.9
        (express* | expression of | state | declare) ..3 interest ..4 (community | network | \
        membership)
        (be | get | been) (enlisted | listed as | admitted | enrolled)
        (accede | accedes | acceding | accession | adhere | adheres | affiliate*) to ..3 \
        (community | network)
        (become | be | being | get) ..2 part of ..2 (network | community | group | family | club)
        (would | will | could) you (have us | take us | accept us | admit us)
        (want | wants | wish | like) ..2 be ..2 member* ..2 (of | in)
        = register 0.95
        (will | shall) be (attending | travelling | joining | participating | coming | taking \
        part) ..10 (#city | tour | visit)
        (include | enlist | put | add) (us | me | him | her | them) ..2 (in | on | to) the ..2 \
        list
        (have | get | need | want | like) (two | three | four | five | six | a | one | #num) \
        (seats | places | seat | place | spots | tickets) ..2 (for | on | in)
        = withdraw 0.95
        (drop | remove | delete | strike | scratch | cancel) (mr | ms | mrs | dr | #name) ..4
        (cancel | cancelling | call off | give up) ..2 (trip | travel | journey | place | visit | \
        seat | plan | plans)
        (no longer | not) ..1 (be part of | one of) ..3 (group | delegation | tour)
        = confirm 0.9
        (that | this | it) (s | is) (all right | alright | fine | okay | ok | agreed | perfect) \
        ..2 (with | for | by)
        = change 0.95
        replace (her | him | me | this | the | my | #name) ..2 (by | with) ..12 (address book | \
        list | records | files | contact | database)
        (has | have) left (the | our | us) ..3 (authority | office | council | organisation | \
        organization | department | institute | municipality | team)
        = letter 0.9
        (something | document | paper | anything | confirmation | statement) (official | formal | \
        in writing | signed) ..3 (from you | stating | that says)
        (official | formal | written | signed) (confirmation | statement | proof | document | \
        paper) ..8
        = press 0.95
        (i write | i am writing | writing | i report | reporting | i work) for ..3 (#name) ..3 \
        (observer | times | post | news | herald | tribune | gazette | paper | magazine | radio \
        | tv | weekly | daily | journal | chronicle | star | mail)
        we (print | publish | go to press | air | broadcast | run) ..2 (at | on | tomorrow | \
        tonight | today | it | this)
        what (do you say | is your response | is your comment | do you have to say) ..3
        = unsubscribe 0.95
        (delete | remove | erase) me $
        enough (with | of) ..3 (newsletter* | mails | emails | messages)
        = data 0.95
        (take | taken) ..4 (down | off) ..4 (remove | delete | picture | photo | website)
        (picture | photo | face | image | name) ..10 (website | page | online) ..14 (take | \
        remove | delete)
        whatever ..3 (stored | about me | have on me)
        = suggest 0.95
        (small | few | some | little | three | two | several) ..1 (ideas | suggestions | \
        proposals | thoughts) ..3 (from | for | how | that | to)
        = rhetorical
        (is | are) still coming
        """
    static let french = """
        = complain 0.6
        (pas revu | pas vu | pas recu) ..2 (un centime | un sou | un euro | le moindre)
        (me suffisent plus | ne suffisent plus | promesses | se moquer | se payer ma | trop \
        facile | c en est trop | la coupe est | j attends toujours | attendons toujours | toujours \
        attendu | toujours pas rembourse)
        (n est pas | ce n est pas) ..2 (serieux | acceptable | normal | digne | correct | \
        tolerable)
        (attire votre attention | tiens a vous signaler | dois vous signaler | suis au regret de \
        constater)
        = complain 0.4
        (mecontent* | decu* | decevant* | fache* | agace* | choque* | outre* | scandalis* | \
        desagreable* | desinvolt* | impoli* | grossier* | grossierete | malhonnete* | negligen* | \
        pagaille | fiasco | cafard* | incompeten* | incomprehensible \
        | injust* | abusif | abus | mensonge* | honteu*)
        = complain 0.28
        (personne | jamais | rien | refus* | promis | promesse* | probleme* | erreur* | faute | \
        perdu | attendu | relance* | fois | sans explication | sans prevenir | retard* | en vain \
        | explication* | excuses | facture* | verse* | centime)
        = join 0.9
        (entree | adhesion | entrer | integration) dans ..2 (communaute | reseau)
        (autorise | decide | approuve) ..12 (entree | adhesion | demarches) ..8 (communaute | \
        reseau)
        (on | nous) ..3 (aimerait | aimerions | voudrait) ..3 (etre | devenir) ..2 membre*
        = register 0.95
        (confirme | confirmons | transmets | communique) ..2 l inscription ..12
        = withdraw 0.95
        (sans moi | sans nous | ce sera non)
        (ne | n) ..3 (irai | ira | irons | iront) ..2 (pas | plus)
        (direction | hierarchie | chef | maire) refuse ..3 (deplacement | voyage | mission)
        = unsubscribe 0.95
        (ne m envoyez | n envoyez | ne nous envoyez | ne m ecrivez) ..2 (plus | pas) ..3
        = suggest 0.95
        ^ et si ..8 (etait | etaient | pouvait | pouvaient | faisait | faisions)
        = ask
        (trois | deux | quatre | cinq | quelques | plusieurs) ..2 (questions | choses | points | \
        precisions) ..1
        """
    static let spanish = """
        = complain 0.6
        (no es posible que | es increible que | como es posible | no puede ser que | total \
        improvisacion | una improvisacion | asi se lo hare saber | dejado en visto | quede claro \
        que | pongo en su conocimiento | quiero hacerles saber | llamar su atencion | ni un peso | \
        ni un centavo | ni un euro | no hay derecho | que falta de)
        = complain 0.4
        (inconform* | disgust* | molest* | enoj* | indign* | decepcion* | desilusion* | \
        descontent* | improvis* | desorganiz* | negligen* | irresponsab* | \
        incompet* | grosero* | cucaracha* | engan* | excusas | abandon* | injust* | \
        deplorable | ridicul*)
        = complain 0.28
        (nadie | nunca | jamas | nada | ningun | ninguna | neg* | prometi* | promesa* | problema* \
        | error* | culpa | perdi* | esperando | veces | sin explicacion | sin avisar | tarde | \
        retras* | en vano | explicacion* | disculpa* | cobr* | pague | ya basta)
        = join 0.9
        (interes | intencion | deseo) ..3 (integrar* | incorporar* | pertenecer | formar parte | \
        ingresar) ..4 (comunidad | red)
        (podemos | puedo | podriamos) ..2 (ser | hacernos | hacerme) ..1 miembro*
        = register 0.95
        (nombres | datos | lista | nomina) de quienes ..4
        (acudiran | asistiran | viajaran | iran) a ..2 #city
        = withdraw 0.95
        (imposible | imposibilitad*) ..2 (ir | viajar | asistir | acudir)
        (den | denle | cedan | pasen) ..2 (mi | nuestro) (lugar | cupo | plaza)
        (cancelo | cancelamos) $
        = letter 0.95
        (hacen | haces | harian | hacerme | prepara* | dan) ..2 (una | la) carta ..4 (embajada | \
        consulado | visa | visado | invitacion)
        = ask
        (indicarnos | indicarme | indiquen | indiquenos) ..3 (pasos | requisitos | procedimiento \
        | tramite)
        """
    static let chinese = """
        = complain 0.6
        (太差 | 太糟 | 说好的 | 这么办事 | 就这么办 | 怎么办事 | 退钱 | 还我 | 不负责 | 糊弄 | 骗 | 欺骗 | 蟑螂 | \
        坑人 | 太过 | 不像话 | 什么意思 | 到底还 | 成何体统 | 有没有人管 | 给我个)
        = complain 0.4
        (不满 | 不满意 | 失望 | 生气 | 恼火 | 一团糟 | 敷衍 | 推脱 | 不理 | 根本不 | 根本没 | 收了钱 | 糟糕 | 离谱 \
        | 无语)
        = complain 0.28
        (没有人 | 没人 | 一直没 | 至今没 | 迟迟 | 反复 | 多次 | 催 | 拖 | 错 | 问题 ..2 严重 | 也没来 | 没来)
        = join 0.8
        (能不能 | 能否 | 可不可以 | 可以 | 是否可以 | 可否) ..3 (入会 | 加入)
        (希望 | 想 | 愿意 | 申请) ..2 参加 ..2 (贵社区 | 社区 | 贵会)
        = register 0.9
        (请登记 | 请予登记 | 予以登记)
        = withdraw 0.95
        (只能退出 | 退出本次 | 申请退团 | 退出考察 | 只好退出)
        """
    static let others = """
        = complain 0.4
        (decepcionad* | insatisfeit* | aborrecid* | pessim* | desorganiz* | descaso | verargert | \
        unzufrieden | schlampig | deluso | delusa | pessim* | disorganizz* | \
        vergognos* | ontevreden | slecht | boos | memnuniyetsiz | berbat | kotu | недовол* | \
        ужасн* \
        | плохо | безответствен* | سيء | سيئه | مستاء | 불쾌 | 엉망 | 최악 | 不満 | ひどい | 最悪)
        = complain 0.28
        (ninguem | nunca | nada | niemand | nie | nichts | nessuno | mai | niente | nooit | \
        niets | \
        hicbir | никто | никогда | لم | 아무도 | 誰も)
        """
}
