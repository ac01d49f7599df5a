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

    /// Claims and what they come to.
    struct Sum: Sendable {
        var claims = 0
        var paisa: Int64 = 0

        mutating func add(_ count: Int, _ amount: Int64) {
            claims += count
            paisa += amount
        }
    }
}

/// What was counted, by place and by month.
struct Side: Sendable {
    var total = 0
    var places: [Place: Int] = [:]
    var months: [Month: Int] = [:]

    mutating func add(_ count: Int, in month: Month, at place: Place) {
        total += count
        places[place, default: 0] += count
        months[month, default: 0] += count
    }

    /// Without the places from which everything was moved elsewhere.
    var withoutZeros: Side {
        Side(total: total, places: places.filter { $0.value != 0 }, months: months)
    }
}

/// Everything that the page shows.
struct Counts: Sendable {
    var incidents = IncidentCounts()
    var people = PeopleCounts()
    var claims = ClaimCounts()
}
