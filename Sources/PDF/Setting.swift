import Localization
import QR

/// What is drawn, measured in points from the top left of the thing it belongs to.
enum Ink {
    /// A line of text; the point is the left end of its baseline.
    case line(SetLine, x: Double, y: Double)
    case rule(x: Double, y: Double, width: Double, weight: Double)
    /// A grey ground, 0 black to 1 white.
    case ground(x: Double, y: Double, width: Double, height: Double, grey: Double)
    case code(QRCode.Matrix, x: Double, y: Double, side: Double)

    func moved(x dx: Double, y dy: Double) -> Ink {
        switch self {
        case .line(let line, let x, let y): .line(line, x: x + dx, y: y + dy)
        case .rule(let x, let y, let width, let weight): .rule(x: x + dx, y: y + dy, width: width, weight: weight)
        case .ground(let x, let y, let width, let height, let grey):
            .ground(x: x + dx, y: y + dy, width: width, height: height, grey: grey)
        case .code(let code, let x, let y, let side): .code(code, x: x + dx, y: y + dy, side: side)
        }
    }
}

/// A strip of the page that is never cut: one line of a paragraph, one row of a table.
struct Strip {
    var height: Double
    var ink: [Ink]
    /// From its top to the foot of its first line of text.
    var baseline = 0.0
    /// Whether it may not be the last on its page: a heading, the first line of a paragraph.
    var staysWithNext = false
    /// Whether it is left away at the top of a page.
    var isSpace = false
    /// What stands again above it when it is the first on a page: the header of its table.
    var header: [Ink] = []
    var headerHeight = 0.0
}

/// The pages' measures, in points (1/72 inch).
enum Sheet {
    /// A4.
    static let width = 595.276
    static let height = 841.89
    static let margin = 54.0
    /// Under the text: the line with the page number.
    static let foot = 40.0
    static var textWidth: Double { width - 2 * margin }
    static var textHeight: Double { height - margin - foot - 24 }
}

extension Language {
    var isRightToLeft: Bool { direction == "rtl" }
}
