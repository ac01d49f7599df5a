import Kernel
import Statute
import Testing

@Suite("The law inside the program")
struct LawBookTests {
    let law: LawBook

    init() throws { law = try LawBook.embedded() }

    @Test(
        "has every dated award of the reference, with its days and status",
        arguments: [
            "PK-BA award.death 1000000 2014-02-10 2018-05-17 act B", "PK-BA award.death 1500000 2023-02-20 - policy B",
            "PK-BA award.injury.grievous 500000 2014-02-10 - act B",
            "PK-BA award.injury.other 100000 2014-02-10 2018-05-17 act C",
            "PK-BA award.injury.other 200000 2023-02-20 - policy B", "PK-BA award.property.* unknown - - act X",
            "PK-SD award.death.terrorism 500000 2011-01-28 2020-07-21 policy B",
            "PK-SD award.death.terrorism 1000000 2020-07-22 - policy B",
            "PK-SD award.death.crossfire 200000 2020-07-21 2020-07-21 policy B",
            "PK-SD award.death.crossfire 500000 2020-07-22 - policy B",
            "PK-SD award.death.targetKilling 200000 2012-08-12 2020-07-21 policy B",
            "PK-SD award.death.targetKilling 500000 2020-07-22 - policy B",
            "PK-SD award.injury.minor 100000 2020-07-22 - policy B",
            "PK-SD award.injury.injured none - 2020-07-21 policy B",
            "PK-SD award.injury.injured 200000 2020-07-22 - policy B",
            "PK-SD award.disability.permanent 200000 2020-07-21 2020-07-21 policy B",
            "PK-SD award.disability.permanent 400000 2020-07-22 - policy B",
            "PK-PB award.death 1000000 2016-03-07 2016-09-01 ordinance B",
            "PK-PB award.death 1000000 2016-09-02 - act B", "PK-PB award.injury.grievous 500000 2016-09-02 - act B",
            "PK-PB award.injury.substantial 100000 2016-09-02 - act B",
            "PK-PB award.house.full 500000 2016-09-02 - act B", "PK-PB award.house.partial 100000 2016-09-02 - act B",
            "PK-PB award.business.full 500000 2016-09-02 - act B",
            "PK-PB award.business.partial 100000 2016-09-02 - act C",
            "PK-PB award.vehicle.heavy.full 500000 2016-09-02 - act B",
            "PK-PB award.vehicle.heavy.partial 80000 2016-09-02 - act C",
            "PK-PB award.vehicle.light.full 200000 2016-09-02 - act B",
            "PK-PB award.vehicle.light.partial 40000 2016-09-02 - act B",
            "PK-PB award.vehicle.motorcycle 20000 2016-09-02 - act B",
            "PK-PB award.livestock.* unresolved 2016-09-02 - act C", "PK-PB award.crop unknown - - act X",
            "PK-PB award.death.proposed 2500000 - - bill B", "family deadline.districtReport 15 - - draft C",
            "family deadline.fundTransfer 7 - - draft C", "family deadline.payment 3 - - draft C",
            "PK-BA deadline.appeal unknown - - act X", "PK deadline.victimAppealAcquittal 30 2003-11-01 - act C",
            "PK deadline.atcTrial 7 1997-01-01 - act B", "PK-SD succession.nadra.noticeDays 14 2021-06-22 - practice B",
            "PK-BA award.admissionOfFault false 2014-02-10 - act C", "PK-SD emergencyCare.free true 2019-01-28 - act B",
        ])
    func everyValue(row: String) {
        #expect(law.rows.map(\.line).contains(row))
    }

    @Test("holds all seventeen contradictions, none hidden")
    func contradictions() { #expect(law.contradictions.map(\.number) == Array(1...17)) }

    @Test("no amount without instrument, source and first day")
    func everyAmountIsSourced() {
        for jurisdiction in law.jurisdictions {
            for rate in jurisdiction.schedule.flatMap(\.rates) where rate.amount != nil {
                #expect(rate.instrument.status.canPay)
                #expect(!rate.sources.isEmpty)
                #expect(rate.knownFrom != nil)
            }
        }
    }

    @Test("announcements, bills and drafts are kept apart from the schedule")
    func promises() {
        let statuses = Set(law.jurisdictions.flatMap(\.promises).map(\.instrument.status))
        #expect(statuses == [.announcement, .bill, .draft])
    }

    @Test("papers: departments fetch first, the family last", arguments: LossKind.allCases)
    func papers(kind: LossKind) {
        let parties = law.papers(for: kind).map(\.party)
        #expect(parties.contains(.department))
        #expect(parties == parties.filter { $0 == .department } + parties.filter { $0 == .family })
    }

    @Test("a limit of the statute family holds where a province has none of its own")
    func familyDefault() {
        #expect(law.provisions("deadline.payment", for: "PK-SD").map(\.jurisdiction) == ["family"])
        #expect(law.provisions("deadline.appeal", for: "PK-SD").map(\.value) == ["unknown"])
        #expect(law.provisions("committee.members", for: "PK-BA").first?.value.array?.count == 4)
        #expect(law.provisions("no.such.key", for: "PK-BA").isEmpty)
    }
}

extension LawRow {
    fileprivate var line: String {
        let shown = value.string ?? String(decoding: value.bytes, as: UTF8.self)
        return [
            jurisdiction, key, shown, from?.description ?? "-", to?.description ?? "-", status.rawValue,
            confidence.rawValue,
        ].joined(separator: " ")
    }
}
