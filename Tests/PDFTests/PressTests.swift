import Kernel
import Localization
import QR
import TestSupport
import Testing

@testable import PDF

@Suite("The press")
struct PressTests {
    private static let press = Press()

    private static let moment = Timestamp("2026-11-24T09:30:00Z") ?? Timestamp(microseconds: 0)

    private static func paper(_ blocks: [Paper.Block], in language: Language = .english) -> Paper {
        Paper(
            title: "Test", writtenAt: moment, reference: "SD-CLM-2026-0001",
            parts: [Paper.Part(language, pageLine: "Page {page} of {pages}", blocks)])
    }

    private static let mixed = paper(
        [
            .words(.init("امدادی رقم کا خط", .title)),
            .words(.init("آپ کو \u{2068}15,00,000\u{2069} روپے (پندرہ لاکھ) دیے جائیں گے۔")), .rule,
            .table(
                .init(
                    [.init("مد", share: 2), .init("روپے", isNumber: true)],
                    [.init(["جان کا نقصان", "15,00,000"]), .init(["کل", "15,00,000"], isTotal: true)])),
        ], in: .urdu)

    @Test("the same paper is the same bytes, whichever press prints it")
    func deterministic() async throws {
        let first = try await Self.press.file(of: Self.mixed)
        #expect(try await Self.press.file(of: Self.mixed) == first)
        #expect(try await Press().file(of: Self.mixed) == first)
    }

    @Test("what was printed before changes no byte")
    func memory() async throws {
        let press = Press()
        _ = try await press.file(of: Self.paper([.words(.init("Only letters of another paper: é ŵ پیش")), .rule]))
        let lines = (0..<(2 * LineMemory.most)).map { Paper.Block.words(.init("Paragraph \($0)")) }
        #expect(try await press.file(of: Self.mixed) == Press().file(of: Self.mixed))
        _ = try await press.file(of: Self.paper(lines))
        #expect(try await press.file(of: Self.mixed) == Press().file(of: Self.mixed))
    }

    @Test("the file's only date is the paper's")
    func date() async throws {
        var later = Self.mixed
        later.writtenAt = Self.moment.adding(seconds: 86_400)
        let first = try await Self.press.file(of: Self.mixed)
        #expect(first.starts(with: Array("%PDF-1.".utf8)))
        #expect(try await Self.press.file(of: later) != first)
        let text = String(decoding: first, as: Unicode.ASCII.self)
        #expect(text.contains("/CreationDate(D:20261124093000Z)"))
    }

    @Test("fonts travel in the file as subsets")
    func fonts() async throws {
        let text = String(decoding: try await Self.press.file(of: Self.mixed), as: Unicode.ASCII.self)
        #expect(text.contains("+Noto-Nastaliq-Urdu") || text.contains("+NotoNastaliqUrdu"))
        #expect(text.contains("/FontFile2"))
    }

    @Test("a long table goes on, with its header, and the pages are counted")
    func longTable() async throws {
        let rows = (1...120).map { Paper.Table.Row(["Loss number \($0)", "\($0),000"]) }
        let columns: [Paper.Table.Column] = [.init("Heading of the table", share: 3), .init("Rs", isNumber: true)]
        let file = try await Self.press.file(of: Self.paper([.table(.init(columns, rows))]))
        guard let text = try Poppler.text(of: file) else { return }
        let pages = text.split(separator: "\u{0C}").map(String.init)
        #expect(pages.count == 4)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Heading of the table"))
            #expect(page.contains("Page \(index + 1) of \(pages.count)"))
            #expect(page.contains("SD-CLM-2026-0001"))
        }
        for number in 1...120 {
            #expect(text.contains("Loss number \(number)\n") || text.contains("Loss number \(number) "))
        }
    }

    @Test("a heading never stands alone at the end of a page", arguments: [38, 39, 40, 41, 42, 43, 44, 45])
    func heading(lines: Int) async throws {
        let blocks =
            (1...lines).map { Paper.Block.words(.init("Line \($0)")) } + [
                .words(.init("The heading", .heading)), .words(.init("What stands under it")),
            ]
        guard let text = try Poppler.text(of: try await Self.press.file(of: Self.paper(blocks))) else { return }
        let page = text.split(separator: "\u{0C}").first { $0.contains("The heading") }
        #expect(page?.contains("What stands under it") == true)
    }

    @Test(
        "whatever was typed is printed, not obeyed",
        arguments: [
            "", "a\u{0}b", "<b>&amp;</b>", String(repeating: "x", count: 20_000), "\u{202E}left\u{2066}\u{2066}",
            String(repeating: "ا", count: 3_000), "one\ntwo\r\nthree\u{2029}four", "\u{FFFF}\u{10FFFF}😀",
        ], Language.allCases)
    func hostile(text: String, language: Language) async throws {
        let blocks: [Paper.Block] = [
            .words(.init(text)), .list([text], isNumbered: true),
            .table(.init([.init(text), .init("")], [.init([text, text]), .init([])])),
        ]
        let file = try await Self.press.file(of: Self.paper(blocks, in: language))
        #expect(String(decoding: file.suffix(6), as: UTF8.self).contains("%%EOF"))
    }

    @Test("the code on the paper is read back from the drawn page")
    func code() async throws {
        let address = "https://umeed.example/verify/7QK2M9XD40RT"
        let matrix = try QRCode.matrix(of: address, correction: .quartile)
        let file = try await Self.press.file(of: Self.paper([.code(matrix, beside: [.init("Check this letter")])]))
        guard let read = try Poppler.code(in: file) else { return }
        #expect(read == address)
    }
}
