/// How far a permission goes at most. An officer's own posting narrows it further.
public enum Reach: String, CaseIterable, Hashable, Sendable {
    case none
    /// The officer's own district; nothing for an officer who has none.
    case district
    /// The officer's own province, or district if she is posted to one; nothing for an officer who has none.
    case province
    /// Wherever the officer is posted, the whole country if nowhere in particular.
    case nation
}
