import Access
import HTTPTransport
import Kernel
import Localization
import SiteSupport
import Statute
import TestSupport
import Testing
import Web

@testable import Law

@Suite("A paper as an annotated page")
struct InstrumentTests {
    @Test("Every paper of the data has its page, in every language")
    func everyPaper() async throws {
        try await LawHouse.open { house, shelf in
            let law = shelf.current
            for language in Language.allCases {
                let officer = try await house.officer(.ctdOfficer, .balochistan, language: language)
                for (code, paper) in law.jurisdictions.flatMap({ place in place.instruments.map { (place.code, $0) } })
                    + law.commonInstruments.map({ (LawBook.common, $0) })
                {
                    let page = try await officer.get("/law/\(code)/\(paper.id)")
                    #expect(page.status == 200 && !page.text.contains("[law."), "\(code) \(paper.id)")
                }
            }
        }
    }

    @Test("Doubts and contradictions stand beside the provision they concern; gaps are named as gaps")
    func annotated() async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.donorViewer)
            let act = try await officer.get("/law/PK-BA/ba-act-2014")
            #expect(
                act.says("Loss of life: Rs 10,00,000")
                    && act.says("s.3 and Schedule: loss of life In force from 10 February 2014."))
            #expect(act.says("Last known on 17 May 2018.") && act.says("The paper calls this a minimum."))
            #expect(act.says("Balochistan, lowest class of injury: 100,000 in the Act of 2014"))
            #expect(act.says("Looked for and not found") && act.says("Right of appeal."))
            let bill = try await officer.get("/law/PK-SD/sd-bill-2022")
            #expect(bill.says("Nothing is awarded under it"))
            #expect(try await officer.get("/law/PK-SD/ba-act-2014").status == 404)
            #expect(try await officer.get("/law/PK/pk-ata-1997").says("Anti-Terrorism Act 1997"))
        }
    }

    @Test("The drawing of a rate says in words what it shows, and never pays a promise")
    func drawing() async throws {
        try await LawHouse.open { house, _ in
            let page = try await house.officer(.donorViewer).get("/law/PK-BA")
            #expect(
                page.text.contains(
                    "role=\"img\" aria-label=\"Loss of life. Rs 10,00,000: In force from 10 February 2014."))
            #expect(page.text.contains("Rs 20,00,000 was announced or proposed on 30 September 2024 and is never paid"))
            #expect(page.says("Not drawn, because no amount is known: Damaged property"))
            let urdu = try await house.officer(.donorViewer, language: .urdu).get("/law/PK-BA")
            #expect(urdu.text.contains("role=\"img\" aria-label=\"جان کا ضیاع. "))
        }
    }
}

@Suite("Two laws side by side")
struct CompareTests {
    @Test("Loss by loss, with the difference in words")
    func differences() async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.donorViewer)
            let page = try await officer.get("/law/compare?one=PK-BA&other=PK-SD&on-day=11&on-month=10&on-year=2024")
            #expect(page.says("Balochistan gives Rs 5,00,000 more.") && page.says("Death in cross-fire"))
            #expect(page.says("Only Sindh has a rate that is known."))
            #expect(page.says("Of these losses no rate is known for either. House, destroyed"))
            let between = try await officer.get("/law/compare?one=PK-BA&other=PK-PB&on-day=1&on-month=1&on-year=2020")
            #expect(between.says("The rate changed on a day that nobody knows. Rs 10,00,000 Rs 15,00,000"))
            #expect(between.says("Only Punjab has a rate that is known."))
        }
    }

    @Test("What cannot be compared is told by its field")
    func faults() async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.donorViewer)
            #expect(try await officer.get("/law/compare").status == 200)
            #expect(try await officer.get("/law/compare?one=PK-BA&other=PK-BA").says("Choose two different provinces."))
            #expect(try await officer.get("/law/compare?one=PK-KP&other=x").status == 422)
            #expect(
                try await officer.get("/law/compare?one=PK-BA&other=PK-SD&on-day=31&on-month=2&on-year=2024").status
                    == 422)
        }
    }
}

@Suite("The law's data in other languages")
struct TextTests {
    /// Everything that the data files say, and the few words of the rules themselves.
    private static func said() throws -> Set<String> {
        var said: Set<String> = [
            "Deputy Commissioner (other relief)", "the law of the place applies", "the province's schedule",
        ]
        func read(_ json: JSON) {
            if let text = json.string { said.insert(text) }
            for item in json.array ?? [] { read(item) }
            for member in json.members ?? [] {
                said.insert(member.key)
                read(member.value)
            }
        }
        for file in LawBook.embeddedFiles { read(try JSON(parsing: file.text)) }
        return said
    }

    @Test("translates only what the data still says, in Urdu and Sindhi alike")
    func current() throws {
        let said = try Self.said()
        let known = LawTexts.known(in: .urdu)
        #expect(known.count > 250 && known == LawTexts.known(in: .sindhi))
        #expect(known.subtracting(said).subtracting(["_review"]) == [])
        #expect(LawTexts.known(in: .english).isSubset(of: said.union(["_review"])))
    }

    @Test("covers every paper of a claim, every line and paper of Balochistan and Sindh, and every key that pages show")
    func covers() throws {
        let law = try LawBook.embedded()
        let known = LawTexts.known(in: .urdu)
        for paper in law.evidence.values.joined() {
            for text in [paper.paper, paper.fetchedBy, paper.note] where !text.isEmpty {
                #expect(known.contains(text), "\(text)")
            }
        }
        for place in law.jurisdictions where ["PK-BA", "PK-SD"].contains(place.code) {
            for line in place.schedule {
                for text in [line.name] + line.rates.flatMap({ [$0.provision, $0.note] }) where !text.isEmpty {
                    #expect(known.contains(text), "\(text)")
                }
            }
            for paper in place.instruments {
                for text in [paper.title, paper.citation, paper.note] where !text.isEmpty && text != "2019" {
                    #expect(known.contains(text), "\(text)")
                }
            }
        }
        for provision in law.commonProvisions + law.jurisdictions.flatMap(\.provisions) {
            #expect(
                LawTexts.known(in: .english).contains(provision.key) && known.contains(provision.key),
                "\(provision.key)")
        }
    }
}
