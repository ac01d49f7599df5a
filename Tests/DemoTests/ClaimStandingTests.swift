import Incidents
import Kernel
import Testing

@testable import Demo

@Suite("Claims of the twin")
struct ClaimStandingTests {
    let today = CalendarDate(year: 2026, month: 3, day: 1)!  // a literal of the right form

    @Test("most are decided after some months, what stands still mostly has a reason, what was sent has papers")
    func believable() {
        let old = DemoWorld(people: 6000, today: today).filter { today.days(since: $0.facts.on) > 60 }
            .flatMap(\.people).compactMap(\.claim)
        #expect(old.count > 1500)
        #expect(old.count { $0.goal >= .decided } * 10 > old.count * 7)
        #expect(old.count { $0.facts == nil } < 20, "only the story has claims of which nothing is known")
        let still = old.filter { $0.goal < .committee }
        #expect(still.count { $0.waitsFor != nil } * 2 > still.count && still.contains { $0.waitsFor == nil })
        let young = DemoWorld(people: 6000, today: today).filter { today.days(since: $0.facts.on) <= 400 }
            .flatMap(\.people).compactMap(\.claim)
        #expect(!young.isEmpty && young.allSatisfy { 1...3 ~= $0.papers })
    }

    @Test("a page is a PNG, another for every number, and the same for the same")
    func picture() {
        let page = DemoPicture.page(3)
        #expect(page.starts(with: [0x89, 0x50, 0x4E, 0x47]) && page.count < 25_000)
        #expect(page == DemoPicture.page(3) && page != DemoPicture.page(4))
    }
}
