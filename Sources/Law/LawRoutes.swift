import Access
import HTTPTransport
import Statute
import Web

/// The pages of the legal library.
enum LawRoutes {
    static func pages(law: LawShelf) -> [Route] {
        [
            .page("/law", .needs(.seeLaw)) { visit, _ in visit.page(LibraryPage.show(law.current, visit)) },
            .page("/law/{jurisdiction}", .needs(.seeLaw)) { visit, _ in
                let law = law.current
                guard let found = visit.path["jurisdiction"].flatMap(law.jurisdiction) else { throw WebError.notFound }
                return visit.page(JurisdictionPage.show(found, of: law, visit))
            },
        ]
    }
}
