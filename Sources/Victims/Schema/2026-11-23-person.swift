import SQL

extension Migration {
    /// People and the rosters of incidents. Names, parentage, CNIC, phone and address are sealed bytes; beside
    /// them stand only seven bits of a keyed hash of CNIC and phone each, which hundreds of people share.
    static let person = Migration(
        "2026-11-23-person",
        [
            """
            CREATE TABLE person (
                id TEXT NOT NULL PRIMARY KEY,
                province TEXT NOT NULL,
                district TEXT,
                sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
                age_years INTEGER CHECK (age_years BETWEEN 0 AND 120),
                name {blob},
                father_name {blob},
                cnic {blob},
                phone {blob},
                address {blob},
                cnic_hint INTEGER,
                phone_hint INTEGER,
                version INTEGER NOT NULL,
                registered_at TEXT NOT NULL,
                registered_by TEXT NOT NULL,
                changed_at TEXT NOT NULL
            ) {keyed}
            """,
            "CREATE INDEX person_by_cnic ON person (province, cnic_hint)",
            "CREATE INDEX person_by_phone ON person (province, phone_hint)",
            "CREATE INDEX person_by_change ON person (changed_at)",
            """
            CREATE TABLE roster_entry (
                id TEXT NOT NULL PRIMARY KEY,
                incident TEXT NOT NULL REFERENCES incident (id),
                person TEXT NOT NULL REFERENCES person (id),
                tag TEXT,
                status TEXT NOT NULL,
                hospital TEXT,
                family_told_on TEXT,
                version INTEGER NOT NULL,
                registered_at TEXT NOT NULL,
                registered_by TEXT NOT NULL,
                UNIQUE (incident, tag)
            ) {keyed}
            """,
            "CREATE INDEX roster_entry_by_incident ON roster_entry (incident, id)",
            "CREATE INDEX roster_entry_by_person ON roster_entry (person)",
        ])
}
