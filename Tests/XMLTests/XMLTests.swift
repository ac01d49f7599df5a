import Testing
import XML

@Suite("XML")
struct XMLTests {
    @Test("what was written is read again, whatever stands in it")
    func roundTrip() throws {
        var writer = XMLWriter()
        writer.element("a", ["xmlns": "urn:invented", "n": "1 < 2 & \"3\"\n"]) { a in
            a.element("b", "اُمید & <i>\u{1}</i>]]>")
            a.element("b", "", ["k": "v"])
            a.element("c") { $0.element("d", "  inside  ") }
        }
        let root = try XMLElement(reading: writer.bytes)
        #expect(root.name == "a" && root.namespace == "urn:invented")
        #expect(root.attributes == ["n": "1 < 2 & \"3\"\n"])
        #expect(root.all("b").map(\.text) == ["اُمید & <i>\u{FFFD}</i>]]>", ""])
        #expect(root.all("b").last?.attributes == ["k": "v"])
        #expect(root.first("c", "d")?.text == "inside")
        #expect(root.first("c", "e") == nil)
        #expect(root.everywhere("d").count == 1)
    }

    @Test("prefixes, sections of characters and other encodings are read")
    func others() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><x:a xmlns:x=\"urn:y\"><![CDATA[1 < 2]]><!-- no --></x:a>"
        let root = try XMLElement(reading: Array(text.utf8))
        #expect(root.name == "a" && root.namespace == "urn:y" && root.text == "1 < 2" && root.attributes.isEmpty)
    }

    @Test(
        "a document type and entities are refused",
        arguments: [
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:9/\">]><a>&b;</a>",
        ])
    func documentType(text: String) {
        #expect(throws: XMLError.documentType) { try XMLElement(reading: Array(text.utf8)) }
    }

    @Test(
        "what is not well formed tells its line",
        arguments: ["", "a", "<a>\n<b></a>", "<a/><b/>", "<a>", "<a b=1/>", "\0"])
    func malformed(text: String) throws {
        let fault = #expect(throws: XMLError.self) { try XMLElement(reading: Array(text.utf8)) }
        #expect([.malformed(line: 1), .malformed(line: 2)].contains(fault))
    }

    @Test("depth has an end")
    func depth() throws {
        let nested = { (depth: Int) in
            Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
        }
        #expect(try XMLElement(reading: nested(XMLElement.deepest)).name == "a")
        #expect(throws: XMLError.tooDeep(most: XMLElement.deepest)) {
            try XMLElement(reading: nested(XMLElement.deepest + 1))
        }
        // The library's own bound comes before memory does.
        #expect(throws: XMLError.self) { try XMLElement(reading: nested(100_000)) }
    }

    @Test("2,000 files with a byte changed are read or refused, never more")
    func garbage() throws {
        var writer = XMLWriter()
        writer.element("a") { a in for n in 0..<20 { a.element("b", "text &", ["n": "\(n)"]) } }
        var state: UInt64 = 7
        for _ in 0..<2000 {
            var bytes = writer.bytes
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            do throws(XMLError) { #expect(try XMLElement(reading: bytes).children.count <= 60) } catch { continue }
        }
    }
}
