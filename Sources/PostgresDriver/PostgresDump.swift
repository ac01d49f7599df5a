import CPostgres
import Glibc
import SQL

/// A backup by PostgreSQL's own `pg_dump`, in its custom format, for `pg_restore`.
struct PostgresDump {
    let conninfo: String
    let schema: String?

    /// Blocks until the new file at `path` is complete and synced.
    func write(to path: String) throws {
        let program = try Self.program()
        try DurableFile.create(path) { draft in
            var arguments = [program, "--format=custom", "--no-password", "--file=\(draft)"]
            if let schema { arguments.append("--schema=\(schema)") }
            let status = try Self.run(arguments, try environment())
            guard status == 0 else {
                throw StoreError.unavailable("pg_dump failed with status \(status); its own message is above")
            }
        }
    }

    /// The address as libpq's environment: on the command line every account could read the password.
    private func environment() throws -> [String] {
        guard let options = PQconninfoParse(conninfo, nil) else {
            throw StoreError.unavailable("the address of the database cannot be read")
        }
        defer { PQconninfoFree(options) }
        var settings = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
        var option = options
        while option.pointee.keyword != nil {
            if let name = option.pointee.envvar, let value = option.pointee.val {
                settings.append(String(cString: name) + "=" + String(cString: value))
            }
            option += 1
        }
        return settings
    }

    /// Debian keeps the newest version's program behind its wrapper on the PATH.
    private static func program() throws -> String {
        for path in ["/usr/bin/pg_dump", "/usr/local/bin/pg_dump"] where access(path, X_OK) == 0 { return path }
        throw StoreError.unavailable("pg_dump is missing: apt-get install postgresql-client")
    }

    /// The exit status of the program, 128 and more when a signal ended it.
    private static func run(_ arguments: [String], _ environment: [String]) throws -> Int32 {
        var words = arguments.map { strdup($0) } + [nil]
        var settings = environment.map { strdup($0) } + [nil]
        defer { for word in words + settings { free(word) } }
        var process = pid_t()
        let started = posix_spawn(&process, arguments[0], nil, nil, &words, &settings)
        guard started == 0 else { throw StoreError.unavailable("pg_dump cannot be started (error \(started))") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
