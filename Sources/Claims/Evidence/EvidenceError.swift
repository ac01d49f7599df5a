import Localization

/// Why a paper cannot be taken in, read or given back.
enum EvidenceError: Explained, Equatable {
    case tooMany
    case isReturned
    /// Only the paper itself was taken in.
    case noFile
    /// What is kept is not what was handed in: a piece is missing or was altered.
    case damaged

    var status: Int {
        switch self {
        case .tooMany, .isReturned: 409
        case .noFile: 404
        case .damaged: 500
        }
    }

    var code: String {
        switch self {
        case .tooMany: "evidence-too-many"
        case .isReturned: "evidence-returned"
        case .noFile: "evidence-no-file"
        case .damaged: "evidence-damaged"
        }
    }

    var phrase: Phrase {
        switch self {
        case .tooMany: Phrase("evidence.too-many", ["n": .number(Evidence.most)])
        case .isReturned: Phrase("evidence.returned-already")
        case .noFile: Phrase("evidence.no-file")
        case .damaged: Phrase("evidence.damaged")
        }
    }
}
