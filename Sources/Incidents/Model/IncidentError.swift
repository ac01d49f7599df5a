public import Localization

/// Why something cannot be recorded on an incident.
public enum IncidentError: Explained, Equatable {
    /// The FIR stands on an incident already: on this one, on another that the officer may see (its reference), or
    /// on one that she may not (nil).
    case firKnown(isHere: Bool, reference: String?)
    /// Somebody else recorded a change while the form was open; the form is shown again with what was typed.
    case overtaken

    public var status: Int {
        switch self {
        case .firKnown: 409
        case .overtaken: 412
        }
    }

    public var code: String {
        switch self {
        case .firKnown: "fir-already-recorded"
        case .overtaken: "stale"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .firKnown(isHere: true, _): Phrase("incidents.fir-known-here")
        case .firKnown(isHere: false, let reference?):
            Phrase("incidents.fir-known-at", ["reference": .text(reference)])
        case .firKnown(isHere: false, nil): Phrase("incidents.fir-known-elsewhere")
        case .overtaken: Self.overtakenPhrase
        }
    }

    public var fields: [FieldFault] {
        switch self {
        case .firKnown: [FieldFault("number", phrase)]
        case .overtaken: [FieldFault("", phrase)]
        }
    }

    static let overtakenPhrase = Phrase("incidents.overtaken")
}
