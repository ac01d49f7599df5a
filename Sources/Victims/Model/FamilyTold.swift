import Kernel
import Localization
import Web

/// How the family of somebody on a roster came to know what happened.
struct FamilyTold: Sendable {
    /// Nil where the record was taken back: the family does not know after all.
    let on: CalendarDate?
    /// The office or the person who told them, in words.
    let by: String?
    let relation: KinRelation
    /// The name of the relative; nil when nobody wrote it down.
    let to: String?

    /// Reads the answers of the form. The day, the teller and the relation must be given, the relation if only as "not known".
    static func read(from answers: inout Answers, today: CalendarDate) throws -> FamilyTold {
        let on = answers.date("toldOn", notAfter: today)
        if on == nil, !answers.isFaulty("toldOn") { answers.note("toldOn", Phrase("victims.told-on-missing")) }
        let by = answers.requiredText("toldBy", atMost: 120, else: Phrase("victims.told-by-missing"))
        let relation = answers.word("relation", as: KinRelation.self)
        if relation == nil, !answers.isFaulty("relation") {
            answers.note("relation", Phrase("victims.kin-relation-missing"))
        }
        let to = answers.text("toldTo", atMost: 120)
        try answers.finish()
        return FamilyTold(on: on, by: by, relation: relation ?? .unknown, to: to)
    }

    static let takenBack = FamilyTold(on: nil, by: nil, relation: .unknown, to: nil)
}

/// A record of it with who wrote it down and when.
struct FamilyToldRecord: Sendable {
    let told: FamilyTold
    let recordedAt: Timestamp
}
