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
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        // Eight at a time, because each number is a call of the kernel.
        while bytes.count < count {
            let number = generator.next()
            for shift in stride(from: UInt64(0), to: 64, by: 8) where bytes.count < count {
                bytes.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
        return bytes
    }
}
