import Kernel

/// What the public source of an imported incident says beyond its facts: its own numbers and words, also where
/// they contradict one another.
struct IncidentSource: Sendable {
    let origin: IncidentOrigin
    /// Deaths on all sides together.
    let low: Int
    let best: Int
    let high: Int
    /// Of the best count.
    let civilians: Int
    let datePrecision: ReportedDates.Precision
    let placePrecision: ReportedPlace.Precision
    /// As written there; empty when it names none.
    let district: String
    let placeDescription: String
    let conflict: String
    /// Who fought whom, or who attacked whom.
    let sides: [String]
    /// The reports as the source cites them.
    let reports: String
    /// Who said so in those reports; may be empty.
    let saidBy: String
    /// One English sentence for each flag of the incident, in the flags' order.
    let remarks: [String]

    init(
        origin: IncidentOrigin, low: Int, best: Int, high: Int, civilians: Int,
        datePrecision: ReportedDates.Precision, placePrecision: ReportedPlace.Precision, district: String,
        placeDescription: String, conflict: String, sides: [String], reports: String, saidBy: String,
        remarks: [String]
    ) {
        self.origin = origin
        self.low = low
        self.best = best
        self.high = high
        self.civilians = civilians
        self.datePrecision = datePrecision
        self.placePrecision = placePrecision
        self.district = district
        self.placeDescription = placeDescription
        self.conflict = conflict
        self.sides = sides
        self.reports = reports
        self.saidBy = saidBy
        self.remarks = remarks
    }
}
