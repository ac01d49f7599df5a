import CompensationRules
import Localization
import Statute

/// A loss as one answer of the form, `vehicle:heavy:full`: only what belongs together can be chosen together.
struct LossWord: Hashable, Sendable {
    let text: String
    private static let unknownKind = "unknown"

    init(_ loss: Loss) {
        let kind = loss.kind?.rawValue ?? Self.unknownKind
        text =
            switch loss.kind {
            case nil, .death, .crop: kind
            case .injury: "\(kind):\(loss.grade)"
            case .house, .business: "\(kind):\(loss.extent.rawValue)"
            case .vehicle: "\(kind):\(loss.vehicleClass.rawValue):\(loss.extent.rawValue)"
            case .livestock: "\(kind):\(loss.animal.rawValue)"
            }
    }

    /// Why a word is no loss of this province.
    enum Refusal: Error {
        case unreadable
        /// The grade is another province's.
        case gradeElsewhere
    }

    /// The loss that `text` stands for; `grades` are the province's own words.
    static func loss(_ text: String, grades: [String]) throws(Refusal) -> Loss {
        if text == unknownKind { return Loss(kind: nil) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let kind = LossKind(rawValue: parts[0]), parts.count == Self.parts(of: kind) else { throw .unreadable }
        switch kind {
        case .death, .crop: return Loss(kind: kind)
        case .injury:
            guard grades.contains(parts[1]) || parts[1] == "unknown" else { throw .gradeElsewhere }
            return Loss(kind: kind, grade: parts[1])
        case .house, .business: return Loss(kind: kind, extent: try word(parts[1]))
        case .vehicle: return Loss(kind: kind, extent: try word(parts[2]), vehicleClass: try word(parts[1]))
        case .livestock: return Loss(kind: kind, animal: try word(parts[1]))
        }
    }

    private static func parts(of kind: LossKind) -> Int {
        switch kind {
        case .death, .crop: 1
        case .injury, .house, .business, .livestock: 2
        case .vehicle: 3
        }
    }

    private static func word<Word: RawRepresentable<String>>(_ text: String) throws(Refusal) -> Word {
        guard let word = Word(rawValue: text) else { throw .unreadable }
        return word
    }

    /// Every loss of a kind that a claim of the province may name, the unknown last.
    static func choices(of kind: LossKind, grades: [String]) -> [Loss] {
        switch kind {
        case .death, .crop: [Loss(kind: kind)]
        case .injury: (grades + ["unknown"]).map { Loss(kind: kind, grade: $0) }
        case .house, .business: Extent.allCases.map { Loss(kind: kind, extent: $0) }
        case .vehicle:
            VehicleClass.allCases.flatMap { vehicle in
                Extent.allCases.map { Loss(kind: kind, extent: $0, vehicleClass: vehicle) }
            }
        case .livestock: Animal.allCases.map { Loss(kind: kind, animal: $0) }
        }
    }
}
