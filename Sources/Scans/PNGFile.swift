/// A PNG rebuilt from the chunks that make the picture (ISO/IEC 15948): no text, no EXIF, no time, nothing after its end.
public enum PNGFile {
    private static let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs",
    ]

    /// Nil for a file that is cut or damaged.
    public static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: head) else { return nil }
        var out = head
        out.reserveCapacity(bytes.count)
        var at = head.count
        var isFirst = true
        while at + 12 <= bytes.count {
            let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
            guard length <= bytes.count - at - 12, !isFirst || name == "IHDR" else { return nil }
            if kept.contains(name) { out += bytes[at..<(at + 12 + length)] }
            if name == "IEND" { return out }
            isFirst = false
            at += 12 + length
        }
        return nil
    }
}
