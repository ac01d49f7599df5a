import SQL

/// A backup brought back by PostgreSQL's own `pg_restore`, into a database that is empty: all of it or nothing.
struct PostgresRestore {
    let conninfo: String

    /// Blocks until everything of the file at `path` is stored. Throws `StoreError.unavailable` for a database that has
    /// something in it: what is there is never touched.
    func read(from path: String) throws {
        let program = try PostgresProgram("pg_restore", for: conninfo)
        guard try isEmpty() else { throw StoreError.unavailable("the database is not empty: name an empty one") }
        try program.run([
            "--dbname=\(program.database)", "--no-password", "--single-transaction", "--exit-on-error", "--no-owner",
            "--no-privileges", path,
        ])
    }

    private func isEmpty() throws -> Bool {
        let connection = try PostgresConnection(conninfo, schema: nil)
        let found = try connection.command(
            """
            SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' LIMIT 1
            """)
        return found.rowCount == 0
    }
}
