import HTML
public import Localization
public import Statute
public import Web

/// A dated rate in the reader's language: since when, on what kind of paper, and every doubt about it.
extension Rate {
    /// Since when the amount is known to have been due; says "on or before" where it may have begun earlier.
    public func since(_ say: Speech) -> Phrase {
        guard let knownFrom else { return Phrase("law.since-unknown") }
        let day: [String: Phrase.Value] = ["day": .text(say.date(knownFrom))]
        return isKnownFromExact ? Phrase("law.since", day) : Phrase("law.since-or-before", day)
    }

    /// How long it held, as far as is known.
    public func until(_ say: Speech) -> Phrase {
        guard let to else { return Phrase("law.still-open") }
        let day: [String: Phrase.Value] = ["day": .text(say.date(to))]
        return isToExact ? Phrase("law.until", day) : Phrase("law.last-known", day)
    }

    /// What the reader must not take for certain, each a sentence; empty when the text of the law was seen.
    public func doubts(_ say: Speech) -> [Doubt] {
        var doubts: [Phrase] = []
        if instrument.status == .policy { doubts.append(Phrase("law.doubt.policy")) }
        if knownFrom != nil, !isKnownFromExact { doubts.append(since(say)) }
        if isMinimum { doubts.append(Phrase("law.doubt.minimum")) }
        if confidence == .single { doubts.append(Phrase("law.doubt.one-source")) }
        doubts += dissent.map { other in
            other.amount.map { Phrase("law.doubt.dissent", ["amount": .text(say.rupees($0))]) }
                ?? Phrase("law.doubt.dissent-other")
        }
        return doubts.map { Doubt($0) }
    }
}

extension Status {
    /// What the paper is, as a mark: only what can pay is marked as standing.
    public var mark: Mark { Mark(canPay ? .done : .plain, Phrase("law.status.", of: self)) }
}

extension Confidence {
    /// How well it is attested, in words.
    public var phrase: Phrase { Phrase("law.confidence.", of: self) }
}
