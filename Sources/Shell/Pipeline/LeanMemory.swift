import MemoryShims

/// How a process that runs for months asks the system for memory.
package enum LeanMemory {
    /// To be called once, before a library is read: its tables grow to some megabytes each, and
    /// their spare room then costs nothing.
    package static func begin() { secretariat_take_large_blocks_apart() }

    /// To be called once the libraries are read: the mails of a crowd, some of megabytes, then
    /// stand where those before them stood.
    package static func serve() { secretariat_keep_room_for_mails() }

    /// Gives back what a start or a crowd of mail needed and resting does not: pages that hold
    /// nothing, and those of code that runs seldom, which the system has on disk.
    package static func giveBack() {
        secretariat_give_back_free_pages()
        giveBackCode()
    }

    /// Gives back only the pages of code; what is at work comes back from the system's cache.
    package static func giveBackCode() { secretariat_give_back_code_pages() }
}
