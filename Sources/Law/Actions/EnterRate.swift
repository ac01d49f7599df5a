import Access
import Kernel
import Localization
import SQL
import Statute
import Web

/// Enters a dated rate from a paper; another administrator confirms it.
enum EnterRate {
    /// Stores the rate, its paper when that is new, and the audit entry. Throws `FormFaults` for a rate that the
    /// reader of the files of law would refuse beside what is confirmed already.
    static func run(
        _ draft: RateEntryDraft, by grant: Grant, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> RateEntry {
        try grant.require(.enterRate)
        let document: LawDocument
        switch draft.paper {
        case .known(let known): document = known
        case .new(let new):
            document = new.document(
                id: Identifier(from: surroundings), number: try LawDocumentStore.nextNumber(in: tx),
                province: draft.province)
        }
        let entry = RateEntry(
            id: Identifier(from: surroundings), number: try RateEntryStore.nextNumber(in: tx), document: document,
            facts: draft.facts, state: .waiting, refusal: nil, version: 1, enteredBy: grant.officer.account,
            enteredAt: grant.moment, decidedBy: nil, decidedAt: nil)
        try RateReading.check(entry, in: tx)
        if case .new(let new) = draft.paper { try LawDocumentStore.insert(document, bytes: new.bytes, in: tx) }
        try RateEntryStore.insert(entry, in: tx)
        try Audit.record(grant, .rateEntered, on: Record(.rate, entry.id), after: entry.digest, in: tx)
        return entry
    }
}

/// What the reader of the files of law says to a rate beside all that is confirmed.
enum RateReading {
    /// The law as it would be. Throws `FormFaults`.
    @discardableResult
    static func check(_ entry: RateEntry, in tx: borrowing Transaction) throws -> LawBook {
        // What a newer program's own files contradict was left out when it started, and is left out here.
        let held = try EnteredLaw.readable(try RateEntryStore.confirmed(in: tx))
        let confirmed = try RateEntryStore.confirmed(in: tx).filter { one in !held.refused.contains(one) }
        do throws(LawFaults) {
            return try EnteredLaw.book(with: confirmed + [entry])
        } catch {
            throw FormFaults(error.faults.map(fault))
        }
    }

    private static func fault(_ fault: LawFault) -> FieldFault {
        if fault.problem.hasPrefix("two rates hold") { return FieldFault("from", Phrase("law.rate.overlaps")) }
        return FieldFault(
            "", Phrase("law.rate.reader", ["problem": .text(fault.problem), "remedy": .text(fault.remedy)]))
    }
}
