import CompensationRules
import Kernel
import Statute
import Testing

@Suite("The rate follows the day of the incident")
struct RateDateTests {
    @Test(
        "Balochistan: Act of 2014, policy rate from 2023, nothing guessed between",
        arguments: [
            ("2014-02-09", "refer no-rate-known"), ("2014-02-10", "award 1000000"), ("2018-05-17", "award 1000000"),
            ("2018-05-18", "refer rate-date-unknown"), ("2023-02-19", "refer rate-date-unknown"),
            ("2023-02-20", "award 1500000"), ("2026-11-23", "award 1500000"),
        ])
    func balochistanDeath(day: String, expected: String) throws {
        #expect(try Cases.determine(Cases.facts("PK-BA", day, [Cases.death])).summary == expected)
    }

    @Test(
        "Balochistan injuries: the grievous rate never changed, the lesser one did",
        arguments: [
            ("grievous", "2014-02-09", "refer no-rate-known"), ("grievous", "2014-02-10", "award 500000"),
            ("grievous", "2020-06-01", "award 500000"), ("grievous", "2024-01-01", "award 500000"),
            ("other", "2014-02-10", "award 100000"), ("other", "2018-05-17", "award 100000"),
            ("other", "2018-05-18", "refer rate-date-unknown"), ("other", "2023-02-20", "award 200000"),
        ])
    func balochistanInjury(grade: String, day: String, expected: String) throws {
        #expect(try Cases.determine(Cases.facts("PK-BA", day, [Cases.injury(grade)])).summary == expected)
    }

    @Test("the gap names both amounts, both sources, and the Act as a minimum")
    func candidates() throws {
        let answer = try Cases.determine(Cases.facts("PK-BA", "2020-06-01", [Cases.death]))
        let candidates = try #require(answer.referrals.first?.candidates)
        #expect(candidates.map { $0.amount?.whole } == [1_000_000, 1_500_000])
        #expect(candidates.map(\.rate.isMinimum) == [true, false])
        #expect(candidates.allSatisfy { $0.source.hasPrefix("S") })
        #expect(answer.total == .zero)
    }

    @Test(
        "Sindh: the cabinet decision of 22 July 2020 by manner of death",
        arguments: [
            (Manner.attack, "2011-01-27", "refer no-rate-known"), (.attack, "2011-01-28", "award 500000"),
            (.attack, "2020-07-21", "award 500000"), (.attack, "2020-07-22", "award 1000000"),
            (.targetKilling, "2012-08-11", "refer no-rate-known"), (.targetKilling, "2012-08-12", "award 200000"),
            (.targetKilling, "2020-07-21", "award 200000"), (.targetKilling, "2020-07-22", "award 500000"),
            (.crossFire, "2020-07-20", "refer no-rate-known"), (.crossFire, "2020-07-21", "award 200000"),
            (.crossFire, "2020-07-22", "award 500000"), (.unknown, "2024-01-01", "undetermined incident.manner"),
        ])
    func sindhDeath(manner: Manner, day: String, expected: String) throws {
        var facts = Cases.facts("PK-SD", day, [Cases.death])
        facts.manner = manner
        #expect(try Cases.determine(facts).summary == expected)
    }

    @Test(
        "Sindh injuries, whatever the manner",
        arguments: [
            ("permanent-disability", "2020-07-20", "refer no-rate-known"),
            ("permanent-disability", "2020-07-21", "award 200000"),
            ("permanent-disability", "2020-07-22", "award 400000"), ("injured", "2020-07-21", "refer no-rate-known"),
            ("injured", "2020-07-22", "award 200000"), ("minor", "2020-07-20", "refer no-rate-known"),
            ("minor", "2020-07-21", "award 100000"), ("minor", "2020-07-22", "award 100000"),
            ("unknown", "2020-07-22", "undetermined losses[0].grade"),
        ])
    func sindhInjury(grade: String, day: String, expected: String) throws {
        var facts = Cases.facts("PK-SD", day, [Cases.injury(grade)])
        facts.manner = .unknown
        #expect(try Cases.determine(facts).summary == expected)
    }

