import SQL

extension Migration {
    /// The letter of a decision as it was first shown, sealed under the person's key: what was said once is said for
    /// ever, whatever later becomes of names, words or officers. Never changed.
    static let claimLetter = Migration(
        "2026-11-24-claim-letter",
        [
            """
            CREATE TABLE claim_letter (
                claim TEXT NOT NULL PRIMARY KEY REFERENCES claim_decision (claim),
                body {blob} NOT NULL,
                written_at TEXT NOT NULL
            ) {strict}
            """
        ])
}
