import CompensationRules
import Kernel
import Statute

/// One loss put to two laws on one day: what each gives by the same rules as a claim.
struct ComparedLoss: Sendable {
    let word: Word
    let one: Answer
    let other: Answer

    /// The losses that are compared, by the words that pages translate.
    enum Word: String, CaseIterable, Sendable {
        case death
        case deathAttack = "death-attack"
        case deathTargetKilling = "death-target-killing"
        case deathCrossFire = "death-cross-fire"
        /// Grades are each province's own words: only their order can be compared.
        case injuryGravest = "injury-gravest"
        case injuryBetween = "injury-between"
        case injuryLightest = "injury-lightest"
        case houseFull = "house-full"
        case housePartial = "house-partial"
        case businessFull = "business-full"
        case businessPartial = "business-partial"
        case heavyFull = "heavy-full"
        case heavyPartial = "heavy-partial"
        case lightFull = "light-full"
        case lightPartial = "light-partial"
        case motorcycle
        case livestock
        case crop
    }

    struct Answer: Sendable {
        /// The amount; nil when there is none to compute.
        let rate: Rate?
        let line: ScheduleLine?
        /// The reason for a referral, a stable word; nil when there is an amount or the schedule has no such loss.
        let reason: String?
        /// Between which amounts the texts do not decide.
        let candidates: [Rupees]

        static let none = Answer(rate: nil, line: nil, reason: nil, candidates: [])

        var amount: Rupees? { rate?.amount }
    }

    /// Whether there is anything to show: an amount, or two between which the texts do not decide.
    var isKnown: Bool { [one, other].contains { $0.amount != nil || !$0.candidates.isEmpty } }

    /// What the two come to beside each other.
    enum Difference: Hashable, Sendable {
        case same
        case oneGivesMore(Rupees)
        case otherGivesMore(Rupees)
        case onlyOneKnown
        case onlyOtherKnown
        case neitherKnown
    }

    var difference: Difference {
        switch (one.amount, other.amount) {
        case (let a?, let b?):
            if a == b { return .same }
            let more = Rupees(paisa: abs(a.paisa - b.paisa)) ?? .zero
            return a > b ? .oneGivesMore(more) : .otherGivesMore(more)
        case (_?, nil): return .onlyOneKnown
        case (nil, _?): return .onlyOtherKnown
        case (nil, nil): return .neitherKnown
        }
    }
}

/// Two laws beside each other on a day.
struct LawComparison: Sendable {
    let one: ProvincialLaw
    let other: ProvincialLaw
    let on: CalendarDate
    let losses: [ComparedLoss]

    /// What is known today of incidents on `on`.
    init(_ one: ProvincialLaw, _ other: ProvincialLaw, on: CalendarDate, under law: LawBook, today: CalendarDate) {
        (self.one, self.other, self.on) = (one, other, on)
        let asking = Asking(law: law, on: on, today: today)
        losses =
            Self.deaths([one, other]).map { word, manner in
                ComparedLoss(
                    word: word, one: asking.ask(one, Loss(kind: .death), manner),
                    other: asking.ask(other, Loss(kind: .death), manner))
            } + Self.injuries(one, other, asking)
            + Self.things.map { word, loss in
                ComparedLoss(word: word, one: asking.ask(one, loss), other: asking.ask(other, loss))
            }
    }

    /// One death where neither law asks how it came about, else one for each way.
    private static func deaths(_ places: [ProvincialLaw]) -> [(ComparedLoss.Word, Manner)] {
        let asks = places.contains { place in
            place.lines(for: .death).contains { $0.conditions.contains { $0.circumstance == .manner } }
        }
        guard asks else { return [(.death, .attack)] }
        return [(.deathAttack, .attack), (.deathTargetKilling, .targetKilling), (.deathCrossFire, .crossFire)]
    }

    /// The gravest beside the gravest, the lightest beside the lightest; what lies between stands alone.
    private static func injuries(_ one: ProvincialLaw, _ other: ProvincialLaw, _ asking: Asking) -> [ComparedLoss] {
        func answer(_ place: ProvincialLaw, _ grade: String?) -> ComparedLoss.Answer {
            grade.map { asking.ask(place, Loss(kind: .injury, grade: $0)) } ?? .none
        }
        func pair(_ word: ComparedLoss.Word, _ first: String?, _ second: String?) -> ComparedLoss {
            ComparedLoss(word: word, one: answer(one, first), other: answer(other, second))
        }
        let between =
            one.grades.dropFirst().dropLast().map { pair(.injuryBetween, $0, nil) }
            + other.grades.dropFirst().dropLast().map { pair(.injuryBetween, nil, $0) }
        return [pair(.injuryGravest, one.grades.first, other.grades.first)] + between + [
            pair(.injuryLightest, one.grades.dropFirst().last, other.grades.dropFirst().last)
        ]
    }

    private static let things: [(ComparedLoss.Word, Loss)] = [
        (.houseFull, Loss(kind: .house, extent: .full)), (.housePartial, Loss(kind: .house, extent: .partial)),
        (.businessFull, Loss(kind: .business, extent: .full)),
        (.businessPartial, Loss(kind: .business, extent: .partial)),
        (.heavyFull, Loss(kind: .vehicle, extent: .full, vehicleClass: .heavy)),
        (.heavyPartial, Loss(kind: .vehicle, extent: .partial, vehicleClass: .heavy)),
        (.lightFull, Loss(kind: .vehicle, extent: .full, vehicleClass: .light)),
        (.lightPartial, Loss(kind: .vehicle, extent: .partial, vehicleClass: .light)),
        (.motorcycle, Loss(kind: .vehicle, extent: .full, vehicleClass: .motorcycle)),
        (.livestock, Loss(kind: .livestock, animal: .cow, count: .known(1))), (.crop, Loss(kind: .crop)),
    ]

    /// Puts one loss of a civilian in a terrorist act to a law.
    private struct Asking {
        let law: LawBook
        let on: CalendarDate
        let today: CalendarDate

        func ask(_ place: ProvincialLaw, _ loss: Loss, _ manner: Manner = .attack) -> ComparedLoss.Answer {
            let facts = LegalFacts(
                jurisdiction: place.code, incidentOn: on, classification: .terroristAct, manner: manner,
                standing: .civilian, losses: [loss])
            let found = Determination(of: facts, under: law, today: today)
            if let line = found.lines.first {
                return .init(rate: line.rate, line: line.scheduleLine, reason: nil, candidates: [])
            }
            let referral = found.referrals.first
            return .init(
                rate: nil, line: nil, reason: referral?.reason,
                candidates: (referral?.candidates ?? []).compactMap(\.amount))
        }
    }
}
