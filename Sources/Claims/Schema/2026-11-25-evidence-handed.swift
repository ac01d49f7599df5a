import SQL

extension Migration {
    /// What a paper's file was when it came over the counter: its hash before anything was taken from it, as the receipt
    /// shows it. Unknown for papers from before.
    static let evidenceHanded = Migration(
        "2026-11-25-evidence-handed", ["ALTER TABLE evidence ADD COLUMN handed_hash TEXT"])
}
