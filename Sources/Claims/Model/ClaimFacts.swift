public import CompensationRules
import Kernel
public import Statute

/// The facts that a claim itself holds; those of the incident stay with the incident.
public struct ClaimFacts: Hashable, Sendable {
    public var standing: Standing
    public var losses: [Loss]
    public var heirs: Heirs

    /// Nothing is known yet.
    public static let unknown = ClaimFacts(standing: .unknown, losses: [], heirs: .unknown)

    public init(standing: Standing, losses: [Loss], heirs: Heirs = .unknown) {
        self.standing = standing
        self.losses = losses
        self.heirs = heirs
    }
}

/// Who survived, as counts by relation: no name, no number.
public struct Heirs: Hashable, Sendable {
    public var personalLaw: PersonalLaw
    public var relatives: Fact<Relatives>
    public var certificate: Certificate

    public static let unknown = Heirs(personalLaw: .unknown, relatives: .unknown, certificate: .none)

    public init(personalLaw: PersonalLaw, relatives: Fact<Relatives>, certificate: Certificate) {
        self.personalLaw = personalLaw
        self.relatives = relatives
        self.certificate = certificate
    }

    /// Reads what `json` wrote; a word that is not known any more is unknown.
    init(stored json: JSON) {
        let counts = json["relatives"]?.members?.compactMap { member -> (Relation, Int)? in
            guard let relation = Relation(rawValue: member.key), let count = member.value.integer else { return nil }
            return (relation, Int(count))
        }
        self.init(
            personalLaw: json["personalLaw"]?.string.flatMap { PersonalLaw(rawValue: $0) } ?? .unknown,
            relatives: counts.map { .known(Relatives(Dictionary($0) { $1 })) } ?? .unknown,
            certificate: json["certificate"]?.string.flatMap { Certificate(rawValue: $0) } ?? .none)
    }
}
