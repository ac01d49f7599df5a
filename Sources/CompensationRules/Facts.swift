public import Kernel
public import Statute

/// A fact, or that it is not known. Not knowing is a value: it is neither no nor zero.
public enum Fact<Value: Hashable & Sendable>: Hashable, Sendable {
    case known(Value)
    case unknown

    /// Nil when it is not known.
    public var value: Value? { if case .known(let value) = self { value } else { nil } }
}

/// What an incident was declared to be.
public enum Classification: String, CaseIterable, Sendable {
    case terroristAct = "terrorist-act"
    case underInquiry = "under-inquiry"
    case notTerrorism = "not-terrorism"
    case exGratiaEquivalent = "ex-gratia-equivalent"
    case unknown
}

/// The personal law of the deceased.
public enum PersonalLaw: String, CaseIterable, Sendable { case hanafi, jafari, christian, hindu, sikh, other, unknown }

/// What proves the heirs so far.
public enum Certificate: String, CaseIterable, Sendable {
    case none, succession
    case courtOrder = "court-order"
}

/// One loss of the victim.
public struct Loss: Hashable, Sendable {
    /// Nil when the kind is not known.
    public var kind: LossKind?
    /// A word of the province's schedule, or `unknown`; read for an injury only.
    public var grade: String
    /// Read for a house, a business and a vehicle.
    public var extent: Extent
    public var vehicleClass: VehicleClass
    public var animal: Animal
    /// How many animals.
    public var count: Fact<Int>

    public init(
        kind: LossKind?, grade: String = "unknown", extent: Extent = .unknown, vehicleClass: VehicleClass = .unknown,
        animal: Animal = .unknown, count: Fact<Int> = .unknown
    ) {
        (self.kind, self.grade, self.extent) = (kind, grade, extent)
        (self.vehicleClass, self.animal, self.count) = (vehicleClass, animal, count)
    }
}

/// How many of each relation survived. A relation that was not counted is zero.
public struct Relatives: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: Relation.allCases.count)

    public init() {}

    public init(_ counts: [Relation: Int]) {
        for (relation, count) in counts { self[relation] = count }
    }

    public subscript(relation: Relation) -> Int {
        get { counts[relation.position] }
        set { counts[relation.position] = newValue }
    }

    public func has(_ relation: Relation) -> Bool { self[relation] > 0 }

    /// Those present, in the order of `Relation`.
    public var present: [Relation] { Relation.allCases.filter(has) }
}

/// Everything that a determination asks about one victim. What is not given is unknown.
public struct Facts: Hashable, Sendable {
    /// ISO 3166-2, `PK-BA`; nil when it is not known.
    public var jurisdiction: String?
    /// The day of the incident; nil when it is not known.
    public var incidentOn: CalendarDate?
    public var classification: Classification
    public var manner: Manner
    public var standing: Standing
    public var losses: [Loss]
    public var personalLaw: PersonalLaw
    public var relatives: Fact<Relatives>
    public var certificate: Certificate
    /// Kept for the record; no rule reads it.
    public var person = Person()
    /// The day of determination; nil means today.
    public var asOf: CalendarDate?

    /// What never changes an award.
    public struct Person: Hashable, Sendable {
        public var sex = "unknown"
        public var age: Fact<Int> = .unknown
        public var residence = "unknown"

        public init() {}
    }

    public init(
        jurisdiction: String?, incidentOn: CalendarDate?, classification: Classification, manner: Manner = .unknown,
        standing: Standing, losses: [Loss], personalLaw: PersonalLaw = .unknown,
        relatives: Fact<Relatives> = .unknown, certificate: Certificate = .none
    ) {
        (self.jurisdiction, self.incidentOn, self.classification) = (jurisdiction, incidentOn, classification)
        (self.manner, self.standing, self.losses) = (manner, standing, losses)
        (self.personalLaw, self.relatives, self.certificate) = (personalLaw, relatives, certificate)
    }
}

extension Relation {
    /// Its place in `allCases`.
    var position: Int {
        switch self {
        case .husband: 0
        case .wife: 1
        case .son: 2
        case .daughter: 3
        case .father: 4
        case .mother: 5
        case .fullBrother: 6
        case .fullSister: 7
        case .consanguineBrother: 8
        case .consanguineSister: 9
        case .uterineBrother: 10
        case .uterineSister: 11
        case .sonsSon: 12
        case .sonsDaughter: 13
        case .fathersFather: 14
        case .mothersMother: 15
        case .minorSibling: 16
        case .otherHeir: 17
        }
    }
}
