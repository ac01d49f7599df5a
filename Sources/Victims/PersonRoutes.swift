import Access
import HTML
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// A person's page, the correction of who she is, and the search.
enum PersonRoutes {
    static func routes(index: NameIndex, _ sections: [PersonSection]) -> [Route] {
        [
            .page("/people/search", .needs(.searchPeople)) { visit, _ in
                visit.page(SearchPages.form(visit))
            },
            .submission("/people/search", .needs(.searchPeople)) { visit, tx in
                try search(visit, index, in: tx)
            } reshow: { visit, _ in
                visit.page(SearchPages.form(visit))
            }.repeatable(),
            .personPage("/people/{person}", .needs(.seePerson)) { visit, tx in try show(visit, sections, in: tx) },
        ]
            + Route.form("/people/{person}/change", .needs(.changePerson)) { visit, tx in
                let (person, identity) = try opened(visit, .changePerson, in: tx)
                return visit.page(PersonPages.change(person, identity, visit))
            } submit: { visit, tx in
                try change(visit, in: tx)
            }.offeringBothVersions(of: .person, changedBy: .personChanged)
    }

    /// The person of the address and who she is, with the audit entry that opening her file costs.
    private static func opened(_ visit: Visit, _ permission: Permission, in tx: borrowing Transaction) throws
        -> (Person, Identity)
    {
        let person = try person(of: visit, in: tx)
        let grant = try visit.officer.grant(permission, at: person.scope, for: .reading)
        try Audit.record(grant, .personSeen, on: Record(.person, person.id), in: tx)
        return (person, try PersonStore.identity(of: person, to: grant, by: visit.house.vault, in: tx))
    }

    private static func show(_ visit: Visit, _ sections: [PersonSection], in tx: borrowing Transaction) throws
        -> Response
    {
        let file = try PersonFile(person(of: visit, in: tx), for: visit, .seePerson, in: tx)
        var shown: [HTML] = []
        for section in sections { if let html = try section.show(file.person, visit, tx) { shown.append(html) } }
        let mayChange = (try? visit.officer.grant(.changePerson, at: file.person.scope, for: .registration)) != nil
        return visit.page(PersonPages.show(file, sections: shown, mayChange: mayChange, visit))
    }

    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let person = try person(of: visit, in: tx)
        let grant = try visit.officer.grant(.changePerson, at: person.scope, for: .registration)
        var answers = try visit.answers()
        let (identity, sex, age) = PersonDraft.person(from: &answers)
        try answers.finish()
        _ = try ChangePerson.run(
            person, identity: identity, sex: sex, age: age, from: visit.expectedVersion(), by: grant,
            vault: visit.house.vault, in: tx)
        return .redirect(to: "/people/\(person.id)")
    }

    /// A list of people is answered to the POST itself, so that nothing of the search is in an address.
    private static func search(_ visit: Visit, _ index: NameIndex, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.searchPeople, for: .search)
        let sought = try PersonSearch(visit.request.form["q"] ?? "")
        let found = try sought.run(by: grant, vault: visit.house.vault, index: index, in: tx)
        return visit.page(SearchPages.results(found, visit))
    }

    /// Throws `notFound` also for a person outside the officer's area.
    static func person(of visit: Visit, in tx: borrowing Transaction) throws -> Person {
        guard let person = try PersonStore.find(visit.identifier("person"), in: tx) else { throw AccessError.notFound }
        return person
    }
}
