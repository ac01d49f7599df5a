import Access
import Kernel
import SQL
import TestSupport
import Testing

@Suite("Separation of duties")
struct DutyTests {
    let claim = Record(.claim, Identifier<Stranger>(from: RealWorld()))

    private func act(
        _ act: Act, _ number: UInt64, _ role: Role = .homeOfficer, on record: Record? = nil, in store: any Store
    ) async throws {
        let grant = try Invented.grant(.seeClaims, role, .claim, number: number)
        let record = record ?? claim
        try await store.write { tx in try Audit.record(grant, act, on: record, in: tx) }
    }

    @Test(
        "who opened a claim may not decide it, in whatever role, and somebody else may",
        arguments: ThrowawayStore.everyEngine())
    func makerDoesNotDecide(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            try await act(.claimOpened, 1, in: store)
            await #expect(throws: AccessError.ownWork(.claimOpened)) { try await act(.claimDecided, 1, in: store) }
            await #expect(throws: AccessError.ownWork(.claimOpened)) {
                try await act(.claimDecided, 1, .auditor, in: store)
            }
            try await act(.claimDecided, 2, in: store)
            let other = Record(.claim, Identifier<Stranger>(from: RealWorld()))
            try await act(.claimDecided, 1, on: other, in: store)
        }
    }

    @Test("a refused act leaves no trace of having been done", arguments: ThrowawayStore.everyEngine())
    func refusalIsWhole(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            try await act(.paymentMade, 1, in: store)
            await #expect(throws: AccessError.ownWork(.paymentMade)) { try await act(.paymentApproved, 1, in: store) }
            let counts = try await store.read { tx in
                try [
                    tx.rows("SELECT 1 FROM audit_entry") { _ in true }.count,
                    tx.rows("SELECT 1 FROM duty_act") { _ in true }.count,
                ]
            }
            #expect(counts == [1, 1])
        }
    }

    @Test(
        "in 1,000 random histories nobody does two acts that exclude each other",
        arguments: ThrowawayStore.everyEngine())
    func randomHistories(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let acts: [Act] = [
                .claimOpened, .claimChanged, .claimDecided, .paymentMade, .paymentChecked, .paymentApproved,
            ]
            var refused = 0
            let grants = try (1...3).map { try Invented.grant(.seeClaims, .homeOfficer, .claim, number: $0) }
            let records = (0..<40).map { _ in Record(.claim, Identifier<Stranger>(from: RealWorld())) }
            for _ in 0..<1000 {
                let (act, grant) = (acts.randomElement() ?? .claimOpened, grants.randomElement() ?? grants[0])
                let record = records.randomElement() ?? records[0]
                do {
                    try await store.write { tx in try Audit.record(grant, act, on: record, in: tx) }
                } catch AccessError.ownWork { refused += 1 }
            }
            #expect(refused > 50)
            for duty in Duties.table {
                let both = try await store.read { tx in
                    try tx.rows(
                        """
                        SELECT 1 FROM audit_entry a JOIN audit_entry b
                        ON a.actor = b.actor AND a.record = b.record AND a.entry > b.entry
                        WHERE a.act = \(duty.act) AND b.act = \(duty.earlier)
                        """
                    ) { _ in true }
                }
                #expect(both.isEmpty, "\(duty)")
            }
        }
    }
}
