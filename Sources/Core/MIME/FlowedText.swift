/// Joins the soft-broken lines of text/plain; format=flowed (RFC 3676).
package enum FlowedText {
    /// A line that ends in a space goes on in the next one of the same quote depth.
    package static func unwrapped(_ text: String, deletesSpace: Bool) -> String {
        var result: [UInt8] = []
        var openDepth: Int?
        let source = Array(text.utf8)
        result.reserveCapacity(source.count)
        for line in source.split(separator: 10, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == 0x3E }.count
            var content = line.dropFirst(depth)
            if content.first == 0x20 { content = content.dropFirst() }
            let isSignature = content.elementsEqual([0x2D, 0x2D, 0x20])
            if let open = openDepth, open == depth, !isSignature {
                result += content
            } else {
                if openDepth != nil || !result.isEmpty || line.startIndex > 0 {
                    result.append(10)
                }
                if depth > 0 { result += [UInt8](repeating: 0x3E, count: depth) + [0x20] }
                result += content
            }
            let isSoft = content.last == 0x20 && !isSignature
            if isSoft, deletesSpace { result.removeLast() }
            openDepth = isSoft ? depth : nil
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Message {
    /// Whether the part asks for its lines to be joined.
    package func isFlowed(_ part: Part) -> Bool {
        part.contentType.isPlain
            && part.contentType.parameter("format")?.lowercased() == "flowed"
    }

    /// Whether joined lines of the part lose the space before their break (RFC 3676 §4.1).
    package func deletesSpace(_ part: Part) -> Bool {
        part.contentType.parameter("delsp")?.lowercased() == "yes"
    }

    /// The text with soft line breaks of format=flowed joined; other text as `text(of:)` gives it.
    package func unwrappedText(of part: Part) -> String {
        let text = text(of: part)
        guard isFlowed(part) else { return text }
        return FlowedText.unwrapped(text, deletesSpace: deletesSpace(part))
    }
}
