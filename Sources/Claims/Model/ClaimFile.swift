import Access
import CompensationRules
import HTML
import Incidents
import Kernel
import Localization
import Places
import SQL
import Statute
import Victims
import Web

/// Everything that the page of one claim shows, read in one transaction.
struct ClaimFile: Sendable {
    let claim: Claim
    let incident: Incident
    /// Live until it is decided; then of the frozen facts on the day of the decision.
    let found: WorkedOut
    let course: ClaimCourse
    let clocks: [RunningClock]
    let decision: Decision?
    let comments: [ClaimComment]
    /// Everybody who is named on the page.
    let colleagues: [Identifier<Account>: Colleague]
    /// Nil for readers who may not see the person.
    let name: Phrase?
    /// What was said in words, by the sealed value's own id; empty for readers who may not see the person.
    let words: [String: String]
    /// Why this reader may not decide it, or not record its payment, although her role may.
    let ownWork: OwnWork
    /// Who may decide it and did none of the work on it; asked only while it is with them.
    let deciders: [Colleague]
    /// The papers and their custody.
    let papers: HTML
    /// The law that the page was made under.
    let law: LawBook

    /// The earlier act that keeps this reader from a later one.
    struct OwnWork: Sendable {
        var deciding: Act?
        var paying: Act?
    }

    /// How many comments the page shows, the latest.
    static let shownComments = 50

    /// Reads it all, after the audit entry of reading the claim was written.
    static func load(
        _ claim: Claim, of incident: Incident, under law: LawBook, _ visit: Visit, in tx: borrowing Transaction
    )
        throws -> ClaimFile
    {
        let officer = try visit.officer
        let name = try ClaimRoutes.names(of: [claim.person], by: officer, visit, in: tx)?[claim.person]
        let course = try CourseStore.course(of: claim, in: tx)
        let decision = claim.isDecided ? try DecisionStore.find(claim: claim.id, in: tx) : nil
        let found = WorkedOut(claim, of: incident, decision, under: law, on: visit.today)
        let comments = try CommentStore.latest(shownComments, on: claim.id, in: tx)
        let deciders = claim.stage == .committee ? try others(who: .decideClaim, than: claim, in: tx) : []
        return ClaimFile(
            claim: claim, incident: incident, found: found, course: course,
            clocks: course.clocks(of: claim, from: incident, under: law, on: visit.today), decision: decision,
            comments: comments, colleagues: try colleagues(claim, course, decision, comments, in: tx), name: name,
            words: try mayHear(claim, officer, in: tx) ? words(claim, course, decision, comments, by: visit) : [:],
            ownWork: try ownWork(on: claim, by: officer, in: tx), deciders: deciders,
            papers: try ClaimPapers.section(of: found, under: law, visit, in: tx), law: law)
    }

    /// Whether the reader may see the person and nothing of her is withheld: what was said in words may name her.
    static func mayHear(_ claim: Claim, _ officer: Officer, in tx: borrowing Transaction) throws -> Bool {
        guard let grant = try? officer.grant(.seePerson, at: claim.scope, for: .claim) else { return false }
        return try !PeopleNamed.isWithheld(claim.person, from: grant, in: tx)
    }

    /// Who did what, for everybody on the page.
    private static func colleagues(
        _ claim: Claim, _ course: ClaimCourse, _ decision: Decision?, _ comments: [ClaimComment],
        in tx: borrowing Transaction
    ) throws -> [Identifier<Account>: Colleague] {
        var accounts = Set(course.moves.map(\.by) + course.milestones.map(\.by) + course.notes.map(\.by))
        accounts.formUnion(comments.map(\.by))
        accounts.formUnion([claim.openedBy, claim.contact, claim.deputy, decision?.decidedBy].compactMap { $0 })
        let named = course.moves.filter { $0.kind == .contact }.compactMap {
            $0.word.flatMap { Identifier<Account>($0) }
        }
        return try Colleagues.named(accounts.union(named), in: tx)
    }

