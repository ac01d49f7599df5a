import Access
import Claims
import Kernel
import SQL
import Sealing

/// The slip of a claim that opens it now: when and by whom it was printed.
struct ClaimAccess: Sendable {
    let id: Identifier<ClaimAccess>
    let claim: Identifier<Claim>
    let issuedAt: Timestamp
    let issuedBy: Identifier<Account>

    /// The open slip of the claim; nil while the family has none.
    static func of(_ claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> ClaimAccess? {
        try tx.first(
            """
            SELECT id, claim, issued_at, issued_by FROM claim_access WHERE claim = \(claim) AND ended_at IS NULL
            """, ClaimAccess.init)
    }

    /// The claim that code and PIN open together; nil for every other pair.
    static func claim(
        openedBy code: AccessCode, _ ring: Keyring, in tx: borrowing Transaction
    ) throws -> Identifier<Claim>? {
        // The PIN's digest is looked up like a token's: nobody can choose one, so no comparison tells anything.
        try tx.first(
            """
            SELECT claim FROM claim_access
            WHERE code_digest = \(code.codeDigest(ring)) AND pin_digest = \(code.pinDigest(ring))
                AND ended_at IS NULL
            """
        ) { row in try row[0] }
    }

    private init(_ row: Row) throws {
        (id, claim, issuedAt, issuedBy) = (try row[0], try row[1], try row[2], try row[3])
    }
}

/// Prints a slip for the family; one that they had opens nothing from then on.
enum IssueSlip {
    static func run(
        for claim: Identifier<Claim>, by grant: Grant, _ ring: Keyring, surroundings: any Surroundings,
        in tx: borrowing Transaction
    ) throws -> AccessCode {
        try grant.require(.changeClaim)
        let code = AccessCode(from: surroundings)
        try tx.run(
            "UPDATE claim_access SET ended_at = \(grant.moment) WHERE claim = \(claim) AND ended_at IS NULL")
        try tx.run(
            """
            INSERT INTO claim_access (id, claim, code_digest, pin_digest, issued_at, issued_by)
            VALUES (\(Identifier<ClaimAccess>(from: surroundings)), \(claim), \(code.codeDigest(ring)),
                \(code.pinDigest(ring)), \(grant.moment), \(grant.officer.account))
            """)
        try Audit.record(grant, .slipIssued, on: Record(.claim, claim), in: tx)
        return code
    }
}
