import Access
import CompensationRules
import Kernel
import Localization
import SQL
import Statute
import Web

/// The papers of one claim as an officer sees them: the checklist with what has come in.
struct EvidenceFile: Sendable {
    let claim: Claim
    /// The checklist: papers that every claim needs, then those of its losses; each with the losses that need it.
    let wanted: [Wanted]
    /// Oldest first.
    let held: [Evidence]

    struct Wanted: Sendable {
        let paper: EvidencePaper
        /// Empty for a paper of every claim.
        let kinds: [LossKind]
    }

    init(_ claim: Claim, under law: LawBook, in tx: borrowing Transaction) throws {
        self.claim = claim
        wanted = Self.checklist(for: claim, law)
        held = try EvidenceStore.all(of: claim.id, in: tx)
    }

    /// How many papers of the checklist are there, given back ones included.
    var countOfReceived: Int { wanted.filter { line in held.contains { $0.paper == line.paper.key } }.count }

    /// What came in of one paper of the checklist.
    func held(of paper: EvidencePaper) -> [Evidence] { held.filter { $0.paper == paper.key } }

    /// What came in beside the checklist.
    var others: [Evidence] {
        let keys = Set(wanted.map(\.paper.key))
        return held.filter { !keys.contains($0.paper) }
    }

    /// Departments first, the family last; a paper that several losses need stands once.
    private static func checklist(for claim: Claim, _ law: LawBook) -> [Wanted] {
        var lines = (law.evidence[nil] ?? []).map { Wanted(paper: $0, kinds: []) }
        for kind in LossKind.allCases where claim.facts.losses.contains(where: { $0.kind == kind }) {
            for paper in law.evidence[kind] ?? [] {
                if let index = lines.firstIndex(where: { $0.paper.key == paper.key }) {
                    lines[index] = Wanted(paper: paper, kinds: lines[index].kinds + [kind])
                } else {
                    lines.append(Wanted(paper: paper, kinds: [kind]))
                }
            }
        }
        return lines.filter { $0.paper.party == .department } + lines.filter { $0.paper.party == .family }
    }
}

extension Evidence {
    /// What it is called: by the checklist of its day, or that it is another paper.
    var name: Phrase {
        title.isEmpty ? Phrase("evidence.other-paper") : Phrase("evidence.named", ["paper": .text(title)])
    }
}
