public import Access
public import Kernel
public import SQL
public import Statute

/// A dated rate that one administrator entered from a paper; law only once another has confirmed it.
public struct RateEntry: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        case waiting, confirmed, refused
    }

    /// Why a rate was refused: a word, because a text might say more than it should.
    public enum Refusal: String, CaseIterable, Sendable {
        case paperUnreadable = "paper-unreadable"
        case amountDiffers = "amount-differs"
        case dayDiffers = "day-differs"
        case lineDiffers = "line-differs"
        case notInForce = "not-in-force"
        case enteredTwice = "entered-twice"
        case other
    }

    public let id: Identifier<RateEntry>
    /// From 1, in the order of entry.
    public let number: Int
    public let document: LawDocument
    public let facts: RateFacts
    public let state: State
    public let refusal: Refusal?
    public let version: Int
    public let enteredBy: Identifier<Account>
    public let enteredAt: Timestamp
    /// Nil while it waits.
    public let decidedBy: Identifier<Account>?
    public let decidedAt: Timestamp?

    public var province: Province { document.province }
}

/// What a rate says: everything that an entry of the files of law needs.
public struct RateFacts: Hashable, Sendable {
    public let line: LineDeclaration
    public let amount: Rupees
    /// Whether the amount is for each animal.
    public let isPerAnimal: Bool
    /// The instrument under which it is due; nil when that is the paper itself.
    public let instrument: String?
    public let provision: String
    /// Whether the paper calls the amount a minimum.
    public let isMinimum: Bool
    /// The first day of incidents for which it is known to be due.
    public let from: CalendarDate
    /// False when it may have begun earlier.
    public let isFromExact: Bool
    /// The last day on which it is known; nil while it is open.
    public let until: CalendarDate?
    /// For a first day that is not exact: the last day on which the amount before it is known.
    public let earlierKnownTo: CalendarDate?
    /// Doubts, for readers; names nobody. May be empty.
    public let note: String
}

/// A line of a schedule as the files of law declare it.
public struct LineDeclaration: Hashable, Sendable {
    /// `award.house.full`.
    public let key: String
    public let losses: [LossKind]
    public let name: String
    /// Circumstance to accepted words.
    public let conditions: [ScheduleLine.Condition]

    init(key: String, losses: [LossKind], name: String, conditions: [ScheduleLine.Condition]) {
        (self.key, self.losses, self.name, self.conditions) = (key, losses, name, conditions)
    }

    init(_ line: ScheduleLine) {
        self.init(key: line.key, losses: line.losses, name: line.name, conditions: line.conditions)
    }
}

extension RateEntry.State: Bindable, Readable {}
extension RateEntry.Refusal: Bindable, Readable {}
