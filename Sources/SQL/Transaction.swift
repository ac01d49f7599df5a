/// One open transaction, lent to a closure of `Store.read` or `Store.write`.
///
/// It cannot be copied, kept, captured by an escaping closure or sent elsewhere: the compiler refuses, so no
/// statement can run after the commit. Pass it on as `in tx: borrowing Transaction`.
public struct Transaction: ~Copyable {
    private let connection: any Connection

    /// For the engines only.
    public init(on connection: any Connection) { self.connection = connection }

    public var engine: Engine { connection.engine }

    /// Runs a statement without rows; the count of rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int { try connection.run(sql) }

    /// Every row, read by `read`, in the order the engine gives them.
    public func rows<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try connection.each(sql) { found.append(try read($0)) }
        return found
    }

    /// The first row, or nil when there is none.
    public func first<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> T? {
        try rows(sql, read).first
    }

    /// Whether the statement finds a row.
    public func exists(_ sql: SQL) throws -> Bool { try !rows(sql) { _ in true }.isEmpty }

    /// Rows one at a time, for large results that must not be held at once.
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try connection.each(sql, body) }
}

/// One row of a result, valid only inside the closure that reads it.
public struct Row {
    private let cells: any RowCells

    /// For the engines only.
    public init(_ cells: any RowCells) { self.cells = cells }

    /// The column at `index`, 0-based. Throws `UnreadableColumn` when it holds something else.
    public subscript<T: Readable>(_ index: Int) -> T {
        get throws {
            guard let value = T(sqlValue: cells.value(at: index)) else {
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
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

/// The cells of the current row of a running statement.
public protocol RowCells {
    func value(at index: Int) -> SQLValue
}
