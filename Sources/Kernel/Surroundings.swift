import Glibc

/// What a computation would otherwise take from the world behind its back: the time and chance.
///
/// One of the four seams of the house. Everything that needs either is handed one, so that a test can hold
/// the clock still and throw the same dice twice.
public protocol Surroundings: Sendable {
    /// The moment, UTC.
    func now() -> Timestamp
    /// `count` unpredictable bytes, fit for keys in the real world.
    func randomBytes(_ count: Int) -> [UInt8]
}

extension Surroundings {
    /// The civil date in Pakistan now (UTC+5, no daylight saving since 2009): the only "today" there is.
    public var today: CalendarDate { now().dateInPakistan }
}

/// The machine's own clock and the kernel's random numbers.
public struct RealWorld: Surroundings {
    public init() {}

    public func now() -> Timestamp { Timestamp.fromSystemClock() }

    public func randomBytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { out, filled in
            // One call of the kernel for up to 256 bytes, which it never cuts short or refuses.
            while filled < count, let base = out.baseAddress {
                let part = min(count - filled, 256)
                if getentropy(base + filled, part) == 0 { filled += part }
            }
        }
    }
}
