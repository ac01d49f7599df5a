extension SQL {
    /// The rows of an INSERT, `($1, $2), ($3, $4)`: for `Transaction.insert`, or beside an `ON CONFLICT`.
    ///
    /// Every row has as many values as the first.
    public static func rows(_ rows: [[SQLValue]]) -> SQL {
        var pieces: [SQLPiece] = []
        pieces.reserveCapacity(rows.count * (rows.first?.count ?? 0) + 1)
        for row in rows {
            for column in row.indices {
                pieces.append(SQLPiece(column > 0 ? ", " : pieces.isEmpty ? "(" : "), (", isBeforeHole: true))
            }
        }
        if !pieces.isEmpty { pieces.append(SQLPiece(")")) }
        return SQL(pieces: pieces, values: Array(rows.joined()))
    }

    /// The statement for `rows` rows of `holes` values each, without the values.
    public static func insert(_ head: SQL, rows: Int, holes: Int, _ tail: SQL) -> SQL {
        let first = (0..<holes).map { SQLPiece($0 == 0 ? " (" : ", ", isBeforeHole: true) }
        let other = (0..<holes).map { SQLPiece($0 == 0 ? "), (" : ", ", isBeforeHole: true) }
        let others = repeatElement(other, count: rows - 1).joined()
        return SQL(pieces: head.pieces + first + others + [SQLPiece(") ")] + tail.pieces, values: [])
    }
}

extension Transaction {
    /// Inserts many rows with few statements; the number of rows that were stored.
    ///
    /// `head` names table and columns (`INSERT INTO person (id, sex) VALUES`), `tail` what follows the rows (`ON
    /// CONFLICT (id) DO NOTHING`); neither has holes. Every row has as many values as the first.
    @discardableResult
    public func insert(_ head: SQL, _ rows: [[SQLValue]], _ tail: SQL = "") throws -> Int {
        try insert(head, count: rows.count, tail) { rows[$0] }
    }

    /// The same for rows that are made one after the other, `row` being asked for each from 0 on: on SQLite 32 of them
    /// at most are in memory, because they are stored before the next is made.
    @discardableResult
    public func insert(
        _ head: SQL, count: Int, _ tail: SQL = "", row: (Int) throws -> [SQLValue]
    ) throws -> Int {
        try connection.insert(head, count: count, tail, row: row)
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
    public func insert(_ head: SQL, count: Int, _ tail: SQL, row: (Int) throws -> [SQLValue]) throws -> Int {
        try Transaction.chunks(of: (0..<count).map(row)).reduce(0) {
            try $0 + run("\(head) \(SQL.rows(Array($1))) \(tail)")
        }
    }
}
