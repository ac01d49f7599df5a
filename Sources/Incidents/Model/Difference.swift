/// How the roster stands against what a source counted.
enum Difference: Hashable, Sendable {
    /// The source gave no number.
    case silent
    case same
    /// The roster has this many fewer than the best count. `isWithin` when it still lies in the source's own range.
    case fewer(Int, isWithin: Bool)
    case more(Int, isWithin: Bool)

    /// Without a best count the roster is held against the nearer end of the range.
    init(of roster: Int, against counted: CountRange) {
        guard counted.isKnown else {
            self = .silent
            return
        }
        let low = counted.low ?? counted.best ?? 0
        let high = counted.high ?? max(counted.best ?? Int.max, low)
        let nearest = counted.best ?? min(max(roster, low), high)
        let isWithin = low <= roster && roster <= high
        self =
            if roster == nearest { .same } else if roster < nearest {
                .fewer(nearest - roster, isWithin: isWithin)
            } else { .more(roster - nearest, isWithin: isWithin) }
    }

    /// Whether somebody should look: the roster lies outside what the source holds possible.
    var isOpen: Bool {
        switch self {
        case .silent, .same, .fewer(_, isWithin: true), .more(_, isWithin: true): false
        case .fewer(_, isWithin: false), .more(_, isWithin: false): true
        }
    }

    /// Roster less source; nil when there is nothing to compare.
    var signed: Int? {
        switch self {
        case .silent: nil
        case .same: 0
        case .fewer(let count, _): -count
        case .more(let count, _): count
        }
    }
}
