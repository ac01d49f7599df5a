import CompensationRules
import Foundation
import Kernel
import Testing

/// The worked examples of `Examples/`: facts beside what the law gives for them, for lawyers to read.
@Suite("Worked examples")
struct ExampleTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Examples")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json") }.sorted()

    @Test("there are examples to work") func present() { #expect(Self.names.count >= 8) }

    @Test("gives what the example expects", arguments: names)
    func example(name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let example = try JSON(parsing: text)
        let facts = try Facts(try #require(example["facts"]), under: Cases.law())
        let answer = try Cases.determine(facts).json(for: facts)
        for difference in Self.differences(answer, try #require(example["expect"]), at: name) {
            Issue.record("\(difference)")
        }
    }

    /// Everything that is expected and is otherwise; what the example does not mention may be anything.
    private static func differences(_ actual: JSON, _ expected: JSON, at path: String) -> [String] {
        if let members = expected.members {
            return members.flatMap { differences(actual[$0.key] ?? .null, $0.value, at: "\(path).\($0.key)") }
        }
        if let items = expected.array, let others = actual.array, items.count == others.count {
            return zip(others, items).enumerated().flatMap { position, pair in
                differences(pair.0, pair.1, at: "\(path)[\(position)]")
            }
        }
        return actual == expected ? [] : ["\(path): expected \(expected), got \(actual)"]
    }
}
