public import Localization

/// Why something cannot be recorded on an incident.
public enum IncidentError: Explained, Equatable {
    /// The FIR stands on an incident already: on this one, on another that the officer may see (its reference), or
    /// on one that she may not (nil).
    case firKnown(isHere: Bool, reference: String?)

    public var status: Int { 409 }

    public var code: String { "fir-already-recorded" }

    public var phrase: Phrase {
        switch self {
        case .firKnown(isHere: true, _): Phrase("incidents.fir-known-here")
        case .firKnown(isHere: false, let reference?):
            Phrase("incidents.fir-known-at", ["reference": .text(reference)])
        case .firKnown(isHere: false, nil): Phrase("incidents.fir-known-elsewhere")
        }
    }

    public var fields: [FieldFault] { [FieldFault("number", phrase)] }
}
