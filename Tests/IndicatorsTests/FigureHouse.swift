import Claims
import HTTPTransport
import Incidents
import Kernel
import Law
import SQL
import SiteSupport
import Statute
import TestSupport
import Victims
import Web

@testable import Indicators

/// The figures with the rooms whose views they read, put together as the program puts them together.
enum FigureHouse {
    static func open<T>(_ engine: ThrowawayStore = .sqlite, _ body: (TestHouse) async throws -> T) async throws -> T {
        let law = LawShelf(try LawBook.embedded())
        let sections = [Victims.rosterSection(actions: [Claims.rosterAction])]
        return try await TestHouse.open(
            engine,
            [
                TestRoom(Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes(sections: sections)),
                TestRoom(Victims.migrations, Victims.phrases, nil, Victims.routes(index: NameIndex())),
                TestRoom(Claims.migrations, Claims.phrases, Claims.room, Claims.routes(law: law)),
                TestRoom(Law.migrations, Law.phrases, nil, Law.routes(law: law)),
                TestRoom(Indicators.migrations, Indicators.phrases, Indicators.room, Indicators.routes),
            ], body)
    }
}

extension TestHouse {
    /// Puts rows where the triggers see them: an incident with people on its roster, `statuses` by sex.
    func invent(
        in province: Province, _ district: String?, on day: String,
        _ people: [(sex: String, status: String, count: Int)] = []
    ) async throws {
        let incident = Identifier<Incident>(from: surroundings).description
        try await store.write { [people] tx in
            try tx.run(RandomRows.insertIncident(id: incident, on: day, district: district))
            try tx.run("UPDATE incident SET province = \(province.rawValue) WHERE id = \(incident)")
            var number = 0
            for (sex, status, count) in people {
                for _ in 0..<count {
                    number += 1
                    let id = "\(incident)-\(number)"
                    try tx.run(RandomRows.insertPerson(id: id, sex: sex))
                    try tx.run(RandomRows.insertEntry(id: id, incident: incident, person: id, status: status))
                }
            }
        }
    }
}
