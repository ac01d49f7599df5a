public import Kernel
public import Statute

/// Who receives an award.
public struct Beneficiaries: Sendable {
    public enum Rule: String, CaseIterable, Sendable {
        /// The injured, or the owner.
        case selfPaid = "self"
        case statutoryPrecedence = "statutory-precedence"
        case courtOrder = "court-order"
        case certificate
        /// No calculator: certificate or court only.
        case refused
        /// The place or the loss is not known.
        case undetermined
    }

    /// What all in one relation receive.
    public struct Portion: Hashable, Sendable {
        public let relation: Relation
        public let each: Fraction
        /// Whole rupees of each person.
        public let amounts: [Int64]

        public var count: Int { amounts.count }
    }

    public let rule: Rule
    /// Who is to be paid, where a statute says so; empty otherwise.
    public let payees: [Portion]
    /// What personal law would give, to be held beside a certificate, never as the authority.
    public let check: [Portion]
    /// What the check leaves to a human decision.
    public let unallocated: Fraction
    public let warnings: [Determination.Warning]

    /// Death goes to heirs; without one the victim is paid. Portions are given for an award only.
    static func of(_ total: Rupees, _ facts: Facts, _ province: ProvincialLaw?) -> (Beneficiaries, BeneficiaryRule?) {
        guard !facts.losses.isEmpty, facts.losses.allSatisfy({ $0.kind != nil }) || facts.hasDeath else {
            return (.init(.undetermined), nil)
        }
        guard facts.hasDeath else { return (.init(.selfPaid), nil) }
        if facts.certificate == .courtOrder { return (checked(.courtOrder, total, facts), nil) }
        guard let rule = province?.beneficiaryRule(on: facts.incidentOn) else { return (.init(.undetermined), nil) }
        switch rule.kind {
        case .statutoryPrecedence: return (byPrecedence(rule, total, facts), rule)
        case .certificate: return (byCertificate(total, facts), rule)
        }
    }

    private static func byCertificate(_ total: Rupees, _ facts: Facts) -> Beneficiaries {
        guard facts.certificate != .succession else { return checked(.certificate, total, facts) }
        switch facts.personalLaw {
        case .hanafi, .jafari, .unknown: return checked(.certificate, total, facts)
        case .christian, .hindu, .sikh, .other: return checked(.refused, total, facts)
        }
    }

    /// Adds the shares of personal law, where they can be computed.
    private static func checked(_ rule: Rule, _ total: Rupees, _ facts: Facts) -> Beneficiaries {
        let school: HeirShares.School
        switch facts.personalLaw {
        case .hanafi: school = .hanafi
        case .jafari: school = .jafari
        case .unknown: return .init(rule, warnings: [.personalLawUnknown])
        case .christian, .hindu, .sikh, .other: return .init(rule, warnings: [.noCalculator])
        }
        guard let relatives = facts.relatives.value else { return .init(rule, warnings: [.relativesUnknown]) }
        guard total != .zero else { return .init(rule) }
        let shares = HeirShares.of(relatives, by: school)
        let (portions, _) = shares.portions(of: total)
        return .init(rule, check: portions, unallocated: shares.unallocated, warnings: shares.notes.map(\.warning))
    }

    private static func byPrecedence(_ rule: BeneficiaryRule, _ total: Rupees, _ facts: Facts) -> Beneficiaries {
        var warnings: [Determination.Warning] = []
        if !rule.warning.isEmpty {
            warnings.append(.init("order-assumed", because: rule.provision, detail: rule.warning))
        }
        guard let relatives = facts.relatives.value else {
            return .init(.statutoryPrecedence, warnings: warnings + [.relativesUnknown])
        }
        guard let heirs = rule.order.first(where: { $0.relations.contains(where: relatives.has) }) else {
            return .init(.statutoryPrecedence, warnings: warnings + [.noRelative])
        }
        let persons = heirs.relations.reduce(0) { $0 + relatives[$1] }
        if persons > 1 { warnings.append(.equalSplit) }
        guard total != .zero, let each = Fraction(1, Int64(persons)) else {
            return .init(.statutoryPrecedence, warnings: warnings)
        }
        let present = heirs.relations.filter(relatives.has)
        let parts = Apportionment(
            of: total, by: present.map { (each: each, count: relatives[$0]) }, unallocated: .zero)
        let payees = zip(present, parts.amounts).map { Portion(relation: $0, each: each, amounts: $1) }
        return .init(.statutoryPrecedence, payees: payees, warnings: warnings)
    }

    private init(
        _ rule: Rule, payees: [Portion] = [], check: [Portion] = [], unallocated: Fraction = .zero,
        warnings: [Determination.Warning] = []
    ) {
        (self.rule, self.payees, self.check) = (rule, payees, check)
        (self.unallocated, self.warnings) = (unallocated, warnings)
    }
}

extension HeirShares {
    /// The shares in whole rupees, and the rupees left to a human decision.
    public func portions(of amount: Rupees) -> (portions: [Beneficiaries.Portion], unallocated: Int64) {
        let parts = Apportionment(
            of: amount, by: shares.map { (each: $0.each, count: $0.count) }, unallocated: unallocated)
        let portions = zip(shares, parts.amounts).map {
            Beneficiaries.Portion(relation: $0.relation, each: $0.each, amounts: $1)
        }
        return (portions, parts.unallocated)
    }
}

extension HeirShares.Note {
    var warning: Determination.Warning {
        .init(rawValue, because: "the school leaves it to a human decision", detail: text)
    }
}

extension Facts {
    var hasDeath: Bool { losses.contains { $0.kind == .death } }
}

extension ProvincialLaw {
    /// The rule in force on the day, else the first known.
    func beneficiaryRule(on day: CalendarDate?) -> BeneficiaryRule? {
        guard let day else { return beneficiaries.first }
        return beneficiaries.first { rule in rule.from <= day && rule.to.map { day <= $0 } ?? true }
            ?? beneficiaries.first
    }
}

extension Determination.Warning {
    static let personalLawUnknown = Self(
        "personal-law-unknown", because: "shares follow the personal law of the deceased",
        detail: "it is not known, so nothing could be checked")
    static let noCalculator = Self(
        "no-calculator", because: "no calculator serves this personal law",
        detail: "a certificate or a court decides")
    static let relativesUnknown = Self(
        "relatives-unknown", because: "the award goes to the heirs", detail: "who survived is not known yet")
    static let noRelative = Self(
        "no-relative-named", because: "the award goes to the heirs", detail: "no relative was named")
    static let equalSplit = Self(
        "equal-split-assumed", because: "the Act as seen is silent on shares inside a class",
        detail: "equal parts are an assumption")
}
