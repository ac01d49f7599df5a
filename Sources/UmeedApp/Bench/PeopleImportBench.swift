import Access
import Demo
import Incidents
import Kernel
import SQL
import Sheets
import Victims
import Web

/// A list of 100,000 invented people as CSV, read, checked, sealed, stored with every index and audited, on SQLite.
enum PeopleImportBench {
    private static let rows = 100_000
    private static let rounds = 3

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let file = sheet()
        var (perSecond, wall): ([Double], [Double]) = ([], [])
        for round in 1...rounds {
            let house = try await scratch.part("round-\(round)").opened()
            let facts = IncidentFacts(title: "Invented", on: RealWorld().today, province: .balochistan, district: nil)
            let incident = try await house.stores.data.write { tx in
                try RegisterIncident.run(
                    facts, by: Opening.console(.registerIncident), surroundings: RealWorld(), in: tx)
            }
            let (began, before) = (ContinuousClock.now, Process.cpuSeconds)
            let report = try await ImportPeople.run(
                ImportPeople.Source(file, incident: incident.reference), into: house.stores.data,
                vault: house.house.vault, surroundings: RealWorld()
            ) { Grant.atConsole(.importPeople, for: .registration, at: $0) }
            wall.append((ContinuousClock.now - began).inSeconds)
            perSecond.append(Double(report.imported) / (Process.cpuSeconds - before))
            await house.stores.close()
            guard report.imported == rows else { throw BenchFault("\(report.imported) of \(rows) were imported") }
        }
        return [
            Measurement("people imported, per CPU second", .perSecond, perSecond, floor: 30_000),
            Measurement("\(rows) people imported", .seconds, wall),
        ]
    }

    /// The people of a world on one list, as a hospital would write them.
    private static func sheet() -> [UInt8] {
        var writer = SheetWriter()
        let header = ["name", "father", "cnic", "phone", "address", "sex", "age", "tag", "status", "hospital", "told"]
        writer.row(header.map { .text($0) })
        var number = 0
        for person in DemoWorld(people: rows, today: RealWorld().today).lazy.flatMap(\.people) {
            number += 1
            let (draft, identity) = (person.draft, person.draft.identity)
            let cells = [
                identity.name, identity.fatherName, identity.cnic?.written,
                identity.phone.map { "0" + $0.e164.dropFirst(3) }, identity.address, draft.sex.rawValue,
                draft.age.years.map { String($0) }, draft.tag.map { _ in "T-\(number)" }, draft.status.rawValue,
                draft.hospital, draft.familyToldOn?.description,
            ]
            writer.row(cells.map { .text($0 ?? "") })
        }
        return writer.bytes
    }
}
