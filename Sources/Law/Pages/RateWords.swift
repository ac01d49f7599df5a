import HTML
public import Localization
public import Statute
public import Web

/// A dated rate in the reader's language: since when, on what kind of paper, and every doubt about it.
extension Rate {
    /// Since when the amount is known to have been due; says "on or before" where it may have begun earlier.
    public func since(_ say: Speech) -> Phrase { Interval(knownFrom, isKnownFromExact, to).since(say) }

    /// How long it held, as far as is known of this rate alone.
    public func until(_ say: Speech) -> Phrase {
        Interval(knownFrom, isKnownFromExact, to, isToExact: isToExact).until(say)
    }

    /// What the reader must not take for certain, each a sentence; empty when the text of the law was seen.
    public func doubts(_ say: Speech) -> [Doubt] {
        var doubts = doubtsOfPaper
        if knownFrom != nil, !isKnownFromExact { doubts.append(since(say)) }
        if confidence == .single { doubts.append(Phrase("law.doubt.one-source")) }
        return (doubts + dissents(say)).map { Doubt($0) }
    }

    /// The doubts that do not stand in a column of their own: the paper's nature and other sources.
    func furtherDoubts(_ say: Speech) -> [Doubt] { (doubtsOfPaper + dissents(say)).map { Doubt($0) } }

    private var doubtsOfPaper: [Phrase] {
        (instrument.status == .policy && confidence != .textSeen ? [Phrase("law.doubt.policy")] : [])
            + (isMinimum ? [Phrase("law.doubt.minimum")] : [])
    }

    private func dissents(_ say: Speech) -> [Phrase] { dissent.map { Self.words(of: $0, say) } }

    static func words(of dissent: Dissent, _ say: Speech) -> Phrase {
        dissent.amount.map { Phrase("law.doubt.dissent", ["amount": .text(say.rupees($0))]) }
            ?? Phrase("law.doubt.dissent-other")
    }
}

extension Status {
    /// What the paper is, as a mark: only a text with the force of law is marked as standing.
    public var mark: Mark {
        let kind: Mark.Kind =
            switch self {
            case .act, .ordinance: .done
            case .policy, .announcement, .bill, .draft, .practice, .judgment: .plain
            }
        return Mark(kind, Phrase("law.status.", of: self))
    }
}

extension Confidence {
    /// How well it is attested, in words.
    public var phrase: Phrase { Phrase("law.confidence.", of: self) }
}
