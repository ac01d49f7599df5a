import Access
import HTTPTransport
import Incidents
import Kernel
import SQL
import SiteSupport
import TestSupport
import Victims

/// The rooms that a roster needs, put together as the program puts them together.
enum VictimHouse {
    static func open<T>(_ engine: ThrowawayStore = .sqlite, _ body: (TestHouse) async throws -> T) async throws -> T {
        let incidents = TestRoom(
            Incidents.migrations, Incidents.phrases, Incidents.room,
            Incidents.routes(sections: [Victims.rosterSection()]))
        let victims = TestRoom(Victims.migrations, Victims.phrases, nil, Victims.routes(index: NameIndex()))
        return try await TestHouse.open(engine, [incidents, victims], body)
    }
}

/// Places and people that these tests invent.
enum Invented {
    static let quetta = DistrictCode("PK226")!  // a literal of the right form
    static let gwadar = DistrictCode("PK206")!  // a literal of the right form

    static let incident: JSON = [
        "title": "Explosion at an invented market", "on": "2024-11-12", "district": "PK226", "killed": 3,
    ]

    /// Somebody of whom everything is known.
    static let person: JSON = [
        "status": "killed", "tag": "T-17", "name": "Zarghuna Invented", "fatherName": "Shahbaz Invented",
        "cnic": "51201-1234567-1", "phone": "0300 1234567", "address": "House 5, Invented Street", "sex": "female",
        "age": 34, "hospital": "Invented Hospital",
    ]

    /// The same, as the plain form asks it.
    static let answers = [
        "status": "killed", "tag": "T-17", "name": "Zarghuna Invented", "fatherName": "Shahbaz Invented",
        "cnic": "51201-1234567-1", "phone": "0300 1234567", "address": "House 5, Invented Street", "sex": "female",
        "age": "34", "age-unknown": "", "hospital": "Invented Hospital",
    ]

    /// What must never be found where it is not sealed.
    static let secrets = [
        "Zarghuna", "Shahbaz", "5120112345671", "51201-1234567-1", "923001234567", "0300 1234567", "Invented Street",
    ]
}

extension TestOfficer {
    /// Registers an incident by the API; the address of its page.
    func incident(in district: String = "PK226") async throws -> String {
        let members = (Invented.incident.members ?? []).map {
            $0.key == "district" ? .init("district", .string(district)) : $0
        }
        let made = try await api(.post, "/api/v1/incidents", .object(members))
        guard let id = try made.json["id"]?.string else { throw Unfit("not registered: \(made.text)") }
        return "/incidents/\(id)"
    }

    /// Puts somebody on the roster of the incident at `address` by the API; the address of her page.
    func person(at address: String, _ changes: [String: JSON] = [:]) async throws -> String {
        let members = (Invented.person.members ?? []).map { JSON.Member($0.key, changes[$0.key] ?? $0.value) }
        let made = try await api(
            .post, "/api/v1\(address)/roster", .object(members),
            ["Idempotency-Key": "\(Identifier<Person>(from: house.surroundings))"])
        guard made.status == 201, let id = try made.json["person"]?.string else {
            throw Unfit("not added: \(made.text)")
        }
        return "/people/\(id)"
    }
}
