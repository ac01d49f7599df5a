public import Kernel
import Statute

extension Determination {
    /// The determination as the contract writes it, its digest last.
    public func json(for facts: Facts) -> JSON {
        .object(members + [.init("digest", .string(digest(for: facts)))])
    }

    /// SHA-256 over the canonical facts, the determination and the instruments used, as hexadecimal text: the
    /// same facts and law give the same digest for ever. About 50 microseconds.
    public func digest(for facts: Facts) -> String {
        var hash = SHA256()
        hash.update(facts.json.canonicalBytes + [UInt8(ascii: "\n")])
        hash.update(JSON.object(members).canonicalBytes)
        for instrument in instruments.sorted(by: { $0.id < $1.id }) {
            hash.update("\n\(instrument.id) \(instrument.digest)".utf8)
        }
        return Hex.text(of: hash.finish())
    }

    private var members: [JSON.Member] {
        [
            .init("outcome", .string(outcome.rawValue)),
            .init("total", .integer(total.whole)),
            .init("lines", .array(lines.map(\.json))),
            .init("findings", .array(findings.map(\.json))),
            .init("missing", .array(missing.map { .string($0.description) })),
            .init("refer", .array(referrals.map(\.json))),
            .init("candidates", .array(referrals.flatMap(\.candidatesJSON))),
            .init("beneficiaries", beneficiaries.json),
            .init("warnings", .array(warnings.map(\.json))),
        ]
    }
}

extension Determination.Line {
    public var json: JSON {
        .object([
            .init("loss", .integer(Int64(loss))),
            .init("kind", .string(kind.rawValue)),
            .init("amount", .integer(amount.whole)),
            .init("key", .string(scheduleLine.key)),
            .init("instrument", .string(rate.instrument.title)),
            .init("provision", .string(rate.provision)),
            .init("inForceFrom", .string(rate.knownFrom?.description ?? "")),
            .init("inForceFromExact", .bool(rate.isKnownFromExact)),
            .init("knownUntil", rate.to.map { .string($0.description) } ?? .null),
            .init("status", .string(rate.instrument.status.rawValue)),
            .init("minimum", .bool(rate.isMinimum)),
            .init("confidence", .string(rate.confidence.rawValue)),
            .init("source", .string(rate.sourceText)),
            .init("disputed", .array(rate.dissent.map(\.json))),
        ])
    }
}

extension Determination.Finding {
    public var json: JSON {
        .object([
            .init("rule", .string(rule.rawValue)),
            .init("outcome", .string(outcome.rawValue)),
            .init("loss", loss.map { .integer(Int64($0)) } ?? .null),
            .init("because", .string(because)),
            .init("detail", .string(detail)),
        ])
    }
}

extension Determination.Referral {
    public var json: JSON {
        .object([
            .init("loss", loss.map { .integer(Int64($0)) } ?? .null),
            .init("reason", .string(reason)),
            .init("to", .string(to)),
            .init("candidates", .array(candidatesJSON)),
        ])
    }

    var candidatesJSON: [JSON] { candidates.map { $0.json(loss: loss) } }
}

extension Determination.Candidate {
    func json(loss: Int?) -> JSON {
        .object([
            .init("loss", loss.map { .integer(Int64($0)) } ?? .null),
            .init("amount", amount.map { .integer($0.whole) } ?? .null),
            .init("instrument", .string(rate.instrument.title)),
            .init("provision", .string(rate.provision)),
            .init("status", .string(rate.instrument.status.rawValue)),
            .init("minimum", .bool(rate.isMinimum)),
            .init("source", .string(source)),
            .init("says", .string(says)),
        ])
    }
}

extension Determination.Warning {
    public var json: JSON {
        .object([
            .init("rule", .string(rule)),
            .init("because", .string(because)),
            .init("detail", .string(detail)),
            .init("amount", amount.map { .integer($0.whole) } ?? .null),
        ])
    }
}

extension Beneficiaries {
    public var json: JSON {
        .object([
            .init("rule", .string(rule.rawValue)),
            .init("payees", .array(payees.map(\.json))),
            .init("check", .array(check.map(\.json))),
            .init("unallocated", .string(unallocated.description)),
            .init("warnings", .array(warnings.map(\.json))),
        ])
    }
}

extension Beneficiaries.Portion {
    public var json: JSON {
        .object([
            .init("relation", .string(relation.rawValue)),
            .init("count", .integer(Int64(count))),
            .init("shareEach", .string(each.description)),
            .init("amountEach", amountEach),
        ])
    }

    /// A number when all get the same, else one number for each.
    private var amountEach: JSON {
        guard let first = amounts.first, amounts.contains(where: { $0 != first }) else {
            return .integer(amounts.first ?? 0)
        }
        return .array(amounts.map { .integer($0) })
    }
}
