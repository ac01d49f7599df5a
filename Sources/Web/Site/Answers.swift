public import Kernel
public import Localization

/// What a person or a program answered, from a form or a JSON object alike, read field by field.
///
/// Every reader notes a fault and answers nil when the value cannot be accepted; `finish` throws all of them
/// together. A JSON field that nobody asked for is a fault too, so nothing is silently ignored.
public struct Answers {
    /// By name. Lists, because there are few: they are compared faster than hashed.
    private let values: [JSON.Member]
    private let isForm: Bool
    private var asked: [String] = []
    public private(set) var faults: [FieldFault] = []

    /// From the fields of a form; of a name given twice the last one counts.
    public init(form fields: [(name: String, value: String)]) {
        values = fields.map { JSON.Member($0.name, .string($0.value)) }
        isForm = true
    }

    /// From a JSON object. Throws `FormFaults` when it is none.
    public init(json: JSON) throws {
        guard let members = json.members else {
            throw FormFaults([FieldFault("", Phrase("form.needs-object"))])
        }
        values = members
        isForm = false
    }

    /// Whether something was given for the field.
    public func has(_ name: String) -> Bool { raw(name) != nil }

    /// Text of at most `limit` characters, trimmed; nil when absent or empty.
    public mutating func text(_ name: String, atMost limit: Int = 200) -> String? {
        asked.append(name)
        guard let value = raw(name) else { return nil }
        guard let text = value.string else { return fault(name, Phrase("form.needs-text")) }
        // Characters are never more than bytes, and bytes need not be looked for.
        guard text.utf8.count <= limit || text.count <= limit else {
            return fault(name, Phrase("form.too-long", ["limit": .number(limit)]))
        }
        guard !text.utf8.contains(where: Self.isControl) else {
            return fault(name, Phrase("form.control-characters"))
        }
        return text
    }

    /// Text that must be there; `phrase` says what to enter.
    public mutating func requiredText(_ name: String, atMost limit: Int = 200, else phrase: Phrase) -> String? {
        let before = faults.count
        if let text = text(name, atMost: limit) { return text }
        return faults.count > before ? nil : fault(name, phrase)
    }

    /// One of our own words; nil when absent.
    public mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as: Word.Type = Word.self)
        -> Word?
    {
        asked.append(name)
        guard let value = raw(name) else { return nil }
        guard let text = value.string, let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            return fault(name, Phrase("form.choose-one", ["words": .text(words)]))
        }
        return word
    }

    /// A whole number within `range`; nil when absent. Eastern digits are read too.
    public mutating func count(_ name: String, within range: ClosedRange<Int>) -> Int? {
        asked.append(name)
        guard let value = raw(name) else { return nil }
        let number =
            isForm ? value.string.flatMap { Int(Self.westernDigits($0)) } : value.integer.flatMap { Int(exactly: $0) }
        guard let number, range.contains(number) else {
            return fault(
                name,
                Phrase("form.needs-number", ["low": .number(range.lowerBound), "high": .number(range.upperBound)]))
        }
        return number
    }

    /// A date: three boxes `name-day`, `name-month`, `name-year` in a form, ISO text in JSON; nil when absent.
    public mutating func date(_ name: String, notAfter latest: CalendarDate) -> CalendarDate? {
        asked.append(name)
        let boxes = ["day", "month", "year"].map { "\(name)-\($0)" }
        asked += boxes
        let typed = isForm ? boxes.map { raw($0)?.string ?? "" } : []
        if isForm ? typed.allSatisfy(\.isEmpty) && !has(name) : !has(name) { return nil }
        let read: CalendarDate? =
            if isForm && !has(name) { Self.date(fromBoxes: typed) } else {
                raw(name)?.string.flatMap { CalendarDate($0) }
            }
        guard let date = read else { return fault(name, Phrase("form.no-such-date")) }
        guard date <= latest else { return fault(name, Phrase("form.date-in-future")) }
        return date
    }

    /// A box that is ticked or not; in JSON `true` or `false`.
    public mutating func flag(_ name: String) -> Bool {
        asked.append(name)
        guard let value = raw(name) else { return false }
        if isForm { return value.string != "no" }
        guard let flag = value.bool else {
            faults.append(FieldFault(name, Phrase("form.needs-true-or-false")))
            return false
        }
        return flag
    }

    public mutating func identifier<Subject>(_ name: String, of: Subject.Type = Subject.self) -> Identifier<Subject>? {
        asked.append(name)
        guard let value = raw(name) else { return nil }
        guard let id = value.string.flatMap({ Identifier<Subject>($0) }) else {
            return fault(name, Phrase("form.needs-identifier"))
        }
        return id
    }

    /// A value of a type of our own that reads text and may refuse it; `phrase` says what to enter.
    public mutating func value<Value>(_ name: String, else phrase: Phrase, _ read: (String) -> Value?) -> Value? {
        asked.append(name)
        guard let raw = raw(name) else { return nil }
        guard let value = raw.string.flatMap(read) else { return fault(name, phrase) }
        return value
    }

    /// A JSON list or object as it is; always nil for a form.
    public mutating func json(_ name: String) -> JSON? {
        asked.append(name)
        return isForm ? nil : raw(name)
    }

    private mutating func fault<Value>(_ name: String, _ phrase: Phrase) -> Value? {
        faults.append(FieldFault(name, phrase))
        return nil
    }

    /// Notes a fault about a field.
    public mutating func note(_ name: String, _ phrase: Phrase) { faults.append(FieldFault(name, phrase)) }

    /// Whether something is already wrong with the field.
    public func isFaulty(_ name: String) -> Bool { faults.contains { $0.field == name } }

    /// Throws `FormFaults` with everything that was noted.
    public mutating func finish() throws {
        if !isForm {
            let unknown = Set(values.map(\.key).filter { !asked.contains($0) })
            for name in unknown.sorted() { faults.append(FieldFault(name, Phrase("form.unknown-field"))) }
        }
        guard faults.isEmpty else { throw FormFaults(faults) }
    }

    /// The value, trimmed when it is text; nil when absent, null or empty.
    private func raw(_ name: String) -> JSON? {
        guard let value = values.last(where: { $0.key == name })?.value, value != .null else { return nil }
        guard let text = value.string else { return value }
        let trimmed = Self.trim(text)
        return trimmed.isEmpty ? nil : .string(trimmed)
    }

    private static func date(fromBoxes boxes: [String]) -> CalendarDate? {
        let numbers = boxes.compactMap { Int(westernDigits($0)) }
        guard numbers.count == 3 else { return nil }
        return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    private static func trim(_ text: String) -> String {
        // Most answers begin and end with a plain letter: nothing to look up for those.
        if let first = text.utf8.first, let last = text.utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last {
            return text
        }
        var part = Substring(text)
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }

    private static func westernDigits(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0660...0x0669: Unicode.Scalar(UInt8(scalar.value - 0x0660 + 48))
                    case 0x06F0...0x06F9: Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 48))
                    default: scalar
                    }
                }))
    }

    /// Asked of bytes: no byte of a longer character is below 0x80.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 || byte == 0x7F
    }
}
