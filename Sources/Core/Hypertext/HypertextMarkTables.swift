/// Names that mail programs give to the containers of quotes, introductions and signatures.
enum HypertextMarkTables {
    typealias Marks = HypertextPage.Marks
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Class names and what they say; several names may stand in one attribute.
    private static let classes: [UInt64: Marks] = table([
        (
            .container,
            """
            gmail_quote_container yahoo_quoted protonmail_quote tutanota_quote zmail_extra
            hs_reply freshdesk_quote front-blockquote sh-quoted-content mail-quote-collapse
            ntes-mailmaster-quote moz-forward-container yahoo-quoted ymail_quote qmbox-quote
            quoted-mail gmail_quote_attribution edo-quoted quoteTSE js-email-quote
            """
        ),
        (.introduction, "moz-cite-prefix moz-email-headers-table gmail_attr reply-intro"),
        (
            .signature,
            """
            gmail_signature moz-signature protonmail_signature_block AppleMailSignature
            k9mail-signature zimbra-signature ms-outlook-mobile-signature signature
            mobile-signature email-signature edo-signature foxmail-signature sh-signature
            """
        ),
    ])

    /// Identifiers and names and what they say.
    private static let identifiers: [UInt64: Marks] = table([
        (
            .below,
            """
            divRplyFwdMsg appendonsend mail-editor-reference-message-container
            OLK_SRC_BODY_SECTION stopSpelling zwchr reply-above-this-line replySplit
            """
        ),
        (
            .container,
            """
            isReplyContent messageReplySection isForwardContent yahoo_quoted ntes-reply
            ymail_android_quoted oriMsgHtmlSeperator
            """
        ),
        (.introduction, "reply-intro forward-intro"),
        (
            .signature,
            """
            Signature signature messageSignatureSection AppleMailSignature
            ms-outlook-mobile-signature spnEditorSign_app ntes-pcmac-signature
            divNeteaseMailCard mobile-signature ymail_android_signature composer_signature
            yahoo_signature lineBreakAtBeginningOfSignature
            """
        ),
    ])

    private static func table(_ groups: [(Marks, String)]) -> [UInt64: Marks] {
        var result: [UInt64: Marks] = [:]
        for (marks, names) in groups {
            for name in names.split(whereSeparator: \.isWhitespace) {
                result[HypertextElement.key(name.utf8)] = marks
            }
        }
        return result
    }

    /// What the attributes of an element say. `x_` before a name is Outlook's renaming.
    static func marks(
        _ html: Bytes, _ attributes: HypertextAttributes, element: HypertextElement
    ) -> Marks {
        guard attributes.isNamed else { return [] }
        var result: Marks = []
        forEachWord(html, attributes.classNames) { word in
            let key = HypertextElement.key(html[word])
            if key == gmailQuote {
                result.insert(element == .blockquote ? .indentation : .container)
            } else if let marks = classes[key] {
                result.insert(marks)
            }
        }
        for range in [attributes.identifier, attributes.name, attributes.marker]
        where !range.isEmpty {
            let word = withoutPrefix(html, range)
            if let marks = identifiers[HypertextElement.key(html[word])] { result.insert(marks) }
        }
        if !attributes.marker.isEmpty {
            let key = HypertextElement.key(html[attributes.marker])
            if key == zimbraSignature { result.insert(.signature) }
            if key == zimbraDivider { result.insert(.below) }
        }
        return result
    }

    private static let gmailQuote = HypertextElement.key("gmail_quote".utf8)
    private static let zimbraSignature = HypertextElement.key("__SIG_PRE__".utf8)
    private static let zimbraDivider = HypertextElement.key("__DIVIDER__".utf8)

    private static func forEachWord(
        _ html: Bytes, _ range: Range<Int>, _ body: (Range<Int>) -> Void
    ) {
        var start = range.lowerBound
        for at in range {
            if html[at] <= 32 {
                if at > start { body(withoutPrefix(html, start..<at)) }
                start = at + 1
            }
        }
        if range.upperBound > start { body(withoutPrefix(html, start..<range.upperBound)) }
    }

    private static func withoutPrefix(_ html: Bytes, _ word: Range<Int>) -> Range<Int> {
        var start = word.lowerBound
        while start + 2 < word.upperBound, html[start] | 32 == 120, html[start + 1] == 95 {
            start += 2
        }
        return start..<word.upperBound
    }
}
