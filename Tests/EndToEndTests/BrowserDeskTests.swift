import Foundation
import Testing

/// The desk in a real browser, beside a running daemon.
@Suite(.serialized) struct BrowserDeskTests {
    @Test func `a link by mail signs in once, and looking at it uses nothing up`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser()
        try await browser.open(site.address + "/letters/1")
        #expect(try await browser.address().contains("/sign-in?next=%2Fletters%2F1"))
        for member in ["nobody@office.example", "marie@office.example"] {
            try await browser.open(site.address + "/sign-in")
            try await browser.type(member, into: "#address")
            try await browser.follow("main button")
            #expect(try await browser.text("h1") == "Look at your mail")
        }
        _ = try await site.daemon.line(with: "attempt", "sent")
        let letters = site.demo.names("sent/new")
        #expect(letters.count == 1)
        let letter = try site.demo.read("sent/new/" + #require(letters.first))
        #expect(letter.contains("marie@office.example"))
        let link = try #require(letter.firstMatch(of: /http:\S+\/sign-in\/[a-z2-7]{20}/)?.0)
        for _ in 0..<2 { try await browser.open(String(link)) }
        #expect(try await browser.text("h1").contains("Marie Diop"))
        try await browser.follow("main button")
        #expect(try await browser.address() == site.address + "/queue")
        #expect(try await browser.text("h1") == "Lettres en attente")
        let cookies = try #require(try await browser.call("GET", "/cookie") as? [[String: Any]])
        #expect(cookies.count == 1)
        #expect(cookies[0]["httpOnly"] as? Bool == true)
        #expect(cookies[0]["sameSite"] as? String == "Strict")
        try await browser.open(String(link))
        #expect(try await browser.all("main form").isEmpty)
        try await browser.open(site.address + "/queue")
        try await browser.follow(".who button")
        try await browser.open(site.address + "/queue")
        #expect(try await browser.address() == site.address + "/sign-in")
        await browser.quit()
    }

