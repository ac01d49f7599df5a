/// A Swift source taken apart far enough to lint it: its string literals, and its code without them.
///
/// Understands comments (nested), `"..."`, `"""..."""`, `#"..."#` and interpolations inside literals, whose own
/// literals are found too. Knows nothing of regular expression literals, which the house does not use.
struct SwiftText: Sendable {
    struct Literal: Sendable {
        /// 1-based line of the opening quote.
        let line: Int
        /// As written, escapes and `\(...)` included, without the quotes.
        let text: String
    }

    private(set) var literals: [Literal] = []
    /// The code line by line, every comment and every literal's text blanked.
    private(set) var codeLines: [String] = []

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var code: [UInt8] = []

    init(_ source: String) {
        bytes = Array(source.utf8)
        code.reserveCapacity(bytes.count)
        readCode(untilClosing: false)
        codeLines = code.split(separator: newline, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private var newline: UInt8 { UInt8(ascii: "\n") }
    private var quote: UInt8 { UInt8(ascii: "\"") }
    private var hash: UInt8 { UInt8(ascii: "#") }
    private var isAtEnd: Bool { at >= bytes.count }

    private func byte(after offset: Int) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }

    private func sees(_ first: Character, _ second: Character) -> Bool {
        byte(after: 0) == first.asciiValue && byte(after: 1) == second.asciiValue
    }

    /// Takes bytes; into `code` as they are, or as spaces.
    private mutating func step(_ count: Int = 1, blank: Bool = true) {
        for _ in 0..<min(count, bytes.count - at) {
            let taken = bytes[at]
            at += 1
            if taken == newline { line += 1 }
            code.append(taken == newline || !blank ? taken : UInt8(ascii: " "))
        }
    }

    private mutating func readCode(untilClosing: Bool) {
        var depth = 1
        while !isAtEnd {
            if sees("/", "/") {
                while !isAtEnd, bytes[at] != newline { step() }
            } else if sees("/", "*") {
                skipComment()
            } else if let hashes = openingQuote() {
                readLiteral(hashes)
            } else {
                let next = bytes[at]
                step(blank: false)
                if next == UInt8(ascii: "(") { depth += 1 }
                if next == UInt8(ascii: ")") { depth -= 1 }
                if untilClosing, depth == 0 { return }
            }
        }
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if sees("/", "*") { depth += 1 }
            if sees("*", "/") { depth -= 1 }
            step(sees("/", "*") || sees("*", "/") ? 2 : 1)
        } while depth > 0 && !isAtEnd
    }

    /// How many `#` stand before the quote that begins here; nil when no literal begins here.
    private func openingQuote() -> Int? {
        guard bytes[at] == quote || bytes[at] == hash else { return nil }
        var hashes = 0
        while byte(after: hashes) == hash { hashes += 1 }
        return byte(after: hashes) == quote ? hashes : nil
    }

    private func count(of wanted: UInt8, from offset: Int) -> Int {
        var found = 0
        while byte(after: offset + found) == wanted { found += 1 }
        return found
    }

    private mutating func readLiteral(_ hashes: Int) {
        let opening = line
        step(hashes)
        let quotes = count(of: quote, from: 0) >= 3 ? 3 : 1
        step(quotes, blank: false)
        let start = at
        while !isAtEnd, !closes(quotes, hashes) {
            let escapes = bytes[at] == UInt8(ascii: "\\") && count(of: hash, from: 1) >= hashes
            if escapes, byte(after: 1 + hashes) == UInt8(ascii: "(") {
                step(2 + hashes)
                readCode(untilClosing: true)
            } else {
                step(escapes ? 2 + hashes : 1)
            }
        }
        literals.append(Literal(line: opening, text: String(decoding: bytes[start..<at], as: UTF8.self)))
        step(quotes, blank: false)
        step(hashes)
    }

    private func closes(_ quotes: Int, _ hashes: Int) -> Bool {
        count(of: quote, from: 0) >= quotes && count(of: hash, from: quotes) >= hashes
    }
}
