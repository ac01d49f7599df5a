import Kernel

/// A stretch of time in which a district existed; written `1972..2001-08-14`, `2013-10..`, `..1972`.
public struct Span: Hashable, Sendable {
    /// Its first day; nil when it is older than the records it matters for.
    public let from: ApproximateDate?
    /// The first day on which it no longer existed; nil while it stands.
    public let to: ApproximateDate?

    public init?(_ text: some StringProtocol) {
        let ends = String(text).splitOnce(at: "..")
        guard let ends, !(ends.0.isEmpty && ends.1.isEmpty) else { return nil }
        from = ApproximateDate(ends.0)
        to = ApproximateDate(ends.1)
        guard (from == nil) == ends.0.isEmpty, (to == nil) == ends.1.isEmpty else { return nil }
        if let from, let to, from.earliest >= to.latest { return nil }
    }

    func surelyHolds(_ date: CalendarDate) -> Bool {
        from.map { $0.latest <= date } ?? true && to.map { date < $0.earliest } ?? true
    }

    func mayHold(_ date: CalendarDate) -> Bool {
        from.map { $0.earliest <= date } ?? true && to.map { date < $0.latest } ?? true
    }
}

/// Whether a district existed on a day.
public enum Standing: Hashable, Sendable {
    case standing
    /// It was made a district only later.
    case notYet
    /// It had been dissolved, or was suspended between two spans.
    case dissolved
    /// The day lies within the doubt about when it began or ended.
    case unsure
}

extension [Span] {
    /// No span at all means that it stood throughout.
    func standing(on date: CalendarDate) -> Standing {
        if isEmpty || contains(where: { $0.surelyHolds(date) }) { return .standing }
        if contains(where: { $0.mayHold(date) }) { return .unsure }
        let beginnings = map { $0.from?.earliest }
        return beginnings.allSatisfy({ $0.map { date < $0 } ?? false }) ? .notYet : .dissolved
    }
}

extension String {
    func splitOnce(at mark: String) -> (String, String)? {
        guard let range = firstRange(of: mark) else { return nil }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
