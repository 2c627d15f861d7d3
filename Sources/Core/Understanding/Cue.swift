/// What a pattern of the lexicon shows where it stands.
enum Cue: String, Sendable, CaseIterable {
    // Frames
    case negation, condition, rhetorical
    /// A request that only repeats one made before: `Could you send it?`
    case polite
    /// Words that say a thing is done already: `already registered`.
    case done
    /// `I would like to know`, `可否告知`: what follows is asked.
    case ask
    /// A question word or turned verb at the beginning of a clause.
    case interrogative
    /// A word that makes its clause a question wherever it stands (吗, 多少).
    case particle
    /// A wish to be told a thing: `send us details of`, `I need the price`.
    case info
    /// A statement that something is not known or does not agree.
    case doubt
    // Intents
    case join, register, withdraw, itinerary, letter, change, confirm, unsubscribe, data
    case suggest, complain, press, thank
    // Sensitive
    case legal, money, accuse, distress, personal
    // Context
    case tour, travel, hypothetical
    // Fields
    case organization, role, selfName, participant
    // Membership: what a wish to leave or to join really says; only `MembershipWill` looks
    /// Somebody leaves the Community or the list themselves.
    case leave
    /// Somebody asks not to be taken off, or to stay.
    case stay
    /// Leaving that is only told of, that of another, or of a list that is not ours.
    case toldLeaving = "told-leaving"
    /// Somebody says that they do not join.
    case joinRefused = "join-refused"
    /// Membership that is only told of, and what else can be joined, such as a call.
    case toldJoining = "told-joining"
    /// A word without which hardly anybody joins.
    case joinSign = "join-sign"
    // Aspects
    case awardOverview = "award-overview", awardShortlist = "award-shortlist-2014"
    case awardWinners = "award-winners-2014", awardEntries = "award-entries-2014"
    case awardJudging = "award-judging", awardPrize = "award-prize"
    case awardApply = "award-apply", awardConference = "award-conference-2014"
    case communityAbout = "community-about", communityJoin = "community-join"
    case communityFee = "community-fee", institute = "institute-about"
    case network = "uclg-metropolis", toursOverview = "tours-overview"
    case toursDates = "tours-dates", eligibility = "tours-eligibility"
    case toursRegister = "tours-register", deadline = "tours-deadline", fee = "tours-fee"
    case costs = "tours-costs", cancel = "tours-cancel", toursChange = "tours-change"
    case accompanying = "tours-accompanying", agenda = "tours-agenda"
    case toursLanguage = "tours-language", present = "tours-present"
    case outputs = "tours-outputs", missed = "tours-missed", host = "tours-host"
    case media = "tours-media", visaLetter = "visa-letter", visaNeed = "visa-need"
    case arrival = "travel-arrival", hotel, insurance, specialNeeds = "special-needs"
    case emergency = "emergency-contact", hostContact = "contact-host-city"

    /// True for the cues that name what a question asks about.
    var isAspect: Bool { Self.aspects.contains(self) }
    private static let aspects: Set<Cue> = Set(
        allCases.drop { $0 != .awardOverview })
}
