import Documents
import Kernel
import Localization
import PDF

/// Award letters in English and Urdu as PDFs: processor time with warm fonts, the first one, and the size.
///
/// No two letters are alike: names, references, codes and sums change from one to the next, so that only what real
/// letters have in common is met again.
enum LetterBench {
    static func run() async throws -> [Measurement] {
        let book = try Rooms.phraseBook()
        let letters = (0..<40).map { Invented(number: $0).letter(in: book) }
        let press = Press()
        let before = Process.cpuSeconds
        var size = try await press.file(of: letters[0].paper()).count
        let first = (Process.cpuSeconds - before) * 1000
        var runs: [Double] = []
        for _ in 0..<9 {
            let start = Process.cpuSeconds
            for letter in letters { size = max(size, try await press.file(of: letter.paper()).count) }
            runs.append((Process.cpuSeconds - start) * 1000 / Double(letters.count))
        }
        return [
            Measurement("letter in English and Urdu, PDF", .milliseconds, runs, gate: 6),
            Measurement("the first letter, fonts opened", .milliseconds, [first]),
            Measurement("size of the largest letter", .kilobytes, [Double(size) / 1000], gate: 70),
        ]
    }
}

/// A letter as long as an award for a death with three groups of heirs; everybody in it is invented.
private struct Invented {
    let number: Int

    private static let names = ["Zarak Invented", "گل بی بی فرضی", "Muhammad Imaginary Khan", "عبدالغفور خیالی"]

    private var name: Phrase.Value { .text(Self.names[number % Self.names.count]) }
    private var reference: String { "BA-CLM-2026-\(1000 + 37 * number)" }
    private var code: String { "7KQD-M2XA-\(2000 + 113 * number)-WZ4C-HE6B" }
    private var sum: String { "\(5 + number % 15),00,000" }

    func letter(in book: PhraseBook) -> Letter {
        Letter(
            title: "Award letter", reference: reference, writtenAt: Timestamp(microseconds: 0), code: code,
            address: "https://umeed.example/verify/\(code)",
            parts: [Language.urdu, .english].map { part(Speech($0, from: book)) })
    }

    private func part(_ say: Speech) -> Letter.Part {
        let opening = Phrase(
            "letters.opening.death",
            [
                "name": name, "incident": "Explosion at an invented market",
                "day": .text("\(1 + number % 28).10.2024"),
            ])
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
            ], [[say("claims.loss.death"), say(Phrase("letters.law", law).isolated), sum]],
            total: [say("claims.total"), "", sum])
        let shares = Letter.Table(
            [.init(say("claims.relation"), share: 2), .init(say("claims.share-each"), isNumber: true)],
            ["wife", "son", "daughter"].map {
                [say(Phrase("claims.relation.", of: Relation(rawValue: $0) ?? .wife)), "7/40"]
            })
        return Letter.Part(
            say.language,
            office: [say("access.role.deputy-commissioner"), say("letters.government", ["province": "Balochistan"])],
            marks: [say(Phrase("letters.reference", ["reference": .text(reference)]).isolated)],
            addressee: [say(Phrase("letters.to-family", ["name": name]).isolated)],
            subject: say("letters.subject.award"),
            blocks: [
                .paragraph(say(opening.isolated)),
                .strong(say(Phrase("letters.sum", ["sum": .text("Rs \(sum)")]).isolated)),
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
                        ["address": "https://umeed.example/verify", "code": .text(code)]
                    ).isolated),
            ], foot: [say("letters.free")], pageLine: say("letters.page"))
    }

    private enum Relation: String { case wife, son, daughter }
}
