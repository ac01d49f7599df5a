public import HTML
public import Kernel
public import Localization
import Sheets

/// What a cell of a table holds, before it is written on a page, into a file or as JSON.
public enum CellValue: Hashable, Sendable {
    /// Nothing is known, or nothing belongs here.
    case none
    case text(String)
    /// A reference or code: always from left to right.
    case id(String)
    case words(Phrase)
    case number(Int)
    case rupees(Rupees)
    case date(CalendarDate)

    /// As a page writes it.
    public func html(_ say: Speech) -> HTML {
        switch self {
        case .none: "<span class=\"soft\">–</span>"
        case .text(let text): "\(bdi: text)"
        case .id(let text): "\(id: text)"
        case .words(let phrase): "\(phrase, say)"
        case .number(let number): "\(number)"
        case .rupees(let amount): "\(bdi: say.rupees(amount))"
        case .date(let day): "\(bdi: say.date(day))"
        }
    }

    /// As a sheet holds it: numbers stay numbers, days stay days.
    func cell(_ say: Speech) -> SheetCell {
        switch self {
        case .none: .empty
        case .text(let text), .id(let text): .text(text)
        case .words(let phrase): .text(say(phrase))
        case .number(let number): .integer(Int64(number))
        case .rupees(let amount): .rupees(amount)
        case .date(let day): .date(day)
        }
    }
}
