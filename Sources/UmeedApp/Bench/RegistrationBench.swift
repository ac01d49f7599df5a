import Access
import Incidents
import Kernel
import SQL
import Sealing
import Web

/// People put on a roster over HTTP: keys made durable, identity sealed, row, audit and kept answer in one
/// transaction, on SQLite.
enum RegistrationBench {
    private static let rounds = 5
    private static let requests = 2000
    /// The twenty phones of a mass-casualty day, the load that the server is made for.
    private static let connections = 20

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let (token, incident) = try await prepare(scratch)
        let server = try scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        try load(server, token, incident, round: 0, count: 200)
        var cpu: [Double] = []
        var rate: [Double] = []
        for round in 1...rounds {
            let before = try server.cpuSeconds()
            let started = ContinuousClock.now
            try load(server, token, incident, round: round, count: requests)
            let took = seconds(ContinuousClock.now - started)
            cpu.append((try server.cpuSeconds() - before) * 1000 / Double(requests))
            rate.append(Double(requests) / took)
        }
        return [
            Measurement("durable registration, CPU", .milliseconds, cpu, gate: 0.5),
            Measurement("durable registrations, \(connections) connections", .perSecond, rate),
        ]
    }

    /// A migrated folder with one incident and the token of an officer who may add to its roster.
    static func prepare(_ scratch: BenchScratch) async throws -> (token: String, incident: Identifier<Incident>) {
        let house = try await scratch.opened()
        let post = try Post(.ctdOfficer, .balochistan)
        let making = BearerTokens.Making(post, label: "bench", days: 1, from: RealWorld())
        let secret = SecretToken(from: RealWorld())
        let facts = IncidentFacts(title: "Invented", on: RealWorld().today, province: .balochistan, district: nil)
        let incident = try await house.stores.data.write { tx in
            _ = try BearerTokens.create(making, secret: secret, by: Opening.console(.manageAccounts), in: tx)
            return try RegisterIncident.run(
                facts, by: Opening.console(.registerIncident), surroundings: RealWorld(), in: tx)
        }
        await house.stores.close()
        return (BearerTokens.text(of: secret), incident.id)
    }

    private static func load(
        _ server: ChildServer, _ token: String, _ incident: Identifier<Incident>, round: Int, count: Int
    ) throws {
        let requests = (0..<count).map { place in
            let number = round * 100_000 + place
            let body: JSON = [
                "name": .string("Invented Person \(number)"), "fatherName": "Invented Father", "sex": "female",
                "age": .integer(Int64(number % 90)), "cnic": .string("99001\(10_000_000 + number)"),
                "phone": .string("+92399\(1_000_000 + number)"), "address": "House 1, Invented Street",
                "status": "injured", "hospital": "Invented General Hospital",
            ]
            let bytes = body.bytes
            let head = """
                POST /api/v1/incidents/\(incident)/roster HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\
                Authorization: Bearer \(token)\r\nIdempotency-Key: bench-request-\(number)\r\n\
                Content-Type: application/json\r\nContent-Length: \(bytes.count)\r\n\r\n
                """
            return Array(head.utf8) + bytes
        }
        try BenchLoad.send(requests, over: connections, port: server.port, expecting: 201)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
