import Access
import CompensationRules
import Incidents
import Kernel
import Localization
import SQL
import Web

/// What a list of claims is asked for: the address of the page says exactly this, and nobody's name.
struct ClaimSearch: Hashable, Sendable {
    var province: Province?
    var district: DistrictCode?
    var stage: Claim.Stage?
    var outcome: Determination.Outcome?
    var incident: Identifier<Incident>?
    /// Opened on or after, on or before this day.
    var since: CalendarDate?
    var until: CalendarDate?
    /// Opened at least so many days ago; nil for any age.
    var days: Int?
    /// Only those whose clock has run out; they are sorted by it.
    var isLate = false
    /// A reference, or its number alone.
    var reference: String?
    var sort = Sorting.newest
    /// 1 to 200.
    var limit = 50
    /// Where the page begins: after this claim in the sort's order.
    var after: Cursor?

    /// The orders in which the store can list without sorting.
    enum Sorting: String, CaseIterable, Sendable {
        case newest = "-opened"
        case oldest = "opened"
        /// By the clock that ends first; claims without a running clock are left out.
        case due
        case latestDue = "-due"
        /// Claims without an amount are left out.
        case largest = "-amount"
        case smallest = "amount"

        enum Key { case opened, due, amount }

        var key: Key {
            switch self {
            case .newest, .oldest: .opened
            case .due, .latestDue: .due
            case .largest, .smallest: .amount
            }
        }

        var isDescending: Bool { rawValue.hasPrefix("-") }
    }

    /// The last claim of a page: its place in the order stays right while claims are added.
    struct Cursor: Hashable, Sendable {
        let key: String
        let id: Identifier<Claim>

        var text: String { "\(key)_\(id)" }
    }

    init() {}

    /// Reads the query of an address. Throws `FormFaults` naming what cannot be read.
    init(from query: Answers) throws {
        var query = query
        if let place = query.text("district") {
            province = Province(rawValue: place)
            district = DistrictCode(place)
            if province == nil, district == nil { query.note("district", Phrase("claims.district-unknown")) }
        }
        stage = query.word("stage")
        outcome = query.word("outcome")
        incident = query.identifier("incident")
        since = query.date("since", notAfter: CalendarDate(daysSince1970: 84_000))
        until = query.date("until", notAfter: CalendarDate(daysSince1970: 84_000))
        days = query.count("days", within: 1...10_000)
        isLate = query.flag("late")
        reference = query.text("reference", atMost: 30)?.uppercased()
        sort = query.word("sort") ?? usualSort
        if isLate, sort.key != .due { sort = .due }
        limit = query.count("limit", within: 1...200) ?? 50
        after = cursor(from: &query)
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
    }

    private func cursor(from query: inout Answers) -> Cursor? {
        query.value("cursor", else: Phrase("claims.cursor-unreadable")) { text in
            let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
            guard parts.count == 2, let id = Identifier<Claim>(parts[1]) else { return nil }
            let isReadable = sort.key == .amount ? Int64(parts[0]) != nil : CalendarDate(parts[0]) != nil
            return isReadable ? Cursor(key: parts[0], id: id) : nil
        }
    }

    private var usualSort: Sorting { isLate ? .due : .newest }

    /// Whether nothing but a place narrows the list.
    var isWholePlace: Bool {
        stage == nil && outcome == nil && incident == nil && days == nil && since == nil && until == nil && !isLate
            && reference == nil
    }

    /// The address of this view; without its order, for the headings that change it.
    func address(sorted: Bool = true) -> String {
        var items: [String] = []
        if let place = district?.code ?? province?.rawValue { items.append("district=\(place)") }
        if let stage { items.append("stage=\(stage.rawValue)") }
        if let outcome { items.append("outcome=\(outcome.rawValue)") }
        if let incident { items.append("incident=\(incident)") }
        if let since { items.append("since=\(since)") }
        if let until { items.append("until=\(until)") }
        if let days { items.append("days=\(days)") }
        if isLate { items.append("late=yes") }
        if let reference {
            items.append("reference=" + reference.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        }
        if sorted, sort != usualSort { items.append("sort=\(sort.rawValue)") }
        if limit != 50 { items.append("limit=\(limit)") }
        if let after { items.append("cursor=\(after.text)") }
        return items.isEmpty ? "/claims" : "/claims?" + items.joined(separator: "&")
    }
}
