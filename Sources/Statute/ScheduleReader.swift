import Kernel

/// Reads a jurisdiction's schedule: lines of the same key in several files are one line.
extension JurisdictionReader {
    func schedule(grades: [String]) -> [ScheduleLine] {
        var keys: [String] = []
        var entries: [String: [Entry]] = [:]
        for root in roots {
            for entry in root.entries("schedule", called: "line") {
                entry.allow(["key", "losses", "name", "when", "rates"])
                let key = entry.words("key")
                if entries[key] == nil { keys.append(key) }
                entries[key, default: []].append(entry)
            }
        }
        return keys.map { line($0, entries[$0] ?? [], grades: grades) }
    }

    private func line(_ key: String, _ entries: [Entry], grades: [String]) -> ScheduleLine {
        let first = entries[0]
        let losses = first.words("losses", LossKind.self)
        if losses.isEmpty { first.fault("is for no loss", "name at least one") }
        let rates = entries.flatMap { entry in entry.entries("rates", called: ", rate").compactMap(rate) }
            .sorted { ($0.from?.daysSince1970 ?? .min) < ($1.from?.daysSince1970 ?? .min) }
        checkOrder(rates, first)
        return ScheduleLine(
            key: key, losses: losses, name: first.words("name"), conditions: conditions(first, grades: grades),
            rates: joined(rates))
    }

    private func conditions(_ entry: Entry, grades: [String]) -> [ScheduleLine.Condition] {
        guard let members = entry.json["when"]?.members else {
            entry.fault("\"when\" is missing", "write {} when the line asks nothing")
            return []
        }
        let when = Entry(json: .object(members), file: entry.file, name: entry.name + ", when", faults: faults)
        when.allow(Set(Circumstance.allCases.map(\.rawValue)))
        return Circumstance.allCases.filter { when.json[$0.rawValue] != nil }.map { circumstance in
            let words = when.texts(circumstance.rawValue)
            let known = circumstance.words(grades: grades)
            for word in words where !known.contains(word) {
                when.fault("\"\(word)\" is no \(circumstance.rawValue)", "use one of \(known.joined(separator: ", "))")
            }
            return ScheduleLine.Condition(circumstance: circumstance, words: words)
        }
    }

    private func rate(_ entry: Entry) -> RateDraft? {
        entry.allow([
            "amount", "per", "instrument", "provision", "minimum", "from", "fromExact", "to", "toExact",
            "earlierKnownTo", "confidence", "sources", "dissent", "note",
        ])
        guard let instrument = named(entry) else { return nil }
        let draft = RateDraft(
            value: value(entry), isPerAnimal: entry.text("per", or: "") == "animal", instrument: instrument,
            provision: entry.words("provision"), isMinimum: entry.flag("minimum"),
            from: entry.day("from", noneAs: ["unknown"]), isFromExact: entry.flag("fromExact"),
            to: entry.day("to", noneAs: ["open"]), isToExact: entry.flag("toExact"),
            earlierKnownTo: entry.json["earlierKnownTo"] == nil ? nil : entry.day("earlierKnownTo", noneAs: []),
            confidence: confidence(entry), sources: entry.cited(sources), dissent: dissent(entry),
            note: entry.text("note"))
        check(draft, entry)
        return draft
    }

    private func value(_ entry: Entry) -> Rate.Value {
        switch entry.json["amount"]?.string {
        case "none": return .none
        case "unknown": return .unknown
        case "unresolved": return .unresolved
        default: return entry.rupees("amount").map { .amount($0) } ?? .unknown
        }
    }

    private func check(_ rate: RateDraft, _ entry: Entry) {
        if case .amount = rate.value {
            if !rate.instrument.status.canPay {
                entry.fault(
                    "a \(rate.instrument.status.rawValue) pays nothing", "put the sum under \"unpaid\", or name the Act"
                )
            }
            if rate.from == nil { entry.fault("an amount without a first day", "name the first day it is known on") }
            if rate.sources.isEmpty { entry.fault("an amount without a source", "name at least one source") }
        }
        if rate.from == nil, rate.isFromExact { entry.fault("an unknown day is not exact", "write fromExact false") }
        if let from = rate.from, let to = rate.to, to < from {
            entry.fault("ends before it begins", "check \"from\" and \"to\"")
        }
        if let known = rate.earlierKnownTo, rate.isFromExact || rate.from.map({ $0 <= known }) ?? true {
            entry.fault(
                "\"earlierKnownTo\" has no place here",
                "write it only before a first day that is not exact, and earlier")
        }
    }

    /// Two rates of a line may not both hold on one day; an open one is closed by its successor.
    private func checkOrder(_ rates: [RateDraft], _ entry: Entry) {
        for (earlier, later) in zip(rates, rates.dropFirst()) {
            let overlaps =
                earlier.to.map { end in later.from.map { $0 <= end } ?? true } ?? (earlier.from == later.from)
            if overlaps {
                let day = later.from?.description ?? "an unknown day"
                entry.fault("two rates hold on \(day)", "end the earlier one on the day before")
            }
        }
    }

    /// Gives every rate the first day of the unbroken run of its amount.
    private func joined(_ drafts: [RateDraft]) -> [Rate] {
        var rates: [Rate] = []
        for draft in drafts {
            let previous = rates.last
            let touches = previous?.to.map { $0.adding(days: 1) == draft.from } ?? false
            if let previous, touches, previous.value == draft.value {
                rates.append(
                    Rate(draft, knownFrom: previous.knownFrom, isKnownFromExact: previous.isKnownFromExact))
            } else {
                rates.append(Rate(draft, knownFrom: draft.from, isKnownFromExact: draft.isFromExact))
            }
        }
        return rates
    }
}

extension Circumstance {
    /// The words that a line may name; `unknown` is none of them.
    func words(grades: [String]) -> [String] {
        let words: [String] =
            switch self {
            case .manner: Manner.allCases.map(\.rawValue)
            case .grade: grades
            case .extent: Extent.allCases.map(\.rawValue)
            case .vehicleClass: VehicleClass.allCases.map(\.rawValue)
            case .animal: Animal.allCases.map(\.rawValue)
            }
        return words.filter { $0 != "unknown" }
    }
}
