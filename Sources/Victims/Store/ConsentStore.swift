import Access
import Kernel
import SQL

/// The SQL of the `consent` table; nothing in it names anybody.
enum ConsentStore {
    static func insert(
        _ draft: ConsentDraft, id: Identifier<Consent>, of person: Person, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO consent (id, person, purpose, recipient, way, given_on, recorded_at, recorded_by)
            VALUES (\(id), \(person.id), \(draft.purpose), \(draft.recipient), \(draft.way), \(draft.givenOn),
                \(grant.moment), \(grant.officer.account))
            """)
    }

    /// Newest first, also those that were withdrawn.
    static func all(of person: Person, in tx: borrowing Transaction) throws -> [Consent] {
        try tx.rows(
            """
            SELECT id, purpose, recipient, way, given_on, withdrawn_on FROM consent
            WHERE person = \(person.id) ORDER BY id DESC
            """
        ) { row in
            Consent(
                id: try row[0], purpose: try row[1], recipient: try row[2], way: try row[3], givenOn: try row[4],
                withdrawnOn: try row[5])
        }
    }

    /// Ends a consent on `day`; whether it held.
    static func withdraw(
        _ id: Identifier<Consent>, of person: Person, on day: CalendarDate, in tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE consent SET withdrawn_on = \(day)
            WHERE id = \(id) AND person = \(person.id) AND withdrawn_on IS NULL
            """) == 1
    }
}

extension ConsentPurpose: Bindable, Readable {}
extension ConsentRecipient: Bindable, Readable {}
extension ConsentWay: Bindable, Readable {}
