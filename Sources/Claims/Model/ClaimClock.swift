public import Access
public import Kernel
public import Statute

/// A legal time limit that runs over a claim. How long it is stands in the law's data, for each province.
public enum ClaimClock: String, CaseIterable, Sendable {
    /// The district's report: from the incident until the claim is sent to who decides.
    case report
    /// The money: from the award until it has arrived.
    case funds
    /// The payment: from the sanction until it is paid.
    case payment

    /// The key of its length in the law's data.
    var provision: String {
        switch self {
        case .report: "deadline.districtReport"
        case .funds: "deadline.fundTransfer"
        case .payment: "deadline.payment"
        }
    }
}

/// How long a clock runs where, and how sure that is.
public struct ClockLimit: Sendable {
    public let clock: ClaimClock
    /// Days, 1 or more.
    public let days: Int
    /// Whether the province's own text says so; otherwise it is a default of the statute family or of the country.
    public let isOwn: Bool
    public let status: Status
    public let confidence: Confidence
    public let sources: [Source]
    /// Instrument and provision, in the law's own words.
    public let citation: String

    /// Whether a reader must be told that the limit is not confirmed.
    public var isDoubtful: Bool { !isOwn || !status.canPay || confidence != .textSeen && confidence != .agreed }

    /// The limit in force on `day`; nil when no text is known that gives one.
    public init?(_ clock: ClaimClock, in province: Province, on day: CalendarDate, under law: LawBook) {
        let found = law.provisions(clock.provision, for: province.rawValue).first { provision in
            provision.from.map { $0 <= day } ?? true && provision.to.map { day <= $0 } ?? true
        }
        guard let found, let days = found.value.integer, 1...3660 ~= days else { return nil }
        self.clock = clock
        self.days = Int(days)
        isOwn = found.jurisdiction == province.rawValue
        (status, confidence, sources) = (found.status, found.confidence, found.sources)
        let title = found.instrument?.title ?? ""
        citation = [title, found.provision].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// Something said about a clock, on a day in Pakistan.
public struct ClockNote: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case paused, resumed
        /// Why it is late.
        case late
    }

    /// For whom a clock waits.
    public enum Because: String, CaseIterable, Sendable { case hospital, court, family, department, funds, other }

    public let id: Identifier<ClockNote>
    public let clock: ClaimClock
    public let kind: Kind
    public let on: CalendarDate
    public let because: Because
    public let by: Identifier<Account>
    public let role: Role
    public let at: Timestamp
    /// The sealed words; nil when none were given.
    let reason: [UInt8]?
}

/// A clock on a day: how far it has run. Worked out from dates alone.
public struct RunningClock: Sendable {
    public enum State: Hashable, Sendable { case running, paused, stopped }

    public let limit: ClockLimit
    public let state: State
    /// The day from which it counts: day 0.
    public let since: CalendarDate
    /// Days that count so far, 0 or more; once it has stopped, those it took.
    public let day: Int
    /// The last day in time. While it is paused it moves on with every day.
    public let dueOn: CalendarDate

    public var isLate: Bool { day > limit.days }
    /// Whole days after the last one, 0 when in time.
    public var daysLate: Int { max(0, day - limit.days) }

    /// The clock on `today`. `stopped` is the day on which it was met; `breaks` are the days that do not count, each
    /// from its first day to the day on which it runs on, nil while it still stands.
    ///
    /// A day that is broken twice is left out once. What lies before `since` or after the end does not matter.
    public init(
        _ limit: ClockLimit, since: CalendarDate, stopped: CalendarDate?, breaks: [Break], on today: CalendarDate
    ) {
        let end = max(since, min(stopped ?? today, today))
        var left = 0
        var counted = since
        for pause in breaks.sorted(by: { $0.from < $1.from }) {
            let first = max(pause.from, counted)
            let last = min(pause.until ?? end, end)
            guard first < last else { continue }
            left += last.days(since: first)
            counted = last
        }
        self.limit = limit
        self.since = since
        day = end.days(since: since) - left
        dueOn = since.adding(days: limit.days + left)
        state = stopped != nil ? .stopped : breaks.contains { $0.until == nil } ? .paused : .running
    }

    /// Days that do not count.
    public struct Break: Hashable, Sendable {
        public let from: CalendarDate
        /// The day on which it runs on; nil while it stands.
        public let until: CalendarDate?

        public init(from: CalendarDate, until: CalendarDate?) {
            self.from = from
            self.until = until
        }
    }
}
