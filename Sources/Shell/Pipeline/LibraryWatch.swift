import Knowledge
package import Logging
import SiteLoading
package import Store
import Transport

/// Loads the library anew when a file of it is saved, and keeps the last good one when the edit is
/// broken: staff are told once, and once more when it is mended.
package struct LibraryWatch: Sendable {
    /// Where the trouble is noted.
    package static let place = "knowledge"

    private let site: String
    private let shelf: ReaderShelf
    private let store: Store
    private let clock: WallClock
    private let logger: Logger
    private let load: @Sendable () throws -> MailReader

    /// `load` reads the files of the site's folder and throws what is wrong with them.
    package init(
        site: String, shelf: ReaderShelf, store: Store, clock: WallClock, logger: Logger,
        load: @escaping @Sendable () throws -> MailReader
    ) {
        self.site = site
        self.shelf = shelf
        self.store = store
        self.clock = clock
        self.logger = logger
        self.load = load
    }

    /// Editors write a file in several steps; the library is read when they have come to rest.
    private static let rest = Duration.milliseconds(200)
    /// Entries pass their date at midnight without anybody saving them.
    private static let longest = Duration.seconds(600)

    package func run() async {
        let folder = site + "/knowledge"
        var watch = FolderWatch(tree: folder)
        // Something may have been saved since the program read the files at its start.
        let print = LibraryPrint(SiteFolder.knowledge(in: site))
        if print != shelf.reader.library.print { reload() }
        while !Task.isCancelled {
            guard let current = watch else {
                logger.warning("library cannot be watched", metadata: ["folder": "\(folder)"])
                try? await Task.sleep(for: Self.longest)
                reload()
                watch = FolderWatch(tree: folder)
                continue
            }
            await withTaskCancellationHandler {
                _ = await current.wait(atMost: Self.longest)
                try? await Task.sleep(for: Self.rest)
            } onCancel: {
                current.interrupt()
            }
            if Task.isCancelled { return }
            // The next watch begins before the files are read, so that no edit falls between.
            watch = FolderWatch(tree: folder)
            reload()
        }
    }

    /// Reads the library and puts it in force if it is whole; tells whether it was.
    @discardableResult
    package func reload() -> Bool {
        var trouble: String?
        do {
            shelf.put(try load())
            logger.info("library loaded")
        } catch {
            trouble = "\(error)"
            logger.warning("library kept as it was", metadata: ["reason": "\(error)"])
        }
        do {
            try store.note(trouble: trouble, at: Self.place, now: clock.now())
        } catch {
            logger.error("trouble not noted", metadata: ["reason": "\(error)"])
        }
        return trouble == nil
    }
}
