import Access
import CompensationRules
import HTTPTransport
import Kernel
import Localization
import SQL
import Statute
import Verification
import Victims
import Web

/// The moves of a claim as JSON: what a form asks, in the same words; each needs the version that the caller saw.
enum ClaimMoveAPI {
    static func routes(law: LawShelf) -> [Route] {
        [
            move(
                "/api/v1/claims/{claim}/assessment", .assessClaim, ClaimMoveDocuments.assessment, law, ClaimMoves.assess
            ),
            move("/api/v1/claims/{claim}/sending", .assessClaim, ClaimMoveDocuments.sending, law, ClaimMoves.send),
            move("/api/v1/claims/{claim}/return", .decideClaim, ClaimMoveDocuments.giveBack, law, ClaimMoves.giveBack),
            move("/api/v1/claims/{claim}/decision", .decideClaim, ClaimMoveDocuments.decide, law) {
                answers, request, tx in
                try ClaimMoves.decide(&answers, request, tx)
            },
            .api(.get, "/api/v1/claims/{claim}/decision", .needs(.seeClaims), ClaimMoveDocuments.decision) {
                visit, tx in
                .json(try decision(visit, in: tx))
            },
            move("/api/v1/claims/{claim}/sanction", .payClaim, ClaimMoveDocuments.sanction, law, ClaimMoves.sanction),
            move("/api/v1/claims/{claim}/funds", .payClaim, ClaimMoveDocuments.funds, law, ClaimMoves.funds),
            move("/api/v1/claims/{claim}/payment", .payClaim, ClaimMoveDocuments.payment, law, ClaimMoves.paid),
            move(
                "/api/v1/claims/{claim}/contact", .changeClaim, ClaimMoveDocuments.contact, law, ClaimMoves.nameContact),
            .api(.get, "/api/v1/claims/{claim}/clocks", .needs(.seeClaims), ClaimMoveDocuments.clocks) { visit, tx in
                .json(try clocks(visit, law.current, in: tx))
            },
            move("/api/v1/claims/{claim}/clocks", .seeClaims, ClaimMoveDocuments.clock, law, ClaimMoves.noteOnClock),
            .api(.get, "/api/v1/claims/{claim}/history", .needs(.seeClaims), ClaimMoveDocuments.history) { visit, tx in
                .json(try history(visit, in: tx))
            },
            .api(.get, "/api/v1/claims/{claim}/comments", .needs(.seePerson), ClaimMoveDocuments.comments) {
                visit, tx in
                .json(try comments(visit, in: tx))
            },
            Route.api(
                .post, "/api/v1/claims/{claim}/comments", .needs(.commentOnClaim), ClaimMoveDocuments.comment
            ) { visit, tx in
                var answers = try visit.answers()
                let request = try ClaimMoves.Request(.commentOnClaim, law.current, visit, in: tx)
                let id = try ClaimMoves.comment(&answers, request, tx)
                return .json(["id": .string(id.description)], status: .created)
            }.recognisingRepeats(isRequired: false),
        ]
    }

    /// Answers with the claim's id and its new version.
    private static func move(
        _ address: PathPattern, _ permission: Permission, _ document: APIDocument, _ law: LawShelf,
        _ move: @escaping @Sendable (inout Answers, ClaimMoves.Request, borrowing Transaction) throws -> Claim
    ) -> Route {
        Route.api(.post, address, .needs(permission), document) { visit, tx in
            var answers = try visit.answers()
            let request = try ClaimMoves.Request(permission, law.current, visit, in: tx)
            _ = try visit.expectedVersion()
            let claim = try move(&answers, request, tx)
            guard let moved = try ClaimStore.find(claim.id, in: tx) else { throw AccessError.notFound }
            return .json(
                [
                    "id": .string(moved.id.description), "stage": .text(moved.stage),
                    "version": .integer(Int64(moved.version)),
                ], version: moved.version)
        }.recognisingRepeats(isRequired: false)
    }

    /// The claim of the address, and the audit entry that seeing it costs.
    private static func seen(_ visit: Visit, in tx: borrowing Transaction) throws -> Claim {
        let (claim, _) = try ClaimRoutes.claim(of: visit, .seeClaims, in: tx)
        let grant = try visit.officer.grant(.seeClaims, at: claim.scope, for: .claim)
        try Audit.record(grant, .claimSeen, on: Record(.claim, claim.id), in: tx)
        return claim
    }

