public import CompensationRules
import Kernel
public import Localization
import Statute

/// Why the law gives nothing: a condition that fails, or a provision that takes the claim out of the law.
public enum RefusalGround: Hashable, Sendable {
    /// A finding of the determination that does not hold.
    case finding(Determination.Rule)
    /// A provision of the law's data by its key, such as `scope.limit`.
    case provision(String)

    /// `finding:victim-is-civilian`, `provision:scope.limit`.
    public var word: String {
        switch self {
        case .finding(let rule): "finding:\(rule.rawValue)"
        case .provision(let key): "provision:\(key)"
        }
    }

    /// Reads what `word` wrote; nil for anything else.
    public init?(_ word: String) {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "finding":
            guard let rule = Determination.Rule(rawValue: parts[1]) else { return nil }
            self = .finding(rule)
        case "provision": self = .provision(parts[1])
        case _: return nil
        }
    }

    /// What would have to change for another answer, as a sentence to the family.
    public var wouldChange: Phrase {
        switch self {
        case .finding(let rule): Phrase("claims.would-change.", of: rule)
        case .provision: Phrase("claims.would-change.provision")
        }
    }

    /// The grounds on which a claim may be refused under the law, each with its clause in the law's own words: the
    /// findings that fail; where none fails, the provisions that limit the law. Empty while a fact or a rule is missing.
    static func all(for found: WorkedOut, under law: LawBook) -> [(ground: RefusalGround, clause: String)] {
        switch found.determination.outcome {
        case .nothing:
            return found.determination.findings.filter { $0.outcome == .notMet }.map { (.finding($0.rule), $0.because) }
        case .award:
            let limits = law.provisions("scope.limit", for: found.claim.province.rawValue)
            return limits.map { (.provision($0.key), $0.citation) }
        case .undetermined, .refer: return []
        }
    }
}
