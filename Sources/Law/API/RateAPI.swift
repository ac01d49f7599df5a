import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Statute
import Web

/// Entered rates as JSON, under `/api/v1/law/rates`. A file comes by the form only: a program gives the reference.
enum RateAPI {
    static func routes(law: LawShelf) -> [Route] {
        [
            .api("/api/v1/law/rates", .needs(.enterRate), RateDocuments.list) { visit, tx in
                _ = try visit.officer.grant(.enterRate, for: .administration)
                return .json(["items": .array(try RateEntryStore.newest(in: tx).map(\.record))])
            },
            .api(.post, "/api/v1/law/rates", .needs(.enterRate), RateDocuments.enter) { visit, tx in
                let entry = try RateRoutes.enter(visit, law.current, in: tx)
                var answer = Response.json(entry.record, status: .created, version: entry.version)
                answer.headers.set("Location", "/api/v1/law/rates/\(entry.id)")
                return answer
            }.recognisingRepeats(isRequired: true),
            .api("/api/v1/law/rates/{rate}", .needs(.enterRate), RateDocuments.show) { visit, tx in
                _ = try visit.officer.grant(.enterRate, for: .administration)
                let entry = try RateRoutes.find(visit, in: tx)
                return .json(entry.record, version: entry.version)
            },
            .api(.post, "/api/v1/law/rates/{rate}/confirm", .needs(.confirmRate), RateDocuments.confirm) { visit, tx in
                try RateRoutes.confirm(visit, in: tx)
                return try decided(visit, in: tx)
            }.afterwards { house in await RateRoutes.refresh(law, house) },
            .api(.post, "/api/v1/law/rates/{rate}/refuse", .needs(.confirmRate), RateDocuments.refuse) { visit, tx in
                try RateRoutes.refuse(visit, in: tx)
                return try decided(visit, in: tx)
            },
        ]
    }

    private static func decided(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let entry = try RateRoutes.find(visit, in: tx)
        return .json(entry.record, version: entry.version)
    }
}

extension RateEntry {
    /// As the API shows it.
    fileprivate var record: JSON {
        [
            "id": .string(id.description), "number": .integer(Int64(number)), "state": .text(state),
            "refusal": refusal.map { .text($0) } ?? .null, "line": .string("\(province.rawValue) \(facts.line.key)"),
            "amount": .integer(facts.amount.whole), "perAnimal": .bool(facts.isPerAnimal),
            "minimum": .bool(facts.isMinimum), "provision": .string(facts.provision),
            "instrument": .string(facts.instrument ?? document.instrumentID), "from": .text(facts.from),
            "fromExact": .bool(facts.isFromExact), "until": .text(facts.until),
            "earlierKnownTo": .text(facts.earlierKnownTo), "note": .string(facts.note), "document": document.record,
            "version": .integer(Int64(version)), "enteredAt": .text(enteredAt), "decidedAt": .text(decidedAt),
        ]
    }
}

extension LawDocument {
    fileprivate var record: JSON {
        [
            "id": .string(id.description), "source": .string(sourceID), "title": .string(title),
            "citation": .string(citation), "publisher": .string(publisher), "status": .text(status),
            "published": .text(publishedOn), "digest": .string(digest),
            "file": file.map { .text($0.kind) } ?? .null,
        ]
    }
}
