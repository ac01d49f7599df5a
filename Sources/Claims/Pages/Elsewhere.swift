import CompensationRules
import HTML
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
            return "<li>\(told(other, at: place, visit), say)</li>\n"
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

    private static func told(_ other: Determination, at place: ProvincialLaw, _ visit: Visit) -> Phrase {
        let say = visit.say
        let name = Province(rawValue: place.code).map { visit.house.gazetteer.name(of: $0, in: say.language) }
        return Phrase(
            "claims.elsewhere.", of: other.outcome,
            [
                "province": .text(name ?? place.name), "amount": .text(say.rupees(other.total)),
                "what": .phrase(other.missing.first.map(MissingFact.phrase) ?? Phrase("claims.loss-unknown")),
            ])
    }
}
