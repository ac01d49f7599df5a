import Foundation
import Kernel
import Sheets
import Testing

@Suite("Writing a workbook")
struct WorkbookTests {
    static let sheet = Sheet(
        title: "Incidents: [all]", headings: ["What", "Killed", "When", "Amount"],
        rows: [
            ["=1+1", 3, .date(CalendarDate(daysSince1970: 20_000)), .rupees(.zero)],
            [.text("کوئٹہ & <b>"), .empty, .empty, .integer(-5)],
        ],
        notes: ["Made by nobody."], notesTitle: "About", isRightToLeft: true)

    @Test(
        "Numbers are numbers, days are days, a text that looks like a formula stays text; the sheet runs from the right"
    )
    func cells() throws {
        let book = try Self.opened(Self.sheet)
        #expect(book.contains("<row r=\"1\""))
        #expect(book.contains("rightToLeft=\"1\"") && book.contains("state=\"frozen\""))
        #expect(book.contains("=1+1") && !book.contains("<f>"))
        #expect(book.contains("<v>3</v>") && book.contains("<v>45569</v>") && book.contains("<v>-5</v>"))
        #expect(book.contains("کوئٹہ &amp; &lt;b&gt;"))
        #expect(book.contains("name=\"Incidents all\"") && book.contains("name=\"About\""))
        #expect(book.contains("Made by nobody."))
    }

    @Test("Names that cannot be a leaf's, a long text and no rows at all still make a file")
    func odd() throws {
        var odd = Self.sheet
        odd.title = "'"
        odd.notesTitle = String(repeating: "x", count: 50)
        odd.rows = [[.text(String(repeating: "ا", count: 40_000))]]
        #expect(try Self.opened(odd).contains("name=\"Sheet1\""))
        odd.rows = []
        #expect(try Self.opened(odd).contains("<sheetData>"))
    }

    @Test("Nothing of it stays behind")
    func nothingStays() throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: "/dev/shm").count
        for _ in 0..<5 { _ = try Self.sheet.bytes(as: .xlsx) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "/dev/shm").count <= before)
    }

    @Test("CSV begins with who made it and guards formulas")
    func csv() throws {
        let rows = SheetReader(try Self.sheet.bytes(as: .csv), separator: .comma).map(\.cells)
        #expect(rows[0] == ["# Incidents: [all] · Made by nobody."])
        #expect(rows[2] == ["'=1+1", "3", "2024-10-04", "0"] && rows[3] == ["کوئٹہ & <b>", "", "", "-5"])
    }

    /// The XML of all its parts, as another program unpacks them; the zip's checksums are tested on the way.
    private static func opened(_ sheet: Sheet) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("umeed-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try sheet.bytes(as: .xlsx)).write(to: file)
        let unzip = Process()
        unzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        unzip.arguments = [
            "python3", "-c",
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                + "sys.stdout.buffer.write(b''.join(z.read(n) for n in z.namelist()))", file.path,
        ]
        let pipe = Pipe()
        unzip.standardOutput = pipe
        try unzip.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        unzip.waitUntilExit()
        try #require(unzip.terminationStatus == 0)
        return text
    }
}
