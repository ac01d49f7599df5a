import Access
import Kernel
import Localization
import Web

/// How exactly a reader is shown a number of people or claims (`docs/decisions/0012-kept-counts.md`).
///
/// Whoever may see the rows behind a number sees the number. Everybody else, national and donor viewers first, sees
/// whole provinces only, no number from 1 to 4, and the others to the next multiple of five. Incidents are public
/// facts and shown as they are.
enum Sight: Hashable, Sendable {
    case exact
    case coarse

    init(of officer: Officer) {
        self = officer.may(.seeClaims) || officer.may(.seeRoster) ? .exact : .coarse
    }

    func shown(_ count: Int) -> Shown {
        guard self == .coarse, count != 0 else { return .exact(count) }
        return 1...4 ~= count ? .few : .about((count + 2) / 5 * 5)
    }

    /// A sum that belongs to `count` claims: hidden where the count is, to the crore otherwise.
    func shown(_ paisa: Int64, of count: Int) -> CellValue {
        let crore: Int64 = 1_00_00_000 * 100
        guard let amount = Rupees(paisa: paisa) else { return .none }
        guard self == .coarse, count != 0, paisa != 0 else { return .rupees(amount) }
        guard count > 4, paisa >= crore, let rounded = Rupees(paisa: (paisa + crore / 2) / crore * crore) else {
            return .words(Phrase("figures.under-a-crore"))
        }
        return .rupees(rounded)
    }
}

/// A count as one reader is shown it.
enum Shown: Hashable, Sendable {
    case exact(Int)
    /// From 1 to 4.
    case few
    /// To the next multiple of five.
    case about(Int)

    /// For the height of a bar and the class of a square; the middle of what it may be.
    var size: Int {
        switch self {
        case .exact(let number), .about(let number): number
        case .few: 2
        }
    }

    var cell: CellValue {
        switch self {
        case .exact(let number), .about(let number): .number(number)
        case .few: .words(Phrase("figures.few"))
        }
    }
}
