public import Kernel
public import Statute

extension Facts {
    /// Reads the facts of `law-contract`: absent is unknown, a word that is not known is an error that names the
    /// field and the accepted words.
    public init(_ json: JSON, under law: LawBook) throws(MalformedInput) {
        let root = try FieldReader(
            json, path: "", keys: ["jurisdiction", "incident", "victim", "losses", "heirs", "asOf"])
        let jurisdiction = try Self.place(root, "jurisdiction")
        let incident = try root.object("incident", keys: ["on", "classification", "manner"])
        let victim = try root.object("victim", keys: ["standing", "sex", "age", "residence"])
        let heirs = try root.object("heirs", keys: ["personalLaw", "relatives", "certificate"])
        let grades = Self.grades(of: jurisdiction, law)
        self.init(
            jurisdiction: jurisdiction, incidentOn: try incident?.day("on"),
            classification: try incident?.word("classification", Classification.self) ?? .unknown,
            manner: try incident?.word("manner", Manner.self) ?? .unknown,
            standing: try victim?.word("standing", Standing.self) ?? .unknown,
            losses: try Self.losses(root, grades: grades),
            personalLaw: try heirs?.word("personalLaw", PersonalLaw.self) ?? .unknown,
            relatives: try heirs.map { heirs throws(MalformedInput) in try Self.relatives(heirs) } ?? .unknown,
            certificate: try heirs?.word("certificate", Certificate.self) ?? .none)
        if let victim { person = try Person(victim) }
        asOf = try root.day("asOf")
    }

    /// A code as ISO 3166-2 has it, also of a place whose law is not known here.
    private static func place(_ reader: FieldReader, _ key: String) throws(MalformedInput) -> String? {
        let accepted = "an ISO 3166-2 code such as PK-BA, PK-SD, PK-PB"
        guard let text = try reader.text(key, accepted: accepted) else { return nil }
        let bytes = Array(text.utf8)
        let letters: (UInt8) -> Bool = { 65...90 ~= $0 }
        guard 4...6 ~= bytes.count, bytes[2] == UInt8(ascii: "-"), bytes[..<2].allSatisfy(letters),
            bytes[3...].allSatisfy({ letters($0) || 48...57 ~= $0 })
        else { throw reader.malformed(key, "has the value \(FieldReader.shown(.string(text)))", accepted) }
        return text
    }

    /// The grades of the province; of every province while it is not known or has none.
    private static func grades(of jurisdiction: String?, _ law: LawBook) -> [String] {
        let own = jurisdiction.flatMap(law.jurisdiction)?.grades ?? []
        return own.isEmpty ? law.allGrades : own
    }

    private static func losses(_ root: FieldReader, grades: [String]) throws(MalformedInput) -> [Loss] {
        guard let value = root.value("losses") else { return [] }
        guard let items = value.array, items.count <= 100 else {
            throw root.malformed("losses", "is no list of at most 100", "a list of losses")
        }
        var losses: [Loss] = []
        losses.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            losses.append(try Loss(item, path: "losses[\(index)]", grades: grades))
        }
        return losses
    }

    private static func relatives(_ heirs: FieldReader) throws(MalformedInput) -> Fact<Relatives> {
        guard let json = heirs.value("relatives") else { return .unknown }
        return .known(try Relatives(json, path: heirs.name("relatives")))
    }
}

extension Facts.Person {
    fileprivate init(_ victim: FieldReader) throws(MalformedInput) {
        if let word = try victim.word("sex", Sex.self) { sex = word.rawValue }
        if victim.value("age") != "unknown", let years = try victim.number("age", in: 0...130) {
            age = .known(Int(years))
        }
        if victim.value("residence") != "unknown", let place = try Facts.place(victim, "residence") {
            residence = place
        }
    }

    /// As identity papers and surveys have it.
    private enum Sex: String, CaseIterable { case male, female, transgender, intersex, other, unknown }
}

extension Loss {
    fileprivate init(_ json: JSON, path: String, grades: [String]) throws(MalformedInput) {
        let kind = try FieldReader(json, path: path, keys: Self.keys(of: nil)).word("kind", LossKind.self)
        let reader = try FieldReader(json, path: path, keys: Self.keys(of: kind))
        self.init(
            kind: kind, grade: try Self.grade(reader, grades),
            extent: try reader.word("extent", Extent.self) ?? .unknown,
            vehicleClass: try reader.word("class", VehicleClass.self) ?? .unknown,
            animal: try reader.word("animal", Animal.self) ?? .unknown,
            count: try reader.number("count", in: 1...99_999).map { .known(Int($0)) } ?? .unknown)
    }

    /// What a loss of that kind may say; everything while the kind is not known.
    private static func keys(of kind: LossKind?) -> [String] {
        switch kind {
        case nil: ["kind", "grade", "extent", "class", "animal", "count"]
        case .death, .crop: ["kind"]
        case .injury: ["kind", "grade"]
        case .house, .business: ["kind", "extent"]
        case .vehicle: ["kind", "class", "extent"]
        case .livestock: ["kind", "animal", "count"]
        }
    }

    private static func grade(_ reader: FieldReader, _ grades: [String]) throws(MalformedInput) -> String {
        let accepted = grades + ["unknown"]
        guard let value = reader.value("grade") else { return "unknown" }
        guard let text = value.string, accepted.contains(text) else {
            throw reader.malformed(
                "grade", "\(FieldReader.shown(value)) is no grade of this province",
                accepted.joined(separator: ", "))
        }
        return text
    }
}

extension Relatives {
    /// Reads counts by relation; an absent one is zero.
    init(_ json: JSON, path: String) throws(MalformedInput) {
        self.init()
        let reader = try FieldReader(json, path: path, keys: Self.keys)
        for member in json.members ?? [] {
            guard let relation = Relation(rawValue: member.key) else { continue }
            self[relation] = Int(try reader.number(member.key, in: 0...Int64(relation.most)) ?? 0)
        }
        guard has(.husband), has(.wife) else { return }
        throw reader.malformed("husband", "stands together with wife", "the one or the other")
    }

    private static let keys = Relation.allCases.map(\.rawValue)
}

extension Relation {
    /// The most that a person can leave behind, or that is sensible to believe.
    public var most: Int {
        switch self {
        case .husband, .father, .mother, .fathersFather, .mothersMother: 1
        case .wife: 4
        case .son, .daughter, .fullBrother, .fullSister, .consanguineBrother, .consanguineSister, .uterineBrother,
            .uterineSister, .sonsSon, .sonsDaughter, .minorSibling, .otherHeir:
            50
        }
    }
}
