import Kernel

/// Reads the files of one jurisdiction and joins them.
struct JurisdictionReader {
    let code: String
    let roots: [Entry]
    let sources: [String: Source]
    let instruments: [String: Instrument]
    let faults: FaultList

    func law(provisions: [Provision]) -> ProvincialLaw {
        for root in roots {
            root.allow([
                "jurisdiction", "name", "referTo", "grades", "instruments", "schedule", "standings", "beneficiaries",
                "unpaid", "provisions",
            ])
        }
        let first = roots[0]
        let grades = first.texts("grades")
        return ProvincialLaw(
            code: code, name: first.words("name"), referTo: first.words("referTo"), grades: grades,
            instruments: ownInstruments,
            schedule: schedule(grades: grades), standings: all("standings", called: "standing").compactMap(standing),
            beneficiaries: all("beneficiaries", called: "beneficiary rule").compactMap(beneficiary),
            promises: all("unpaid", called: "unpaid").compactMap(promise), provisions: provisions)
    }

    /// The papers that the jurisdiction's own files bring, in their order.
    var ownInstruments: [Instrument] {
        roots.flatMap { $0.json["instruments"]?.array ?? [] }.compactMap {
            $0["id"]?.string.flatMap { instruments[$0] }
        }
    }

    /// One for each jurisdiction that an entry names.
    func provisions() -> [Provision] {
        all("provisions", called: "provision").flatMap { entry in
            let named = entry.json["jurisdictions"] == nil ? [code] : entry.texts("jurisdictions")
            return named.compactMap { provision(entry, for: $0) }
        }
    }

    private func all(_ key: String, called name: String) -> [Entry] {
        roots.flatMap { $0.entries(key, called: name) }
    }

    private func provision(_ entry: Entry, for jurisdiction: String) -> Provision? {
        entry.allow([
            "key", "value", "unit", "jurisdictions", "instrument", "status", "from", "fromExact", "to", "confidence",
            "sources", "provision", "dissent", "note",
        ])
        let instrument = entry.json["instrument"] == nil ? nil : named(entry)
        guard let value = entry.json["value"], let status = instrument?.status ?? entry.word("status", Status.self)
        else {
            entry.fault("a value or its status is missing", "write \"value\" and an instrument or a status")
            return nil
        }
        return Provision(
            key: entry.words("key"), jurisdiction: jurisdiction, value: value, unit: entry.text("unit", or: ""),
            instrument: instrument, provision: entry.text("provision"), status: status,
            from: entry.day("from", noneAs: ["unknown"]), isFromExact: entry.flag("fromExact"),
            to: entry.day("to", noneAs: ["open", "unknown"]), confidence: confidence(entry),
            sources: entry.cited(sources), dissent: dissent(entry), note: entry.text("note"))
    }

    private func standing(_ entry: Entry) -> StandingRule? {
        entry.allow([
            "standing", "treatedAs", "instrument", "provision", "from", "fromExact", "confidence", "sources", "reason",
            "referTo", "note",
        ])
        guard let standing = entry.word("standing", Standing.self), let instrument = named(entry),
            let treatment = entry.word("treatedAs", StandingRule.Treatment.self),
            let from = entry.day("from", noneAs: [])
        else { return nil }
        let excluded = treatment == .excluded
        return StandingRule(
            standing: standing, treatment: treatment, instrument: instrument, provision: entry.words("provision"),
            from: from, isFromExact: entry.flag("fromExact"), confidence: confidence(entry),
            sources: entry.cited(sources), reason: excluded ? entry.words("reason") : "",
            referTo: excluded ? entry.words("referTo") : "", note: entry.text("note"),
            citation: "\(instrument.title), \(entry.text("provision"))")
    }

    private func beneficiary(_ entry: Entry) -> BeneficiaryRule? {
        entry.allow([
            "key", "rule", "value", "instrument", "provision", "order", "from", "fromExact", "to", "confidence",
            "sources", "warning",
        ])
        guard let kind = entry.word("rule", BeneficiaryRule.Kind.self), let instrument = named(entry),
            let from = entry.day("from", noneAs: [])
        else { return nil }
        let order = entry.entries("order", called: ", class").map { item in
            BeneficiaryRule.Class(name: item.words("class"), relations: item.words("relations", Relation.self))
        }
        let relations = order.flatMap(\.relations)
        if Set(relations).count != relations.count {
            entry.fault("a relation stands in two classes", "name every relation once")
        }
        if (kind == .statutoryPrecedence) == order.isEmpty {
            entry.fault("the order does not fit the rule", "give an order for statutory-precedence, none otherwise")
        }
        return BeneficiaryRule(
            key: entry.words("key"), kind: kind, value: entry.words("value"), instrument: instrument,
            provision: entry.words("provision"), order: order, from: from, isFromExact: entry.flag("fromExact"),
            to: entry.day("to", noneAs: ["open"]), confidence: confidence(entry), sources: entry.cited(sources),
            warning: entry.text("warning"))
    }

    private func promise(_ entry: Entry) -> UnpaidPromise? {
        entry.allow(["key", "losses", "amount", "instrument", "says", "from", "to"])
        guard let instrument = named(entry) else { return nil }
        if instrument.status.canPay {
            entry.fault("rests on an instrument that pays", "put it into the schedule, or name an announcement or bill")
        }
        return UnpaidPromise(
            key: entry.words("key"), losses: entry.words("losses", LossKind.self), amount: entry.rupees("amount"),
            instrument: instrument, says: entry.words("says"), from: entry.day("from", noneAs: ["open"]),
            to: entry.day("to", noneAs: ["open"]), confidence: instrument.confidence, sources: instrument.sources,
            citation: "\(instrument.title) (\(instrument.sources.map(\.id).joined(separator: ", ")))")
    }

    func named(_ entry: Entry) -> Instrument? {
        let id = entry.text("instrument")
        if instruments[id] == nil, !id.isEmpty {
            entry.fault("the instrument \"\(id)\" is not known", "add it to the file's instruments")
        }
        return instruments[id]
    }

    func confidence(_ entry: Entry) -> Confidence { entry.word("confidence", Confidence.self) ?? .notFound }

    func dissent(_ entry: Entry) -> [Dissent] {
        entry.entries("dissent", called: ", dissent").compactMap { item in
            item.allow(["amount", "source", "says"])
            let id = item.text("source")
            guard let source = sources[id] else {
                item.fault("the source \"\(id)\" is not known", "add it to sources.json")
                return nil
            }
            return Dissent(amount: item.rupees("amount"), source: source, says: item.words("says"))
        }
    }
}
