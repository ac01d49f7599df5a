public import Kernel

/// One file of law: its name (for messages) and its JSON text.
public struct LawFile: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

/// All the law that the program knows, checked and ready for questions.
public struct LawBook: Sendable {
    /// By code.
    public let jurisdictions: [ProvincialLaw]
    /// Provisions of the whole country and of the statute family.
    public let commonProvisions: [Provision]
    /// The papers that those rest on.
    public let commonInstruments: [Instrument]
    public let sources: [Source]
    public let contradictions: [Contradiction]
    /// Papers by kind of loss; those under nil are needed for every loss.
    public let evidence: [LossKind?: [EvidencePaper]]
    /// The provision by which only an act of terrorism is paid for; nil when no file has it.
    public let incidentGate: Provision?
    /// That provision in one line with its sources, for findings.
    public let incidentGateCitation: String
    /// The words for an injury's grade of all provinces together, each once.
    public let allGrades: [String]
    /// Stands for everything that a determination may rest on: two books with the same edition give the same answers.
    public private(set) var edition = ""
    private let byCode: [String: ProvincialLaw]

    /// The files that travel inside the program.
    public static var embeddedFiles: [LawFile] {
        EmbeddedFile.all.map { LawFile(path: $0.path.description, text: $0.text.description) }
    }

    /// The law inside the program; read once, then shared. Throws `LawFaults`, which a test rules out.
    public static func embedded() throws(LawFaults) -> LawBook { try shared.get() }

    private static let shared = Result { () throws(LawFaults) in try LawBook(parsing: embeddedFiles) }

    /// Reads law from texts: the program's own, or those with later rates beside them. Files of the same
    /// jurisdiction are joined; a new rate closes an open one. Throws all faults together.
    public init(parsing files: [LawFile]) throws(LawFaults) {
        let faults = FaultList()
        let draft = LawDraft(reading: files, faults: faults)
        jurisdictions = draft.jurisdictions.sorted { $0.code < $1.code }
        commonProvisions = draft.commonProvisions
        commonInstruments = draft.commonInstruments
        sources = draft.sources
        contradictions = draft.contradictions.sorted { $0.number < $1.number }
        evidence = draft.evidence
        incidentGate = draft.commonProvisions.first { $0.key == "incident.gate" }
        incidentGateCitation = incidentGate.map(\.citation) ?? "only an act of terrorism opens an award"
        byCode = Dictionary(jurisdictions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        allGrades = jurisdictions.flatMap(\.grades).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        checkConcerns(faults)
        guard faults.all.isEmpty else { throw LawFaults(faults: faults.all) }
        edition = digestOfRows
    }

    /// The law of a jurisdiction by its ISO 3166-2 code; nil when no file speaks of it.
    public func jurisdiction(_ code: String) -> ProvincialLaw? { byCode[code] }

    public func jurisdiction(_ province: Province) -> ProvincialLaw? { byCode[province.rawValue] }

    /// A paper of a jurisdiction, or of the whole country, which holds in each; under the code `PK` those alone. Nil when
    /// there is none of that id.
    public func instrument(_ id: String, of code: String) -> Instrument? {
        guard code == LawBook.common || byCode[code] != nil else { return nil }
        return byCode[code]?.instruments.first { $0.id == id } ?? commonInstruments.first { $0.id == id }
    }

    /// The code under which papers and provisions of the whole country are found.
    public static let common = "PK"

    /// Where sources disagree about a value, by its key as `umeed law list` prints it.
    public func contradictions(about key: String, in code: String) -> [Contradiction] {
        contradictions.filter { $0.concerns.contains("\(code) \(key)") }
    }

    /// The provisions with that key that hold for a jurisdiction: its own, else the country's, else the
    /// default of the statute family.
    public func provisions(_ key: String, for code: String) -> [Provision] {
        let all = (byCode[code]?.provisions ?? []) + commonProvisions
        for jurisdiction in [code, "PK", "family"] {
            let found = all.filter { $0.key == key && $0.jurisdiction == jurisdiction }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The papers for a kind of loss, those for every loss included: departments first, the family last.
    public func papers(for kind: LossKind) -> [EvidencePaper] {
        let all = (evidence[nil] ?? []) + (evidence[kind] ?? [])
        return all.filter { $0.party == .department } + all.filter { $0.party == .family }
    }

    private var digestOfRows: String {
        var hash = SHA256()
        for row in rows { hash.update(row.json.canonicalBytes) }
        for place in jurisdictions {
            for instrument in place.instruments { hash.update("\n\(instrument.id) \(instrument.digest)".utf8) }
        }
        return Hex.text(of: hash.finish().prefix(16))
    }

    private func checkConcerns(_ faults: FaultList) {
        let known = Set(rows.map { "\($0.jurisdiction) \($0.key)" })
        for contradiction in contradictions {
            for concern in contradiction.concerns where !known.contains(concern) {
                faults.add(
                    "contradictions", "contradiction \(contradiction.number)", "no value is called \"\(concern)\"",
                    "write jurisdiction and key as `law list` prints them")
            }
        }
    }
}
