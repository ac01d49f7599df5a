/// How long a session lives, and how guessing is slowed. Seconds.
public struct SignInLimits: Hashable, Sendable {
    /// Without a request.
    public var idle: Int64 = 15 * 60
    /// In all.
    public var absolute: Int64 = 12 * 3600
    /// `seen_at` is written at most this often, so that reading pages costs no writes. A session may therefore
    /// end this much before the idle limit, never after it.
    public var touch: Int64 = 60
    /// Failures in a row that cost an account no delay, and an address (many officers share one).
    public var freeForAccount = 5
    public var freeForAddress = 100
    /// Wrong codes of papers that cost an address no delay.
    public var freeForCodes = 60
    /// Past the free ones the delay is 1 s, 2 s, 4 s, ... up to this.
    public var longestDelay: Int64 = 15 * 60
    /// From this many failures in a row on, every guess waits `lockStepDelay` (NIST SP 800-63B: at most 100).
    public var lockStep = 100
    public var lockStepDelay: Int64 = 3600
    /// Failures are forgotten after this long without one.
    public var forgetting: Int64 = 24 * 3600

    public init() {}
}
