import Incidents
public import Kernel
import Localization
import Web

/// What a form, a JSON body or a sheet row says about somebody harmed, parsed or refused with what to enter.
public struct PersonDraft: Sendable {
    public var identity: Identity
    public var sex: Sex
    public var age: Age
    public var tag: String?
    public var status: HarmStatus
    public var hospital: String?
    public var familyToldOn: CalendarDate?

    public init(
        identity: Identity, sex: Sex, age: Age, tag: String? = nil, status: HarmStatus, hospital: String? = nil,
        familyToldOn: CalendarDate? = nil
    ) {
        self.identity = identity
        self.sex = sex
        self.age = age
        self.tag = tag
        self.status = status
        self.hospital = hospital
        self.familyToldOn = familyToldOn
    }

    /// Reads everything a roster line says. The status must be given, if only as "not known"; sex and age left
    /// empty are not known.
    static func rosterLine(from answers: inout Answers, today: CalendarDate) throws -> PersonDraft {
        let (tag, status, hospital) = standing(of: &answers)
        let told = answers.date("familyToldOn", notAfter: today)
        let (identity, sex, age) = person(from: &answers)
        try answers.finish()
        return PersonDraft(
            identity: identity, sex: sex, age: age, tag: tag, status: status, hospital: hospital,
            familyToldOn: told)
    }

    /// Reads what a line says besides who it is; throws what cannot be accepted.
    static func standing(from answers: inout Answers) throws -> (tag: String?, status: HarmStatus, hospital: String?) {
        let standing = standing(of: &answers)
        try answers.finish()
        return standing
    }

    private static func standing(of answers: inout Answers) -> (tag: String?, status: HarmStatus, hospital: String?) {
        let status = answers.word("status", as: HarmStatus.self)
        if status == nil, !answers.isFaulty("status") { answers.note("status", Phrase("victims.status-missing")) }
        return (answers.text("tag", atMost: 20), status ?? .unknown, answers.text("hospital", atMost: 120))
    }

    /// Reads what belongs to the person alone.
    static func person(from answers: inout Answers) -> (Identity, Sex, Age) {
        let identity = Identity(
            name: answers.text("name", atMost: 120), fatherName: answers.text("fatherName", atMost: 120),
            cnic: answers.value("cnic", else: Phrase("victims.cnic-unreadable")) { CNIC($0) },
            phone: answers.value("phone", else: Phrase("victims.phone-unreadable")) { PhoneNumber($0) },
            address: answers.text("address", atMost: 300))
        let sex = answers.word("sex", as: Sex.self) ?? .unknown
        let isUnknown = answers.flag("age-unknown")
        let years = answers.count("age", within: 0...120)
        return (identity, sex, isUnknown ? .unknown : Age(years))
    }
}
