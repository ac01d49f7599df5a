import Access
import Glibc
import Incidents
import Kernel
import SQL
import Victims
import Web

/// Many people in one action: sixty rows of a roster over HTTP, and an import of thousands inside the process.
enum RosterBench {
    private static let rounds = 5
    private static let lists = 20
    private static let batch = 1000

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let (token, incident) = try await RegistrationBench.prepare(scratch)
        return [try sixtyRows(scratch, token, incident), try await imported(scratch, to: incident)]
    }

    /// Twenty lists of sixty a round; the CPU time of one.
    private static func sixtyRows(
        _ scratch: BenchScratch, _ token: String, _ incident: Identifier<Incident>
    ) throws -> Measurement {
        let server = try scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        var cpu: [Double] = []
        for round in 0...rounds {
            let before = try server.cpuSeconds()
            let requests = (0..<lists).map { list(round * lists + $0, of: 60, token, incident, server.port) }
            try BenchLoad.send(requests, over: 1, port: server.port, expecting: 201)
            // The first round warms the server up.
            if round > 0 { cpu.append((try server.cpuSeconds() - before) * 1000 / Double(lists)) }
        }
        return Measurement("sixty rows on a roster, CPU", .milliseconds, cpu, gate: 60)
    }

    private static func list(
        _ number: Int, of size: Int, _ token: String, _ incident: Identifier<Incident>, _ port: UInt16
    ) -> [UInt8] {
        let people = (0..<size).map { place -> JSON in
            [
                "name": .string("Invented Person \(number) \(place)"), "fatherName": "Invented Father",
                "sex": "female", "age": .integer(Int64(place)), "status": "injured",
                "cnic": .string("99\(10_000_000_000 + number * 1000 + place)"),
                "phone": .string("+92399\(1_000_000 + number * 100 + place)"),
                "hospital": "Invented General Hospital",
            ]
        }
        let bytes = JSON.object([.init("people", .array(people))]).bytes
        let head = """
            POST /api/v1/incidents/\(incident)/roster/list HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\
            Authorization: Bearer \(token)\r\nIdempotency-Key: bench-list-\(number)\r\n\
            Content-Type: application/json\r\nContent-Length: \(bytes.count)\r\n\r\n
            """
        return Array(head.utf8) + bytes
    }

    /// Keys minted, identities sealed, rows and audit entries written and synced; rows per second of CPU.
    private static func imported(_ scratch: BenchScratch, to id: Identifier<Incident>) async throws -> Measurement {
        let house = try await scratch.opened()
        let (store, vault) = (house.stores.data, house.house.vault)
        guard let incident = try await store.read({ tx in try IncidentStore.find(id, in: tx) }) else {
            throw BenchFault("the incident is not there")
        }
        var rates: [Double] = []
        for round in 0..<rounds {
            let before = clock()
            for part in 0..<4 {
                let drafts = invented(batch, from: (round * 4 + part) * batch)
                let people = drafts.map { _ in Identifier<Person>(from: RealWorld()) }
                try await vault.mint(for: people, in: incident.facts.province)
                try await store.write { tx in
                    _ = try RegisterRoster.run(
                        drafts, of: incident, people: people, by: Opening.console(.importPeople), vault: vault,
                        surroundings: RealWorld(), in: tx)
                }
            }
            rates.append(Double(4 * batch) * Double(CLOCKS_PER_SEC) / Double(clock() - before))
        }
        await house.stores.close()
        return Measurement("people imported, per second of CPU", .perSecond, rates)
    }

    private static func invented(_ count: Int, from first: Int) -> [PersonDraft] {
        (first..<(first + count)).map { number in
            let identity = Identity(
                name: "Invented Person \(number)", fatherName: "Invented Father",
                cnic: CNIC(String(9_900_000_000_000 + number)), phone: PhoneNumber("+92399\(2_000_000 + number)"),
                address: "House 1, Invented Street")
            return PersonDraft(identity: identity, sex: .female, age: .years(number % 90), status: .injured)
        }
    }
}
