/// A paper as a scanner might see it: grey lines on white, a PNG made of nothing but numbers.
enum DemoPicture {
    private static let (width, height) = (120, 160)

    /// Another picture for every `number`. About 20 kB.
    static func page(_ number: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((width + 1) * height)
        for line in 0..<height {
            rows.append(0)
            let isInk = line > 16 && line < height - 16 && line % 8 < 2
            let end = 24 + (number * 37 + line / 8 * 53) % (width - 40)
            for column in 0..<width { rows.append(isInk && column > 12 && column < 12 + end ? 0x40 : 0xFA) }
        }
        let size = big(UInt32(width)) + big(UInt32(height))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", size + [8, 0, 0, 0, 0])
            + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    private static func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) } }

    /// The zlib stream (RFC 1950) of one block that is not compressed; 65,535 bytes at most.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8))
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes + big(b << 16 | a)
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return big(UInt32(content.count)) + named + big(checksum(named))
    }

    /// CRC-32 as PNG has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}
