import Statute

/// The whole, while it is divided: what each relation has been given and what is left.
///
/// A result out of range marks the estate as failed; `finished` then answers nil.
struct Estate {
    private var given = [Fraction](repeating: .zero, count: Relation.allCases.count)
    private(set) var left = Fraction.one
    private(set) var fixed = Fraction.zero
    private(set) var failed = false
    var notes: [HeirShares.Note] = []
    var adjustment: HeirShares.Adjustment?
    /// Relations whose part is left to a human.
    var contested: [Relation] = []
    let relatives: Relatives

    init(_ relatives: Relatives) { self.relatives = relatives }

    /// What each person of the relation has.
    func each(_ relation: Relation) -> Fraction { given[relation.position] }

    /// Gives a fixed share to the persons of a relation together; the whole may be exceeded until `settle`.
    mutating func fix(_ share: Fraction, for relation: Relation) { fix(share, among: [relation]) }

    /// Gives a fixed share to the persons of several relations together, equally by head.
    mutating func fix(_ share: Fraction, among relations: [Relation]) {
        add(share, to: relations, weights: relations.map { _ in 1 })
        fixed = checked(fixed.adding(share))
        left = fixed < .one ? checked(Fraction.one.subtracting(fixed)) : .zero
    }

    /// Gives all that is left to `relations`, a man twice a woman.
    mutating func giveRest(to relations: [Relation]) {
        guard !left.isZero, relations.contains(where: relatives.has) else { return }
        let rest = left
        left = .zero
        add(rest, to: relations, weights: relations.map { $0.isMale ? 2 : 1 })
    }

    /// Gives a surplus to relations in proportion to what they have.
    mutating func returnSurplus(to relations: [Relation]) {
        let together = relations.reduce(Fraction.zero) { sum, relation in
            checked(sum.adding(checked(each(relation).multiplied(by: head(relation)))))
        }
        guard !left.isZero, !together.isZero else { return }
        let factor = checked(checked(together.adding(left)).divided(by: together))
        for relation in relations { given[relation.position] = checked(each(relation).multiplied(by: factor)) }
        left = .zero
        adjustment = .radd
    }

    /// Scales every share down when together they exceed the whole.
    mutating func scaleDown() {
        guard .one < fixed else { return }
        for position in given.indices { given[position] = checked(given[position].divided(by: fixed)) }
        left = .zero
        adjustment = .awl
    }

    /// Leaves everything to a human.
    mutating func withdraw(_ note: HeirShares.Note) {
        given = given.map { _ in .zero }
        left = .one
        notes = [note]
        adjustment = nil
        contested = Relation.allCases
    }

    /// The estate, or nil when a number was out of range.
    var finished: Estate? { failed ? nil : self }

    private mutating func add(_ share: Fraction, to relations: [Relation], weights: [Int64]) {
        let whole = zip(relations, weights).reduce(Int64(0)) { $0 + Int64(relatives[$1.0]) * $1.1 }
        guard let unit = Fraction(1, max(whole, 1)) else { return }
        for (relation, weight) in zip(relations, weights) where relatives.has(relation) {
            let part = checked(Fraction(weight, 1).flatMap { $0.multiplied(by: unit)?.multiplied(by: share) })
            given[relation.position] = checked(each(relation).adding(part))
        }
    }

    private func head(_ relation: Relation) -> Fraction { Fraction(Int64(relatives[relation]), 1) ?? .zero }

    private mutating func checked(_ result: Fraction?) -> Fraction {
        if result == nil { failed = true }
        return result ?? .zero
    }
}

extension Relation {
    /// Whether the relation takes a man's portion in a residue.
    var isMale: Bool {
        switch self {
        case .husband, .son, .father, .fullBrother, .consanguineBrother, .uterineBrother, .sonsSon, .fathersFather: true
        case .wife, .daughter, .mother, .fullSister, .consanguineSister, .uterineSister, .sonsDaughter, .mothersMother,
            .minorSibling, .otherHeir:
            false
        }
    }
}
