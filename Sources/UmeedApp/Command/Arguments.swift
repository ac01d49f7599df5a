/// The words after `umeed`, split into positions, options with a value and flags.
///
/// Every reader notes what is wrong; `finish` throws all of it together, also options nobody asked for.
struct Arguments {
    private var positions: [String] = []
    private var options: [String: String] = [:]
    private var flags: Set<String> = []
    private var asked: Set<String> = []
    private(set) var faults: [String] = []

    /// `switches` are the options that take no value.
    init(_ words: some Sequence<String>, switches: Set<String> = ["json", "all", "seed-only", "check", "help"]) {
        var waiting: String?
        for word in words {
            if let name = waiting {
                options[name] = word
                waiting = nil
            } else if word.hasPrefix("--") {
                let body = word.dropFirst(2)
                if let equals = body.firstIndex(of: "=") {
                    options[String(body[..<equals])] = String(body[body.index(after: equals)...])
                } else if switches.contains(String(body)) {
                    flags.insert(String(body))
                } else {
                    waiting = String(body)
                }
            } else {
                positions.append(word)
            }
        }
        if let waiting { faults.append("--\(waiting) needs a value after it") }
    }

    /// The next word without dashes; notes a fault that says what was expected when there is none.
    mutating func position(_ what: String) -> String {
        guard !positions.isEmpty else {
            faults.append("\(what) is missing")
            return ""
        }
        return positions.removeFirst()
    }

    /// The next word without dashes, or nil.
    mutating func optionalPosition() -> String? { positions.isEmpty ? nil : positions.removeFirst() }

    mutating func option(_ name: String) -> String? {
        asked.insert(name)
        return options[name]
    }

    mutating func required(_ name: String, _ what: String) -> String {
        guard let value = option(name) else {
            faults.append("--\(name) is missing: \(what)")
            return ""
        }
        return value
    }

    mutating func number(_ name: String, within range: ClosedRange<Int>, default usual: Int) -> Int {
        guard let text = option(name) else { return usual }
        guard let number = Int(text), range.contains(number) else {
            faults.append("--\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return usual
        }
        return number
    }

    /// One of our own words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as: Word.Type) -> Word? {
        guard let text = option(name) else { return nil }
        guard let word = Word(rawValue: text) else {
            faults.append("--\(name) must be one of: \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return word
    }

    mutating func flag(_ name: String) -> Bool {
        asked.insert(name)
        return flags.contains(name)
    }

    mutating func fault(_ text: String) { faults.append(text) }

    /// Throws `UsageFault` with everything that was noted, and with words nobody asked for.
    mutating func finish() throws {
        faults += positions.map { "\"\($0)\" was not expected here" }
        faults += Set(options.keys).union(flags).subtracting(asked).sorted().map {
            "--\($0) is not an option of this command"
        }
        guard faults.isEmpty else { throw UsageFault(faults: faults) }
    }
}

/// A command line that cannot be carried out, everything wrong with it together.
struct UsageFault: Error, CustomStringConvertible {
    let faults: [String]

    var description: String { faults.joined(separator: "\n") }
}
