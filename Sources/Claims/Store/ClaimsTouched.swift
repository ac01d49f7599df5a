public import Kernel
public import SQL
public import Statute

extension Claims {
    /// How many claims that are not decided yet have their incident on one of the days and such a loss: what a new
    /// rate may change. Only a number, over every district; nobody's file is opened.
    ///
    /// `last` is nil when the days have no end. One pass over the province's claims.
    public static func countOpen(
        in province: Province, for losses: [LossKind], from first: CalendarDate, to last: CalendarDate?,
        in tx: borrowing Transaction
    ) throws -> Int {
        let end = last ?? CalendarDate(daysSince1970: 2_932_896)
        // As many holes as there are kinds of loss: a statement has no list.
        let kinds = LossKind.allCases.indices.map { (losses.dropFirst($0).first ?? losses.last)?.rawValue ?? "" }
        return try tx.first(
            """
            SELECT COUNT(*) FROM claim c JOIN incident i ON i.id = c.incident
            WHERE c.province = \(province) AND i.on_date >= \(first) AND i.on_date <= \(end)
                AND c.decided_on IS NULL
                AND EXISTS (SELECT 1 FROM claim_loss l WHERE l.claim = c.id AND l.kind IN (
                    \(kinds[0]), \(kinds[1]), \(kinds[2]), \(kinds[3]), \(kinds[4]), \(kinds[5]), \(kinds[6])))
            """
        ) { try $0[0] as Int } ?? 0
    }
}
