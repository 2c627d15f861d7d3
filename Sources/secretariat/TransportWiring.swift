import MailModel
import Pipeline
import SiteLoading
import Transport

/// Mailboxes, couriers and sent folders from a site's settings.
enum TransportWiring {
    static func source(_ mailbox: SiteConfiguration.Mailbox) throws -> any MailSource {
        let afterwards: Afterwards =
            switch mailbox.afterwards {
            case .flagSeen: .flag
            case .move(let folder): .move(folder: folder)
            }
        return try MaildirMailbox(
            path: mailbox.server.path, afterwards: afterwards, now: WallClock.system.now)
    }

    static func courier(_ sending: SiteConfiguration.Sending) throws -> any MailCourier {
        MaildirCourier(path: sending.server.path)
    }

    static func sentFolder(
        _ sending: SiteConfiguration.Sending, _ mailbox: SiteConfiguration.Mailbox?
    ) throws -> (any SentFolder)? { nil }
}
