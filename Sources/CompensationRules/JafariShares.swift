import Statute

/// Jafari shares: three classes of heirs, a nearer shutting out a farther, the spouse beside each; no 'awl,
/// a shortfall falls on daughters or sisters; a surplus returns within the class, not to the spouse.
///
/// Rules as set out in the law reference, section 3.2 (general professional knowledge).
struct JafariShares {
    private var division: Estate
    private let relatives: Relatives

    init(_ relatives: Relatives) {
        self.relatives = relatives
        division = Estate(relatives)
        giveSpouse()
        if hasChild || has(.father) || has(.mother) {
            divideFirstClass()
        } else {
            divideSecondClass()
        }
        if !division.left.isZero, division.notes.isEmpty {
            division.notes = [has(.husband) || has(.wife) ? .soleSpouse : .noHeir]
        }
    }

    /// Nil when a number was out of range.
    var estate: Estate? { division.finished }

    private func has(_ relation: Relation) -> Bool { relatives.has(relation) }
    private var hasChild: Bool { has(.son) || has(.daughter) }

    private mutating func giveSpouse() {
        if has(.husband) { division.fix(hasChild ? .quarter : .half, for: .husband) }
        if has(.wife) { division.fix(hasChild ? .eighth : .quarter, for: .wife) }
    }

    // MARK: Parents and children

    private mutating func divideFirstClass() {
        guard hasChild else { return divideParents() }
        if has(.father) { division.fix(.sixth, for: .father) }
        if has(.mother) { division.fix(.sixth, for: .mother) }
        if has(.son) { return division.giveRest(to: [.son, .daughter]) }
        let share: Fraction = relatives[.daughter] == 1 ? .half : .twoThirds
        guard share < division.left else { return division.giveRest(to: [.daughter]) }
        division.fix(share, for: .daughter)
        division.returnSurplus(to: isMotherHeldBack ? [.daughter, .father] : [.daughter, .father, .mother])
    }

    private mutating func divideParents() {
        guard has(.father) else { return division.giveRest(to: [.mother]) }
        if has(.mother) { division.fix(isMotherHeldBack ? .sixth : .third, for: .mother) }
        division.giveRest(to: [.father])
    }

    /// Brothers and sisters by the father's side hold the mother to a sixth while the father lives, though
    /// they take nothing: two men, a man and two women, or four women.
    private var isMotherHeldBack: Bool {
        let men = relatives[.fullBrother] + relatives[.consanguineBrother]
        let women = relatives[.fullSister] + relatives[.consanguineSister]
        return has(.father) && 2 * men + women >= 4
    }

    // MARK: Grandparents, brothers and sisters

    private mutating func divideSecondClass() {
        let maternal: [Relation] = [.uterineBrother, .uterineSister]
        let uterine = maternal.reduce(0) { $0 + relatives[$1] }
        let hasFull = has(.fullBrother) || has(.fullSister)
        let paternal: [Relation] =
            hasFull ? [.fullBrother, .fullSister] : [.consanguineBrother, .consanguineSister]
        let hasPaternal = paternal.contains(where: relatives.has)
        if has(.fathersFather) || has(.mothersMother) {
            return divideGrandparents(besideSiblings: uterine > 0 || hasPaternal)
        }
        guard hasPaternal else { return division.giveRest(equallyTo: maternal) }
        if uterine > 0 { division.fix(uterine == 1 ? .sixth : .third, among: maternal) }
        if has(paternal[0]) { return division.giveRest(to: paternal) }
        divideAmongSisters(paternal[1], besideUterine: uterine > 0)
    }

    private mutating func divideAmongSisters(_ sisters: Relation, besideUterine: Bool) {
        let share: Fraction = relatives[sisters] == 1 ? .half : .twoThirds
        guard share < division.left else { return division.giveRest(to: [sisters]) }
        division.fix(share, for: sisters)
        if sisters == .consanguineSister, besideUterine {
            division.notes = [.consanguineSurplus]
        } else {
            division.returnSurplus(to: [sisters])
        }
    }

    private mutating func divideGrandparents(besideSiblings: Bool) {
        if besideSiblings {
            division.notes = [.grandfatherWithSiblings]
            division.contested = [.fathersFather, .mothersMother] + relatives.present.filter(\.isSibling)
            return
        }
        if has(.mothersMother), has(.fathersFather) { division.fix(.third, for: .mothersMother) }
        division.giveRest(to: has(.fathersFather) ? [.fathersFather] : [.mothersMother])
    }
}

extension Estate {
    /// Gives all that is left to `relations` by head.
    mutating func giveRest(equallyTo relations: [Relation]) {
        guard relations.contains(where: relatives.has) else { return }
        fix(left, among: relations)
    }
}

extension Relation {
    var isSibling: Bool {
        switch self {
        case .fullBrother, .fullSister, .consanguineBrother, .consanguineSister, .uterineBrother, .uterineSister: true
        case .husband, .wife, .son, .daughter, .father, .mother, .sonsSon, .sonsDaughter, .fathersFather,
            .mothersMother, .minorSibling, .otherHeir:
            false
        }
    }
}
