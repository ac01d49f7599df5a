import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Statute
import Verification
import Web

/// The papers of a claim as JSON. From whom they came is never in it, and files are handed in and opened at a counter.
enum EvidenceAPI {
    static func routes(law: LawShelf) -> [Route] {
        [
            .api(.get, "/api/v1/claims/{claim}/evidence", .needs(.seeClaims), EvidenceDocuments.list) { visit, tx in
                let (claim, _) = try ClaimRoutes.claim(of: visit, .seeClaims, in: tx)
                let grant = try visit.officer.grant(.seeClaims, at: claim.scope, for: .claim)
                try Audit.record(grant, .claimSeen, on: Record(.claim, claim.id), in: tx)
                return .json(try EvidenceFile(claim, under: law.current, in: tx).json)
            },
            Route.api(
                .post, "/api/v1/claims/{claim}/evidence", .needs(.recordEvidence), EvidenceDocuments.take
            ) { visit, tx in
                try take(visit, law.current, in: tx)
            }.recognisingRepeats(isRequired: true),
            Route.api(
                .post, "/api/v1/claims/{claim}/evidence/{evidence}/return", .needs(.recordEvidence),
                EvidenceDocuments.giveBack
            ) { visit, tx in
                try giveBack(visit, in: tx)
            }.recognisingRepeats(isRequired: false),
        ]
    }

    private static func take(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> Response {
        let (claim, _) = try ClaimRoutes.claim(of: visit, .recordEvidence, in: tx)
        let grant = try visit.officer.grant(.recordEvidence, at: claim.scope, for: .claim)
        let papers = try EvidenceFile(claim, under: law, in: tx).wanted.map(\.paper)
        var answers = try visit.answers()
        let draft = try EvidenceDraft(from: &answers, files: [], papers: papers, today: visit.today)
        let id = try TakeEvidence.run(
            draft, for: claim, by: grant, vault: visit.house.vault, surroundings: visit.house.surroundings, in: tx)
        guard let evidence = try EvidenceStore.find(id, of: claim.id, in: tx) else { throw AccessError.notFound }
        var answer = Response.json(evidence.json, status: .created)
        answer.headers.set("Location", "/api/v1/claims/\(claim.id)/evidence")
        return answer
    }

    private static func giveBack(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let (evidence, claim) = try EvidenceRoutes.paper(of: visit, in: tx)
        let grant = try visit.officer.grant(.recordEvidence, at: claim.scope, for: .claim)
        var answers = try visit.answers()
        let (receiver, day) = try EvidenceRoutes.returning(evidence, from: &answers, today: visit.today)
        try ReturnEvidence.run(evidence, of: claim, to: receiver, on: day, by: grant, vault: visit.house.vault, in: tx)
        guard let given = try EvidenceStore.find(evidence.id, of: claim.id, in: tx) else { throw AccessError.notFound }
        return .json(given.json)
    }
}

extension EvidenceFile {
    fileprivate var json: JSON {
        let checklist = wanted.map { line -> JSON in
            [
                "paper": .string(line.paper.key), "title": .string(line.paper.paper),
                "neededFor": .array(line.kinds.map { .text($0) }), "party": .text(line.paper.party),
                "fetchedBy": .string(line.paper.fetchedBy),
                "isHere": .bool(held(of: line.paper).contains { $0.given == nil }),
            ]
        }
        return ["checklist": .array(checklist), "items": .array(held.map(\.json))]
    }
}

extension Evidence {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "position": .integer(Int64(position)), "paper": .string(paper),
            "title": .string(title), "form": .text(form), "receivedOn": .string(receivedOn.description),
            "receivedBy": .text(office.role), "fileKind": file.map { .text($0.kind) } ?? .null,
            "fileSize": file.map { .integer(Int64($0.size)) } ?? .null, "hash": .string(hash),
            "handedHash": .text(handedHash),
            "receipt": .string(code.description), "returnedOn": given.map { .string($0.on.description) } ?? .null,
        ]
    }
}
