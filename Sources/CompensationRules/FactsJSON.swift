public import Kernel
import Statute

extension Facts {
    /// The facts as the contract writes them, without what is not known: the same facts have the same bytes.
    public var json: JSON {
        .object(
            known("jurisdiction", jurisdiction)
                + [
                    .init(
                        "incident",
                        .object(
                            known("on", incidentOn?.description) + known("classification", classification.rawValue)
                                + known("manner", manner.rawValue))),
                    .init("victim", .object(known("standing", standing.rawValue) + person.members)),
                    .init("losses", .array(losses.map(\.json))),
                    .init("heirs", .object(heirs)),
                ] + known("asOf", asOf?.description))
    }

    private var heirs: [JSON.Member] {
        let counts = relatives.value.map { relatives in
            JSON.object(relatives.present.map { .init($0.rawValue, .integer(Int64(relatives[$0]))) })
        }
        return known("personalLaw", personalLaw.rawValue) + (counts.map { [.init("relatives", $0)] } ?? [])
            + [.init("certificate", .string(certificate.rawValue))]
    }
}

extension Facts.Person {
    fileprivate var members: [JSON.Member] {
        known("sex", sex) + (age.value.map { [.init("age", .integer(Int64($0)))] } ?? [])
            + known("residence", residence)
    }
}

extension Loss {
    fileprivate var json: JSON {
        .object(
            known("kind", kind?.rawValue) + known("grade", grade) + known("extent", extent.rawValue)
                + known("class", vehicleClass.rawValue) + known("animal", animal.rawValue)
                + (count.value.map { [.init("count", .integer(Int64($0)))] } ?? []))
    }
}

/// The member, unless it is not known.
private func known(_ key: String, _ value: String?) -> [JSON.Member] {
    guard let value, value != "unknown" else { return [] }
    return [.init(key, .string(value))]
}
