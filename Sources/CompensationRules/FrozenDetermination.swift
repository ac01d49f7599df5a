public import Kernel
public import Statute

extension Determination {
    /// Everything that a decision keeps: the determination as the contract writes it, the facts it was made from, and
    /// the instruments that its digest covers. `FrozenDetermination` reads it back, years later, without the law.
    public func record(for facts: Facts) -> JSON {
        let instruments = instruments.sorted { $0.id < $1.id }.map { instrument -> JSON in
            ["id": .string(instrument.id), "title": .string(instrument.title), "digest": .string(instrument.digest)]
        }
        return .object(
            (json(for: facts).members ?? []) + [
                .init("facts", facts.json), .init("instruments", .array(instruments)),
            ])
    }
}

/// A determination as it was written down on the day of a decision: no rule is asked again and no law is needed.
public struct FrozenDetermination: Sendable {
    /// The record, byte for byte as it was stored.
    public let bytes: [UInt8]
    public let outcome: Determination.Outcome
    /// Zero unless the outcome is an award.
    public let total: Rupees
    public let lines: [Line]
    public let findings: [Finding]
    public let referrals: [Referral]
    public let beneficiaries: Portions
    public let warnings: [Warning]
    /// As `Facts` wrote them.
    public let facts: JSON
    /// The digest that the record carries, as hexadecimal text.
    public let digest: String
    /// Whether the record still has the digest that it carries: false when a byte of facts, findings, amounts or
    /// instruments was altered since.
    public let isIntact: Bool

    /// One payable loss.
    public struct Line: Hashable, Sendable {
        /// Its place among the facts' losses, from 0.
        public let loss: Int
        public let kind: LossKind
        public let amount: Rupees
        public let instrument: String
        public let provision: String
        /// ISO text; empty when no day is known.
        public let inForceFrom: String
        /// False when the rate may have begun earlier.
        public let isExact: Bool
        public let status: Status
        /// Whether the instrument calls the amount a minimum.
        public let isMinimum: Bool
        public let confidence: Confidence
        public let source: String
        public let disputed: [Dispute]
    }

    /// A source that prints another amount; nil when it disagrees about something else.
    public struct Dispute: Hashable, Sendable {
        public let amount: Rupees?
        public let source: String
        public let says: String
    }

    public struct Finding: Hashable, Sendable {
        public let rule: Determination.Rule
        public let outcome: Truth
        /// Nil when it is about the whole claim.
        public let loss: Int?
        public let because: String
        public let detail: String
    }

    public struct Referral: Hashable, Sendable {
        public let loss: Int?
        public let reason: String
        public let to: String
    }

    public struct Warning: Hashable, Sendable {
        public let rule: String
        public let because: String
        public let detail: String
        public let amount: Rupees?
    }

    /// Who receives it.
    public struct Portions: Hashable, Sendable {
        public let rule: Beneficiaries.Rule
        public let payees: [Portion]
        /// What personal law would give: a check beside a certificate, never the authority.
        public let check: [Portion]
        /// An exact fraction as text; `0` when nothing is left to a human decision.
        public let unallocated: String
        public let warnings: [Warning]
    }

    public struct Portion: Hashable, Sendable {
        public let relation: Relation
        /// An exact fraction as text.
        public let each: String
        /// Whole rupees of each person.
        public let amounts: [Rupees]
    }

    /// Reads what `Determination.record` wrote; nil for bytes that are none. About 40 microseconds.
    public init?(_ bytes: [UInt8]) {
        guard let record = try? JSON(parsing: bytes), let outcome: Determination.Outcome = record.word("outcome"),
            let total = record["total"]?.integer.flatMap({ Rupees(whole: $0) }), let facts = record["facts"],
            let digest = record["digest"]?.string, let shares = record["beneficiaries"].flatMap(Portions.init)
        else { return nil }
        self.bytes = bytes
        (self.outcome, self.total, self.facts, self.digest) = (outcome, total, facts, digest)
        lines = record.list("lines", Line.init)
        findings = record.list("findings", Finding.init)
        referrals = record.list("refer", Referral.init)
        warnings = record.list("warnings", Warning.init)
        beneficiaries = shares
        isIntact = Self.digest(of: record) == digest
    }

    /// The digest as `Determination.digest` takes it, over what is stored.
    private static func digest(of record: JSON) -> String {
        let further: Set<String> = ["digest", "facts", "instruments"]
        let members = (record.members ?? []).filter { !further.contains($0.key) }
        var hash = SHA256()
        hash.update((record["facts"]?.canonicalBytes ?? []) + [UInt8(ascii: "\n")])
        hash.update(JSON.object(members).canonicalBytes)
        for instrument in record["instruments"]?.array ?? [] {
            hash.update("\n\(instrument.text("id")) \(instrument.text("digest"))".utf8)
        }
        return Hex.text(of: hash.finish())
    }
}

