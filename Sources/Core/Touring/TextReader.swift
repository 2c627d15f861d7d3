import MailModel

/// Reads texts that may be there once for all or in each language of the office.
struct TextReader {
    let languages: [LanguageTag]
    let defects: DefectCollector

    /// A text in one language or all of them; nil when it is missing.
    func text(_ fields: TourFields, _ key: String, required example: String? = nil)
        -> LocalizedText?
    {
        if let node = fields.node(key), node.entries != nil {
            return translations(node, fields.name(key))
        }
        if let example { return fields.required(key, example).map { LocalizedText($0) } }
        return fields.text(key).map { LocalizedText($0) }
    }

    /// A text that must be there in every language of the office.
    func title(_ fields: TourFields, _ key: String) -> LocalizedText? {
        let codes = languages.map { "\($0): …" }.joined(separator: ", ")
        let title = text(fields, key, required: "{\(codes)}")
        if let title, !title.isTranslated, languages.count > 1 {
            fields.complain(
                key, "it is there in one language only", "write `\(key): {\(codes)}`")
        }
        return title
    }

    /// The items of a list, each written once for all languages or in each of them; one mapping of
    /// languages stands for a list of one.
    func texts(_ fields: TourFields, _ key: String) -> [LocalizedText] {
        if let node = fields.node(key), node.entries != nil {
            return [translations(node, fields.name(key))].compactMap { $0 }
        }
        return fields.list(key).compactMap { item in
            if item.entries != nil { return translations(item, fields.name(key)) }
            if let text = item.text?.trimmed, !text.isEmpty { return LocalizedText(text) }
            defects.add(
                item.line, fields.name(key), "an item is empty", "write a text or remove it")
            return nil
        }
    }

    /// A text, or the words `not settled`; what is missing is open too.
    func settled(_ fields: TourFields, _ key: String) -> Settled<LocalizedText> {
        guard let text = text(fields, key), text.fallback != TourFields.notSettled else {
            return .open
        }
        return .settled(text)
    }

    private func translations(_ node: TourNode, _ path: String) -> LocalizedText? {
        var texts: [(language: LanguageTag, text: String)] = []
        for entry in node.entries ?? [] {
            let name = "\(path).\(entry.key)"
            guard let language = LanguageTag(entry.key), language.code == entry.key else {
                defects.add(
                    entry.line, name, "this is no language code", "write codes such as en, fr")
                continue
            }
            guard let text = entry.value.text?.trimmed, !text.isEmpty else {
                defects.add(entry.line, name, "the text is empty", "write it or ask for it")
                continue
            }
            if texts.contains(where: { $0.language == language }) {
                defects.add(entry.line, name, "the language stands twice", "keep one of them")
                continue
            }
            texts.append((language, text))
        }
        let missing = languages.filter { wanted in !texts.contains { $0.language == wanted } }
        if !missing.isEmpty {
            let codes = missing.map(\.code).joined(separator: ", ")
            let remedy = missing.map { "add `\($0): …`" }.joined(separator: " and ")
            defects.add(node.line, path, "the translation is missing: \(codes)", remedy)
        }
        let first = languages.first.flatMap { office in texts.first { $0.language == office } }
        return LocalizedText((first.map { [$0] } ?? []) + texts)
    }
}
