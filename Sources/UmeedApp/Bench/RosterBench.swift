import Access
import Incidents
import Kernel
import SQL
import Web

/// Sixty rows of a spreadsheet put on a roster by an officer at the pages: pasted and looked at, then saved. Every list
/// is of other people, on the empty roster of an incident of its own, and ends with the roster shown.
enum RosterBench {
    private static let lists = 25
    private static let people = 60

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let incidents = try await incidents(in: scratch)
        let officer = try await BenchWorld(scratch: scratch, making: nil).officer(
            .ctdOfficer, .balochistan, password: BenchVisitor.password)
        let server = try scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        let visitor = try BenchVisitor(signingInTo: server, as: officer)
        // The first list warms the server up.
        let costs = try incidents.enumerated().map { try paste(list: $0, at: $1, visitor) }.dropFirst()
        return [
            Measurement(
                "sixty rows pasted and saved, CPU", .milliseconds, costs.map { $0.preview + $0.save }, gate: 60),
            Measurement("the preview of them", .milliseconds, costs.map(\.preview)),
            Measurement("the saving of them", .milliseconds, costs.map(\.save)),
            Measurement("the roster that is shown then", .milliseconds, costs.map(\.roster)),
        ]
    }

    /// Milliseconds of the server's processor time.
    private struct Cost {
        var (preview, save, roster) = (0.0, 0.0, 0.0)
    }

    /// The addresses of as many incidents as there are lists, and one more.
    private static func incidents(in scratch: BenchScratch) async throws -> [String] {
        let house = try await scratch.opened()
        let incidents = try await house.stores.data.write { tx in
            try (0...lists).map { number in
                let facts = IncidentFacts(
                    title: "Invented \(number)", on: RealWorld().today, province: .balochistan, district: nil)
                return try RegisterIncident.run(
                    facts, by: Opening.console(.registerIncident), surroundings: RealWorld(), in: tx)
            }
        }
        await house.stores.close()
        return incidents.map { "/incidents/\($0.id)" }
    }

    private static func paste(list number: Int, at incident: String, _ visitor: BenchVisitor) throws -> Cost {
        let rows = spreadsheet(number)
        let roster = try visitor.page("\(incident)/roster")
        let before = try visitor.server.cpuSeconds()
        let preview = try visitor.submit([("rows", rows)], to: "\(incident)/roster/preview", from: roster)
        let seen = try visitor.server.cpuSeconds()
        let page = String(decoding: preview.body, as: UTF8.self)
        let answers = [("rows", rows), ("heading", "yes"), ("status", "")] + BenchVisitor.chosen("column-", in: page)
        let middle = try visitor.server.cpuSeconds()
        let saved = try visitor.submit(answers, to: "\(incident)/roster/paste", from: page)
        let stored = try visitor.server.cpuSeconds()
        guard saved.status == 303, let shown = saved.field("Location"), shown.hasSuffix("added=\(people)") else {
            throw BenchFault("the list was answered \(preview.status) and \(saved.status)")
        }
        let full = try visitor.page(shown)
        guard full.contains("\(number).\(people) Invented") else { throw BenchFault("the roster does not show them") }
        return Cost(
            preview: (seen - before) * 1000, save: (stored - middle) * 1000,
            roster: (try visitor.server.cpuSeconds() - stored) * 1000)
    }

    /// As a hospital keeps it: nine columns under headings, tabs between them, words where answers are due.
    private static func spreadsheet(_ list: Int) -> String {
        let heading = "S. No.\tTag\tName\tFather's Name\tM/F\tAge (yrs)\tCondition\tHospital\tCNIC No\tMobile"
        let rows = (1...people).map { place in
            let number = list * people + place
            return [
                "\(place)", "T-\(number)", "Person \(list).\(place) Invented", "Father \(place) Invented",
                place.isMultiple(of: 2) ? "M" : "F", "\(1 + place)", place.isMultiple(of: 5) ? "dead" : "inj",
                "Invented DHQ", "99001-\(1_000_000 + number)-1", "0399 \(1_000_000 + number)",
            ].joined(separator: "\t")
        }
        return ([heading] + rows).joined(separator: "\n")
    }
}
