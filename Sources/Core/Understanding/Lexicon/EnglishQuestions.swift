/// English patterns for what is asked and what it is about.
enum EnglishQuestions {
    static let table = """
        = ask
        (like | want | wants | wish | wishes | wishing | love | need | needs | have | dearly \
        like | keen | trying | tries | anxious | curious | interested) to (know | learn | ask | \
        find out | hear | understand | clarify | enquire | inquire | be told | see if | check)
        (could | can | would | will | may | might | please | pls | kindly) [you | i | we | also] \
        ..2 (tell | advise | let me know | let us know | inform | clarify | explain | confirm \
        whether | confirm if | ask | enquire | inquire | indicate | say whether | specify | know \
        | remind)
        (tell | let) (me | us | them) ..2 (know | whether | if | how | what | when | which | who \
        | where)
        (i | we | she | he | mayor) ..2 (wonder | wonders | wondered | wondering | was wondering \
        | were wondering | asks | asked me) ..3 (if | whether | how | what | when | which | who \
        | where | about)
        (wonder | wondering) (if | whether | how | what | when | which | who | where | about)
        grateful ..4 (know | learn | hear | information | advice)
        (any idea | do you know | question is | my question | our question | questions are | a \
        question | one question | another question | questions about)
        (i | we) ..2 (ask | asks | am asking | are asking | am writing to ask)
        (asks | asked | ask) ..3 (whether | if | how | what | when | which | who | where | about)
        (not | un) ..1 (clear | sure | certain | understood) ..3 (if | whether | how | what | \
        when | which | who | where | to us | to me)
        (unclear | unsure | uncertain | puzzled | confused)
        need to tell
        (what | all) i (want | need | would like) to know
        (still | missing is | miss is | what i still miss)
        hints on
        = interrogative
        ^ [and | but | so | also | or | then | finally | lastly | secondly | first | second | \
        third | next | again | well | oh | ok | by the way | if so | if not] (who | whom | whose \
        | what | which | when | where | why | how)
        (and | or | but | also) (who | whom | what | which | when | where | why | how | whether \
        | if | until when | since when | at what | in which | to whom | by when)
        ^ [and | but | so | also | or | then | finally | if so | if not] (is | are | was | were \
        | do | does | did | can | could | would | will | shall | should | may | might | must | \
        has | have | had | am) (i | we | you | he | she | it | they | there | this | that | \
        these | those | the | a | an | our | my | your | any | anyone | anybody | one | somebody \
        | someone | everybody | all | participants | cities | members | people | students | \
        firms | individuals | journalists | non | only | both | each | every | such)
        (and | or) (is | are | was | were | do | does | did | can | could | would | will | shall \
        | should | may | must | has | have) (i | we | you | he | she | it | they | there | this \
        | that | the | a | our | my | your | any | anyone)
        ^ (is | are | do | does | did | can | could | would | will | must | shall | may | has | \
        have | was | were)
        (also | and | or) (do | does | is | are | can) #name
        ^ [and] (until when | since when | by when | at what | in what | in which | to whom | \
        from which | for how | for whom | with whom | on what | on which | about how | up to)
        (and | then) (until when | since when | how)
        ^ (any | anything) ..8 $
        which is right
        = particle
        (whether)
        = info 0.9
        (information | info | details | particulars | guidance | advice | clarification) (on | \
        about | regarding | concerning | as to | of)
        (send | need | give | provide | share | get) ..4 (information | info | details | price | \
        prices | rates | dates | costs | fee | fees | conditions | requirements | deadline)
        (tell me | tell us | hear) ..2 (about | more)
        (i | we) ..3 (find no | found no | could not find | can t find | cannot find | couldn t \
        find | do not find | don t understand | do not understand | did not understand | do not \
        see | never understood | have not found)
        grateful for ..3 (name | contact | information | hint | answer)
        (the | a) (name | contact | contact details | telephone number | phone number | email) \
        of (someone | somebody | a person | the person | whoever)
        (have | get | had) ..3 contact of
        = doubt 0.7
        (misprint | contradict* | do not agree | don t agree | differ from | cannot both | \
        inconsisten* | does not match | do not match)
        (same with | says ..8 says | if i believe | not in line)
        (assume | assumed | presume | suppose) ..3 (that | is | are | it)
        = tours-dates 0.8
        (when | what date | what dates | which date | which dates | dates | what month | which \
        month | which week | what time of year | what day) ..8 (tour | tours | visit | trip | \
        #city | go | travel | start | planned | scheduled | leave | take place | one | \
        delegation | group)
        (date | dates) of ..4 (tour | visit | trip | #city)
        (when | date | dates) $
        (calendar | timetable) of ..3 (tours | visits)
        = tours-deadline 0.85
        (deadline | closing date | until when | by when | last day | latest date | too late | \
        cut off | still time | full already | already full | sold out | waiting list | wait list \
        | reserve list | fully booked)
        (still | any) ..3 (places | place | seats | seat | room | spots | spot | space | vacan*)
        (how long | till when | by what date) ..4 (register | sign up | apply | enrol*)
        = tours-eligibility 0.8
        (who) ..3 (may | can | is allowed | take part | participate | eligible | come)
        (open to | only for | reserved for | restricted to | limited to | eligible | entitled | \
        allowed | admitted | accepted | accept | qualify | admit)
        (can | could | may) ..4 (students | student | firms | companies | company | ngo | ngos | \
        individuals | technical person | non members | private | consultant | university | we | \
        professors | retirees | journalists) ..3 (come | join | take part | participate | attend \
        | go | also)
        (be | being) a member ..6 (to take part | to participate | to come | to join ..2 tour | \
        first)
        (how many) ..5 (people | persons | participants | delegates | officials | colleagues | \
        places | seats | can we | may we | from each | per city)
        (maximum | minimum | size of) ..4 (delegation | group | number)
        (only part | part of the tour | half of)
        = tours-register 0.8
        (how | where) ..6 (register | sign up | enrol* | book | apply for the tour | registration)
        (registration | register) ..4 (form | procedure | process | link | page | works | online)
        (form | registration | place) ..4 (received | arrived | confirmed | fill in | each | \
        everybody separately)
        (one form | each person | every participant | everybody) ..6 (form | fill | separately)
        (is | are | was | were) ..4 (registration | place | places | name) ..3 (confirmed | \
        received | on the list)
        (sufficient | enough) ..4 (send | register)
        two tours
        = tours-fee 0.8
        (fee | fees | how much | price | prices | cost of the tour | what does it cost | charge \
        | invoice | receipt | pay | payment | bank transfer | credit card | participation cost)
        = tours-fee 0.9
        (participation | registration | tour) fee
        (how much) ..5 (tour | participat* | trip | visit | per person | fee)
        (fee | price) ..4 (include | includes | cover | covers)
        (pay | paid | payment) ..4 (by | transfer | card | instal* | cash | in euro* | in dollars)
        = tours-costs 0.85
        (who | whom) ..3 (pay | pays | paid | buys | cover | covers | bears | finance* | finances)
        (paying | pay | pays | cover | covers | covered | reimburse* | fund | funded | sponsor* \
        | buys) ..5 (ticket | tickets | flight | flights | hotel | travel | airfare | \
        accommodation | meals | per diem | expenses)
        (travel grant | scholarship | bursar* | subsid* | financial support | financial help | \
        financial assistance | waiver | reduced fee | discount | per diem | allowance | \
        allowances | fellowship | sponsorship)
        (at our | at your | our own) ..2 (expense | cost | costs)
        = tours-cancel 0.9
        (refund* | reimburs* | paid back | money back | cancellation | get back | fee back)
        (if | when) ..5 (cancel* | called off | refused | visa is refused | withdraw | cannot \
        come | postponed)
        = tours-change 0.9
        (replace | replaced | substitute | instead of | in place of | take ..2 place | swap | \
        exchange | transfer | switch | move to | change to | move ..3 later)
        (another | other | different | later) (tour | person | colleague | participant | group | \
        city | date)
        (change | replacing | send) ..4 (participant | name of | delegate | colleague instead | \
        somebody else | someone else)
        = tours-accompanying 0.95
        (wife | husband | spouse | partner | accompan* | children | daughter | son | family | \
        sister | mother | brother | guest)
        = tours-agenda 0.8
        (programme | program | agenda | itinerary | free time | free afternoon | how many days | \
        how long is | how long does | how long will the | sites | what will we see | visit on | \
        spare time | duration | prepare | preparation | reading | to read | time to see | \
        sightseeing | evening | days does)
        = tours-language 0.95
        (interpret* | translat* | language | in english | in french | in spanish | speak | \
        spoken | languages)
        = tours-present 0.9
        (present | presentation | presentations | show our | slides on our | talk about our | \
        meeting with | bilateral | set up a meeting | meet the | how many minutes)
        = tours-outputs 0.9
        (certificate | case study | case studies | final report | report afterwards | slides | \
        list of participants | participant list | participants list | proceedings of the tour | \
        photographs | photos afterwards | documentation | report on the)
        = tours-missed 0.9
        (recording | recorded | recordings | cannot come | can t come | not able to come | \
        unable to come | unable to travel | stay behind | stay at home | webinar | online | live \
        stream | streamed | video of | missed | miss the | by video | next year)
        = tours-host 0.9
        (host | hosts | hosting | receive a tour | welcome a | receive a delegation)
        = tours-media 0.95
        (journalist | journalists | reporter | film | filming | camera | accredit* | press card \
        | broadcast | television crew | tv crew | photographer | quote the | record in)
        = visa-letter 0.9
        (letter | invitation | invitation letter) ..10
        (letter of invitation | invitation letter | visa letter | support letter)
        = visa-need 0.9
        (visa | visas | passport | passports | embassy | consulate | schengen | entry permit)
        = travel-arrival 0.9
        (airport | arrive | arrival | arriving | departure | transfer | pick up | pick us up | \
        picked up | met at | weather | cold | warm | clothes | clothing | wear | dress | dress \
        code | temperature | rain in | train station | which station | flight | flights | fly)
        = hotel 0.9
        (hotel | hotels | accommodation | room | rooms | extra night | extra nights | single \
        room | double room | twin | stay one more | lodging | breakfast | overnight)
        = insurance 0.95
        (insurance | insured | insure)
        = special-needs 0.95
        (vegetarian | vegan | halal | kosher | allerg* | gluten | diet* | wheelchair | accessib* \
        | disab* | prayer | pray | diabet* | medicine | medication | pregnan* | step free | \
        stairs | walking stick | crutches | lift | hearing aid | insulin | fridge | walk | meals \
        without | blind | deaf | food)
        = emergency-contact 0.95
        (emergency | emergencies | whom do i ring | whom can i call | who can i call | someone \
        to call | on the spot | get lost | number to call | number ..5 ring | number ..4 call | \
        call if | ring if | out of hours | goes wrong | something happens)
        = contact-host-city 0.9
        (contact | contacts | someone | somebody | anyone | person | colleague | team | name | \
        put me in touch | put us in touch | in touch with | introduce) ..8 (working there | \
        there | in #city | of #city | from #city | team | that office | city hall | whom i could \
        | i could write | i could talk | directly | who runs | who ran | in charge of | behind)
        (put | get) (me | us) in touch
        (write | speak | talk) to ..3 (directly | someone in #city | someone there)
        (contact person | an address in | email of ..4 there)
        = community-fee 0.9
        (membership fee | annual contribution | annual fee | dues | membership cost | cost to be \
        a member | cost of membership | subscription fee | free of charge | contribution)
        (does | do | is | what) ..3 (membership | member | members) ..6 (cost | oblige | obliges \
        | commit | pay | entail | duties | obligation*)
        (obligation | obligations | oblige | obliges | duties | commit us)
        = community-join 0.85
        (how | who | can | may | what | do you) ..6 (join | become a member | become members | \
        membership | be a member | take individuals)
        (ngo | ngos | individuals | universities | companies | schools | students | region | \
        county) ..6 (member | members | join | admitted)
        take individuals
        = community-about 0.85
        (what) ..6 community
        (community) ..4 (do | does | about | on offer | actually | for)
        (benefit* | advantages) of ..2 membership
        (working groups | activities of the community)
        = institute-about 0.95
        institute
        guangzhou institute
        = uclg-metropolis 0.95
        (uclg | metropolis)
        = tours-overview 0.85
        (what are | what is | what exactly | purpose of | point of | aim of | idea of | explain) \
        ..5 (study tour | study tours | tour | tours | visits)
        (benefit* | gain | get out of | worth | why should | advantage*) ..6 (tour | tours | \
        taking part | participa* | going | coming | visit)
        = award-winners-2014 0.95
        (winner | winners | won | winning | five cities | five winner | the five) ..6
        = award-shortlist-2014 0.95
        (short list* | shortlist* | finalist* | fifteen | the 15 | 15 cities | 15 initiatives)
        = award-entries-2014 0.95
        (how many) ..4 (entries | applications | applied | submissions | candidatures | \
        candidates | cities applied | cities entered | cities took part | projects were | \
        entered | nominat*)
        (entries | submissions) ..6 (from | countries | cities)
        = award-judging 0.95
        (judg* | jury | criteria | technical committee | evaluat* | selection process | selected \
        | how are ..4 chosen | how ..3 choose | assessed)
        = award-prize 0.95
        (prize | prize money | winner receive | winner get | winners receive | winners get | \
        reward | money does | trophy)
        = award-apply 0.9
        (apply | application | enter | submit | next call | next cycle | third award | next \
        award | call for | next edition | third cycle | participate next | candidature | \
        language is accepted | entry form)
        = award-conference-2014 0.9
        (conference | ceremony | november 2014 | last november | theme of | award night)
        = award-overview 0.9
        (what is | how often | who runs | who organi* | every how many | history of | founded | \
        who is behind) ..6 (award | prize)
        (how often | offen) ..6 (given | award | held | take place | it)
        """
}
