/// Our own style sheet and script without what only their reader needs. Not a general minifier: it knows
/// the two files of this room, and the tests compare what it leaves.
enum Shortened {
    /// Drops comments, and spaces where CSS gives them no meaning; never touches quoted text.
    static func css(_ text: String) -> String {
        var out: [UInt8] = []
        let source = Array(text.utf8)
        var position = 0
        while position < source.count {
            let byte = source[position]
            if byte == UInt8(ascii: "/"), source.dropFirst(position + 1).first == UInt8(ascii: "*") {
                position = endOfComment(in: source, from: position + 2)
            } else if byte == UInt8(ascii: "\"") {
                let end = source[(position + 1)...].firstIndex(of: byte) ?? source.count - 1
                out.append(contentsOf: source[position...end])
                position = end + 1
            } else {
                append(byte, to: &out)
                position += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Drops indentation, empty lines and lines that are a comment; the script holds no text over several lines.
    static func script(_ text: String) -> String {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { !$0.isEmpty && !$0.hasPrefix("//") }
            .joined(separator: "\n") + "\n"
    }

    private static func endOfComment(in source: [UInt8], from start: Int) -> Int {
        var position = start
        while position + 1 < source.count {
            if source[position] == UInt8(ascii: "*"), source[position + 1] == UInt8(ascii: "/") { return position + 2 }
            position += 1
        }
        return source.count
    }

    /// A space means nothing after `{ } ; , :` and before `{ } ; ,`; before a colon it joins selectors.
    private static func append(_ byte: UInt8, to out: inout [UInt8]) {
        let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
        let last = out.last ?? UInt8(ascii: "}")
        if isSpace {
            if last != UInt8(ascii: " "), !"{};,:".utf8.contains(last) { out.append(UInt8(ascii: " ")) }
        } else {
            if last == UInt8(ascii: " "), "{};,".utf8.contains(byte) { out.removeLast() }
            if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
            out.append(byte)
        }
    }
}
