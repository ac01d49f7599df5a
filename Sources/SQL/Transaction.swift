/// One open transaction, lent to a closure of `Store.read` or `Store.write`.
///
/// It cannot be copied, kept, captured by an escaping closure or sent elsewhere: the compiler refuses, so no
/// statement can run after the commit. Pass it on as `in tx: borrowing Transaction`.
///
/// A statement that fails spoils its transaction on both engines: whoever catches the error and goes on meets
/// the same error at the next statement and at the end. Ask first, or write `ON CONFLICT`.
public struct Transaction: ~Copyable {
    @usableFromInline let connection: any Connection

    /// For the engines only.
    public init(on connection: any Connection) { self.connection = connection }

    public var engine: Engine { connection.engine }

    /// Runs a statement without rows; the count of rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int { try connection.run(sql) }

    /// Every row, read by `read`, in the order the engine gives them.
    @inlinable
    public func rows<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try each(sql) { found.append(try read($0)) }
        return found
    }

    /// The first row, or nil when there is none.
    @inlinable
    public func first<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> T? {
        var found: T?
        try connection.each(sql) { row in
            found = try read(row)
            return false
        }
        return found
    }

    /// Whether the statement finds a row.
    @inlinable
    public func exists(_ sql: SQL) throws -> Bool { try first(sql) { _ in true } ?? false }

    /// Rows one at a time, for large results that must not be held at once.
    @inlinable
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try connection.each(sql) { row in
            try body(row)
            return true
        }
    }
}

/// One row of a result, valid only inside the closure that reads it.
public struct Row {
    @usableFromInline let cells: any RowCells

    /// For the engines only.
    public init(_ cells: any RowCells) { self.cells = cells }

    /// The column at `index`, 0-based. Throws `UnreadableColumn` when it holds something else, `StoreError`
    /// when there is no such column.
    @inlinable
    public subscript<T: Readable>(_ index: Int) -> T {
        get throws {
            guard let value = T(sqlValue: try cells.value(at: index)) else {
                throw UnreadableColumn(column: index, expected: "\(T.self)")
            }
            return value
        }
    }
}

/// The seam between the house and a database engine: one connection, used by one thread at a time.
public protocol Connection: AnyObject {
    var engine: Engine { get }
    func run(_ sql: SQL) throws -> Int
    /// See `Transaction.insert`.
    func insert(_ head: SQL, count: Int, _ tail: SQL, row: (Int) throws -> [SQLValue]) throws -> Int
    /// Gives rows until `body` answers false; a statement that writes runs to its end all the same.
    func each(_ sql: SQL, _ body: (Row) throws -> Bool) throws
}

/// The cells of the current row of a running statement.
public protocol RowCells {
    func value(at index: Int) throws -> SQLValue
}
