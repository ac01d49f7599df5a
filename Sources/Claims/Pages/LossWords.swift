import CompensationRules
import Localization
import Statute

/// Losses and their circumstances in the reader's language.
extension Loss {
    /// `injury, grievous`; `3 animals: sheep`.
    var phrase: Phrase {
        switch kind {
        case nil: Phrase("claims.loss-unknown")
        case .death, .crop: Phrase("claims.loss.", of: kind ?? .death)
        case .injury: Phrase("claims.loss-with", ["loss": .phrase(kindPhrase), "what": .phrase(Grade.phrase(grade))])
        case .house, .business:
            Phrase("claims.loss-with", ["loss": .phrase(kindPhrase), "what": .phrase(extentPhrase)])
        case .vehicle:
            Phrase(
                "claims.loss-of-vehicle",
                ["class": .phrase(Phrase("claims.class.", of: vehicleClass)), "what": .phrase(extentPhrase)])
        case .livestock: animals
        }
    }

    private var kindPhrase: Phrase { kind.map { Phrase("claims.loss.", of: $0) } ?? Phrase("claims.loss-unknown") }
    private var extentPhrase: Phrase { Phrase("claims.extent.", of: extent) }

    private var animals: Phrase {
        let animal = Phrase.Value.phrase(Phrase("claims.animal.", of: animal))
        guard let count = count.value else { return Phrase("claims.loss-of-animals", ["what": animal]) }
        return Phrase("claims.loss-of-counted-animals", ["what": animal, "n": .number(count)])
    }
}

/// How grave an injury is, in the words of all schedules that are known.
enum Grade: String, CaseIterable {
    case grievous, substantial, other, injured, minor, unknown
    case permanentDisability = "permanent-disability"

    /// A word of a schedule; one that is newer than this program stands for itself.
    static func phrase(_ word: String) -> Phrase {
        Grade(rawValue: word).map { Phrase("claims.grade.", of: $0) }
            ?? Phrase("claims.grade-as-written", ["word": .text(word)])
    }
}
