import Access
import HTTPTransport
import Kernel
import Law
import SiteSupport
import Statute
import TestSupport
import Web

/// The library alone, as the program moves it in.
enum LawHouse {
    /// `touched` is what a later room would count.
    static func open<T>(
        _ engine: ThrowawayStore = .sqlite, touched: Int = 3, _ body: (TestHouse, LawShelf) async throws -> T
    ) async throws -> T {
        let law = LawShelf(try LawBook.embedded())
        let routes = Law.routes(law: law) { _, _, _, _, _ in touched }
        let room = TestRoom(Law.migrations, Law.phrases, Law.room, routes)
        return try await TestHouse.open(engine, [room]) { house in try await body(house, law) }
    }

    static let form = "/law/rates/new"

    /// An invented paper that raises the award for a death in Balochistan.
    static let raise: [String: String] = [
        "title": "Invented notification on the schedule", "citation": "No. INV-7 of 2026",
        "published-day": "10", "published-month": "2", "published-year": "2026",
        "publisher": "Invented Home Department", "status": "policy", "line": "PK-BA award.death",
        "amount": "17,77,000", "provision": "item 1", "from-day": "15", "from-month": "2", "from-year": "2026",
        "fromExact": "yes",
    ]

    /// The same as a program sends it.
    static let json: JSON = [
        "title": "Invented notification on the schedule", "citation": "No. INV-7 of 2026",
        "published": "2026-02-10", "publisher": "Invented Home Department", "status": "policy",
        "line": "PK-BA award.death", "amount": 1_777_000, "provision": "item 1", "from": "2026-02-15",
        "fromExact": true,
    ]

    static func pdf(_ bytes: [UInt8] = Array("%PDF-1.7 invented".utf8)) throws -> UploadedFile {
        try UploadedFile(field: "file", name: "invented.pdf", contentType: "application/pdf", content: bytes)
    }
}

extension TestOfficer {
    /// Enters the invented raise, changed by `answers`; the address of its page.
    func entered(_ answers: [String: String] = [:], files: [UploadedFile] = []) async throws -> String {
        let sent = try await post(LawHouse.form, LawHouse.raise.merging(answers) { $1 }, files: files)
        guard let address = sent.location else { throw Unfit("not entered: \(sent.status) \(sent.text.suffix(3000))") }
        return address
    }

    /// What the law gives for a death in Balochistan on a day.
    func death(on day: String) async throws -> JSON {
        try await api(
            .post, "/api/v1/law/determine",
            [
                "jurisdiction": "PK-BA", "incident": ["on": .string(day), "classification": "terrorist-act"],
                "victim": ["standing": "civilian"], "losses": [["kind": "death"]],
            ]
        ).json
    }
}
