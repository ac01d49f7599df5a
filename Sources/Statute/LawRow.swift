public import Kernel

/// One dated value, as `umeed law list --json` prints it.
public struct LawRow: Sendable {
    public let key: String
    public let jurisdiction: String
    public let value: JSON
    /// Nil when it is not known.
    public let from: CalendarDate?
    public let isFromExact: Bool
    /// Nil when it is open or not known.
    public let to: CalendarDate?
    public let status: Status
    public let confidence: Confidence
    public let sources: [Source]
    public let dissent: [Dissent]
    public let instrument: Instrument?
    public let provision: String
    public let note: String

    public var json: JSON {
        .object([
            .init("key", .string(key)), .init("jurisdiction", .string(jurisdiction)), .init("value", value),
            .init("from", .day(from)), .init("fromExact", .bool(isFromExact)), .init("to", .day(to)),
            .init("status", .string(status.rawValue)), .init("confidence", .string(confidence.rawValue)),
            .init("sources", .array(sources.map { .string($0.id) })), .init("dissent", .array(dissent.map(\.json))),
            .init("instrument", instrument.map { .string($0.title) } ?? .null),
            .init("provision", .string(provision)), .init("note", .string(note)),
        ])
    }
}

extension LawBook {
    /// Every dated value that the program knows, by jurisdiction in the order of the files.
    public var rows: [LawRow] { jurisdictions.flatMap(\.rows) + commonProvisions.map(LawRow.init) }
}

extension ProvincialLaw {
    /// Schedule, standings, beneficiaries, unpaid promises, provisions.
    public var rows: [LawRow] {
        schedule.flatMap { line in line.rates.map { LawRow(line, $0, in: code) } }
            + standings.map { LawRow($0, in: code) } + beneficiaries.map { LawRow($0, in: code) }
            + promises.map { LawRow($0, in: code) } + provisions.map(LawRow.init)
    }
}

extension LawRow {
    init(_ line: ScheduleLine, _ rate: Rate, in code: String) {
        self.init(
            key: line.key, jurisdiction: code, value: rate.value.json, from: rate.from, isFromExact: rate.isFromExact,
            to: rate.to, status: rate.instrument.status, confidence: rate.confidence, sources: rate.sources,
            dissent: rate.dissent, instrument: rate.instrument, provision: rate.provision, note: rate.note)
    }

    init(_ rule: StandingRule, in code: String) {
        self.init(
            key: rule.treatment == .excluded ? "victim.excluded" : "victim.included", jurisdiction: code,
            value: .string(rule.standing.rawValue), from: rule.from, isFromExact: rule.isFromExact, to: nil,
            status: rule.instrument.status, confidence: rule.confidence, sources: rule.sources, dissent: [],
            instrument: rule.instrument, provision: rule.provision, note: rule.note)
    }

    init(_ rule: BeneficiaryRule, in code: String) {
        self.init(
            key: rule.key, jurisdiction: code, value: .string(rule.value), from: rule.from,
            isFromExact: rule.isFromExact, to: rule.to, status: rule.instrument.status, confidence: rule.confidence,
            sources: rule.sources, dissent: [], instrument: rule.instrument, provision: rule.provision,
            note: rule.warning)
    }

    init(_ promise: UnpaidPromise, in code: String) {
        self.init(
            key: promise.key, jurisdiction: code,
            value: promise.amount.map { .integer($0.whole) } ?? .string("unknown"), from: promise.from,
            isFromExact: false, to: promise.to, status: promise.instrument.status, confidence: promise.confidence,
            sources: promise.sources, dissent: [], instrument: promise.instrument, provision: "",
            note: promise.says)
    }

    init(_ provision: Provision) {
        self.init(
            key: provision.key, jurisdiction: provision.jurisdiction, value: provision.value, from: provision.from,
            isFromExact: provision.isFromExact, to: provision.to, status: provision.status,
            confidence: provision.confidence, sources: provision.sources, dissent: provision.dissent,
            instrument: provision.instrument, provision: provision.provision, note: provision.note)
    }
}

extension Rate.Value {
    /// Whole rupees, or the word for why there are none.
    public var json: JSON {
        switch self {
        case .amount(let amount): .integer(amount.whole)
        case .none: .string("none")
        case .unknown: .string("unknown")
        case .unresolved: .string("unresolved")
        }
    }
}

extension Dissent {
    public var json: JSON {
        .object([
            .init("amount", amount.map { .integer($0.whole) } ?? .null), .init("source", .string(source.id)),
            .init("says", .string(says)), .init("where", .string(source.citation)),
        ])
    }
}

extension JSON {
    /// ISO 8601, or null.
    static func day(_ date: CalendarDate?) -> JSON { date.map { .string($0.description) } ?? .null }
}
