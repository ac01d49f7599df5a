import SQL

extension Migration {
    /// The indexes of the exact searches hold only people with a number: one in four has none, and each entry is
    /// written at a random place.
    static let personHint = Migration(
        "2026-11-24-person-hint",
        [
            "DROP INDEX person_by_cnic",
            "DROP INDEX person_by_phone",
            "CREATE INDEX person_by_cnic ON person (province, cnic_hint) WHERE cnic_hint IS NOT NULL",
            "CREATE INDEX person_by_phone ON person (province, phone_hint) WHERE phone_hint IS NOT NULL",
        ])
}
