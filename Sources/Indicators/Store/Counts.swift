import Kernel

/// What the views hold for one query, added up along each side that a table shows.
struct IncidentCounts: Sendable {
    var total = 0
    var places: [Place: Int] = [:]
    var months: [Month: Int] = [:]
    var kinds: [Word: Int] = [:]
    var classifications: [Word: Int] = [:]
}

struct PeopleCounts: Sendable {
    var total = 0
    var places: [Place: Int] = [:]
    var months: [Month: Int] = [:]
    /// By what happened, then by sex.
    var statuses: [Word: [Word: Int]] = [:]

    func count(of status: Word) -> Int { statuses[status]?.values.reduce(0, +) ?? 0 }
    func count(ofSex sex: Word) -> Int { statuses.values.reduce(0) { $0 + ($1[sex] ?? 0) } }
}

struct ClaimCounts: Sendable {
    var opened = Side()
    var decided = Side()
    var stages: [Word: Sum] = [:]
    var decisions: [Word: Sum] = [:]

    /// Claims by the month in which something was done to them.
    struct Side: Sendable {
        var total = 0
        var places: [Place: Int] = [:]
        var months: [Month: Int] = [:]
    }

    /// Claims and what they come to.
    struct Sum: Sendable {
        var claims = 0
        var paisa: Int64 = 0
    }
}

/// Everything that the page shows.
struct Counts: Sendable {
    var incidents = IncidentCounts()
    var people = PeopleCounts()
    var claims = ClaimCounts()
}
