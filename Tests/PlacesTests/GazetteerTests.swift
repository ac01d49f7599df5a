import Kernel
import Localization
import Testing

@testable import Places

@Suite("The gazetteer that travels in the program")
struct EmbeddedGazetteerTests {
    let gazetteer = Gazetteer.embedded

    @Test("All seven provinces are there, each with names in three languages")
    func provinces() {
        #expect(gazetteer.provinces.map(\.province) == Province.allCases)
        for place in gazetteer.provinces {
            #expect(Language.allCases.allSatisfy { !place.names[$0].isEmpty })
            #expect(place.names[.urdu] != place.names.english)
        }
    }

    @Test(
        "Sindh has 30 districts and Balochistan 36 since 2022", arguments: [(Province.sindh, 30), (.balochistan, 36)])
    func districtCounts(province: Province, count: Int) throws {
        let day = try #require(CalendarDate("2026-01-01"))
        let districts = gazetteer.districts(of: province, on: day)
        #expect(districts.count == count)
        #expect(districts.allSatisfy { $0.standing(on: day) == .standing })
        #expect(districts.allSatisfy { $0.tile != nil && $0.box != nil })
    }

    @Test("Every district of Sindh and Balochistan has an Urdu and a Sindhi name")
    func namesInThreeLanguages() {
        for district in gazetteer.districts where [.sindh, .balochistan].contains(district.province) {
            #expect(district.name(in: .urdu) != district.names.english, "\(district.code)")
            #expect(district.name(in: .sindhi) != district.names.english, "\(district.code)")
        }
    }

    @Test(
        "Names are found as real files write them",
        arguments: [
            ("Jafarabad Distrcit", Province.balochistan, "PK207"), ("Musa Khel district", .balochistan, "PK221"),
            ("KILLA  ABDULLAH", .balochistan, "PK214"), ("Sibi\u{00AD} district", .balochistan, "PK228"),
            ("Shaheed Benazir Abad", .sindh, "PK719"), ("Mirpurkhas", .sindh, "PK716"), ("لاڙڪاڻو", .sindh, "PK713"),
            ("کوئٹہ", .balochistan, "PK226"), ("كوئٹه", .balochistan, "PK226"), ("Karachi district", .sindh, "PKX10"),
            ("FR Tank - Jandola", .khyberPakhtunkhwa, "PK533"), ("Bajaur agency", .khyberPakhtunkhwa, "PK502"),
            ("Hattian Bala district", .azadKashmir, "PK103"), ("Diamer district", .gilgitBaltistan, "PK302"),
        ])
    func findsNames(name: String, province: Province, code: String) {
        #expect(gazetteer.find(name, in: province)?.district.code.code == code)
    }

    @Test(
        "A former name is found and says so",
        arguments: [
            ("Bolan district", Province.balochistan, "PK209"), ("Nawabshah", .sindh, "PK719"),
            ("Shaheed Sikandarabad", .balochistan, "PK233"), ("Turbat", .balochistan, "PK211"),
        ])
    func formerNames(name: String, province: Province, code: String) throws {
        let match = try #require(gazetteer.find(name, in: province))
        #expect(match.district.code.code == code)
        guard case .formerName = match.by else {
            Issue.record("found by \(match.by)")
            return
        }
    }

    @Test("A name is not looked for in another province, and without one it must be unique")
    func provincesKeepApart() {
        #expect(gazetteer.find("Quetta", in: .sindh) == nil)
        #expect(gazetteer.find("Quetta", in: nil)?.district.code.code == "PK226")
        #expect(gazetteer.find("Atlantis", in: nil) == nil)
        #expect(gazetteer.find("", in: .sindh) == nil)
    }

    @Test(
        "Provinces are found as real files write them",
        arguments: [
            ("Sindh province", Province.sindh), ("Baluchistan", .balochistan),
            ("Khyber Pakhtunkwa province", .khyberPakhtunkhwa),
            ("Federally Administered Tribal Areas", .khyberPakhtunkhwa),
            ("Azad Jammu & Kashmir", .azadKashmir), ("Islamabad Capital territory", .islamabad), ("سنڌ", .sindh),
        ])
    func findsProvinces(name: String, province: Province) {
        #expect(gazetteer.province(named: name)?.province == province)
    }

    @Test("The whole gazetteer holds no fault, and every file is read")
    func noFaults() throws {
        #expect(gazetteer.districts.count == 160 + 6, "the edition of 2022 and our own codes")
        #expect(Set(gazetteer.districts.map(\.province)) == Set(Province.allCases))
    }
}

@Suite("When districts existed")
struct StandingTests {
    let gazetteer = Gazetteer.embedded

