/// Numbers as text of a fixed form, written and read byte by byte: dates and moments stand in every row.
struct Digits {
    private var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var count = 0

    /// At most 32 bytes.
    var string: String {
        withUnsafeBytes(of: bytes) { String(decoding: $0.prefix(count), as: UTF8.self) }
    }

    mutating func add(_ mark: Unicode.Scalar) { add(UInt8(ascii: mark)) }

    /// The last `width` digits, zeros in front.
    mutating func add(_ number: Int, width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }

    /// `2024-11-12`.
    mutating func add(_ date: CalendarDate) {
        let (year, month, day) = date.parts
        add(year, width: 4)
        add("-")
        add(month, width: 2)
        add("-")
        add(day, width: 2)
    }

    private mutating func add(_ byte: UInt8) {
        withUnsafeMutableBytes(of: &bytes) { $0[count] = byte }
        count += 1
    }

    /// The number that the digits make, at most 18 of them; nil for anything but digits.
    static func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for byte in bytes {
            guard 48...57 ~= byte else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }
}
