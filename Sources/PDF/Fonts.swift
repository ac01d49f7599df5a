import Localization

/// Which font a text is set in. Letters of the other script inside a line keep a font made for them: the digits of
/// the Nastaliq font are heavy and its Latin letters do not exist.
enum Fonts {
    static let latin = "Noto Sans"
    static let nastaliq = "Noto Nastaliq Urdu"
    static let naskh = "Noto Naskh Arabic"

    /// Where Debian's `fonts-noto-core` puts its files.
    static let folder = "/usr/share/fonts/truetype/noto/"

    static let files = [
        "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf",
        "NotoNastaliqUrdu-Regular.ttf",
    ]

    /// The font of a language's own letters.
    static func family(of language: Language) -> String {
        switch language {
        case .english: latin
        case .urdu: nastaliq
        case .sindhi: naskh
        }
    }

    /// The font of the letters of the other script in a text of the language.
    static func guest(in language: Language) -> String {
        switch language {
        case .english: naskh
        case .urdu, .sindhi: latin
        }
    }

    /// Points. Nastaliq letters are small in their square, so they get more.
    static func size(_ look: Paper.Look, _ language: Language) -> Double {
        let points: Double =
            switch look {
            case .title: 16
            case .heading: 11.5
            case .body, .strong: 10
            case .small: 8.5
            }
        switch language {
        case .english: return points
        case .urdu: return points * 1.08
        case .sindhi: return points * 1.15
        }
    }

    static func guestSize(_ look: Paper.Look, _ language: Language) -> Double {
        switch language {
        case .english: size(look, language) * 1.1
        case .urdu, .sindhi: size(look, .english)
        }
    }

    static func isBold(_ look: Paper.Look) -> Bool {
        switch look {
        case .title, .heading, .strong: true
        case .body, .small: false
        }
    }

    /// The runs of the other script, as ranges of UTF-8 bytes: letters and digits with what joins them inside.
    static func guests(in text: String, of language: Language) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var runs: [Range<Int>] = []
        var offset = 0
        var isJoined = false
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if isGuest(scalar, in: language) {
                if isJoined, let last = runs.last {
                    runs[runs.count - 1] = last.lowerBound..<end
                } else {
                    runs.append(offset..<end)
                }
                isJoined = true
            } else if !joins(scalar) {
                isJoined = false
            }
            offset = end
        }
        return language == .english ? runs : runs.map { Self.withSpaces($0, in: bytes) }
    }

    /// A space beside a guest is the guest's too: Nastaliq's own is too thin to keep a number from the next word.
    private static func withSpaces(_ run: Range<Int>, in text: [UInt8]) -> Range<Int> {
        // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE stand between the space and the guest.
        let start =
            text[..<run.lowerBound].suffix(3).elementsEqual([0xE2, 0x81, 0xA8]) ? run.lowerBound - 3 : run.lowerBound
        let end = text[run.upperBound...].starts(with: [0xE2, 0x81, 0xA9]) ? run.upperBound + 3 : run.upperBound
        let hasSpaceBefore = start > 0 && text[start - 1] == 0x20
        let hasSpaceAfter = end < text.count && text[end] == 0x20
        return (hasSpaceBefore ? start - 1 : run.lowerBound)..<(hasSpaceAfter ? end + 1 : run.upperBound)
    }

    /// References, dates and numbers that a line may not be broken in: short words of ASCII with a digit and a hyphen,
    /// a slash or a comma inside, as ranges of UTF-8 bytes.
    static func wholes(in text: String) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        let bytes = Array(text.utf8)
        for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 || bytes[end] >= 0x7F {
            let word = bytes[start..<end]
            let hasDigit = word.contains { 0x30...0x39 ~= $0 }
            let hasJoint = word.contains { $0 == 0x2D || $0 == 0x2F || $0 == 0x2C }
            if word.count <= 24, hasDigit, hasJoint { found.append(start..<end) }
            start = end + 1
        }
        return found
    }

    private static func isGuest(_ scalar: Unicode.Scalar, in language: Language) -> Bool {
        switch language {
        case .english:
            return (0x0600...0x06FF).contains(scalar.value) || (0x0750...0x077F).contains(scalar.value)
                || (0xFB50...0xFDFF).contains(scalar.value) || (0xFE70...0xFEFC).contains(scalar.value)
        case .urdu, .sindhi:
            let isDigitOrLetter =
                scalar.isASCII && scalar.properties.generalCategory != .control
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isDigitOrLetter || (0xC0...0x24F).contains(scalar.value) || "×=%".unicodeScalars.contains(scalar)
        }
    }

    /// What stays with the letters around it: `15,00,000`, `41/2024`, `umeed.example`, two words of a name.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool { " ,.:/-_?&".unicodeScalars.contains(scalar) }
}
