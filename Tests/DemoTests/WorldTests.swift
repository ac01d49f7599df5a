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

    @Test("is the same for the same seed and day, and another for another seed")
    func sameSeedSameWorld() {
        #expect(told(DemoWorld(today: today)) == told(DemoWorld(today: today)))
        #expect(told(DemoWorld(today: today)) != told(DemoWorld(today: today, seed: 7)))
    }

    @Test("has as many people as asked for, and rosters a page can show", arguments: [0, 1, 9, 60, 61, 3000])
    func asManyPeopleAsAskedFor(people: Int) {
        let rosters = DemoWorld(people: people, today: today).incidents.map(\.people.count)
        #expect(rosters.reduce(0, +) == people)
        #expect(rosters.count >= 14)
        #expect(rosters.allSatisfy { $0 <= 12 && (people < 28 || $0 >= 2) })
    }

    @Test("holds nobody who could be real: no card of a real province, no mobile block in use, no card twice")
    func nobodyIsReal() {
        let people = DemoWorld(people: 3000, today: today).incidents.flatMap(\.people).map(\.draft.identity)
        let cards = people.compactMap(\.cnic)
        #expect(cards.count > 1000)
        #expect(cards.allSatisfy { $0.digits.hasPrefix("99") })
        #expect(Set(cards).count == cards.count)
        let phones = people.compactMap(\.phone)
        #expect(phones.count > 300)
        #expect(phones.allSatisfy { $0.e164.hasPrefix("+92399") })
    }

    @Test("lies in the last two years, in both provinces, in districts that stand")
    func whereAndWhen() {
        let facts = DemoWorld(today: today).incidents.map(\.facts)
        #expect(
            facts.allSatisfy { $0.district != nil && today.days(since: $0.on) > 0 && today.days(since: $0.on) < 732 })
        #expect(Set(facts.map(\.province)) == [.balochistan, .sindh])
        #expect(
            Set(facts.map(\.classification)).isSuperset(of: [.terroristAct, .underInquiry, .notTerrorism, .unknown]))
        #expect(Set(facts.map(\.manner)).isSuperset(of: [.attack, .targetKilling, .crossFire, .unknown]))
    }

    @Test("knows some people only by a tag, and some in Urdu and Sindhi script")
    func allSortsOfPeople() {
        let people = DemoWorld(people: 300, today: today).incidents.flatMap(\.people).map(\.draft)
        #expect(people.contains { $0.tag != nil && $0.identity.name == nil })
        #expect(people.contains { $0.identity.name?.unicodeScalars.contains("ک") == true })
        #expect(people.contains { $0.identity.name?.unicodeScalars.contains("ڪ") == true })
        #expect(Set(people.map(\.status)) == Set(HarmStatus.allCases))
        #expect(people.contains { $0.age == .unknown } && people.contains { $0.sex == .unknown })
    }

    @Test("has claims without facts, with some, and with a count of heirs")
    func allSortsOfClaims() {
        let claims = DemoWorld(people: 300, today: today).incidents.flatMap(\.people).map(\.claim)
        #expect(claims.contains(.none) && claims.contains(.asFound))
        #expect(claims.contains { $0.facts?.heirs.relatives.value != nil })
        #expect(claims.contains { $0.facts?.losses.count == 2 })
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

    /// Everything that a page could show of a world.
    private func told(_ world: DemoWorld) -> [String] {
        world.incidents.flatMap { incident in
            ["\(incident.facts)"]
                + incident.people.map { invented in
                    let person = invented.draft
                    let identity = person.identity
                    let words = [
                        identity.name, identity.fatherName, identity.cnic?.digits, identity.phone?.e164,
                        identity.address,
                        person.tag, person.hospital, person.familyToldOn?.description,
                    ]
                    return "\(words) \(person.status) \(person.sex) \(person.age) \(invented.claim)"
                }
        }
    }
}
