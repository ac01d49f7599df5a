import Localization
import Web

/// Where a paper is, as a mark.
enum EvidenceMarks {
    static func mark(of evidence: Evidence, _ say: Speech) -> Mark {
        if let given = evidence.given {
            return Mark(.plain, Phrase("evidence.state-returned", ["day": .text(say.date(given.on))]))
        }
        return Mark(.done, Phrase("evidence.state-received", ["day": .text(say.date(evidence.receivedOn))]))
    }

    static let missing = Mark(.wait, Phrase("evidence.state-missing"))
}
