public import Incidents
public import Kernel
import Victims

/// An invented world: attacks that never happened, people who never lived. The same for the same seed, day and
/// number of people.
///
/// First the story, sixty people chosen by hand so that everybody who signs in has something to do; beyond sixty the
/// twin, as many people as asked for over twelve years. Nothing in it can be taken for somebody: the CNICs begin with
/// 9, the mobile numbers with +92 399, and the streets, markets and hospitals are invented. Only the districts are
/// real, and how often each is hit is invented too.
///
/// A sequence of incidents, each invented when it is asked for: about 0.1 ms and no memory for one that is let go.
public struct DemoWorld: Sequence, Sendable {
    public static let usual = 60

    /// Who of the twin has a claim.
    public enum Claims: Sendable {
        case usual
        /// Everybody killed or injured, for benches.
        case everyone
    }

    private let story: [DemoIncident]
    private let plan: TwinPlan
    private let today: CalendarDate
    private let claims: Claims

    /// `people` is the number of people on all rosters together, 0 or more.
    public init(people: Int = usual, today: CalendarDate, seed: UInt64 = 2026, claims: Claims = .usual) {
        story = DemoStory.incidents(people: people, today: today, seed: seed)
        plan = TwinPlan(people: people - Self.usual, today: today, seed: seed)
        (self.today, self.claims) = (today, claims)
    }

    /// The twin oldest first, then the story oldest first: the last is the attack of yesterday.
    public func makeIterator() -> some IteratorProtocol<DemoIncident> {
        let (today, claims) = (today, claims)
        let twin = plan.items.lazy.map { TwinIncident.invented($0, today: today, claims: claims) }
        return InTurn(first: twin.makeIterator(), second: story.makeIterator())
    }

    /// How many incidents there are, without inventing them.
    public var underestimatedCount: Int { plan.items.count + story.count }

    /// SHA-256 over everything in it, as hexadecimal text: two worlds with one digest are one world.
    public var digest: String {
        var hash = SHA256()
        for incident in self { incident.tell { hash.update($0.utf8) } }
        return Hex.text(of: hash.finish())
    }
}

/// An invented attack with the people on its roster.
public struct DemoIncident: Sendable {
    public let facts: IncidentFacts
    public let people: [DemoPerson]
    let papers: DemoPapers

    /// `number` is another one for every attack of a world.
    init(facts: IncidentFacts, people: [DemoPerson], number: Int, _ numbers: inout SeededNumbers) {
        self.facts = facts.withMeans(&numbers)
        self.people = people
        papers = DemoPapers.invented(
            facts, killed: people.count { $0.draft.status == .killed },
            injured: people.count { $0.draft.status == .injured }, number: number, &numbers)
    }

    /// Invents what happened to `drafts` afterwards: the hospital, the day a family was told, the claim.
    init(
        facts: IncidentFacts, drafts: [PersonDraft], today: CalendarDate, claims: DemoWorld.Claims, number: Int,
        _ numbers: inout SeededNumbers
    ) {
        let age = today.days(since: facts.on)
        let people = drafts.map { draft in
            var draft = draft
            if draft.status == .injured, numbers.happens(80) {
                draft.hospital = numbers.one(of: InventedPlaces.hospitals)
            }
            if draft.identity.name != nil, numbers.happens(age > 10 ? 92 : 55) {
                draft.familyToldOn = Swift.min(facts.on.adding(days: numbers.number(0...3)), today)
            }
            let claim = DemoClaim.invented(
                for: draft, in: facts.province, on: facts.on, age: age, isSure: claims == .everyone, &numbers)
            return DemoPerson(draft: draft, claim: claim)
        }
        self.init(facts: facts, people: people, number: number, &numbers)
    }

    /// Everything that a page could show of it, piece by piece.
    func tell(_ listener: (String) -> Void) {
        listener("\(facts) \(papers)")
        for person in people {
            let (draft, identity) = (person.draft, person.draft.identity)
            let words = [
                identity.name, identity.fatherName, identity.cnic?.digits, identity.phone?.e164, identity.address,
                draft.tag, draft.hospital, draft.familyToldOn?.description,
            ]
            for word in words { listener(word ?? "-") }
            let claim = person.claim.map {
                "\($0.facts.map { facts in "\(facts)" } ?? "-") \($0.openedOn) \($0.goal) \($0.pace) \($0.papers)"
                    + " \($0.waitsFor.map { "\($0)" } ?? "-")"
            }
            listener("\(draft.status) \(draft.sex) \(draft.age) \(claim ?? "-")")
        }
    }
}
