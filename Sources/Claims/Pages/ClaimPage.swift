import Access
import CompensationRules
import HTML
import Incidents
import Kernel
import Law
import Localization
import Statute
import Web

/// A claim: where it stands, what comes next, and how its sum was worked out.
enum ClaimPage {
    /// `name` is nil for readers who may not see the person: the heading is the reference alone.
    static func page(_ found: WorkedOut, name: Phrase?, under law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        let claim = found.claim
        // The browser's history keeps the title, so it names nobody.
        let title = Phrase("claims.heading", ["reference": .text(claim.reference)])
        let heading = name.map { Phrase("claims.for.", of: Harm(claim), ["name": .phrase($0)]) } ?? title
        var page = Page(say(title), heading: "\(heading, say)")
        page.crumbs = [.init("\(say("claims.title"))", "/claims"), .init("\(id: claim.reference)")]
        page.stand = stand(found, say)
        page.stages = stages(of: claim, say)
        page.next = next(found, visit)
        page.printLine = Phrase("claims.printed", ["reference": .text(claim.reference)])
        let main: HTML = """
            \(MissingFacts.section(found, visit), say)\(WorkingOut.section(found, under: law, visit), say)\
            \(HeirShareTable.section(found, visit), say)\(EvidenceTable.section(found, under: law, say), say)
            """
        page.body = Columns.main(main, side: "\(ClaimSides.sections(found, visit), say)")
        return page
    }

    /// For whose harm the claim is, as the heading says it.
    enum Harm: String, CaseIterable {
        case death, injury, losses, unknown

        init(_ claim: Claim) {
            let kinds = claim.facts.losses.compactMap(\.kind)
            if kinds.contains(.death) {
                self = .death
            } else if kinds.contains(.injury) {
                self = .injury
            } else {
                self = kinds.isEmpty ? .unknown : .losses
            }
        }
    }

    private static func stand(_ found: WorkedOut, _ say: Speech) -> HTML {
        let facts = found.incident.facts
        return """
            <a href="\(url: "/incidents/\(found.incident.id)")">\(bdi: facts.title)</a> <span>\(bdi: say.date(facts.on))</span> \
            \(found.determination.mark, say)\
            \(if: found.determination.outcome == .award, " <span class=\"tight\">\(bdi: say.rupees(found.determination.total))</span>")
            """
    }

    private static func stages(of claim: Claim, _ say: Speech) -> StageLine {
        let reached = Claim.Stage.allCases.firstIndex(of: claim.stage) ?? 0
        let steps = Claim.Stage.allCases.enumerated().map { position, stage in
            let place: StageLine.Step.Place = position < reached ? .past : position == reached ? .current : .later
            let opened = Phrase("claims.opened-on", ["day": .text(say.date(claim.openedAt.dateInPakistan))])
            return StageLine.Step(
                Phrase("claims.stage.", of: stage), place, stage == .opened ? "\(opened, say)" : .empty)
        }
        return StageLine(Phrase("claims.stages"), steps)
    }

    /// The first missing fact, else what the outcome asks for.
    private static func next(_ found: WorkedOut, _ visit: Visit) -> NextStep {
        let officer = try? visit.officer
        if let missing = found.missing.first {
            let mayAnswer = officer.map { missing.mayAnswer($0, at: found.claim.scope) } ?? false
            return NextStep(
                missing.phrase, mayAnswer ? Phrase("claims.next-missing") : Phrase("claims.next-others"),
                action: mayAnswer ? Action(Phrase("claims.answer"), to: missing.address) : nil)
        }
        switch found.determination.outcome {
        case .award, .undetermined:
            return NextStep(
                Phrase("claims.next-evidence"), Phrase("claims.next-evidence-why"),
                action: Action(Phrase("claims.see-evidence"), to: "#evidence"))
        case .refer:
            return NextStep(
                Phrase("claims.next-refer"), Phrase("claims.next-refer-why"),
                action: Action(Phrase("claims.see-referral"), to: "#refer"))
        case .nothing: return NextStep(Phrase("claims.next-nothing"), Phrase("claims.next-nothing-why"))
        }
    }
}
