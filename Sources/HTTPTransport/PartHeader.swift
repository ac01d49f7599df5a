/// The lines in front of one part of a multipart form.
struct PartHeader {
    let field: String
    /// Nil for a plain field.
    let fileName: String?
    let contentType: String

    /// Throws 400 unless the part says, in UTF-8, which field it is.
    init(_ lines: ArraySlice<UInt8>) throws(Refusal) {
        guard let text = String(validating: lines, as: UTF8.self), !text.utf8.contains(0) else {
            throw Refusal(.badRequest)
        }
        var headers = Headers()
        for line in text.split(whereSeparator: { $0 == "\r\n" }) {
            guard let colon = line.firstIndex(of: ":") else { throw Refusal(.badRequest) }
            headers.append(String(line[..<colon]), String(line[line.index(after: colon)...].trimmed))
        }
        let disposition = HeaderParameters(headers["Content-Disposition"] ?? "")
        guard disposition.value == "form-data", let name = disposition["name"] else { throw Refusal(.badRequest) }
        field = Self.unescaped(name)
        fileName = disposition["filename"].map(Self.unescaped)
        contentType = headers["Content-Type"] ?? "application/octet-stream"
    }

    /// Browsers write a quote and a line break inside a name as `%22`, `%0D` and `%0A`, and nothing else so.
    private static func unescaped(_ name: String) -> String {
        name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

/// A header value with parameters: `form-data; name="photo"; filename="a b.jpg"`.
struct HeaderParameters {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private let parameters: [(name: String, value: String)]

    init(_ text: String) {
        var pieces = Self.pieces(text)
        value = pieces.removeFirst().trimmed.lowercased()
        parameters = pieces.compactMap { piece in
            guard let equals = piece.firstIndex(of: "=") else { return nil }
            let value = piece[piece.index(after: equals)...].trimmed
            return (piece[..<equals].trimmed.lowercased(), Self.unquoted(value))
        }
    }

    subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// The text between semicolons that stand outside quotes; never empty.
    private static func pieces(_ text: String) -> [Substring] {
        var isQuoted = false
        return text.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func unquoted(_ value: Substring) -> String {
        guard value.count >= 2, value.first == "\"", value.last == "\"" else { return String(value) }
        return String(value.dropFirst().dropLast())
    }
}
