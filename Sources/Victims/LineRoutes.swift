import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// One line of a roster: what it says and said, who it is, whether the family knows.
enum LineRoutes {
    static var routes: [Route] {
        let pages: [[Route]] = [
            [.personPage("/roster/{roster}", .needs(.seeRoster)) { visit, tx in try show(visit, in: tx) }],
            Route.form("/roster/{roster}/change", .needs(.addToRoster)) { visit, tx in
                visit.page(LineForms.change(try Line(of: visit, .addToRoster, in: tx), visit))
            } submit: { visit, tx in
                try change(visit, in: tx)
            }.offeringBothVersions(of: .roster, changedBy: .rosterEntryChanged, .familyTold),
            Route.form("/roster/{roster}/identify", .needs(.changePerson)) { visit, tx in
                let line = try Line(of: visit, .changePerson, in: tx)
                return visit.page(LineForms.identify(line, try identity(of: line, for: visit, in: tx), visit))
            } submit: { visit, tx in
                try identify(visit, in: tx)
            }.offeringBothVersions(of: .person, changedBy: .personChanged),
            Route.form("/roster/{roster}/told", .needs(.addToRoster)) { visit, tx in
                visit.page(LineForms.told(try Line(of: visit, .addToRoster, in: tx), visit))
            } submit: { visit, tx in
                var answers = try visit.answers()
                return try tell(try FamilyTold.read(from: &answers, today: visit.today), visit, in: tx)
            }.offeringBothVersions(of: .roster, changedBy: .rosterEntryChanged, .familyTold),
            Route.form("/roster/{roster}/not-told", .needs(.addToRoster)) { visit, tx in
                visit.page(LineForms.notTold(try Line(of: visit, .addToRoster, in: tx), visit))
            } submit: { visit, tx in
                try tell(.takenBack, visit, in: tx)
            }.offeringBothVersions(of: .roster, changedBy: .rosterEntryChanged, .familyTold),
        ]
        return pages.flatMap { $0 }
    }

    /// The line of an address with all that its pages need.
    struct Line {
        let entry: RosterEntry
        let person: Person
        let incident: Incident
        let grant: Grant

        var address: String { "/roster/\(entry.id)" }

        /// Throws `AccessError.notFound` also for a line outside the officer's area.
        init(of visit: Visit, _ permission: Permission, in tx: borrowing Transaction) throws {
            guard let entry = try RosterStore.find(visit.identifier("roster"), in: tx),
                let incident = try IncidentStore.find(entry.incident, in: tx),
                let person = try PersonStore.find(entry.person, in: tx)
            else { throw AccessError.notFound }
            (self.entry, self.incident, self.person) = (entry, incident, person)
            let purpose: Purpose = permission == .seeRoster ? .reading : .registration
            grant = try visit.officer.grant(permission, at: incident.scope, for: purpose)
        }
    }

    private static func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try Line(of: visit, .seeRoster, in: tx)
        try Audit.record(line.grant, .personSeen, on: Record(.person, line.person.id), in: tx)
        let vault = visit.house.vault
        guard
            let named = try RosterStore.namedLine(
                line.entry.id, of: line.incident, to: line.grant, by: vault, in: tx)
        else { throw AccessError.notFound }
        let told = named.identity == nil ? [] : try FamilyToldStore.all(of: line.entry, by: vault, in: tx)
        let past = try RosterStore.past(of: line.entry.id, in: tx)
        return visit.page(
            LinePage.show(named, of: line.incident, told: told, past: past, try Leave(line, visit), visit))
    }

    /// What this reader may do with the line: decides which steps the page offers.
    struct Leave {
        let mayChange: Bool
        let mayIdentify: Bool
        let maySeePerson: Bool

        init(_ line: Line, _ visit: Visit) throws {
            let officer = try visit.officer
            let scope = line.incident.scope
            mayChange = (try? officer.grant(.addToRoster, at: scope, for: .registration)) != nil
            mayIdentify = (try? officer.grant(.changePerson, at: line.person.scope, for: .registration)) != nil
            maySeePerson = (try? officer.grant(.seePerson, at: line.person.scope, for: .reading)) != nil
        }
    }

    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try Line(of: visit, .addToRoster, in: tx)
        var answers = try visit.answers()
        let (tag, status, hospital) = try PersonDraft.standing(from: &answers)
        _ = try ChangeRosterEntry.run(
            line.entry, of: line.incident, tag: tag, status: status, hospital: hospital,
            from: try visit.expectedVersion(), by: line.grant, in: tx)
        return .redirect(to: line.address)
    }

    /// The person's own page and form are elsewhere; here a tag is given its name.
    private static func identify(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try Line(of: visit, .changePerson, in: tx)
        var answers = try visit.answers()
        let (identity, sex, age) = PersonDraft.person(from: &answers)
        try answers.finish()
        _ = try ChangePerson.run(
            line.person, identity: identity, sex: sex, age: age, from: try visit.expectedVersion(), by: line.grant,
            vault: visit.house.vault, in: tx)
        return .redirect(to: line.address)
    }

    private static func identity(of line: Line, for visit: Visit, in tx: borrowing Transaction) throws -> Identity {
        try Audit.record(line.grant, .personSeen, on: Record(.person, line.person.id), in: tx)
        return try PersonStore.identity(of: line.person, to: line.grant, by: visit.house.vault, in: tx)
    }

    private static func tell(_ told: FamilyTold, _ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try Line(of: visit, .addToRoster, in: tx)
        _ = try TellFamily.run(
            told, for: line.entry, of: line.incident, from: try visit.expectedVersion(), by: line.grant,
            vault: visit.house.vault, surroundings: visit.house.surroundings, in: tx)
        return .redirect(to: line.address)
    }
}
