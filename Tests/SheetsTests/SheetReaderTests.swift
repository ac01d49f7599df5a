import Sheets
import Testing

@Suite("Reading a sheet")
struct SheetReaderTests {
    func rows(_ text: String, _ separator: SheetReader.Separator? = nil) -> [[String]] {
        SheetReader(Array(text.utf8), separator: separator).map(\.cells)
    }

    @Test(
        "Line ends of every kind, a byte order mark and a missing last line end",
        arguments: [
            "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2", "\u{FEFF}a,b\r\n1,2", "\n\na,b\r\n\r\n1,2\n\n",
        ])
    func lineEnds(text: String) {
        #expect(rows(text) == [["a", "b"], ["1", "2"]])
    }

    @Test("Quotes keep separators, quotes and line breaks")
    func quotes() {
        #expect(
            rows("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\r\nx,,\"\"\r\n") == [
                ["a,b", "say \"no\"", "two\r\nlines"], ["x", "", ""],
            ])
        #expect(rows("5\" pipe,b\n") == [["5\" pipe", "b"]])
        #expect(rows("\"\"\n") == [[""]])
    }

    @Test("The separator is guessed from the first line, or given")
    func separators() {
        #expect(rows("a\tb\n1,5\t2\n") == [["a", "b"], ["1,5", "2"]])
        #expect(rows("a;b;c,d\n") == [["a", "b", "c,d"]])
        #expect(rows("a;b\n", .comma) == [["a;b"]])
    }

    @Test("A row knows its number, the line it begins on, and is as long as it is")
    func positions() {
        let rows = Array(SheetReader(Array("a,b\n\"1\n2\",x\n\n3\n4,5,6\n".utf8)))
        #expect(rows.map(\.number) == [1, 2, 3, 4])
        #expect(rows.map(\.line) == [1, 2, 5, 6])
        #expect(rows.map(\.count) == [2, 2, 1, 3])
        #expect(rows[2][1] == "")
        #expect(rows[2][-1] == "")
    }

    @Test("A row tells what is wrong with it and the next one is read")
    func faults() {
        let rows = Array(SheetReader(Array("\"a\"b,c\n".utf8) + [0xC3, 0x28, 0x0A] + Array("d\n\"e,f\ng".utf8)))
        #expect(rows.map(\.fault) == [.textAfterQuote, .notUTF8, nil, .unclosedQuote])
        #expect(rows[0].cells == ["ab", "c"])
        #expect(rows[1].cells == ["\u{FFFD}("])
        #expect(rows[3].cells == ["e,f\ng"])
    }

    @Test("Nothing in, nothing out", arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"])
    func nothing(text: String) {
        #expect(rows(text).isEmpty)
    }

    @Test("Bytes by chance are read to the end without a crash")
    func chance() {
        var dice = SplitMix(state: 20_260_101)
        let alphabet = Array("\"\",;\t\r\n ab".utf8) + [0xFF, 0xD8, 0xB3]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...60, using: &dice)
            let bytes = (0..<count).map { _ in alphabet[Int.random(in: alphabet.indices, using: &dice)] }
            var reader = SheetReader(bytes)
            while let row = reader.next() { #expect(row.cells.count == row.count) }
            #expect(reader.position == reader.size || bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        }
    }
}

@Suite("Writing a sheet")
struct SheetWriterTests {
    @Test("What is written reads back the same")
    func roundTrip() {
        let cells = ["plain", "a,b", "say \"no\"", "two\nlines", "کوئٹہ", "", "semi;colon"]
        var writer = SheetWriter()
        writer.row(cells.map { .text($0) })
        writer.row([""])
        #expect(SheetReader(writer.bytes, separator: .comma).map(\.cells) == [cells, [""]])
        var single = SheetWriter()
        single.row([""])
        #expect(SheetReader(single.bytes).map(\.cells) == [[""]])
    }

    @Test(
        "A text that would run as a formula is disarmed", arguments: ["=1+1", "+92", "-1", "@SUM", "\tx", "\rx", "\nx"])
    func formulas(text: String) {
        var writer = SheetWriter(byteOrderMark: false)
        writer.row([.text(text), "b"])
        #expect(SheetReader(writer.bytes, separator: .comma).first { _ in true }?[0] == "'" + text)
    }

    @Test("Numbers stay numbers, lines end in CRLF")
    func numbers() {
        var writer = SheetWriter(byteOrderMark: false)
        writer.row([-5, "x"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "-5,x\r\n")
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
