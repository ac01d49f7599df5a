/// A room of the house as the architecture draws it: what it may see, and what it may take from the system.
struct Room {
    let name: String
    /// Every target of ours, C libraries included, that a file of the room may import.
    let sees: Set<String>
    /// Full Foundation costs 60 MB of executable and half of the start time: each use is a decision.
    let mayUseFoundation: Bool

    init(_ name: String, sees: [String] = [], foundation: Bool = false) {
        self.name = name
        self.sees = Set(sees)
        mayUseFoundation = foundation
    }
}

/// The table of `docs/decisions/0001-rooms-and-seams.md`, lowest room first: a room sees only rooms above it here.
enum House {
    private static let values = ["Kernel", "Localization"]
    private static let feature = values + ["SQL", "HTML", "Access", "Web", "Places", "HTTPTransport"]

    static let cLibraries = [
        "CMicrohttpd", "CSQLite", "CPostgres", "CSodium", "CQREncode", "CPangoCairo", "CZlib", "CXlsxwriter", "CQpdf",
        "CXML2",
    ]

    static let rooms: [Room] = [
        // Values
        Room("Kernel"),
        Room("Localization", sees: ["Kernel"]),
        Room("Places", sees: values),
        // Engines
        Room("SQL", sees: values),
        Room("HTML", sees: values),
        Room("SQLiteDriver", sees: values + ["SQL", "CSQLite"]),
        Room("PostgresDriver", sees: values + ["SQL", "CPostgres"]),
        Room("HTTPTransport", sees: values + ["CMicrohttpd"]),
        Room("Sealing", sees: values + ["CSodium"]),
        Room("QR", sees: values + ["HTML", "CQREncode"]),
        Room("PDF", sees: values + ["QR", "CPangoCairo", "CZlib"]),
        Room("Scans", sees: values + ["CQpdf"]),
        // Grounds
        Room("Statute", sees: values),
        Room("Sheets", sees: values + ["CXlsxwriter"]),
        Room("XML", sees: values + ["CXML2"]),
        Room("Banking", sees: values + ["Sheets", "XML"]),
        Room("Documents", sees: values + ["PDF", "HTML", "QR"]),
        Room("Access", sees: values + ["SQL", "Sealing", "Places"]),
        Room("Web", sees: values + ["HTML", "SQL", "Access", "HTTPTransport", "Places", "Sheets"]),
        // The law
        Room("CompensationRules", sees: values + ["Statute"]),
        // Features
        Room("Verification", sees: feature),
        Room("Law", sees: feature + ["Statute", "CompensationRules"]),
        Room("Incidents", sees: feature + ["Sheets"]),
        Room("Victims", sees: feature + ["Incidents", "Sealing", "Sheets"]),
        Room(
            "Claims",
            sees: feature + [
                "Victims", "Incidents", "Law", "CompensationRules", "Statute", "Verification", "Documents", "PDF",
                "QR", "Scans", "Sealing",
            ]),
        Room(
            "Public", sees: feature + ["Claims", "CompensationRules", "Incidents", "Law", "QR", "Sealing", "Statute"]),
        Room("Indicators", sees: feature + ["Sheets"]),
        Room("Accounts", sees: feature),
        Room("Home", sees: feature + ["Incidents", "Victims", "Claims", "Law", "Accounts", "Statute"]),
        // Composition
        Room(
            "Demo",
            sees: feature + [
                "Incidents", "Victims", "Claims", "Law", "Accounts", "CompensationRules", "Statute", "Sealing",
            ]),
        Room(
            "UmeedApp",
            sees: feature + [
                "SQLiteDriver", "PostgresDriver", "Sealing", "Statute", "CompensationRules", "Sheets",
                "Law", "Incidents", "Victims", "Claims", "Verification", "Public", "Indicators", "Accounts", "Home",
                "Demo",
                "Documents", "PDF", "Scans",
            ]),
        Room("umeed", sees: ["UmeedApp"]),
        // Build tool: runs while the house is built, never in it
        Room("embedfiles", foundation: true),
    ]

    /// What any room may take from the system without asking.
    static let systemModules: Set<String> = ["Swift", "Glibc", "FoundationEssentials", "Dispatch", "Synchronization"]

    static func room(_ name: String) -> Room? { rooms.first { $0.name == name } }
}
