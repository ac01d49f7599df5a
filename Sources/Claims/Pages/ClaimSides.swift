import Access
import HTML
import Incidents
import Localization
import Places
import Web

/// What helps to read a claim, beside it: its facts and those of the incident.
enum ClaimSides {
    static func sections(_ found: WorkedOut, _ visit: Visit) -> [Section] {
        [claim(found, visit), incident(found, visit)]
    }

    private static func claim(_ found: WorkedOut, _ visit: Visit) -> Section {
        let say = visit.say
        let claim = found.claim
        let facts: [Facts.Fact] = [
            .init(Phrase("claims.reference"), "\(id: claim.reference)"),
            .init(Phrase("claims.standing"), "\(Phrase("law.standing.", of: claim.facts.standing), say)"),
            .init(Phrase("claims.losses"), ClaimList.losses(claim.facts.losses, say)),
            .init(
                Phrase("claims.personal-law"),
                "\(Phrase("claims.personal-law.", of: claim.facts.heirs.personalLaw), say)"
            ),
            .init(
                Phrase("claims.certificate"), "\(Phrase("claims.certificate.", of: claim.facts.heirs.certificate), say)"
            ),
            .init(Phrase("claims.opened"), "\(bdi: say.moment(claim.openedAt))"),
        ]
        let mayChange =
            claim.stage < .committee
            && (try? visit.officer.grant(.changeClaim, at: claim.scope, for: .claim)) != nil
        let change: HTML =
            mayChange
            ? "<p class=\"small\"><a href=\"\(url: "/claims/\(claim.id)/facts")\">\(say("claims.change-facts"))</a></p>\n"
            : .empty
        return Section("facts", Phrase("claims.facts"), "\(Facts(facts, isSmall: true), say)\(change)")
    }

    private static func incident(_ found: WorkedOut, _ visit: Visit) -> Section {
        let say = visit.say
        let incident = found.incident
        let facts: [Facts.Fact] = [
            .init(
                Phrase("claims.incident"),
                "<a href=\"\(url: "/incidents/\(incident.id)")\">\(id: incident.reference)</a>"),
            .init(Phrase("incidents.when"), "\(bdi: say.date(incident.facts.on))"),
            .init(
                Phrase("claims.district"), "\(bdi: ClaimList.place(found.claim.province, found.claim.district, visit))"),
            .init(
                Phrase("incidents.classification"),
                "\(Phrase("incidents.classification.", of: incident.facts.classification), say)"),
            .init(Phrase("incidents.manner"), "\(Phrase("incidents.manner.", of: incident.facts.manner), say)"),
        ]
        return Section("incident", Phrase("claims.incident-facts"), "\(Facts(facts, isSmall: true), say)")
    }
}
