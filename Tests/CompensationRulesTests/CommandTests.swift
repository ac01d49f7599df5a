import CompensationRules
import Kernel
import Statute
import Testing

@Suite("The law as commands")
struct CommandTests {
    private func determine(_ text: String) throws -> String {
        String(
            decoding: try LawCommand.determine(Array(text.utf8), law: Cases.law(), today: Cases.today), as: UTF8.self)
    }

    @Test("more than a mebibyte is too large, not unreadable")
    func tooLarge() {
        let much = Array(#"{"jurisdiction": "PK-BA"}"#.utf8) + [UInt8](repeating: 0x20, count: LawCommand.mostInput)
        #expect(throws: MalformedInput.tooLarge) {
            try LawCommand.determine(much, law: Cases.law(), today: Cases.today)
        }
        #expect(MalformedInput.tooLarge.description == "input: is too large; write one JSON object of 1 MiB at most")
    }

    @Test(
        "malformed input names the field and the accepted words",
        arguments: [
            ("", "input", "JSON"), ("[]", "input", "object"), (#"{"juristiction": "PK-BA"}"#, "juristiction", "asOf"),
            (#"{"jurisdiction": "Balochistan"}"#, "jurisdiction", "PK-BA"),
            (#"{"jurisdiction": "PK-BA", "jurisdiction": "PK-SD"}"#, "input", "JSON"),
            (#"{"incident": {"on": "2023-02-29"}}"#, "incident.on", "2024-10-11"),
            (#"{"incident": {"on": 20230228}}"#, "incident.on", "2024-10-11"),
            (#"{"incident": {"where": "Quetta"}}"#, "incident.where", "classification"),
            (#"{"incident": {"classification": "terror"}}"#, "incident.classification", "terrorist-act, under-inquiry"),
            (#"{"incident": {"manner": "bomb"}}"#, "incident.manner", "cross-fire"),
            (#"{"victim": {"standing": "soldier"}}"#, "victim.standing", "law-enforcement-off-duty"),
            (#"{"victim": {"age": -1}}"#, "victim.age", "0 to 130"),
            (#"{"victim": {"age": 200}}"#, "victim.age", "130"),
            (#"{"victim": []}"#, "victim", "standing"), (#"{"losses": {}}"#, "losses", "list"),
            (#"{"losses": [{"kind": "limb"}]}"#, "losses[0].kind", "death, injury"),
            (#"{"losses": [{"kind": "death"}, 7]}"#, "losses[1]", "kind"),
            (#"{"losses": [{"kind": "death", "grade": "other"}]}"#, "losses[0].grade", "kind"),
            (
                #"{"jurisdiction": "PK-BA", "losses": [{"kind": "injury", "grade": "minor"}]}"#, "losses[0].grade",
                "grievous, other, unknown"
            ),
            (
                #"{"jurisdiction": "PK-SD", "losses": [{"kind": "injury", "grade": "grievous"}]}"#, "losses[0].grade",
                "permanent-disability, injured, minor, unknown"
            ),
            (
                #"{"jurisdiction": "PK-PB", "losses": [{"kind": "injury", "grade": "other"}]}"#, "losses[0].grade",
                "grievous, substantial, unknown"
            ),
            (#"{"losses": [{"kind": "house", "extent": "half"}]}"#, "losses[0].extent", "full, partial, unknown"),
            (#"{"losses": [{"kind": "vehicle", "class": "cycle"}]}"#, "losses[0].class", "heavy, light, motorcycle"),
            (#"{"losses": [{"kind": "livestock", "count": -3}]}"#, "losses[0].count", "1 to 99999"),
            (#"{"losses": [{"kind": "livestock", "count": 1e9}]}"#, "losses[0].count", "1 to 99999"),
            (#"{"heirs": {"personalLaw": "shia"}}"#, "heirs.personalLaw", "hanafi, jafari"),
            (#"{"heirs": {"certificate": "yes"}}"#, "heirs.certificate", "none, succession, court-order"),
            (#"{"heirs": {"relatives": {"cousin": 1}}}"#, "heirs.relatives.cousin", "husband, wife"),
            (#"{"heirs": {"relatives": {"son": -1}}}"#, "heirs.relatives.son", "0 to 50"),
            (#"{"heirs": {"relatives": {"son": 1.5}}}"#, "heirs.relatives.son", "0 to 50"),
            (#"{"heirs": {"relatives": {"son": 1000}}}"#, "heirs.relatives.son", "0 to 50"),
            (#"{"heirs": {"relatives": {"wife": 5}}}"#, "heirs.relatives.wife", "0 to 4"),
            (#"{"heirs": {"relatives": {"father": 2}}}"#, "heirs.relatives.father", "0 to 1"),
            (
                #"{"heirs": {"relatives": {"wife": 1, "husband": 1}}}"#, "heirs.relatives.husband",
                "the one or the other"
            ),
            (#"{"asOf": "tomorrow"}"#, "asOf", "2024-10-11"),
        ])
    func malformed(text: String, field: String, accepted: String) throws {
        let error = try #require(throws: MalformedInput.self) { try determine(text) }
        #expect(error.field == field)
        #expect(error.accepted.contains(accepted))
        #expect(error.description.hasPrefix("\(field): "))
    }

    @Test("null and absent are the same, and so is the order of keys")
    func absent() throws {
        let one = try determine(#"{"jurisdiction": "PK-BA", "incident": {"on": null, "classification": "unknown"}}"#)
        let other = try determine(#"{"incident": {}, "jurisdiction": "PK-BA", "heirs": {}}"#)
        #expect(one == other)
    }

    @Test("an empty object is undetermined and asks for everything")
    func empty() throws {
        let answer = try JSON(parsing: determine("{}"))
        #expect(answer["outcome"] == "undetermined")
        let missing: JSON = ["jurisdiction", "incident.classification", "victim.standing", "incident.on", "losses"]
        #expect(answer["missing"] == missing)
        let keys: Set = [
            "outcome", "total", "lines", "findings", "missing", "refer", "beneficiaries", "warnings", "digest",
        ]
        #expect(keys.isSubset(of: Set(answer.members?.map(\.key) ?? [])))
    }

    @Test("shares answers by school and refuses what it cannot read")
    func shares() throws {
        let input = #"{"school": "hanafi", "relatives": {"wife": 1}, "amount": 1500000}"#
        let answer = try JSON(parsing: LawCommand.shares(Array(input.utf8)))
        let expected: JSON = [["relation": "wife", "count": 1, "shareEach": "1/4", "amountEach": 375000]]
        #expect(answer["shares"] == expected)
        #expect(answer["unallocated"] == "3/4")
        #expect(answer["notes"]?.array?.count == 1)
        for (bad, field) in [
            (#"{"school": "maliki", "relatives": {}, "amount": 1}"#, "school"),
            (#"{"relatives": {}, "amount": 1}"#, "school"), (#"{"school": "jafari", "amount": 1}"#, "relatives"),
            (#"{"school": "jafari", "relatives": {}}"#, "amount"),
            (#"{"school": "jafari", "relatives": {}, "amount": -1}"#, "amount"),
            (#"{"school": "jafari", "relatives": {"wife": 5}, "amount": 1}"#, "relatives.wife"),
        ] {
            let error = try #require(throws: MalformedInput.self) { try LawCommand.shares(Array(bad.utf8)) }
            #expect(error.field == field)
        }
    }

    @Test("list prints every value with the keys of the contract")
    func list() throws {
        let rows = try #require(JSON(parsing: LawCommand.list(law: Cases.law(), asJSON: true)).array)
        #expect(rows.count == (try Cases.law().rows.count))
        let keys: Set = [
            "key", "jurisdiction", "value", "from", "fromExact", "to", "status", "confidence", "sources", "dissent",
        ]
        #expect(rows.allSatisfy { keys.isSubset(of: Set($0.members?.map(\.key) ?? [])) })
    }
}
