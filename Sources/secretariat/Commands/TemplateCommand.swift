import ArgumentParser
import Drafting
import MailModel
import Pipeline
import SiteLoading
import Store

struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "The site's letters before any mail needs them.",
        subcommands: [List.self, Preview.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists every letter with the languages that it is written in.")

        @OptionGroup var options: SiteOptions

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let book = try Wiring.book(site)
                for name in LetterName.allCases {
                    let languages = site.configuration.office.languages.filter {
                        book.template(name, for: $0)?.language == $0
                    }
                    print(
                        name.rawValue.padded(to: 25),
                        languages.map(\.code).joined(separator: " "))
                }
            }
        }
    }

    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows a letter as somebody would get it; nothing is kept or sent.",
            discussion: """
                What the record knows of the reader is filled in; what only a mail or a tour \
                would bring stands as ‹its-name›. Every section is shown once: --without hides \
                one, so that its other side shows.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's name, such as welcome.") var letter: String
        @Option(help: "The reader's address.") var to: String
        @Option(help: "The language; the reader's own unless told.") var language: String?
        @Option(help: "A section to leave out; may be given again.") var without: [String] = []
        @Flag(help: "Exactly the bytes that would leave.") var raw = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let office = try Office(site, store: try options.openStore())
                guard let name = LetterName(rawValue: letter) else {
                    throw StoreError.refused(
                        "‘\(letter)’ is no letter; `template list` names them all")
                }
                guard let address = EmailAddress(to) else {
                    throw StoreError.refused("‘\(to)’ is no e-mail address")
                }
                if let language, LanguageTag(language) == nil {
                    throw StoreError.refused("‘\(language)’ is no language code")
                }
                try show(
                    office.composer.compose(request(name, address, office), from: office.book))
            }
        }

        private func request(
            _ name: LetterName, _ address: EmailAddress, _ office: Office
        ) throws -> LetterRequest {
            let person = try office.store.person(at: address)
            let settings = office.site.configuration.office
            let wished = language.flatMap { LanguageTag($0) } ?? person?.details.language
            let tag = wished ?? settings.fallback
            var request = LetterRequest(
                name, language: tag, recipient: address, recipientName: person?.details.name,
                reason: "preview")
            request.subject = "Re: ‹subject›"
            request.foreign = !settings.languages.contains(tag) && !without.contains("foreign")
            if let template = office.book.template(name, for: tag)?.template {
                request.values = try values(template, person?.details)
            }
            return request
        }

        private func values(
            _ template: LetterTemplate, _ details: PersonDetails?
        ) throws -> TemplateValues {
            let sections = template.subject.sections.union(template.body.sections)
            if let strange = without.first(where: { !sections.contains($0) }) {
                throw StoreError.refused(
                    "the letter has no section ‘\(strange)’, but: "
                        + sections.sorted().joined(separator: ", "))
            }
            var values = TemplateValues()
            for name in template.subject.names.union(template.body.names) {
                values.set(name, details?[name] ?? "‹\(name)›")
            }
            for name in sections { values.set(name, flag: !without.contains(name)) }
            return values
        }

        private func show(_ draft: LetterDraft) throws {
            guard let revision = draft.revision else { throw StoreError.refused(draft.reason) }
            if raw { return Terminal.write(revision.bytes) }
            print("letter    \(draft.letter) (\(draft.language))")
            print("to        \(draft.recipient)")
            print("subject   \(draft.subject)")
            print("\n\(revision.body)")
        }
    }
}
