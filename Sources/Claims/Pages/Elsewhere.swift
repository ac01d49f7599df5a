import CompensationRules
import HTML
import Incidents
import Kernel
import Law
import Localization
import Places
import Statute
import Web

/// "What would change this": the facts on which the answer hangs, and what the other provinces' laws would give.
enum Elsewhere {
    /// `day` is the day of a decision; nil compares as of today.
    static func part(_ found: WorkedOut, under law: LawBook, _ visit: Visit, day: CalendarDate? = nil) -> Unfold {
        let say = visit.say
        let others = law.jurisdictions.filter { $0.hasSchedule && $0.code != found.claim.province.rawValue }
        let compared = others.map { place -> HTML in
            let other = found.compared(with: place, under: law, on: day ?? visit.today)
            return """
                <li>\(told(other, at: place, visit), say) \
                <a href=\"\(url: comparison(found, place))\">\(say("claims.elsewhere-compare"))</a></li>

                """
        }
        let changes: HTML =
            day == nil
            ? """
            <ul><li>\(say("claims.if-classification"))</li>
            <li>\(say("claims.if-facts"))</li>
            <li>\(say("claims.if-law"))</li></ul>

            """ : "<p>\(say("claims.decided-stays"))</p>\n"
        let own: HTML = """
            \(changes)<p><b>\(say("claims.elsewhere"))</b> \(say("claims.elsewhere-hint"))</p>
            <ul>\(compared, { $0 })</ul>

            """
        return Unfold(Phrase("claims.what-would-change"), own)
    }

    /// The library's page of both laws, on the day of the incident.
    private static func comparison(_ found: WorkedOut, _ place: ProvincialLaw) -> String {
        let day = found.incident.facts.on.parts
        return "/law/compare?one=\(found.claim.province.rawValue)&other=\(place.code)"
            + "&on-day=\(day.day)&on-month=\(day.month)&on-year=\(day.year)"
    }

    private static func told(_ other: Determination, at place: ProvincialLaw, _ visit: Visit) -> Phrase {
        let say = visit.say
        let name = Province(rawValue: place.code).map { visit.house.gazetteer.name(of: $0, in: say.language) }
        let values: [String: Phrase.Value] = [
            "province": .text(name ?? place.name), "amount": .text(say.rupees(other.total)),
            "what": .phrase(other.missing.first.map(MissingFact.phrase) ?? Phrase("claims.loss-unknown")),
        ]
        let isInPart = other.outcome == .award && !(other.referrals.isEmpty && other.missing.isEmpty)
        return isInPart
            ? Phrase("claims.elsewhere-in-part", values) : Phrase("claims.elsewhere.", of: other.outcome, values)
    }
}
