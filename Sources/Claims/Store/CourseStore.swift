import Access
import Kernel
public import SQL
import Sealing

/// The SQL of `claim_move`, `claim_milestone` and `claim_clock_note`. Rows are added, never changed.
public enum CourseStore {
    /// Everything that has happened to a claim. Three small statements; one for a claim that has not moved.
    public static func course(of claim: Claim, in tx: borrowing Transaction) throws -> ClaimCourse {
        var course = ClaimCourse(moves: try moves(of: claim.id, in: tx), notes: try notes(of: claim.id, in: tx))
        if claim.isDecided { course.milestones = try milestones(of: claim.id, in: tx) }
        return course
    }

    private static func moves(of claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> [ClaimMove] {
        try tx.rows(
            """
            SELECT id, claim, kind, from_stage, to_stage, word, made_by, role, made_at, reason FROM claim_move
            WHERE claim = \(claim) ORDER BY made_at, id
            """
        ) { row in
            ClaimMove(
                id: try row[0], claim: try row[1], kind: try row[2], from: try row[3], to: try row[4],
                word: try row[5], by: try row[6], role: try row[7], at: try row[8], reason: try row[9])
        }
    }

    private static func milestones(of claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> [Milestone] {
        try tx.rows(
            """
            SELECT kind, on_date, number, recorded_by, role, recorded_at FROM claim_milestone
            WHERE claim = \(claim) ORDER BY recorded_at, kind
            """
        ) { row in
            Milestone(
                kind: try row[0], on: try row[1], number: try row[2], by: try row[3], role: try row[4],
                at: try row[5])
        }
    }

    private static func notes(of claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> [ClockNote] {
        try tx.rows(
            """
            SELECT id, clock, kind, on_date, because, made_by, role, made_at, reason FROM claim_clock_note
            WHERE claim = \(claim) ORDER BY made_at, id
            """
        ) { row in
            ClockNote(
                id: try row[0], clock: try row[1], kind: try row[2], on: try row[3], because: try row[4],
                by: try row[5], role: try row[6], at: try row[7], reason: try row[8])
        }
    }

    static func insert(_ move: ClaimMove, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO claim_move (id, claim, kind, from_stage, to_stage, word, reason, made_by, role, made_at)
            VALUES (\(move.id), \(move.claim), \(move.kind), \(move.from), \(move.to), \(move.word), \(move.reason),
                \(move.by), \(move.role), \(move.at))
            """)
    }

    static func insert(_ milestone: Milestone, of claim: Identifier<Claim>, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO claim_milestone (claim, kind, on_date, number, recorded_by, role, recorded_at)
            VALUES (\(claim), \(milestone.kind), \(milestone.on), \(milestone.number), \(milestone.by),
                \(milestone.role), \(milestone.at))
            """)
    }

    static func insert(_ note: ClockNote, of claim: Identifier<Claim>, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO claim_clock_note (id, claim, clock, kind, on_date, because, reason, made_by, role, made_at)
            VALUES (\(note.id), \(claim), \(note.clock), \(note.kind), \(note.on), \(note.because), \(note.reason),
                \(note.by), \(note.role), \(note.at))
            """)
    }
}

extension ClaimMove {
    /// Where its reason is sealed.
    static func address(_ id: Identifier<ClaimMove>) -> FieldAddress {
        FieldAddress("claim_move", id, "reason", revision: 1)
    }
}

extension ClockNote {
    /// Where its words are sealed.
    static func address(_ id: Identifier<ClockNote>) -> FieldAddress {
        FieldAddress("claim_clock_note", id, "reason", revision: 1)
    }
}

extension ClaimMove.Kind: Bindable, Readable {}
extension Milestone.Kind: Bindable, Readable {}
extension ClaimClock: Bindable, Readable {}
extension ClockNote.Kind: Bindable, Readable {}
extension ClockNote.Because: Bindable, Readable {}
