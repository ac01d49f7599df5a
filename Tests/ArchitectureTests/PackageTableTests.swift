import Foundation
import Testing

/// Package.swift and the table of rooms are two texts; they must say the same.
@Suite("Package.swift")
struct PackageTableTests {
    struct Package: Decodable {
        let targets: [Target]
    }

    struct Target: Decodable {
        let name: String
        let type: String
        /// Nil for a room: rooms live where SwiftPM looks for them.
        let path: String?
        let dependencies: [[String: [Name?]]]
        let settings: [Setting]

        /// What the target may see: the first part of each `byName` or `target` dependency.
        var sees: Set<String> { Set(dependencies.flatMap(\.values).compactMap { $0.first??.text }) }
        var features: Set<String> { Set(settings.compactMap(\.kind.enableUpcomingFeature?.word)) }
    }

    /// A dependency is a list of a name and, sometimes, a condition: only the name is read.
    struct Name: Decodable {
        let text: String?
        init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
    }

    struct Setting: Decodable {
        struct Kind: Decodable {
            let enableUpcomingFeature: Word?
            let treatAllWarnings: Word?
        }
        let kind: Kind
    }

    /// The manifest writes the value of an enum case as `{"_0": "word"}`.
    struct Word: Decodable {
        let word: String
        enum CodingKeys: String, CodingKey { case word = "_0" }
    }

    @Test("Package.swift lets every room see exactly what the table lets it see")
    func dependenciesAgree() throws {
        let declared = try Self.package().targets.filter {
            ["regular", "executable"].contains($0.type) && $0.path == nil
        }
        #expect(Set(declared.map(\.name)) == Set(House.rooms.map(\.name)))
        for target in declared {
            #expect(target.sees == House.room(target.name)?.sees, "\(target.name)")
        }
    }

    @Test("Every room is built with the strict flags, warnings as errors")
    func flagsAreStrict() throws {
        let strict: Set = [
            "ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault", "NonisolatedNonsendingByDefault",
        ]
        let built = try Self.package().targets.filter { ["regular", "executable", "test"].contains($0.type) }
        #expect(built.count > House.rooms.count)
        for target in built {
            #expect(strict.isSubset(of: target.features), "\(target.name)")
            #expect(target.settings.contains { $0.kind.treatAllWarnings?.word == "error" }, "\(target.name)")
        }
    }

    /// The manifest as SwiftPM reads it, in a scratch folder of its own: the usual one is locked by this test run.
    static func package() throws -> Package {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("umeed-manifest-\(getpid())")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let run = try Command.run(
            "swift",
            [
                "package", "--package-path", SourceTree.root.path, "--scratch-path", scratch.path, "dump-package",
            ])
        return try JSONDecoder().decode(Package.self, from: Data(run.output.utf8))
    }
}
