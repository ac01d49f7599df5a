import Access
import HTML
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Statute
import Victims
import Web

/// The pages of claims, in reading order.
enum ClaimRoutes {
    static func pages(law: LawShelf) -> [Route] {
        [
            .personPage("/claims", .needs(.seeClaims)) { visit, tx in try list(visit, law.current, in: tx) },
            .export("/claims/export", .needs(.seeClaims)) { visit, tx in try export(visit, in: tx) },
            .submission("/claims", .needs(.openClaim)) { visit, tx in
                try open(visit, law.current, in: tx)
            } reshow: { visit, tx in
                try list(visit, law.current, in: tx)
            },
            .personPage("/claims/{claim}", .needs(.seeClaims)) { visit, tx in try show(visit, law.current, in: tx) },
        ]
            + Route.form("/claims/{claim}/facts", .needs(.changeClaim)) { visit, tx in
                let (claim, incident) = try claim(of: visit, .changeClaim, in: tx)
                return visit.page(ClaimForm.page(claim, of: incident, grades: grades(of: claim, law.current), visit))
            } submit: { visit, tx in
                try change(visit, law.current, in: tx)
            }.offeringBothVersions(
                of: .claim, changedBy: .claimChanged, .claimAssessed, .claimReturned, .contactNamed)
    }

    private static func list(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        let officer = try visit.officer
        let grant = try officer.grant(.seeClaims, for: .claim)
        let search = try ClaimSearch(from: visit.query)
        try Claims.workOut(limit: staleAtOnce, under: law, on: visit.today, in: tx)
        let found = try search.page(within: grant, on: visit.today, in: tx)
        try Audit.record(grant, .claimsListed, on: Record(.claim, list: found.claims.map(\.id)), in: tx)
        let names = try names(of: found.claims.map(\.person), by: officer, visit, in: tx)
        let lines = found.claims.map { ClaimLine(claim: $0, name: names?[$0.person]) }
        var more = search
        more.after = found.next
        return visit.page(
            ClaimList.page(
                lines, counts: try counts(search, grant, visit, in: tx), search: search,
                next: found.next == nil ? nil : more.address(), showsNames: names != nil, visit))
    }

    /// All pages of the list as one file. It names nobody, so reading it opens nobody's file.
    private static func export(_ visit: Visit, in tx: borrowing Transaction) throws -> TableExport {
        let grant = try visit.officer.grant(.seeClaims, for: .claim)
        var search = try ClaimSearch(from: visit.query)
        search.after = nil
        search.limit = TableExport.limit
        let found = try search.page(within: grant, on: visit.today, in: tx)
        let lines = found.claims.map { ClaimLine(claim: $0, name: nil) }
        return TableExport(
            "claims", Phrase("claims.title"), [ClaimList.reference(visit.say)] + ClaimList.columns(visit), lines,
            hasMore: found.next != nil, by: grant)
    }

    /// How many open claims a list works out anew at most before it answers.
    static let staleAtOnce = 200

    private static func counts(_ search: ClaimSearch, _ grant: Grant, _ visit: Visit, in tx: borrowing Transaction)
        throws -> ClaimList.Counts
    {
        var late = search
        late.isLate = true
        return ClaimList.Counts(
            all: try search.count(within: grant, on: visit.today, in: tx),
            late: search.isWholePlace ? try late.count(within: grant, on: visit.today, in: tx) : nil)
    }

    /// A roster line that has a claim already leads there: pressing the button twice opens one claim.
    private static func open(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        var answers = try visit.answers()
        let id: Identifier<RosterEntry>? = answers.identifier("roster-entry")
        if id == nil, !answers.isFaulty("roster-entry") {
            answers.note("", Phrase("claims.roster-entry-missing"))
        }
        try answers.finish()
        let (entry, incident) = try rosterLine(id, in: tx)
        let grant = try visit.officer.grant(.openClaim, at: incident.scope, for: .claim)
        if let claim = try ClaimStore.find(of: entry.id, in: tx) { return .redirect(to: "/claims/\(claim.id)") }
        let claim = try OpenClaim.run(
            from: entry, of: incident, under: law, by: grant, surroundings: visit.house.surroundings, in: tx)
        return .redirect(to: "/claims/\(claim.id)")
    }

