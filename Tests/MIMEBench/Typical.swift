import MIME
import Replies
import Reports

/// How long a typical mail takes to be read wholly: parsed, its author's words found, its kind told.
enum Typical {
    /// Mails of about six kilobytes: an answer in text and HTML above the letter that it answers.
    static func mail(_ number: Int) -> [UInt8] {
        let own = [
            "Dear colleagues,", "", "Thank you for the invitation. Two of us would like to come,",
            "and I have \(number % 7 + 1) questions about the hotel and the programme.",
            "Is the airport far from the city? Who pays for the transfer?", "", "Kind regards,",
            "Ana Prieto \(number)",
        ]
        let line = "The tour to city \(number % 15) begins in October and takes five days. "
        let quoted = (0..<36).map { "> \($0) " + line }
        let introduction = "On Thu, 5 Feb 2015 at 22:21, Urban Secretariat <o@y.example> wrote:"
        let text = (own + ["", introduction] + quoted).joined(separator: "\r\n")
        let html = own.map { "<div>\($0)</div>" }.joined()
            + "<div class=\"gmail_quote\"><div class=\"gmail_attr\">\(introduction)</div>"
            + "<blockquote class=\"gmail_quote\">\(quoted.joined(separator: "<br>"))</blockquote></div>"
        return Array(
            """
            From: Ana Prieto <ana@lugo.example>\r
            To: o@y.example\r
            Subject: =?utf-8?Q?Re=3A_Visite_=C3=A0_Dakar_\(number)?=\r
            Message-ID: <\(number)@lugo.example>\r
            In-Reply-To: <l@y.example>\r
            MIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary=b\r
            \r
            --b\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            \(text)\r
            --b\r
            Content-Type: text/html; charset=utf-8\r
            \r
            \(html)\r
            --b--\r

            """.utf8)
    }

    /// Prints the median over many mails.
    static func measure() {
        let mails = (0..<2_000).map(mail)
        var taken: [Double] = []
        var words = 0
        for mail in mails {
            taken.append(
                seconds {
                    let message = Message(parsing: mail)
                    let body = BodySections(of: message)
                    let provenance = Provenance(of: message, body: body)
                    words += body.authorText.utf8.count + provenance.evidence.count
                })
        }
        let median = taken.sorted()[taken.count / 2] * 1e6
        let size = mails.reduce(0) { $0 + $1.count } / mails.count
        print("a mail of \(size) bytes read wholly: \(Int(median.rounded())) µs, median of 2,000")
        if words == 0 { print("nothing was read") }
    }
}
