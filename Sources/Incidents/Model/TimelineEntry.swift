import Kernel

/// One thing that happened to the record of an incident, and when.
struct TimelineEntry: Sendable {
    enum Event: Sendable {
        case registered
        case imported(IncidentOrigin)
        /// The names of the facts that were corrected.
        case corrected([String])
        case classified(ClassificationRecord)
        case fir(FIR)
        case tally(SourceTally)
        case firstOnRoster
        case newestOnRoster(people: Int)
    }

    let at: Timestamp
    let event: Event
    /// Nil where the record does not say which office it was.
    let by: Recorded?
}
