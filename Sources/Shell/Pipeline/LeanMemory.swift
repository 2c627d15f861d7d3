import MemoryShims

/// How a process that runs for months asks the system for memory.
package enum LeanMemory {
    /// To be called once, before a library is read: its tables grow to some megabytes each, and
    /// their spare room then costs nothing.
    package static func begin() { secretariat_take_large_blocks_apart() }

    /// Gives free pages back to the system after a crowd of mail.
    package static func giveBack() { secretariat_give_back_free_pages() }
}
