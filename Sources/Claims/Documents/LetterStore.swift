import Access
import Documents
import Kernel
import SQL
import Sealing

/// The SQL of `claim_letter`.
enum LetterStore {
    /// The sealed letter; nil before it was written.
    static func find(_ claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> [UInt8]? {
        try tx.first("SELECT body FROM claim_letter WHERE claim = \(claim)") { row in try row[0] as [UInt8] }
    }

    /// Throws `ClaimError.erased` when the person's keys were destroyed, `LetterError.unreadable` for a damaged row.
    static func open(_ sealed: [UInt8], of claim: Claim, by vault: Vault) throws -> Letter {
        do {
            let text = try vault.open(sealed, of: claim.person, at: address(claim.id)).text
            guard let letter = Letter(json: try JSON(parsing: text)) else { throw LetterError.unreadable }
            return letter
        } catch SealingError.noKey {
            throw ClaimError.erased
        }
    }

    static func keep(
        _ letter: Letter, of claim: Claim, at moment: Timestamp, by vault: Vault, in tx: borrowing Transaction
    ) throws {
        let text = String(decoding: letter.json.bytes, as: UTF8.self)
        let sealed = try SealedNote.seal(text, of: claim.person, at: address(claim.id), by: vault)
        try tx.run(
            "INSERT INTO claim_letter (claim, body, written_at) VALUES (\(claim.id), \(sealed), \(moment))")
    }

    private static func address(_ claim: Identifier<Claim>) -> FieldAddress {
        FieldAddress("claim_letter", claim, "body", revision: 1)
    }
}