    /// Opens what was said, with one look at the person's key.
    private static func words(
        _ claim: Claim, _ course: ClaimCourse, _ decision: Decision?, _ comments: [ClaimComment], by visit: Visit
    ) throws -> [String: String] {
        var notes = course.moves.map { ($0.id.description, $0.reason, ClaimMove.address($0.id)) }
        notes += course.notes.map { ($0.id.description, $0.reason, ClockNote.address($0.id)) }
        notes += comments.map { ($0.id.description, $0.sealed, ClaimComment.address($0.id)) }
        if let decision { notes.append((claim.id.description, decision.reason, DecisionStore.address(claim.id))) }
        let opened = try SealedNote.open(
            notes.map { (sealed: $0.1, address: $0.2) }, of: claim.person, by: visit.house.vault)
        return Dictionary(
            zip(notes.map(\.0), opened).compactMap { id, text in text.map { (id, $0) } }, uniquingKeysWith: { $1 })
    }

    private static func ownWork(on claim: Claim, by officer: Officer, in tx: borrowing Transaction) throws -> OwnWork {
        var own = OwnWork()
        if claim.stage == .committee, let grant = try? officer.grant(.decideClaim, at: claim.scope, for: .claim) {
            own.deciding = try earlier(than: .claimDecided, on: claim, by: grant, in: tx)
        }
        if claim.stage == .payment, let grant = try? officer.grant(.payClaim, at: claim.scope, for: .payment) {
            own.paying = try earlier(than: .paymentMade, on: claim, by: grant, in: tx)
        }
        return own
    }

    private static func earlier(than act: Act, on claim: Claim, by grant: Grant, in tx: borrowing Transaction) throws
        -> Act?
    {
        do {
            try Duties.check(grant, act, on: Record(.claim, claim.id), in: tx)
            return nil
        } catch AccessError.ownWork(let earlier) {
            return earlier
        }
    }

    /// Those who may do `permission` with the claim and had no part in bringing it forward.
    private static func others(who permission: Permission, than claim: Claim, in tx: borrowing Transaction) throws
        -> [Colleague]
    {
        let earlier = Duties.table.filter { $0.act == .claimDecided }.map(\.earlier)
        let worked = Set(try Duties.who(did: earlier, on: Record(.claim, claim.id), in: tx))
        return try Colleagues.who(may: permission, at: claim.scope, in: tx).filter { !worked.contains($0.account) }
    }
}

extension ClaimFile {
    /// What somebody said in words; nil for readers who may not see the person.
    func said<Subject>(_ id: Identifier<Subject>) -> String? { words[id.description] }

    /// A name with its office; the words for the program itself where there is no such account.
    func who(_ account: Identifier<Account>?, _ visit: Visit) -> Phrase {
        guard let account, let colleague = colleagues[account] else { return Phrase("claims.by-console") }
        return colleague.phrase(visit)
    }
}

extension Colleague {
    /// `Imran Lehri, Support officer, Khuzdar`.
    func phrase(_ visit: Visit) -> Phrase {
        let place = Office(role: role, province: province, district: district).place(visit)
        return Phrase("claims.by", ["name": .text(name), "role": .phrase(role.phrase), "place": .text(place)])
    }
}

extension Office {
    /// The district, else the province, else the words for the whole country.
    func place(_ visit: Visit) -> String {
        let language = visit.say.language
        if let district { return visit.house.gazetteer.name(of: district, in: language) }
        return province.map { visit.house.gazetteer.name(of: $0, in: language) } ?? visit.say("site.whole-country")
    }

    /// `Deputy commissioner, Khuzdar`: an office, no name.
    func phrase(_ visit: Visit) -> Phrase {
        Phrase("claims.office", ["role": .phrase(role.phrase), "place": .text(place(visit))])
    }
}
