import Foundation
import MailModel
import Store
import Testing

/// Every page can be read, tabbed through and understood, also on a phone.
@Suite(.serialized) struct AccessibleDeskTests {
    private static let pages = [
        "/queue", "/letters/1", "/letters/1/edit", "/mails/1", "/outbox", "/journal", "/people",
        "/tours", "/tours/2015-dakar", "/tours/2015-dakar/cancel",
        "/tours/2015-dakar/invite?to=all", "/library", "/figures", "/calendar?month=2015-06",
        "/campaigns",
        "/source?path=knowledge%2Ffaq%2Fhotel.md",
    ]

    /// A small phone, upright.
    private static let phone = (360, 780)
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47]

    /// Gives back what is wrong with the page, in words.
    private static let check = """
        const wrong = [];
        const seen = (e) => e.checkVisibility() && !e.closest('dialog:not([open])');
        const hidden = (e) => e.closest('.hidden-words, .skip');
        if (!document.documentElement.lang) wrong.push('no language');
        if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
        if (document.querySelectorAll('main').length !== 1) wrong.push('not one main');
        let level = 0;
        for (const h of document.querySelectorAll('main h1, main h2, main h3')) {
          const next = Number(h.tagName[1]);
          if (next > level + 1) wrong.push('heading ' + h.textContent);
          level = next;
        }
        for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
          if (!field.labels.length && !field.getAttribute('aria-label'))
            wrong.push('no label: ' + field.outerHTML);
        }
        for (const act of document.querySelectorAll('a, button, summary')) {
          if (!act.textContent.trim() && !act.getAttribute('aria-label'))
            wrong.push('no words: ' + act.outerHTML);
        }
        for (const frame of document.querySelectorAll('iframe'))
          if (!frame.title || !frame.hasAttribute('sandbox')) wrong.push('frame ' + frame.src);
        if (document.querySelector('[tabindex]:not([tabindex="-1"])')) wrong.push('tabindex');
        const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
        for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push('twice: ' + id);
        const light = (c) => {
          const [r, g, b] = c.map((v) => v / 255)
            .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const parts = (text) => text.match(/[\\d.]+/g).map(Number);
        const behind = (e) => {
          for (; e; e = e.parentElement) {
            const c = parts(getComputedStyle(e).backgroundColor);
            if (c.length < 4 || c[3] === 1) return c;
          }
          return [255, 255, 255];
        };
        for (const e of document.querySelectorAll('body *')) {
          const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
          if (!own || !seen(e) || hidden(e) || e.closest('svg, option')) continue;
          const style = getComputedStyle(e);
          const [a, b] = [light(parts(style.color)), light(behind(e))].sort((x, y) => y - x);
          const size = parseFloat(style.fontSize);
          const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
          const ratio = (a + 0.05) / (b + 0.05);
          if (ratio < (large ? 3 : 4.5)) wrong.push(ratio.toFixed(2) + ' ' + e.outerHTML.slice(0, 90));
        }
        if (!document.querySelector('meta[name=viewport]')) wrong.push('no viewport');
        if (document.scrollingElement.scrollWidth > innerWidth + 1) wrong.push('wider than the screen');
        return wrong;
        """

    /// A member with a letter of a mailing, so that their pages and the mailing's have something.
    private static func fill(_ site: DeskSite) throws -> [String] {
        let store = try Store(folder: site.demo.path + "/state")
        let address = try #require(EmailAddress("reader@town.example"))
        try store.perform([AddPerson(address, status: .member)], now: 1_800_000_000)
        let ada = try DeskClient(site, as: "ada@office.example")
        let draft = ["token": ada.token, "letter": "newsletter", "audience": "all", "name": "spring"]
        #expect(try ada.post("/campaigns", draft).status == 303)
        let person = try #require(try store.person(at: address))
        return ["/campaigns/spring", "/people/\(person.id)", "/people/\(person.id)/merge"]
    }

    @Test func `pages have contrast, labels, headings and an order`() async throws {
        let site = try await DeskSite()
        let pages = Self.pages + (try Self.fill(site))
        let browser = try await Browser()
        let wide = [(1_280, 900), Self.phone]
        for (member, screens) in [
            ("ada", wide), ("hu", wide), ("marie", [Self.phone]), ("eva", [Self.phone]),
        ] {
            try await site.signIn(browser, as: member + "@office.example")
            for (width, height) in screens {
                try await browser.screen(width: width, height: height)
                for page in pages {
                    try await browser.open(site.address + page)
                    let wrong = try await browser.run(Self.check) as? [String]
                    #expect(wrong == [], "\(page) at \(width) for \(member)")
                    let file = try await browser.picture("\(page) \(width) \(member)")
                    #expect(FileManager.default.contents(atPath: file)?.starts(with: Self.png) == true)
                }
            }
            try await browser.call("DELETE", "/cookie")
        }
        await browser.quit()
    }

    @Test func `pages that anybody may open are as plain to read`() async throws {
        let site = try await DeskSite(url: "https://desk.office.example")
        let links = try OpenLinks(site)
        let browser = try await Browser(.init(hosts: site.asPublicHost))
        for (width, height) in [(1_280, 900), Self.phone] {
            try await browser.screen(width: width, height: height)
            for (page, name) in [
                (links.confirm, "confirm"), (links.leave, "leave"), ("/sign-in", "sign in"),
            ] {
                try await browser.open("http://desk.office.example" + page)
                #expect(try await !browser.all("main form button").isEmpty, "\(page)")
                let wrong = try await browser.run(Self.check) as? [String]
                #expect(wrong == [], "\(page) at \(width)")
                try await browser.picture("\(name) \(width)")
            }
        }
        await browser.quit()
    }

    @Test func `tabbing begins at the way to the content and follows the page`() async throws {
        let site = try await DeskSite()
        let browser = try await Browser()
        try await site.signIn(browser, as: "ada@office.example")
        var places: [Double] = []
        for step in 0..<14 {
            try await browser.press("\u{E004}")
            let place = try await browser.run("""
                const e = document.activeElement;
                const all = [...document.querySelectorAll('*')];
                return e === document.body ? -1 : all.indexOf(e);
                """) as? Double ?? -1
            if step == 0 {
                let name = try await browser.run("return document.activeElement.className")
                #expect(name as? String == "skip")
            }
            places.append(place)
        }
        #expect(places == places.sorted() && places.allSatisfy { $0 >= 0 })
        await browser.quit()
    }
}
