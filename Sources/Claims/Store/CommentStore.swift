import Access
import Kernel
import SQL
import Sealing

/// What an officer said about a claim.
public struct ClaimComment: Sendable {
    let id: Identifier<ClaimComment>
    let by: Identifier<Account>
    let role: Role
    let at: Timestamp
    let sealed: [UInt8]

    /// Where its words are sealed.
    static func address(_ id: Identifier<ClaimComment>) -> FieldAddress {
        FieldAddress("claim_comment", id, "text", revision: 1)
    }
}

/// The SQL of `claim_comment`. Rows are added, never changed.
enum CommentStore {
    /// The latest comments, oldest of them first.
    static func latest(_ limit: Int, on claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> [ClaimComment]
    {
        try tx.rows(
            """
            SELECT id, made_by, role, made_at, text FROM claim_comment WHERE claim = \(claim)
            ORDER BY made_at DESC, id DESC LIMIT \(limit)
            """
        ) { row in
            ClaimComment(id: try row[0], by: try row[1], role: try row[2], at: try row[3], sealed: try row[4])
        }.reversed()
    }

    static func insert(
        _ id: Identifier<ClaimComment>, _ sealed: [UInt8], on claim: Identifier<Claim>, by grant: Grant,
        in tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO claim_comment (id, claim, text, made_by, role, made_at)
            VALUES (\(id), \(claim), \(sealed), \(grant.officer.account), \(grant.officer.role), \(grant.moment))
            """)
    }
}
