import Access
import HTML
import HTTPTransport
import Kernel
import Localization
import Places
import SQL
import Web

/// One's own account: who one is here, and what one may do.
enum OwnAccountRoutes {
    static var routes: [Route] {
        [
            .page("/account", .needs(.ownAccount)) { visit, _ in visit.page(try page(visit)) },
            .direct(.get, "/api/v1/me", .needs(.ownAccount), face: .api, document: document) { visit in
                .json(try json(visit.officer))
            },
        ]
    }

    private static func page(_ visit: Visit) throws -> Page {
        let say = visit.say
        let officer = try visit.officer
        let gazetteer = visit.house.gazetteer
        var page = Page(say("accounts.own-title"), heading: "\(bdi: officer.name)")
        page.stand = "<span>\(say(officer.role.phrase))</span>"
        let province = officer.province.map { gazetteer.name(of: $0, in: say.language) } ?? say("site.whole-country")
        var facts: [Facts.Fact] = [
            .init(Phrase("accounts.role"), "\(say(officer.role.phrase))"),
            .init(Phrase("accounts.province"), "\(bdi: province)"),
        ]
        if let district = officer.district {
            facts.append(.init(Phrase("accounts.district"), "\(bdi: gazetteer.name(of: district, in: say.language))"))
        }
        let allowed = Permission.allCases.filter { officer.may($0) }
        let list: HTML = "<ul>\(allowed, { "<li>\(say($0.phrase))</li>" })</ul>\n"
        page.body = """
            \(Section("who", Phrase("accounts.who"), "\(Facts(facts), say)"), say)\
            \(Section("may", Phrase("accounts.may"), list), say)
            """
        return page
    }

    private static func json(_ officer: Officer) -> JSON {
        [
            "account": .string(officer.account.description), "name": .string(officer.name), "role": .text(officer.role),
            "province": officer.province.map { .text($0) } ?? .null, "district": .text(officer.district),
            "may": .array(Permission.allCases.filter { officer.may($0) }.map { .text($0) }),
        ]
    }

    private static let document = APIDocument(
        "Who the token belongs to, and what it may do.", room: "Accounts",
        answer: .object([
            .required("account", .identifier), .required("name", .text()), .required("role", .word(of: Role.self)),
            .required("province", .nullable(.text())), .required("district", .nullable(.text())),
            .required("may", .list(.text())),
        ]))
}
