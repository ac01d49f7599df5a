import CPostgres
import Glibc
import SQL

/// One of PostgreSQL's own client programs, with the address of a database in its environment: on a command line every
/// account of the machine could read the password.
struct PostgresProgram {
    /// `pg_dump`, `pg_restore`.
    let name: String
    private let path: String
    private let settings: [String: String]

    /// Debian keeps the newest version's program behind its wrapper on the PATH. Throws `StoreError.unavailable`.
    init(_ name: String, for conninfo: String) throws {
        let places: [String] = ["/usr/bin/\(name)", "/usr/local/bin/\(name)"]
        let path = places.first { access($0, X_OK) == 0 }
        guard let path else { throw StoreError.unavailable("\(name) is missing: apt-get install postgresql-client") }
        (self.name, self.path) = (name, path)
        settings = try Self.settings(of: conninfo)
    }

    /// The database's name alone, which is no secret; libpq's own rule when the address has none.
    var database: String { settings["PGDATABASE"] ?? settings["PGUSER"] ?? "" }

    /// Runs the program to its end. What it has to say goes to standard error.
    func run(_ arguments: [String]) throws {
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var variables = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var process = pid_t()
        let started = posix_spawn(&process, path, nil, nil, &words, &variables)
        guard started == 0 else { throw StoreError.unavailable("\(name) cannot be started (error \(started))") }
        var state: Int32 = 0
        while waitpid(process, &state, 0) == -1, errno == EINTR {}
        // 128 and more when a signal ended it.
        let status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
        guard status == 0 else {
            throw StoreError.unavailable("\(name) failed with status \(status); its own message is above")
        }
    }

    /// The address as libpq's environment.
    private static func settings(of conninfo: String) throws -> [String: String] {
        guard let options = PQconninfoParse(conninfo, nil) else {
            throw StoreError.unavailable("the address of the database cannot be read")
        }
        defer { PQconninfoFree(options) }
        var settings = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        var option = options
        while option.pointee.keyword != nil {
            if let name = option.pointee.envvar, let value = option.pointee.val {
                settings[String(cString: name)] = String(cString: value)
            }
            option += 1
        }
        return settings
    }
}