    @Test(
        "Districts begin, end and pause",
        arguments: [
            ("PK722", "2013-09-30", Standing.notYet), ("PK722", "2013-10-15", .unsure),
            ("PK722", "2013-11-01", .standing),
            ("PK218", "2012-01-01", .notYet), ("PK218", "2015-01-01", .standing), ("PK218", "2021-01-01", .dissolved),
            ("PK721", "1990-01-01", .standing), ("PK721", "2001-08-13", .standing), ("PK721", "2001-08-14", .dissolved),
            ("PK721", "2011-07-10", .dissolved), ("PK721", "2011-07-11", .standing), ("PKX10", "2005-06-01", .standing),
            ("PKX10", "2015-01-01", .dissolved), ("PKX01", "2019-01-01", .notYet), ("PK226", "1950-01-01", .standing),
        ])
    func standing(code: String, day: String, expected: Standing) throws {
        let district = try #require(DistrictCode(code).flatMap(gazetteer.district))
        #expect(try district.standing(on: #require(CalendarDate(day))) == expected)
    }

    @Test("Karachi was one district between 2001 and 2011")
    func karachi() throws {
        let codes = gazetteer.districts(of: .sindh, on: try #require(CalendarDate("2005-06-01"))).map(\.code.code)
        #expect(codes.contains("PKX10"))
        #expect(!codes.contains("PK721") && !codes.contains("PKX01"))
    }

    @Test("What became of a district, never back in time")
    func lineage() throws {
        let karachi = try #require(DistrictCode("PKX10"))
        #expect(
            gazetteer.descendants(of: karachi).map(\.names.english) == [
                "Karachi Central", "Karachi East", "Korangi", "Malir", "Karachi South", "Karachi West", "Keamari",
            ])
        let kachhi = try #require(DistrictCode("PK209"))
        // Lehri took land of Kachhi in 2013 and went into Sibi in 2018; Dera Bugti left Sibi long before.
        #expect(gazetteer.descendants(of: kachhi).map(\.names.english) == ["Jhal Magsi", "Lehri", "Sibi"])
        let korangi = try #require(DistrictCode("PK712"))
        #expect(gazetteer.ancestors(of: korangi).map(\.names.english) == ["Karachi East", "Karachi"])
    }

    @Test(
        "Whose land it was on a day",
        arguments: [
            ("PKX03", "2010-01-01", ["PK207"]), ("PKX03", "1985-01-01", ["PK222"]), ("PKX03", "2024-01-01", ["PKX03"]),
            ("PKX03", "2022-06-01", ["PKX03", "PK207"]), ("PK721", "2005-01-01", ["PKX10"]),
            ("PK226", "1950-01-01", ["PK226"]),
        ])
    func holders(code: String, day: String, holders: [String]) throws {
        let found = gazetteer.holders(of: try #require(DistrictCode(code)), on: try #require(CalendarDate(day)))
        #expect(found.map(\.code.code) == holders)
    }

    @Test(
        "Dates are kept as exactly as they are known",
        arguments: [
            ("2011-07-11", "2011-07-11", "2011-07-11"), ("2013-12", "2013-12-01", "2013-12-31"),
            ("1975", "1975-01-01", "1975-12-31"), ("~1990", "1989-01-01", "1991-12-31"),
        ])
    func approximateDates(text: String, earliest: String, latest: String) throws {
        let date = try #require(ApproximateDate(text))
        #expect(date.earliest.description == earliest && date.latest.description == latest)
        #expect(date.words == text.replacing("~", with: "about "))
    }

    @Test(
        "What is no date and no span is refused", arguments: ["", "~", "~1990-01", "199", "2013-13", "2013-02-30", "x"])
    func refusesDates(text: String) {
        #expect(ApproximateDate(text) == nil)
        #expect(Span(text) == nil)
        #expect(Span(text + "..") == nil)
    }
}

@Suite("A gazetteer with faults")
struct GazetteerFaultTests {
    @Test("All faults are told together")
    func together() throws {
        let file = """
            {"province": "PK-SD", "districts": [
              {"code": "PK999", "names": {"en": "Nowhere"}, "box": [1, 2, 3], "colour": "red"},
              {"code": "PK998", "names": {"en": "Nowhere"}, "from": ["PK997"], "existed": ["2013-40.."]},
              {"code": "Q1", "names": {}}]}
            """
        let error = #expect(throws: GazetteerFaults.self) {
            try Gazetteer(files: [("sindh.json", Array(file.utf8)), ("broken.json", [0x7B])])
        }
        let faults = try #require(error).faults
        for part in [
            "broken.json: not valid JSON", "PK999: \"box\"", "unknown key \"colour\"", "\"Nowhere\" also means PK999",
            "PK998: names PK997", "\"existed\" has a malformed entry", "Q1: \"code\" is missing or malformed",
            "PK-BA: no such province is written",
        ] {
            #expect(faults.contains { $0.contains(part) }, "\(part) in \(faults)")
        }
    }
}
