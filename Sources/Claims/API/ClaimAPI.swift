import Access
import CompensationRules
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Statute
import Victims
import Web

/// Claims as JSON, under `/api/v1/claims`. Nobody is named: the person stands behind an id.
enum ClaimAPI {
    static func routes(law: LawShelf) -> [Route] {
        [
            .api(.get, "/api/v1/claims", .needs(.seeClaims), ClaimDocuments.list) { visit, tx in
                try list(visit, law.current, in: tx)
            },
            Route.api(.post, "/api/v1/claims", .needs(.openClaim), ClaimDocuments.open) { visit, tx in
                try open(visit, law.current, in: tx)
            }.recognisingRepeats(isRequired: false),
            .api(.get, "/api/v1/claims/{claim}", .needs(.seeClaims), ClaimDocuments.show) { visit, tx in
                let found = try seen(visit, law.current, in: tx)
                return .json(found.claim.json, version: found.claim.version)
            },
            .api(.patch, "/api/v1/claims/{claim}", .needs(.changeClaim), ClaimDocuments.change) { visit, tx in
                try change(visit, law.current, in: tx)
            },
            .api(
                .get, "/api/v1/claims/{claim}/determination", .needs(.seeClaims), ClaimDocuments.determination
            ) { visit, tx in
                .json(try seen(visit, law.current, in: tx).json)
            },
        ]
    }

    private static func list(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.seeClaims, for: .claim)
        try Claims.workOut(limit: ClaimRoutes.staleAtOnce, under: law, on: visit.today, in: tx)
        let page = try ClaimSearch(from: visit.query).pageWithoutLosses(within: grant, on: visit.today, in: tx)
        try Audit.record(grant, .claimsListed, on: Record(.claim, list: page.claims.map(\.id)), in: tx)
        let claims = try ClaimStore.all(page.claims.map(\.id), in: tx)
        let missing = try missing(claims, law, visit, in: tx)
        let items = claims.map { $0.summary(missing: missing[$0.id] ?? []) }
        return .json(["items": .array(items), "next": .text(page.next?.text)])
    }

    /// The facts that undetermined claims wait for; the others wait for none.
    private static func missing(_ claims: [Claim], _ law: LawBook, _ visit: Visit, in tx: borrowing Transaction) throws
        -> [Identifier<Claim>: [FactPath]]
    {
        let waiting = claims.filter { !$0.isDecided && $0.standing.outcome == .undetermined }
        let found = try ClaimRoutes.workedOut(waiting, under: law, on: visit.today, in: tx)
        return Dictionary(found.map { ($0.claim.id, $0.determination.missing) }) { first, _ in first }
    }

    private static func open(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        var answers = try visit.answers()
        let id: Identifier<RosterEntry>? = answers.identifier("rosterEntry")
        if id == nil, !answers.isFaulty("rosterEntry") {
            answers.note("rosterEntry", Phrase("claims.roster-entry-missing"))
        }
        guard id != nil else { throw FormFaults(answers.faults) }
        let (entry, incident) = try ClaimRoutes.rosterLine(id, in: tx)
        let grant = try visit.officer.grant(.openClaim, at: incident.scope, for: .claim)
        var facts = try ClaimBody.facts(from: &answers, at: incident.facts.province, under: law)
        if !answers.has("losses") { facts?.losses = entry.status.losses }
        try answers.finish()
        let claim = try OpenClaim.run(
            from: entry, of: incident, facts: facts, under: law, by: grant, surroundings: visit.house.surroundings,
            in: tx)
        var answer = Response.json(claim.json, status: .created, version: claim.version)
        answer.headers.set("Location", "/api/v1/claims/\(claim.id)")
        return answer
    }

    /// Fields that are absent stay as they are.
    private static func change(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        let (claim, incident) = try ClaimRoutes.claim(of: visit, .changeClaim, in: tx)
        let grant = try visit.officer.grant(.changeClaim, at: claim.scope, for: .claim)
        let version = try visit.expectedVersion()
        var answers = try visit.answers(over: claim.facts.json)
        let facts = try ClaimBody.facts(from: &answers, at: claim.province, under: law) ?? .unknown
        try answers.finish()
        let new = try ChangeClaim.run(
            claim, of: incident, to: facts, from: version, by: grant, at: visit.desk(under: law), in: tx
        ).version
        return .json(["id": .string(claim.id.description), "version": .integer(Int64(new))], version: new)
    }

    /// The claim of the address with its determination, and the audit entry that seeing it costs.
    private static func seen(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> WorkedOut {
        let (claim, incident) = try ClaimRoutes.claim(of: visit, .seeClaims, in: tx)
        let grant = try visit.officer.grant(.seeClaims, at: claim.scope, for: .claim)
        try Audit.record(grant, .claimSeen, on: Record(.claim, claim.id), in: tx)
        return WorkedOut(claim, of: incident, under: law, on: visit.today)
    }
}

extension Claim {
    /// As the API shows it.
    var json: JSON { .object(members + (facts.json.members ?? [])) }

    private var members: [JSON.Member] {
        [
            .init("id", .string(id.description)), .init("reference", .string(reference)),
            .init("province", .text(province)), .init("district", .text(district)),
            .init("incident", .string(incident.description)), .init("person", .string(person.description)),
            .init("rosterEntry", .string(rosterEntry.description)), .init("stage", .text(stage)),
            .init("version", .integer(Int64(version))), .init("openedAt", .string(openedAt.description)),
            .init("stageSince", .string(stageSince.description)), .init("decidedOn", .text(standing.decidedOn)),
            .init("dueOn", .text(standing.dueOn)), .init("contact", .text(contact)), .init("deputy", .text(deputy)),
        ]
    }
}

extension Claim {
    /// A line of the list: where it stands and what it comes to.
    fileprivate func summary(missing: [FactPath]) -> JSON {
        .object(
            members + [
                .init("outcome", .text(standing.outcome?.rawValue)),
                .init("total", .integer(standing.amount?.whole ?? 0)),
                .init("missing", .array(missing.map { .string($0.description) })),
            ])
    }
}
