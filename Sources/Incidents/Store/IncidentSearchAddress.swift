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
        since = query.date("since", notAfter: CalendarDate(daysSince1970: 84_000))
        until = query.date("until", notAfter: CalendarDate(daysSince1970: 84_000))
        isFlagged = query.flag("flagged")
        limit = query.count("limit", within: 1...200) ?? 50
        after = query.value("cursor", else: Phrase("form.cursor-unreadable")) { Cursor($0) }
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
    }

    /// The address of this view.
    func address() -> String {
        var items: [String] = []
        if let place = district?.code ?? province?.rawValue { items.append("district=\(place)") }
        if let classification { items.append("classification=\(classification.rawValue)") }
        if let since { items.append("since=\(since)") }
        if let until { items.append("until=\(until)") }
        if isFlagged { items.append("flagged=yes") }
        if limit != 50 { items.append("limit=\(limit)") }
        if let after { items.append("cursor=\(after.text)") }
        return items.isEmpty ? "/incidents" : "/incidents?" + items.joined(separator: "&")
    }
}
