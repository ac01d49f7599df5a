import Documents
import Kernel
import Localization
import PDF

/// One award letter in English and Urdu as a PDF: processor time with warm fonts, the first one, and its size.
enum LetterBench {
    static func run() async throws -> [Measurement] {
        let letter = try sample(in: try Rooms.phraseBook())
        let press = Press()
        let before = Process.cpuSeconds
        let file = try await press.file(of: letter.paper())
        let first = (Process.cpuSeconds - before) * 1000
        var runs: [Double] = []
        for _ in 0..<5 {
            let start = Process.cpuSeconds
            for _ in 0..<40 { _ = try await press.file(of: letter.paper()) }
            runs.append((Process.cpuSeconds - start) * 1000 / 40)
        }
        return [
            Measurement("letter in English and Urdu, PDF", .milliseconds, runs, gate: 6),
            Measurement("the first letter, fonts opened", .milliseconds, [first]),
            Measurement("size of the letter", .kilobytes, [Double(file.count) / 1000], gate: 70),
        ]
    }

    /// A letter as long as an award for a death with three groups of heirs; everybody in it is invented.
    private static func sample(in book: PhraseBook) throws -> Letter {
        Letter(
            title: "Award letter", reference: "BA-CLM-2026-0001", writtenAt: Timestamp(microseconds: 0),
            code: "7KQD-M2XA-90RT-WZ4C-HE6B", address: "https://umeed.example/verify/7KQD-M2XA-90RT-WZ4C-HE6B",
            parts: [Language.urdu, .english].map { part(Speech($0, from: book)) })
    }

    private static func part(_ say: Speech) -> Letter.Part {
        let name: Phrase.Value = "Zarak Invented"
        let opening = Phrase(
            "letters.opening.death", ["name": name, "incident": "Explosion at an invented market", "day": "11.10.2024"])
        let steps = [
            say(Phrase("letters.step-doubtful.funds", ["n": 7])),
            say(Phrase("letters.step-doubtful.payment", ["n": 3])),
            say("letters.step-certificate"), say("letters.step-keep"),
        ]
        let law: [String: Phrase.Value] = [
            "law": "Invented policy rate, summary approved by the Chief Minister",
            "kind": .phrase(Phrase("law.status.policy")),
            "since": .phrase(Phrase("law.since", ["day": "20.02.2023"])),
        ]
        let sums = Letter.Table(
            [
                .init(say("letters.loss"), share: 2), .init(say("letters.by-which-law"), share: 4),
                .init(say("letters.rupees"), isNumber: true),
            ], [[say("claims.loss.death"), say(Phrase("letters.law", law).isolated), "15,00,000"]],
            total: [say("claims.total"), "", "15,00,000"])
        let shares = Letter.Table(
            [.init(say("claims.relation"), share: 2), .init(say("claims.share-each"), isNumber: true)],
            ["wife", "son", "daughter"].map {
                [say(Phrase("claims.relation.", of: Relation(rawValue: $0) ?? .wife)), "7/40"]
            })
        return Letter.Part(
            say.language,
            office: [say("access.role.deputy-commissioner"), say("letters.government", ["province": "Balochistan"])],
            marks: [say(Phrase("letters.reference", ["reference": "BA-CLM-2026-0001"]).isolated)],
            addressee: [say(Phrase("letters.to-family", ["name": name]).isolated)],
            subject: say("letters.subject.award"),
            blocks: [
                .paragraph(say(opening.isolated)),
                .strong(say(Phrase("letters.sum", ["sum": "Rs 15,00,000"]).isolated)),
                .heading(say("letters.how")), .table(sums), .small(say("law.doubt.policy")),
                .heading(say("letters.receivers")), .paragraph(say("claims.beneficiaries.certificate")),
                .table(shares), .small(say("claims.shares-rounded")), .heading(say("letters.next")),
                .list(steps, isNumbered: true), .heading(say("letters.appeal")), .paragraph(say("letters.appeal-told")),
                .heading(say("letters.contact")), .paragraph(say("letters.contact-office")),
                .strong(say("letters.no-money")),
            ], signature: [say("access.role.deputy-commissioner"), say("letters.signature")],
            proof: [
                say("letters.proof"),
                say(
                    Phrase(
                        "letters.proof-how",
                        ["address": "https://umeed.example/verify", "code": "7KQD-M2XA-90RT-WZ4C-HE6B"]
                    ).isolated),
            ], foot: [say("letters.free")], pageLine: say("letters.page"))
    }

    private enum Relation: String { case wife, son, daughter }
}
