import Access
import HTML
import Localization
import SQL
import Statute
import Web

/// What the page of a claim shows of papers: the letter to the family once there is one, and the checklist of the law's
/// data with what has come in.
enum ClaimPapers {
    static func section(of found: WorkedOut, under law: LawBook, _ visit: Visit, in tx: borrowing Transaction) throws
        -> HTML
    {
        let file = try EvidenceFile(found.claim, under: law, in: tx)
        return "\(letter(of: found.claim, visit), visit.say)\(EvidenceTable.section(file, visit), visit.say)"
    }

    /// Nil before the decision, and for readers who may not see the person.
    private static func letter(of claim: Claim, _ visit: Visit) -> Section? {
        let say = visit.say
        guard claim.isDecided, (try? visit.officer.grant(.seePerson, at: claim.scope, for: .claim)) != nil else {
            return nil
        }
        let body: HTML = """
            <p class="text">\(say("letters.hand-over"))</p>
            <p class="acts"><a href="\(url: "/claims/\(claim.id)/letter")">\(say("letters.read"))</a> \
            <a href="\(url: "/claims/\(claim.id)/letter.pdf")">\(say("letters.open-pdf"))</a></p>

            """
        return Section("letter", Phrase("letters.to-family-title"), body)
    }
}
