import Kernel
import Testing

@Suite("JSON is written")
struct JSONWriterTests {
    private static let sample: JSON = [
        "z": [1, nil, true, .number(2.5), []], "a": ["text": "\"\\/\u{08}\n\u{1F}\u{0}é😀 اردو", "none": [:]], "Z": "",
    ]

    @Test("What is written is read again, compact or for people")
    func roundTrip() throws {
        #expect(try JSON(parsing: Self.sample.bytes) == Self.sample)
        #expect(try JSON(parsing: Self.sample.pretty) == Self.sample)
    }

    @Test("Control characters, quotes and backslashes are escaped; everything else stands as it is")
    func escapes() {
        let text: JSON = "\"\\\n\r\t\u{1}\u{1F}/é"
        #expect(String(decoding: text.bytes, as: UTF8.self) == #""\"\\\n\r\t\u0001\u001f/é""#)
    }

    @Test(
        "Numbers come back as the same value", arguments: [0.1, 1e21, 2.5e-300, 1.7976931348623157e308, -2.5, 1, 1e20])
    func numbers(number: Double) throws { #expect(try JSON(parsing: JSON.number(number).bytes) == .number(number)) }

    @Test("A number that is none is written as null")
    func noNumber() { #expect(JSON.number(.nan).bytes == Array("null".utf8)) }

    @Test("Members keep their order, but the canonical bytes do not depend on it")
    func canonical() {
        let one: JSON = ["b": 1, "a": ["d": 1, "c": 2], "é": 0, "B": 0]
        let other: JSON = ["B": 0, "é": 0, "a": ["c": 2, "d": 1], "b": 1]
        #expect(one.bytes != other.bytes && one.canonicalBytes == other.canonicalBytes)
        #expect(
            String(decoding: one.canonicalBytes, as: UTF8.self) == #"{"B":0,"a":{"c":2,"d":1},"b":1,"é":0}"#)
        let moved: JSON = [["b": 1], ["a": 1]]
        #expect(moved.canonicalBytes != ([["a": 1], ["b": 1]] as JSON).canonicalBytes)
    }
}
