import MailModel

/// Reads who writes, from the signature, the text and the From header.
struct JoinFinder {
    private let page: Page
    private let mail: Correspondence

    init(_ page: Page, _ mail: Correspondence) {
        self.page = page
        self.mail = mail
    }

    func find() -> JoinFields {
        var fields = JoinFields()
        if let name = mail.from?.name, !name.isEmpty {
            fields.name = Found(
                value: PersonName.bare(name),
                evidence: Evidence(place: .from, words: name, offset: 0), score: 0.7)
        }
        return fields
    }
}
