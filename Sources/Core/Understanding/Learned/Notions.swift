/// The families of words that letters to the office are made of.
enum Notions {
    static let table = NotionTable([english, french, spanish, chinese, others])

    static let english = """
        want: want wants wish wishes would_like d_like hope hopes hoping keen eager desire* \
        intend* intention love interested interest willing looking_forward look_forward fancy \
        plan plans planning aim ready
        please: please pls plz kindly could_you would_you can_you will_you grateful appreciate* \
        be_so_kind obliged ask_you request* may_i might_i
        join: join joining joins become becoming part_of accede* accession admit* admission \
        affiliat* adhere* enrol* belong sign_up come_on_board on_board enlist* apply application \
        applying
        member: member members membership partner partners associate fellow
        community: community network club circle family association platform
        register: register* registration* book booking reserve* reservation sign_up signing_up \
        enrol* nominat* inscribe put_down names_down put_my_name put_our_name attendee* enlist* \
        designat*
        seat: seat seats place places spot spots slot slots room_for ticket* vacanc*
        people: delegat* participant* colleague* officer* team group persons people travellers \
        travelers staff councillor* engineer* deputy mayor
        tour: tour tours visit visits trip trips journey excursion mission study_tour \
        study_visit leg
        travel: travel* go going come coming attend* fly flying take_part participat* join \
        us_there be_there make_it
        cannot: cannot can_t cant unable impossible won_t wont no_longer not_able not_be_able \
        could_not couldn_t will_not not_going not_come not_travel prevented stuck
        cancel: cancel* withdraw* withdrew pull_out pulling_out pulls_out drop_out back_out \
        call_off called_off step_down give_up stand_down scratch bow_out pull_us strike \
        fall_through fell_through
        release: free_up release give_my give_our someone_else waiting_list
        sorry: sorry regret* apolog* unfortunately sadly alas afraid disappoint_you
        programme: programme program itinerar* agenda schedule timetable day_by_day hour_by_hour \
        running_order outline
        send: send sends sending sent forward share mail email provide supply let_me_have \
        let_us_have pass_on attach copy get_hold receive receiving get_me
        letter: letter letters invitation* invite* certificate attestation stamped letterhead \
        signed official_paper document formal
        visa: visa* embassy consulate* passport* schengen border immigration
        authority: ministry minister employer boss director treasurer council dean rector hr \
        human_resources permission clearance authoris* authoriz* leave
        contact: address* e_mail email mail mailbox phone telephone mobile number details \
        spelling spelt title surname extension line inbox
        change: change* update* correct* amend* replace* replac* swap alter modif* edit revise* \
        new now instead moved switch
        wrong: wrong typo misspel* mistake* incorrect outdated obsolete old
        job: left retired retire* successor succeed* took_over takes_over taken_over appointed \
        promoted position post role department new_job transferred resign*
        confirm: confirm* agreed agree fine okay ok yes correct all_right sounds_good works_for \
        count_on see_you accept* yep sure
        unsubscribe: unsubscri* opt_out take_me_off take_us_off off_the_list off_your_list \
        off_this_list stop_sending stop_mailing stop_emailing stop_writing remove_me remove_us \
        no_more drop_me
        mailing: newsletter* mailing mailings mailing_list list circular* bulletin* emails mails \
        updates announcements inbox subscri*
        stop: stop cease no_longer not_any_more anymore any_longer enough never_again quit
        delete: delet* eras* remov* wipe destroy* purge get_rid forget_me shred
        data: data information_about personal record* file files gdpr copy_of privacy scan \
        details_you profile database
        keep: hold keep kept store stored retain* have_on still_have on_file have_about
        suggest: suggest* propos* idea ideas recommend* why_not how_about might_consider \
        could_consider you_might would_be_good would_be_nice would_help advice tip may_i_offer \
        perhaps_you better_if
        improve: improve* better useful helpful next_time future
        anger: unacceptable disappoint* disgrac* outrag* shame* shambles appall* disgust* \
        terribl* awful dreadful rude* insult* discourt* ridiculous scandal* furious angry upset \
        annoyed dissatisf* unhappy fed_up frustrat* incompeten* unprofessional disrespect* \
        complain* complaint* offen* humiliat* dismay* poor sloppy chaos chaotic mess
        unanswered: no_reply no_answer unanswered ignored still_waiting nobody_answer* \
        no_response never_heard third_time fourth twice_already reminder silence weeks_ago again \
        still nothing
        law: lawyer* solicitor* attorney* court sue suing legal* tribunal ombudsman litigation \
        counsel prosecut* police liab* breach statut* commissioner regulator rights article_17 \
        damages
        money: refund* reimburs* compensat* repay pay_back money paid invoice* charged fee \
        deposit euros eur usd dollars pounds debit* cost_us owe owes owed
        accuse: fraud* corrupt* lie lied lying liar cheat* brib* steal* stole* stolen embezzl* \
        fake* rigged scam favour* nepotis* dishonest* mislead* misled discriminat* racis* \
        plagiar* harass*
        threat: otherwise failing_which unless will_take within_days go_public media report_you \
        escalate hold_you responsible consequences
        distress: desperate* afraid scared stranded crying cry tears died death dead passed_away \
        funeral grief hospital suicide* depress* panic alone cannot_sleep mourning widow \
        threatened emergency accident dying help_me hopeless
        medical: ill illness sick surgery operation hospital* doctor cancer pregnan* diabet* \
        treatment epilep* heart diagnos* wheelchair medication allerg* disab* hiv
        journalist: journalist* reporter* newspaper magazine radio television tv editor* \
        newsroom press correspondent broadcast* podcast* documentary freelance column daily \
        weekly article story coverage publish* producer
        interview: interview* comment quote quoted statement on_record on_the_record deadline \
        spokes* camera go_to_print questions_for
        thanks: thank thanks thx cheers appreciated gratitude grateful much_obliged
        received: received got_it arrived came_through safely in_hand landed
        praise: great wonderful excellent lovely brilliant kind helpful perfect delight* \
        hospitality pleasure
        ask: wonder* know tell ask asking question* curious whether find_out clarif* inquir* \
        enquir* explain understand interested_to
        what: what which
        how: how how_much how_many how_long
        when: when
        where: where
        who: who whom whose
        why: why
        info: information details info more_about particulars
        if: if unless in_case provided should_we
        not: not no never don_t doesn_t didn_t isn_t without neither nor
        count: two three four five six both myself pair couple all_of_us
        list: below attached following list as_follows here_are enclosed
        bounceback: wrong_person wrong_address not_the_right mistaken no_such misdirected
        passed: passed_on forwarded_to has_been_forwarded registered_under reference transmitted \
        noted
        offer: offer offering happy_to_host photos attached_you enclosed for_your_information \
        fyi herewith invite_you
        hotel: hotel airport flight flights ticket tickets luggage
        """
}
