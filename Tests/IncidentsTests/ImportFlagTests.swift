import Incidents
import Kernel
import Places
import Testing

@Suite("What an import flags")
struct ImportFlagTests {
    static let sui = ["adm_2": "Dera Bugti district", "latitude": "25.648076", "longitude": "62.049546"]
    static let karachi = [
        "adm_1": "Sindh province", "adm_2": "Karachi district", "latitude": "24.86", "longitude": "67.01",
    ]

    @Test(
        "Each kind of dirt has its flag",
        arguments: [
            (["adm_2": ""], ["no-district"]), (["adm_2": "Nowhere district"], ["unknown-district"]),
            (["adm_2": "Lahore district"], ["district-of-another-province"]), (karachi, ["district-divided"]),
            (sui, ["point-outside-district"]), (["low": "5"], ["low-above-best"]), (["high": "3"], ["best-above-high"]),
            (["deaths_a": "1"], ["deaths-do-not-add-up"]),
            (["adm_2": "Bolan district", "latitude": "29.211453", "longitude": "67.73273"], ["district-renamed"]),
            (
                [
                    "adm_2": "Sherani district", "date_start": "2001-05-06", "latitude": "31.6", "longitude": "69.8",
                    "date_end": "2001-05-06",
                ],
                ["district-not-yet-created"]
            ),
            (
                [
                    "adm_1": "Sindh province", "adm_2": "Karachi South", "date_start": "2005-05-06",
                    "date_end": "2005-05-06",
                    "latitude": "24.86", "longitude": "67.01",
                ],
                ["district-dissolved"]
            ),
            (
                [
                    "adm_1": "Federally Administered Tribal Areas", "adm_2": "Khyber agency", "latitude": "34",
                    "longitude": "71",
                ],
                ["province-renamed"]
            ),
            (["where_prec": "3"], ["imprecise-place"]), (["date_prec": "2"], ["imprecise-date"]),
            (["date_end": "2010-03-09"], ["lasts-several-days"]), (["side_a": "A\tB"], ["text-cleaned"]),
        ] as [([String: String], [String])])
    func flags(change: [String: String], expected: [String]) throws {
        let incident = try SampleRow.incident(change)
        #expect(incident.flags.map(\.kind.rawValue) == expected)
        #expect(incident.needsPerson == incident.flags.contains { $0.kind.needsPerson })
    }

    @Test("Numbers that contradict one another stay as given")
    func numbersStay() throws {
        let deaths = try SampleRow.incident(["low": "9", "high": "1"]).deaths
        #expect(deaths.low == 9 && deaths.best == 4 && deaths.high == 1)
    }

    @Test("A point outside names where it lies, by coarse boxes without a map")
    func outside() throws {
        let incident = try SampleRow.incident(Self.sui)
        #expect(incident.place.district == DistrictCode("PK204"))
        #expect(incident.flags.first?.words.contains("Gwadar") == true)
        let swapped = try SampleRow.incident(["latitude": "67.0078", "longitude": "30.1921"])
        #expect(swapped.flags.first?.words.contains("swapped") == true)
    }

    @Test("Where no box of the district is written, the province's own must hold the point")
    func provinceBox() throws {
        let lahore = ["adm_1": "Punjab province", "adm_2": "Lahore district"]
        #expect(try SampleRow.incident(lahore).flags.map(\.kind) == [.pointOutsideDistrict])
        let inPlace = lahore.merging(["latitude": "31.55", "longitude": "74.34"]) { $1 }
        #expect(try SampleRow.incident(inPlace).flags.isEmpty)
    }

    @Test("A point that stands for the whole province is not held against the district")
    func wholeProvince() throws {
        let incident = try SampleRow.incident(Self.sui.merging(["where_prec": "4"]) { $1 })
        #expect(incident.flags.map(\.kind) == [.imprecisePlace])
    }

    @Test("A district carved out later explains a point in it; one carved out before does not")
    func carvedOut() throws {
        let map = try BoundaryMap(geoJSON: Array(Self.chamanMap.utf8))
        let chaman = ["adm_2": "Killa Abdullah district", "latitude": "30.92", "longitude": "66.44"]
        let then = try SampleRow.incident(chaman, boundaries: map)
        #expect(then.flags.map(\.kind) == [.districtDividedSince])
        #expect(then.place.district == DistrictCode("PK214"))
        let now = chaman.merging(["date_start": "2023-05-06", "date_end": "2023-05-06"]) { $1 }
        #expect(try SampleRow.incident(now, boundaries: map).flags.map(\.kind) == [.pointOutsideDistrict])
    }

    @Test("A part of a divided city is filed in its district of today; the city's own point is not")
    func karachiParts() throws {
        let map = try BoundaryMap(geoJSON: Array(Self.karachiMap.utf8))
        let orangi = Self.karachi.merging(["where_coordinates": "Orangi town"]) { $1 }
        let part = try SampleRow.incident(orangi, boundaries: map)
        #expect(part.place.district == DistrictCode("PK721") && part.flags.map(\.kind) == [.districtFromPoint])
        let city = Self.karachi.merging(["where_coordinates": "Karachi town"]) { $1 }
        let whole = try SampleRow.incident(city, boundaries: map)
        #expect(whole.place.district == DistrictCode("PKX10") && whole.flags.map(\.kind) == [.districtDivided])
        #expect(whole.flags.first?.words.contains("Keamari") == true)
    }

    /// Two boxes: Killa Abdullah in the east, Chaman in the west.
    static let chamanMap = map(("PK214", 66.6, 67.2, 30, 31.3), ("PK235", 66.2, 66.6, 30, 31.3))
    static let karachiMap = map(("PK721", 66.9, 67.1, 24.7, 24.9), ("PK714", 67.1, 67.5, 24.7, 25.6))

    static func map(_ boxes: (String, Double, Double, Double, Double)...) -> String {
        let features = boxes.map { code, west, east, south, north in
            """
            {"type":"Feature","properties":{"name":"\(code)","province":null,"pcode":"\(code)"},"geometry":{
             "type":"Polygon","coordinates":[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],
             [\(west),\(north)],[\(west),\(south)]]]}}
            """
        }
        return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    }
}
