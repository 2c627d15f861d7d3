/// English patterns for what a mail wants.
enum EnglishIntents {
    static let table = """
        @please = (please | pls | plz | kindly | could you | can you | would you | will you | \
        may i ask you to | i ask you to | we ask you to | i must ask you to | be so kind | \
        grateful if you | glad if you | appreciate it if you | appreciate if you | happy if you \
        | obliged if you | asks you to | want you to | like you to | need you to | require you \
        to | do me the favour | just)
        @want = (want to | wants to | wish to | wishes to | would like to | d like to | would \
        love to | d love to | like to | love to | hope to | decided to | agreed to | keen to | \
        eager to | happy to | glad to | pleased to | interested to | interested in | interest in \
        | ready to | intend to | apply to | applying to | request to | asked to | asking to | \
        delighted to | propose to | plan to | interest to | resolved to | voted to | approved to)
        @tour = (tour | tours | visit | visits | trip | trips | delegation | group | study visit \
        | mission | excursion)
        @me = (me | us | my | our | we | i | him | her | them | myself | ourselves)
        = negation
        not
        don t
        doesn t
        didn t
        won t
        wouldn t
        isn t
        cannot
        can t
        no longer
        never
        without
        neither
        nor
        no (wish | intention | need | interest | plan | plans | desire | reason)
        nobody
        none of
        rather than
        instead of
        no one
        = condition
        if
        in case
        unless
        should we have to
        should i have to
        supposing
        assuming
        whether
        what happens when
        in the event
        when (i | we | someone | somebody | one | a participant) (cancel* | withdraw*)
        = rhetorical
        how are you
        how do you do
        who knows
        why not $
        who could have
        isn t it $
        what more could
        hope you are (well | fine | doing)
        hope this (mail | email | message) finds
        who would have thought
        can you believe
        guess what
        you know what
        what can i say
        who does not
        who doesn t
        what is the world coming
        = join 0.95
        (be | get | appear | put us | put me) ..3 (list of members | member list | members list)
        (wishes | wish | hopes | hope | like) to be (admitted | accepted | counted | included) \
        ..5 (community | member | members | network)
        @want ..4 (join | joining | enrol* | enroll*) ..5 (community | network | members | \
        membership)
        @want ..3 (become | becoming | be | being) ..3 (member | members | part of ..2 community)
        @please ..4 (add | enrol* | enroll* | admit | accept | include | register | count | put \
        | sign | list | take | enter | inscribe | consider) ..8 (member | members | membership)
        @please ..4 (add | enrol* | enroll* | admit | accept | include | register | put | sign | \
        enter | take) ..5 (in | to | into | for | of | with | on) ..2 (community | network)
        @please ..4 (enrol* | enroll*) ..3 (in | to | me | us)
        @want ..4 (add* | enrol* | enroll* | includ* | admit* | count* | register*) ..6 (member \
        | members | community)
        (counted | count) ..4 (in as | as) ..3 member
        (apply | applying | application | applies | request | ask | asking) ..3 (for | to | of) \
        ..5 (membership | member | be admitted | join ..3 community | admission)
        (membership | joining | join) ..2 application
        (we | i | city | council | municipality | town | office | institute | university) ..4 \
        (join | joins | joining) ..3 (community | network)
        (sign | signing) (me | us | our city | our town | our council) up ..4 (community | \
        member | membership | network)
        (interested | interest) ..3 (in | of) ..3 (membership | becoming | joining)
        @want ..6 membership
        (here is | here are | below | attached) ..3 (my | our) ..3 (details | application) ..5 \
        (membership | community | join)
        (accept | accepted | admitted | admit | welcome) ..4 (as | to be) ..3 (member | members)
        @want ..4 (be | become) ..3 (part | member)
        (put | add) (me | us) ..4 (community | member | members)
        (become | became | becoming) ..2 (a | full) member ..3 (community | network | too | also)
        (join | joining) $
        (we | i) ..2 (d | would | will | shall) ..3 (join | like in) $
        count (me | us) in ..5 (community | member)
        (we | i) ..2 (will | shall | ll | would) ..3 (join | be joining) ..3 (community | network)
        membership of ..6 (please | community) ..6 (request* | seek* | apply* | applied)
        (seeks | seek | seeking | requests | hereby request) ..4 (membership | admission | to join)
        (like | love | want) in $
        = register 0.95
        put (my | our | his | her | their) (name | names) down
        (nominated | nominates | nominate | designated | appointed | selected | chosen | \
        delegated) ..20 (tour | visit | study | attend | travel)
        (love | like | want | wish) to come along ..6 (please | put | register)
        count (me | us) in ..4 (tour | visit | #city)
        @please ..4 (register | book | enrol | enroll | inscribe | enter | reserve | put | sign \
        | add | note | include | sign up | put down) ..10 (tour | tours | visit | visits \
        | trip | delegation | group | #city)
        @please ..4 (register | enrol | enroll | sign | book | reserve) ..4 (me | us | following \
        | two | three | four | five | six | one | our | a place | a seat | places | seats | \
        participants | officers | colleagues | delegates)
        (put | sign | book | count | add | register) (me | us | him | her | both of us | the \
        following | these | my colleague | our mayor | our deputy) ..3 (down | up | in | on | \
        for) ..6 (tour | visit | trip | #city | group | delegation)
        @want ..2 (register | enrol | enroll | sign up | book | reserve | put ..3 down | \
        nominate | inscribe)
        (we | i) ..3 (register | nominate | hereby register | are registering | am registering | \
        herewith register | enrol) ..12
        (registration | registering | register) of ..6 (participant | participants | delegates | \
        delegation | persons | people | officers | members)
        (names of | list of) ..3 (participants | delegates | our delegation | our people | \
        delegation members) ..8 (tour | visit | follow* | below | are | is)
        (participants | delegates | delegation | travellers) $
        (we | i) ..3 (will | shall | would like to | d like to | wish to | want to | plan to) \
        ..3 (send | sending) ..8 (tour | visit | #city)
        (take | takes) ..2 (part | place) ..4 (following | persons | people | names)
        (form | registration) ..3 (attached | enclosed | below | filled)
        (save | reserve | keep | hold | book) ..3 (place | seat | spot | places | seats | spots) \
        ..4 (for | on | in)
        following ..4 (will | would | wish | want | shall | are to | colleagues | persons | \
        people | officials | officers | participants) ..4 (take part | participate | join | \
        attend | travel | come)
        (sign | put) (me | us) (up | down)
        (we are | i am | i m | we re) in for ..3 (#city | tour)
        @want ..4 (participate | take part | attend | go | come | join) ..8 (my details | our \
        details | details are | names are | here are)
        = register 0.4
        ^ myself
        = register 0.45
        (registration | register* | inscription | booking) ..4 (for | to) \
        ..4 (#city | tour | tours | visit | visits)
        (registration | delegation) $
        which tour or tours
        = withdraw 0.95
        (withdraw | withdraws | withdrawing | withdrawal | withdrawn | pull out | pulling out | \
        back out | drop out | dropping out)
        (cancel | cancels | cancelling | canceling | cancelled) ..5 (my | our | his | her | \
        their | registration | participation | place | places | seat | seats | booking | trip | \
        tour | both)
        (cannot | can t | can not | unable to | won t be able to | not be able to | no longer \
        able to | not able to | not going to | will not | won t | no longer) ..3 (come | attend \
        | travel | join | participate | take part | make it | go | be coming | be joining | be \
        travelling | be with) ..8 (tour | visit | trip | after all | #city | anymore | any more \
        | as planned | registered | sorry)
        (sorry | regret | apolog* | unfortunately | afraid | sadly) ..12 (cannot | can t | can \
        not | unable | not be able | no longer | not ..2 able | has to | have to | must) ..4 \
        (come | attend | travel | join | participate | take part | make it | go | cancel | \
        withdraw | pull)
        (take | strike | remove | cross | scratch | delete) ..4 (off | from) ..3 (the | your) \
        ..3 (tour | visit | #city | participant* | delegat*)
        (give | giving) up ..3 (place | seat | places | seats)
        (no longer | not) ..3 (travel | travelling | coming | going) ..4 (with | to | on) ..3 \
        (#city | tour | group)
        (release | free) ..3 (place | seat | places | seats | slot)
        (deregister | unregister)
        = itinerary 0.95
        (send | share | forward | mail | email | e mail | give | provide | get | have | receive \
        | let us have | attach | need | circulate | supply | furnish) ..6 (programme | program | \
        itinerary | agenda | schedule | timetable | day by day | day plan)
        (programme | program | itinerary | agenda | schedule | timetable) ..6 (please | sent | \
        be sent | would be | by mail | pls)
        (could | can | may | might) (i | we) ..3 (get | have | see | receive | ask for) ..5 \
        (programme | program | itinerary | agenda | schedule | timetable)
        (request | requesting | ask | asking | looking | waiting | wait) ..2 for ..4 (programme \
        | program | itinerary | agenda | schedule | timetable)
        (copy | draft | version | pdf) of ..4 (programme | itinerary | agenda | schedule | \
        timetable)
        ^ (programme | itinerary | agenda | schedule) (please | pls)
        = letter 0.95
        (issue | send | need | needs | write | provide | prepare | want | wants | require | \
        requires | request | requests | requesting | get | have | asking for | asks for | ask \
        for | give | furnish | draw up | make out | receive | obtain | arrange | email | mail | \
        supply | let us have | apply for) ..8 (letter of invitation | invitation letter | \
        invitation letters | letters of invitation | letter for the embassy | visa letter | visa \
        letters | support letter | letter of support | letter of confirmation | confirmation \
        letter | letter to the embassy | letter to the consulate | formal invitation | official \
        invitation | letter addressed | letter of participation | letter inviting | letter for \
        ..3 visa | letter for ..4 embassy | letter for ..4 consulate | letter for ..4 employer | \
        letter for ..4 ministry)
        (invitation letter | letter of invitation | visa letter) ..6 (please | needed | required \
        | for)
        (need | needs | require | requires | issue | send | write) ..4 (letter | letters | \
        invitation) ..12 (embassy | consulate | visa | ministry | employer | minister | leave | \
        permission | clearance | invit*)
        (letter | invitation) ..4 (addressed to | for) ..3 (embassy | consulate | ministry | \
        minister | employer | visa)
        = change 0.95
        (change | update | correct | amend | replace | modify | note) ..6 (address | email | e \
        mail | mail | phone | telephone | mobile | number | details | contact | spelling | name \
        | surname | title | record | records | job title | entry | data) ..6
        new (address | email | e mail | mail | phone | telephone | mobile | number | office | \
        post | position | job title | contact)
        (my | our | his | her | the) ..3 (name | surname | title | address | email | e mail | \
        number | phone | telephone | organisation | organization) ..4 (changed | wrong | \
        misspelt | misspelled | incorrect | mistake | is now | has changed | spelled | spelt | \
        should read | not correct)
        (moved | transferred | moving) to ..6 (new | another) ..3 (office | post | department | \
        address | position)
        (write | writing | send* | reach | contact) ..3 (to | at | me at | us at) ..3 new \
        (address | email | mail)
        (from now on | as of | from next | with effect from) ..8 (address | email | mail | phone \
        | reach me | number)
        (misspelt | misspelled | typo in)
        (without the | with one | with two | with a | without an) ..3 (letter | t | l | s | n | \
        e | accent)
        (it is | it s | that is) ..3 not ..3 (with | as you wrote | as written)
        (use | using) (this | the new | my new | our new) ..3 (address | email | e mail | number \
        | account)
        (surname | name | spelling) is ..3 (with | not)
        = confirm 0.99
        ^ [yes | hereby | herewith | and | so] (i | we) ..2 (confirm | hereby confirm | can \
        confirm | do confirm | am happy to confirm)
        (i | we) ..2 (confirm | can confirm | hereby confirm | accept | agree)
        = confirm 0.9
        ^ (confirmed | agreed | accepted)
        (yes | yep | ok | okay | sure | alright | right) ..3 (fine | good | works | perfect | \
        agreed | confirm* | correct | suits | coming | accept | please go ahead)
        that (is | s | all is | would be | will be | works | suits) ..3 (fine | good | ok | okay \
        | perfect | us well | me well | correct | for me | for us | me | us)
        (we | i) ..3 (will | shall | ll) ..2 (be there | come as | attend as | definitely come)
        (participation | attendance | place | coming) ..3 (is | are | hereby) ..2 confirmed
        (details | data | everything | all) ..3 (are | is) ..2 (correct | right | in order | fine)
        go ahead
        (all | both) of us ..3 (coming | come | confirm)
        = confirm 0.5
        ^ (yes | ok | okay | sure | agreed | perfect)
        = unsubscribe 0.95
        unsubscri*
        (take | remove | delete | strike | drop | get) (me | us | my address | this address | my \
        name | our address | my email) ..3 (off | from | out of) ..4 (list | lists | mailing | \
        newsletter | distribution | mails | emails)
        (off | from) ..2 (mailing list | distribution list | newsletter | your list | this list \
        | the list)
        (stop | cease | quit) (sending | mailing | writing | emailing | these | the | your | \
        this | to send) ..5 (me | us | mails | emails | newsletter | newsletters | messages | \
        announcements | circulars)
        (not | no longer | no) ..4 (want | wish | receive | send | need | more) ..5 (newsletter \
        | newsletters | mails | e mails | emails | mailings | messages from you | circular | \
        circulars | bulletin | announcements)
        no more (mail | mails | emails | newsletters | letters | messages)
        (cancel) ..3 (newsletter | subscription)
        opt (out | me out)
        = data 0.95
        (delete | erase | destroy | remove | wipe | dispose of) ..8 (my data | personal data | \
        data about | data you | my details | our data | our details | my information | about me \
        | you hold | you have on | passport | scan | scans | photograph | photo | file on me | \
        copies | copy | record of me | everything)
        (copy | list | overview | print) of ..5 (data | information | records | everything) ..6 \
        (you hold | you have | stored | keep | about me | on me | hold | personal)
        (what | which) ..3 (data | information | personal data | details) ..5 (hold | keep | \
        have | store | stored | held) ..3 (about | on | of) (me | us)
        (access to | see) ..3 (personal data | my data | the data ..3 me)
        right (to be forgotten | of access | to erasure)
        data protection request
        subject access
        (forget | erase) ..3 (me | us) $
        (erasure | deletion) of ..4 (data | passport | details | information)
        = suggest 0.95
        (may | might | could | can) (i | we) ..2 (suggest | propose | recommend)
        (i | we) ..4 (suggest | propose | recommend)
        would (suggest | propose | recommend)
        (a suggestion | my suggestion | our suggestion | one suggestion | some suggestions | a \
        proposal | an idea for | one idea | some ideas | ideas for you | here is an idea)
        (why not | why don t you | how about | what about) (publish* | mak* | add* | creat* | \
        offer* | organis* | organiz* | send* | put* | hav* | invit* | let* | set*)
        it would be (good | nice | useful | helpful | great | better | wonderful) if ..2 (you | \
        the | each | tours | groups | every | there | participants)
        (you could | you might | you should) ..2 (consider | think about | perhaps | maybe | \
        publish | add | offer | make)
        have you (considered | thought of)
        = complain 0.9
        (complaint | complain | complaining)
        (unacceptable | disgrace* | discourt* | appalling | outrag* | scandal* | shameful | rude \
        | unprofessional | disrespect* | incompeten* | insult* | shambles | farce | humiliat* | \
        disgust*)
        (very | deeply | extremely | most | bitterly | really | so) (disappointed | dissatisfied \
        | unhappy | angry | upset | annoyed | frustrated)
        (third | fourth | fifth | sixth) (e mail | email | mail | message | time | letter | \
        reminder)
        (still | yet | never | nobody | no one) ..3 (no answer | no reply | not answered | had \
        no reply | had an answer | replied | answered | received a reply | got an answer | heard \
        back)
        (protest | lodge | demand an apology | expect an apology | owe us an apology | owe me an \
        apology)
        (not | no way) ..3 (acceptable | good enough | to treat)
        (waste of ..3 time | waste of ..3 money | let down | letting us down | fed up | had \
        enough | ignored)
        (expect | demand) ..4 (explanation | apology | answer from | refund)
        = complain 0.4
        (disappointed | unhappy | angry | annoyed | frustrated)
        = press 0.95
        (comment | statement | interview | quote | reaction) ..8 (from | with | by | for | on | \
        about) ..6 (publication | article | story | paper | secretar* | award | you | deadline | \
        on the record | someone | director | head)
        (request* | ask* | want | need | like | give | arrange | grant | do | conduct | set up | \
        for) ..3 (interview | comment | statement | quote)
        interview ..6 (head | director | you | somebody | someone | secretar* | president | the \
        person)
        (comment | statement) (needed | requested | please | by | before)
        (story | article | piece | feature) ..6 (run | print* | publish* | appear* | goes to \
        press | deadline | tomorrow | this week | next week)
        (for publication | on the record | goes to print | press deadline | you will be quoted | \
        for our readers | press enquiry | press inquiry | media enquiry | media inquiry | press \
        query)
        (figures | numbers | data) ..4 (for publication | for my article | for an article | for \
        our article | to publish | to print)
        = thank 0.9
        (thank | thanks | thx | thankful | grateful | gratitude | appreciate*)
        (received with | well received | got it)
        much (obliged | appreciated)
        = legal 0.9
        (lawyer | lawyers | solicitor | solicitors | attorney | legal action | legal advice | \
        legal department | legal proceedings | sue | suing | court | tribunal | ombudsman | \
        information commissioner | data protection authority | lawsuit | prosecut* | breach of | \
        legal steps | liable | liability | legal counsel)
        (hold you | hold ..3 secretariat) (responsible | liable | accountable)
        (without prejudice | reserve ..3 rights)
        (under | pursuant to | according to | article) ..4 (gdpr | data protection act | \
        directive | article #num | law no)
        = money 0.9
        (refund | reimburse* | pay back | paid back | repay | compensat* | damages) ..6 (demand \
        | insist | claim | owed | immediately | at once | within | in full | days)
        (demand | insist on | claim | claiming | want) ..4 (refund | reimburse* | compensat* | \
        damages | our money | my money | money back)
        (you owe | owes us | owe me | owe us | out of pocket | charged twice | charged us twice \
        | debited twice | paid twice | overcharged | invoice is wrong)
        = accuse 0.9
        (corrupt* | brib* | fraud* | embezzl* | nepotis* | favouritism | favoritism | rigged | \
        stolen from | stole | plagiar* | cheat* | lied to | liar | liars | lying | discriminat* \
        | racis* | harass* | groped | molest* | misconduct | kickback* | misappropriat* | scam | \
        inappropriate* touch* | sexist | abus*)
        = distress 0.9
        (died | passed away | death of | deceased | funeral | stroke | cancer | heart attack | \
        hospital | hospitalised | hospitalized | accident | suicid* | kill myself | assault* | \
        attacked | robbed | arrested | detained | threaten* | afraid for | terrified | fear for \
        | desperate | miscarriage | in despair | kidnap* | missing since | refugee)
        = personal 0.85
        (diagnos* | chemotherapy | psychiatr* | hiv | depression | epilep* | dialysis | my \
        divorce | bankrupt* | surgery | operation on my | pregnan* ..4 complic*)
        = tour 0.9
        (tour | tours | study tour | visit to | visits | trip | trips | visit in | visit of | \
        delegation | the visit | travel group | field visit | #city visit | #city group | #city \
        tour | #city trip | #city leg)
        = travel 0.9
        (cancel | cancelling | withdraw from | withdrawing from | pull out of | register for | \
        miss) ..3 #city
        (come | coming | go | going | travel | travels | travelling | traveling | fly | flying | \
        went | sending | arrive | arriving | get to | trip) ..4 (to | for | in | with) ..4 #city
        (join | joining | register | registered | registration | interested in | interest us | \
        interest me | appeal* | choose | prefer | attend | visit | visiting) ..4 #city
        #city ..4 (interest* | appeal* | would suit | registration | would be our | too if)
        (those who come to | accompany me to | list for | place for | places in | seat for | \
        seats for | form for) ..2 #city
        #city (group | tour | visit | trip | delegation | registration | list | itinerary | \
        programme | hotel)
        = selfName
        (i am | my name is | i m | this is | i work | we are)
        """
}
