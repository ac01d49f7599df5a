import Kernel
import Localization
import Web

/// Somebody who belongs to a person: another registered one, or a relative known by name.
struct Kin: Sendable {
    let id: Identifier<Kin>
    let relation: KinRelation
    /// Nil for a relative who is not registered.
    let other: Identifier<Person>?
    let name: String?
    let phone: PhoneNumber?
    /// Whether she acts for a minor or for somebody who cannot.
    let isGuardian: Bool
}

/// What a form or a JSON body says of one relative.
struct KinDraft: Sendable {
    let relation: KinRelation
    let other: Identifier<Person>?
    /// In place of `other`, from a person at the form: the card of somebody who may be registered.
    let cnic: CNIC?
    let name: String?
    let phone: PhoneNumber?
    let isGuardian: Bool

    /// Throws when nobody is named.
    static func read(from answers: inout Answers) throws -> KinDraft {
        let relation = answers.word("relation", as: KinRelation.self)
        if relation == nil, !answers.isFaulty("relation") {
            answers.note("relation", Phrase("victims.kin-relation-missing"))
        }
        let draft = KinDraft(
            relation: relation ?? .unknown, other: answers.identifier("other"),
            cnic: answers.value("kinCnic", else: Phrase("victims.cnic-unreadable")) { CNIC($0) },
            name: answers.text("kinName", atMost: 120),
            phone: answers.value("kinPhone", else: Phrase("victims.phone-unreadable")) { PhoneNumber($0) },
            isGuardian: answers.flag("isGuardian"))
        if draft.other == nil, draft.cnic == nil, draft.name == nil, answers.faults.isEmpty {
            answers.note("kinName", Phrase("victims.kin-nobody"))
        }
        try answers.finish()
        return draft
    }
}
