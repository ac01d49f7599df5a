import Access
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
    var incident: Identifier<Incident>?
    /// 1 to 200.
    var limit = 50
    /// Where the page begins: after this claim, newest first.
    var after: Identifier<Claim>?

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
        incident = query.identifier("incident")
        limit = query.count("limit", within: 1...200) ?? 50
        after = query.identifier("cursor")
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
    }

    /// The address of this view.
    func address() -> String {
        var items: [String] = []
        if let place = district?.code ?? province?.rawValue { items.append("district=\(place)") }
        if let stage { items.append("stage=\(stage.rawValue)") }
        if let incident { items.append("incident=\(incident)") }
        if limit != 50 { items.append("limit=\(limit)") }
        if let after { items.append("cursor=\(after)") }
        return items.isEmpty ? "/claims" : "/claims?" + items.joined(separator: "&")
    }

    /// One page, newest first, of what the grant's area holds, and where the next one begins.
    func page(within grant: Grant, in tx: borrowing Transaction) throws -> (claims: [Claim], next: Identifier<Claim>?) {
        let found = try ClaimStore.claims(
            """
            SELECT \(ClaimStore.columns) FROM claim c WHERE \(conditions(within: grant))
            ORDER BY c.id DESC LIMIT \(limit + 1)
            """, in: tx)
        let claims = Array(found.prefix(limit))
        return (claims, found.count > limit ? claims.last?.id : nil)
    }

    /// How many there are in all, not from the cursor on.
    func count(within grant: Grant, in tx: borrowing Transaction) throws -> Int {
        var whole = self
        whole.after = nil
        return try tx.first("SELECT count(*) FROM claim c WHERE \(whole.conditions(within: grant))") { row in
            try row[0] as Int
        } ?? 0
    }

    private func conditions(within grant: Grant) -> SQL {
        var all: [SQL] = [grant.area.condition(province: "c.province", district: "c.district")]
        if let province { all.append("c.province = \(province)") }
        if let district { all.append("c.district = \(district)") }
        if let stage { all.append("c.stage = \(stage)") }
        if let incident { all.append("c.incident = \(incident)") }
        if let after { all.append("c.id < \(after)") }
        return SQL.joined(all, by: " AND ")
    }
}
