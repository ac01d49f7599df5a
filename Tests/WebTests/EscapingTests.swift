import HTML
import Kernel
import Localization
import Testing

@testable import Web

@Suite("Escaping") struct EscapingTests {
    private static let hostile = "<script>alert(1)</script>\" onclick='x' & \u{2069}\u{2068}"

    private static func speech() throws -> Speech {
        var book = PhraseBook()
        for file in Front.phrases { try book.add(file.language, file: file.file, text: file.text) }
        try book.add(.english, file: "test", text: #"{"t.name": "About {name}", "t.outer": "{inner}!"}"#)
        return Speech(.english, from: book)
    }

    private static let phrase = Phrase("t.name", ["name": .text(hostile)])
    private static let text: HTML = "\(hostile)"

    private static let parts: [(String, any Part)] = [
        ("mark", Mark(.wait, phrase)), ("stages", StageLine(phrase, [.init(phrase, .current, text)])),
        ("next", NextStep(phrase, phrase, action: Action(phrase, to: hostile))),
        ("action", Action(phrase, post: hostile, csrf: hostile)),
        ("clock", ClockBar(phrase, day: 1, of: 2, phrase)), ("facts", Facts([.init(phrase, text)])),
        ("note", Note(.harm, phrase, text, more: text)), ("section", Section("s", phrase, remark: text, text)),
        ("rows", WorkRows([.init(text, to: hostile, remark: text, when: text)], job: phrase)),
        ("findings", Findings([.init(text, Mark(.done, phrase), grounds: text)])), ("doubt", Doubt(phrase)),
        ("sum", SumTable(phrase, [.init(text, working: text, text)], total: .init(text, text))),
        ("tally", Tally([.init(text, phrase, text)])), ("empty", Empty(phrase, phrase)),
        ("unfold", Unfold(phrase, text)),
        (
            "chart",
            StepChart(
                text, summary: hostile,
                [.init(1, hostile, from: .init(daysSince1970: 1), isExact: true, to: nil, isToExact: true)],
                rings: [.init(9, hostile, on: .init(daysSince1970: 5))],
                days: .init(daysSince1970: 0)...(.init(daysSince1970: 900)), top: 2)
        ),
        ("pager", Pager(phrase, first: hostile, next: hostile)), ("chips", Chips(phrase, [(text, hostile)])),
        ("filters", FilterBar("/x", ["a": hostile], [TextField("a", phrase)])),
        (
            "conflict",
            Form(to: hostile, twoVersions, questions)
        ),
        (
            "danger",
            Danger(to: hostile, state, consequences: [text], told: [text], verb: phrase, leave: hostile)
        ),
        ("job", Job(.running, done: 1, refused: 0, waiting: 1, at: hostile, report: hostile)),
        ("table", table), ("form", Form(to: hostile, state, questions)),
    ]

    private static var twoVersions: FormState {
        var state = state
        let typed = state.values.mapValues { $0 + hostile }
        state.twoVersions = TwoVersions(
            mine: typed.merging([hostile: hostile]) { $1 }, savedBy: .office(hostile), hostile)
        return state
    }

    private static let state = FormState(
        csrf: hostile, version: 1, values: ["a": hostile], faults: [.init("a", phrase)])

    private static let questions: [any FormPart] = [
        TextField("a", phrase, hint: phrase), NumberField("a", phrase, unit: phrase, mayBeUnknown: true),
        DateField("a", phrase, mayBeUnknown: true), Choice("a", phrase, [Answer(hostile, text: hostile)]),
        Checkbox("a", phrase, hint: phrase, value: hostile), Select("a", phrase, groups: [.init(hostile, [.unknown])]),
        TextArea("a", phrase), FileField("a", phrase, kinds: ".csv"), Hidden("a", hostile),
        SubmitRow(phrase, others: [(phrase, hostile)], leave: (phrase, hostile)),
    ]

    private static var table: DataTable<String> {
        var table = DataTable(
            phrase, remark: text, [Column(phrase, sortedBy: "a") { "\($0)" }], [hostile], empty: Empty(phrase))
        table.sort = Sort("a", at: hostile)
        table.totals = .init(text, [text])
        table.rowID = { $0 }
        return table
    }

    @Test("a person's text never becomes markup, in any part", arguments: parts.indices)
    func partEscapes(index: Int) throws {
        let (name, part) = Self.parts[index]
        let html = part.html(try Self.speech()).text
        #expect(!html.contains("<script"), "\(name)")
        #expect(!html.contains("\" onclick"), "\(name)")
        #expect(!html.contains("onclick='"), "\(name)")
        #expect(html.contains("&lt;script&gt;") || name == "job", "\(name) lost the text")
    }

    @Test("the frame escapes what it is given")
    func frameEscapes() throws {
        let frame = FrameContext(
            say: try Self.speech(), reader: .init(name: Self.hostile, account: Self.hostile),
            place: [Self.hostile, Self.hostile],
            rooms: [.init(Self.phrase, Self.hostile, isCurrent: true)], maySearch: true, csrf: Self.hostile,
            path: Self.hostile, version: Self.hostile)
        let html = Page(Self.hostile, body: .empty).html(in: frame).text
        #expect(!html.contains("<script>"))
        #expect(!html.contains("\" onclick"))
    }

    @Test("a text inside a phrase stands in its own bdi, and cannot leave it")
    func holesAreIsolated() throws {
        let say = try Self.speech()
        let plain: HTML = "\(Phrase("t.name", ["name": "علی"]), say)"
        #expect(plain.text == "About <bdi>علی</bdi>")
        let inner: HTML = "\(Phrase("t.outer", ["inner": .phrase(Self.phrase)]), say)"
        #expect(inner.text.components(of: "<bdi>") == 1)
        #expect(inner.text.components(of: "</bdi>") == 1)
    }

    @Test(
        "what needs an escape gets it wherever it stands, and the rest stays",
        arguments: [
            ("", ""), ("&", "&amp;"), ("<>\"'", "&lt;&gt;&quot;&#39;"), ("a&b", "a&amp;b"), ("&amp;", "&amp;amp;"),
            ("علی & Sons", "علی &amp; Sons"), ("a\0b\0", "ab"),
            ("long enough to lie on the heap <", "long enough to lie on the heap &lt;"),
        ])
    func escapes(text: String, escaped: String) {
        let (whole, part): (HTML, HTML) = ("\(text)", "\(text[...])")
        #expect(whole.text == escaped && part.text == escaped)
    }

    @Test(
        "only an address of this site, a telephone and a mailbox become links",
        arguments: [
            ("/", true), ("/claims?a=1&b=2", true), ("#x", true), ("?a=1", true), ("tel:+92399", true),
            ("mailto:a@b", true), ("//host", false), ("/\\host", false), ("/\t/host", false), ("", false),
            ("https://host", false), ("javascript:alert(1)", false), (" /x", false), ("/x\u{7f}", false),
        ])
    func links(address: String, isKept: Bool) {
        let html: HTML = "\(url: address)"
        let text: HTML = "\(address)"
        #expect(html.text == (isKept ? text.text : "#"))
    }

    @Test("references are isolated left to right")
    func references() {
        let html: HTML = "\(id: "BA-CLM-<1>") \(bdi: "10 فروری")"
        #expect(html.text == "<bdi class=\"id\" dir=\"ltr\">BA-CLM-&lt;1&gt;</bdi> <bdi>10 فروری</bdi>")
    }
}

extension String {
    /// How often `needle` occurs.
    fileprivate func components(of needle: String) -> Int {
        indices.count { self[$0...].hasPrefix(needle) }
    }
}
