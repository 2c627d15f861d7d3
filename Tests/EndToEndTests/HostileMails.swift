import Foundation

/// Two hundred and more mails that try to run, load or forge something on the desk's pages.
enum HostileMails {
    /// What a mail wants a page to do; `N` makes each one findable.
    static let payloads = [
        "<script>window.pwned=N</script>",
        "\"><img src=x onerror=\"window.pwned=N\">",
        "<img src=\"http://evil.example/N.png\">",
        "<svg onload=window.pwned=N>",
        "<iframe src=\"http://evil.example/N\"></iframe>",
        "<meta http-equiv=\"refresh\" content=\"0;url=http://evil.example/N\">",
        "<link rel=\"stylesheet\" href=\"http://evil.example/N.css\">",
        "<base href=\"http://evil.example/N/\">",
        "<form action=\"http://evil.example/N\"><button>Approve</button></form>",
        "</textarea><script>window.pwned=N</script>",
        "</title><script>window.pwned=N</script>",
        "</pre></section><button autofocus onfocus=window.pwned=N>",
        "<style>@import url(http://evil.example/N.css)</style>",
        "<object data=\"http://evil.example/N\"></object>",
        "<a href=\"javascript:window.pwned=N\">N</a>",
        "{{{title}}}{{token}}<script>window.pwned=N</script>",
        "' onmouseover='window.pwned=N' x='",
        "<video poster=\"http://evil.example/N\"><source src=\"http://evil.example/N.mp4\"></video>",
        "<body onload=window.pwned=N background=\"http://evil.example/N.gif\">",
        "&lt;script&gt;window.pwned=N&lt;/script&gt;<!--",
        "<input name=token value=N><details open ontoggle=window.pwned=N>",
    ]

    static let places = [
        "subject", "encoded subject", "name", "encoded name", "file name", "extended file name",
        "text", "html", "calendar", "signature and quote",
    ]

    static var all: [String] {
        places.enumerated().flatMap { place in
            payloads.enumerated().map { payload in
                let number = place.offset * payloads.count + payload.offset
                return mail(
                    number, place.element,
                    payload.element.replacing("N", with: "\(number + 9_000)"))
            }
        }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { String(UnicodeScalar($0)) }.joined().isEmpty
            ? "" : "=?utf-8?B?\(Data(text.utf8).base64EncodedString())?="
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    private static func percent(_ text: String) -> String {
        text.utf8.map { "%" + String($0, radix: 16, uppercase: true).leftPadded }.joined()
    }

    private static func mail(_ number: Int, _ place: String, _ payload: String) -> String {
        let subject =
            switch place {
            case "subject": payload
            case "encoded subject": encoded(payload)
            default: "Question \(number)"
            }
        let name =
            switch place {
            case "name": "\"\(quoted(payload))\""
            case "encoded name": encoded(payload)
            default: "Person \(number)"
            }
        let head = """
            From: \(name) <p\(number)@hostile.example>
            To: secretariat@urban-innovation.example
            Subject: \(subject)
            Date: Mon, 09 Feb 2015 10:12:00 +0100
            Message-ID: <h\(number)@hostile.example>
            MIME-Version: 1.0

            """
        return head + content(number, place, payload)
    }

    private static func content(_ number: Int, _ place: String, _ payload: String) -> String {
        let question = "What is the fee of the tour to Dakar?"
        let plain = "Content-Type: text/plain; charset=utf-8\n\n"
        switch place {
        case "text": return plain + question + "\n\n" + payload + " " + question + "\n"
        case "signature and quote":
            return plain + question + "\n\n-- \n\(payload)\n\n> \(payload)\n"
        case "html":
            return "Content-Type: text/html; charset=utf-8\n\n<html><body><p>\(question)</p>"
                + payload + "</body></html>\n"
        case "file name":
            return parts(question, "application/pdf; name=\"\(quoted(payload))\"", "JVBERg==")
        case "extended file name":
            return parts(
                question, "application/pdf; name*=utf-8''\(percent(payload))", "JVBERg==")
        case "calendar":
            let object = """
                BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:\(payload)\r
                SUMMARY:\(payload)\r\nDTSTART:20150301T090000Z\r
                ATTENDEE;CN="\(payload.replacing("\"", with: "'"))":mailto:p@hostile.example\r
                END:VEVENT\r\nEND:VCALENDAR\r\n
                """
            return parts(
                question, "text/calendar; method=REQUEST; charset=utf-8",
                Data(object.utf8).base64EncodedString())
        default: return plain + question + "\n"
        }
    }

    private static func parts(_ text: String, _ type: String, _ body: String) -> String {
        """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        \(text)

        --b
        Content-Type: \(type)
        Content-Transfer-Encoding: base64

        \(body)

        --b--

        """
    }
}

extension String {
    fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
