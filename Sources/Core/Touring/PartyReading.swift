/// Who of a party comes, who does not, and who comes for whom, clause by clause.
///
/// A refusal touches those whom its clause names, the writer only where it is theirs; what names
/// nobody whom the reader knows is doubtful, and a person reads it.
package struct PartyReading: Sendable, Hashable {
    /// Somebody of whom a clause tells.
    package enum Member: Sendable, Hashable {
        case writer, everybody
        case person(String)
        /// One who is not named, such as "my colleague".
        case guest
        /// One who is left open, such as "one of us".
        case unknown
    }

    /// One who does not come, and the one who comes instead.
    package struct Exchange: Sendable, Hashable {
        package let old: Member
        package let new: Member

        package init(old: Member, new: Member) {
            self.old = old
            self.new = new
        }
    }

    /// Those who do not come, in the order of the text.
    package private(set) var leaving: [Member] = []
    package private(set) var coming: [Member] = []
    package private(set) var exchanges: [Exchange] = []
    /// Whether a clause accepts and names nobody: then it is the one who was asked.
    package private(set) var impliesWriter = false
    /// Whether a clause supposes something: such a text decides nothing.
    package private(set) var isConditional = false

    private let people: [ParticipantDetails.Person]
    /// Those of whom a clause must say that they travel along, before they do.
    private let weak: Set<String>
    /// The one who `he` or `她` is.
    private var antecedent: String?

    /// `people` are those whom the office knows or who surely travel, `weak` other names of the
    /// text.
    package init(
        _ text: String, people: [ParticipantDetails.Person], weak: [String] = []
    ) {
        let sentences = AnswerClause.sentences(text)
        let known = people + weak.map { .init(name: $0) }
        let han = HanExchange.names(sentences.flatMap { $0 }, known.map(\.name))
            + HanTitle.names(in: text, known.map(\.name))
        self.people = known + han.map { .init(name: $0) }
        self.weak = Set(weak + han)
        for sentence in sentences { read(sentence) }
        finish()
    }

    private mutating func read(_ sentence: [AnswerClause]) {
        var before: [Member] = []
        var exchanged = false
        for (index, clause) in sentence.enumerated() {
            let party = ClauseParty(clause, people, antecedent)
            if clause.supposesComing || clause.isConditional && clause.substitutes {
                isConditional = true
                continue
            }
            var told: [Member] = []
            if !clause.asks, clause.declines || party.isRefused {
                told = party.subjects(before: clause.declinePlace) ?? before
                if told.isEmpty { told = [.writer] }
                told = listed(before: index, in: sentence) + told
                leave(told)
            }
            if party.isTakenOff, !clause.asks {
                told = party.mentions.prefix(1).map(\.member)
                leave(told)
                if party.mentions.count == 2 {
                    add(Exchange(old: told[0], new: party.mentions[1].member))
                }
            } else if clause.substitutes || exchanged && party.goesOnWithExchange {
                exchange(party, clause, sentence, index)
                exchanged = true
            } else if !clause.asks, !clause.declines, !party.isRefused, !clause.hesitates,
                !clause.refusesPart
            {
                told = come(party, clause)
                let isYes = clause.words.count <= 2 && sentence.count > 1
                impliesWriter = impliesWriter || clause.accepts && told.isEmpty && !isYes
            }
            if let last = party.mentions.last(where: { $0.member != .writer }),
                case .person(let name) = last.member
            {
                antecedent = name
            }
            if !told.isEmpty { before = told } else if !party.mentions.isEmpty {
                before = party.mentions.map(\.member)
            }
        }
    }

    /// `Bob, Amy and Carl cannot come`: clauses that hold nothing but a name.
    private func listed(before index: Int, in sentence: [AnswerClause]) -> [Member] {
        var found: [Member] = []
        for clause in sentence[..<index].reversed() {
            let mentions = ClauseParty(clause, people, nil).mentions
            guard mentions.count == 1, clause.words.count <= 3,
                clause.text.utf8.count <= (mentions[0].end - mentions[0].start) * 3 + 6
                    || clause.text.utf8.first.map({ $0 < 0xE0 }) == true
            else { break }
            found.insert(mentions[0].member, at: 0)
        }
        return found
    }

    private mutating func leave(_ members: [Member]) {
        for member in members where !leaving.contains(member) { leaving.append(member) }
    }

    private mutating func come(_ party: ClauseParty, _ clause: AnswerClause) -> [Member] {
        let accepts = clause.accepts || party.isHanComing
        guard accepts || clause.holds(AnswerWords.company) else { return [] }
        var found = party.mentions.filter { mention in
            guard case .person(let name) = mention.member else { return accepts }
            return party.travels(mention) && (!weak.contains(name) || party.isCompany(mention))
        }.map(\.member)
        if accepts, found.isEmpty {
            found = (party.subjects(before: clause.acceptPlace) ?? []).filter {
                guard case .person = $0 else { return false }
                return true
            }
        }
        let isWriter = party.joinsWriter
            || party.countsWriter && (accepts || !found.isEmpty)
        if isWriter, !found.contains(.writer) { found.append(.writer) }
        for member in found where !coming.contains(member) && !leaving.contains(member) {
            coming.append(member)
        }
        return found
    }

    // MARK: - One for another

    private mutating func exchange(
        _ party: ClauseParty, _ clause: AnswerClause, _ sentence: [AnswerClause], _ index: Int
    ) {
        let mentions = party.mentions.filter { $0.member != .writer }
        let several = party.pairs(mentions)
        if !several.isEmpty {
            return several.forEach { add(pair(party, $0.0, $0.1)) }
        }
        if mentions.count >= 2 {
            return add(pair(party, mentions[0], mentions[1]))
        }
        let gone = Set(leaving)
        let own = mentions.first.map(\.member)
        var old: Member? = party.isOwnPlace ? .writer : nil
        var new: Member?
        if old == nil, let own, gone.contains(own) || party.isBehindOf(mentions[0]) {
            old = own
        } else {
            new = own
        }
        if party.isPassive, old == nil {
            old = party.subjects(before: clause.substitutePlace)?.first
        }
        if new == nil { new = neighbour(sentence, index, but: old) }
        if new == nil, old != nil, old != .writer, party.hasOwnSubject { new = .writer }
        guard let new, new != old else { return }
        let last = leaving.last { $0 != new }
        let known = antecedent.map { Member.person($0) }.flatMap { $0 == new ? nil : $0 }
        add(Exchange(old: old ?? last ?? known ?? .unknown, new: new))
    }

    private mutating func add(_ exchange: Exchange) {
        if let at = exchanges.firstIndex(where: { $0.new == exchange.new }) {
            guard exchanges[at].old == .unknown else { return }
            exchanges[at] = exchange
        } else {
            exchanges.append(exchange)
        }
        if exchange.old != .unknown { leave([exchange.old]) }
    }

    /// Which of two people of one clause comes for the other.
    private func pair(
        _ party: ClauseParty, _ first: ClauseParty.Mention, _ second: ClauseParty.Mention
    ) -> Exchange {
        let forward = Exchange(old: first.member, new: second.member)
        let backward = Exchange(old: second.member, new: first.member)
        let gone = [first, second].map { leaving.contains($0.member) }
        if gone[0] != gone[1] { return gone[0] ? forward : backward }
        return party.handsOn(first, second) ? forward : backward
    }

    /// The one whom the clause before or behind names.
    private func neighbour(
        _ sentence: [AnswerClause], _ index: Int, but old: Member?
    ) -> Member? {
        for other in [index - 1, index + 1, index - 2] where sentence.indices.contains(other) {
            let found = ClauseParty(sentence[other], people, nil).mentions.map(\.member).filter {
                $0 != old && $0 != .writer && !leaving.contains($0)
            }
            if found.count == 1 { return found[0] }
        }
        return nil
    }

    /// Exchanges whose one side the text told only later.
    private mutating func finish() {
        let free = leaving.filter { one in !exchanges.contains { $0.old == one } }
        if let at = exchanges.firstIndex(where: { $0.old == .unknown }), free.count == 1 {
            exchanges[at] = Exchange(old: free[0], new: exchanges[at].new)
        }
        let new = exchanges.map(\.new)
        coming.removeAll { new.contains($0) || leaving.contains($0) }
        leaving.removeAll { new.contains($0) }
    }
}
