import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// What is recorded of a person beside who she is: one form a thing.
enum FileRoutes {
    static var routes: [Route] {
        let pages: [[Route]] = [
            detail("/people/{person}/birth", .birth), detail("/people/{person}/residence", .residence),
            detail("/people/{person}/functioning", .functioning), detail("/people/{person}/contact", .contact),
            Route.form("/people/{person}/kin", .needs(.changePerson)) { visit, tx in
                visit.page(FileForms.kin(try opened(visit, in: tx), visit))
            } submit: { visit, tx in
                try addKin(visit, in: tx)
            },
            Route.form("/people/{person}/kin/{kin}/remove", .needs(.changePerson)) { visit, tx in
                visit.page(FileForms.removeKin(try opened(visit, in: tx), visit))
            } submit: { visit, tx in
                let (person, grant) = try leave(visit, in: tx)
                try RecordKin.remove(visit.identifier("kin"), of: person, by: grant, in: tx)
                return .redirect(to: "/people/\(person.id)#kin")
            },
            Route.form("/people/{person}/consent", .needs(.changePerson)) { visit, tx in
                visit.page(FileForms.consent(try opened(visit, in: tx), visit))
            } submit: { visit, tx in
                try addConsent(visit, in: tx)
            },
            Route.form("/people/{person}/consent/{consent}/withdraw", .needs(.changePerson)) { visit, tx in
                visit.page(FileForms.withdraw(try opened(visit, in: tx), visit))
            } submit: { visit, tx in
                let (person, grant) = try leave(visit, in: tx)
                try RecordConsent.withdraw(
                    visit.identifier("consent"), of: person, on: visit.today, by: grant, in: tx)
                return .redirect(to: "/people/\(person.id)#consent")
            },
            [
                .personPage("/people/{person}/openings", .needs(.seeAudit)) { visit, tx in
                    try openings(visit, in: tx)
                }
            ],
        ]
        return pages.flatMap { $0 }
    }

    private static func detail(_ pattern: PathPattern, _ kind: DetailKind) -> [Route] {
        Route.form(pattern, .needs(.changePerson)) { visit, tx in
            visit.page(FileForms.detail(kind, try opened(visit, in: tx), visit))
        } submit: { visit, tx in
            let (person, grant) = try leave(visit, in: tx)
            var answers = try visit.answers()
            let draft = try DetailDraft.read(kind, from: &answers, visit)
            _ = try RecordDetail.run(
                kind, draft, of: person, from: try visit.expectedVersion(), by: grant, vault: visit.house.vault,
                in: tx)
            return .redirect(to: "/people/\(person.id)#more")
        }.offeringBothVersions(of: .person, changedBy: .personChanged)
    }

    /// The person of the address with all that is recorded, for a form that shows it.
    private static func opened(_ visit: Visit, in tx: borrowing Transaction) throws -> PersonFile {
        try PersonFile(PersonRoutes.person(of: visit, in: tx), for: visit, .changePerson, in: tx)
    }

    private static func leave(_ visit: Visit, in tx: borrowing Transaction) throws -> (Person, Grant) {
        let person = try PersonRoutes.person(of: visit, in: tx)
        return (person, try visit.officer.grant(.changePerson, at: person.scope, for: .registration))
    }

    private static func addKin(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let (person, grant) = try leave(visit, in: tx)
        var answers = try visit.answers()
        let draft = try registered(KinDraft.read(from: &answers), visit, in: tx)
        let id = Identifier<Kin>(from: visit.house.surroundings)
        try RecordKin.run(draft, of: person, id: id, by: grant, vault: visit.house.vault, in: tx)
        return .redirect(to: "/people/\(person.id)#kin")
    }

    /// The same draft with the person whose card was typed, if the officer may search for her and there is one.
    private static func registered(_ draft: KinDraft, _ visit: Visit, in tx: borrowing Transaction) throws -> KinDraft {
        guard let cnic = draft.cnic, draft.other == nil else { return draft }
        let grant = try visit.officer.grant(.searchPeople, for: .search)
        let found = try PersonSearch.exactly(cnic, by: grant, vault: visit.house.vault, in: tx)
        guard let other = found.first, found.count == 1 else {
            throw FormFaults([FieldFault("kinCnic", Phrase("victims.kin-not-found"))])
        }
        return KinDraft(
            relation: draft.relation, other: other.person.id, cnic: cnic, name: draft.name, phone: draft.phone,
            isGuardian: draft.isGuardian)
    }

    private static func addConsent(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let (person, grant) = try leave(visit, in: tx)
        var answers = try visit.answers()
        let draft = try ConsentDraft.read(from: &answers, today: visit.today)
        let id = Identifier<Consent>(from: visit.house.surroundings)
        try RecordConsent.run(draft, of: person, id: id, by: grant, in: tx)
        return .redirect(to: "/people/\(person.id)#consent")
    }

    /// For whoever reads the audit: offices and purposes, nobody's name.
    private static func openings(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let person = try PersonRoutes.person(of: visit, in: tx)
        let grant = try visit.officer.grant(.seeAudit, at: person.scope, for: .audit)
        try Audit.record(grant, .auditSeen, on: Record(.person, person.id), in: tx)
        let openings = try Opening.all(of: Record(.person, person.id), by: grant, in: tx)
        return visit.page(FilePages.openings(openings, visit))
    }
}
