extension SQL {
    /// The rows of an INSERT, `($1, $2), ($3, $4)`: for `Transaction.insert`, or beside an `ON CONFLICT`.
    ///
    /// Every row has as many values as the first. Costs one text; nothing is renumbered where it stands first.
    public static func rows(_ rows: [[SQLValue]]) -> SQL {
        var text = ""
        text.reserveCapacity(rows.count * (rows.first?.count ?? 0) * 7)
        var hole = 0
        for row in rows {
            text += hole == 0 ? "(" : ", ("
            for column in row.indices {
                hole += 1
                text += column == 0 ? "$" : ", $"
                text += String(hole)
            }
            text += ")"
        }
        return SQL(text: text, values: Array(rows.joined()))
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
