// swift-tools-version: 6.2
import PackageDescription

/// The house. Arrows only go down; `Tests/ArchitectureTests` holds the same table and reads every import.

/// The flags every room is built with: no implicit existential, no import that leaks to its importers,
/// no warning left for tomorrow.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a library target and, on one line, everything it may see.
///
/// `embeds` says that the room has an `Embedded/` folder of data files that travel inside the executable.
func room(_ name: String, sees dependencies: [Target.Dependency] = [], embeds: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: embeds ? ["Embedded"] : [], swiftSettings: strict,
        plugins: embeds ? ["EmbedFiles"] : [])
}

/// The tests of a room, one file per behaviour; they see the values and the throw-away stores besides.
///
/// `files` are folders that the tests read where they lie.
func tests(
    of name: String, sees dependencies: [Target.Dependency] = [], reading files: [String] = []
) -> Target {
    let usual: [Target.Dependency] = ["Kernel", "Localization", "SQL", "HTML", "TestSupport"]
    let others = (usual + dependencies).filter { "\($0)" != "\(Target.Dependency(stringLiteral: name))" }
    return .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name)] + others, exclude: files,
        swiftSettings: strict)
}

/// A C library of Debian's, wrapped for exactly one room, with the packages that it and what it reads come in.
func library(_ name: String, pkgConfig: String, debian packages: String) -> Target {
    let names = packages.split(separator: " ").map(String.init)
    return .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(names)])
}

let values: [Target.Dependency] = ["Kernel", "Localization"]
let feature: [Target.Dependency] = values + ["SQL", "HTML", "Access", "Web", "Places", "HTTPTransport"]

