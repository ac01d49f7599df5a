import Access
import FoundationEssentials
import HTTPTransport
import Incidents
import Kernel
import SQL
import Victims
import Web

/// `umeed serve`: opens the installation, listens, and stops gracefully on SIGTERM or SIGINT.
enum ServeCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let opening = try Opening(&arguments, environment)
        try arguments.finish()
        let stores = try await opening.stores()
        let house = try OpenedHouse.open(opening.configuration, stores: stores, root: try opening.rootKey())
        try await serve(house, opening.configuration)
        return 0
    }

    /// Answers until the process is told to stop; then finishes what is in flight and closes the databases.
    static func serve(_ house: OpenedHouse, _ configuration: Configuration) async throws {
        try await house.readLaw()
        let server = try HTTPServer.start(
            house.site, on: configuration.address, port: UInt16(configuration.port), tls: try tls(configuration))
        let housekeeping = Housekeeping.start(house)
        let imports = ImportJobs(on: house.stores.data, surroundings: RealWorld())
        await imports.start()
        let people = PeopleImports(on: house.stores.data, vault: house.house.vault, surroundings: RealWorld())
        await people.start()
        let scheme = configuration.tlsCertificate.isEmpty ? "http" : "https"
        Console.say("Umeed \(Version.number) answers at \(scheme)://\(configuration.address):\(server.port)")
        await Signals.untilStop()
        await server.stop(within: 20)
        housekeeping.cancel()
        await imports.stop()
        await people.stop()
        try await AuditAnchors.seal(house.stores.data, keys: house.stores.keys, at: RealWorld().now())
        await house.stores.close()
    }

    private static func tls(_ configuration: Configuration) throws -> TLSIdentity? {
        guard !configuration.tlsCertificate.isEmpty else { return nil }
        return TLSIdentity(
            certificate: try String(contentsOfFile: configuration.tlsCertificate, encoding: .utf8),
            key: try String(contentsOfFile: configuration.tlsKey, encoding: .utf8))
    }
}
