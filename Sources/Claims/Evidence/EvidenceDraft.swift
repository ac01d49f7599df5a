import HTTPTransport
import Kernel
import Localization
import Statute
import Web

/// A paper as it is handed over the counter, read from a form or a JSON body.
struct EvidenceDraft: Sendable {
    /// A key of the checklist, or `Evidence.other`.
    let paper: String
    /// What the checklist calls it.
    let title: String
    let form: Evidence.Form
    let receivedFrom: String
    let receivedOn: CalendarDate
    let note: String?
    let file: File?

    /// The file as it will be kept, without metadata, and the SHA-256 of what was handed in.
    struct File: Sendable {
        let kind: FileKind
        let bytes: [UInt8]
        let handedHash: String
    }

    /// A form with one file of at most 10 MiB.
    static let limit = BodyLimit.upload(file: 10 << 20, files: 1)

    /// Reads the answers; throws `FormFaults` that name every field that needs another answer.
    init(from answers: inout Answers, files: [UploadedFile], papers: [EvidencePaper], today: CalendarDate) throws {
        let key = answers.text("paper")
        let found = papers.first { $0.key == key }
        if let key, found == nil, key != Evidence.other { answers.note("paper", Phrase("evidence.no-such-paper")) }
        if key == nil, !answers.isFaulty("paper") { answers.note("paper", Phrase("evidence.choose-paper")) }
        let form: Evidence.Form? = answers.word("form")
        if form == nil, !answers.isFaulty("form") { answers.note("form", Phrase("evidence.say-form")) }
        let from = answers.text("receivedFrom", atMost: 200)
        if from == nil, !answers.isFaulty("receivedFrom") {
            answers.note("receivedFrom", Phrase("evidence.say-from"))
        }
        let day = answers.date("receivedOn", notAfter: today)
        let note = answers.text("note", atMost: 2000)
        if key == Evidence.other, note == nil { answers.note("note", Phrase("evidence.say-which")) }
        let file = Self.file(files.first { $0.field == "file" }, noting: &answers)
        try answers.finish()
        guard let key, let form, let from else { throw FormFaults(answers.faults) }
        (self.paper, self.form, receivedFrom, receivedOn) = (key, form, from, day ?? today)
        (title, self.note, self.file) = (found?.paper ?? "", note, file)
    }

    /// The file when it is one of the kinds that are kept; otherwise what is wrong with it is noted.
    private static func file(_ upload: UploadedFile?, noting answers: inout Answers) -> File? {
        guard let upload else { return nil }
        guard let bytes = try? upload.bytes(), let kind = FileKind(of: bytes) else {
            answers.note("file", Phrase("evidence.file-kind"))
            return nil
        }
        guard let kept = kind.withoutMetadata(bytes) else {
            answers.note("file", Phrase("evidence.file-damaged"))
            return nil
        }
        // A PDF that nobody rebuilt is none that may be kept.
        guard kind != .pdf || upload.originalDigest != nil else {
            answers.note("file", Phrase("evidence.file-damaged"))
            return nil
        }
        return File(
            kind: kind, bytes: kept, handedHash: Hex.text(of: upload.originalDigest ?? SHA256.digest(of: bytes)))
    }
}
