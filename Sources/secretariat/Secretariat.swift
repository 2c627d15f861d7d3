import ArgumentParser

/// The program: nouns with verbs below them; the only place that knows Core and Shell at once.
@main
struct Secretariat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secretariat",
        abstract: "A mail-driven secretariat: reads, drafts, waits for staff, sends, reminds.",
        subcommands: [
            DemoCommand.self, InitCommand.self, RunCommand.self, StatusCommand.self,
            ConfigCommand.self, MessageCommand.self, KnowledgeCommand.self, ReadingCommand.self,
            TemplateCommand.self,
            QueueCommand.self, PolicyCommand.self, DeskCommand.self, OutboxCommand.self,
            MailboxCommand.self, MemberCommand.self,
            CampaignCommand.self, AddressCommand.self, TourCommand.self, RetentionCommand.self,
            JournalCommand.self, BackupCommand.self,
        ])
}
