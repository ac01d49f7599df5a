import Access
import Documents
import Incidents
import Kernel
import Places
import SQL
import Statute
import Victims
import Web

/// The letters of decisions: written once, then only read.
enum DecisionLetters {
    /// The letter of the claim, in every language, with its audit entries. The first who asks writes it.
    ///
    /// Needs leave to see claims and to see the person. Throws `LetterError.notDecided`; `.familyNotTold` for a death
    /// that the roster does not say the family knows of; `ClaimError.erased`.
    static func read(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> (Letter, Claim) {
        let (claim, incident) = try ClaimRoutes.claim(of: visit, .seeClaims, in: tx)
        let grant = try visit.officer.grant(.seePerson, at: claim.scope, for: .claim)
        guard let decision = try DecisionStore.find(claim: claim.id, in: tx) else { throw LetterError.notDecided }
        try mustBeTold(claim, in: tx)
        try Audit.record(grant, .letterSeen, on: Record(.letter, claim.id), in: tx)
        if let sealed = try LetterStore.find(claim.id, in: tx) {
            try Audit.record(grant, .personSeen, on: Record(.person, claim.person), in: tx)
            return (try LetterStore.open(sealed, of: claim, by: visit.house.vault), claim)
        }
        let letter = try write(decision, of: claim, incident, visit, law, by: grant, in: tx)
        try LetterStore.keep(letter, of: claim, at: visit.now, by: visit.house.vault, in: tx)
        return (letter, claim)
    }

    /// A family must not learn of a death from a letter.
    private static func mustBeTold(_ claim: Claim, in tx: borrowing Transaction) throws {
        guard ClaimPage.Harm(claim) == .death, let entry = try RosterStore.find(claim.rosterEntry, in: tx) else {
            return
        }
        guard entry.familyToldOn != nil else { throw LetterError.familyNotTold }
    }

    private static func write(
        _ decision: Decision, of claim: Claim, _ incident: Incident, _ visit: Visit, _ law: LawBook, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Letter {
        let house = visit.house
        let named = try PeopleNamed.open([claim.person], by: grant, vault: house.vault, in: tx)
        guard let identity = named[claim.person] else { throw ClaimError.erased }
        let contact = try claim.contact.flatMap { try Colleagues.named([$0], in: tx)[$0] }
        let limits = [ClaimClock.funds, .payment].compactMap { clock in
            ClockLimit(clock, in: claim.province, on: decision.decidedOn, under: law)
        }
        let appeal = law.provisions("deadline.appeal", for: claim.province.rawValue).first?.value.integer
        return DecisionLetter(
            claim: claim, incident: incident, decision: decision, identity: identity, contact: contact,
            limits: decision.kind == .award ? limits : [], appealDays: appeal.map { Int($0) },
            gazetteer: house.gazetteer, book: house.phrases, publicAddress: house.settings.publicAddress
        ).letter
    }
}
