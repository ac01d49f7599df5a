public import Kernel
public import SQL

/// What was done, by whom, to which record, for what: written in the transaction that does it, and before the
/// page that shows a person is sent. Entries are chained by their hashes and never changed or deleted.
public enum Audit {
    /// Records `act`, after making sure that the same person may do it (`Duties`).
    ///
    /// `before` and `after` are digests of the record's state, never content. Costs two small statements on
    /// SQLite, one on PostgreSQL. Throws `AccessError.ownWork` when this person did the act's counterpart.
    public static func record(
        _ grant: Grant, _ act: Act, on record: Record, before: [UInt8]? = nil, after: [UInt8]? = nil,
        in tx: borrowing Transaction
    ) throws {
        try Duties.take(grant, act, on: record, in: tx)
        try AuditEntry(
            at: grant.moment, actor: grant.officer.account.description, role: grant.officer.role.rawValue,
            act: act.rawValue, kind: record.kind.rawValue, record: record.id,
            province: grant.area.province?.rawValue, outcome: AuditEntry.done, purpose: grant.purpose.rawValue,
            before: before, after: after
        ).append(in: tx)
    }

    /// Records `act` once for each of `records`: for a list that is stored in one action.
    ///
    /// The same entries as `record` would write one by one, with few statements: about 6 us an entry.
    public static func record(_ grant: Grant, _ act: Act, onEach records: [Record], in tx: borrowing Transaction) throws
    {
        if Duties.concern(act) { for record in records { try Duties.take(grant, act, on: record, in: tx) } }
        guard let first = records.first else { return }
        let pattern = AuditEntry(
            at: grant.moment, actor: grant.officer.account.description, role: grant.officer.role.rawValue,
            act: act.rawValue, kind: first.kind.rawValue, record: first.id, province: grant.area.province?.rawValue,
            outcome: AuditEntry.done, purpose: grant.purpose.rawValue)
        try pattern.append(onEach: records, in: tx)
    }

    /// Records that an officer asked for what she may not do. In a transaction of its own, because the one that
    /// threw is gone.
    public static func recordRefusal(
        of permission: Permission, to officer: Officer, for purpose: Purpose, on record: Record = Record(.permission),
        in tx: borrowing Transaction
    ) throws {
        let record = record == Record(.permission) ? Record(.permission, permission.rawValue) : record
        try AuditEntry(
            at: officer.moment, actor: officer.account.description, role: officer.role.rawValue,
            act: Act.accessRefused.rawValue, kind: record.kind.rawValue, record: record.id,
            province: officer.province?.rawValue, outcome: AuditEntry.refused, purpose: purpose.rawValue
        ).append(in: tx)
    }

    /// Records that somebody without an account looked at a record with the code that was given to her.
    public static func recordVisit(
        _ act: Act, on record: Record, in province: Province, at moment: Timestamp, in tx: borrowing Transaction
    ) throws {
        try AuditEntry(
            at: moment, actor: nil, role: nil, act: act.rawValue, kind: record.kind.rawValue, record: record.id,
            province: province.rawValue, outcome: AuditEntry.done, purpose: Purpose.claim.rawValue
        ).append(in: tx)
    }

    /// `account` is nil when there is none of the name that was typed; the name itself is not kept.
    static func recordRefusedSignIn(
        of account: Identifier<Account>?, at moment: Timestamp, in tx: borrowing Transaction
    ) throws {
        try AuditEntry(
            at: moment, actor: account?.description, role: nil, act: Act.signInRefused.rawValue,
            kind: Record.Kind.account.rawValue, record: account?.description ?? "", province: nil,
            outcome: AuditEntry.refused, purpose: Purpose.ownAccount.rawValue
        ).append(in: tx)
    }
}
