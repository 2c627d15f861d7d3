/// The name with which a mail is signed, where `From` only hints at it: a nickname, an initial,
/// or the same name in another script. Whoever writes is then not taken for two people.
package enum SignedName {
    /// The whole name; nil where `From` has it, or where somebody else may have signed.
    package static func of(_ mail: Correspondence) -> String? {
        let mail = mail.clipped()
        let sender = SenderName(mail)
        guard let name = closing(mail), name != sender.from else { return nil }
        let isOtherScript = !sender.from.isEmpty
            && FieldText.isHan(name) != FieldText.isHan(sender.from)
        let isHint = sender.from.isEmpty || isOtherScript || areInitials(sender.from, of: name)
            || sender.completes(name)
        return isHint ? name : nil
    }

    /// Characters of a name.
    private static let longestName = 40
    /// Lines of a signature that can hold a greeting and the name.
    private static let closingLines = 3

    /// A name alone on one of the signature's first lines, or on the text's last one where no
    /// other name or colon before it makes it a list's and it stands nowhere else.
    private static func closing(_ mail: Correspondence) -> String? {
        let lines = mail.authorText.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimming(while: \.isWhitespace) }
        let own = mail.signature.split(separator: "\n").prefix(closingLines)
            .map { $0.trimming(while: \.isWhitespace) }
        if let name = own.lazy.compactMap(name).first { return name }
        guard let last = lines.lastIndex(where: { !$0.isEmpty }), last > 0,
            let name = name(lines[last])
        else { return nil }
        let before = lines[..<last].last { !$0.isEmpty } ?? ""
        let isListed = before.hasSuffix(":") || before.hasSuffix("：") || self.name(before) != nil
        let rest = lines[..<last].joined(separator: "\n")
        return isListed || rest.contains(name) ? nil : name
    }

    private static func name(_ line: Substring) -> String? {
        guard line.count <= longestName, let found = NamedPeople.all(in: String(line)).first,
            found.value == line
        else { return nil }
        return found.value
    }

    /// `hm` for Hans Meier.
    private static func areInitials(_ short: String, of name: String) -> Bool {
        let first = name.split(separator: " ").compactMap(\.first).map { $0.lowercased() }
        return first.count > 1 && first.joined() == short.lowercased()
    }
}

extension Substring {
    /// Without the characters at both ends for which a rule holds.
    fileprivate func trimming(while holds: (Character) -> Bool) -> Substring {
        var rest = self.drop(while: holds)
        while let last = rest.last, holds(last) { rest.removeLast() }
        return rest
    }
}
