import Access
import Kernel
import SQL

/// Writes down what a person agreed to, and that she takes it back.
enum RecordConsent {
    static func run(
        _ draft: ConsentDraft, of person: Person, id: Identifier<Consent>, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try grant.require(.changePerson)
        try grant.require(person.scope)
        try ConsentStore.insert(draft, id: id, of: person, by: grant, in: tx)
        try Audit.record(grant, .consentRecorded, on: Record(.person, person.id), in: tx)
    }

    /// Throws `AccessError.notFound` for a consent that is not there or was withdrawn before.
    static func withdraw(
        _ id: Identifier<Consent>, of person: Person, on day: CalendarDate, by grant: Grant,
        in tx: borrowing Transaction
    ) throws {
        try grant.require(.changePerson)
        try grant.require(person.scope)
        guard try ConsentStore.withdraw(id, of: person, on: day, in: tx) else { throw AccessError.notFound }
        try Audit.record(grant, .consentRecorded, on: Record(.person, person.id), in: tx)
    }
}
