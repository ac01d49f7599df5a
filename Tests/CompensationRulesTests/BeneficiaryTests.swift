import CompensationRules
import Kernel
import Statute
import Testing

@Suite("Who receives")
struct BeneficiaryTests {
    private func answer(
        _ place: String, _ relatives: [Relation: Int]?, _ law: PersonalLaw = .hanafi, _ paper: Certificate = .none,
        on day: String = "2024-10-11", losses: [Loss] = [Cases.death]
    ) throws -> Beneficiaries {
        var facts = Cases.facts(place, day, losses)
        facts.personalLaw = law
        facts.relatives = relatives.map { .known(Relatives($0)) } ?? .unknown
        facts.certificate = paper
        return try Cases.determine(facts).beneficiaries
    }

    @Test(
        "Balochistan and Sindh: certificate, refused without one for others than Muslims, court order above all",
        arguments: ["PK-BA", "PK-SD"])
    func certificate(place: String) throws {
        let heirs: [Relation: Int] = [.wife: 1, .son: 1]
        for law in [PersonalLaw.christian, .hindu, .sikh, .other] {
            #expect(try answer(place, heirs, law).rule == .refused)
            #expect(try answer(place, heirs, law).check.isEmpty)
            #expect(try answer(place, heirs, law, .succession).rule == .certificate)
        }
        #expect(try answer(place, heirs, .jafari).rule == .certificate)
        #expect(try answer(place, heirs, .jafari).check.count == 2)
        let unknown = try answer(place, heirs, .unknown)
        #expect(unknown.rule == .certificate)
        #expect(unknown.check.isEmpty)
        #expect(unknown.warnings.map(\.rule) == ["personal-law-unknown"])
        #expect(try answer(place, heirs, .hanafi, .courtOrder).rule == .courtOrder)
        #expect(try answer(place, heirs, .christian, .courtOrder).rule == .courtOrder)
    }

    @Test(
        "Punjab: the first class present takes",
        arguments: [
            ([.wife: 2, .son: 3, .mother: 1], "wife 2 1/2"), ([.husband: 1, .father: 1], "husband 1 1"),
            ([.son: 1, .daughter: 2, .mother: 1], "son 1 1/3, daughter 2 1/3"),
            ([.mother: 1, .father: 1], "mother 1 1"), ([.father: 1, .minorSibling: 2], "father 1 1"),
            ([.minorSibling: 2, .otherHeir: 1, .fullBrother: 1], "minorSibling 2 1/2"),
            ([.otherHeir: 1, .fullBrother: 2], "fullBrother 2 1/3, otherHeir 1 1/3"), ([:], ""),
        ] as [([Relation: Int], String)])
    func precedence(relatives: [Relation: Int], expected: String) throws {
        let answer = try answer("PK-PB", relatives, .christian)
        #expect(answer.rule == .statutoryPrecedence)
        let shown = answer.payees.map { "\($0.relation.rawValue) \($0.count) \($0.each)" }.joined(separator: ", ")
        #expect(shown == expected)
        #expect(answer.check.isEmpty)
    }

    @Test("the order is assumed for the Ordinance, and that is said")
    func ordinance() throws {
        let under = try answer("PK-PB", [.wife: 1], on: "2016-08-31")
        #expect(under.warnings.map(\.rule) == ["order-assumed"])
        #expect(try answer("PK-PB", [.wife: 1], on: "2016-09-02").warnings.isEmpty)
    }

    @Test("the injured and the owner are paid themselves", arguments: ["PK-BA", "PK-SD", "PK-PB"])
    func selfPaid(place: String) throws {
        let grade = place == "PK-SD" ? "injured" : "grievous"
        let answer = try answer(place, [.wife: 1], .hindu, .courtOrder, losses: [Cases.injury(grade)])
        #expect(answer.rule == .selfPaid)
        #expect(answer.payees.isEmpty && answer.check.isEmpty)
    }

    @Test("a certificate changes nothing in Punjab, a court order does")
    func punjabPapers() throws {
        #expect(try answer("PK-PB", [.wife: 1], .hanafi, .succession).rule == .statutoryPrecedence)
        #expect(try answer("PK-PB", [.wife: 1], .hanafi, .courtOrder).rule == .courtOrder)
    }
}
