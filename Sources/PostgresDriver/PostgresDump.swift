import SQL

/// A backup by PostgreSQL's own `pg_dump`, in its custom format, for `PostgresRestore`.
struct PostgresDump {
    let conninfo: String
    let schema: String?

    /// Blocks until the new file at `path` is complete and synced.
    func write(to path: String) throws {
        let program = try PostgresProgram("pg_dump", for: conninfo)
        try DurableFile.create(path) { draft in
            var arguments = ["--format=custom", "--no-password", "--file=\(draft)"]
            if let schema { arguments.append("--schema=\(schema)") }
            try program.run(arguments)
        }
    }
}
