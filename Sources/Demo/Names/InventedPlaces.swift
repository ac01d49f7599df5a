import Kernel
import Places

/// Streets, hamlets, markets and hospitals that are on no map. Only districts are real.
enum InventedPlaces {
    static func address(_ numbers: inout SeededNumbers) -> String {
        switch numbers.number(1...3) {
        case 1: "House \(numbers.number(1...240)), \(numbers.one(of: streets))"
        case 2: "\(numbers.one(of: hamlets)) \(numbers.one(of: words)), \(numbers.one(of: directions))"
        default: "\(numbers.one(of: quarters)) \(numbers.one(of: words)) \(numbers.number(1...9))"
        }
    }

    static func scene(_ numbers: inout SeededNumbers) -> String {
        "Invented \(numbers.one(of: words)) \(numbers.one(of: scenes))"
    }

    static let hospitals = ["Invented General Hospital", "Khayali Trauma Centre", "Invented District Hospital"]

    private static let streets = [
        "Invented Street 4", "Nowhere Lane", "Khayali Gali", "Farzi Road", "Khayali Colony", "Bila Naam Street",
    ]
    private static let hamlets = ["Goth", "Killi", "Deh", "Chak", "Basti"]
    private static let quarters = ["Mohalla", "Khayali Colony", "Invented Block", "Farzi Town"]
    private static let directions = ["by the old well", "near the dry canal", "behind the mill", "on the upper road"]
    private static let words = [
        "Sitara", "Chashma", "Khayal", "Anar", "Siyah Kaur", "Moti", "Chandni", "Rahat", "Naya Mor", "Gulistan-e-Farzi",
        "Nau Bahar", "Kohinoor Khayali", "Sabz Pari", "Do Darya Farzi", "Shaam", "Subh-e-Nau",
    ]
    private static let scenes = ["Bazaar", "Chowk", "Ground", "Terminal", "Road", "Colony", "Pass", "Market"]
}

/// Districts with the weights that the twin gives them: looking like a country, invented all the same.
struct WeightedDistricts: Sendable {
    private let districts: [(code: DistrictCode, weight: Int)]

    /// Those of today; the demo's two home districts often, so that their officers have something to do.
    init(of province: Province) {
        districts = Gazetteer.embedded.districts.filter { $0.province == province && $0.tile != nil }.map { district in
            let invented = SHA256.digest(of: "weight \(district.code.code)".utf8)[0]
            let isHome = ["Khuzdar", "Karachi South", "Quetta"].contains(district.names.english)
            return (district.code, isHome ? 160 : 4 + Int(invented) / 6)
        }
    }

    func one(_ numbers: inout SeededNumbers) -> DistrictCode { numbers.one(weighted: districts) }
}
