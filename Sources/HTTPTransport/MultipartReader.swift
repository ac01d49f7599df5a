import Glibc

/// Reads `multipart/form-data` (RFC 7578) from chunks: fields into memory, files straight to disk.
struct MultipartReader {
    private enum Place {
        case preamble
        case afterDelimiter
        case partHeader
        case partBody
        case epilogue
    }

    private let delimiter: [UInt8]
    private let limits: Limits
    private var parts: PartCollector
    private var place = Place.preamble
    /// What is not understood yet: at most one chunk, one part header or one delimiter.
    private var pending = Array("\r\n".utf8)

    /// Bytes of fields now in memory.
    var held: Int { parts.memory }

    private static let longestPartHeader = 8 * 1024

    init(_ boundary: String, _ limit: BodyLimit, _ limits: Limits) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        parts = PartCollector(limit, limits)
    }

    /// The boundary that a `Content-Type` names; nil when there is none or it is not a legal one.
    static func boundary(of contentType: String) -> String? {
        let boundary = HeaderParameters(contentType)["boundary"]
        guard let boundary, 1...70 ~= boundary.utf8.count,
            boundary.utf8.allSatisfy({ 0x20...0x7E ~= $0 }), boundary.last != " "
        else { return nil }
        return boundary
    }

    mutating func take(_ chunk: UnsafeRawBufferPointer) throws(Refusal) {
        pending.append(contentsOf: chunk)
        var position = 0
        while try step(&position) {}
        pending.removeFirst(position)
    }

    /// Throws 400 when the last boundary never came.
    consuming func complete() throws(Refusal) -> (Fields, [UploadedFile]) {
        guard case .epilogue = place else { throw Refusal(.badRequest) }
        return (parts.fields, parts.files)
    }

    /// Understands one more piece of `pending` from `position` on; false when more bytes are needed for that.
    private mutating func step(_ position: inout Int) throws(Refusal) -> Bool {
        switch place {
        case .preamble: return try passPreamble(&position)
        case .afterDelimiter: return try passDelimiterEnd(&position)
        case .partHeader: return try readPartHeader(&position)
        case .partBody: return try readPartBody(&position)
        case .epilogue:
            position = pending.count
            return false
        }
    }

    private mutating func passPreamble(_ position: inout Int) throws(Refusal) -> Bool {
        guard pending.count >= delimiter.count else { return false }
        guard pending.starts(with: delimiter) else { throw Refusal(.badRequest) }
        position = delimiter.count
        place = .afterDelimiter
        return true
    }

    private mutating func passDelimiterEnd(_ position: inout Int) throws(Refusal) -> Bool {
        guard pending.count >= position + 2 else { return false }
        switch (pending[position], pending[position + 1]) {
        case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): place = .partHeader
        case (UInt8(ascii: "-"), UInt8(ascii: "-")): place = .epilogue
        default: throw Refusal(.badRequest)
        }
        position += 2
        return true
    }

    private mutating func readPartHeader(_ position: inout Int) throws(Refusal) -> Bool {
        guard let end = pending.firstRange(of: Array("\r\n\r\n".utf8), from: position) else {
            guard pending.count - position <= Self.longestPartHeader else { throw Refusal(.badRequest) }
            return false
        }
        try parts.begin(PartHeader(pending[position..<end]))
        position = end + 4
        place = .partBody
        return true
    }

    private mutating func readPartBody(_ position: inout Int) throws(Refusal) -> Bool {
        let found = pending.firstRange(of: delimiter, from: position)
        let end = found ?? max(position, pending.count - delimiter.count + 1)
        try parts.append(pending[position..<end])
        position = end
        guard found != nil else { return false }
        try parts.end()
        position += delimiter.count
        place = .afterDelimiter
        return true
    }
}

extension [UInt8] {
    /// Where `pattern` first stands at or after `start`.
    func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
        withUnsafeBytes { bytes in
            var position = start
            while position + pattern.count <= bytes.count, let base = bytes.baseAddress {
                guard let hit = memchr(base + position, Int32(pattern[0]), bytes.count - position) else { return nil }
                position = UnsafeRawPointer(hit) - base
                guard position + pattern.count <= bytes.count else { return nil }
                if memcmp(base + position, pattern, pattern.count) == 0 { return position }
                position += 1
            }
            return nil
        }
    }
}
