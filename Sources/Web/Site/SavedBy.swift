import Access
import HTTPTransport
import Kernel
import Localization
import Places
import SQL

/// Which record a form changes, and by which acts others change it: to say who was faster.
struct ChangedRecord: Sendable {
    let kind: Record.Kind
    let acts: [Act]

    /// What was typed, with who saved the record since and when. The record's identity is in the address, in the hole
    /// that has the name of its kind.
    func twoVersions(_ visit: Visit, in tx: borrowing Transaction) throws -> TwoVersions {
        let last = try visit.path[kind.rawValue].flatMap { try Audit.lastChange(of: kind, $0, by: acts, in: tx) }
        return TwoVersions(
            mine: FormState.typed(visit.request.form), savedBy: saver(last, visit), last.map { visit.say.moment($0.at) }
        )
    }

    private func saver(_ last: LastChange?, _ visit: Visit) -> TwoVersions.Saver {
        guard let last else { return .somebody }
        if last.account == visit.caller?.officer.account { return .oneself }
        guard let role = last.role else { return .somebody }
        let (gazetteer, language) = (visit.house.gazetteer, visit.say.language)
        let place =
            last.district.map { gazetteer.name(of: $0, in: language) }
            ?? last.province.map { gazetteer.name(of: $0, in: language) } ?? visit.say("site.whole-country")
        let office = Phrase("front.conflict.office", ["role": .text(visit.say(role.phrase)), "place": .text(place)])
        return .office(visit.say(office))
    }
}
