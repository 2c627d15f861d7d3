// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The release program holds the Swift runtime: a server needs no toolchain, and calls into the
/// runtime cost less.
let whole: [SwiftSetting] = [
    .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]
let wholly: [LinkerSetting] = [
    .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

/// A target of values: no clock, disk, network, randomness or locale.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/Core/\(name)",
        swiftSettings: strict)
}

/// A target that touches the world and decides nothing.
func shell(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/Shell/\(name)",
        swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests",
        swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(
    name: "CryptoExtras", package: "swift-crypto")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let spreadsheets = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let server = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let pages = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let fields = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let network = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "secretariat",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Core: values in, values out.
        core("MailModel"),
        core("Hypertext"),
        core("Linguistics", ["MailModel"]),
        core("MIME", ["MailModel"]),
        core("IMAPProtocol", ["MailModel"]),
        core("Calendar", ["MailModel"]),
        core("Replies", ["Hypertext", "MIME", "MailModel"]),
        core("Reports", ["Calendar", "Linguistics", "MIME", "MailModel", "Replies"]),
        core("Touring", ["Calendar", "Linguistics", "MailModel"]),
        core("Understanding", ["Linguistics", "MailModel"]),
        core("Knowledge", ["Linguistics", "MailModel"]),
        core("Authenticating", ["MIME", "MailModel", crypto, cryptoExtras]),
        core("Approving", ["MailModel"]),
        core("Deciding", ["MailModel"]),
        core("Drafting", ["MailModel"]),
        core("Sending", ["MailModel", crypto]),
        // Shell: touches the world and decides nothing.
        .systemLibrary(
            name: "CCurl", path: "Sources/Shell/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "CurlShims", dependencies: ["CCurl"], path: "Sources/Shell/CurlShims"),
        shell("Transport", ["MailModel", "IMAPProtocol", "Sending", "CurlShims"]),
        .target(
            name: "ResolverShims", path: "Sources/Shell/ResolverShims",
            linkerSettings: [.linkedLibrary("resolv")]),
        shell("Resolving", ["Authenticating", "ResolverShims"]),
        .target(name: "MemoryShims", path: "Sources/Shell/MemoryShims"),
        shell("SiteLoading", ["Approving", "Calendar", "MailModel", "Touring", yaml]),
        shell("Store", ["Approving", "MailModel", "Sending", "Touring", crypto, database]),
        shell(
            "Pipeline",
            [
                "Approving", "Authenticating", "Calendar", "Deciding", "Drafting", "Knowledge",
                "MIME", "MailModel", "MemoryShims", "Replies", "Reports", "Sending", "SiteLoading",
                "Store", "Touring", "Transport", "Understanding", crypto, logging, lifecycle,
            ]),
        shell(
            "StaffWeb",
            [
                "Calendar", "Drafting", "Knowledge", "MIME", "MailModel", "Pipeline", "Replies",
                "Sending", "SiteLoading", "Store", "Touring", crypto, fields, lifecycle, logging,
                network, pages, server, yaml,
            ]),
        .target(
            name: "Templates", path: "Templates", sources: ["Templates.swift"],
            resources: [
                .copy("demo"), .copy("desk"), .copy("letters"), .copy("reading"),
                .copy("reasons"), .copy("site"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "secretariat",
            dependencies: [
                "Approving", "Authenticating", "Calendar", "Deciding", "Drafting", "Knowledge",
                "MIME", "MailModel", "Pipeline", "Replies", "Reports", "Resolving", "Sending",
                "SiteLoading", "StaffWeb", "Store", "Templates", "Touring", "Transport",
                "Understanding", spreadsheets, arguments, crypto, logging, lifecycle,
            ],
            path: "Sources/secretariat", swiftSettings: strict + whole, linkerSettings: wholly),

        .executableTarget(
            name: "MIMEBench",
            dependencies: ["MIME", "MailModel", "Replies", "Reports", "Understanding"],
            path: "Tests/MIMEBench",
            swiftSettings: strict),
        .executableTarget(
            name: "MailFuzz",
            dependencies: [
                "Calendar", "MIME", "MailModel", "Replies", "Reports", "Understanding",
            ], path: "Tests/MailFuzz", swiftSettings: strict),
        .target(name: "MailServers", path: "Tests/MailServers", swiftSettings: strict),
        tests("MailModel", ["MailModel"]),
        tests("Hypertext", ["Hypertext"]),
        tests("Linguistics", ["Linguistics", "MailModel"]),
        tests("MIME", ["MIME", "MailModel"]),
        tests("IMAPProtocol", ["IMAPProtocol", "MailModel"]),
        tests("Calendar", ["Calendar", "MailModel"]),
        tests("Replies", ["MIME", "Replies"]),
        tests("Reports", ["MIME", "MailModel", "Reports"]),
        tests("Understanding", ["MailModel", "Understanding"]),
        .testTarget(
            name: "KnowledgeTests", dependencies: ["Knowledge", "Linguistics", "MailModel"],
            path: "Tests/KnowledgeTests", resources: [.copy("Questions")],
            swiftSettings: strict),
        .testTarget(
            name: "CorpusTests", dependencies: ["Calendar", "MIME", "MailModel", "Replies", "Reports"],
            path: "Tests/CorpusTests", resources: [.copy("Mails")], swiftSettings: strict),
        tests("Deciding", ["Deciding", "MailModel"]),
        tests("Drafting", ["Drafting", "MailModel"]),
        .testTarget(
            name: "AuthenticatingTests",
            dependencies: ["Authenticating", "MIME", "MailModel", "Resolving"],
            path: "Tests/AuthenticatingTests", resources: [.copy("Signed")],
            swiftSettings: strict),
        tests("Approving", ["Approving", "MailModel", "Replies"]),
        tests("Sending", ["MailModel", "Sending"]),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Approving", "Drafting", "MailModel", "Pipeline", "Sending", "SiteLoading",
                "Store",
            ],
            path: "Tests/DeskTests", exclude: ["Golden"], swiftSettings: strict),
        tests(
            "Store",
            ["Approving", "Calendar", "MailModel", "Sending", "Store", "Touring", database]),
        tests("Touring", ["Calendar", "MailModel", "Touring"]),
        tests("Transport", ["MailModel", "MailServers", "Sending", "Transport"]),
        tests("StaffWeb", ["MailModel", "SiteLoading", "StaffWeb"]),
        .testTarget(
            name: "JourneyTests",
            dependencies: [
                "Calendar", "Drafting", "MIME", "MailModel", "Pipeline", "Sending", "SiteLoading",
                "Store", "Touring", database,
            ],
            path: "Tests/JourneyTests", exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "DialogueTests",
            dependencies: [
                "Approving", "Deciding", "Knowledge", "MIME", "MailModel", "Pipeline", "Sending",
                "SiteLoading", "Store",
                "Touring", "Understanding", "secretariat", crypto, logging,
            ],
            path: "Tests/DialogueTests", exclude: ["Dialogues"], swiftSettings: strict),
        tests(
            "EndToEnd",
            ["MailModel", "MailServers", "Sending", "Store", "secretariat", crypto]),
        tests(
            "Pipeline",
            [
                "Calendar", "Drafting", "Knowledge", "MailModel", "Pipeline", "Sending",
                "SiteLoading", "Store", "Touring", "Transport", logging,
            ]),
        tests("HouseStyle", []),
    ]
)
