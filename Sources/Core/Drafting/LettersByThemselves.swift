/// The letters that a site's policy may let go without a person.
extension LetterName {
    /// Answers from the library, acknowledgements and confirmations. What brings somebody in or
    /// takes somebody out, promises, invites or is sent to many is a person's to decide.
    package static let byThemselves: Set<LetterName> = [
        .answer, .acknowledgementOfJoin, .joinAskAgain, .joinConfirm, .addressChangeConfirm,
        .detailsChanged, .registrationConfirmed, .waitingList, .withdrawalConfirmed,
        .answersThanks,
    ]
}
