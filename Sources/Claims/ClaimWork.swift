public import Access
import CompensationRules
import Incidents
public import Kernel
import Localization
public import SQL
public import Statute

/// A claim that waits for somebody, as "My work" shows it. Names nobody.
public struct ClaimTask: Sendable {
    /// What is to be done, in the order of the way.
    public enum Job: String, CaseIterable, Sendable { case assess, send, decide, sanction, funds, payment }

    public let job: Job
    public let claim: Identifier<Claim>
    public let reference: String
    /// What happened, in the incident's words.
    public let incident: String
    /// Since which day it waits, in Pakistan.
    public let since: CalendarDate
    public var address: String { "/claims/\(claim)" }
}

/// A clock that has run out or soon will.
public struct ClaimAlarm: Sendable {
    public let claim: Identifier<Claim>
    public let reference: String
    public let clock: RunningClock
    /// For whom it waits, by the last word on record; nil when nobody has said why.
    public let because: ClockNote.Because?

    public var address: String { "/claims/\(claim)" }
}

/// A claim of which the officer is the contact, and which now lies with others.
public struct ClaimElsewhere: Sendable {
    public let reference: String
    public let stage: Claim.Stage
    public let since: CalendarDate
    public let address: String
}

/// What waits on one officer, what runs out, and what she waits for.
public struct ClaimWork: Sendable {
    public let tasks: [ClaimTask]
    public let alarms: [ClaimAlarm]
    public let elsewhere: [ClaimElsewhere]
}

extension Claims {
    /// The officer's work on claims, each kind oldest or nearest first, `limit` of a kind at most.
    ///
    /// One look into an index for each kind of job that her role may do. An alarm is a clock of the officer's own jobs
    /// that has run out or ends within three days.
    public static func work(
        of officer: Officer, under law: LawBook, limit: Int, in tx: borrowing Transaction
    ) throws -> ClaimWork {
        ClaimWork(
            tasks: try ClaimTask.Job.allCases.flatMap { try tasks($0, of: officer, limit: limit, in: tx) },
            alarms: try alarms(of: officer, under: law, limit: limit, in: tx),
            elsewhere: try elsewhere(officer, limit: limit, in: tx))
    }

    private static func tasks(
        _ job: ClaimTask.Job, of officer: Officer, limit: Int, in tx: borrowing Transaction
    ) throws -> [ClaimTask] {
        guard let grant = try? officer.grant(job.permission, for: .claim), let province = grant.area.province else {
            return []
        }
        let stages = SQL.joined(job.stages.map { "\($0)" }, by: ", ")
        return try tx.rows(
            """
            SELECT c.id, c.reference, c.stage_since, i.title FROM claim c CROSS JOIN incident i
            WHERE i.id = c.incident AND c.province = \(province) AND c.stage IN (\(stages)) AND \(job.condition)
                AND \(grant.area.condition(province: "c.province", district: "c.district"))
                AND NOT EXISTS (SELECT 1 FROM duty_act d WHERE d.kind = 'claim' AND d.record = c.id
                    AND d.account = \(officer.account) AND d.act IN (\(job.earlier)))
            ORDER BY c.opened_on, c.id LIMIT \(limit)
            """
        ) { row in
            ClaimTask(
                job: job, claim: try row[0], reference: try row[1], incident: try row[3], since: try row[2])
        }
    }

    private static func alarms(of officer: Officer, under law: LawBook, limit: Int, in tx: borrowing Transaction) throws
        -> [ClaimAlarm]
    {
        let today = officer.moment.dateInPakistan
        guard let grant = try? officer.grant(.seeClaims, for: .claim), let province = grant.area.province,
            ClaimClock.allCases.contains(where: { officer.may($0.permission) })
        else { return [] }
        let claims = try ClaimStore.claims(
            """
            SELECT \(ClaimStore.columns) FROM claim c
            WHERE c.province = \(province) AND c.due_on <= \(today.adding(days: 3))
                AND \(grant.area.condition(province: "c.province", district: "c.district"))
            ORDER BY c.due_on, c.id LIMIT \(limit)
            """, in: tx)
        return try claims.compactMap { claim in
            guard let incident = try IncidentStore.find(claim.incident, in: tx) else { return nil }
            let course = try CourseStore.course(of: claim, in: tx)
            let clock = course.clocks(of: claim, from: incident, under: law, on: today)
                .filter { $0.state == .running && officer.may($0.limit.clock.permission) }
                .min { $0.dueOn < $1.dueOn }
            return clock.map { clock in
                let said = course.notes.last { $0.clock == clock.limit.clock && $0.kind == .late }
                return ClaimAlarm(
                    claim: claim.id, reference: claim.reference, clock: clock, because: said?.because)
            }
        }
    }

    private static func elsewhere(_ officer: Officer, limit: Int, in tx: borrowing Transaction) throws
        -> [ClaimElsewhere]
    {
        guard let grant = try? officer.grant(.seeClaims, for: .claim) else { return [] }
        return try tx.rows(
            """
            SELECT c.id, c.reference, c.stage, c.stage_since FROM claim c
            WHERE c.contact = \(officer.account) AND c.stage IN ('committee', 'decided', 'sanction', 'payment')
                AND (c.outcome = 'award' OR c.decided_on IS NULL)
                AND \(grant.area.condition(province: "c.province", district: "c.district"))
            ORDER BY c.stage_since, c.id LIMIT \(limit)
            """
        ) { row in
            let id: Identifier<Claim> = try row[0]
            return ClaimElsewhere(
                reference: try row[1], stage: try row[2], since: try row[3], address: "/claims/\(id)")
        }
    }
}

extension ClaimTask.Job {
    fileprivate var permission: Permission {
        switch self {
        case .assess, .send: .assessClaim
        case .decide: .decideClaim
        case .sanction, .funds, .payment: .payClaim
        }
    }

    fileprivate var stages: [Claim.Stage] {
        switch self {
        case .assess: [.opened, .evidence]
        case .send: [.verified]
        case .decide: [.committee]
        case .sanction: [.decided]
        case .funds: [.sanction]
        case .payment: [.payment]
        }
    }

    /// What it must come to.
    fileprivate var condition: SQL {
        switch self {
        case .assess, .send: "c.outcome IN ('award', 'nothing')"
        case .decide: "1 = 1"
        case .sanction, .funds, .payment: "c.outcome = 'award'"
        }
    }

    /// The acts of hers that leave it to somebody else.
    fileprivate var earlier: SQL {
        let act: Act? =
            switch self {
            case .decide: .claimDecided
            case .payment: .paymentMade
            case .assess, .send, .sanction, .funds: nil
            }
        let earlier = Duties.table.filter { $0.act == act }.map(\.earlier)
        return earlier.isEmpty ? "''" : SQL.joined(earlier.map { "\($0)" }, by: ", ")
    }
}
