extension SQL {
    /// The rows of an INSERT, `($1, $2), ($3, $4)`: for `Transaction.insert`, or beside an `ON CONFLICT`.
    ///
    /// Every row has as many values as the first.
    public static func rows(_ rows: [[SQLValue]]) -> SQL {
        var all = StringInterpolation(literalCapacity: 0, interpolationCount: rows.count * (rows.first?.count ?? 0))
        for (place, row) in rows.enumerated() {
            all.appendLiteral(place == 0 ? "(" : ", (")
            for (column, value) in row.enumerated() {
                if column > 0 { all.appendLiteral(", ") }
                all.appendInterpolation(value)
            }
            all.appendLiteral(")")
        }
        return SQL(stringInterpolation: all)
    }
}

extension Transaction {
    /// Inserts many rows with few statements; the number of rows.
    ///
    /// `head` names table and columns (`INSERT INTO person (id, sex) VALUES`). At most 64 rows a statement, and the
    /// rest by halves, so that an engine keeps seven prepared texts a table and no more.
    @discardableResult
    public func insert(_ head: SQL, _ rows: [[SQLValue]]) throws -> Int {
        try Self.chunks(of: rows).reduce(0) { try $0 + run("\(head) \(SQL.rows(Array($1)))") }
    }

    /// The rows in pieces of 64, 32, 16, 8, 4, 2 and 1.
    public static func chunks<Row>(of rows: [Row]) -> [ArraySlice<Row>] {
        var chunks: [ArraySlice<Row>] = []
        var start = 0
        var size = 64
        while start < rows.count {
            while size > rows.count - start { size /= 2 }
            chunks.append(rows[start..<(start + size)])
            start += size
        }
        return chunks
    }
}
