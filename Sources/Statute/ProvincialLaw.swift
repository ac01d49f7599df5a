/// What is known of the law of one jurisdiction.
public final class ProvincialLaw: Sendable {
    /// `PK-BA`.
    public let code: String
    public let name: String
    /// Who decides where this law is silent.
    public let referTo: String
    /// The words for an injury's grade, the gravest first.
    public let grades: [String]
    public let instruments: [Instrument]
    public let schedule: [ScheduleLine]
    public let standings: [StandingRule]
    public let beneficiaries: [BeneficiaryRule]
    public let promises: [UnpaidPromise]
    public let provisions: [Provision]
    /// The provision that forbids personal grounds; nil when none is known.
    public let nonDiscrimination: Provision?
    /// That provision in one line; empty when none is known.
    public let nonDiscriminationCitation: String
    private let byKind: [LossKind: [ScheduleLine]]

    init(
        code: String, name: String, referTo: String, grades: [String], instruments: [Instrument],
        schedule: [ScheduleLine], standings: [StandingRule], beneficiaries: [BeneficiaryRule],
        promises: [UnpaidPromise], provisions: [Provision]
    ) {
        (self.code, self.name, self.referTo, self.grades) = (code, name, referTo, grades)
        (self.instruments, self.schedule, self.standings) = (instruments, schedule, standings)
        (self.beneficiaries, self.promises, self.provisions) = (beneficiaries, promises, provisions)
        nonDiscrimination = provisions.first { $0.key == "nonDiscrimination.grounds" }
        nonDiscriminationCitation = nonDiscrimination.map { "\($0.instrument?.title ?? ""), \($0.provision)" } ?? ""
        byKind = Dictionary(
            uniqueKeysWithValues: LossKind.allCases.map { kind in
                (kind, schedule.filter { $0.losses.contains(kind) })
            })
    }

    /// Whether there is a schedule under which something can be determined.
    public var hasSchedule: Bool { !schedule.isEmpty }

    /// The lines for a kind of loss. Constant time.
    public func lines(for kind: LossKind) -> [ScheduleLine] { byKind[kind] ?? [] }

    /// How the victim's standing is treated; nil when no text speaks of it (a civilian needs no rule).
    public func rule(for standing: Standing) -> StandingRule? { standings.first { $0.standing == standing } }
}
