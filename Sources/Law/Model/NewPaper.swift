import HTTPTransport
import Kernel
import Localization
import Web

/// A paper that comes with its first rate: what it is called, and its file or, without one, its reference alone.
struct NewPaper {
    let title: String
    let citation: String
    let publisher: String
    let status: PayingStatus
    let publishedOn: CalendarDate
    let kind: LawFileScan.Kind?
    /// Empty when no file came.
    let bytes: [UInt8]

    /// Nil when something is wrong, which is noted, or when the paper is not asked for.
    init?(from answers: inout Answers, _ files: [UploadedFile], today: CalendarDate, isAsked: Bool) throws {
        let title = answers.text("title")
        let citation = answers.text("citation")
        let publisher = answers.text("publisher")
        let status = answers.word("status", as: PayingStatus.self)
        let published = answers.date("published", notAfter: today)
        guard isAsked else { return nil }
        if title == nil, !answers.isFaulty("title") { answers.note("title", Phrase("law.rate.needs-title")) }
        if citation == nil, !answers.isFaulty("citation") {
            answers.note("citation", Phrase("law.rate.needs-citation"))
        }
        if publisher == nil, !answers.isFaulty("publisher") {
            answers.note("publisher", Phrase("law.rate.needs-publisher"))
        }
        if status == nil, !answers.isFaulty("status") { answers.note("status", Phrase("law.rate.needs-status")) }
        if published == nil, !answers.isFaulty("published") {
            answers.note("published", Phrase("law.rate.needs-published"))
        }
        let scan = try Self.scan(files, &answers)
        guard let title, let citation, let publisher, let status, let published, let scan else { return nil }
        (self.title, self.citation, self.publisher) = (title, citation, publisher)
        (self.status, publishedOn) = (status, published)
        (kind, bytes) = scan
    }

    /// The file by what it begins with; nil when it is none that is taken, which is noted.
    private static func scan(_ files: [UploadedFile], _ answers: inout Answers) throws -> (
        LawFileScan.Kind?, [UInt8]
    )? {
        guard let file = files.first(where: { $0.field == "file" }) else { return (nil, []) }
        guard file.size <= LawFileScan.mostBytes else {
            answers.note("file", Phrase("law.rate.file-large"))
            return nil
        }
        let bytes = try file.bytes()
        guard let kind = LawFileScan.Kind(bytes) else {
            answers.note("file", Phrase("law.rate.file-kind"))
            return nil
        }
        return (kind, bytes)
    }

    func document(id: Identifier<LawDocument>, number: Int, province: Province) -> LawDocument {
        LawDocument(
            id: id, number: number, province: province, title: title, citation: citation, publisher: publisher,
            status: status, publishedOn: publishedOn,
            digest: bytes.isEmpty
                ? LawDocument.digest(ofReference: [title, citation, publisher, publishedOn.description])
                : Hex.text(of: SHA256.digest(of: bytes)),
            file: kind.map { LawFileScan(kind: $0, size: bytes.count) })
    }
}
