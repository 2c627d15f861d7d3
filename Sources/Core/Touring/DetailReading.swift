/// Reads one mail's answers line by line and remembers of whom the last words told.
struct DetailReading {
    typealias Person = ParticipantDetails.Person

    private let wanted: [Tour.Question]
    private let people: [Person]
    private(set) var told = ParticipantDetails.Told()
    /// Of whom words without a subject tell.
    private var current: DetailSubject?
    /// The one who `he` or `她` is.
    private var antecedent: String?
    /// The label whose value the next words of the line may go on with.
    private var open: Tour.Question?
    /// What the columns of a table answer, as its heading says.
    private var columns: [Tour.Question?] = []

    init(wanted: [Tour.Question], people: [Person]) {
        self.wanted = wanted
        self.people = people
        let others = people.filter { !$0.isWriter }
        antecedent = others.count == 1 ? others[0].name : nil
    }

    mutating func read(_ line: String) {
        open = nil
        if readRow(line) { return }
        for sentence in Sentences.of(line) where !sentence.hasSuffix("?") {
            if readLabel(in: sentence) { continue }
            if let question = open, DetailWords.told(in: sentence).isEmpty,
                DetailSubject.of(sentence, people, antecedent) == nil
            {
                extend(question, sentence)
                continue
            }
            open = nil
            for clause in DetailSubject.clauses(sentence, people) { readClause(clause) }
        }
    }

    // MARK: - Tables

    /// A heading, or a line with a person in the first cell and answers in the others.
    private mutating func readRow(_ line: String) -> Bool {
        let cells = DetailRow.cells(line)
        guard cells.count > 1 else { return false }
        guard let owner = DetailRow.owner(cells[0], people) else {
            guard let heading = DetailRow.columns(cells) else { return false }
            columns = heading
            return true
        }
        current = .person(owner)
        antecedent = owner
        for (place, cell) in cells.enumerated().dropFirst() {
            if cells.count == columns.count, let question = columns[place] {
                keep(question, cell, current)
            } else {
                readCell(cell, owner)
            }
        }
        return true
    }

    private mutating func readCell(_ cell: String, _ owner: String) {
        if readLabel(in: cell) { return }
        let spelling = DetailRow.spelling(cell)
        if isSpelling(spelling, of: owner), !spelling.contains(where: \.isNumber) {
            return keep(.passportName, spelling, .person(owner))
        }
        let questions = DetailWords.told(in: cell)
        for question in questions {
            keep(question, DetailText.value(of: question, in: cell, people), .person(owner))
        }
        guard questions.isEmpty, DetailWords.saysNone(cell) else { return }
        let open = [Tour.Question.diet, .accessNeeds].first { question in
            wanted.contains(question) && answer(question, .person(owner)) == nil
        }
        if let open { keep(open, cell, .person(owner)) }
    }

    // MARK: - Labels

    /// `Diet: none`; `Grace: GRACE AKINYI OTIENO`; a heading such as `2. Juan Pérez`.
    private mutating func readLabel(in sentence: String) -> Bool {
        guard let colon = sentence.firstIndex(where: { ":：".contains($0) }) else { return false }
        let label = sentence[..<colon]
        let value = Sentences.trimmed(sentence[sentence.index(after: colon)...])
        guard !label.isEmpty, AnswerWords.fold(label).count <= DetailWords.mostLabelWords,
            label.last?.isNumber == false
        else { return false }
        let named = DetailSubject.named(in: String(label), people)
        if let question = DetailWords.question(label) {
            if let named {
                current = .person(named)
            } else if DetailSubject.of(String(label), people, nil) == .writer {
                current = writer
            }
            take(question, value, labelled: true)
            return true
        }
        guard let named else { return false }
        current = .person(named)
        antecedent = named
        if isSpelling(value, of: named) {
            keep(.passportName, value, .person(named))
            return true
        }
        // `Peter: vegetarian`
        for question in DetailWords.told(in: value) {
            keep(question, DetailText.value(of: question, in: value, people), current)
        }
        return true
    }

