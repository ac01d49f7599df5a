import CompensationRules
import Kernel
import Statute
import Testing

@Suite("Heir shares")
struct HeirShareTests {
    private func shares(_ school: HeirShares.School, _ relatives: [Relation: Int]) -> String {
        let shares = HeirShares.of(Relatives(relatives), by: school)
        let parts = shares.shares.map { "\($0.relation.rawValue) \($0.each)" }
        return (parts + (shares.unallocated.isZero ? [] : ["left \(shares.unallocated)"])).joined(separator: ", ")
    }

    @Test(
        "Hanafi: the twelve cases of the reference",
        arguments: [
            ([.wife: 1, .son: 2, .daughter: 1], "wife 1/8, son 7/20, daughter 7/40"),
            ([.husband: 1, .son: 1, .daughter: 2], "husband 1/4, son 3/8, daughter 3/16"),
            ([.wife: 1, .father: 1, .mother: 1, .son: 1], "wife 1/8, son 13/24, father 1/6, mother 1/6"),
            ([.wife: 1, .daughter: 2, .father: 1, .mother: 1], "wife 1/9, daughter 8/27, father 4/27, mother 4/27"),
            ([.husband: 1, .fullSister: 2], "husband 3/7, fullSister 2/7"),
            ([.husband: 1, .mother: 1, .fullSister: 1], "husband 3/8, mother 1/4, fullSister 3/8"),
            (
                [.husband: 1, .daughter: 2, .father: 1, .mother: 1],
                "husband 1/5, daughter 4/15, father 2/15, mother 2/15"
            ),
            (
                [.wife: 1, .mother: 1, .fullSister: 2, .uterineSister: 2],
                "wife 3/17, mother 2/17, fullSister 4/17, uterineSister 2/17"
            ),
            (
                [.husband: 1, .mother: 1, .fullSister: 2, .uterineBrother: 1, .uterineSister: 1],
                "husband 3/10, mother 1/10, fullSister 1/5, uterineBrother 1/10, uterineSister 1/10"
            ),
            ([.husband: 1, .mother: 1, .father: 1], "husband 1/2, father 1/3, mother 1/6"),
            ([.wife: 1, .mother: 1, .father: 1], "wife 1/4, father 1/2, mother 1/4"),
            ([.mother: 1, .daughter: 1], "daughter 3/4, mother 1/4"),
        ] as [([Relation: Int], String)])
    func hanafiOracle(relatives: [Relation: Int], expected: String) {
        #expect(shares(.hanafi, relatives) == expected)
    }

    @Test(
        "Hanafi: residuaries, exclusion, return, and what is left to a human",
        arguments: [
            ([.wife: 4, .fullBrother: 1, .fullSister: 1], "wife 1/16, fullBrother 1/2, fullSister 1/4"),
            ([.daughter: 1, .fullSister: 1], "daughter 1/2, fullSister 1/2"),
            ([.daughter: 1, .father: 1], "daughter 1/2, father 1/2"),
            ([.son: 1, .fullBrother: 3], "son 1"),
            ([.father: 1, .fullBrother: 2, .mother: 1], "father 5/6, mother 1/6"),
            ([.fullSister: 1, .consanguineSister: 1], "fullSister 3/4, consanguineSister 1/4"),
            (
                [.fullSister: 2, .consanguineSister: 1, .consanguineBrother: 1],
                "fullSister 1/3, consanguineBrother 2/9, consanguineSister 1/9"
            ),
            ([.wife: 1, .mother: 1], "wife 1/4, mother 3/4"),
            ([.mothersMother: 1, .son: 1], "son 5/6, mothersMother 1/6"),
            ([.mother: 1, .mothersMother: 1, .son: 1], "son 5/6, mother 1/6"),
            (
                [.husband: 1, .mother: 1, .uterineBrother: 2, .fullBrother: 1],
                "husband 1/2, mother 1/6, uterineBrother 1/6"
            ),
            ([.husband: 1, .fathersFather: 1], "husband 1/2, fathersFather 1/2"),
            ([.wife: 1], "wife 1/4, left 3/4"), ([.husband: 1], "husband 1/2, left 1/2"), ([:], "left 1"),
            ([.wife: 1, .fathersFather: 1, .fullBrother: 1], "wife 1/4, left 3/4"),
            ([.husband: 1, .mother: 1, .fathersFather: 1, .fullSister: 1], "left 1"),
            ([.wife: 1, .son: 1, .sonsSon: 1], "left 1"), ([.son: 1, .otherHeir: 1], "left 1"),
            ([.minorSibling: 2], "left 1"),
        ] as [([Relation: Int], String)])
    func hanafiMore(relatives: [Relation: Int], expected: String) {
        #expect(shares(.hanafi, relatives) == expected)
    }

    @Test(
        "Jafari: no 'awl, classes, return within the class",
        arguments: [
            (
                [.husband: 1, .daughter: 2, .father: 1, .mother: 1],
                "husband 1/4, daughter 5/24, father 1/6, mother 1/6"
            ),
            ([.daughter: 1, .father: 1, .mother: 1], "daughter 3/5, father 1/5, mother 1/5"),
            ([.daughter: 1, .fullSister: 1], "daughter 1"), ([.wife: 1, .daughter: 1], "wife 1/8, daughter 7/8"),
            ([.husband: 1, .father: 1, .mother: 1], "husband 1/2, father 1/6, mother 1/3"),
            ([.father: 1, .mother: 1, .fullBrother: 2], "father 5/6, mother 1/6"),
            ([.daughter: 1, .father: 1, .mother: 1, .fullBrother: 2], "daughter 5/8, father 5/24, mother 1/6"),
            ([.mother: 1, .fullBrother: 2], "mother 1"),
            ([.husband: 1, .fullSister: 2], "husband 1/2, fullSister 1/4"),
            ([.fullSister: 1, .uterineSister: 1], "fullSister 5/6, uterineSister 1/6"),
            ([.consanguineSister: 1, .uterineSister: 1], "consanguineSister 1/2, uterineSister 1/6, left 1/3"),
            ([.fathersFather: 1, .mothersMother: 1], "fathersFather 2/3, mothersMother 1/3"),
            ([.fathersFather: 1, .fullBrother: 1], "left 1"), ([.wife: 2], "wife 1/8, left 3/4"),
            ([.uterineBrother: 1, .uterineSister: 1], "uterineBrother 1/2, uterineSister 1/2"),
            ([.son: 1, .sonsDaughter: 1], "left 1"),
        ] as [([Relation: Int], String)])
    func jafari(relatives: [Relation: Int], expected: String) {
        #expect(shares(.jafari, relatives) == expected)
    }

    @Test("whole rupees by largest remainder, ties to the first listed")
    func rounding() throws {
        let relatives = Relatives([.wife: 1, .daughter: 2, .father: 1, .mother: 1])
        let amount = try #require(Rupees(whole: 1_500_000))
        let (portions, left) = HeirShares.of(relatives, by: .hanafi).portions(of: amount)
        #expect(portions.map(\.amounts) == [[166_667], [444_445, 444_444], [222_222], [222_222]])
        #expect(left == 0)
    }

    @Test("fractions refuse what they cannot hold")
    func fractions() {
        #expect(Fraction(1, 0) == nil)
        #expect(Fraction(-1, 2) == nil)
        #expect(Fraction(6, 8)?.description == "3/4")
        #expect(Fraction(1, .max)?.adding(Fraction(1, .max - 1) ?? .one) == nil)
        #expect(Fraction(1, 2)?.subtracting(.one) == nil)
        #expect(Fraction(1, 3)?.divided(by: .zero) == nil)
    }
}
