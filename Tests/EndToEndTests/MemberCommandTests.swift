import Foundation
import Testing

/// People as data: import from what spreadsheets write, lists, export.
@Suite struct MemberCommandTests {
    private final class Site {
        let demo = DemoFolder()

        init() throws {
            let made = try Program.run(["init", demo.path])
            #expect(made.status == 0, "\(made.errors)")
        }

        func member(_ words: String...) throws -> Program.Outcome {
            try Program.run(["member"] + words + ["--site", demo.path])
        }

        func file(_ data: Data) throws -> String {
            let path = demo.path + "/people.csv"
            try data.write(to: URL(fileURLWithPath: path))
            return path
        }
    }

    private static let table = """
        Courriel;Nom;Organisme;Fonction;Ville;Pays;Langue;Groupes;Couleur
        f.ndiaye@thies.example;Fatou Ndiaye;Ville de Thiès;Directrice;Thiès;Sénégal;français;maires;bleu
        F.NDIAYE@Thies.example;Fatou N.;;;;;;;
        nobody;Nul;;;;;;;
        ;Sans adresse;;;;;;;
        p@x.example;Paul;;;;;klingon;;

        m@x.example;"Marie
        Curie";;;;;fr;"a, b";

        """

    private static let encodings: [(String, Data)] = [
        ("UTF-8", Data(table.utf8)),
        ("UTF-8 with its mark and CRLF",
            Data([0xEF, 0xBB, 0xBF] + Array(table.replacing("\n", with: "\r\n").utf8))),
        ("UTF-16", table.data(using: .utf16) ?? Data()),
        ("windows-1252", table.data(using: .windowsCP1252) ?? Data()),
        ("Excel's own separator line", Data(("sep=;\r\n" + table).utf8)),
    ]

    @Test("A table in French headings is taken in, each bad row named", arguments: encodings)
    func imports(name: String, data: Data) throws {
        let site = try Site()
        let path = try site.file(data)
        let trial = try site.member("import", path, "--dry-run")
        #expect(trial.output.contains("2 people would be added, 4 rows refused"), "\(name)")
        #expect(try site.member("list").output.isEmpty)
        let run = try site.member("import", path, "--group", "2015")
        #expect(run.status == 0, "\(run.errors)")
        let shift = name.hasPrefix("Excel") ? 1 : 0
        for words in [
            "line 3: the same address as in line 2", "line 4: ‘nobody’ is no e-mail address",
            "line 5: no address", "line 6: ‘klingon’ is no language",
            "2 people added, 4 rows refused",
        ] {
            let moved = words.replacing(/line (\d)/) { "line \((Int($0.1) ?? 0) + shift)" }
            #expect(run.output.contains(moved), "\(name): \(moved)")
        }
        #expect(run.errors.contains("column ‘Couleur’"))
        let shown = try site.member("show", "f.ndiaye@THIES.example", "--json").objects()
        #expect(shown.first?["city"] as? String == "Thiès")
        #expect(shown.first?["language"] as? String == "fr")
        #expect(shown.first?["groups"] as? [String] == ["2015", "maires"])
        #expect(shown.first?["consent"] as? String == "import people.csv")
        #expect(try site.member("show", "m@x.example").output.contains("Marie Curie"))
        let again = try site.member("import", path)
        #expect(again.output.contains("line \(2 + shift): known already as person 1"))
        #expect(try Program.run(["journal", "verify", "--site", site.demo.path]).status == 0)
    }

    @Test func `a Chinese Excel's table is read in its own charset`() throws {
        let site = try Site()
        // 电子邮件,姓名,单位 / chen@gz.example,陈明,广州市人民政府外事办公室 in GB18030.
        let bytes: [UInt8] = [
            0xB5, 0xE7, 0xD7, 0xD3, 0xD3, 0xCA, 0xBC, 0xFE, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x2C,
            0xB5, 0xA5, 0xCE, 0xBB, 0x0D, 0x0A,
        ] + Array("chen@gz.example,".utf8) + [
            0xB3, 0xC2, 0xC3, 0xF7, 0x2C, 0xB9, 0xE3, 0xD6, 0xDD, 0xCA, 0xD0, 0xC8, 0xCB, 0xC3,
            0xF1, 0xD5, 0xFE, 0xB8, 0xAE, 0x0D, 0x0A,
        ]
        let run = try site.member("import", try site.file(Data(bytes)))
        #expect(run.output.contains("1 people added, 0 rows refused"), "\(run.errors)")
        let shown = try #require(try site.member("show", "1", "--json").objects().first)
        #expect(shown["name"] as? String == "陈明")
        #expect(shown["organization"] as? String == "广州市人民政府")
    }

