/// The text of a cell as a person would have typed it.
public enum CellText {
    /// Runs of white space of any kind (line breaks, tabs, U+2002) become one space, none at the ends; soft hyphens,
    /// other invisible format characters and control characters go. Curly quotes and accents stay, and so do the
    /// joiners that Urdu and Sindhi are written with.
    public static func cleaned(_ text: String) -> String {
        if isClean(text) { return text }
        var out = ""
        var owesSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                owesSpace = !out.isEmpty
            } else if !isInvisible(scalar) {
                if owesSpace { out.append(" ") }
                owesSpace = false
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Printable ASCII and the letters and digits of Urdu and Sindhi, without a space at an end or two in a row: nothing
    /// to do for most cells.
    private static func isClean(_ text: String) -> Bool {
        var before: UInt32 = 0x20
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20: if before == 0x20 { return false }
            case 0x21..<0x7F, 0x0620...0x064A, 0x0660...0x0669, 0x066E...0x06D3, 0x06F0...0x06F9: break
            default: return false
            }
            before = scalar.value
        }
        return before != 0x20 || text.isEmpty
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: true
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }

    /// `text` cleaned and cut to what fits into a sentence.
    static func quoted(_ text: String) -> String {
        let clean = cleaned(text)
        return "\"" + (clean.count > 40 ? clean.prefix(40) + "..." : clean) + "\""
    }
}
