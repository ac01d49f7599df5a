import Incidents
import Kernel
import SiteSupport

extension TestRoom {
    /// The room of incidents, as the program has it.
    static let incidents = TestRoom(Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes())
}

/// Districts that these tests name, and answers that register an invented attack in one of them.
enum Invented {
    static let quetta = DistrictCode("PK226")!  // a literal of the right form
    static let gwadar = DistrictCode("PK206")!  // a literal of the right form

    static let answers = [
        "title": "Explosion at an invented market", "on-day": "12", "on-month": "11", "on-year": "2024",
        "district": "PK226", "killed": "3", "injured-unknown": "unknown",
    ]

    static let json: JSON = [
        "title": "Explosion at an invented market", "on": "2024-11-12", "district": "PK226", "killed": 3,
    ]
}
