import Access
import HTML
public import HTTPTransport
import Localization
import Places

extension Visit {
    /// The page in its frame: the officer's own rooms, place and language around it.
    public func page(_ page: Page, status: Status = .ok) -> Response {
        .html(page.html(in: frame).bytes, status: status)
    }

    /// What surrounds a page for this visitor.
    var frame: FrameContext {
        var frame = FrameContext(say: say, version: house.settings.version)
        frame.isDemo = house.settings.isDemo
        // The answer to a form: the page of the form has the same address.
        frame.path = request.method == .get ? request.rawTarget : request.path
        guard let caller else { return frame }
        let officer = caller.officer
        frame.reader = .init(name: officer.name, account: "/account")
        frame.place = place(of: officer)
        frame.maySearch = officer.may(.searchPeople)
        frame.csrf = caller.formToken ?? ""
        frame.rooms = house.rooms.filter { $0.isShown(to: officer) }.map { room in
            .init(room.name, room.address, isCurrent: isInside(room.address))
        }
        return frame
    }

    private func isInside(_ address: String) -> Bool {
        address == "/" ? request.path == "/" : request.path == address || request.path.hasPrefix(address + "/")
    }

    private func place(of officer: Officer) -> [String] {
        guard let province = officer.province else { return [say("site.whole-country")] }
        let name = house.gazetteer.name(of: province, in: say.language)
        guard let district = officer.district else { return [name] }
        return [house.gazetteer.name(of: district, in: say.language), name]
    }
}
