public import Kernel

/// What the incident is held to be in law. Only a terrorist act opens a statutory award.
public enum Classification: String, CaseIterable, Sendable {
    case terroristAct = "terrorist-act"
    case underInquiry = "under-inquiry"
    case notTerrorism = "not-terrorism"
    case exGratiaEquivalent = "ex-gratia-equivalent"
    case unknown

    /// Whether it needs a paper: everything that opens or closes a claim does.
    var needsPaper: Bool {
        switch self {
        case .terroristAct, .notTerrorism, .exGratiaEquivalent: true
        case .underInquiry, .unknown: false
        }
    }
}

/// One line of the history of what an incident was held to be. Lines are added, never changed.
public struct ClassificationRecord: Hashable, Sendable {
    public let incident: Identifier<Incident>
    /// From 1; the highest holds.
    public let position: Int
    public let classification: Classification
    /// Nil for what was said at registration, before anybody decided on a paper.
    public let decision: Decision?
    public let recorded: Recorded

    /// Who decided, on which day, on what paper.
    public struct Decision: Hashable, Sendable {
        /// As written on the paper: "Deputy Commissioner, Khuzdar".
        public let office: String
        /// The deciding officer's name as written on the paper; nil when it names none.
        public let officer: String?
        public let on: CalendarDate
        public let paper: DecisionPaper

        public init(office: String, officer: String?, on: CalendarDate, paper: DecisionPaper) {
            self.office = office
            self.officer = officer
            self.on = on
            self.paper = paper
        }
    }
}

/// The paper that a decision stands on.
public struct DecisionPaper: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case notification, order, report, letter, minutes
        case courtOrder = "court-order"
        case other
        /// Said, and not yet written.
        case none
    }

    public let kind: Kind
    /// As it stands on the paper; nil when it has none or nobody noted it.
    public let number: String?
    public let on: CalendarDate?

    public init(_ kind: Kind, number: String? = nil, on: CalendarDate? = nil) {
        self.kind = kind
        self.number = number
        self.on = on
    }
}