    @Test func `only what mail can be sent to is an address`() throws {
        let site = try Site()
        let table = """
            email,name
            MAILTO:d@s.example,Link
            Eva Sol <eva@s.example>,Named
            h@s..example,Dots
            .h@s.example,Dot
            a:b@s.example,Colon
            h@-s.example,Hyphen
            h@s,Bare

            """
        let run = try site.member("import", try site.file(Data(table.utf8)))
        #expect(run.output.contains("2 people added, 5 rows refused"), "\(run.output)")
        #expect(try site.member("show", "d@s.example").status == 0)
        #expect(try site.member("show", "eva@s.example").status == 0)
    }

    @Test func `rows of another width, a NUL and UTF-16 without a mark are told apart`() throws {
        let site = try Site()
        let table = "email,name,city\na@s.example,Ana,Lugo\nb@s.example,Bo\n"
            + "c@s.example,Cai,Lyon,,x\nd@s.example,D\0an,Dakar\n\"e@s.example\",\"E, va\",Sol\n"
        let run = try site.member("import", try site.file(Data(table.utf8))).output
        #expect(run.contains("line 3: 2 values, where the table has 3 columns"), "\(run)")
        #expect(run.contains("line 4: 5 values, where the table has 3 columns"))
        #expect(run.contains("line 5: a value holds a NUL octet"))
        #expect(run.contains("2 people added, 3 rows refused"))
        let wide = "email,name\nf@s.example,张伟\n".data(using: .utf16LittleEndian) ?? Data()
        #expect(try site.member("import", try site.file(wide)).output.contains("1 people added"))
        #expect(try site.member("show", "f@s.example").output.contains("张伟"))
    }

    @Test(arguments: [
        "E-Mail,Vorname,Nachname,Stadt,Land\na@s.example,Ana,Prieto,Lugo,Spain\n",
        "First Name,Last Name,Company,Job Title,Business City,Home City,Business Country/Region,"
            + "E-mail Address\nAna,Prieto,City of Lugo,Planner,Lugo,,Spain,a@s.example\n",
        "メールアドレス,氏名,都市,国\na@s.example,Ana Prieto,Lugo,Spain\n",
        "Электронная почта;ФИО;Город;Страна\na@s.example;Ana Prieto;Lugo;Spain\n",
        "電子郵件,姓名,城市,國家\na@s.example,Ana Prieto,Lugo,Spain\n",
    ])
    func `columns as other programs name them`(table: String) throws {
        let site = try Site()
        let run = try site.member("import", try site.file(Data(table.utf8)))
        #expect(run.output.contains("1 people added, 0 rows refused"), "\(run.errors)")
        let shown = try #require(try site.member("show", "1", "--json").objects().first)
        #expect(shown["name"] as? String == "Ana Prieto")
        #expect(shown["city"] as? String == "Lugo")
        #expect(shown["country"] as? String == "Spain")
    }

    @Test func `a long import shows a bar on a terminal, and elsewhere none`() throws {
        let site = try Site()
        let rows = (0..<1_500).map { "p\($0)@s.example,Person \($0)\n" }.joined()
        let path = try site.file(Data(("email,name\n" + rows).utf8))
        let shown = try Terminal.run(
            ["member", "import", path, "--site", site.demo.path], answer: "")
        #expect(shown.contains("1000/1500"))
        #expect(shown.contains(String(repeating: "█", count: 40) + " 1500/1500"))
        let other = try Site()
        let quiet = try other.member("import", try other.file(Data(("email,name\n" + rows).utf8)))
        #expect(!quiet.errors.contains("█") && quiet.output.contains("1500 people added"))
    }

    @Test func `a quotation mark that is not closed and a file that is none are named`() throws {
        let site = try Site()
        let table = "email,name\na@s.example,\"A \"\"B\"\" C\"\n\"open,X\nz@s.example,\"Z\"\n"
        let run = try site.member("import", try site.file(Data(table.utf8)))
        #expect(run.status == 1 && run.errors.contains("quotation mark of line 3"), "\(run.errors)")
        for path in [site.demo.path + "/nope.csv", site.demo.path] {
            let run = try site.member("import", path)
            #expect(run.status == 1 && run.errors.contains("cannot read \(path)"))
        }
    }

