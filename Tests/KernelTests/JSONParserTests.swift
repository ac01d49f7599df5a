import Kernel
import TestSupport
import Testing

@Suite("JSON is read strictly")
struct JSONParserTests {
    @Test(
        "What RFC 8259 allows is read",
        arguments: [
            ("null", .null), (" true\r\n\t", true), ("false", false), ("0", 0), ("-0", 0), ("-12", -12), ("[]", []),
            ("{}", [:]), ("[1,\t2 ,\n3]", [1, 2, 3]), (#"{"a":{"b":[null]}}"#, ["a": ["b": [nil]]]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{08}\u{0C}\n\r\t"), (#""\u0041\u00e9\u0627""#, "Aéا"),
            (#""\uD83D\uDE00""#, "😀"), (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\u{0}"), ("\"\u{7F}\"", "\u{7F}"),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.5", .number(1.5)), ("1E2", .number(100)),
            ("1e+2", .number(100)), ("25e-1", .number(2.5)), ("1.0", .number(1)),
        ] as [(String, JSON)])
    func accepted(text: String, value: JSON) throws { #expect(try JSON(parsing: text) == value) }

    @Test(
        "What it does not allow is refused",
        arguments: [
            "", " ", "nul", "True", "NaN", "Infinity", "-", "+1", "01", "-01", "00", "1.", ".5", "1e", "1e+", "0x10",
            "1 2", "[1,]", "[,1]", "[1", "]", "{\"a\":1,}", "{\"a\"}", "{\"a\":}", "{a:1}", "{1:1}", "{'a':1}", "{,}",
            "\"a", "'a'", #""\x""#, #""\u12""#, #""\u12G4""#, #""\"#, "\"a\u{1}b\"", "\"a\nb\"", "\"\\n\u{1F}\"",
            #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, #""\uD83D""#, #""\uDE00""#, #""\uD83Dx""#, #""\uD83D\u0041""#,
            #""\uDE00\uD83D""#, "1e400", "-1e400", "[] []", "// a\n1", "\u{FEFF}1", "\u{A0}1", "[1}", "{\"a\":1]",
        ])
    func refused(text: String) { #expect(throws: JSONFault.self) { try JSON(parsing: text) } }

    @Test(
        "Bytes that are not UTF-8 are refused: overlong, cut off, surrogates, beyond Unicode",
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x82], [0xFF],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        #expect(throws: JSONFault.self) { try JSON(parsing: [0x22] + bytes + [0x22]) }
        #expect(throws: JSONFault.self) { try JSON(parsing: [0x22, 0x5C, 0x6E] + bytes + [0x22]) }
    }

    @Test("As many levels as allowed and not one more")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        _ = try JSON(parsing: nested(64))
        #expect(throws: JSONFault.self) { try JSON(parsing: nested(65)) }
        #expect(throws: JSONFault.self) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONFault.self) { try JSON(parsing: Array("[{}]".utf8), depth: 1) }
        _ = try JSON(parsing: Array("[[],[],[]]".utf8), depth: 2)
    }

    @Test("The fault names what is wrong and where, never a value")
    func fault() throws {
        let fault = #expect(throws: JSONFault.self) { try JSON(parsing: #"{"cnic":"5120112345671" x"#) }
        #expect(fault?.offset == 24 && fault?.description.contains("51201") == false)
    }

    @Test("A great many keys in one object are read in a moment")
    func manyKeys() throws {
        let members = (0..<50_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        let took = try ContinuousClock().measure { _ = try JSON(parsing: "{\(members)}") }
        #expect(took < .seconds(5))
        #expect(throws: JSONFault.self) { try JSON(parsing: "{\(members),\"k7\":1}") }
    }

    @Test("Two thousand damaged documents are refused or read, and what is read can be written and read again")
    func mutations() throws {
        let sample = #"{"a":[1,-2.5e3,true,null,"x\u0627\ud83d\ude00\n"],"b":{"c":"Zarak Invented","d":{}},"e":0.1}"#
        var dice = SeededDice(seed: 42)
        for _ in 0..<2000 {
            var bytes = Array(sample.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &dice) { Self.damage(&bytes, &dice) }
            guard let read = try? JSON(parsing: bytes) else { continue }
            #expect(try JSON(parsing: read.bytes) == read)
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ dice: inout SeededDice) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes.insert(UInt8.random(in: .min ... .max, using: &dice), at: min(place, bytes.count))
        case 1 where !bytes.isEmpty: bytes.remove(at: place)
        case 2 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<6, using: &dice)))
        }
    }
}
