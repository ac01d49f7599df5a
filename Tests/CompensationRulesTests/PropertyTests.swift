import CompensationRules
import Kernel
import Statute
import Testing

/// SplitMix64: the same dice for the same seed.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func pick<Word: CaseIterable>(_ type: Word.Type) -> Word where Word.AllCases == [Word] {
        Word.allCases[Int.random(in: 0..<Word.allCases.count, using: &self)]
    }

    mutating func relatives() -> Relatives {
        var relatives = Relatives()
        for relation in Relation.allCases where Int.random(in: 0..<3, using: &self) == 0 {
            let single: Set<Relation> = [.husband, .father, .mother, .fathersFather, .mothersMother]
            relatives[relation] = single.contains(relation) ? 1 : Int.random(in: 1...4, using: &self)
        }
        if relatives.has(.wife) { relatives[.husband] = 0 }
        for relation in [Relation.sonsSon, .sonsDaughter, .otherHeir] where Int.random(in: 0..<4, using: &self) > 0 {
            relatives[relation] = 0
        }
        return relatives
    }

    mutating func facts() -> Facts {
        let places: [(String?, [String])] = [
            ("PK-BA", ["grievous", "other", "unknown"]), ("PK-PB", ["grievous", "substantial", "unknown"]),
            ("PK-SD", ["permanent-disability", "injured", "minor", "unknown"]), ("PK-KP", ["unknown"]),
            (nil, ["unknown"]),
        ]
        let (place, grades) = places[Int.random(in: 0..<5, using: &self)]
        let losses = (0..<Int.random(in: 0...3, using: &self)).map { _ in
            Loss(
                kind: pick(LossKind.self), grade: grades[Int.random(in: 0..<grades.count, using: &self)],
                extent: pick(Extent.self), vehicleClass: pick(VehicleClass.self), animal: pick(Animal.self),
                count: .known(Int.random(in: 1...9, using: &self)))
        }
        return Facts(
            jurisdiction: place,
            incidentOn: CalendarDate(daysSince1970: Int.random(in: 14_000...20_500, using: &self)),
            classification: Bool.random(using: &self) ? .terroristAct : pick(Classification.self),
            manner: pick(Manner.self), standing: Bool.random(using: &self) ? .civilian : pick(Standing.self),
            losses: losses, personalLaw: pick(PersonalLaw.self), relatives: .known(relatives()),
            certificate: pick(Certificate.self))
    }
}

@Suite("Whatever the facts")
struct PropertyTests {
    @Test("shares and what is left sum to one, rupees to the award", arguments: HeirShares.School.allCases)
    func sharesSum(school: HeirShares.School) throws {
        var dice = Dice(state: 7)
        for _ in 0..<4000 {
            let relatives = dice.relatives()
            let amount = try #require(Rupees(whole: Int64.random(in: 0...3_000_000, using: &dice)))
            let shares = HeirShares.of(relatives, by: school)
            var sum: Fraction? = shares.unallocated
            for share in shares.shares {
                sum = sum?.adding(share.each.multiplied(by: try #require(Fraction(Int64(share.count), 1))) ?? .one)
            }
            #expect(sum == .one, "\(relatives.present)")
            #expect(shares.unallocated.isZero == shares.notes.isEmpty, "\(relatives.present)")
            let (portions, left) = shares.portions(of: amount)
            #expect(portions.flatMap(\.amounts).reduce(left, +) == amount.whole)
        }
    }

    @Test("the outcome fits its parts, and every amount has its law")
    func outcomes() throws {
        var dice = Dice(state: 11)
        for _ in 0..<4000 {
            let facts = dice.facts()
            let answer = try Cases.determine(facts)
            let fails = answer.findings.contains { $0.outcome == .notMet }
            #expect((answer.outcome == .nothing) == fails)
            #expect((answer.outcome == .award) == !answer.lines.isEmpty)
            #expect(answer.total.whole == answer.lines.reduce(0) { $0 + $1.amount.whole })
            if answer.outcome == .undetermined { #expect(!answer.missing.isEmpty) }
            if answer.outcome == .refer || answer.outcome == .nothing { #expect(!answer.referrals.isEmpty) }
            for line in answer.lines {
                #expect(line.rate.instrument.status.canPay && !line.rate.sources.isEmpty)
                #expect(line.rate.knownFrom.map { $0 <= facts.incidentOn ?? Cases.today } == true)
            }
            let paid = answer.beneficiaries.payees.flatMap(\.amounts).reduce(0, +)
            if !answer.beneficiaries.payees.isEmpty { #expect(paid == answer.total.whole) }
        }
    }

    @Test("a missing fact never undoes what another fact refused, nor makes an award")
    func forgetting() throws {
        var dice = Dice(state: 13)
        for _ in 0..<4000 {
            var facts = dice.facts()
            let before = try Cases.determine(facts)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: facts.incidentOn = nil
            case 1: facts.manner = .unknown
            case 2: facts.losses = []
            default: facts.relatives = .unknown
            }
            let after = try Cases.determine(facts)
            if before.outcome == .nothing { #expect(after.outcome == .nothing) }
            if after.outcome == .award { #expect(before.outcome == .award) }
        }
    }

    @Test("the same facts give the same bytes")
    func deterministic() throws {
        var dice = Dice(state: 17)
        for _ in 0..<300 {
            let facts = dice.facts()
            let first = try Cases.determine(facts).json(for: facts).bytes
            #expect(try Cases.determine(facts).json(for: facts).bytes == first)
            let again = try Facts(JSON(parsing: facts.legibleJSON.bytes), under: Cases.law())
            #expect(again.json == facts.legible.json)
        }
    }
}

extension Facts {
    /// The facts without what their losses' kinds do not ask, as a form would send them.
    var legible: Facts {
        var facts = self
        facts.losses = losses.map { loss in
            switch loss.kind {
            case .injury: Loss(kind: .injury, grade: loss.grade)
            case .house, .business: Loss(kind: loss.kind, extent: loss.extent)
            case .vehicle: Loss(kind: .vehicle, extent: loss.extent, vehicleClass: loss.vehicleClass)
            case .livestock: Loss(kind: .livestock, animal: loss.animal, count: loss.count)
            case .death, .crop, nil: Loss(kind: loss.kind)
            }
        }
        return facts
    }

    var legibleJSON: JSON { legible.json }
}
