public import Kernel
public import SQL

/// Separation of duties: pairs of acts that one person may not both do on one record, whichever role she had at
/// the time.
public enum Duties {
    /// One line: whoever did `earlier` on a record may not do `act` on it.
    public struct Duty: Hashable, Sendable {
        public let act: Act
        public let earlier: Act
    }

    /// The table. `Audit.record` evaluates it inside the transaction that writes.
    public static let table: [Duty] = [
        Duty(act: .claimDecided, earlier: .claimOpened),
        Duty(act: .claimDecided, earlier: .claimChanged),
        Duty(act: .claimDecided, earlier: .claimAssessed),
        Duty(act: .claimDecided, earlier: .claimSent),
        Duty(act: .claimChanged, earlier: .claimDecided),
        Duty(act: .claimAssessed, earlier: .claimDecided),
        Duty(act: .paymentMade, earlier: .claimDecided),
        Duty(act: .paymentChecked, earlier: .paymentMade),
        Duty(act: .paymentApproved, earlier: .paymentMade),
        Duty(act: .paymentApproved, earlier: .paymentChecked),
        Duty(act: .rateConfirmed, earlier: .rateEntered),
    ]

    /// For a page that wants to say beforehand what will be refused. Throws `AccessError.ownWork`.
    public static func check(_ grant: Grant, _ act: Act, on record: Record, in tx: borrowing Transaction) throws {
        for duty in table where duty.act == act {
            let didIt = try tx.exists(
                """
                SELECT 1 FROM duty_act WHERE kind = \(record.kind) AND record = \(record.id)
                    AND act = \(duty.earlier) AND account = \(grant.officer.account)
                """)
            guard !didIt else { throw AccessError.ownWork(duty.earlier) }
        }
    }

    /// Who did any of `acts` on a record, so that a page can say who else may go on with it.
    public static func who(did acts: [Act], on record: Record, in tx: borrowing Transaction) throws
        -> [Identifier<Account>]
    {
        guard !acts.isEmpty else { return [] }
        let list = SQL.joined(acts.map { "\($0)" }, by: ", ")
        return try tx.rows(
            """
            SELECT DISTINCT account FROM duty_act WHERE kind = \(record.kind) AND record = \(record.id) AND act IN (\(list))
            """
        ) { row in try row[0] }
    }

    /// Whether the act is one of a pair.
    static func concern(_ act: Act) -> Bool { named.contains(act) }

    /// Checks, and remembers who did it.
    static func take(_ grant: Grant, _ act: Act, on record: Record, in tx: borrowing Transaction) throws {
        guard named.contains(act) else { return }
        try check(grant, act, on: record, in: tx)
        try tx.run(
            """
            INSERT INTO duty_act (kind, record, act, account, at)
            VALUES (\(record.kind), \(record.id), \(act), \(grant.officer.account), \(grant.moment))
            ON CONFLICT (kind, record, act, account) DO NOTHING
            """)
    }

    private static let named = Set(table.flatMap { [$0.act, $0.earlier] })
}
