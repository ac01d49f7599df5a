import Access
import Documents
import HTML
import HTTPTransport
import Kernel
import Localization
import PDF
import SQL
import Statute
import Web

/// The letter of a decision: as a page, as a file, as JSON.
enum LetterRoutes {
    static func all(law: LawShelf, press: Press) -> [Route] {
        [
            .personPage("/claims/{claim}/letter", .needs(.seeClaims)) { visit, tx in
                let language = try language(of: visit)
                let (letter, claim) = try DecisionLetters.read(visit, law.current, in: tx)
                return visit.page(try page(letter.read(in: language), of: claim, language, visit))
            },
            .direct(.get, "/claims/{claim}/letter.pdf", .needs(.seeClaims)) { visit in
                let language = try language(of: visit)
                let (letter, claim) = try await visit.house.store.write { tx in
                    try DecisionLetters.read(visit, law.current, in: tx)
                }
                let file = try await press.file(of: try letter.read(in: language).paper())
                return .pdf(file, named: "letter-\(claim.reference)-\(language.rawValue)")
            },
            .api(.get, "/api/v1/claims/{claim}/letter", .needs(.seeClaims), LetterDocuments.letter) { visit, tx in
                let language = try language(of: visit)
                return .json(try DecisionLetters.read(visit, law.current, in: tx).0.read(in: language).json)
            },
        ]
    }

    /// The language that comes first: the address's, else Urdu.
    static func language(of visit: Visit) throws -> Language {
        var query = visit.query
        let language: Language? = query.word("language")
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
        return language ?? .urdu
    }

    private static func page(_ letter: Letter, of claim: Claim, _ language: Language, _ visit: Visit) throws -> Page {
        let say = visit.say
        var page = Page(say("letters.title", ["reference": .text(claim.reference)]))
        page.crumbs = [
            .init("\(say("claims.title"))", "/claims"), .init("\(id: claim.reference)", "/claims/\(claim.id)"),
            .init("\(say("letters.letter"))"),
        ]
        page.body = """
            <div class="no-print stack">
            <p class="acts"><a class="btn" href="\(url: "/claims/\(claim.id)/letter.pdf?language=\(language.rawValue)")">\(say("letters.open-pdf"))</a> \
            \(Language.allCases.filter { $0 != language }, { other in
                "<a href=\"\(url: "/claims/\(claim.id)/letter?language=\(other.rawValue)")\">\(Phrase("letters.other-language", ["language": .text(other.ownName)]), say)</a> "
            })</p>
            </div>
            \(try letter.html())
            """
        return page
    }
}

extension Response {
    /// A file to read at once; nobody keeps a copy on the way.
    static func pdf(_ bytes: [UInt8], named name: String) -> Response {
        var answer = Response(body: .bytes(bytes))
        answer.headers.set("Content-Type", "application/pdf")
        answer.headers.set("Content-Disposition", "inline; filename=\"\(name).pdf\"")
        answer.headers.set("Cache-Control", "no-store")
        return answer
    }
}
