import Incidents
import Kernel
import Places
import Testing

@Suite("Importing a file of events")
struct UCDPFileTests {
    @Test("A good row becomes an incident without a flag, word for word")
    func goodRow() throws {
        let incident = try SampleRow.incident([:])
        #expect(incident.flags.isEmpty)
        #expect(incident.key.description == "ucdp-ged:1")
        #expect(incident.key.relatedID == "TEST-2010-1-1")
        #expect(incident.row == 2)
        #expect(incident.dates.from == CalendarDate("2010-03-05") && incident.dates.to == incident.dates.from)
        #expect(incident.place.province == .balochistan && incident.place.district == DistrictCode("PK226"))
        #expect(incident.place.precision == .exact && incident.place.name == "Quetta town")
        #expect(incident.violence.kind == .oneSided && incident.violence.sideB == "Civilians")
        #expect(incident.deaths.best == 4 && incident.deaths.sum == 4 && incident.deaths.civilians == 3)
        #expect(incident.source.articles == "Test Gazette" && incident.source.count == nil)
    }

    @Test("Only the provinces chosen are imported, the others are counted as skipped")
    func provinces() throws {
        let rows = SampleRow.file(
            [:], ["adm_1": "Punjab province", "adm_2": "Lahore district"], ["adm_1": "", "adm_2": ""],
            ["adm_1": "Sindh province", "adm_2": "Sukkur district", "latitude": "27.7", "longitude": "68.85"])
        var report = ImportReport()
        for outcome in try UCDPFile(rows) { report.count(outcome) }
        #expect(report.read == 4 && report.skipped == 2 && report.imported == 2 && report.refused == 0)
        var all = ImportReport()
        for outcome in try UCDPFile(rows, provinces: Set(Province.allCases)) { all.count(outcome) }
        #expect(all.imported == 3 && all.refused == 1 && all.reasons["no-province"] == 1)
    }

    @Test("The second row with HXL tags is no data, and only the second")
    func tags() throws {
        let tags = "," + Array(repeating: "#tag", count: SampleRow.header.count - 1).joined(separator: ",") + "\r\n"
        let lines = String(decoding: SampleRow.file([:]), as: UTF8.self).split(separator: "\r\n")
        let file = lines[0] + "\r\n" + tags + lines[1] + "\r\n" + tags
        var report = ImportReport()
        for outcome in try UCDPFile(Array(file.utf8)) { report.count(outcome) }
        #expect(report.read == 2 && report.imported == 1 && report.refused == 1)
    }

    @Test("A header that lacks columns names all of them")
    func header() throws {
        let error = #expect(throws: ImportFault.self) { try UCDPFile(Array("id,relid,best\n1,2,3\n".utf8)) }
        #expect(error?.description.contains("adm_1") == true && error?.description.contains("date_start") == true)
        #expect(error?.description.contains("relid") == false)
        #expect(throws: ImportFault.empty) { try UCDPFile([]) }
        let doubled = SampleRow.header.joined(separator: ",") + ",id\n"
        #expect(throws: ImportFault.doubledColumns(["id"])) { try UCDPFile(Array(doubled.utf8)) }
    }

    @Test("The same event twice in one file is imported once")
    func twice() throws {
        let rows = SampleRow.file(["id": "7"], ["id": "7", "best": "4"], [:])
        var report = ImportReport()
        for outcome in try UCDPFile(rows) { report.count(outcome) }
        #expect(report.imported == 2 && report.reasons["stands-twice"] == 1)
    }

    @Test("The same event has the same key in the next edition")
    func stableKey() throws {
        let (old, new) = (try SampleRow.incident([:]), try SampleRow.incident(["relid": "TEST-2", "best": "4"]))
        #expect(old.key == new.key && Set([old.key, new.key]).count == 1)
        #expect(try SampleRow.incident(["id": "2"]).key != old.key)
    }

