import Access
import HTTPTransport
import Statute
import Web

/// The pages of the legal library.
enum LawRoutes {
    static func pages(law: LawBook) -> [Route] {
        [
            .page("/law", .needs(.seeLaw)) { visit, _ in visit.page(LibraryPage.show(law, visit)) },
            .page("/law/{jurisdiction}", .needs(.seeLaw)) { visit, _ in
                guard let found = visit.path["jurisdiction"].flatMap(law.jurisdiction) else { throw WebError.notFound }
                return visit.page(JurisdictionPage.show(found, of: law, visit))
            },
        ]
    }
}
