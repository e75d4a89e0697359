// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "backchat",
    products: [
        .executable(name: "backchat", targets: ["backchat"]),
        .executable(name: "backchat-server", targets: ["backchat-server"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(
            url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // The core: values in, values out; the standard library alone.
        .target(name: "StrictJSON"),
        .target(name: "ClinicalKnowledge", dependencies: ["StrictJSON"]),
        .target(name: "LanguageUnderstanding", dependencies: ["StrictJSON", "ClinicalKnowledge"]),
        .target(
            name: "DialogEngine",
            dependencies: ["StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding"]),
        .target(
            name: "Conversation",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
            ]),
        .target(
            name: "ScriptVerification",
            dependencies: ["StrictJSON", "ClinicalKnowledge", "DialogEngine"]),
        // The shells: what waits, reads files or prints.
        .target(name: "DialogLibrary", dependencies: ["StrictJSON", "Conversation"]),
        .systemLibrary(name: "CReadline"),
        .target(
            name: "TerminalChat",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "CReadline",
            ]),
        .target(
            name: "ChatSessions",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation",
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
            ]),
        .target(
            name: "SessionStores",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ChatSessions",
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(
            name: "LineServer",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ChatSessions",
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .target(
            name: "DialogArguments",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "DialogEngine", "Conversation",
                "ScriptVerification", "DialogLibrary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "backchat",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ScriptVerification", "DialogLibrary", "DialogArguments",
                "TerminalChat",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "backchat-server",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "DialogLibrary", "DialogArguments", "ChatSessions",
                "SessionStores", "LineServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        // Tests: one bundle a room, and one for the house as a whole.
        .target(name: "SeededChance", path: "Tests/SeededChance"),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "SeededChance"]),
        .testTarget(
            name: "ClinicalKnowledgeTests",
            dependencies: ["StrictJSON", "ClinicalKnowledge", "SeededChance"]),
        .target(
            name: "ShippedContent",
            dependencies: [
                "StrictJSON", "LanguageUnderstanding", "Conversation", "DialogLibrary",
            ],
            path: "Tests/ShippedContent"),
        .testTarget(
            name: "LanguageUnderstandingTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "Conversation",
                "SeededChance", "ShippedContent",
            ], exclude: ["Examples"]),
        .testTarget(
            name: "DialogEngineTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ShippedContent", "SeededChance",
            ]),
        .target(
            name: "LongScripts",
            dependencies: ["StrictJSON", "ClinicalKnowledge", "DialogEngine"],
            path: "Tests/LongScripts"),
        .testTarget(
            name: "ScriptVerificationTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "DialogEngine", "ScriptVerification",
                "Conversation", "ShippedContent", "SeededChance", "LongScripts",
            ]),
        .testTarget(
            name: "ConversationTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "DialogLibrary", "ShippedContent",
            ],
            exclude: [
                "Fixtures", "Vignettes/patients.jsonl", "Vignettes/results.txt",
                "Reference/rows.txt", "Treatments/claims.txt", "Treatments/questions.jsonl",
            ]),
        .testTarget(
            name: "TerminalChatTests",
            dependencies: ["Conversation", "TerminalChat", "ShippedContent"]),
        .testTarget(
            name: "ChatSessionsTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ChatSessions", "ShippedContent", "SeededChance",
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
            ]),
        .testTarget(
            name: "SessionStoresTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ChatSessions", "SessionStores", "ShippedContent", "SeededChance",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "LineServerTests",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "ChatSessions", "LineServer", "ShippedContent", "SeededChance",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
            ], exclude: ["Examples"]),
        .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
                "Conversation", "DialogLibrary", "TerminalChat", "ShippedContent",
                "PseudoTerminal", "backchat",
                "backchat-server",
            ],
            exclude: [
                "startup.py", "interpreting.py", "talk.exp", "validate.py", "irc-relay.py",
                "irc-talk.py", "thread-sanitizer.txt", "kill.py", "relay_client.py",
                "syncs.py", "widths.py", "keys.exp", "screens.sh", "Screens",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// Needs -sanitize=fuzzer, so it is there only when asked for.
if Context.environment["FUZZ"] != nil {
    package.targets += [
        .executableTarget(
            name: "fuzz-interpreting",
            dependencies: ["ClinicalKnowledge", "LanguageUnderstanding", "ShippedContent"],
            path: "Tests/Fuzzing/Interpreting"),
        .executableTarget(
            name: "fuzz-lines", dependencies: ["LineServer"], path: "Tests/Fuzzing/Lines"),
    ]
    for name in ["fuzz-interpreting", "fuzz-lines"] {
        package.products.append(.executable(name: name, targets: [name]))
    }
}

// A benchmark, there only when asked for.
if Context.environment["BENCH"] != nil {
    package.targets.append(
        .executableTarget(
            name: "scaling", dependencies: ["ScriptVerification", "LongScripts"],
            path: "Tests/Scaling"))
    package.products.append(.executable(name: "scaling", targets: ["scaling"]))
}

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
