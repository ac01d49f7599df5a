import Access
public import Kernel
public import SQL

/// The SQL of the `incident` table.
public enum IncidentStore {
    /// The incident, or nil when there is none.
    public static func find(_ id: Identifier<Incident>, in tx: borrowing Transaction) throws -> Incident? {
        try tx.first("SELECT \(columns) FROM incident WHERE id = \(id)", read)
    }

    /// Stores a new incident; false when its origin is already there.
    @discardableResult
    static func insert(_ incident: Incident, by recorded: Recorded, in tx: borrowing Transaction) throws -> Bool {
        let facts = incident.facts
        return try tx.run(
            """
            INSERT INTO incident (id, province, district, reference, title, on_date, until_date, place, latitude,
                longitude, place_precision, kind, classification, manner, killed, injured, source, source_key, flags,
                needs_person, version, registered_at, registered_by, date_precision, minute_of_day, tehsil, weapon,
                target, description, registered_role, registered_district, words)
            VALUES (\(incident.id), \(facts.province), \(facts.district), \(incident.reference), \(facts.title),
                \(facts.on), \(facts.until), \(facts.place), \(facts.position?.latitude), \(facts.position?.longitude),
                \(facts.position?.precision), \(facts.kind), \(facts.classification), \(facts.manner), \(facts.killed),
                \(facts.injured), \(incident.origin?.source), \(incident.origin?.key),
                \(incident.flags.joined(separator: " ")), \(incident.needsPerson), \(incident.version),
                \(incident.registeredAt), \(recorded.account), \(facts.datePrecision), \(facts.time), \(facts.tehsil),
                \(facts.weapon), \(facts.target), \(facts.description), \(recorded.role), \(recorded.district),
                \(facts.words))
            ON CONFLICT (source, source_key) DO NOTHING
            """) == 1
    }

    /// Whether an incident of that origin is stored.
    static func has(_ origin: IncidentOrigin, in tx: borrowing Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM incident WHERE source = \(origin.source) AND source_key = \(origin.key)")
    }

    /// Writes the facts, all but the classification, only if the incident still has the version the caller saw; the
    /// new version, or nil. `isSettled`: nothing that the import marked waits for a person any more.
    static func update(
        _ id: Identifier<Incident>, to facts: IncidentFacts, from version: Int, isSettled: Bool,
        in tx: borrowing Transaction
    ) throws -> Int? {
        try tx.first(
            """
            UPDATE incident SET district = \(facts.district), title = \(facts.title), on_date = \(facts.on),
                date_precision = \(facts.datePrecision), minute_of_day = \(facts.time), until_date = \(facts.until),
                tehsil = \(facts.tehsil), place = \(facts.place), latitude = \(facts.position?.latitude),
                longitude = \(facts.position?.longitude), place_precision = \(facts.position?.precision),
                kind = \(facts.kind), weapon = \(facts.weapon), target = \(facts.target),
                description = \(facts.description), manner = \(facts.manner), killed = \(facts.killed),
                injured = \(facts.injured), words = \(facts.words), version = version + 1,
                needs_person = CASE WHEN \(isSettled) = 1 THEN 0 ELSE needs_person END
            WHERE id = \(id) AND version = \(version)
            RETURNING version
            """
        ) { row in try row[0] as Int }
    }

    /// Writes what the incident is held to be, under the same rule.
    static func classify(
        _ id: Identifier<Incident>, as classification: Classification, from version: Int, in tx: borrowing Transaction
    ) throws -> Int? {
        try tx.first(
            """
            UPDATE incident SET classification = \(classification), version = version + 1
            WHERE id = \(id) AND version = \(version)
            RETURNING version
            """
        ) { row in try row[0] as Int }
    }

    static let columns: SQL = """
        id, reference, title, on_date, until_date, province, district, place, latitude, longitude, place_precision,
        kind, classification, manner, killed, injured, version, registered_at, source, source_key, flags,
        needs_person, date_precision, minute_of_day, tehsil, weapon, target, description, registered_by,
        registered_role, registered_district
        """

    static func read(_ row: Row) throws -> Incident {
        let source: String? = try row[18]
        let key: String? = try row[19]
        let flags: String = try row[20]
        let registeredAt: Timestamp = try row[17]
        return Incident(
            id: try row[0], reference: try row[1], facts: try facts(row), version: try row[16],
            registeredAt: registeredAt,
            origin: source.flatMap { source in key.map { IncidentOrigin(source: source, key: $0) } },
            flags: flags.split(separator: " ").map(String.init), needsPerson: try row[21],
            registeredBy: Recorded(at: registeredAt, account: try row[28], role: try row[29], district: try row[30]))
    }

    private static func facts(_ row: Row) throws -> IncidentFacts {
        IncidentFacts(
            title: try row[2], on: try row[3], datePrecision: try row[22], time: try row[23], until: try row[4],
            province: try row[5], district: try row[6], tehsil: try row[24], place: try row[7],
            position: try position(row), kind: try row[11], weapon: try row[25], target: try row[26],
            description: try row[27], classification: try row[12], manner: try row[13], killed: try row[14],
            injured: try row[15])
    }

    private static func position(_ row: Row) throws -> Position? {
        guard let latitude: Double = try row[8], let longitude: Double = try row[9] else { return nil }
        return Position(latitude: latitude, longitude: longitude, precision: try row[10])
    }
}

extension IncidentFacts {
    /// What a search for words looks through.
    fileprivate var words: String { "\(title) \(place ?? "")".lowercased() }
}
