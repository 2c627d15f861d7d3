import MailModel

/// Puts other people's names into a labelled mail.
struct NameSwap {
    private let latin: [String]
    private let surnames: [Character]
    /// Characters that given names are made of.
    private let given: [Character]

    init(_ names: [String]) {
        let all = Set(names.map { PersonName.bare($0) }).sorted()
        latin = all.filter { !FieldText.isHan($0) && $0.split(separator: " ").count > 1 }
        let han = all.filter { FieldText.isHan($0) && (2...4).contains($0.count) }
        surnames = PersonName.surnames.union(FieldTraits.rareNames).sorted()
        given = han.flatMap { $0.dropFirst() }
    }

    /// The lesson with new names for all but the sender; nil where there is nobody else.
    func copy(of lesson: Lesson, _ number: Int) -> Lesson? {
        let from = (lesson.arrived ?? lesson.mail).from?.name ?? ""
        let named = lesson.participants + [lesson.fields["name"]].compactMap { $0 }
        let sender = Set(Words(from, limit: 200).words.map(\.hash))
        let others = Set(named).sorted().filter { name in
            Words(name, limit: 200).words.allSatisfy { !sender.contains($0.hash) }
        }
        guard !others.isEmpty else { return nil }
        var state = Words.hash(lesson.mail.authorText) &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        var lesson = lesson
        for name in others.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            guard let new = another(like: name, &state) else { continue }
            Self.replace(name, by: new, in: &lesson)
        }
        return lesson
    }

    private func another(like name: String, _ state: inout UInt64) -> String? {
        func pick(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, count)))
        }
        guard FieldText.isHan(name) else { return latin.isEmpty ? nil : latin[pick(latin.count)] }
        guard !surnames.isEmpty, !given.isEmpty else { return nil }
        let short = String([surnames[pick(surnames.count)], given[pick(given.count)]])
        return pick(4) == 0 ? short : short + String(given[pick(given.count)])
    }

    private static func replace(_ name: String, by new: String, in lesson: inout Lesson) {
        func swapped(_ text: String) -> String { text.replacing(name, with: new) }
        var mail = lesson.arrived ?? lesson.mail
        mail.authorText = swapped(mail.authorText)
        mail.signature = swapped(mail.signature)
        mail.subject = swapped(mail.subject)
        lesson.arrived = mail
        lesson.participants = lesson.participants.map { $0 == name ? new : $0 }
        if lesson.fields["name"] == name { lesson.fields["name"] = new }
        if let stated = lesson.spans["name"] { lesson.spans["name"] = swapped(stated) }
    }
}
