import Localization
import Statute
import Web

/// "Know your rights": one page for each province, in plain words, from the same law that claims are worked out by.
enum RightsRoutes {
    static func all(law: LawShelf) -> [Route] {
        [
            .page("/rights", .everyone) { visit, _ in visit.page(RightsPage.list(law.current, visit)) },
            .page("/rights/{jurisdiction}", .everyone) { visit, _ in
                let law = law.current
                guard let place = visit.path["jurisdiction"].flatMap(law.jurisdiction), place.hasSchedule else {
                    throw WebError.notFound
                }
                return visit.page(RightsPage.show(place, under: law, visit))
            },
        ]
    }
}
