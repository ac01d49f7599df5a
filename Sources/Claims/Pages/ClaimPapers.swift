import HTML
import SQL
import Statute
import Web

/// What the page of a claim shows of papers: the checklist of the law's data. Whatever is known of the papers
/// themselves, who holds them and what was written to the family, is shown from here.
enum ClaimPapers {
    static func section(of found: WorkedOut, under law: LawBook, _ visit: Visit, in tx: borrowing Transaction) throws
        -> HTML
    {
        "\(EvidenceTable.section(found, under: law, visit.say), visit.say)"
    }
}
