import CPostgres
import SQL

/// What PostgreSQL said about one statement, without any value of it.
struct PostgresFailure: Error {
    /// Five characters; empty when the connection broke before an answer came.
    let state: String
    let error: StoreError

    /// Another transaction was in the way: the same closure may succeed the next time.
    var isConflict: Bool { state == "40001" || state == "40P01" }

    /// `isPreparing` says that no value had been sent, so that the server's own words may be used.
    init(_ result: OpaquePointer?, isPreparing: Bool) {
        let state = Self.field("C", of: result) ?? ""
        let words = isPreparing ? Self.field("M", of: result) : nil
        let name = Self.field("n", of: result) ?? Self.column(of: result)
        self.state = state
        error = Self.storeError(state, words.map { "\($0) (SQLSTATE \(state))" } ?? "SQLSTATE \(state)", name)
    }

    init(_ error: StoreError) {
        state = ""
        self.error = error
    }

    static func field(_ code: Unicode.Scalar, of result: OpaquePointer?) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }

    /// `person.cnic`, as SQLite names it.
    private static func column(of result: OpaquePointer?) -> String? {
        guard let table = field("t", of: result), let column = field("c", of: result) else { return nil }
        return "\(table).\(column)"
    }

    /// The classes of PostgreSQL's appendix A.
    private static func storeError(_ state: String, _ detail: String, _ name: String?) -> StoreError {
        switch state.prefix(2) {
        case "23": .constraint(name ?? detail)
        case "53" where state == "53100" || state == "53200": .full
        case "40" where state == "40003": .inDoubt("the server does not know the outcome")
        case "40": .unavailable("too many people changed the same thing at once")
        case "", "08", "53", "55", "57", "58": .unavailable("the database server is not available (\(detail))")
        case "XX": .corrupt(detail)
        case "25" where state == "25006": .statement("a reading may not write (\(detail))")
        default: .statement(detail)
        }
    }
}
