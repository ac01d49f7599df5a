public import SQL

/// Adds differences to the kept counts that they belong to (`docs/decisions/0012-kept-counts.md`), for the rooms that
/// keep counts of their rows.
public struct FigureFold: Sendable {
    /// One table of counts.
    public struct Size: Sendable {
        let table: SQL
        let isByYear: Bool
        /// What names a cell besides its month or year.
        let cell: [SQL]

        /// `cell` are the columns that name a cell, all of them also columns of the differences.
        public static func months(_ table: SQL, _ cell: SQL...) -> Size {
            Size(table: table, isByYear: false, cell: cell)
        }

        public static func years(_ table: SQL, _ cell: SQL...) -> Size {
            Size(table: table, isByYear: true, cell: cell)
        }
    }

    private let changes: SQL
    private let sums: [SQL]
    private let sizes: [Size]
    private let limit: Int

    /// `changes` is the table of differences, by a rising `id`; `sums` are the columns that are added up; so many are
    /// folded `atOnce`, so that a large import does not hold up the writers afterwards.
    public init(of changes: SQL, adding sums: SQL..., to sizes: [Size], atOnce limit: Int = 10_000) {
        (self.changes, self.sums, self.sizes, self.limit) = (changes, sums, sizes, limit)
    }

    /// Folds the oldest differences; whether there are more.
    public func run(in tx: borrowing Transaction) throws -> Bool {
        guard let last = try last(in: tx) else { return false }
        for size in sizes { try tx.run(adding(to: size, upTo: last)) }
        try tx.run("DELETE FROM \(changes) WHERE id <= \(last)")
        return try tx.exists("SELECT 1 FROM \(changes)")
    }

    private func last(in tx: borrowing Transaction) throws -> Int? {
        try tx.first("SELECT max(id) FROM (SELECT id FROM \(changes) ORDER BY id LIMIT \(limit)) AS oldest") { row in
            try row[0] as Int?
        } ?? nil
    }

    private func adding(to size: Size, upTo last: Int) -> SQL {
        let cell = list((size.isByYear ? ["year"] : ["month"]) + size.cell)
        let found = list((size.isByYear ? ["substr(month, 1, 4)"] : ["month"]) + size.cell)
        return """
            INSERT INTO \(size.table) AS kept (\(cell), \(list(sums)))
            SELECT \(found), \(list(sums.map { "CAST(sum(\($0)) AS BIGINT)" }))
            FROM \(changes) WHERE id <= \(last) GROUP BY \(found) ORDER BY \(found)
            ON CONFLICT (\(cell)) DO UPDATE SET \(list(sums.map { "\($0) = kept.\($0) + EXCLUDED.\($0)" }))
            """
    }

    private func list(_ parts: [SQL]) -> SQL { SQL.joined(parts, by: ", ") }
}
