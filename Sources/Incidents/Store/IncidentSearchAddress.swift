import Kernel
import Localization
import Web

extension IncidentSearch {
    /// Reads the query of an address. Throws `FormFaults` naming what cannot be read.
    init(from query: Answers) throws {
        self.init()
        var query = query
        if let place = query.text("district") {
            province = Province(rawValue: place)
            district = DistrictCode(place)
            if province == nil, district == nil, place != "unknown" {
                query.note("district", Phrase("incidents.district-unknown"))
            }
        }
        if let only = query.word("province", as: Province.self) { province = only }
        classification = query.word("classification")
        kind = query.word("kind")
        text = query.text("text", atMost: 80)
        since = query.date("since", notAfter: CalendarDate(daysSince1970: 84_000))
        until = query.date("until", notAfter: CalendarDate(daysSince1970: 84_000))
        isFlagged = query.flag("flagged")
        isOldestFirst = query.value("sort", else: Phrase("incidents.sort-unreadable")) { Self.orders[$0] } ?? false
        limit = query.count("limit", within: 1...200) ?? 50
        after = query.value("cursor", else: Phrase("form.cursor-unreadable")) { Cursor($0) }
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
    }

    private static let orders = ["date": true, "-date": false]

    /// The address of this view.
    func address(isSorted: Bool = true) -> String {
        var items: [String] = []
        if let place = district?.code ?? province?.rawValue { items.append("district=\(place)") }
        if let classification { items.append("classification=\(classification.rawValue)") }
        if let kind { items.append("kind=\(kind.rawValue)") }
        if let text { items.append("text=\(Self.encoded(text))") }
        if let since { items.append("since=\(since)") }
        if let until { items.append("until=\(until)") }
        if isFlagged { items.append("flagged=yes") }
        if isSorted, isOldestFirst { items.append("sort=date") }
        if limit != 50 { items.append("limit=\(limit)") }
        if let after { items.append("cursor=\(after.text)") }
        return items.isEmpty ? "/incidents" : "/incidents?" + items.joined(separator: "&")
    }

    /// Everything but letters and digits of ASCII percent-encoded, as a query wants it.
    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { out, byte in
            switch byte {
            case 48...57, 65...90, 97...122: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + Hex.text(of: [byte]).uppercased()
            }
        }
    }
}
