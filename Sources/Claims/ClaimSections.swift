import Access
import HTML
import Incidents
import Kernel
import Localization
import SQL
import Statute
import Victims
import Web

/// What claims show on the pages of other rooms.
enum ClaimSections {
    /// The last column of a roster line: the claim for who may see it, the button for who may open it.
    static let rosterAction = RosterAction { lines, visit, tx in
        let officer = try visit.officer
        guard let id = lines.first?.entry.incident, let incident = try IncidentStore.find(id, in: tx) else {
            return lines.map { _ in .empty }
        }
        let mayOpen = (try? officer.grant(.openClaim, at: incident.scope, for: .claim)) != nil
        guard (try? officer.grant(.seeClaims, at: incident.scope, for: .claim)) != nil else {
            return lines.map { _ in .empty }
        }
        let claims = Dictionary(try ClaimStore.all(of: id, in: tx).map { ($0.rosterEntry, $0) }) { first, _ in first }
        return lines.map { line in
            if let claim = claims[line.entry.id] { return link(to: claim) }
            return mayOpen && line.entry.status.suggestsClaim ? button(line.entry, visit) : .empty
        }
    }

    private static func link(to claim: Claim) -> HTML {
        "<a href=\"\(url: "/claims/\(claim.id)")\">\(id: claim.reference)</a>"
    }

    private static func button(_ entry: RosterEntry, _ visit: Visit) -> HTML {
        """
        <form method="post" action="/claims"><input type="hidden" name="\(FormState.csrfField)" value="\(visit.state.csrf)">\
        <input type="hidden" name="roster-entry" value="\(entry.id.description)">\
        <button class="btn quiet">\(visit.say("claims.open"))</button></form>
        """
    }

    /// The claims of a person, on her page.
    static func ofPerson(law: LawShelf) -> PersonSection {
        PersonSection { person, visit, tx in
            let officer = try visit.officer
            guard let grant = try? officer.grant(.seeClaims, for: .claim) else { return nil }
            let claims = try ClaimStore.all(of: person.id, in: tx).filter { grant.area.contains($0.scope) }
            guard !claims.isEmpty else { return nil }
            let shown = try ClaimRoutes.upToDate(claims, under: law.current, on: visit.today, in: tx)
            return "\(Section("claims", Phrase("claims.of-person"), "\(rows(shown, visit), visit.say)"), visit.say)"
        }
    }

    /// The claims of an incident, on its page: references and sums, nobody's name.
    static func ofIncident(law: LawShelf) -> IncidentSection {
        IncidentSection { incident, visit, tx in
            let officer = try visit.officer
            guard let grant = try? officer.grant(.seeClaims, at: incident.scope, for: .claim) else { return nil }
            let claims = try ClaimStore.all(of: incident.id, in: tx)
            try Audit.record(grant, .claimsListed, on: Record(.claim, list: claims.map(\.id)), in: tx)
            let shown = Array(claims.prefix(20))
            let rows = rows(try ClaimRoutes.upToDate(shown, under: law.current, on: visit.today, in: tx), visit)
            return (html: section(rows, claims.count, shown.count, of: incident, visit), next: nil)
        }
    }

    private static func section(
        _ rows: WorkRows, _ count: Int, _ shown: Int, of incident: Incident, _ visit: Visit
    ) -> HTML {
        let say = visit.say
        let words = Phrase("claims.count", ["n": .number(count)])
        let empty = Empty(Phrase("claims.none-of-incident"), Phrase("claims.none-of-incident-hint"))
        let all: HTML =
            count > shown
            ? "<p><a href=\"\(url: "/claims?incident=\(incident.id)")\">\(say("claims.all-of-incident"))</a></p>\n"
            : .empty
        let body: HTML = count == 0 ? "\(empty, say)" : "\(rows, say)\(all)"
        return "\(Section("claims", Phrase("claims.of-incident"), remark: "\(words, say)", body), say)"
    }

    private static func rows(_ claims: [Claim], _ visit: Visit) -> WorkRows {
        let say = visit.say
        return WorkRows(
            claims.map { claim in
                let (outcome, amount) = (claim.standing.outcome, claim.standing.amount)
                return WorkRows.Row(
                    "\(id: claim.reference)", to: "/claims/\(claim.id)",
                    remark: ClaimList.losses(claim.facts.losses, say),
                    when:
                        "\(StandingMark.mark(claim.stage, outcome), say) \(StandingMark.sum(claim.stage, outcome, amount, say))"
                )
            })
    }
}
