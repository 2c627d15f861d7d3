import Synchronization

/// The reader in force; another takes its place when the library has been edited.
///
/// Whoever reads a mail takes the reader once and keeps it to the end of that mail.
package final class ReaderShelf: Sendable {
    private let place: Mutex<MailReader>

    package init(_ reader: MailReader) { place = Mutex(reader) }

    package var reader: MailReader { place.withLock { $0 } }

    package func put(_ reader: MailReader) { place.withLock { $0 = reader } }
}
