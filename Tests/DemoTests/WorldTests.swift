import Access
import Accounts
import Claims
import CompensationRules
import Incidents
import Kernel
import Testing
import Victims

@testable import Demo

@Suite("The invented world")
struct WorldTests {
    let today = CalendarDate(year: 2026, month: 3, day: 1)!  // a literal of the right form

    @Test("is the same for the same seed, day and size, and another for another of them")
    func sameSeedSameWorld() {
        let world = DemoWorld(people: 2000, today: today)
        #expect(world.digest == DemoWorld(people: 2000, today: today).digest)
        #expect(world.digest != DemoWorld(people: 2000, today: today, seed: 7).digest)
        #expect(world.digest != DemoWorld(people: 1999, today: today).digest)
        #expect(world.digest != DemoWorld(people: 2000, today: today.adding(days: 1)).digest)
    }

    /// A set or a dictionary that is walked through would make another world in every process. Whoever changes the
    /// world on purpose writes the new digest here.
    @Test("is the same on every machine")
    func sameOnEveryMachine() {
        #expect(
            DemoWorld(people: 300, today: today).digest
                == "a0a47a484b1268bf274a16970f9a4eb0a6a7e84b01788025c23d19d95aa533b5")
    }

    @Test("has as many people as asked for", arguments: [0, 1, 9, 59, 60, 61, 3000])
    func asManyPeopleAsAskedFor(people: Int) {
        let rosters = DemoWorld(people: people, today: today).map(\.people.count)
        #expect(rosters.reduce(0, +) == people)
        #expect(rosters.count >= 14 && rosters.allSatisfy { $0 <= 140 })
    }

    @Test("holds nobody who could be real: no card of a real province, no mobile block in use, no card twice")
    func nobodyIsReal() {
        let people = DemoWorld(people: 20_000, today: today).flatMap(\.people).map(\.draft.identity)
        let cards = people.compactMap(\.cnic)
        #expect(cards.count > 9000)
        #expect(cards.allSatisfy { $0.digits.hasPrefix("9") })
        // Those of people who stand on two lists have a slip of the pen, which may by chance be another's number.
        #expect(cards.count - Set(cards).count < 20)
        let phones = people.compactMap(\.phone)
        #expect(phones.count > 9000)
        #expect(phones.allSatisfy { $0.e164.hasPrefix("+92399") })
    }

    @Test("the story: an attack of yesterday that nobody has classified, with tags, twins and children")
    func storyOfYesterday() throws {
        let last = try #require(DemoWorld(today: today).reversed().first)
        #expect(today.days(since: last.facts.on) == 1 && last.facts.classification == .underInquiry)
        let drafts = last.people.map(\.draft)
        #expect(drafts.count { $0.identity.name == nil && $0.tag != nil } == 3)
        #expect(drafts.contains { $0.status == .missing } && drafts.contains { $0.familyToldOn == nil })
        #expect(drafts.contains { $0.age == .unknown } && drafts.contains { $0.sex == .unknown })
        #expect(Set(drafts.compactMap(\.hospital)).count == 2)
    }

    @Test("the story: in both home districts there are claims at every desk, late ones too")
    func storyOfClaims() {
        for province in [Province.balochistan, .sindh] {
            let claims = DemoWorld(today: today).filter { $0.facts.province == province }.flatMap(\.people)
                .compactMap(\.claim)
            #expect(
                Set(claims.map(\.goal)).isSuperset(of: [.opened, .evidence, .verified, .committee, .decided, .paid]))
            #expect(claims.contains { today.days(since: $0.openedOn) > 40 && $0.goal < .decided })
            #expect(claims.contains { $0.facts == nil })
        }
    }

    @Test("the twin lies in twelve years, in both provinces, in districts that stand, in every kind")
    func whereAndWhen() {
        let facts = DemoWorld(people: 6000, today: today).map(\.facts)
        #expect(facts.allSatisfy { 1...4390 ~= today.days(since: $0.on) })
        #expect(Set(facts.map(\.on.year)).count >= 12)
        #expect(Set(facts.map(\.province)) == [.balochistan, .sindh])
        #expect(Set(facts.compactMap(\.district)).count > 40)
        #expect(Set(facts.map(\.kind)) == Set(IncidentKind.allCases))
        #expect(Set(facts.map(\.classification)) == Set(Classification.allCases))
        #expect(Set(facts.map(\.manner)) == Set(Manner.allCases))
    }

    @Test("the twin: families share father, house and telephone, and are spelled differently")
    func familiesHitTogether() {
        let rosters = DemoWorld(people: 3000, today: today).map { $0.people.map(\.draft.identity) }
        let houses = rosters.flatMap { roster in
            Dictionary(grouping: roster.filter { $0.phone != nil }) { $0.phone }.values.filter { $0.count > 1 }
        }
        #expect(houses.count > 150)
        #expect(houses.allSatisfy { house in Set(house.compactMap(\.address)).count <= 1 })
        let fathers = houses.map { Set($0.compactMap(\.fatherName)) }
        #expect(fathers.contains { $0.count == 1 } && fathers.contains { $0.count > 1 })
    }

    @Test("the twin: scripts, spellings, tags, statuses and unknowns of every sort")
    func allSortsOfPeople() {
        let people = DemoWorld(people: 3000, today: today).flatMap(\.people).map(\.draft)
        let words = Set(people.compactMap(\.identity.name).flatMap { $0.split(separator: " ") })
        #expect(words.isSuperset(of: ["Muhammad", "Mohammad", "Mohd", "Md", "M.", "محمد", "Masih", "Kumar", "Baloch"]))
        #expect(people.contains { $0.identity.name?.unicodeScalars.contains("ڪ") == true })
        #expect(people.contains { $0.identity.name?.unicodeScalars.contains("ك") == true })
        #expect(people.contains { $0.tag != nil && $0.identity.name == nil })
        #expect(people.contains { $0.tag != nil && $0.identity.name != nil })
        #expect(Set(people.map(\.status)) == Set(HarmStatus.allCases))
        #expect(Set(people.map(\.sex)) == Set(Sex.allCases))
        let adults = people.filter { $0.identity.name != nil && ($0.age.years ?? 0) >= 18 }
        #expect(20...45 ~= adults.count { $0.identity.cnic == nil } * 100 / adults.count)
    }

    @Test("the twin: claims without facts, with some and with all, at every step, and some with a long pace")
    func allSortsOfClaims() {
        let claims = DemoWorld(people: 3000, today: today).flatMap(\.people).compactMap(\.claim)
        #expect(claims.contains { $0.facts == nil })
        #expect(claims.contains { $0.facts?.heirs.relatives.value != nil })
        #expect(claims.contains { $0.facts?.losses.count == 2 })
        #expect(Set(claims.map(\.goal)) == Set(DemoClaim.Step.allCases))
        #expect(claims.contains { $0.pace > 20 })
        for claim in claims {
            let days = claim.steps(by: today).map(\.on)
            #expect(days == days.sorted() && days.allSatisfy { $0 <= today } && days.first == claim.openedOn)
        }
    }

    @Test("has an officer for every role, whose post gives leave to do something")
    func everyRoleHasAnOfficer() throws {
        #expect(Set(DemoWorld.officers.map(\.role)) == Set(Role.allCases))
        #expect(Set(DemoWorld.officers.map(\.name)).count == DemoWorld.officers.count)
        for officer in DemoWorld.officers {
            let post = try Post(officer.role, officer.province, officer.district)
            _ = try AccountDraft(name: officer.name, displayName: officer.displayName, post: post)
        }
        let local = DemoWorld.officers.filter { $0.role == .deputyCommissioner }
        #expect(Set(local.compactMap(\.district?.code)) == ["PK213", "PK721"])
    }
}
