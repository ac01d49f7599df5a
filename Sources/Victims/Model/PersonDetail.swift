import Kernel
import Localization
import Web

/// What may be recorded of a person beside who she is. Each kind has its own version and is corrected by itself.
enum DetailKind: String, CaseIterable, Sendable {
    /// The date of birth, as exactly as it is known: plain is how exactly, the date is sealed.
    case birth
    /// The district of residence, plain.
    case residence
    /// The Washington Group short set: plain is whether there is a disability, the six answers are sealed.
    case functioning
    /// How she may be reached without harm: sealed.
    case contact
}

/// One kind as it is recorded.
struct PersonDetail: Sendable {
    let plain: String?
    let text: String?
    /// 0 while nothing is recorded.
    let version: Int

    static let none = PersonDetail(plain: nil, text: nil, version: 0)

    init(plain: String?, text: String?, version: Int) {
        (self.plain, self.text, self.version) = (plain, text, version)
    }

    /// Everything that is recorded of one person.
    typealias All = [DetailKind: PersonDetail]
}

/// A date of birth as exactly as somebody knows it.
struct BirthDate: Hashable, Sendable, CustomStringConvertible {
    enum Precision: String, Sendable { case day, month, year, estimated }

    /// `1990`, `1990-05` or `1990-05-03`.
    let written: String
    let precision: Precision

    /// Nil for what is no date, lies after `latest` or before 1880.
    init?(year: Int, month: Int?, day: Int?, isEstimated: Bool, notAfter latest: CalendarDate) {
        guard year >= 1880, day == nil || month != nil,
            let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1), first <= latest
        else { return nil }
        written = String(first.description.prefix(day != nil ? 10 : month != nil ? 7 : 4))
        precision = isEstimated ? .estimated : day != nil ? .day : month != nil ? .month : .year
    }

    /// Reads what `written` writes.
    init?(_ text: String, isEstimated: Bool, notAfter latest: CalendarDate) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { 48...57 ~= $0 } ? Int(part) : nil }
        guard 1...3 ~= parts.count, numbers.count == parts.count, parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil,
            isEstimated: isEstimated, notAfter: latest)
    }

    /// Masked: a birth date tells who somebody is.
    var description: String { "BirthDate(masked)" }
}

/// The Washington Group short set on functioning: six questions, four answers, and "not known".
struct Functioning: Sendable {
    enum Question: String, CaseIterable, Sendable {
        case seeing, hearing, walking, remembering, selfCare, communicating
    }

    enum Answer: String, CaseIterable, Sendable {
        case none, some
        case aLot = "a-lot"
        case cannot, unknown
    }

    /// A disability as the Group defines it for counting: a lot of difficulty, or cannot, in one question at least.
    enum Disability: String, Sendable { case yes, no, unknown }

    let answers: [Question: Answer]

    var disability: Disability {
        if answers.values.contains(where: { $0 == .aLot || $0 == .cannot }) { return .yes }
        let known = Question.allCases.allSatisfy { [.none, .some].contains(answers[$0] ?? .unknown) }
        return known ? .no : .unknown
    }

    var written: String {
        String(
            decoding: JSON.object(
                Question.allCases.map { .init($0.rawValue, .text(answers[$0] ?? .unknown)) }
            ).bytes, as: UTF8.self)
    }

    init(answers: [Question: Answer]) { self.answers = answers }

    init(written: String) {
        let json = try? JSON(parsing: written)
        answers = Dictionary(
            uniqueKeysWithValues: Question.allCases.map { question in
                (question, json?[question.rawValue]?.string.flatMap { Answer(rawValue: $0) } ?? .unknown)
            })
    }
}