    @Test(
        "Punjab: Ordinance, then Act, the same rate",
        arguments: [
            ("2016-03-06", "refer no-rate-known", ""), ("2016-03-07", "award 1000000", "ordinance"),
            ("2016-09-01", "award 1000000", "ordinance"), ("2016-09-02", "award 1000000", "act"),
        ])
    func punjabStatus(day: String, expected: String, status: String) throws {
        let answer = try Cases.determine(Cases.facts("PK-PB", day, [Cases.death]))
        #expect(answer.summary == expected)
        #expect(answer.lines.map(\.rate.instrument.status.rawValue).joined() == status)
        #expect(answer.lines.allSatisfy { $0.rate.knownFrom?.description == "2016-03-07" })
    }

    @Test(
        "Punjab things",
        arguments: [
            (Loss(kind: .house, extent: .full), "award 500000"), (Loss(kind: .house, extent: .partial), "award 100000"),
            (Loss(kind: .business, extent: .full), "award 500000"),
            (Loss(kind: .business, extent: .partial), "award 100000"),
            (Loss(kind: .vehicle, extent: .full, vehicleClass: .heavy), "award 500000"),
            (Loss(kind: .vehicle, extent: .partial, vehicleClass: .heavy), "award 80000"),
            (Loss(kind: .vehicle, extent: .full, vehicleClass: .light), "award 200000"),
            (Loss(kind: .vehicle, extent: .partial, vehicleClass: .light), "award 40000"),
            (Loss(kind: .vehicle, vehicleClass: .motorcycle), "award 20000"),
            (Loss(kind: .vehicle, extent: .partial, vehicleClass: .motorcycle), "award 20000"),
            (Loss(kind: .vehicle, extent: .full), "undetermined losses[0].class"),
            (Loss(kind: .vehicle, vehicleClass: .light), "undetermined losses[0].extent"),
            (Loss(kind: .house), "undetermined losses[0].extent"),
            (Loss(kind: .livestock, animal: .cow, count: .known(3)), "refer disputed-rate"),
            (Loss(kind: .crop), "refer no-rate-known"), (Cases.injury("substantial"), "award 100000"),
            (Cases.injury("grievous"), "award 500000"),
        ])
    func punjabThings(loss: Loss, expected: String) throws {
        #expect(try Cases.determine(Cases.facts("PK-PB", "2019-05-01", [loss])).summary == expected)
    }

    @Test("a rate taken in spite of a dissent lists it", arguments: [VehicleClass.heavy, .light])
    func dissent(vehicle: VehicleClass) throws {
        let loss = Loss(kind: .vehicle, extent: .partial, vehicleClass: vehicle)
        let answer = try Cases.determine(Cases.facts("PK-PB", "2019-05-01", [loss]))
        #expect(answer.lines[0].rate.dissent.map { $0.amount?.whole } == [100_000])
        #expect(answer.lines[0].rate.dissent.map(\.source.id) == ["S36"])
    }

    @Test("property in Balochistan and Sindh has no known rate", arguments: ["PK-BA", "PK-SD"])
    func property(place: String) throws {
        for kind in [LossKind.house, .business, .vehicle, .livestock, .crop] {
            let answer = try Cases.determine(Cases.facts(place, "2024-01-01", [Loss(kind: kind)]))
            #expect(answer.summary == "refer no-rate-known")
        }
    }

    @Test("what was published after the day of determination is ignored; unknown publication counts as published")
    func asOf() throws {
        var facts = Cases.facts("PK-SD", "2020-08-01", [Cases.death])
        facts.asOf = CalendarDate("2020-07-21")
        #expect(try Cases.determine(facts).summary == "refer no-rate-known")
        facts.asOf = CalendarDate("2020-07-22")
        #expect(try Cases.determine(facts).summary == "award 1000000")
        var policy = Cases.facts("PK-BA", "2023-03-01", [Cases.death])
        policy.asOf = CalendarDate("2015-01-01")
        #expect(try Cases.determine(policy).summary == "award 1500000")
    }

    @Test("bills and announcements appear as warnings once published, and never pay")
    func promises() throws {
        var facts = Cases.facts("PK-PB", "2025-10-01", [Cases.death])
        let answer = try Cases.determine(facts)
        #expect(answer.total.whole == 1_000_000)
        #expect(answer.warnings.contains { $0.rule == "bill-does-not-pay" && $0.amount?.whole == 2_500_000 })
        facts.asOf = CalendarDate("2025-09-25")
        #expect(try !Cases.determine(facts).warnings.contains { $0.rule == "bill-does-not-pay" })
        let draft = try Cases.determine(Cases.facts("PK-KP", "2025-10-01", [Cases.death]))
        #expect(draft.warnings.contains { $0.rule == "draft-does-not-pay" })
    }
}
