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

extension SQL {
    /// The statement for one row of `holes` values.
    public static func insert(_ head: SQL, holes: Int, _ tail: SQL) -> SQL {
        let list = (1...max(1, holes)).map { "$\($0)" }.joined(separator: ", ")
        return SQL(text: "\(head.text) (\(list)) \(tail.text)", values: [])
    }
}

extension Transaction {
    /// Inserts many rows with few statements; the number of rows that were stored.
    ///
    /// `head` names table and columns (`INSERT INTO person (id, sex) VALUES`), `tail` what follows the rows (`ON
    /// CONFLICT (id) DO NOTHING`); neither has holes. Every row has as many values as the first.
    @discardableResult
    public func insert(_ head: SQL, _ rows: [[SQLValue]], _ tail: SQL = "") throws -> Int {
        try connection.insert(head, rows, tail)
    }

    /// The rows in pieces of 64, 32, 16, 8, 4, 2 and 1, so that an engine keeps seven prepared texts a table and no
    /// more.
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

extension Connection {
    /// Many rows to a statement, for an engine that answers each over a wire.
    public func insert(_ head: SQL, _ rows: [[SQLValue]], _ tail: SQL) throws -> Int {
        try Transaction.chunks(of: rows).reduce(0) { try $0 + run("\(head) \(SQL.rows(Array($1))) \(tail)") }
    }
}
