public import Access
import CompensationRules
import Incidents
public import Kernel
public import Localization
public import SQL
public import Statute

/// What those whom a claim is about may be told of it without an account: how far it is, who has it, what comes next,
/// which papers, and how the sum is worked out. Names nobody but the officers who help them.
public struct ClaimTold: Sendable {
    public let reference: String
    public let province: Province
    public let district: DistrictCode?
    /// For whose harm: `for a death on 12 November 2024`, said by `Phrase` with the hole `day`.
    public let harm: Harm
    public let incidentOn: CalendarDate
    /// In order; a refused claim ends with its decision.
    public let steps: [Step]
    public let stage: Claim.Stage
    /// Nil while nobody is named.
    public let contact: Colleague?
    public let deputy: Colleague?
    /// The limits that run, the nearest first.
    public let clocks: [RunningClock]
    /// Departments first, the family last.
    public let papers: [Paper]
    public let answer: Answer

    public enum Harm: String, CaseIterable, Sendable { case death, injury, losses, unknown }

    public struct Step: Sendable {
        public let stage: Claim.Stage
        /// When it was reached, in Pakistan; nil for steps to come.
        public let on: CalendarDate?
    }

    public struct Paper: Sendable {
        public let paper: EvidencePaper
        public let isThere: Bool
    }

    /// What the law makes of it.
    public enum Answer: Sendable {
        /// Facts are missing, or a human must decide: nothing can be said of a sum.
        case open
        /// Worked out, not decided.
        case workedOut(Sum)
        case awarded(Sum, on: CalendarDate)
        /// With the clause in the law's own words, and what would have to change.
        case refused(clause: String?, wouldChange: [Phrase], on: CalendarDate)
        /// By this law nothing is due; not decided.
        case nothing
    }

    /// An amount with its arithmetic.
    public struct Sum: Sendable {
        public let lines: [Line]
        public let total: Rupees
    }

    public struct Line: Sendable {
        public let loss: Phrase
        public let amount: Rupees
        /// Instrument and provision, in the law's own words.
        public let citation: String
    }
}

extension Claims {
    /// What may be told of the claim; nil when there is none. Works nothing out that would be stored, so the page of an
    /// officer and this one always agree.
    public static func told(
        _ id: Identifier<Claim>, under law: LawBook, on today: CalendarDate, in tx: borrowing Transaction
    ) throws -> ClaimTold? {
        guard let claim = try ClaimStore.find(id, in: tx), let incident = try IncidentStore.find(claim.incident, in: tx)
        else { return nil }
        let course = try CourseStore.course(of: claim, in: tx)
        let decision = claim.isDecided ? try DecisionStore.find(claim: claim.id, in: tx) : nil
        let file = try EvidenceFile(claim, under: law, in: tx)
        let named = try Colleagues.named(Set([claim.contact, claim.deputy].compactMap { $0 }), in: tx)
        let clocks = course.clocks(of: claim, from: incident, under: law, on: today)
        return ClaimTold(
            reference: claim.reference, province: claim.province, district: claim.district, harm: .init(claim),
            incidentOn: incident.facts.on, steps: ClaimTold.steps(of: claim, course, decision), stage: claim.stage,
            contact: claim.contact.flatMap { named[$0] }.flatMap { $0.isProgram ? nil : $0 },
            deputy: claim.deputy.flatMap { named[$0] },
            clocks: clocks.filter { $0.state != .stopped }.sorted { $0.dueOn < $1.dueOn },
            papers: file.wanted.map { .init(paper: $0.paper, isThere: !file.held(of: $0.paper).isEmpty) },
            answer: .init(WorkedOut(claim, of: incident, decision, under: law, on: today), decision))
    }
}

extension ClaimTold {
    fileprivate static func steps(of claim: Claim, _ course: ClaimCourse, _ decision: Decision?) -> [Step] {
        let all = Claim.Stage.allCases.filter { decision?.kind != .refusal || $0 <= .decided }
        return all.map { stage in
            let moved = course.moves.last { $0.to == stage && $0.from != stage }?.at.dateInPakistan
            let day: CalendarDate? =
                switch stage {
                case .opened: claim.openedOn
                case .evidence, .verified, .committee: moved
                case .decided: decision?.decidedOn
                case .sanction: course.milestone(.sanction)?.on
                case .payment: course.milestone(.funds)?.on
                case .paid: course.milestone(.payment)?.on
                }
            return Step(stage: stage, on: stage <= claim.stage ? day : nil)
        }
    }
}

extension ClaimTold.Harm {
    fileprivate init(_ claim: Claim) {
        self = ClaimTold.Harm(rawValue: ClaimPage.Harm(claim).rawValue) ?? .unknown
    }
}

extension ClaimTold.Answer {
    fileprivate init(_ found: WorkedOut, _ decision: Decision?) {
        let losses = found.facts.losses
        func loss(_ place: Int) -> Phrase {
            losses.indices.contains(place) ? losses[place].phrase : Phrase("claims.loss-unknown")
        }
        if let decision, decision.kind == .refusal {
            self = .refused(clause: decision.clause, wouldChange: decision.wouldChange, on: decision.decidedOn)
        } else if let decision {
            let lines = decision.determination.lines.map { line in
                ClaimTold.Line(
                    loss: loss(line.loss), amount: line.amount, citation: "\(line.instrument), \(line.provision)")
            }
            self = .awarded(.init(lines: lines, total: decision.amount), on: decision.decidedOn)
        } else {
            switch found.determination.outcome {
            case .award:
                let lines = found.determination.lines.map { line in
                    ClaimTold.Line(loss: loss(line.loss), amount: line.amount, citation: line.rate.citation)
                }
                self = .workedOut(.init(lines: lines, total: found.determination.total))
            case .undetermined, .refer: self = .open
            case .nothing: self = .nothing
            }
        }
    }
}
