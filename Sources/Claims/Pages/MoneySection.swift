import HTML
import Localization
import Web

/// The way of the money of an award: sanction, funds, payment, each with its paper.
enum MoneySection {
    /// Nil until a claim is awarded.
    static func section(_ file: ClaimFile, _ visit: Visit) -> Section? {
        guard file.decision?.kind == .award else { return nil }
        let say = visit.say
        let columns: [Column<Milestone.Kind>] = [
            Column(Phrase("claims.money-step")) { "\(Phrase("claims.milestone.", of: $0), say)" },
            Column(Phrase("claims.money-day")) { kind in
                file.course.milestone(kind).map { "\(bdi: say.date($0.on))" }
                    ?? "<span class=\"soft\">\(say("claims.money-not-yet"))</span>"
            },
            Column(Phrase("claims.money-number")) { kind in
                file.course.milestone(kind).map { "\(bdi: $0.number)" } ?? "–"
            },
            Column(Phrase("claims.money-by")) { kind in
                file.course.milestone(kind).map { "\(file.who($0.by, visit), say)" } ?? "–"
            },
        ]
        var table = DataTable(
            Phrase("claims.money"), columns, Milestone.Kind.allCases, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return Section("money", Phrase("claims.money"), "\(table, say)")
    }
}
