import Incidents
import Kernel

/// Sixty people in fourteen attacks, chosen so that every desk has something to do: the attack of yesterday is still
/// unfolding, and behind it lie claims at every step.
enum DemoStory {
    /// Oldest first. Fewer than sixty people leave the older rosters empty.
    static func incidents(people: Int, today: CalendarDate, seed: UInt64) -> [DemoIncident] {
        var left = max(0, people)
        var number = 0
        var numbers = SeededNumbers(seed: seed)
        let newestFirst = (balochistan + sindh).sorted { $0.daysAgo < $1.daysAgo }.map { attack in
            let facts = attack.facts(today: today)
            let lines = attack.roster.split(separator: "\n").prefix(left)
            left -= lines.count
            let people = lines.map { line in
                number += 1
                return StoryLine(line).person(number: number, on: facts.on)
            }
            return DemoIncident(facts: facts, people: people, number: attack.daysAgo, &numbers)
        }
        return newestFirst.reversed()
    }
}
