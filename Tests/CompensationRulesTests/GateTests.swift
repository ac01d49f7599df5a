import CompensationRules
import Kernel
import Statute
import Testing

@Suite("Gates of a claim")
struct GateTests {
    @Test(
        "only a terrorist act opens an award",
        arguments: [
            (Classification.terroristAct, "award 1500000"), (.notTerrorism, "nothing incident-is-terrorist-act"),
            (.exGratiaEquivalent, "nothing incident-is-terrorist-act"),
            (.underInquiry, "undetermined incident.classification"),
            (.unknown, "undetermined incident.classification"),
        ])
    func classification(classification: Classification, expected: String) throws {
        var facts = Cases.facts("PK-BA", "2024-10-11", [Cases.death])
        facts.classification = classification
        let answer = try Cases.determine(facts)
        #expect(answer.summary == expected)
        #expect(answer.outcome == .award || answer.total == .zero && answer.lines.isEmpty)
        #expect((answer.outcome == .nothing) == !answer.referrals.isEmpty)
        #expect(answer.referrals.contains { $0.reason == "ex-gratia" } == (classification == .exGratiaEquivalent))
    }

    @Test(
        "who is a civilian differs by province",
        arguments: [
            ("PK-BA", Standing.civilian, "award 1500000"),
            ("PK-BA", .lawEnforcementOnDuty, "nothing victim-is-civilian"),
            ("PK-BA", .lawEnforcementOffDuty, "refer standing-rule-unknown"),
            ("PK-BA", .stateServantOnDuty, "nothing victim-is-civilian"),
            ("PK-BA", .terrorist, "nothing victim-is-civilian"), ("PK-BA", .unknown, "undetermined victim.standing"),
            ("PK-SD", .lawEnforcementOnDuty, "nothing victim-is-civilian"),
            ("PK-SD", .lawEnforcementOffDuty, "refer standing-rule-unknown"),
            ("PK-SD", .stateServantOnDuty, "nothing victim-is-civilian"),
            ("PK-SD", .terrorist, "nothing victim-is-civilian"), ("PK-SD", .unknown, "undetermined victim.standing"),
            ("PK-PB", .lawEnforcementOnDuty, "nothing victim-is-civilian"),
            ("PK-PB", .lawEnforcementOffDuty, "award 1000000"), ("PK-PB", .stateServantOnDuty, "award 1000000"),
            ("PK-PB", .terrorist, "nothing victim-is-civilian"),
        ])
    func standing(place: String, standing: Standing, expected: String) throws {
        var facts = Cases.facts(place, "2024-10-11", [Cases.death])
        facts.standing = standing
        let answer = try Cases.determine(facts)
        #expect(answer.summary == expected)
        if answer.outcome == .nothing { #expect(!answer.referrals.isEmpty) }
    }

    @Test("a finding that fails beats a fact that is missing, and nothing more is asked")
    func failingBeatsUnknown() throws {
        var facts = Cases.facts("PK-BA", nil, [Loss(kind: .injury)])
        facts.classification = .unknown
        facts.standing = .terrorist
        let answer = try Cases.determine(facts)
        #expect(answer.outcome == .nothing)
        #expect(answer.missing.isEmpty)
    }

    @Test("every missing fact is named at once")
    func missing() throws {
        let facts = Facts(
            jurisdiction: "PK-SD", incidentOn: nil, classification: .underInquiry, standing: .unknown,
            losses: [Cases.death, Loss(kind: .injury), Loss(kind: nil)])
        let expected = [
            "incident.classification", "victim.standing", "incident.on", "incident.manner", "losses[1].grade",
            "losses[2].kind",
        ]
        #expect(try Cases.determine(facts).missing.map(\.description) == expected)
    }

    @Test("without a place nothing is determined, unless the law says no everywhere")
    func noPlace() throws {
        var facts = Cases.facts(nil, "2024-10-11", [Cases.death])
        #expect(try Cases.determine(facts).summary == "undetermined jurisdiction")
        facts.standing = .lawEnforcementOnDuty
        #expect(try Cases.determine(facts).outcome == .nothing)
        facts.standing = .stateServantOnDuty
        #expect(try Cases.determine(facts).summary == "undetermined jurisdiction")
        facts.classification = .notTerrorism
        #expect(try Cases.determine(facts).outcome == .nothing)
    }

    @Test("a place without an instrument refers", arguments: ["PK-KP", "PK-IS", "PK-GB", "PK-JK", "AF-KAB"])
    func otherPlaces(place: String) throws {
        #expect(try Cases.determine(Cases.facts(place, "2024-10-11", [Cases.death])).summary == "refer no-instrument")
    }

    @Test("two injuries of one victim count once, as the higher, wherever they stand")
    func injuriesCountOnce() throws {
        let losses = [Cases.injury("other"), Loss(kind: .house), Cases.injury("grievous"), Cases.injury("grievous")]
        let answer = try Cases.determine(Cases.facts("PK-BA", "2024-10-11", losses))
        #expect(answer.lines.map(\.loss) == [2])
        #expect(answer.summary == "award 500000")
        #expect(answer.referrals.map(\.reason) == ["no-rate-known"])
        #expect(answer.findings.filter { $0.rule == .countsOnce }.map(\.loss) == [0, 3])
    }

    @Test("an injury of unknown grade is asked about only while it might be graver")
    func unknownGrade() throws {
        let graver = try Cases.determine(
            Cases.facts("PK-BA", "2024-10-11", [Cases.injury("other"), Loss(kind: .injury)]))
        #expect(graver.summary == "award 200000")
        #expect(graver.missing == [.circumstance(1, .grade)])
        let settled = try Cases.determine(
            Cases.facts("PK-BA", "2024-10-11", [Cases.injury("grievous"), Loss(kind: .injury)]))
        #expect(settled.missing.isEmpty)
    }

    @Test("a death and an injury are two lines, with a warning")
    func deathWithInjury() throws {
        let answer = try Cases.determine(
            Cases.facts("PK-BA", "2024-10-11", [Cases.death, Cases.injury("grievous"), Cases.death]))
        #expect(answer.summary == "award 2000000")
        #expect(answer.warnings.contains { $0.rule == "death-with-injury" })
    }

    @Test("sex, age and residence change nothing but the digest")
    func person() throws {
        var facts = Cases.facts("PK-BA", "2024-10-11", [Cases.death])
        let before = try Cases.determine(facts)
        facts.person.sex = "female"
        facts.person.age = .known(3)
        facts.person.residence = "PK-SD"
        #expect(try Cases.determine(facts).summary == before.summary)
    }
}
