import Kernel
import Localization
import Web

/// What a person has agreed to.
struct Consent: Sendable {
    let id: Identifier<Consent>
    let purpose: ConsentPurpose
    let recipient: ConsentRecipient
    let way: ConsentWay
    let givenOn: CalendarDate
    /// Nil while it holds.
    let withdrawnOn: CalendarDate?
}

enum ConsentPurpose: String, CaseIterable, Sendable {
    case compensation, medical, counselling, legal, welfare, education, contact, research
}

enum ConsentRecipient: String, CaseIterable, Sendable {
    case homeDepartment = "home-department"
    case socialWelfare = "social-welfare"
    case health
    case ctd
    case prosecution
    case districtAdministration = "district-administration"
    case civilSociety = "civil-society"
    case anyone
}

/// How she said so.
enum ConsentWay: String, CaseIterable, Sendable { case signed, thumb, spoken }

/// What a form or a JSON body says of one consent.
struct ConsentDraft: Sendable {
    let purpose: ConsentPurpose
    let recipient: ConsentRecipient
    let way: ConsentWay
    let givenOn: CalendarDate

    static func read(from answers: inout Answers, today: CalendarDate) throws -> ConsentDraft {
        let purpose = answers.word("purpose", as: ConsentPurpose.self)
        let recipient = answers.word("recipient", as: ConsentRecipient.self)
        let way = answers.word("way", as: ConsentWay.self)
        let givenOn = answers.date("givenOn", notAfter: today)
        let missing: [(Bool, String, Phrase)] = [
            (purpose == nil, "purpose", Phrase("victims.consent-purpose-missing")),
            (recipient == nil, "recipient", Phrase("victims.consent-recipient-missing")),
            (way == nil, "way", Phrase("victims.consent-way-missing")),
            (givenOn == nil, "givenOn", Phrase("victims.consent-day-missing")),
        ]
        for (isMissing, field, phrase) in missing where isMissing && !answers.isFaulty(field) {
            answers.note(field, phrase)
        }
        try answers.finish()
        guard let purpose, let recipient, let way, let givenOn else { throw FormFaults(answers.faults) }
        return ConsentDraft(purpose: purpose, recipient: recipient, way: way, givenOn: givenOn)
    }
}
