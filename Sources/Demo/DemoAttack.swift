import Incidents
import Kernel

/// What an invented attack was, without its day and its people.
struct DemoAttack: Sendable {
    let title: String
    let province: Province
    /// The English name of a real district; the place in it is invented.
    let district: String
    let place: String?
    let kind: IncidentKind
    let classification: Classification
    let manner: Manner

    static let all: [DemoAttack] = [balochistan, sindh].flatMap { $0 }

    private static let balochistan: [DemoAttack] = [
        .init(
            "Explosion near a vegetable market", .balochistan, "Khuzdar", "Invented Sabzi Mandi", .explosion,
            .terroristAct, .attack),
        .init(
            "Passenger coach fired on at a road block", .balochistan, "Khuzdar", "Invented Gaz Pass", .shooting,
            .terroristAct, .attack),
        .init(
            "Suicide attack at a bus terminal", .balochistan, "Quetta", "Invented Nau Bahar Terminal", .suicideAttack,
            .terroristAct, .attack),
        .init("Labourers shot in their quarters", .balochistan, "Kech", nil, .shooting, .terroristAct, .targetKilling),
        .init(
            "Landmine under a farm tractor", .balochistan, "Dera Bugti", "Invented Siyah Kaur", .landmine,
            .underInquiry, .attack),
        .init(
            "Families caught between two fires", .balochistan, "Khuzdar", nil, .armedClash, .terroristAct, .crossFire),
        .init(
            "Grenade thrown at a shop", .balochistan, "Khuzdar", "Invented Anar Bazaar", .grenade, .underInquiry,
            .unknown),
        .init("Gas cylinder bursts in a hotel", .balochistan, "Quetta", nil, .explosion, .notTerrorism, .unknown),
    ]

    private static let sindh: [DemoAttack] = [
        .init(
            "Explosion beside a parked van", .sindh, "Karachi South", "Invented Moti Chowk", .explosion, .terroristAct,
            .attack),
        .init(
            "Shopkeepers shot in the evening", .sindh, "Karachi South", "Invented Chandni Lane", .shooting,
            .terroristAct, .targetKilling),
        .init(
            "Suicide attack at a gathering", .sindh, "Shikarpur", "Invented Rahat Ground", .suicideAttack,
            .terroristAct, .attack),
        .init("Passers-by hit in an armed clash", .sindh, "Sukkur", nil, .armedClash, .terroristAct, .crossFire),
        .init(
            "Grenade at a roadside tea stall", .sindh, "Karachi South", "Invented Naya Mor", .grenade, .underInquiry,
            .attack),
        .init("Warehouse fire, cause not known", .sindh, "Hyderabad", nil, .unknown, .unknown, .unknown),
    ]

    private init(
        _ title: String, _ province: Province, _ district: String, _ place: String?, _ kind: IncidentKind,
        _ classification: Classification, _ manner: Manner
    ) {
        self.title = title
        self.province = province
        self.district = district
        self.place = place
        self.kind = kind
        self.classification = classification
        self.manner = manner
    }
}