    /// The decision without its reason in words, which is for those who may see the person.
    private static func decision(_ visit: Visit, in tx: borrowing Transaction) throws -> JSON {
        let claim = try seen(visit, in: tx)
        guard let decision = try DecisionStore.find(claim: claim.id, in: tx) else { throw AccessError.notFound }
        return try decision.json
    }

    private static func clocks(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> JSON {
        let (claim, incident) = try ClaimRoutes.claim(of: visit, .seeClaims, in: tx)
        _ = try seen(visit, in: tx)
        let course = try CourseStore.course(of: claim, in: tx)
        let clocks = course.clocks(of: claim, from: incident, under: law, on: visit.today)
        return ["items": .array(clocks.map(\.json))]
    }

    private static func history(_ visit: Visit, in tx: borrowing Transaction) throws -> JSON {
        let course = try CourseStore.course(of: try seen(visit, in: tx), in: tx)
        return ["items": .array(course.moves.map(\.json)), "papers": .array(course.milestones.map(\.json))]
    }

    /// The words of the comments, for who may see the person as well as the claim.
    private static func comments(_ visit: Visit, in tx: borrowing Transaction) throws -> JSON {
        let claim = try seen(visit, in: tx)
        let grant = try visit.officer.grant(.seePerson, at: claim.scope, for: .claim)
        try Audit.record(grant, .personSeen, on: Record(.person, claim.person), in: tx)
        let comments = try CommentStore.latest(200, on: claim.id, in: tx)
        let isWithheld = try PeopleNamed.isWithheld(claim.person, from: grant, in: tx)
        let texts = try SealedNote.open(
            comments.map { (sealed: isWithheld ? nil : $0.sealed, address: ClaimComment.address($0.id)) },
            of: claim.person, by: visit.house.vault)
        let items = zip(comments, texts).map { comment, text -> JSON in
            [
                "id": .string(comment.id.description), "by": .string(comment.by.description),
                "role": .text(comment.role), "at": .string(comment.at.description),
                "text": text.map { .string($0) } ?? .null,
            ]
        }
        return ["items": .array(items)]
    }
}

extension Decision {
    /// As the API shows it: what the record says, and what is said about it.
    var json: JSON {
        get throws {
            [
                "kind": .text(kind), "amount": .integer(amount.whole), "ground": .text(ground?.word),
                "clause": .text(clause), "code": .string(code.description), "digest": .string(digest),
                "intact": .bool(isIntact), "rules": .string(rules), "decidedOn": .string(decidedOn.description),
                "decidedAt": .string(decidedAt.description),
                "office": [
                    "role": .text(office.role), "province": .text(office.province?.rawValue),
                    "district": .text(office.district),
                ],
                "hasReason": .bool(hasReason), "determination": try JSON(parsing: determination.bytes),
            ]
        }
    }
}

extension RunningClock {
    fileprivate var json: JSON {
        [
            "clock": .text(limit.clock), "state": .string(state.word), "day": .integer(Int64(day)),
            "limit": .integer(Int64(limit.days)), "since": .string(since.description),
            "due": .string(dueOn.description),
            "daysLate": .integer(Int64(daysLate)), "confirmed": .bool(!limit.isDoubtful),
            "provision": .string(limit.citation),
        ]
    }
}

extension RunningClock.State {
    fileprivate var word: String {
        switch self {
        case .running: "running"
        case .paused: "paused"
        case .stopped: "stopped"
        }
    }
}

extension ClaimMove {
    fileprivate var json: JSON {
        [
            "kind": .text(kind), "from": .text(from), "to": .text(to), "word": .text(word),
            "by": .string(by.description), "role": .text(role), "at": .string(at.description),
            "hasReason": .bool(reason != nil),
        ]
    }
}

extension Milestone {
    fileprivate var json: JSON {
        [
            "kind": .text(kind), "on": .string(on.description), "number": .string(number),
            "by": .string(by.description), "role": .text(role), "at": .string(at.description),
        ]
    }
}
