public import Access
public import Kernel
public import SQL
public import Statute

/// A paper of the checklist that is taken in without a form: for invented worlds, which have no counter.
public struct PaperTaken: Sendable {
    let paper: EvidencePaper
    let isOriginal: Bool
    let from: String
    /// A PNG as it will be kept; nil when only the paper itself was taken in.
    let picture: [UInt8]?

    public init(_ paper: EvidencePaper, isOriginal: Bool, from: String, picture: [UInt8]? = nil) {
        (self.paper, self.isOriginal, self.from, self.picture) = (paper, isOriginal, from, picture)
    }

    /// Stores it with custody, receipt and audit entry, as a form does, on the grant's day.
    public func take(
        for claim: Claim, by grant: Grant, vault: Vault, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws {
        _ = try TakeEvidence.run(
            EvidenceDraft(self, on: grant.moment.dateInPakistan), for: claim, by: grant, vault: vault,
            surroundings: surroundings, in: tx)
    }
}

extension EvidenceDraft {
    fileprivate init(_ taken: PaperTaken, on day: CalendarDate) {
        (paper, title, form) = (taken.paper.key, taken.paper.paper, taken.isOriginal ? .original : .copy)
        (receivedFrom, receivedOn, note) = (taken.from, day, nil)
        file = taken.picture.map {
            File(kind: .png, bytes: $0, handedHash: Hex.text(of: SHA256.digest(of: $0)))
        }
    }
}
