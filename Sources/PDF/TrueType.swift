/// The file around the tables of a TrueType font (OpenType, ISO/IEC 14496-22).
enum TrueType {
    struct Table {
        let tag: String
        var bytes: [UInt8]
    }

    /// Nil for bytes that are no TrueType font.
    static func tables(of font: [UInt8]) -> [Table]? {
        guard font.count >= 12, font.starts(with: [0, 1, 0, 0]) else { return nil }
        var tables: [Table] = []
        for index in 0..<font.short(at: 4) {
            let entry = 12 + 16 * index
            guard entry + 16 <= font.count else { return nil }
            let start = font.long(at: entry + 8)
            let length = font.long(at: entry + 12)
            guard start <= font.count, length <= font.count - start else { return nil }
            let tag = String(decoding: font[entry..<(entry + 4)], as: UTF8.self)
            tables.append(Table(tag: tag, bytes: Array(font[start..<(start + length)])))
        }
        return tables
    }

    static func file(of tables: [Table]) -> [UInt8] {
        var file: [UInt8] = [0, 1, 0, 0]
        file.append(short: tables.count)
        file += [0, 0, 0, 0, 0, 0]
        var start = 12 + 16 * tables.count
        for table in tables {
            file += Array(table.tag.utf8)
            for number in [sum(of: table.bytes), start, table.bytes.count] { file.append(long: number) }
            start += (table.bytes.count + 3) / 4 * 4
        }
        for table in tables {
            file += table.bytes
            while file.count % 4 != 0 { file.append(0) }
        }
        return file
    }

    private static func sum(of bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0
        bytes.withUnsafeBytes { bytes in
            for at in stride(from: 0, to: bytes.count & ~3, by: 4) {
                sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            }
            for at in (bytes.count & ~3)..<bytes.count { sum &+= UInt32(bytes[at]) << UInt32(24 - 8 * (at % 4)) }
        }
        return Int(sum)
    }
}

/// Numbers as a font has them, the large end first.
extension RandomAccessCollection<UInt8> where Index == Int {
    func short(at place: Int) -> Int {
        Int(self[startIndex + place]) << 8 | Int(self[startIndex + place + 1])
    }

    func long(at place: Int) -> Int { short(at: place) << 16 | short(at: place + 2) }
}

extension [UInt8] {
    mutating func append(short number: Int) {
        append(UInt8(truncatingIfNeeded: number >> 8))
        append(UInt8(truncatingIfNeeded: number))
    }

    mutating func append(long number: Int) {
        append(short: number >> 16)
        append(short: number)
    }

    mutating func set(short number: Int, at place: Int) {
        self[place] = UInt8(truncatingIfNeeded: number >> 8)
        self[place + 1] = UInt8(truncatingIfNeeded: number)
    }
}
