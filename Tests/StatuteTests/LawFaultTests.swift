import Kernel
import Statute
import Testing

/// Invented law for tests: a province that does not exist, amounts that look invented.
enum InventedLaw {
    static func file(rates: String, extra: String = "") -> LawFile {
        LawFile(
            path: "invented.json",
            text: """
                {"jurisdiction": "PK-XX", "name": "Invented", "referTo": "Nobody", "grades": ["worst", "bad"],
                 "instruments": [
                   {"id": "xx-act", "title": "Invented Act", "citation": "none", "status": "act", "published": "2001-01-01",
                    "confidence": "C", "sources": ["S1"], "note": ""},
                   {"id": "xx-bill", "title": "Invented Bill", "citation": "none", "status": "bill", "published": "2002-01-01",
                    "confidence": "C", "sources": ["S1"], "note": ""}],
                 "schedule": [{"key": "award.death", "losses": ["death"], "name": "Death", "when": {}, "rates": [\(rates)]}],
                 "standings": [], "beneficiaries": [], "unpaid": [], "provisions": []\(extra)}
                """)
    }

    static let sources = LawFile(
        path: "sources.json", text: #"{"sources": [{"id": "S1", "what": "Invented", "address": "unknown"}]}"#)

    static func rate(
        _ amount: String, from: String, to: String, instrument: String = "xx-act", sources: String = "[\"S1\"]"
    ) -> String {
        """
        {"amount": \(amount), "instrument": "\(instrument)", "provision": "Schedule", "minimum": false,
         "from": "\(from)", "fromExact": false, "to": "\(to)", "toExact": false, "confidence": "C",
         "sources": \(sources), "dissent": [], "note": ""}
        """
    }

    static func faults(_ files: [LawFile]) -> [LawFault] {
        do {
            _ = try LawBook(parsing: files)
            return []
        } catch {
            return error.faults
        }
    }
}

@Suite("Reading law")
struct LawFaultTests {
    @Test("all faults of all files are reported together, each with what to do")
    func together() {
        let rates = [
            InventedLaw.rate("-7", from: "2001-01-01", to: "2000-01-01", sources: "[\"S9\"]"),
            InventedLaw.rate("777", from: "unknown", to: "open", instrument: "xx-bill"),
        ].joined(separator: ",")
        let broken = LawFile(path: "broken.json", text: "{")
        let faults = InventedLaw.faults([
            InventedLaw.file(rates: rates, extra: ", \"surprise\": 1"), InventedLaw.sources, broken,
        ])
        let problems = faults.map(\.problem).joined(separator: "\n")
        for part in [
            "\"amount\" is no amount", "ends before it begins", "\"S9\" is not known", "a bill pays nothing",
            "an amount without a first day", "\"surprise\" is not known", "not valid JSON",
        ] { #expect(problems.contains(part)) }
        #expect(Set(faults.map(\.file)) == ["invented.json", "broken.json"])
        #expect(faults.allSatisfy { !$0.entry.isEmpty || $0.file == "invented.json" && !$0.remedy.isEmpty })
    }

    @Test("two rates may not hold on one day")
    func overlap() {
        let rates = [
            InventedLaw.rate("777", from: "2001-01-01", to: "2005-12-31"),
            InventedLaw.rate("888", from: "2005-12-31", to: "open"),
        ].joined(separator: ",")
        let faults = InventedLaw.faults([InventedLaw.file(rates: rates), InventedLaw.sources])
        #expect(faults.map(\.problem) == ["two rates hold on 2005-12-31"])
    }

    @Test("a contradiction must name a value that exists")
    func concerns() {
        let file = LawFile(
            path: "contradictions.json",
            text: """
                {"contradictions": [{"number": 1, "about": "a", "says": "b", "taken": "c", "concerns": ["PK-XX award.none"],
                 "sources": ["S1"]}]}
                """)
        let faults = InventedLaw.faults([InventedLaw.sources, file])
        #expect(faults.map(\.problem) == ["no value is called \"PK-XX award.none\""])
    }

    @Test("a family paper before a department's is refused")
    func evidenceOrder() {
        let paper = { (party: String) in
            #"{"paper": "p", "party": "\#(party)", "fetchedBy": "f", "confidence": "D", "sources": [], "note": ""}"#
        }
        let file = LawFile(
            path: "evidence.json",
            text: #"{"evidence": [{"loss": "death", "papers": [\#(paper("family")), \#(paper("department"))]}]}"#)
        #expect(InventedLaw.faults([file]).map(\.problem) == ["a family fetches before a department"])
    }
}

@Suite("Rates by day")
struct RateByDayTests {
    private func line(_ rates: [String]) throws -> ScheduleLine {
        let law = try LawBook(parsing: [
            InventedLaw.file(rates: rates.joined(separator: ",")), InventedLaw.sources,
        ])
        return try #require(law.jurisdiction("PK-XX")?.lines(for: .death).first)
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func shown(_ answer: ScheduleLine.Answer) -> String {
        switch answer {
        case .rate(let rate): "\(rate.amount?.whole ?? -1)"
        case .between(let a, let b): "\(a.amount?.whole ?? -1) or \(b.amount?.whole ?? -1)"
        case .noRule: "no rule"
        }
    }

    @Test("a later rate closes an open one; a gap between different amounts decides nothing; equal ones join")
    func lookup() throws {
        let open = try line([
            InventedLaw.rate("777", from: "2001-01-01", to: "open"),
            InventedLaw.rate("888", from: "2005-01-01", to: "2005-12-31"),
            InventedLaw.rate("999", from: "2007-01-01", to: "2007-12-31"),
            InventedLaw.rate("999", from: "2009-01-01", to: "2009-12-31"),
        ])
        let expected = [
            ("2000-12-31", "no rule"), ("2001-01-01", "777"), ("2004-12-31", "777"), ("2005-01-01", "888"),
            ("2005-12-31", "888"), ("2006-01-01", "888 or 999"), ("2006-12-31", "888 or 999"), ("2007-12-31", "999"),
            ("2008-06-01", "999"), ("2009-12-31", "999"), ("2010-01-01", "no rule"),
        ]
        for (text, answer) in expected {
            #expect(shown(open.rate(on: try day(text), asOf: try day("2030-01-01"))) == answer, "\(text)")
        }
    }

    @Test("what was published after the day of determination is not seen")
    func publication() throws {
        let line = try line([InventedLaw.rate("777", from: "2001-01-01", to: "open")])
        #expect(shown(line.rate(on: try day("2001-06-01"), asOf: try day("2000-12-31"))) == "no rule")
        #expect(shown(line.rate(on: try day("2001-06-01"), asOf: try day("2001-01-01"))) == "777")
    }

    @Test("an unbroken run of one amount is known from its first day")
    func run() throws {
        let line = try line([
            InventedLaw.rate("777", from: "2001-01-01", to: "2001-12-31"),
            InventedLaw.rate("777", from: "2002-01-01", to: "open"),
        ])
        #expect(line.rates.map(\.knownFrom?.description) == ["2001-01-01", "2001-01-01"])
        #expect(line.rates.map(\.from?.description) == ["2001-01-01", "2002-01-01"])
    }

    @Test(
        "a later paper may say how long the open rate before it is known, and only where its own first day is not exact"
    )
    func earlierKnownTo() throws {
        let day = try #require(CalendarDate("2005-06-01"))
        let open = InventedLaw.rate("777", from: "2001-01-01", to: "open")
        func later(_ known: String, exact: Bool = false) -> String {
            let rate = InventedLaw.rate("888", from: "2006-01-01", to: "open")
            return rate.replacing(
                "\"fromExact\": false", with: "\"fromExact\": \(exact), \"earlierKnownTo\": \"\(known)\"")
        }
        let law = try LawBook(parsing: [
            InventedLaw.file(rates: "\(open), \(later("2004-12-31"))"), InventedLaw.sources,
        ])
        let line = try #require(law.jurisdiction("PK-XX")?.schedule.first)
        guard case .between(let one, let two) = line.rate(on: day, asOf: day) else {
            Issue.record("one of the two was taken")
            return
        }
        #expect(one.amount?.whole == 777 && two.amount?.whole == 888)
        guard case .rate(let known) = line.rate(on: try #require(CalendarDate("2004-12-31")), asOf: day) else {
            Issue.record("the earlier rate is known on its last day")
            return
        }
        #expect(known.amount?.whole == 777)
        for wrong in [later("2004-12-31", exact: true), later("2006-01-01")] {
            let faults = InventedLaw.faults([InventedLaw.file(rates: "\(open), \(wrong)"), InventedLaw.sources])
            #expect(faults.contains { $0.problem.contains("has no place here") })
        }
    }
}
