import HTML
import Localization
import Testing

@testable import Web

@Suite("Tables") struct TableTests {
    private let say: Speech

    init() throws { say = try GalleryPhrases.speech(.english) }

    private var table: DataTable<Int> {
        DataTable(
            Phrase("g.claims"),
            [
                Column(Phrase("g.ref"), sortedBy: "ref") { "\($0)" },
                Column(Phrase("g.dayshead"), sortedBy: "days", isNumber: true) { "\($0 * 2)" },
            ], [4, 5], empty: Empty(Phrase("g.nothing")))
    }

    @Test("every cell names its column, for the phone")
    func labels() {
        let html = table.html(say).text
        #expect(html.contains("<th scope=\"row\" data-l=\"Ref.\">4</th><td class=\"n\" data-l=\"Days\">8</td>"))
    }

    @Test("a heading sorts, and turns round the list that is sorted by it")
    func sorting() {
        var table = table
        table.sort = Sort("days", at: "/claims?stage=open")
        let html = table.html(say).text
        #expect(html.contains("aria-sort=\"ascending\"><a href=\"/claims?stage=open&amp;sort=-days\">"))
        #expect(html.contains("<a href=\"/claims?stage=open&amp;sort=ref\">"))
        table.sort = Sort("-days", at: "/claims")
        #expect(table.html(say).text.contains("aria-sort=\"descending\"><a href=\"/claims?sort=days\">"))
    }

    @Test("a table without rows says what would fill it")
    func empty() {
        let none = DataTable<Int>(Phrase("g.claims"), [], [], empty: Empty(Phrase("g.nothing")))
        #expect(none.html(say).text.contains("No claim matches"))
        #expect(!none.html(say).text.contains("<table"))
    }

    @Test("totals stand under their columns")
    func totals() {
        var table = table
        table.totals = .init("Sum", ["18"])
        #expect(table.html(say).text.contains("colspan=\"1\">Sum</th><td class=\"n\" data-l=\"Days\">18</td>"))
    }

    @Test(
        "a clock waits in its last fifth and harms past its end",
        arguments: [(0, "none"), (11, "none"), (12, "wait"), (15, "wait"), (16, "harm")])
    func clocks(day: Int, kind: String) {
        #expect(ClockBar(Phrase("g.clock1"), day: day, of: 15, Phrase("g.clock1.w")).kind.rawValue == kind)
    }
}
