/// Finds the warning that a reader's own mail server puts above what comes from outside.
///
/// It is nobody's text: neither the author's nor the office's. A paragraph counts where it opens
/// as such warnings do and speaks of outside senders or of links.
struct BannerFinder {
    private(set) var text: BodyText

    /// Bytes of one warning; a longer paragraph is a letter's.
    private static let longest = 700
    /// Paragraphs that one warning may have.
    private static let mostParagraphs = 3

    init(_ text: BodyText) {
        self.text = text
        for _ in 0..<Self.mostParagraphs {
            guard let paragraph = opening(), isBanner(paragraph), leavesWords(paragraph) else {
                break
            }
            for index in paragraph { self.text.lines[index].label = .footer }
        }
    }

    /// The first paragraph of the author's; nil where something else stands above it.
    private func opening() -> Range<Int>? {
        let lines = text.lines
        guard let start = lines.firstIndex(where: { !$0.isBlank && $0.label != .footer }),
            lines[start].label == .author
        else { return nil }
        var end = start
        while end < lines.count, !lines[end].isBlank, lines[end].label == .author { end += 1 }
        return start..<end
    }

    private func isBanner(_ paragraph: Range<Int>) -> Bool {
        let lines = text.lines[paragraph]
        guard let first = lines.first?.content, let last = lines.last?.content,
            last.upperBound - first.lowerBound <= Self.longest
        else { return false }
        var start = first.lowerBound
        while start < first.upperBound, Self.isMark(text.folded[start]) { start += 1 }
        return BannerWords.openings.match(text.folded, start, first.upperBound) != nil
            && lines.contains { BannerWords.tellings.isFound(text.folded, $0.content) }
    }

    /// Spaces, brackets, stars and the bytes of a warning sign.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte <= 0x2F || (0x5B...0x60).contains(byte) || byte == 0xE2 || byte == 0x9A || byte == 0xA0
            || byte == 0xEF || byte == 0xB8 || byte == 0x8F
    }

    private func leavesWords(_ paragraph: Range<Int>) -> Bool {
        text.lines[paragraph.upperBound...].contains { $0.label == .author && !$0.isBlank }
    }
}

/// The words of such warnings, by language.
enum BannerWords {
    static let openings = PhraseTable(
        """
        caution|warning|attention|notice|external email|external e-mail|external mail|external
        external sender|external message|this email originated|this e-mail originated
        this message originated|this email is from|this message is from|this email was sent from
        this message was sent from|this email comes from|you don't often get email from
        you don’t often get email from|you do not often get email from|be careful
        some people who received this message|think before you click|do not click
        courriel externe|message externe|mail externe|expéditeur externe|avertissement|prudence
        ce courriel provient|ce message provient|ce mail provient|ce courriel a été envoyé
        cet e-mail provient|vous n’obtenez pas souvent|vous n'obtenez pas souvent
        correo externo|mensaje externo|remitente externo|precaución|advertencia|atención|aviso
        este correo proviene|este mensaje proviene|este correo electrónico proviene
        este correo se originó|este correo electrónico se originó|no suele recibir
        externe e-mail|externe mail|achtung|vorsicht|diese e-mail kommt|diese e-mail stammt
        e-mail externo|mensagem externa|atenção|este e-mail foi enviado|let op|externe afzender
        attenzione|messaggio esterno|mail esterna
        外部邮件|外部郵件|注意|警告|提醒|此邮件来自|本邮件来自|该邮件来自|邮件安全提醒|外部邮箱
        """)

    static let tellings = PhraseTable(
        """
        originated from outside|originated outside|from outside of|from outside the
        from outside our|from outside your|sent from outside|outside your organization
        outside the organization|outside the organisation|outside of our|external sender
        do not click|don't click|avoid clicking|open attachments|clicking links|clicking on links
        learn why this is important|recognise the sender|recognize the sender|external source
        expéditeur externe|extérieur de l'organisation|extérieur de votre organisation
        extérieur de notre|de l'extérieur|de l’extérieur|ne cliquez pas|ne cliquer sur
        n'ouvrez pas|pièces jointes|source externe|courriel externe
        fuera de la organización|fuera de su organización|fuera de nuestra|no haga clic|no abra
        remitente externo|origen externo|enlaces|externen absender|von außerhalb|keine links
        außerhalb der organisation|klicken sie nicht|anhänge|de fora da organização|não clique
        remetente externo|buiten de organisatie|klik niet|esterno all'organizzazione
        mittente esterno|non cliccare
        来自外部|外部发件人|外部人员|组织外部|公司外部|单位外部|请勿点击|谨慎点击|不要点击|勿打开|链接
        """)
}
