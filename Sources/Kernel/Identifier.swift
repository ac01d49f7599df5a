/// The identity of one record: a UUID of version 7, typed by what it identifies.
///
/// It sorts by the millisecond of its making, carries no meaning, and opens nothing by itself.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    let high: UInt64
    let low: UInt64

    /// Makes a new identity from the time and 10 random bytes of `surroundings`.
    public init(from surroundings: some Surroundings) {
        self.init(surroundings.now(), surroundings.randomBytes(10)[...])
    }

    /// As many as asked for, of one moment, in ascending order: for a list that is stored in its order.
    public static func list(of count: Int, from surroundings: some Surroundings) -> [Self] {
        let moment = surroundings.now()
        let random = surroundings.randomBytes(count * 10)
        return ordered((0..<count).map { Self(moment, random[($0 * 10)..<($0 * 10 + 10)]) })
    }

    /// Sorted as whole numbers, which takes no unspecialised comparison.
    private static func ordered(_ list: [Self]) -> [Self] {
        var numbers = list.map { UInt128($0.high) << 64 | UInt128($0.low) }
        numbers.sort()
        return numbers.map { Self(high: UInt64(truncatingIfNeeded: $0 >> 64), low: UInt64(truncatingIfNeeded: $0)) }
    }

    private init(_ moment: Timestamp, _ random: ArraySlice<UInt8>) {
        let milliseconds = UInt64(max(0, moment.microseconds / 1000))
        let first = random.startIndex
        let versioned = UInt64(random[first] & 0x0F) << 8 | UInt64(random[first + 1])
        high = milliseconds << 16 | 0x7000 | versioned
        low = random[(first + 2)...].reduce(0) { $0 << 8 | UInt64($1) } & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    /// Reads the usual text form, 36 characters with hyphens, of any UUID; nil for anything else.
    public init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// The same, without a copy.
    public init?(_ text: String) {
        var text = text
        guard let halves = text.withUTF8(Self.halves) else { return nil }
        (high, low) = halves
    }

    private static func halves(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64)? {
        guard bytes.count == 36 else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for (position, byte) in bytes.enumerated() {
            if position == 8 || position == 13 || position == 18 || position == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Hex.digit(byte) else { return nil }
            high = high << 4 | low >> 60
            low = low << 4 | UInt64(digit)
        }
        return (high, low)
    }

    /// The same identity as one of another kind of record, where two rooms name one thing differently.
    public func retyped<Other>(as: Other.Type = Other.self) -> Identifier<Other> {
        Identifier<Other>(high: high, low: low)
    }

    fileprivate init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The 36 lower-case characters.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { out in
            Self.write(high >> 32, digits: 8, at: 0, to: out)
            Self.write(high >> 16, digits: 4, at: 9, to: out)
            Self.write(high, digits: 4, at: 14, to: out)
            Self.write(low >> 48, digits: 4, at: 19, to: out)
            Self.write(low, digits: 12, at: 24, to: out)
            out[8] = UInt8(ascii: "-")
            out[13] = UInt8(ascii: "-")
            out[18] = UInt8(ascii: "-")
            out[23] = UInt8(ascii: "-")
            return 36
        }
    }

    /// The last `digits` hexadecimal digits of `number`.
    private static func write(
        _ number: UInt64, digits: Int, at place: Int, to out: UnsafeMutableBufferPointer<UInt8>
    ) {
        var rest = number
        var at = place + digits
        while at > place {
            at -= 1
            let digit = UInt8(truncatingIfNeeded: rest) & 15
            out[at] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            rest >>= 4
        }
    }

    public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