let package = Package(
    name: "umeed",
    products: [.executable(name: "umeed", targets: ["umeed"])],
    targets: [
        // C libraries, one room each
        library("CMicrohttpd", pkgConfig: "libmicrohttpd", debian: "libmicrohttpd-dev"),
        library("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
        library("CPostgres", pkgConfig: "libpq", debian: "libpq-dev"),
        library("CSodium", pkgConfig: "libsodium", debian: "libsodium-dev"),
        library("CQREncode", pkgConfig: "libqrencode", debian: "libqrencode-dev"),
        library("CPangoCairo", pkgConfig: "pangocairo", debian: "libpango1.0-dev fonts-noto-core"),
        library("CQpdf", pkgConfig: "libqpdf", debian: "libqpdf-dev"),
        library("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),
        library("CXlsxwriter", pkgConfig: "xlsxwriter", debian: "libxlsxwriter-dev"),
        library("CXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),

        // Values
        room("Kernel"),
        room("Localization", sees: ["Kernel"]),
        room("Places", sees: values, embeds: true),

        // Engines
        room("SQL", sees: values),
        room("HTML", sees: values),
        room("SQLiteDriver", sees: values + ["SQL", "CSQLite"]),
        room("PostgresDriver", sees: values + ["SQL", "CPostgres"]),
        room("HTTPTransport", sees: values + ["CMicrohttpd"]),
        room("Sealing", sees: values + ["CSodium"]),
        room("QR", sees: values + ["HTML", "CQREncode"]),
        room("PDF", sees: values + ["QR", "CPangoCairo", "CZlib"]),
        room("Scans", sees: values + ["CQpdf"]),

        // Grounds
        room("Statute", sees: values, embeds: true),
        room("Sheets", sees: values + ["CXlsxwriter"]),
        room("XML", sees: values + ["CXML2"]),
        room("Banking", sees: values + ["Sheets", "XML"]),
        room("Documents", sees: values + ["PDF", "HTML", "QR"]),
        room("Access", sees: values + ["SQL", "Sealing", "Places"], embeds: true),
        room("Web", sees: values + ["HTML", "SQL", "Access", "HTTPTransport", "Places", "Sheets"], embeds: true),

        // The law
        room("CompensationRules", sees: values + ["Statute"]),

        // Features
        room("Verification", sees: feature, embeds: true),
        room("Law", sees: feature + ["Statute", "CompensationRules"], embeds: true),
        room("Incidents", sees: feature + ["Sheets"], embeds: true),
        room("Victims", sees: feature + ["Incidents", "Sealing", "Sheets"], embeds: true),
        room(
            "Claims",
            sees: feature + [
                "Victims", "Incidents", "Law", "CompensationRules", "Statute", "Verification", "Documents", "PDF",
                "QR", "Scans", "Sealing",
            ],
            embeds: true),
        room(
            "Public", sees: feature + ["Claims", "CompensationRules", "Incidents", "Law", "QR", "Sealing", "Statute"],
            embeds: true),
        room("Indicators", sees: feature + ["Sheets"], embeds: true),
        room("Accounts", sees: feature, embeds: true),
        room("Home", sees: feature + ["Incidents", "Victims", "Claims", "Law", "Accounts", "Statute"], embeds: true),

        // Composition
        room(
            "Demo",
            sees: feature + [
                "Incidents", "Victims", "Claims", "Law", "Accounts", "CompensationRules", "Statute", "Sealing",
            ]),
        room(
            "UmeedApp",
            sees: feature + [
                "SQLiteDriver", "PostgresDriver", "Sealing", "Statute", "CompensationRules", "Sheets",
                "Law", "Incidents", "Victims", "Claims", "Verification", "Public", "Indicators", "Accounts", "Home",
                "Demo",
                "Documents", "PDF", "Scans",
            ]),
        .executableTarget(name: "umeed", dependencies: ["UmeedApp"], swiftSettings: strict),

        // Build tool
        .executableTarget(name: "embedfiles", swiftSettings: strict),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embedfiles"]),

        // Tests
        tests(of: "Kernel"),
        tests(of: "Localization"),
        tests(of: "Places"),
        tests(of: "HTTPTransport"),
        tests(of: "QR"),
        tests(of: "PDF", sees: ["QR"]),
        tests(of: "Documents", sees: ["PDF"]),
        tests(of: "Scans"),
        tests(of: "Sealing"),
        tests(of: "Access", sees: ["Places", "SQLiteDriver", "Sealing"]),
        tests(of: "Sheets"),
        tests(of: "XML"),
        tests(of: "Banking", sees: ["XML"]),
        tests(of: "SQL", sees: ["PostgresDriver", "SQLiteDriver"]),
        tests(of: "Web", sees: ["Access", "HTTPTransport", "Sheets", "SiteSupport"]),
        tests(of: "Incidents", sees: ["Access", "HTTPTransport", "Places", "Sheets", "SiteSupport", "Web"]),
        tests(
            of: "Demo",
            sees: [
                "Access", "Accounts", "Claims", "CompensationRules", "Incidents", "Verification", "Victims", "Sealing",
                "SQLiteDriver",
            ]),
        tests(of: "Victims", sees: ["Access", "HTTPTransport", "Incidents", "SiteSupport", "Web"]),
        tests(of: "Accounts", sees: ["Access", "HTTPTransport", "Sealing", "SiteSupport", "Web"]),
        tests(
            of: "Home",
            sees: [
                "Access", "Accounts", "Claims", "HTTPTransport", "Incidents", "Law", "SiteSupport", "Statute",
                "Verification", "Victims", "Web",
            ]),
        tests(of: "Verification", sees: ["Access", "HTTPTransport", "SiteSupport", "Web"]),
        tests(of: "Statute"),
        tests(of: "CompensationRules", sees: ["Statute"], reading: ["Examples"]),
        tests(of: "Law", sees: ["Access", "CompensationRules", "HTTPTransport", "SiteSupport", "Statute", "Web"]),
        tests(
            of: "Claims",
            sees: [
                "Law", "Statute", "CompensationRules", "Victims", "Incidents", "HTTPTransport", "Access", "Web",
                "Scans", "SiteSupport", "Verification",
            ]),
        tests(
            of: "Indicators",
            sees: [
                "Access", "Claims", "HTTPTransport", "Incidents", "Law", "Places", "Statute", "Sheets", "SiteSupport",
                "Victims", "Web",
            ]),
        tests(
            of: "Public",
            sees: [
                "Access", "Claims", "CompensationRules", "HTTPTransport", "Incidents", "Law", "Places", "Sealing",
                "SiteSupport", "Statute", "Verification", "Victims", "Web",
            ]),
        tests(of: "UmeedApp", sees: ["Access", "HTTPTransport", "Web"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: values + ["SQL", "SQLiteDriver", "PostgresDriver"],
            path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "SiteSupport",
            dependencies: values + ["SQL", "HTTPTransport", "Sealing", "Places", "Access", "Web", "TestSupport"],
            path: "Tests/SiteSupport", swiftSettings: strict),
    ])