    @Test(
        "Rows that cannot be read are refused with the reason and the place",
        arguments: [
            (["id": ""], "bad-id"), (["id": "12a"], "bad-id"), (["date_start": "2014-02-30"], "bad-date"),
            (["date_end": ""], "bad-date"), (["date_start": "2010-03-05 12:30:00"], "bad-date"),
            (["date_end": "2010-03-04 00:00:00.000"], "dates-reversed"), (["date_prec": "6"], "bad-date-precision"),
            (["latitude": "north"], "bad-coordinates"), (["latitude": "nan"], "bad-coordinates"),
            (["longitude": "190"], "bad-coordinates"), (["where_prec": "0"], "bad-place-precision"),
            (["type_of_violence": ""], "bad-kind"), (["best": "-1"], "bad-deaths"), (["low": "3.5"], "bad-deaths"),
            (["high": "99999999999999999999"], "bad-deaths"), (["adm_1": "Atlantis"], "unknown-province"),
            (["source_article": String(repeating: "x", count: 20_001)], "too-long"),
        ] as [([String: String], String)])
    func refuses(change: [String: String], reason: String) throws {
        let refusal = try SampleRow.refusal(change)
        #expect(refusal.reason.rawValue == reason)
        #expect(refusal.row == 2 && refusal.line == 2)
        #expect(!refusal.words.isEmpty)
    }

    @Test("A row of the wrong length, broken text or an open quote is refused; the next one is read")
    func brokenRows() throws {
        var bytes = SampleRow.file([:])
        bytes += Array("2,3\r\n".utf8)
        bytes += [0xC3, 0x28] + Array(repeating: 0x2C, count: SampleRow.header.count - 1) + [0x0A]
        bytes += SampleRow.file(["id": "9"]).split(separator: 0x0A)[1] + [0x0A]
        bytes += Array("\"10,".utf8)
        let outcomes = Array(try UCDPFile(bytes))
        let reasons = outcomes.map { outcome -> String in
            guard case .refused(let refusal) = outcome else { return "" }
            return refusal.reason.rawValue
        }
        #expect(reasons == ["", "ragged-row", "not-utf8", "", "unclosed-quote"])
    }

    @Test("Text is cleaned of what no one typed, and says so; curly quotes and Urdu joiners stay")
    func cleaning() throws {
        let change = [
            "source_article": " Gazette,\r\n\tpage\u{2002}2 ", "where_description": "“Sari\u{AD}ab” road\u{202E}",
            "where_coordinates": "می\u{200C}روم",
        ]
        let incident = try SampleRow.incident(change)
        #expect(incident.source.articles == "Gazette, page 2")
        #expect(incident.place.description == "“Sariab” road")
        #expect(incident.place.name == "می\u{200C}روم")
        #expect(incident.flags.map(\.kind) == [.textCleaned])
        #expect(incident.flags.first?.words.contains("source_article, where_description") == true)
    }

    @Test("The report counts each flag once per incident and adds up")
    func report() throws {
        let rows = SampleRow.file(["best": "9"], ["adm_2": ""], ["date_prec": "2"], ["id": "x"], ["adm_1": "Punjab"])
        var report = ImportReport()
        for outcome in try UCDPFile(rows) { report.count(outcome) }
        #expect(report.flagged == 2)
        #expect(
            report.reasons == [
                "best-above-high": 1, "deaths-do-not-add-up": 1, "no-district": 1, "imprecise-date": 1, "bad-id": 1,
            ])
        #expect(report.read == report.skipped + report.imported + report.known + report.refused)
        #expect(report.json["reasons"]?["no-district"]?.integer == 1)
        var again = ImportReport()
        for outcome in try UCDPFile(rows) { again.count(outcome, isNew: false) }
        #expect(again.imported == 0 && again.known == 3 && again.flagged == 0)
    }

    @Test("Rows changed by chance never crash the import and always have an outcome")
    func chance() throws {
        var dice = SplitMix(state: 74_207_281)
        let good = SampleRow.file([:], ["adm_2": "Karachi district", "adm_1": "Sindh province"])
        let start = try #require(good.firstIndex(of: 0x0A)) + 1
        for _ in 0..<1500 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let position = Int.random(in: start..<bytes.count, using: &dice)
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &dice)
                case 1: bytes.remove(at: position)
                case 2: bytes.insert(contentsOf: "\",\n-9e".utf8, at: position)
                default: bytes.swapAt(position, Int.random(in: start..<bytes.count, using: &dice))
                }
            }
            var report = ImportReport()
            for outcome in try UCDPFile(bytes) { report.count(outcome) }
            #expect(report.read == report.skipped + report.imported + report.refused)
        }
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
