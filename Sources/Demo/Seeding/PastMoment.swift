import Kernel

/// A moment of the invented past, with the real world's dice: identities sort by the day on which a thing is said to
/// have happened, and keys are as good as any.
struct PastMoment: Surroundings {
    let moment: Timestamp

    /// `hour` o'clock of `day` in Pakistan; never later than now.
    init(_ day: CalendarDate, hour: Int, now: Timestamp) {
        let seconds = Int64(day.daysSince1970) * 86_400 + Int64(hour - 5) * 3600
        moment = min(Timestamp(microseconds: seconds * 1_000_000), now)
    }

    func now() -> Timestamp { moment }
    func randomBytes(_ count: Int) -> [UInt8] { RealWorld().randomBytes(count) }
}
