/// The variables of the letters that go with a tour, and of formal letters.
extension LetterName {
    /// What a request for a formal letter holds, in the order in which letters list it.
    package static let requestFieldNames = [
        "passport-name", "passport-number", "date-of-birth", "organization", "role", "tour",
        "addressee",
    ]
    static let requestFields: Set<String> = Set(
        requestFieldNames.flatMap { [$0, "has-\($0)", "no-\($0)"] }
            + ["complete", "incomplete", "blocked", "understood"])

    /// The letters that a tour file may name under `reminders`.
    package static let reminders: Set<LetterName> = [
        .reminderEarly, .reminder, .reminderLast, .reminderEve, .reminderToday,
    ]

    static let formal: Set = [
        "office", "to-body", "addressee", "to-anyone", "date", "passport-name", "with-number",
        "passport-number", "with-birth", "date-of-birth", "with-role", "role",
        "with-organization", "organization", "tour-title", "city", "days",
    ]

    /// What every letter about a tour to one of its people can say; the composer of tour letters
    /// gives all of it each time, so that a site may word its letters freely.
    static let journey: Set<String> = reply.union([
        "participant", "for-other", "tour-title", "city", "days", "start", "home-start",
        "has-home-start", "made-up", "first-stop", "stop-title", "stop-place", "hotel",
        "has-hotel", "no-hotel", "arrival", "has-arrival", "programme", "no-programme",
        "day-heading", "stops", "stop-lines", "changes", "change", "has-changes", "moved-days",
        "old-days", "has-journeys", "journeys", "journey", "has-missing", "missing",
        "question", "has-preparations", "preparations", "preparation", "with-calendar",
        "has-sources", "sources", "source",
    ])
}