    @Test func `what was approved leaves as shown, and can be called back`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        let id = try #require(try site.held().first?["id"] as? Int)
        try await browser.open(site.address + "/letters/\(id)")
        try await browser.follow("#approve")
        #expect(try site.state(of: id) == "approved")
        #expect(try await browser.text(".undo").contains("Ada Min"))
        try await browser.follow(".undo button")
        #expect(try site.state(of: id) == "held")
        try await browser.open(site.address + "/letters/\(id)/edit")
        try await browser.clear("#body")
        try await browser.type("Dear friend,\n\nwe shall write soon.\n\n- one\n- two", into: "#body")
        try await browser.follow("button[value=preview]")
        #expect(try await browser.text(".preview pre").contains("we shall write soon."))
        #expect(try await browser.all(".preview iframe[sandbox]").count == 1)
        try await browser.follow("button[value=save]")
        #expect(try await browser.text(".ours").contains("we shall write soon."))
        #expect(try await browser.all(".changes").count == 1)
        try await browser.click("#reject")
        try await browser.type("not needed", into: "#reason")
        try await browser.follow("details.reject button")
        #expect(try site.state(of: id) == "rejected")
        let journal = try Program.run(["journal", "list", "--site", site.demo.path]).output
        #expect(journal.contains("not needed") && journal.contains("ada@office.example"))
        await browser.quit()
    }

    @Test func `of two people the version check lets one decide`() async throws {
        let site = try await DeskSite()
        let (ada, marie) = (try await Browser(), try await Browser())
        try await site.signIn(ada, as: "ada@office.example")
        try await site.signIn(marie, as: "marie@office.example")
        let ids = try site.held().compactMap { $0["id"] as? Int }
        let (first, second) = (ids[0], ids[1])
        for browser in [ada, marie] { try await browser.open(site.address + "/letters/\(first)") }
        #expect(try await marie.text("#people").contains("Ada Min"))
        try await ada.follow("#approve")
        try await marie.follow("#approve")
        #expect(try await marie.text("main").contains("Ada Min a déjà décidé"))
        try await marie.open(site.address + "/letters/\(second)")
        try await ada.open(site.address + "/letters/\(second)/edit")
        try await ada.type("One more word.", into: "#body")
        try await ada.follow("button[value=save]")
        try await marie.follow("#approve")
        #expect(try await marie.text("main").contains("version 2"))
        #expect(try site.state(of: second) == "held")
        await ada.quit()
        await marie.quit()
    }

    @Test func `many are approved at once after a count`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser(.init(script: false))
        try await site.signIn(browser, as: "ada@office.example")
        let ids = try site.held().prefix(3).compactMap { $0["id"] as? Int }
        for id in ids { try await browser.click("#tick-\(id)") }
        try await browser.follow("#approve-ticked")
        #expect(try await browser.text(".lead").contains("3 letters"))
        try await browser.follow(".bar button")
        for id in ids { #expect(try site.state(of: id) == "approved") }
        #expect(try await browser.all(".undo li").count == 3)
        await browser.quit()
    }

    @Test func `the keyboard is enough`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        try await browser.press("?")
        #expect(try await browser.all("dialog[open]").count == 1)
        try await browser.press("?")
        try await browser.press("jjk")
        #expect(try await browser.all(".letter.at").count == 1)
        try await browser.press("e")
        try await browser.wait(until: "document.querySelector('#body') !== null")
        try await browser.open(site.address + "/queue")
        try await browser.press("ja")
        try await browser.wait(until: "document.querySelector('#letter') !== null")
        let address = try await browser.address()
        let id = try #require(address.split(separator: "/").last.flatMap { Int($0) })
        try await browser.press("a")
        try await browser.wait(until: "document.querySelector('.undo') !== null")
        #expect(try site.state(of: id) == "approved")
        // r leads to the reason, from the list and on the letter's page.
        try await browser.open(site.address + "/queue")
        try await browser.press("jr")
        try await browser.wait(until: "document.activeElement.id === 'reason'")
        let next = try await browser.address()
        let other = try #require(next.firstMatch(of: /letters\/(\d+)#to-reject/).flatMap { Int($0.1) })
        try await browser.open(site.address + "/letters/\(other)")
        try await browser.press("r")
        try await browser.wait(until: "document.activeElement.id === 'reason'")
        try await browser.press("not so\u{E007}")
        try await browser.wait(until: "location.pathname === '/queue'")
        #expect(try site.state(of: other) == "rejected")
        await browser.quit()
    }

    @Test func `an open page learns by itself what others did`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        let id = try #require(try site.held().first?["id"] as? Int)
        #expect(try await browser.all("#tick-\(id)").count == 1)
        try Program.run(["queue", "reject", "\(id)", "--site", site.demo.path])
        try await browser.wait(until: "document.querySelector('#tick-\(id)') === null")
        try await browser.open(site.address + "/letters/\(id + 1)")
        try Program.run(["queue", "reject", "\(id + 1)", "--site", site.demo.path])
        try await browser.wait(until: "!document.getElementById('news').hidden")
        await browser.quit()
    }

    @Test func `a reader looks and cannot act`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser()
        try await site.signIn(browser, as: "tom@office.example")
        #expect(try await browser.all(".tick").isEmpty)
        let id = try #require(try site.held().first?["id"] as? Int)
        try await browser.open(site.address + "/letters/\(id)")
        #expect(try await browser.all("#approve, #edit, #reject").isEmpty)
        let token = try await browser.run("return document.querySelector('[name=token]').value")
        let status = try await browser.run("""
            const form = new URLSearchParams({token: '\(token)', revision: '1'});
            const request = new XMLHttpRequest();
            request.open('POST', '/letters/\(id)/approve', false);
            request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
            request.send(form.toString());
            return request.status;
            """)
        #expect(status as? Int == 403)
        #expect(try site.state(of: id) == "held")
        await browser.quit()
    }
}
