import Access

/// Stands for one row of a file within one incident: 16 bytes of a keyed hash.
struct RowMark: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    static let length = 16
    /// The mark of somebody whose keys were destroyed.
    static let erased = RowMark([UInt8](repeating: 0, count: length)[...])

    /// The mark of the `occurrence`-th row (from 1) that says exactly `content`: two unknown men are two people.
    init(of content: [UInt8], in incident: String, occurrence: Int, by vault: Vault) {
        var message = Array("person import 1\u{1F}\(incident)\u{1F}\(occurrence)\u{1F}".utf8)
        message += content
        self.init(vault.fingerprint(of: message)[...])
    }

    /// Reads the first sixteen of `bytes`; missing ones are 0.
    init(_ bytes: ArraySlice<UInt8>) {
        func half(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
        (high, low) = (half(bytes), half(bytes.dropFirst(8)))
    }

    /// Appends the sixteen bytes.
    func write(into bytes: inout [UInt8]) {
        for half in [high, low] { withUnsafeBytes(of: half.bigEndian) { bytes.append(contentsOf: $0) } }
    }
}
