/// What a verification of the whole audit found.
public struct AuditReport: Hashable, Sendable {
    /// Linked entries that were read.
    public internal(set) var entries = 0
    /// Anchors that were held against them.
    public internal(set) var anchors = 0
    /// The first hundred, in order.
    public internal(set) var faults: [AuditFault] = []

    public var isIntact: Bool { faults.isEmpty }

    mutating func add(_ fault: AuditFault) {
        if faults.count < 100 { faults.append(fault) }
    }
}

/// One place where the audit is not what was written.
public enum AuditFault: Hashable, Sendable, CustomStringConvertible {
    /// The entry's content or number does not fit its hash and the one before it.
    case altered(sequence: Int)
    /// Entries were taken out.
    case missing(first: Int, last: Int)
    /// The audit was written anew: it no longer agrees with the key store's copy.
    case replaced(sequence: Int)
    /// The end was cut off.
    case truncated(after: Int, anchored: Int)
    /// An entry was never linked although later ones were.
    case unlinked(count: Int)

    public var description: String {
        switch self {
        case .altered(let sequence): "entry \(sequence) was altered"
        case .missing(let first, let last): "entries \(first) to \(last) are missing"
        case .replaced(let sequence): "entry \(sequence) is not the one that was anchored"
        case .truncated(let after, let anchored): "the audit ends at \(after), but \(anchored) entries were anchored"
        case .unlinked(let count): "\(count) entries are not linked to the chain"
        }
    }
}
