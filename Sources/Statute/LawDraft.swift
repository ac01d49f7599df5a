import Kernel

/// Everything that the files say, read in the order in which one thing needs another: sources, then
/// instruments, then what rests on them.
struct LawDraft {
    let faults: FaultList
    var sources: [Source] = []
    var jurisdictions: [ProvincialLaw] = []
    var commonProvisions: [Provision] = []
    var commonInstruments: [Instrument] = []
    var contradictions: [Contradiction] = []
    var evidence: [LossKind?: [EvidencePaper]] = [:]
    private var sourceByID: [String: Source] = [:]
    private var instrumentByID: [String: Instrument] = [:]

    init(reading files: [LawFile], faults: FaultList) {
        self.faults = faults
        let roots = files.compactMap { Self.root($0, faults) }
        for root in roots where root.json["sources"] != nil { readSources(root) }
        let provinces = roots.filter { $0.json["jurisdiction"] != nil }
        for root in provinces { readInstruments(root) }
        readJurisdictions(provinces)
        for root in roots where root.json["contradictions"] != nil { readContradictions(root) }
        for root in roots where root.json["evidence"] != nil { readEvidence(root) }
    }

    private static func root(_ file: LawFile, _ faults: FaultList) -> Entry? {
        do {
            let json = try JSON(parsing: file.text)
            let root = Entry(json: json, file: file.path, name: "", faults: faults)
            if !["jurisdiction", "sources", "contradictions", "evidence"].contains(where: { json[$0] != nil }) {
                faults.add(
                    file.path, "the file", "says nothing that is known",
                    "begin with jurisdiction, sources, contradictions or evidence")
            }
            return root
        } catch {
            faults.add(file.path, "the file", "\(error)", "correct the JSON")
            return nil
        }
    }

    private mutating func readSources(_ root: Entry) {
        root.allow(["sources"])
        for entry in root.entries("sources", called: "source") {
            entry.allow(["id", "what", "address"])
            let source = Source(id: entry.words("id"), what: entry.words("what"), address: entry.words("address"))
            if sourceByID.updateValue(source, forKey: source.id) != nil {
                entry.fault("the id \"\(source.id)\" stands twice", "give every source its own id")
            }
            sources.append(source)
        }
    }

    private mutating func readInstruments(_ root: Entry) {
        for entry in root.entries("instruments", called: "instrument") {
            entry.allow(["id", "title", "citation", "status", "published", "confidence", "sources", "note"])
            let id = entry.words("id")
            guard let status = entry.word("status", Status.self) else { continue }
            let instrument = Instrument(
                id: id, title: entry.words("title"), citation: entry.words("citation"), status: status,
                publishedOn: entry.day("published", noneAs: ["unknown"]), confidence: confidence(entry),
                sources: cited(entry), note: entry.text("note"), digest: Self.digest(entry, id: id, root: root))
            if instrumentByID.updateValue(instrument, forKey: id) != nil {
                entry.fault("the id \"\(id)\" stands twice", "give every instrument its own id")
            }
        }
    }

    /// Over the entry and every rate and rule of the same file that names it.
    private static func digest(_ entry: Entry, id: String, root: Entry) -> String {
        var bytes = entry.json.canonicalBytes
        for line in root.json["schedule"]?.array ?? [] {
            for rate in line["rates"]?.array ?? [] where rate["instrument"]?.string == id {
                bytes += (line["key"]?.string ?? "").utf8
                bytes += rate.canonicalBytes
            }
        }
        for list in ["standings", "beneficiaries"] {
            for rule in root.json[list]?.array ?? [] where rule["instrument"]?.string == id {
                bytes += rule.canonicalBytes
            }
        }
        return Hex.text(of: SHA256.digest(of: bytes))
    }

    private mutating func readJurisdictions(_ roots: [Entry]) {
        var codes: [String] = []
        for root in roots where !codes.contains(root.words("jurisdiction")) { codes.append(root.text("jurisdiction")) }
        let readers = codes.map { code in
            JurisdictionReader(
                code: code, roots: roots.filter { $0.json["jurisdiction"]?.string == code },
                sources: sourceByID, instruments: instrumentByID, faults: faults)
        }
        let provisions = readers.flatMap { $0.provisions() }
        jurisdictions = readers.filter { $0.code != LawBook.common }.map { reader in
            reader.law(provisions: provisions.filter { $0.jurisdiction == reader.code })
        }
        commonInstruments = readers.filter { $0.code == LawBook.common }.flatMap(\.ownInstruments)
        let provincial = Set(jurisdictions.map(\.code))
        commonProvisions = provisions.filter { !provincial.contains($0.jurisdiction) }
    }

    private mutating func readContradictions(_ root: Entry) {
        root.allow(["contradictions"])
        for entry in root.entries("contradictions", called: "contradiction") {
            entry.allow(["number", "about", "says", "taken", "concerns", "sources"])
            guard let number = entry.json["number"]?.integer, 1...999 ~= number else {
                entry.fault("\"number\" is missing", "number the contradictions from 1")
                continue
            }
            if contradictions.contains(where: { $0.number == number }) {
                entry.fault("the number \(number) stands twice", "number the contradictions once")
            }
            contradictions.append(
                Contradiction(
                    number: Int(number), about: entry.words("about"), says: entry.words("says"),
                    taken: entry.words("taken"), concerns: entry.texts("concerns"), sources: cited(entry)))
        }
    }

    private mutating func readEvidence(_ root: Entry) {
        root.allow(["evidence"])
        for list in root.entries("evidence", called: "evidence") {
            list.allow(["loss", "papers"])
            let kind = list.text("loss") == "every" ? nil : list.word("loss", LossKind.self)
            evidence[kind, default: []] += papers(list)
        }
    }

    private func papers(_ list: Entry) -> [EvidencePaper] {
        let papers = list.entries("papers", called: ", paper").compactMap { entry -> EvidencePaper? in
            entry.allow(["paper", "party", "fetchedBy", "confidence", "sources", "note"])
            guard let party = entry.word("party", EvidencePaper.Party.self) else { return nil }
            return EvidencePaper(
                paper: entry.words("paper"), party: party, fetchedBy: entry.words("fetchedBy"),
                confidence: confidence(entry), sources: cited(entry), note: entry.text("note"))
        }
        let families = papers.drop { $0.party == .department }
        if families.contains(where: { $0.party == .department }) {
            list.fault("a family fetches before a department", "put what departments fetch first")
        }
        return papers
    }

    private func confidence(_ entry: Entry) -> Confidence { entry.word("confidence", Confidence.self) ?? .notFound }

    private func cited(_ entry: Entry) -> [Source] { entry.cited(sourceByID) }
}

extension Entry {
    /// The sources named under `sources`.
    func cited(_ known: [String: Source]) -> [Source] {
        texts("sources").compactMap { id in
            if known[id] == nil { fault("the source \"\(id)\" is not known", "add it to sources.json") }
            return known[id]
        }
    }
}
