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
    static func page(_ file: ClaimFile, under law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        let claim = file.claim
        // The browser's history keeps the title, so it names nobody.
        let title = Phrase("claims.heading", ["reference": .text(claim.reference)])
        let heading = file.name.map { Phrase("claims.for.", of: Harm(claim), ["name": .phrase($0)]) } ?? title
        var page = Page(say(title), heading: "\(heading, say)")
        page.crumbs = [.init("\(say("claims.title"))", "/claims"), .init("\(id: claim.reference)")]
        page.stand = stand(file, visit)
        page.stages = ClaimStages.line(file, say)
        page.next = ClaimNext.step(file, visit)
        page.printLine = Phrase("claims.printed", ["reference": .text(claim.reference)])
        page.form = visit.state.faults.isEmpty ? nil : visit.state
        page.body = Columns.main(main(file, under: law, visit), side: side(file, visit))
        return page
    }

    /// What the page is about, in reading order.
    private static func main(_ file: ClaimFile, under law: LawBook, _ visit: Visit) -> HTML {
        let say = visit.say
        let why: HTML =
            if let decision = file.decision {
                """
                \(DecisionSection.section(decision, file, visit), say)\
                \(FrozenWorkingOut.section(decision, file, under: law, visit), say)
                """
            } else {
                """
                \(MissingFacts.section(file.found, visit), say)\
                \(WorkingOut.section(file.found, under: law, visit), say)
                """
            }
        return """
            \(why)\(HeirShareTable.section(file, visit), say)\(MoneySection.section(file, visit), say)\
            \(file.papers)\(CommentSection.section(file, visit), say)\(HistorySection.section(file, visit), say)
            """
    }

    /// What helps to read it.
    private static func side(_ file: ClaimFile, _ visit: Visit) -> HTML {
        let say = visit.say
        return """
            \(ContactSection.section(file, visit), say)\(ClockSection.section(file, visit), say)\
            \(ClaimSides.sections(file.found, visit), say)
            """
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

    private static func stand(_ file: ClaimFile, _ visit: Visit) -> HTML {
        let say = visit.say
        let facts = file.incident.facts
        let late = file.clocks.filter { $0.state != .stopped }.map(\.daysLate).max() ?? 0
        let lateMark: Mark? = late > 0 ? Mark(.harm, Phrase("claims.days-late", ["n": .number(late)])) : nil
        return """
            <a href="\(url: "/incidents/\(file.incident.id)")">\(bdi: facts.title)</a> <span>\(bdi: say.date(facts.on))</span> \
            \(mark(file), say) \(amount(file).map { "<span class=\"tight\">\(bdi: say.rupees($0))</span>" }) \(lateMark, say)
            """
    }

    private static func mark(_ file: ClaimFile) -> Mark {
        guard let decision = file.decision else { return file.found.determination.mark }
        return Mark(decision.kind == .award ? .done : .plain, Phrase("claims.decided.", of: decision.kind))
    }

    private static func amount(_ file: ClaimFile) -> Rupees? {
        if let decision = file.decision { return decision.kind == .award ? decision.amount : nil }
        return file.found.determination.outcome == .award ? file.found.determination.total : nil
    }
}
