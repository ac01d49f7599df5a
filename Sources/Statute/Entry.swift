import Kernel

/// One object of a file while it is read. A field that is missing or wrong is noted among the faults and
/// answered with a stand-in, so that one reading finds everything.
struct Entry {
    let json: JSON
    let file: String
    /// How a message calls this entry.
    let name: String
    let faults: FaultList

    func fault(_ problem: String, _ remedy: String) { faults.add(file, name, problem, remedy) }

    /// Notes every key that no reader knows.
    func allow(_ keys: Set<String>) {
        guard let members = json.members else { return fault("is no object", "write { ... }") }
        for member in members where !keys.contains(member.key) {
            fault("the key \"\(member.key)\" is not known", "use \(keys.sorted().joined(separator: ", "))")
        }
    }

    func text(_ key: String) -> String {
        guard let text = json[key]?.string else {
            fault("\"\(key)\" is missing or no text", "write \"\(key)\": \"...\"")
            return ""
        }
        return text
    }

    func text(_ key: String, or standIn: String) -> String { json[key] == nil ? standIn : text(key) }

    /// A text that must say something.
    func words(_ key: String) -> String {
        let text = text(key)
        if text.isEmpty, json[key] != nil { fault("\"\(key)\" is empty", "say it in a few words") }
        return text
    }

    func flag(_ key: String) -> Bool {
        if json[key]?.bool == nil { fault("\"\(key)\" is missing or no truth value", "write true or false") }
        return json[key]?.bool ?? false
    }

    func flag(_ key: String, or standIn: Bool) -> Bool { json[key] == nil ? standIn : flag(key) }

    func texts(_ key: String) -> [String] {
        guard let items = json[key]?.array, items.allSatisfy({ $0.string != nil }) else {
            fault("\"\(key)\" is missing or no list of texts", "write \"\(key)\": [\"...\"]")
            return []
        }
        return items.compactMap(\.string)
    }

    /// The entries of a list, named by their position.
    func entries(_ key: String, called name: String) -> [Entry] {
        guard let items = json[key]?.array else {
            fault("\"\(key)\" is missing or no list", "write \"\(key)\": [...], empty if there is none")
            return []
        }
        return items.enumerated().map { position, item in
            let own = item["id"]?.string ?? item["key"]?.string ?? item["standing"]?.string ?? "\(position + 1)"
            return Entry(json: item, file: file, name: "\(self.name)\(name) \(own)", faults: faults)
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        let text = text(key)
        let word = Word(rawValue: text)
        if word == nil, json[key]?.string != nil { unknownWord(text, key, type) }
        return word
    }

    func words<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> [Word]
    where Word.RawValue == String {
        texts(key).compactMap { text in
            let word = Word(rawValue: text)
            if word == nil { unknownWord(text, key, type) }
            return word
        }
    }

    private func unknownWord<Word: RawRepresentable & CaseIterable>(_ text: String, _ key: String, _ type: Word.Type)
    where Word.RawValue == String {
        let known = type.allCases.map(\.rawValue).joined(separator: ", ")
        fault("\"\(key)\" has the word \"\(text)\"", "use one of \(known)")
    }

    /// A day, or nil for one of the words that stand for none.
    func day(_ key: String, noneAs nothing: [String]) -> CalendarDate? {
        let text = text(key)
        if nothing.contains(text) || json[key]?.string == nil { return nil }
        guard let day = CalendarDate(text) else {
            fault(
                "\"\(key)\" is \"\(text)\", which is no day", "write 2024-10-11 or \(nothing.joined(separator: " or "))"
            )
            return nil
        }
        return day
    }

    /// Whole rupees, not negative; nil for the word `unknown`.
    func rupees(_ key: String) -> Rupees? {
        if json[key]?.string == "unknown" { return nil }
        guard let whole = json[key]?.integer, let amount = Rupees(whole: whole) else {
            fault("\"\(key)\" is no amount", "write whole rupees, such as 12345, or \"unknown\"")
            return nil
        }
        return amount
    }
}
