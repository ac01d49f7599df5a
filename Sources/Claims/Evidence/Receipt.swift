import Access
import Documents
import Kernel
import Localization
import Places
import Verification
import Web

/// What the giver of a paper takes home: which paper, for which claim, when, where, and the number that proves it. It
/// names nobody, so that a lost one tells nothing.
struct Receipt: Sendable {
    let evidence: Evidence
    let claim: Claim
    let book: PhraseBook
    let gazetteer: Gazetteer
    let publicAddress: String

    init(_ evidence: Evidence, of claim: Claim, _ visit: Visit) {
        (self.evidence, self.claim) = (evidence, claim)
        (book, gazetteer) = (visit.house.phrases, visit.house.gazetteer)
        publicAddress = visit.house.settings.publicAddress
    }

    /// In every language, as letters are.
    var letter: Letter {
        let code = evidence.code.description
        return Letter(
            title: Speech(.english, from: book)("evidence.receipt-of", ["reference": .text(claim.reference)]),
            reference: claim.reference, writtenAt: evidence.recordedAt, code: code,
            address: "\(publicAddress)/verify/\(code)", parts: Language.allCases.map { part(Speech($0, from: book)) })
    }

    private func part(_ say: Speech) -> Letter.Part {
        func told(_ phrase: Phrase) -> String { say(phrase.isolated) }
        let province = evidence.office.province ?? claim.province
        let place =
            evidence.office.district.map { gazetteer.name(of: $0, in: say.language) }
            ?? gazetteer.name(of: province, in: say.language)
        let role: Phrase.Value = .phrase(Phrase("access.role.", of: evidence.office.role))
        let office = told(Phrase("letters.office", ["role": role, "place": .text(place)]))
        let rows = [
            [say("evidence.paper"), told(evidence.name)],
            [say("evidence.form"), told(Phrase("evidence.form.", of: evidence.form))],
            [say("claims.reference"), isolated(claim.reference)],
            [say("evidence.received-on"), isolated(say.date(evidence.receivedOn))],
            [say("evidence.number"), isolated(evidence.code.description)],
            [say("evidence.hash"), isolated(grouped(evidence.receiptHash))],
        ]
        let table = Letter.Table(
            [.init(say("evidence.receipt-line")), .init(say("evidence.receipt-says"), share: 3)], rows)
        let values: [String: Phrase.Value] = [
            "address": .text("\(publicAddress)/verify"), "code": .text(evidence.code.description),
        ]
        return Letter.Part(
            say.language,
            office: [
                office,
                told(
                    Phrase(
                        "letters.government",
                        ["province": .text(gazetteer.name(of: claim.province, in: say.language))])),
            ],
            marks: [told(Phrase("letters.date", ["day": .text(say.date(evidence.receivedOn))]))],
            subject: say("evidence.receipt"),
            blocks: [.paragraph(say("evidence.receipt-text")), .table(table), .small(say("evidence.hash-told"))],
            signature: [office, say("letters.signature")],
            proof: [
                say("evidence.proof"), told(Phrase("letters.proof-how", values)), say("evidence.proof-says"),
            ],
            foot: [say("evidence.free")] + (say.isUnreviewed ? [say("letters.unreviewed")] : []),
            pageLine: say("letters.page"), codeLabel: say("letters.code-label"))
    }

    private func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }

    /// Eight by eight, to be compared by eye.
    private func grouped(_ hash: String) -> String {
        stride(from: 0, to: hash.count, by: 8).map { String(hash.dropFirst($0).prefix(8)) }.joined(separator: " ")
    }
}
