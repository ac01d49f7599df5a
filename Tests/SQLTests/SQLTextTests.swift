import SQL
import Testing

@Suite("SQL literals")
struct SQLTextTests {
    @Test("A hole becomes a binding, never text")
    func holesAreBindings() {
        let sql: SQL = "SELECT id FROM claim WHERE stage = \("open") AND paisa > \(5)"
        #expect(sql.text == "SELECT id FROM claim WHERE stage = $1 AND paisa > $2")
        #expect(sql.values == [.text("open"), .integer(5)])
    }

    @Test("The holes of a part are renumbered to follow, also past nine")
    func partsAreRenumbered() {
        let part: SQL = "b IN (\(1), \(2), \(3), \(4), \(5), \(6), \(7), \(8), \(9), \(10), \(11))"
        let sql: SQL = "SELECT a FROM t WHERE a = \(0) AND \(part) AND c = \("c")"
        #expect(sql.text.hasSuffix("a = $1 AND b IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AND c = $13"))
        #expect(sql.values.count == 13)
        #expect(sql.values.last == .text("c"))
    }

    @Test("Conditions join in order, with nothing for none")
    func conditionsJoin() {
        let conditions: [SQL] = ["a = \(1)", "b IS NULL", "c = \(3)"]
        let joined = SQL.joined(conditions, by: " AND ")
        #expect(joined.text == "a = $1 AND b IS NULL AND c = $2")
        #expect(joined.values == [.integer(1), .integer(3)])
        #expect(SQL.joined([], by: " AND ").text.isEmpty)
        #expect(("x = \(1)" + " OR y = \(2)" as SQL).text == "x = $1 OR y = $2")
    }

    @Test("Nothing stands in a hole as NULL")
    func nilIsNull() {
        let sql: SQL = "UPDATE t SET a = \(Int?.none), b = \(Int?.some(4)), c = \(true)"
        #expect(sql.values == [.null, .integer(4), .integer(1)])
    }

    @Test("The words of a migration stand for each engine's own")
    func migrationWords() {
        let text: EngineSQL = "CREATE TABLE t (a {blob}, b BIGINT, c DOUBLE PRECISION, d {json}) {strict}"
        #expect(text.sqlite == "CREATE TABLE t (a BLOB, b INTEGER, c REAL, d TEXT) STRICT")
        #expect(text.postgres == "CREATE TABLE t (a bytea, b BIGINT, c DOUBLE PRECISION, d TEXT) ")
    }
}
