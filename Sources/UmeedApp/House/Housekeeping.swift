import Access
import Claims
import Incidents
import Kernel
import Law
import SQL
import Statute
import Victims
import Web

/// What runs beside the answers: the audit is anchored, the figures are folded, the law that other processes have
/// confirmed is read and open claims are worked out anew under it every few seconds, dead sessions and old answers are forgotten every few minutes.
enum Housekeeping {
    static func start(_ house: OpenedHouse) -> Task<Void, Never> {
        Task {
            var rounds = 0
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(5))
                await round(house, isLong: rounds % 60 == 0)
                rounds += 1
            }
        }
    }

    /// Some thousand differences to a transaction, so that an import does not hold up the writers afterwards.
    private static func foldFigures(_ store: any Store) async throws {
        for fold in [IncidentFigures.fold, RosterFigures.fold, ClaimFigures.fold] {
            while try await store.write({ tx in try fold(tx) }) { try Task.checkCancellation() }
        }
    }

    /// After a change of the law or of an incident: a few hundred claims to a transaction, so that officers write
    /// between them. Costs one look into an index when nothing has changed.
    private static func workOutClaims(_ house: OpenedHouse) async throws {
        let limit = 500
        let law = house.law.current
        while try await house.stores.data.write({ tx in
            let grant = Grant.byItself(.changeClaim, for: .claim, at: RealWorld().now())
            return try Claims.workOut(limit: limit, under: law, by: grant, in: tx)
        }) == limit { try Task.checkCancellation() }
    }

    /// A failure here harms nobody at once and is tried again; it shows in `umeed audit verify` and the log.
    private static func round(_ house: OpenedHouse, isLong: Bool) async {
        let now = RealWorld().now()
        do {
            try await AuditAnchors.seal(house.stores.data, keys: house.stores.keys, at: now)
            try await house.readLaw()
            try await workOutClaims(house)
            try await foldFigures(house.stores.data)
            guard isLong else { return }
            let limits = house.house.signIn.limits
            try await house.stores.data.write { tx in
                _ = try Sessions.sweep(at: now, limits, in: tx)
                try SiteTables.forgetOld(at: now, in: tx)
            }
        } catch {
            Console.complain("housekeeping: \(Complaint.text(of: error))")
        }
    }
}

extension OpenedHouse {
    /// Brings the shelf up to the rates that are confirmed in the database, at the start and every few seconds.
    func readLaw() async throws {
        for number in try await Law.refresh(law, from: stores.data) {
            Console.complain(
                "law: the confirmed rate \(number) contradicts the program's own files and is left out; see /law/rates")
        }
    }
}
