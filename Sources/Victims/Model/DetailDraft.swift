import Kernel
import Localization
import Places
import Web

/// What a form or a JSON body says of one kind of detail: the plain word and the text to be sealed.
struct DetailDraft: Sendable {
    let plain: String?
    let text: String?

    static func read(_ kind: DetailKind, from answers: inout Answers, _ visit: Visit) throws -> DetailDraft {
        let draft =
            switch kind {
            case .birth: birth(from: &answers, today: visit.today)
            case .residence: residence(from: &answers, visit.house.gazetteer)
            case .functioning: functioning(from: &answers)
            case .contact: DetailDraft(plain: nil, text: answers.text("contact", atMost: 1000))
            }
        try answers.finish()
        return draft
    }

    /// Three boxes in a form, of which the later may be empty; one text in JSON.
    private static func birth(from answers: inout Answers, today: CalendarDate) -> DetailDraft {
        let isEstimated = answers.flag("isEstimated")
        let whole = answers.text("birth", atMost: 10)
        let year = answers.count("birth-year", within: 1880...2200)
        let month = answers.count("birth-month", within: 1...12)
        let day = answers.count("birth-day", within: 1...31)
        let date =
            whole.flatMap { BirthDate($0, isEstimated: isEstimated, notAfter: today) }
            ?? year.flatMap {
                BirthDate(year: $0, month: month, day: day, isEstimated: isEstimated, notAfter: today)
            }
        if date == nil, answers.faults.isEmpty { answers.note("birth", Phrase("victims.birth-unreadable")) }
        return DetailDraft(plain: date?.precision.rawValue, text: date?.written)
    }

    private static func residence(from answers: inout Answers, _ gazetteer: Gazetteer) -> DetailDraft {
        let text = answers.text("residence", atMost: 40)
        let isKnown =
            text.map { Province(rawValue: $0) != nil || DistrictCode($0).flatMap { gazetteer.district($0) } != nil }
        if isKnown != true { answers.note("residence", Phrase("victims.residence-missing")) }
        return DetailDraft(plain: text, text: nil)
    }

    private static func functioning(from answers: inout Answers) -> DetailDraft {
        var given: [Functioning.Question: Functioning.Answer] = [:]
        for question in Functioning.Question.allCases {
            let answer = answers.word(question.rawValue, as: Functioning.Answer.self)
            if answer == nil, !answers.isFaulty(question.rawValue) {
                answers.note(question.rawValue, Phrase("victims.functioning-missing"))
            }
            given[question] = answer
        }
        let functioning = Functioning(answers: given)
        return DetailDraft(plain: functioning.disability.rawValue, text: functioning.written)
    }
}
