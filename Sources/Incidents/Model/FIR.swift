public import Kernel

/// A first information report: the police's own number of the case.
public struct FIR: Hashable, Sendable {
    public let id: Identifier<FIR>
    public let incident: Identifier<Incident>
    public let facts: FIRFacts
    /// Grows by one with every correction.
    public let version: Int
    public let recorded: Recorded
}

/// What stands at the head of a first information report.
public struct FIRFacts: Hashable, Sendable {
    /// As written: "CTD Khuzdar".
    public var station: String
    /// 1 to 99,999.
    public var number: Int
    public var year: Int
    /// The sections of law, as written: "302, 324 PPC; 7 ATA 1997". Nil when nobody noted them.
    public var sections: String?
    public var registeredOn: CalendarDate?

    public init(station: String, number: Int, year: Int, sections: String? = nil, registeredOn: CalendarDate? = nil) {
        self.station = station
        self.number = number
        self.year = year
        self.sections = sections
        self.registeredOn = registeredOn
    }

    /// `41/2024`, as officers say it.
    public var caseNumber: String { "\(number)/\(year)" }

    /// What makes two spellings one station.
    var stationKey: String { SourceName.key(of: station) }
}
