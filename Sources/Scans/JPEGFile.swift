/// A JPEG rebuilt from the segments that make the picture (ITU T.81): no EXIF, GPS, comments, thumbnails, nothing after
/// its end. How the camera was held is kept, or papers would lie on their side.
public enum JPEGFile {
    /// Nil for a file that is cut or damaged. Inside a PDF nobody asks how the camera was held.
    public static func stripped(_ bytes: [UInt8], keepsOrientation: Bool = true) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var out: [UInt8] = [0xFF, 0xD8]
        out.reserveCapacity(bytes.count)
        var orientation: UInt8?
        var rest: [UInt8] = []
        var hasPicture = false
        var at = 2
        while let marker = marker(in: bytes, at: &at) {
            if marker == 0xD9 {
                guard hasPicture else { return nil }
                return out + orientation.map(exif).orEmpty + rest + [0xFF, 0xD9]
            }
            guard at + 2 <= bytes.count else { return nil }
            let end = at + (Int(bytes[at]) << 8 | Int(bytes[at + 1]))
            guard end >= at + 2, end <= bytes.count else { return nil }
            if marker == 0xE1, keepsOrientation {
                orientation = orientation ?? self.orientation(in: bytes[(at + 2)..<end])
            }
            if isKept(marker, bytes[(at + 2)..<end]) { rest += [0xFF, marker] + bytes[at..<end] }
            at = end
            if marker == 0xDA {
                hasPicture = true
                let start = at
                at = endOfScan(in: bytes, from: at)
                rest += bytes[start..<at]
            }
        }
        return nil
    }

    /// Frames, tables, scans and restarts; of the application's own segments JFIF's, and Adobe's, which says what the
    /// colours mean.
    private static func isKept(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
        switch marker {
        case 0xE0: content.starts(with: Array("JFIF\0".utf8)) && content.count <= 14
        case 0xEE: content.starts(with: Array("Adobe".utf8)) && content.count == 12
        case 0xE1...0xEF, 0xFE: false
        case _: 0xC0...0xDF ~= marker && !(0xD0...0xD9 ~= marker)
        }
    }

    /// The next marker, past fill bytes; nil at the end or where there is none.
    private static func marker(in bytes: [UInt8], at: inout Int) -> UInt8? {
        guard at < bytes.count, bytes[at] == 0xFF else { return nil }
        while at < bytes.count, bytes[at] == 0xFF { at += 1 }
        guard at < bytes.count, bytes[at] != 0 else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    /// Where the coded picture ends: at the next marker that is neither a stuffed byte nor a restart.
    private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == 0xFF, bytes[at + 1] != 0, !(0xD0...0xD7 ~= bytes[at + 1]) { return at }
            at += 1
        }
        return bytes.count
    }

    // MARK: How the camera was held

    /// EXIF's orientation, 1 to 8; nil when it says none.
    private static func orientation(in content: ArraySlice<UInt8>) -> UInt8? {
        let exif = Array(content)
        guard exif.starts(with: Array("Exif\0\0".utf8)), exif.count >= 14 else { return nil }
        let isLittle = exif[6] == 0x49
        func number(_ at: Int, _ length: Int) -> Int? {
            guard at >= 0, at + length <= exif.count else { return nil }
            let digits = isLittle ? exif[at..<(at + length)].reversed() : Array(exif[at..<(at + length)])
            return digits.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(10, 4), let count = number(6 + directory, 2) else { return nil }
        for entry in 0..<min(count, 64) {
            let place = 6 + directory + 2 + 12 * entry
            guard number(place, 2) == 0x0112 else { continue }
            return number(place + 8, 2).flatMap { 2...8 ~= $0 ? UInt8($0) : nil }
        }
        return nil
    }

    /// A segment that says the orientation and nothing else.
    private static func exif(_ orientation: UInt8) -> [UInt8] {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ]
        let content = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    }
}

extension [UInt8]? {
    fileprivate var orEmpty: [UInt8] { self ?? [] }
}
