/// Parts one after the other, each after its length in four bytes: no two lists of parts give the same bytes.
struct LengthPrefixed {
    private(set) var bytes: [UInt8] = []

    init(_ label: StaticString) {
        bytes.reserveCapacity(160)
        add(label)
    }

    mutating func add(_ text: StaticString) { text.withUTF8Buffer { add($0) } }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    mutating func add(_ number: Int) { add(String(number)) }

    private mutating func add(_ part: UnsafeBufferPointer<UInt8>) {
        let count = UInt32(truncatingIfNeeded: part.count)
        for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
        bytes.append(contentsOf: part)
    }
}
