/// The objects of a file and the table of where each begins (ISO 32000-1, 7.3 and 7.5).
struct PDFObjects {
    private var bytes = Array("%PDF-1.5\n%\u{B5}\u{B6}\n".utf8)
    /// Where each object begins, the first first; 0 while it is not written.
    private var places: [Int] = []
    private let deflater: Deflater

    init(deflater: Deflater) { self.deflater = deflater }

    /// A number for an object that is written later.
    mutating func number() -> Int {
        places.append(0)
        return places.count
    }

    mutating func write(_ number: Int, _ content: String) {
        begin(number)
        bytes.write(content)
        bytes.write("\nendobj\n")
    }

    /// An object with a compressed stream; `entries` are further entries of its dictionary.
    mutating func write(_ number: Int, _ entries: String = "", stream: [UInt8]) throws(PrintingError) {
        let small = try deflater.smaller(stream)
        begin(number)
        bytes.write("<</Length \(small.count)/Filter/FlateDecode\(entries)>>stream\n")
        bytes += small
        bytes.write("\nendstream\nendobj\n")
    }

    /// The whole file.
    consuming func file(catalog: Int, information: Int) -> [UInt8] {
        let table = bytes.count
        bytes.write("xref\n0 \(places.count + 1)\n0000000000 65535 f \n")
        for place in places {
            let digits = String(place)
            bytes.write(String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n")
        }
        bytes.write("trailer\n<</Size \(places.count + 1)/Root \(catalog) 0 R/Info \(information) 0 R>>\n")
        bytes.write("startxref\n\(table)\n%%EOF\n")
        return bytes
    }

    private mutating func begin(_ number: Int) {
        places[number - 1] = bytes.count
        bytes.write("\(number) 0 obj\n")
    }

    /// A text as an object: letters of ASCII between brackets, others as UTF-16.
    static func text(_ text: String) -> String {
        var object: [UInt8] = []
        if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
            object.write("(")
            for byte in text.utf8 {
                if byte == 0x28 || byte == 0x29 || byte == 0x5C { object.append(0x5C) }
                object.append(byte)
            }
            object.write(")")
        } else {
            object.write(utf16: text.unicodeScalars)
        }
        return String(decoding: object, as: UTF8.self)
    }
}

/// What is written into a file.
extension [UInt8] {
    mutating func write(_ words: String) { append(contentsOf: words.utf8) }

    mutating func write(_ number: Int) {
        if number < 0 { append(0x2D) }
        var rest = number.magnitude
        let start = count
        repeat {
            append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    /// A number with up to five decimals.
    mutating func write(_ number: Double) {
        let whole = Int((number * 100_000).rounded())
        if whole < 0 { append(0x2D) }
        write(Int(whole.magnitude / 100_000))
        var rest = Int(whole.magnitude % 100_000)
        guard rest > 0 else { return }
        append(0x2E)
        var unit = 10_000
        while rest > 0 {
            append(0x30 + UInt8(rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    /// A length in points, to the hundredth.
    mutating func write(points: Double) { write((points * 100).rounded() / 100) }

    /// Four hexadecimal digits.
    mutating func write(hex number: Int) {
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: number >> shift) & 0xF
            append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
    }

    /// The UTF-16 of a letter.
    mutating func write(units letter: Unicode.Scalar) {
        for unit in UTF16.encode(letter) ?? UTF16.encodedReplacementCharacter { write(hex: Int(unit)) }
    }

    /// A text in UTF-16, as an object.
    mutating func write(utf16 text: some Sequence<Unicode.Scalar>) {
        write("<FEFF")
        for letter in text { write(units: letter) }
        write(">")
    }
}
