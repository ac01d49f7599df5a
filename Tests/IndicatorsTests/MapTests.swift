import Kernel
import Localization
import Places
import Testing

@testable import Indicators

@Suite("The tile map")
struct MapTests {
    private static let today = CalendarDate(year: 2026, month: 11, day: 24)!  // a day that there is

    private static var districts: [District] {
        [Province.sindh, .balochistan].flatMap { Gazetteer.embedded.districts(of: $0, on: today) }
    }

    @Test("Every district of today has a square of its own and three letters of its own")
    func complete() {
        #expect(Self.districts.count == 66)
        for name in ["Keamari", "Hub", "Usta Muhammad", "Surab"] {
            #expect(Self.districts.contains { $0.names.english == name }, "\(name)")
        }
        let letters = Self.districts.map { DistrictLetters[$0.code] }
        #expect(!letters.contains(nil) && Set(letters).count == 66)
        #expect(letters.allSatisfy { $0?.count == 3 })
        #expect(Set(Self.districts.compactMap(\.tile)).count == 66)
        #expect(DistrictLetters.all.count == 66)
    }

    @Test(
        "Classes hold about as many squares each, and their bounds do not overlap",
        arguments: [
            ([0, 0], []), ([0, 3], [3...3]), ([1, 2, 3, 4], [1...1, 2...2, 3...3, 4...4]),
            ([1, 1, 1, 1, 1, 1, 2, 3, 4, 5], [1...1, 2...2, 3...5]),
            ([1, 2, 3, 4, 5, 6, 7, 8], [1...2, 3...4, 5...6, 7...8]),
        ] as [([Int], [ClosedRange<Int>])])
    func classes(counts: [Int], ranges: [ClosedRange<Int>]) {
        let classes = Classes(of: counts)
        #expect(classes.ranges == ranges)
        for count in counts { #expect((classes.place(of: count) == 0) == (count == 0)) }
    }

    @Test("Months count across years and end on their last day")
    func months() throws {
        let month = try #require(Month("2024-02"))
        #expect(month.lastDay.description == "2024-02-29" && month.adding(-2).description == "2023-12")
        #expect(month.count(since: month.adding(-11)) == 12)
        for text in ["2024-00", "2024-13", "2024-2", "1949-12", "2101-01", "", "2024-02-01"] {
            #expect(Month(text) == nil)
        }
    }
}
