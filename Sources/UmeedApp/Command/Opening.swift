import Access
import Kernel
import Sealing

/// What the commands share: the configuration, and a migrated installation opened by it.
struct Opening {
    let configuration: Configuration
    let environment: [String: String]

    /// Reads `--config`, `--data` and `--port` over file and environment.
    init(_ arguments: inout Arguments, _ environment: [String: String]) throws {
        var configuration = try Configuration(file: arguments.option("config"), environment: environment)
        if let data = arguments.option("data") { configuration.data = data }
        configuration.port = arguments.number("port", within: 1...65535, default: configuration.port)
        self.configuration = configuration
        self.environment = environment
    }

    /// Opens the databases and brings them to this version.
    func stores() async throws -> OpenedStores {
        let stores = try OpenedStores.open(configuration)
        for step in try await stores.migrate(at: RealWorld().now()) where environment["UMEED_VERBOSE"] != nil {
            Console.complain("migrated: \(step)")
        }
        return stores
    }

    /// The root key; made in the data folder at the very first start, with a word about where to keep it.
    func rootKey() throws -> RootKey {
        let (key, isNew) = try KeyPlace.rootKey(configuration, environment, mayCreate: true)
        if isNew {
            Console.complain(
                """
                A new root key was made: \(configuration.data)/root.key (mode 0400). Without it nothing sealed can be \
                read again. Keep a copy off this machine, and for real data move it to a systemd credential.
                """)
        }
        return key
    }

    /// Leave for what is done at the machine's own command line.
    static func console(_ permission: Permission) -> Grant {
        .atConsole(permission, for: .administration, at: RealWorld().now())
    }
}