    private mutating func take(_ question: Tour.Question, _ value: String, labelled: Bool) {
        if question == .passportName {
            if value.contains(where: \.isNumber) { return }
            let names = PassportNames.several(value)
            if names.count > 1 { return takeNames(names) }
        }
        // `Diet: Kate is lactose intolerant, I have none`
        let clauses = DetailSubject.clauses(value, people)
        let owners = clauses.compactMap { DetailSubject.of($0, people, antecedent) }
        if question != .passportName, clauses.count > 1, owners.count == clauses.count,
            Set(owners).count > 1
        {
            for (clause, owner) in zip(clauses, owners) {
                keep(question, DetailText.value(of: question, in: clause, people), owner)
            }
            return
        }
        open = question
        let own = subjectOfLabel(question, value)
        let isJourney = question == .arrival || question == .departure
        let value = isJourney ? DetailText.bare(value, question, people) : value
        keep(question, value, question == .passportName ? own ?? current : current ?? own)
    }

    /// A label without a person: a name shows whose it is; all else is the writer's.
    private func subjectOfLabel(_ question: Tour.Question, _ value: String) -> DetailSubject? {
        if question == .passportName {
            if let owner = people.first(where: { isSpelling(value, of: $0.name) }) {
                return .person(owner.name)
            }
        } else if let subject = DetailSubject.of(value, people, antecedent) {
            return subject
        }
        return nil
    }

    /// `Passport names: GRACE AKINYI OTIENO and PETER OMONDI OUMA`
    private mutating func takeNames(_ names: [String]) {
        var left = people.map(\.name)
        var loose: [String] = []
        for name in names {
            if let place = left.firstIndex(where: { isSpelling(name, of: $0) }) {
                keep(.passportName, name, .person(left.remove(at: place)))
            } else {
                loose.append(name)
            }
        }
        guard loose.count == left.count else { return }
        for (name, owner) in zip(loose, left) { keep(.passportName, name, .person(owner)) }
    }

    private func isSpelling(_ value: String, of name: String) -> Bool {
        PassportNames.several(value).count == 1 && DetailSubject.shares(value, name)
    }

    private mutating func extend(_ question: Tour.Question, _ sentence: String) {
        guard question != .passportName else { return }
        let more = Sentences.trimmed(sentence)
        let owner = current ?? writer
        guard let old = answer(question, owner), old.count + more.count < Self.longest else {
            return
        }
        set(question, old + ". " + more, owner)
    }

    private static let longest = ParticipantDetails.longestAnswer

    // MARK: - Sentences

    private mutating func readClause(_ clause: String) {
        if let subject = DetailSubject.of(clause, people, antecedent) {
            current = subject
        }
        if let last = DetailSubject.allNamed(in: clause, people).last(where: { !isWriter($0) }) {
            antecedent = last
        }
        if let name = PassportNames.name(in: clause) {
            let owner = people.first { isSpelling(name, of: $0.name) }
            keep(.passportName, name, owner.map { .person($0.name) } ?? current)
        }
        for question in DetailWords.told(in: clause) {
            keep(question, DetailText.value(of: question, in: clause, people), current)
        }
    }

    private func isWriter(_ name: String) -> Bool {
        people.contains { $0.isWriter && $0.name == name }
    }

    /// Whom words without any subject are about.
    private var writer: DetailSubject {
        people.count == 1 ? .person(people[0].name) : .writer
    }

    // MARK: - Keeping

    private mutating func keep(
        _ question: Tour.Question, _ value: String, _ owner: DetailSubject?
    ) {
        let value = Sentences.trimmed(value)
        guard wanted.contains(question), !value.isEmpty, value.count <= Self.longest,
            !DetailWords.leadsAway(value)
        else { return }
        let owner = owner ?? (DetailWords.denies(value) && people.count > 1 ? .everybody : writer)
        let old = answer(question, owner)
        let isList = question == .diet || question == .accessNeeds
        guard old == nil || isList && !DetailWords.saysNone(value) else {
            return
        }
        set(question, ParticipantDetails.combined(question, old, value), owner)
    }

    private func answer(_ question: Tour.Question, _ owner: DetailSubject) -> String? {
        switch owner {
        case .writer: told.writer[question]
        case .everybody: told.everybody[question]
        case .person(let name): told.byName[name]?[question]
        }
    }

    private mutating func set(_ question: Tour.Question, _ value: String, _ owner: DetailSubject) {
        switch owner {
        case .writer: told.writer[question] = value
        case .everybody: told.everybody[question] = value
        case .person(let name): told.byName[name, default: [:]][question] = value
        }
    }
}
