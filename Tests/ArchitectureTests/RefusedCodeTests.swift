import Foundation
import Testing

/// The promises that the compiler keeps: code that breaks them must not compile, and for that reason.
///
/// Each snippet has a twin that differs in the offence only and must compile, so that no test passes because
/// of a missing module or a slip of the pen.
@Suite("What the compiler refuses")
struct RefusedCodeTests {
    struct Offence: Sendable, CustomTestStringConvertible {
        let name: String
        let imports: [String]
        let wrong: String
        let right: String
        /// A part of the compiler's message: the refusal must be about the offence.
        let message: String

        var testDescription: String { name }
    }

    @Test("Refused, and its harmless twin accepted", arguments: offences)
    func refused(_ offence: Offence) throws {
        let accepted = try Self.compile(offence.right, importing: offence.imports)
        #expect(accepted.status == 0, "the twin must compile: \(accepted.errors)")
        let refused = try Self.compile(offence.wrong, importing: offence.imports)
        #expect(refused.status != 0, "compiled: \(offence.wrong)")
        #expect(refused.errors.contains(offence.message), "refused for another reason: \(refused.errors)")
    }

    static let offences = [
        Offence(
            name: "keeping a transaction in something that outlives it",
            imports: ["SQL"],
            wrong: """
                struct Shelf: ~Copyable {
                    let kept: Transaction
                    init(_ tx: borrowing Transaction) { kept = tx }
                }
                """,
            right: """
                struct Shelf: ~Copyable {
                    let kept: Engine
                    init(_ tx: borrowing Transaction) { kept = tx.engine }
                }
                """,
            message: "'tx' is borrowed and cannot be consumed"),
        Offence(
            name: "carrying a transaction into a closure that runs later",
            imports: ["SQL"],
            wrong: """
                func later(_ tx: borrowing Transaction) -> () throws -> Int { { try tx.run("DELETE FROM x") } }
                """,
            right: """
                func now(_ tx: borrowing Transaction) throws -> Int { try tx.run("DELETE FROM x") }
                """,
            message: "'tx' cannot be captured by an escaping closure"),
        Offence(
            name: "carrying a transaction into a task",
            imports: ["SQL"],
            wrong: """
                func apart(_ tx: borrowing Transaction) { Task { try tx.run("DELETE FROM x") } }
                """,
            right: """
                func apart(_ engine: Engine) { Task { print(engine) } }
                """,
            message: "'tx' cannot be captured by an escaping closure"),
        Offence(
            name: "bringing a transaction home from Store.write",
            imports: ["SQL"],
            wrong: """
                func bring(_ store: any Store) async throws -> Int {
                    let kept: Transaction = try await store.write { tx in tx }
                    return try kept.run("DELETE FROM x")
                }
                """,
            right: """
                func bring(_ store: any Store) async throws -> Int {
                    let done: Int = try await store.write { tx in try tx.run("DELETE FROM x") }
                    return done
                }
                """,
            message: "Copyable"),
        Offence(
            name: "making SQL of a String variable",
            imports: ["SQL"],
            wrong: """
                func statement(_ typed: String) -> SQL { SQL(stringLiteral: typed) }
                """,
            right: """
                func statement(_ typed: String) -> SQL { "SELECT \\(typed)" }
                """,
            message: "cannot convert value of type 'String' to expected argument type 'StaticString'"),
        Offence(
            name: "making markup of a String variable",
            imports: ["HTML"],
            wrong: """
                func markup(_ typed: String) -> HTML { HTML(stringLiteral: typed) }
                """,
            right: """
                func markup(_ typed: String) -> HTML { "<p>\\(typed)</p>" }
                """,
            message: "cannot convert value of type 'String' to expected argument type 'StaticString'"),
        Offence(
            name: "making a grant outside Access",
            imports: ["Access"],
            wrong: """
                func forge(_ officer: Officer, _ other: Grant) -> Grant {
                    Grant(officer, other.permission, in: other.area, for: other.purpose)
                }
                """,
            right: """
                func ask(_ officer: Officer, _ other: Grant) throws -> Grant {
                    try officer.grant(other.permission, for: other.purpose)
                }
                """,
            message: "'Grant' initializer is inaccessible"),
        Offence(
            name: "widening a grant after it was given",
            imports: ["Access"],
            wrong: """
                func widen(_ grant: inout Grant, to area: Area) { grant.area = area }
                """,
            right: """
                func area(of grant: Grant) -> Area { grant.area }
                """,
            message: "'area' is a 'let' constant"),
        Offence(
            name: "mistaking the identifier of one thing for another thing's",
            imports: ["Kernel"],
            wrong: """
                enum Cat {}; enum Dog {}
                func same(_ cat: Identifier<Cat>, _ dog: Identifier<Dog>) -> Bool { cat == dog }
                """,
            right: """
                enum Cat {}; enum Dog {}
                func same(_ cat: Identifier<Cat>, _ other: Identifier<Cat>) -> Bool { cat == other }
                """,
            message: "Identifier<Dog>"),
    ]

    /// Compiles as far as the checks of ownership, which run after the checks of types. Writes nothing that stays.
    static func compile(_ text: String, importing modules: [String]) throws -> Command {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("umeed-refused-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("Snippet.swift")
        let imports = modules.map { "import \($0)\n" }.joined()
        try Data((imports + text).utf8).write(to: source)
        return try Command.run("swiftc", arguments + [source.path])
    }

    private static let arguments: [String] = {
        let wrappers = House.cLibraries.flatMap { library in
            let map = SourceTree.root.appendingPathComponent("Sources/\(library)/module.modulemap").path
            return ["-Xcc", "-fmodule-map-file=\(map)"]
        }
        return ["-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-parse-as-library", "-I", built] + wrappers
    }()

    /// The folder of built modules, beside the program that runs this test.
    private static let built: String = {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return program.deletingLastPathComponent().appendingPathComponent("Modules").path
    }()
}
