import Access
import Kernel
import SQL
import Statute
import Web

/// Confirms or refuses a rate that another administrator entered.
enum DecideRate {
    /// Makes the rate law. Throws `AccessError.ownWork` for who entered it, `RateError.decidedAlready`,
    /// `WebError.stale`, and `FormFaults` when what was confirmed since contradicts it.
    static func confirm(_ entry: RateEntry, from version: Int, by grant: Grant, in tx: borrowing Transaction) throws {
        try require(entry, by: grant, in: tx)
        try RateReading.check(entry, in: tx)
        try decide(entry, .confirmed, nil, from: version, by: grant, in: tx)
        try Audit.record(grant, .rateConfirmed, on: Record(.rate, entry.id), after: entry.digest, in: tx)
    }

    /// Leaves the law as it is. Throws as `confirm` does.
    static func refuse(
        _ entry: RateEntry, because refusal: RateEntry.Refusal, from version: Int, by grant: Grant,
        in tx: borrowing Transaction
    ) throws {
        try require(entry, by: grant, in: tx)
        try decide(entry, .refused, refusal, from: version, by: grant, in: tx)
        try Audit.record(grant, .rateRefused, on: Record(.rate, entry.id), before: entry.digest, in: tx)
    }

    private static func decide(
        _ entry: RateEntry, _ state: RateEntry.State, _ refusal: RateEntry.Refusal?, from version: Int, by grant: Grant,
        in tx: borrowing Transaction
    ) throws {
        let isDecided = try RateEntryStore.decide(
            entry.id, state, refusal, from: version, by: grant.officer.account, at: grant.moment, in: tx)
        guard isDecided else { throw WebError.stale }
    }

    /// That the rate waits, and for this administrator.
    private static func require(_ entry: RateEntry, by grant: Grant, in tx: borrowing Transaction) throws {
        try grant.require(.confirmRate)
        guard entry.state == .waiting else { throw RateError.decidedAlready }
        // A refusal is as much the other's to make as a confirmation: the table of duties names the latter.
        try Duties.check(grant, .rateConfirmed, on: Record(.rate, entry.id), in: tx)
    }
}
