/// Further English patterns: how clerks, mayors and people in a hurry ask for things.
enum EnglishActs {
    static let table = """
        @want = (want to | wants to | wish to | wishes to | would like to | d like to | would love \
        to | d love to | like to | love to | hope to | decided to | resolved to | agreed to | \
        keen to | eager to | happy to | glad to | pleased to | honoured to | honored to | willing \
        to | willingness to | readiness to | desires to | desire to | ready to | intend to | \
        intends to | interested to | interested in | seek to | seeks to | aim to | aims to | \
        delighted to | wishing to | possible for us to | possible for me to | possible for our \
        ..3 to | allow us to | allow me to | proud to | wanna | want 2 | request to)
        @please = (please | pls | plz | kindly | could you | can you | can u | would you | will \
        you | grateful if you | glad if you | appreciate it if you | appreciate if you | happy if \
        you | obliged if you | asks you to | want you to | like you to | need you to | be so kind \
        | requested to | request you to | you may | you can | do)
        = negation
        (dont | cant | wont | didnt | doesnt | isnt | wasnt | havent | couldnt | cannot)
        = condition
        (if you ever | were to)
        = join 0.95
        @want ..3 (belong to | be part of | become part of | be a part of | enter | accede to | \
        affiliate | be affiliated | be enrolled | be admitted | be registered | sign on | get on \
        board | be included | participate in | be in | come on board | be counted) ..5 (community \
        | network | member | members | platform | family)
        @want ..2 (be enrolled | be admitted | be registered | enrol | sign on | come on board | \
        join you | join your | join this | join the ..2 community | join the ..2 network)
        @want ..2 join ..3 (group | community | network | platform | initiative | family)
        @want ..2 (part | member) of ..4 (group | community | network | family)
        (can | could | may | might | shall) (we | i | our ..3 | my ..3 | this ..3) (join | become \
        ..2 member | become part of ..2 community | be a member | be members | be part of ..2 \
        community | enrol)
        (could | can | may) #city ..3 (join | become ..4 member | become part)
        (could | can | may | would) ..3 become part of ..2 (community | network)
        (take | consider | treat | accept) this ..4 (application | request ..3 membership | \
        request to join)
        (express* | expresses | convey | confirm) ..4 (readiness | interest | wish | willingness \
        | desire | intention) ..3 (enter | join | become | be part | be a member | membership | \
        joining | becoming)
        (apply | applying | applies | applied) ..3 membership
        (request | requesting | seek | seeking | apply for) ..3 (enrolment | enrollment | \
        admission | affiliation | accession | membership)
        (sign us up | sign me up | enrol us | enrol me | add us | add me | include us | count us \
        | count me | put us down | put me down | add my city | add our city) ..3 (as members | \
        as a member | as member | to your members | to the members | to the member | to the \
        community | to your community | in as)
        (application | request) for (membership | admission | enrolment | enrollment | accession)
        (join | joining) (request | application)
        membership (application | request)
        (joining | join) (your | the) ..2 (community | network)
        (hereby | herewith) ..5 (apply | applies | join | joins | enter)
        (decided | resolved | voted | agreed | determined) to ..4 (member | join | membership)
        add ..6 to (your | the) (members | member list | membership)
        (honoured | honored | pleased | happy | glad) to (belong | join | become ..3 member)
        (we | i) ..2 (ask | request) to be ..4 (member | members | admitted | enrolled)
        would like in $
        (register | registered) (us | our ..3 | me) as ..3 (member | members)
        = join 0.55
        (count us in | count me in)
        ^ [re] (joining | membership | join request | accession)
        = register 0.95
        (book | reserve | hold | keep | need | want | apply for | take | secure | get) ..4 (place \
        | places | seat | seats | spot | spots | slot | slots) ..4 (on | for | in | at) ..4 \
        (#city | tour | visit | trip | group)
        (book | reserve | apply for | hold | keep) ..3 (place | places | seat | seats | spot | \
        spots)
        (put | add | enter | place) (me | us | him | her | them | our ..3 | my ..3 | the ..4) ..2 \
        (on | to | onto) the ..2 (list | roster | waiting list | wait list | waitlist) ..3
        (will | shall) (send | be sending | be represented by) the following ..20
        (following | below) ..3 (members | officers | officials | delegates | persons | people | \
        participants | councillors | staff | names | team | delegation)
        (take part | participate | join | attend | travel | coming | come) ..4 (#city | tour | \
        visit) ..10 (note our names | note my name | my name is | names are | our names | our \
        data | here the data | details below)
        (team | delegation | group) for ..3 (#city | tour | visit)
        (team | delegation | councillors | officers | mayor | colleagues | staff) ..4 (would like \
        | wish | wishes | wants | want | intend) to ..3 (participate | take part | join | attend \
        | go | travel | come) ..5 (#city | tour | visit | trip)
        (i | we) ..2 (d like | would like | want | wish | intend) to (take part | participate | \
        attend) ..6 (#city | tour) ..4 (participant | together with | with my colleague | please \
        register)
        nomination of ..5 (officials | officer | officers | delegates | participants)
        (will | shall) (replace | take the place of | take over from | travel instead of | go \
        instead of | come instead of | substitute) ..4
        (sign | put) us up ..4 #city
        (list | names) of (our | the following) ..2 (participants | delegates)
        = register 0.6
        (is | are) coming ..4 (#city | tour) ..6 (please | note)
        = withdraw 0.95
        (will | shall) (replace | take the place of | substitute) (me | him | her | mr | ms | mrs \
        | dr | our | my | #name)
        (replace me | take my place | in my place | instead of me)
        (pull | pulls | pulling | pulled | drop | dropping | back | backing) out ..4 (of | #city \
        | tour | visit | altogether)
        (has | have | had) to (pull out | drop out | withdraw | cancel | step down | give up)
        (give | pass | offer | hand) (my | our | his | her | the) (place | seat | spot) ..3 (to | \
        on)
        (cannot | can t | cant | can not | could not | unable to | won t | wont | will not | \
        not able to | no longer able to | not be able to | won t be able to | not in a position \
        to) ..2 (make it | come | attend | participate | travel | join | take part | go | be \
        there | be part) ..6 (to | on | in | for | anymore | any more | after all | because | \
        since | due | owing | as)
        (will not | won t | wont | does not | can not | cannot | can t) (come | be coming | \
        travel | be travelling | be joining | participate | attend)
        (take | remove | strike | cross | delete | withdraw) (his | her | my | their | our) \
        (name | names) ..2 (from | off) ..2 (list | tour | group | roster)
        (cancel | withdraw | annul | revoke) ..3 (my | our | his | her | the | this | their) ..3 \
        (registration | participation | place | seat | booking | seats | places | attendance)
        (refused | rejected | denied) ..3 visa ..8 (not able | unable | cannot | can t)
        (withdraws | withdraw | withdrawing | withdrew) ..4 (from | tour | participation)
        = itinerary 0.6
        (detailed | day by day | full | complete) (programme | program | schedule | itinerary | \
        agenda | timetable)
        = itinerary 0.95
        (programme | program | schedule | itinerary | agenda | timetable) ..24 (have it | send it \
        | get it | share it | see it | receive it | forward it)
        (you | anyone) ..3 (have | got) ..3 (programme | program | schedule | itinerary | agenda \
        | timetable) ..12 (send | share | forward | have it)
        (need | needs | require | requires | want | wants | like | without | awaiting | wait for \
        | waiting for | missing | have not received | not received | haven t received) ..4 (day \
        by day | detailed | full | final | draft | complete | the | a | an) ..2 (programme | \
        program | schedule | itinerary | agenda | timetable)
        = letter 0.95
        (letter | invitation | certificate) ..26 (write | issue | send | make | draw | give | \
        provide | prepare) ..2 (me | us | him | her | them) ..2 (one | it)
        (write | issue | send | give | provide) (me | us | him | her | them) one
        (letter | proof | certificate | confirmation) of (attendance | participation | \
        registration | enrolment | support) ..12 (need | needs | require | required | issue | \
        send | please | get | have)
        (need | needs | require | requires | issue | send | request | wants | want | get | \
        obtain) ..5 (certificate | proof | confirmation | letter) of (attendance | participation \
        | registration | enrolment)
        (need | needs | require | requires | want | wants | issue | request | asks for) ..3 \
        (official | formal | signed | written | personal) invitation
        (bank | employer | ministry | consulate | embassy | boss | department | office) ..4 \
        (wants | needs | requires | asks for | demands | insists on) ..3 (letter | invitation)
        (back to | remind you of | reminder of | follow up on) my ..6 (letter | request) ..10 \
        (certificate | letter | invitation)
        (visa | embassy | consulate) ..6 (support letter | invitation | letter) ..3 (please | \
        needed)
        = change 0.95
        (from now on | henceforth | in future | in the future | as of | effective | with \
        immediate effect | starting) ..10 (sent to | send to | addressed to | write to | use | \
        reach me | reached at | contact)
        (has | have) (retired | moved | left | been replaced | been transferred | taken over) \
        ..14 (contact | correspondence | successor | address | email | replace)
        (you have | you ve | you got | you spelled | you wrote | you misspelled | list has | \
        badge says | list says | badge has) ..4 (name | surname | title | position | address) ..3 \
        (wrong | incorrect | as | differently | misspelt)
        (name | surname | title | number | address | e mail | email | position) ..2 (is | was) \
        (wrong | misspelt | misspelled | incorrect | mistyped | outdated | obsolete | no longer \
        valid | no longer in use)
        (number | address | email | e mail | phone | title | position | name) (has | have | was | \
        will) ..1 (changed | change | moved)
        (change | changed | changes) (of | to) ..3 (contact | address | email | phone | number | \
        name | details)
        (old | previous | former) (address | email | e mail | number | one | phone) ..3 (closed | \
        dead | no longer | not valid | off | obsolete | expired | will be closed)
        (i have | i ve | i) (changed | moved) ..2 (jobs | job | office | offices | department) \
        ..8 (address | email | number | reach)
        update (your | the | my | our) (list | records | file | files | database | directory)
        = confirm 0.9
        (works | suits | fine | good | perfect | ok | okay | great | convenient | acceptable) \
        (for | by | with) (me | us | both of us | all of us | our)
        (see you | see you all) (there | then | in #city | soon in)
        (we | i) ..1 (ll | will | shall) (be there | be present | all come | both come | come)
        (count on | rely on) (me | us)
        (confirm* | hereby confirm*) ..4 (attendance | participation | seat | place | presence | \
        coming | arrival | booking)
        (happy | glad | pleased) (with | to accept) ..3 (that | this | the date | the change)
        (no problem | no objection | all good | sounds good | sounds great | sounds perfect)
        = unsubscribe 0.95
        (remove | delete | drop | strike | erase | take) ..1 (my address | my email | my e mail | \
        my mail | our address | this address | me | us | my name) $
        (remove | delete | take | drop | get) (me | us | my ..2 | our ..2 | this ..2) (from | off \
        | out of) ..4 (list | mailing | newsletter | distribution | database | mails | circular)
        (could | can | please | kindly | pls) ..2 (remove | delete | drop) (my | our | this) \
        (address | email | e mail)
        ^ (stop | unsubscribe | remove | cancel) $
        stop (it | this | spamming | these | all this | mailing | sending | the)
        (never | didn t | did not | don t remember) ..2 (signed up | sign up | subscribed | \
        subscribe | asked for | ask for | signing up | subscribing) ..8
        (see to it | make sure | ensure) ..4 (ends | stops | end | stop)
        (no longer | don t | do not | not | dont) ..3 (receive | get | want | send | need | wish) \
        ..5 (newsletter* | mailings | mails | emails | e mails | bulletin* | announcements | \
        circulars | updates)
        (don t | do not | dont | stop) ..2 (send | email | mail | write | contact) (me | us) \
        ..3 (anymore | any more | again | any | these | such)
        end ..2 (subscription | newsletter)
        (drowning | overflowing | too many) ..6 (mails | emails | inbox | newsletters)
        = data 0.95
        (delete | erase | destroy | remove | wipe | purge | shred) ..6 (scan | scans | passport | \
        copy | copies | photo | photos | picture | pictures | my data | my details | my \
        information | my record* | personal | it when done)
        (passport | scan | data | information | photo | photos | copy | details) ..26 (delete | \
        erase | erased | deleted | destroy | destroyed | not kept | not be kept | not stored | \
        removed from your)
        (delete | erase | destroy) (it | them | this | these) ..2 (and | when | please | from)
        (what | which) (information | data | details) ..4 (hold | holds | keep | have | store | \
        stored | held | kept)
        (know | see | told) ..4 (what | which) ..4 (information | data | details) ..6 (me | us)
        if you (do not | no longer | don t) need it ..4 (erase | delete)
        = suggest 0.95
        it would be ..2 (good | nice | great | useful | helpful | wonderful | better | lovely | \
        wise | fine) ..2 (thing | idea) ..1 (if | to | that)
        it would (also be | be) ..1 (nice | good | great | useful | lovely) to ..2 (have | plant \
        | see | add | publish | make | give | let | hold | offer | include)
        it would (help | be of help) ..4 if (you | the | each | every)
        (have you | did you) (ever considered | considered | thought | think)
        (one | an | my | our | small | little | another) (idea | suggestion | proposal | thought) \
        (from | for | that | is | would | to)
        (perhaps | maybe) (you | the | one | it | each | we) (could | might | should | would)
        what if (you | the | each | every | we | there)
        (my | our) (proposal | suggestion | recommendation | idea)
        (recommend | propose | suggest) ..1 (that | to | you | holding | having | adding)
        (better | best) if (you | the | each | they)
        = complain 0.9
        (charged | debited | billed | invoiced) ..4 twice
        (third | fourth | fifth | sixth | seventh | second) (time | reminder) (that | i | we | \
        and) ..6 (write | writing | draw | ask | asked | remind | contact)
        (courtesy | decency) (to | of)
        (ridiculous | absurd | pathetic | joke | insulting | outrageous | deplorable | lousy | \
        terrible | horrible | awful | dreadful | abysmal | unheard of | intolerable | indecent)
        (do you people | you people | does anybody | does anyone | is anybody | is anyone) ..4 \
        (exist | there | read | answer | reading | work | care)
        (weeks | months | days | times | week | month) ..4 (no reply | no answer | no response | \
        without reply | without an answer | without answer | nothing | silence | still nothing)
        (nobody | no one | noone) ..3 (answered | answers | replied | replies | reacts | called | \
        bothered | cared | cares | responded | picks up | came)
        (look into this | investigate | investigated | hold ..4 to account | held accountable | \
        take responsibility | answer for this)
        (act for | acting for | on behalf of my client | our client | my client | instructed by)
        (must | want to | wish to | have to | would like to) (complain | protest | object | \
        lodge | file | report | denounce | raise a)
        (written | formal | public) apology
        (ashamed | shame on | disgraceful | unworthy | unfair | unjust)
        (left | kept) (us | me) (standing | waiting | alone | stranded)
        (poor | bad | terrible | awful | worst) (service | treatment | organisation | \
        organization | experience | manners | behaviour)
        (i | we) (demand | insist) ..12
        = accuse 0.9
        (remarks | comments | jokes | slur*) about ..6 (skin | colour | color | race | religion | \
        body | accent | breasts | gender)
        (staged | faked | fake | forged | falsified | invented | fabricated | manipulated | \
        made up | does not exist | doesn t exist | never existed | bogus | untrue figures | \
        false claims | conflict of interest | whistleblow* | bribe* | favours | cover up)
        (took | taken | stole | pocketed) ..3 (money | credit | idea | our work | photos) ..4
        (laughed at | shouted at | yelled at | touched | grabbed | insulted | mocked)
        = legal 0.9
        (proceedings | settlement | insurer | liability insur* | barrister | litigation | \
        injunction | law firm | llp | legally | without further notice | small claims | \
        magistrate* | police | watchdog | regulator | statutory)
        (failing which | otherwise i shall | otherwise we shall | or else i will | or i will \
        take | reserve the right)
        = money 0.9
        (charged | debited | billed) ..5 twice
        (amount | sum | money | deposit) back within
        (want | expect | demand | give | need) ..4 (money | deposit | amount | fee) back
        (second | full | whole | entire) amount ..2 back
        = distress 0.9
        (died | passed away | widow | widower | late husband | bereave* | mourning | \
        grief | heavy heart | stranded | crying | nightmare* | not slept | ambulance | intensive \
        care | unconscious | injured | injury | fell on | fell down | broken ribs)
        = personal 0.85
        (multiple sclerosis | tumour | tumor | leukaemia | leukemia | parkinson | alzheimer | \
        schizophreni* | bipolar | hepatitis | tuberculosis | transplant | chemo | oncolog* | \
        burnout | nervous breakdown | rehab | my therapist | treat this as private | strictly \
        private | in confidence | confidential* ..4 health)
        = press 0.95
        (statement | comment | reaction | quote | interview) from ..4 (director | secretar* | \
        head | office | president | you)
        (publishing | publish | running | preparing | writing | working on) ..3 (piece | story | \
        article | report | feature | investigation) ..20 (comment | statement | interview | \
        reaction | figures | cost | deadline | answer)
        (reporter | journalist | correspondent | editor | newsdesk | investigations desk | \
        magazine | daily) ..30 (comment | statement | interview | reaction | on the phone | quote)
        = tour 0.9
        (signed up for | registered for | place in | seat in | group in | list for | part of the \
        | on the | for the) ..1 #city
        #city (days | group | list | part | week | leg | visit | thing | one)
        (visa for | visa to | hotel in | land in | dates for | dates of | date of | price for | \
        fee for) ..2 #city
        = travel 0.9
        (for | of | to | in | on) #city (and | or) #city
        (make it to | get to | off to | way to | travelling to | flight to | ticket to | for a \
        visa to) #city
        = rhetorical
        (you would | you d | might | may) like to know
        to whom it may concern
        you will not know
        why (do | am | did) i ..3 (receive | receiving | get | getting)
        = interrogative
        (and | nor | or | as well as | but also) (whether | at what | by when | until when | how \
        much | how many | to whom | what | which | who | when | where)
        (and | nor | or) if ..2 (there | you | we | it | they | a | the | someone | somebody)
        ^ (by the way | by the by | incidentally | one thing) (what | how | who | when | is | do \
        | does | are | can)
        = polite
        (could | can | would | will | please | kindly | pls) ..2 (send | write | issue | remove | \
        delete | mail | email | forward | give | make | confirm) ..2 (it | one | them | me one | \
        my address)
        (delete | erase | remove | send | destroy) it and (tell | let | inform | confirm)
        (come back | coming back) to my ..3 (letter | mail | message | request)
        = done
        (already | have been | was | were | am | is | are | following our | after our | since our)
        = ask
        (would like | like | want | wish) to (know | understand | hear) ..2
        (would be glad | grateful | happy) if someone could ..2 (ring | call | phone | contact | \
        explain | tell)
        grateful for ..6 (cost | number | figures | date | price | list)
        = selfName
        (am | i work for | i run | i direct | i head | i lead | i represent | my name | the \
        undersigned | i m with | i am with | we represent | i teach | i study | i coordinate)
        """
}
