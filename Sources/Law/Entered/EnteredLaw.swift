import Kernel
import Statute

/// Entered rates as files of law, in exactly the form of those that travel inside the program, and the law that
/// both together make.
enum EnteredLaw {
    /// The program's own files, and those of `entries` after them. Throws what the reader would refuse.
    static func book(with entries: [RateEntry]) throws(LawFaults) -> LawBook {
        try LawBook(parsing: LawBook.embeddedFiles + files(of: entries))
    }

    /// The law as far as the reader takes it: an entry that a newer program's own files contradict is left out, so
    /// that all the others go on holding.
    static func readable(_ entries: [RateEntry]) throws(LawFaults) -> (book: LawBook, refused: [RateEntry]) {
        if let whole = try? book(with: entries) { return (whole, []) }
        var taken: [RateEntry] = []
        var refused: [RateEntry] = []
        for entry in entries {
            if (try? book(with: taken + [entry])) == nil { refused.append(entry) } else { taken.append(entry) }
        }
        return (try book(with: taken), refused)
    }

    /// Sources and papers first, each once; then one file a rate, in the order of entry.
    static func files(of entries: [RateEntry]) -> [LawFile] {
        var documents: [LawDocument] = []
        for document in entries.map(\.document) where !documents.contains(document) { documents.append(document) }
        return documents.flatMap { [source($0), instrument($0)] } + entries.map(rate)
    }

    static func source(_ document: LawDocument) -> LawFile {
        let source: JSON = [
            "id": .string(document.sourceID), "what": .string(document.sourceText), "address": "unknown",
        ]
        return file("source-\(document.number)", ["sources": [source]])
    }

    static func instrument(_ document: LawDocument) -> LawFile {
        let instrument: JSON = [
            "id": .string(document.instrumentID), "title": .string(document.title),
            "citation": .string(document.citation), "status": .text(document.status),
            "published": .string(document.publishedOn.description), "confidence": .text(document.confidence),
            "sources": [.string(document.sourceID)], "note": "",
        ]
        return file("instrument-\(document.number)", jurisdiction(document.province, instruments: [instrument]))
    }

    static func rate(_ entry: RateEntry) -> LawFile {
        let line = entry.facts.line
        let declared: JSON = [
            "key": .string(line.key), "losses": .array(line.losses.map { .text($0) }), "name": .string(line.name),
            "when": .object(
                line.conditions.map { .init($0.circumstance.rawValue, .array($0.words.map { .string($0) })) }),
            "rates": [entry.json],
        ]
        return file("rate-\(entry.number)", jurisdiction(entry.province, schedule: [declared]))
    }

    private static func jurisdiction(_ province: Province, instruments: [JSON] = [], schedule: [JSON] = []) -> JSON {
        [
            "jurisdiction": .string(province.rawValue), "instruments": .array(instruments),
            "schedule": .array(schedule), "standings": [], "beneficiaries": [], "unpaid": [], "provisions": [],
        ]
    }

    private static func file(_ name: String, _ json: JSON) -> LawFile {
        LawFile(path: "entered/\(name)", text: json.pretty)
    }
}

extension LawDocument {
    /// Two administrators have read the text where its file is stored; a reference alone is one source.
    var confidence: Confidence { file == nil ? .single : .textSeen }
}

extension RateEntry {
    /// The rate as the files of law have it.
    fileprivate var json: JSON {
        var members: [JSON.Member] = [.init("amount", .integer(facts.amount.whole))]
        if facts.isPerAnimal { members.append(.init("per", "animal")) }
        members += [
            .init("instrument", .string(facts.instrument ?? document.instrumentID)),
            .init("provision", .string(facts.provision)), .init("minimum", .bool(facts.isMinimum)),
            .init("from", .string(facts.from.description)), .init("fromExact", .bool(facts.isFromExact)),
            .init("to", .string(facts.until?.description ?? "open")), .init("toExact", false),
        ]
        if let known = facts.earlierKnownTo { members.append(.init("earlierKnownTo", .string(known.description))) }
        return .object(
            members + [
                .init("confidence", .text(document.confidence)), .init("sources", [.string(document.sourceID)]),
                .init("dissent", []), .init("note", .string(facts.note)),
            ])
    }

    /// SHA-256 over what would become law, for the audit: its source, its paper and its line.
    var digest: [UInt8] {
        SHA256.digest(
            of: [EnteredLaw.source(document), EnteredLaw.instrument(document), EnteredLaw.rate(self)]
                .map(\.text).joined().utf8)
    }
}
