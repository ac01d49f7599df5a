import Testing

/// The walls: who may import whom.
@Suite("Walls")
struct ImportWallTests {
    @Test("Every import of every file is one that its room may make")
    func importsStayInsideTheWalls() {
        var breaches: [String] = []
        for source in SourceTree.sources {
            guard let room = House.room(source.file.room) else { continue }
            for (line, module) in Self.imports(of: source.swift) where !Self.may(room, import: module) {
                breaches.append(source.file.place(line, "\(room.name) may not import \(module)"))
            }
        }
        #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
    }

    @Test("Every folder below Sources is a room of the table, and every room has its folder")
    func tableIsComplete() throws {
        let listed = Set(House.rooms.map(\.name) + House.cLibraries)
        #expect(try SourceTree.folders(in: "Sources") == listed)
    }

    @Test("Arrows go down: a room sees only rooms that stand before it in the table")
    func arrowsGoDown() {
        var above = Set(House.cLibraries)
        for room in House.rooms {
            #expect(room.sees.subtracting(above).isEmpty, "\(room.name) sees what stands above it")
            above.insert(room.name)
        }
    }

    @Test("A C library is imported by exactly one room")
    func oneRoomPerLibrary() {
        for library in House.cLibraries {
            #expect(House.rooms.count { $0.sees.contains(library) } == 1, "\(library)")
        }
    }

    @Test("The law is a room of its own: it knows no database, no page and no person")
    func theLawIsItsOwnRoom() throws {
        for name in ["Statute", "CompensationRules"] {
            let room = try #require(House.room(name))
            #expect(room.sees.isDisjoint(with: ["SQL", "HTML", "Access", "Web", "Victims", "Claims"]), "\(name)")
        }
    }

    @Test("The reader of imports sees every form of an import, and none in comments or literals")
    func importsAreRead() {
        let text = """
            public import Kernel
            @testable import SQL
            internal import struct HTML.HTML
            @preconcurrency public import enum Access.Role
            // import Claims
            let page = "import Victims"
            #if canImport(Law)
                import Law
            #endif
            """
        let found = Self.imports(of: SwiftText(text))
        #expect(found.map(\.module) == ["Kernel", "SQL", "HTML", "Access", "Law"])
    }

    static func may(_ room: Room, import module: String) -> Bool {
        room.sees.contains(module) || House.systemModules.contains(module)
            || module == "Foundation" && room.mayUseFoundation
    }

    /// Each import with its 1-based line; of `import struct A.B` the module is `A`.
    static func imports(of swift: SwiftText) -> [(line: Int, module: String)] {
        swift.codeLines.enumerated().flatMap { index, line in
            line.split(separator: ";").compactMap { statement in
                module(imported: String(statement)).map { (index + 1, $0) }
            }
        }
    }

    private static func module(imported statement: String) -> String? {
        let words = statement.split(separator: " ").map(String.init)
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
            words[..<at].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
        else { return nil }
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
        let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
        return name.split(separator: ".").first.map(String.init)
    }

    private static let accessLevels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
}
