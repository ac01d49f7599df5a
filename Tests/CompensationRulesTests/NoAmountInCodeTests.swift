import Foundation
import Kernel
import Statute
import Testing

@Suite("Law is data")
struct NoAmountInCodeTests {
    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test("no amount and no statutory day stands in Swift code", arguments: ["Statute", "CompensationRules"])
    func noAmountInCode(room: String) throws {
        let law = try LawBook.embedded()
        let rates = law.jurisdictions.flatMap(\.schedule).flatMap(\.rates)
        let promises = law.jurisdictions.flatMap(\.promises)
        let amounts = Set((rates.compactMap(\.amount) + promises.compactMap(\.amount)).map { "\($0.whole)" })
        let days = Set((rates.compactMap(\.from) + rates.compactMap(\.to)).map(\.description))
        #expect(amounts.count > 10 && days.count > 8)
        let folder = Self.sources.appending(path: room)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(!files.isEmpty)
        for file in files {
            let text = try Data(contentsOf: folder.appending(path: file)).filter { $0 != UInt8(ascii: "_") }
            let words = text.split { !(48...57 ~= $0) && $0 != UInt8(ascii: "-") }
            for word in Set(words.map { String(decoding: $0, as: UTF8.self) }) {
                #expect(!amounts.contains(word) && !days.contains(word), "\(file): \(word)")
            }
        }
    }
}
