import Claims
import HTML
import Kernel
import Localization
import Web

/// Claims on the page of the day: what waits on the officer, what runs out, what she waits for.
enum ClaimTasks {
    /// Grouped by job, oldest first.
    static func jobs(_ work: ClaimWork, on today: CalendarDate, _ say: Speech) -> HTML {
        let groups = ClaimTask.Job.allCases.map { job -> HTML in
            let rows = work.tasks.filter { $0.job == job }.map { task in
                WorkRows.Row(
                    "\(bdi: task.incident)", to: task.address, remark: "\(id: task.reference)",
                    when: "\(waits(task.since, today), say)<br><span class=\"soft\">\(bdi: say.date(task.since))</span>"
                )
            }
            return rows.isEmpty ? .empty : "\(WorkRows(rows, job: Phrase("home.job.", of: job)), say)"
        }
        return "\(groups, { $0 })"
    }

    private static func waits(_ since: CalendarDate, _ today: CalendarDate) -> Phrase {
        Phrase("home.days", ["n": .number(max(0, today.days(since: since)))])
    }

    /// The nearest first. Nothing when nothing runs out.
    static func alarms(_ work: ClaimWork, _ visit: Visit) -> HTML {
        guard !work.alarms.isEmpty else { return .empty }
        let say = visit.say
        let rows = work.alarms.map { alarm in
            WorkRows.Row(
                "\(Phrase("claims.clock.", of: alarm.clock.limit.clock), say), \(id: alarm.reference)",
                to: alarm.address,
                remark: reason(alarm, say),
                when:
                    "\(StandingMark.due(alarm.clock.dueOn, on: visit.today), say)<br><span class=\"soft\">\(bdi: say.date(alarm.clock.dueOn))</span>",
                clock: nil)
        }
        return
            "\(Section("clocks", Phrase("home.clocks"), remark: "\(say("home.nearest-first"))", "\(WorkRows(rows), say)"), say)"
    }

    private static func reason(_ alarm: ClaimAlarm, _ say: Speech) -> HTML {
        guard alarm.clock.isLate else { return .empty }
        guard let because = alarm.because else { return "\(Phrase("claims.late-unexplained"), say)" }
        return "\(Phrase("home.reason", ["whom": .phrase(Phrase("claims.because.", of: because))]), say)"
    }

    /// Claims that she answers for and others have.
    static func elsewhere(_ work: ClaimWork, _ say: Speech) -> HTML {
        guard !work.elsewhere.isEmpty else { return .empty }
        let rows = work.elsewhere.map { claim in
            WorkRows.Row(
                "\(id: claim.reference)", to: claim.address, remark: "\(Phrase("claims.stage.", of: claim.stage), say)",
                when: "\(bdi: say.date(claim.since))")
        }
        return "\(Section("elsewhere", Phrase("home.elsewhere"), "\(WorkRows(rows), say)"), say)"
    }
}