extension JSON {
    fileprivate func text(_ key: String) -> String { self[key]?.string ?? "" }

    fileprivate func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
        self[key]?.string.flatMap { Word(rawValue: $0) }
    }

    fileprivate func rupees(_ key: String) -> Rupees? { self[key]?.integer.flatMap { Rupees(whole: $0) } }

    fileprivate func list<Item>(_ key: String, _ read: (JSON) -> Item?) -> [Item] {
        (self[key]?.array ?? []).compactMap(read)
    }
}

extension FrozenDetermination.Line {
    fileprivate init?(_ json: JSON) {
        guard let loss = json["loss"]?.integer, let kind: LossKind = json.word("kind"),
            let amount = json.rupees("amount"), let status: Status = json.word("status")
        else { return nil }
        self.init(
            loss: Int(loss), kind: kind, amount: amount, instrument: json.text("instrument"),
            provision: json.text("provision"), inForceFrom: json.text("inForceFrom"),
            isExact: json["inForceFromExact"]?.bool ?? false, status: status,
            isMinimum: json["minimum"]?.bool ?? false, confidence: json.word("confidence") ?? .notFound,
            source: json.text("source"), disputed: json.list("disputed", FrozenDetermination.Dispute.init))
    }
}

extension FrozenDetermination.Dispute {
    fileprivate init?(_ json: JSON) {
        self.init(amount: json.rupees("amount"), source: json.text("source"), says: json.text("says"))
    }
}

extension FrozenDetermination.Finding {
    fileprivate init?(_ json: JSON) {
        guard let rule: Determination.Rule = json.word("rule"), let outcome: Truth = json.word("outcome") else {
            return nil
        }
        self.init(
            rule: rule, outcome: outcome, loss: json["loss"]?.integer.map { Int($0) }, because: json.text("because"),
            detail: json.text("detail"))
    }
}

extension FrozenDetermination.Referral {
    fileprivate init?(_ json: JSON) {
        self.init(loss: json["loss"]?.integer.map { Int($0) }, reason: json.text("reason"), to: json.text("to"))
    }
}

extension FrozenDetermination.Warning {
    fileprivate init?(_ json: JSON) {
        self.init(
            rule: json.text("rule"), because: json.text("because"), detail: json.text("detail"),
            amount: json.rupees("amount"))
    }
}

extension FrozenDetermination.Portions {
    fileprivate init?(_ json: JSON) {
        guard let rule: Beneficiaries.Rule = json.word("rule") else { return nil }
        self.init(
            rule: rule, payees: json.list("payees", FrozenDetermination.Portion.init),
            check: json.list("check", FrozenDetermination.Portion.init), unallocated: json.text("unallocated"),
            warnings: json.list("warnings", FrozenDetermination.Warning.init))
    }
}

extension FrozenDetermination.Portion {
    fileprivate init?(_ json: JSON) {
        guard let relation: Relation = json.word("relation"), let count = json["count"]?.integer, 1...1000 ~= count,
            let each = json["amountEach"]
        else { return nil }
        let amounts = each.array?.compactMap(\.integer) ?? each.integer.map { Array(repeating: $0, count: Int(count)) }
        self.init(
            relation: relation, each: json.text("shareEach"),
            amounts: (amounts ?? []).compactMap { Rupees(whole: $0) })
    }
}

extension FrozenDetermination.Portions {
    /// The same, of a determination that is worked out now.
    public init(_ beneficiaries: Beneficiaries) {
        self.init(
            rule: beneficiaries.rule, payees: beneficiaries.payees.map { .init($0) },
            check: beneficiaries.check.map { .init($0) }, unallocated: beneficiaries.unallocated.description,
            warnings: beneficiaries.warnings.map { .init($0) })
    }

    /// Whether nothing is left to a human decision.
    public var isWhole: Bool { unallocated == Fraction.zero.description }
}

extension FrozenDetermination.Portion {
    init(_ portion: Beneficiaries.Portion) {
        self.init(
            relation: portion.relation, each: portion.each.description,
            amounts: portion.amounts.compactMap { Rupees(whole: $0) })
    }
}

extension FrozenDetermination.Warning {
    /// The same, of a determination that is worked out now.
    public init(_ warning: Determination.Warning) {
        self.init(rule: warning.rule, because: warning.because, detail: warning.detail, amount: warning.amount)
    }
}
