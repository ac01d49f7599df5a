public import Access
import CompensationRules
public import Kernel
public import SQL
import Sealing
public import Verification
import Victims

/// The SQL of `claim_decision`.
public enum DecisionStore {
    /// The decision on a claim; nil while there is none. Throws `DecisionUnreadable` for a record that cannot be read.
    public static func find(claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> Decision? {
        try tx.first("SELECT \(columns) FROM claim_decision WHERE claim = \(claim)", read)
    }

    /// The decision with that code; nil when there is none. One look into an index.
    public static func find(code: VerificationCode, in tx: borrowing Transaction) throws -> Decision? {
        try tx.first("SELECT \(columns) FROM claim_decision WHERE code = \(code)", read)
    }

    /// The reason in words; nil when none was given or it cannot be opened. `grant` is one to see the person at the
    /// claim's place, and the audit entry of reading about her must be written before, in the same transaction.
    public static func reason(of decision: Decision, on claim: Claim, by grant: Grant, vault: Vault) throws -> String? {
        try grant.require(.seePerson)
        try grant.require(claim.scope)
        let note = (sealed: decision.reason, address: address(claim.id))
        return try SealedNote.open([note], of: claim.person, by: vault).first ?? nil
    }

    static func insert(_ decision: Decision, in tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            INSERT INTO claim_decision (claim, kind, determination, digest, rules, amount_paisa, ground, clause, code,
                reason, decided_by, role, province, district, decided_at, decided_on)
            VALUES (\(decision.claim), \(decision.kind),
                \(String(decoding: decision.determination.bytes, as: UTF8.self)), \(decision.storedDigest),
                \(decision.rules), \(decision.amount), \(decision.ground?.word), \(decision.clause), \(decision.code),
                \(decision.reason), \(decision.decidedBy), \(decision.office.role), \(decision.office.province),
                \(decision.office.district), \(decision.decidedAt), \(decision.decidedOn))
            ON CONFLICT (claim) DO NOTHING
            """) == 1
    }

    /// Where the reason is sealed.
    static func address(_ claim: Identifier<Claim>) -> FieldAddress {
        FieldAddress("claim_decision", claim, "reason", revision: 1)
    }

    private static let columns: SQL = """
        claim, kind, determination, digest, rules, amount_paisa, ground, clause, code, reason, decided_by, role,
        province, district, decided_at, decided_on
        """

    private static func read(_ row: Row) throws -> Decision {
        let record: String = try row[2]
        guard let determination = FrozenDetermination(Array(record.utf8)) else { throw DecisionUnreadable() }
        let ground: String? = try row[6]
        let reason: [UInt8]? = try row[9]
        return Decision(
            claim: try row[0], kind: try row[1], determination: determination, rules: try row[4],
            amount: try row[5], ground: ground.flatMap { RefusalGround($0) }, clause: try row[7], code: try row[8],
            office: Office(role: try row[11], province: try row[12], district: try row[13]),
            decidedBy: try row[10], decidedAt: try row[14], decidedOn: try row[15], hasReason: reason != nil,
            reason: reason, storedDigest: try row[3])
    }
}

/// The record of a decision is not what the program writes: it was damaged or made by something else.
public struct DecisionUnreadable: Error, CustomStringConvertible {
    public var description: String { "the record of a decision cannot be read" }
}

extension Decision.Kind: Bindable, Readable {}
