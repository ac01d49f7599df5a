/// One thing in a file of law that does not hold together, and what to do about it.
public struct LawFault: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Which entry, in the file's own words.
    public let entry: String
    public let problem: String
    /// What the editor of the file can do.
    public let remedy: String

    public var description: String { "\(file): \(entry): \(problem); \(remedy)" }
}

/// Every fault of all files together, never empty.
public struct LawFaults: Error, Sendable, CustomStringConvertible {
    public let faults: [LawFault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Gathers faults while files are read; used by one reading at a time.
final class FaultList {
    private(set) var all: [LawFault] = []

    func add(_ file: String, _ entry: String, _ problem: String, _ remedy: String) {
        all.append(LawFault(file: file, entry: entry, problem: problem, remedy: remedy))
    }
}
