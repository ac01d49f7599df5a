import HTML
import Kernel
import Law
import Localization
import Verification
import Web

/// What was decided, by which office, on which clause, and the code by which a letter is recognised.
enum DecisionSection {
    static func section(_ decision: Decision, _ file: ClaimFile, _ visit: Visit) -> Section {
        let say = visit.say
        var facts: [Facts.Fact] = [
            .init(Phrase("claims.decision"), "\(Phrase("claims.decided.", of: decision.kind), say)"),
            .init(Phrase("claims.decided-when"), "\(bdi: say.moment(decision.decidedAt))"),
            .init(Phrase("claims.decided-by"), "\(decision.office.phrase(visit), say)"),
        ]
        if decision.kind == .award {
            facts.append(.init(Phrase("claims.sum"), "\(bdi: say.rupees(decision.amount))"))
        }
        if let clause = decision.clause {
            facts.append(.init(Phrase("claims.clause"), "\(LawText(clause), say)"))
        }
        facts.append(.init(Phrase("claims.code"), "<span class=\"mono\">\(id: decision.code.description)</span>"))
        let reason = file.said(file.claim.id).map { "<p class=\"text\"><bdi>\($0)</bdi></p>\n" as HTML }
        return Section(
            "decision", Phrase("claims.decision-title"),
            "\(Facts(facts), say)\(reason)\(closed(decision, file, say))\(wouldChange(decision, say), say)")
    }

    /// A reason that this reader may not read is said to be there.
    private static func closed(_ decision: Decision, _ file: ClaimFile, _ say: Speech) -> HTML {
        guard decision.hasReason, file.said(file.claim.id) == nil else { return .empty }
        return "<p class=\"soft small\">\(say("claims.words-closed"))</p>\n"
    }

    private static func wouldChange(_ decision: Decision, _ say: Speech) -> Note? {
        guard !decision.wouldChange.isEmpty else { return nil }
        return Note(
            .plain, Phrase("claims.what-would-change"),
            more: "<ul>\(decision.wouldChange, { "<li>\($0, say)</li>" })</ul>\n")
    }
}
