import Incidents
import Kernel
import Places

/// An attack of the story: what it was, how many days ago, and its roster in the words of `StoryLine`.
struct StoryAttack: Sendable {
    let daysAgo: Int
    let title: String
    let province: Province
    /// The English name of a real district; the place in it is invented.
    let district: String
    let place: String?
    let kind: IncidentKind
    let classification: Classification
    let manner: Manner
    /// What the first source counted, which is not what the roster says.
    let counted: (killed: Int?, injured: Int?)
    let roster: String

    func facts(today: CalendarDate) -> IncidentFacts {
        var facts = IncidentFacts(
            title: title, on: today.adding(days: -daysAgo), province: province,
            district: Gazetteer.embedded.find(district, in: province)?.district.code, place: place, kind: kind,
            classification: classification, manner: manner, killed: counted.killed, injured: counted.injured)
        facts.target = target
        return facts
    }

    /// Coaches carry travellers; the other attacks of the story hit whoever was there.
    private var target: Target { title.contains("coach") || title.contains("bus") ? .travellers : .civilians }

    init(
        _ daysAgo: Int, _ title: String, _ province: Province, _ district: String, _ place: String? = nil,
        _ kind: IncidentKind, _ classification: Classification, _ manner: Manner,
        counted: (killed: Int?, injured: Int?),
        _ roster: String
    ) {
        (self.daysAgo, self.title, self.province, self.district) = (daysAgo, title, province, district)
        (self.place, self.kind, self.classification, self.manner) = (place, kind, classification, manner)
        (self.counted, self.roster) = (counted, roster)
    }
}
