/// Why bytes were not JSON, in words for the person who sent them.
public struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, a phrase in English without a full stop.
    public let problem: String
    /// Bytes from the beginning, 0-based.
    public let offset: Int

    public var description: String { "not valid JSON: \(problem) at byte \(offset)" }
}

extension JSON {
    /// Reads exactly one value (RFC 8259), strictly: UTF-8 only, no key twice in one object, at most
    /// `depth` levels. Throws `JSONFault`.
    public init(parsing bytes: [UInt8], depth: Int = 64) throws {
        self = try bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, depthLeft: depth)
            return try parser.document()
        }
    }

    public init(parsing text: String) throws { try self.init(parsing: Array(text.utf8)) }
}

private struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var depthLeft: Int
    var position = 0

    mutating func document() throws -> JSON {
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw fault("text after the value") }
        return value
    }

    private mutating func value() throws -> JSON {
        skipSpace()
        guard position < bytes.count else { throw fault("the text ends too early") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try nested { try $0.object() }
        case UInt8(ascii: "["): return try nested { try $0.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(_ body: (inout JSONParser) throws -> JSON) throws -> JSON {
        guard depthLeft > 0 else { throw fault("nested too deeply") }
        depthLeft -= 1
        defer { depthLeft += 1 }
        position += 1
        return try body(&self)
    }

    private mutating func object() throws -> JSON {
        var members: [JSON.Member] = []
        // A few keys are compared faster than hashed; many would be compared for ever.
        var keys: Set<String> = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw fault("a key was expected")
            }
            let key = try string()
            if members.count == 16 { keys = Set(members.map(\.key)) }
            guard members.count < 16 ? !members.contains(where: { $0.key == key }) : keys.insert(key).inserted else {
                throw fault("the key \"\(key.prefix(60))\" stands twice")
            }
            guard take(UInt8(ascii: ":")) else { throw fault("a colon was expected") }
            members.append(JSON.Member(key, try value()))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("a comma or } was expected") }
        return .object(members)
    }

    private mutating func array() throws -> JSON {
        var items: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat { items.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("a comma or ] was expected") }
        return .array(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws -> JSON {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }) else {
            throw fault("an unknown word")
        }
        position = end
        return value
    }

    private mutating func string() throws -> String {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
            bytes[position] >= 0x20
        { position += 1 }
        guard position < bytes.count else { throw fault("a string without its end") }
        if bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try decoded(bytes[start..<position])
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws -> String {
        var out = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try decoded(out)
            case UInt8(ascii: "\\"): try escape(into: &out)
            case ..<0x20: throw fault("a control character inside a string")
            default: out.append(byte)
            }
        }
        throw fault("a string without its end")
    }

    private mutating func escape(into out: inout [UInt8]) throws {
        guard position < bytes.count else { throw fault("a string without its end") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(into: &out)
        default: throw fault("an unknown escape")
        }
    }

    private mutating func unicodeEscape(into out: inout [UInt8]) throws {
        var value = try hexUnit()
        if 0xD800..<0xDC00 ~= value {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { throw fault("half of a surrogate pair") }
            position += 2
            let low = try hexUnit()
            guard 0xDC00..<0xE000 ~= low else { throw fault("half of a surrogate pair") }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw fault("half of a surrogate pair") }
        out.append(contentsOf: UTF8.encode(scalar)!)  // every scalar has a UTF-8 form
    }

    private mutating func hexUnit() throws -> UInt32 {
        guard position + 4 <= bytes.count else { throw fault("a string without its end") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Hex.digit(bytes[position]) else { throw fault("four hexadecimal digits were expected") }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func number() throws -> JSON {
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        let digits = takeDigits()
        guard digits > 0 else { throw fault("a value was expected") }
        guard digits == 1 || bytes[position - digits] != UInt8(ascii: "0") else {
            throw fault("a number with a leading zero")
        }
        var isWhole = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard takeDigits() > 0 else { throw fault("digits were expected after the point") }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard takeDigits() > 0 else { throw fault("digits were expected in the exponent") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let integer = Int64(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw fault("a number out of range") }
        return .number(number)
    }

    private mutating func takeDigits() -> Int {
        let start = position
        while position < bytes.count, 48...57 ~= bytes[position] { position += 1 }
        return position - start
    }

    private func decoded(_ slice: some Collection<UInt8>) throws -> String {
        guard let text = String(validating: slice, as: UTF8.self) else { throw fault("bytes that are not UTF-8") }
        return text
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func fault(_ problem: String) -> JSONFault { JSONFault(problem: problem, offset: position) }
}
