import HTML
import Localization
import Web

/// What nobody has recorded yet, as things to do: each leads to the question that answers it.
enum MissingFacts {
    /// Nil when nothing is missing.
    static func section(_ found: WorkedOut, _ visit: Visit) -> Section? {
        let missing = found.missing
        guard !missing.isEmpty, let officer = try? visit.officer else { return nil }
        let say = visit.say
        let rows = missing.map { fact in
            fact.mayAnswer(officer, at: found.claim.scope)
                ? WorkRows.Row("\(fact.phrase, say)", to: fact.address)
                : WorkRows.Row("\(fact.phrase, say)", remark: "\(say("claims.answered-by-others"))")
        }
        let count = Phrase("claims.missing-count", ["n": .number(missing.count)])
        return Section("missing", Phrase("claims.missing"), remark: "\(count, say)", "\(WorkRows(rows), say)")
    }
}
