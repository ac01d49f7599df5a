import Statute

/// Hanafi shares: fixed shares first, scaled down when they exceed the whole ('awl), the residue to the
/// nearest residuary, a surplus without one back to the sharers except the spouse (radd).
///
/// Rules as set out in the law reference, section 3.2 (well settled; general professional knowledge).
struct HanafiShares {
    private var division: Estate
    private let relatives: Relatives

    init(_ relatives: Relatives) {
        self.relatives = relatives
        division = Estate(relatives)
        divide()
    }

    /// Nil when a number was out of range.
    var estate: Estate? { division.finished }

    private mutating func divide() {
        giveSpouse()
        giveMother()
        giveDaughters()
        giveUterine()
        if isContested { return leaveContested() }
        giveFather()
        giveSisters()
        division.scaleDown()
        giveResidue()
        returnSurplus()
    }

    private func has(_ relation: Relation) -> Bool { relatives.has(relation) }
    private var hasChild: Bool { has(.son) || has(.daughter) }
    private var siblings: Int {
        let kin: [Relation] = [
            .fullBrother, .fullSister, .consanguineBrother, .consanguineSister, .uterineBrother, .uterineSister,
        ]
        return kin.reduce(0) { $0 + relatives[$1] }
    }
    private var hasAgnaticSibling: Bool {
        has(.fullBrother) || has(.fullSister) || has(.consanguineBrother) || has(.consanguineSister)
    }

    private mutating func giveSpouse() {
        if has(.husband) { division.fix(hasChild ? .quarter : .half, for: .husband) }
        if has(.wife) { division.fix(hasChild ? .eighth : .quarter, for: .wife) }
    }

    private mutating func giveMother() {
        guard has(.mother) else {
            if has(.mothersMother) { division.fix(.sixth, for: .mothersMother) }
            return
        }
        if hasChild || siblings >= 2 { return division.fix(.sixth, for: .mother) }
        guard has(.father), has(.husband) || has(.wife) else { return division.fix(.third, for: .mother) }
        // A third of what the spouse leaves: a third of 1/2 or of 3/4.
        division.fix(has(.husband) ? .sixth : .quarter, for: .mother)
    }

    private mutating func giveDaughters() {
        guard has(.daughter), !has(.son) else { return }
        division.fix(relatives[.daughter] == 1 ? .half : .twoThirds, for: .daughter)
    }

    private mutating func giveUterine() {
        let count = relatives[.uterineBrother] + relatives[.uterineSister]
        guard count > 0, !hasChild, !has(.father), !has(.fathersFather) else { return }
        division.fix(count == 1 ? .sixth : .third, among: [.uterineBrother, .uterineSister])
    }

    /// Father, or the father's father in his place: a sixth beside a child; the residue comes later.
    private mutating func giveFather() {
        guard let father = nearestFather, hasChild else { return }
        division.fix(.sixth, for: father)
    }

    private var nearestFather: Relation? {
        if has(.father) { return .father }
        return has(.fathersFather) ? .fathersFather : nil
    }

    private mutating func giveSisters() {
        guard !has(.son), nearestFather == nil, !has(.daughter) else { return }
        let full = relatives[.fullSister]
        if full > 0, !has(.fullBrother) { division.fix(full == 1 ? .half : .twoThirds, for: .fullSister) }
        guard has(.consanguineSister), !has(.consanguineBrother), !has(.fullBrother), full < 2 else { return }
        let alone: Fraction = relatives[.consanguineSister] == 1 ? .half : .twoThirds
        division.fix(full == 1 ? .sixth : alone, for: .consanguineSister)
    }

    /// The residue goes to the first of these who is there.
    private mutating func giveResidue() {
        if has(.son) { return division.giveRest(to: [.son, .daughter]) }
        if let father = nearestFather { return division.giveRest(to: [father]) }
        if has(.fullBrother) { return division.giveRest(to: [.fullBrother, .fullSister]) }
        if has(.fullSister), has(.daughter) { return division.giveRest(to: [.fullSister]) }
        if has(.consanguineBrother) { return division.giveRest(to: [.consanguineBrother, .consanguineSister]) }
        if has(.consanguineSister), has(.daughter) { return division.giveRest(to: [.consanguineSister]) }
    }

    private mutating func returnSurplus() {
        guard !division.left.isZero else { return }
        let sharers = relatives.present.filter { $0 != .husband && $0 != .wife && $0 != .minorSibling }
        division.returnSurplus(to: sharers)
        guard !division.left.isZero else { return }
        division.notes.append(has(.husband) || has(.wife) ? .soleSpouse : .noHeir)
    }

    /// A father's father beside full or consanguine brothers and sisters whom nobody nearer shuts out.
    private var isContested: Bool {
        has(.fathersFather) && !has(.father) && !has(.son) && hasAgnaticSibling && !isGrandfathersAnyway
    }

    /// With a sixth or less to be had the grandfather takes a sixth in every view. One sister beside a husband
    /// and a mother is the exception.
    private var isGrandfathersAnyway: Bool {
        guard let rest = Fraction.one.subtracting(division.fixed) else { return true }
        return !(Fraction.sixth < rest) && !isAkdariyya
    }

    private var isAkdariyya: Bool {
        has(.husband) && has(.mother) && !hasChild && siblings == 1 && (has(.fullSister) || has(.consanguineSister))
    }

    private mutating func leaveContested() {
        if isAkdariyya { return division.withdraw(.grandfatherWithSiblings) }
        division.contested = [.fathersFather, .fullBrother, .fullSister, .consanguineBrother, .consanguineSister]
        division.notes = [.grandfatherWithSiblings]
    }
}