    @Test func `who is known already enters groups and is corrected`() throws {
        let site = try Site()
        #expect(try site.member("add", "ana@lugo.example", "--status", "contact").status == 0)
        let entered = try site.member("add", "Ana@lugo.example", "--group", "newsletter")
        #expect(entered.output.contains("person 1, known as contact, enters newsletter"))
        #expect(try site.member("add", "ana@lugo.example", "--name", "Ana").status == 1)
        let path = try site.file(Data("email,groups\nana@lugo.example,mayors;newsletter\n".utf8))
        let trial = try site.member("import", path, "--group", "2015", "--dry-run").output
        #expect(trial.contains("line 2: known already as person 1; enters 2015, mayors"))
        #expect(try !site.member("show", "1").output.contains("mayors"))
        let run = try site.member("import", path, "--group", "2015").output
        #expect(run.contains("0 people added, 1 known people enter groups, 0 rows refused"))
        #expect(try site.member("import", path, "--group", "2015").output.contains("1 rows refused"))
        let change = try site.member(
            "change", "ana@lugo.example", "--name", "Ana Ray-Smith", "--role", "Mayor",
            "--language", "es", "--leave", "mayors")
        #expect(change.status == 0, "\(change.errors)")
        let shown = try #require(try site.member("show", "1", "--json").objects().first)
        #expect(shown["name"] as? String == "Ana Ray-Smith")
        #expect(shown["role"] as? String == "Mayor" && shown["language"] as? String == "es")
        #expect(shown["groups"] as? [String] == ["2015", "newsletter"])
        #expect(try site.member("change", "1", "--role", "").status == 0)
        #expect(try !site.member("show", "1").output.contains("Mayor"))
        #expect(try site.member("change", "1", "--leave", "mayors").status == 1)
        #expect(try site.member("change", "99", "--name", "Nobody").status == 1)
        #expect(try Program.run(["journal", "verify", "--site", site.demo.path]).status == 0)
    }

    @Test func `an invitation to all goes to every member`() throws {
        let site = try Site()
        let plan = try site.demo.read("tours/2015-dakar.yaml")
            .replacing(/2015-(\d\d-\d\d)/) { "2099-\($0.1)" }
        try Data(plan.utf8).write(to: URL(fileURLWithPath: site.demo.path + "/tours/2015-dakar.yaml"))
        let dry = ["tour", "invite", "2015-dakar", "--to", "all", "--dry-run", "--site",
            site.demo.path]
        #expect(try Program.run(dry).errors.contains("there is no member yet"))
        for (name, status) in [("ana", "member"), ("li", "member"), ("per", "contact")] {
            #expect(
                try site.member("add", "\(name)@town.example", "--status", status).status == 0)
        }
        let run = try Program.run(dry)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("ana@town.example") && run.output.contains("li@town.example"))
        #expect(!run.output.contains("per@town.example"))
    }

    @Test func `an export holds no formula and comes back as it was`() throws {
        let site = try Site()
        let formula = "=HYPERLINK(\"http://x.example\")"
        let added = try site.member(
            "add", "eve@x.example", "--name", formula, "--phone", "+1 555 0100", "--group", "a")
        #expect(added.status == 0, "\(added.errors)")
        let csv = try site.member("export").output
        #expect(csv.contains("\"'=HYPERLINK(\"\"http://x.example\"\")\""))
        #expect(csv.contains("'+1 555 0100"))
        let other = try Site()
        let path = try other.file(Data(csv.utf8))
        #expect(try other.member("import", path).output.contains("1 people added, 0 rows refused"))
        let back = try other.member("show", "1", "--json").objects()
        #expect(back.first?["name"] as? String == formula)
        #expect(back.first?["phone"] as? String == "+1 555 0100")
    }

    @Test func `all about one is exported and erased as a member`() throws {
        let site = try Site()
        _ = try site.member("add", "ana@x.example", "--name", "Ana Prieto")
        #expect(try site.member("export", "ana@x.example").output.contains("\"Ana Prieto\""))
        #expect(try site.member("resume", "ana@x.example").status == 1, "nothing is suspended")
        let dry = try site.member("erase", "ana@x.example", "--dry-run").output
        #expect(dry.contains("person 1, Ana Prieto, member, ana@x.example, with 0 mails"))
        let unasked = try site.member("erase", "ana@x.example")
        #expect(unasked.status == 1 && unasked.errors.contains("say --yes"))
        let erased = try site.member("erase", "ana@x.example", "--yes")
        #expect(erased.output.contains("erased"))
        #expect(try site.member("export", "ana@x.example").status == 1)
    }

    @Test func `a card is vCard 4 with its marks escaped and its lines folded`() throws {
        let site = try Site()
        _ = try site.member(
            "add", "ana@x.example", "--name", "Ana; Prieto", "--organization",
            String(repeating: "Ayuntamiento de Lugo, ", count: 5), "--city", "Lugo")
        let card = try site.member("export", "--format", "vcard").output
        #expect(card.hasPrefix("BEGIN:VCARD\r\nVERSION:4.0\r\n"))
        #expect(card.contains("FN:Ana\\; Prieto\r\n"))
        #expect(card.contains("ADR:;;;Lugo;;;\r\n"))
        let lines = card.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    }

    @Test func `wrong words are refused with a reason`() throws {
        let site = try Site()
        let cases: [([String], String)] = [
            (["add", "nobody"], "no e-mail address"),
            (["add", "a@x.example", "--status", "left"], "neither member nor contact"),
            (["show", "9"], "nobody is known as ‘9’"),
            (["list", "--status", "king"], "is none of contact"),
        ]
        for (words, reason) in cases {
            let run = try Program.run(["member"] + words + ["--site", site.demo.path])
            #expect(run.status == 1)
            #expect(run.errors.contains(reason), "\(words): \(run.errors)")
        }
    }
}