    static func show(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        let (claim, incident) = try claim(of: visit, .seeClaims, in: tx)
        let officer = try visit.officer
        let grant = try officer.grant(.seeClaims, at: claim.scope, for: .claim)
        try Audit.record(grant, .claimSeen, on: Record(.claim, claim.id), in: tx)
        let shown =
            claim.isDecided
            ? claim : try WorkOutClaim.run(claim, of: incident, under: law, on: visit.today, in: tx)
        let file = try ClaimFile.load(shown, of: incident, under: law, visit, in: tx)
        return visit.page(ClaimPage.page(file, under: law, visit))
    }

    private static func change(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        let (claim, incident) = try claim(of: visit, .changeClaim, in: tx)
        var answers = try visit.answers()
        let facts = try ClaimDraft.facts(from: &answers, of: claim, grades: grades(of: claim, law))
        let grant = try visit.officer.grant(.changeClaim, at: claim.scope, for: .claim)
        try ChangeClaim.run(
            claim, of: incident, to: facts, from: visit.expectedVersion(), by: grant, at: visit.desk(under: law), in: tx
        )
        return .redirect(to: "/claims/\(claim.id)")
    }

    // MARK: What several addresses need

    /// The claim of the address with its incident, if the officer may do `permission` with it.
    static func claim(of visit: Visit, _ permission: Permission, in tx: borrowing Transaction) throws -> (
        Claim, Incident
    ) {
        guard let claim = try ClaimStore.find(visit.identifier("claim"), in: tx),
            let incident = try IncidentStore.find(claim.incident, in: tx)
        else { throw AccessError.notFound }
        _ = try visit.officer.grant(permission, at: claim.scope, for: .claim)
        return (claim, incident)
    }

    static func rosterLine(_ id: Identifier<RosterEntry>?, in tx: borrowing Transaction) throws -> (
        RosterEntry, Incident
    ) {
        guard let id, let entry = try RosterStore.find(id, in: tx),
            let incident = try IncidentStore.find(entry.incident, in: tx)
        else { throw AccessError.notFound }
        return (entry, incident)
    }

    /// Each claim with what the law makes of it; each incident is read once.
    static func workedOut(
        _ claims: [Claim], under law: LawBook, on today: CalendarDate, in tx: borrowing Transaction
    ) throws -> [WorkedOut] {
        var incidents: [Identifier<Incident>: Incident] = [:]
        return try claims.compactMap { claim in
            if incidents[claim.incident] == nil {
                incidents[claim.incident] = try IncidentStore.find(claim.incident, in: tx)
            }
            return incidents[claim.incident].map { WorkedOut(claim, of: $0, under: law, on: today) }
        }
    }

    /// The claims with what they come to now; the decided ones as they are.
    static func upToDate(
        _ claims: [Claim], under law: LawBook, on today: CalendarDate, in tx: borrowing Transaction
    ) throws -> [Claim] {
        try claims.map { claim in
            guard !claim.isDecided, let incident = try IncidentStore.find(claim.incident, in: tx) else { return claim }
            return try WorkOutClaim.run(claim, of: incident, under: law, on: today, in: tx)
        }
    }

    /// What each person is called, for readers who may see persons; nil for the others.
    static func names(
        of people: [Identifier<Person>], by officer: Officer, _ visit: Visit, in tx: borrowing Transaction
    ) throws -> [Identifier<Person>: Phrase]? {
        guard let grant = try? officer.grant(.seePerson, for: .claim) else { return nil }
        return try PeopleNamed.phrases(people, by: grant, vault: visit.house.vault, in: tx)
    }

    /// The province's own words for how grave an injury is.
    static func grades(of claim: Claim, _ law: LawBook) -> [String] { law.jurisdiction(claim.province)?.grades ?? [] }
}

extension Visit {
    /// What this request works with on claims.
    func desk(under law: LawBook) -> ClaimDesk {
        ClaimDesk(vault: house.vault, surroundings: house.surroundings, law: law, rules: house.settings.version)
    }
}
