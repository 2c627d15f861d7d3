/// Which target may import which of ours; anything else is a library or the system. A target
/// that does not stand here may import none.
enum ImportTable {
    static let allowed: [String: Set<String>] = [
        "MailModel": [], "Hypertext": [], "Linguistics": ["MailModel"],
        "MIME": ["MailModel"],
        "IMAPProtocol": ["MailModel"],
        "Calendar": ["MailModel"],
        "Replies": ["MailModel", "MIME", "Hypertext"],
        "Reports": ["MailModel", "Linguistics", "MIME", "Replies", "Calendar"],
        "Touring": ["MailModel", "Linguistics", "Calendar"],
        "Understanding": ["MailModel", "Linguistics"],
        "Knowledge": ["MailModel", "Linguistics"],
        "Deciding": ["MailModel", "Understanding", "Knowledge"],
        "Drafting": ["MailModel", "MIME"],
        "Authenticating": ["MailModel", "MIME"],
        "Approving": ["MailModel"],
        "Sending": ["MailModel"],
        "CCurl": [], "CurlShims": ["CCurl"],
        "Transport": ["MailModel", "IMAPProtocol", "Sending", "CCurl", "CurlShims"],
        "MemoryShims": [],
        "ResolverShims": [], "Resolving": ["Authenticating", "ResolverShims"],
        "Store": ["MailModel", "Approving", "Sending", "Touring"],
        "SiteLoading": ["MailModel", "Approving", "Calendar", "Touring"],
        "Pipeline": core.union([
            "MemoryShims", "Store", "SiteLoading", "Transport",
        ]).subtracting(["Hypertext", "IMAPProtocol", "Linguistics"]),
        "StaffWeb": core.union(["Pipeline", "SiteLoading", "Store"])
            .subtracting(["Hypertext", "IMAPProtocol", "Linguistics", "Authenticating"]),
        "secretariat": core.union([
            "Pipeline", "Resolving", "SiteLoading", "StaffWeb", "Store", "Transport",
        ]).subtracting(["Hypertext", "IMAPProtocol"]),
    ]

    static let core: Set<String> = [
        "MailModel", "Hypertext", "Linguistics", "MIME", "IMAPProtocol", "Calendar", "Replies",
        "Reports", "Touring", "Understanding", "Knowledge", "Deciding", "Drafting", "Approving",
        "Authenticating", "Sending",
    ]
    static let shell: Set<String> = [
        "CCurl", "CurlShims", "MemoryShims", "ResolverShims", "Resolving", "Transport", "Store",
        "SiteLoading", "Pipeline", "StaffWeb",
    ]

    static func target(of path: String) -> String {
        let pieces = path.split(separator: "/").map(String.init)
        return pieces[1] == "secretariat" ? "secretariat" : pieces[2]
    }

    static func mayImport(_ target: String, _ module: String) -> Bool {
        guard core.contains(module) || shell.contains(module) else { return true }
        return allowed[target]?.contains(module) ?? false
    }
}
