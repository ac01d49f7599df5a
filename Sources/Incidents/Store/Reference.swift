public import Kernel
public import SQL

/// References such as `BA-INC-2026-0007`: sequential within a province and a year, for people to say aloud.
/// They open nothing.
public enum Reference {
    /// The next one, taken in the transaction that stores the record: a rolled-back record leaves no gap.
    public static func next(_ kind: StaticString, _ province: Province, year: Int, in tx: borrowing Transaction) throws
        -> String
    {
        let last = try tx.first(
            """
            INSERT INTO reference_counter (kind, province, year, last)
            VALUES (\(kind.description), \(province), \(year), 1)
            ON CONFLICT (kind, province, year) DO UPDATE SET last = reference_counter.last + 1
            RETURNING last
            """
        ) { row in try row[0] as Int }
        let digits = String(last ?? 1)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "\(province.letters)-\(kind)-\(year)-\(padded)"
    }
}
