import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// The list of accounts.
enum AccountPages {
    static func list(_ accounts: [Account], _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("accounts.title"))
        page.stand = "<span>\(say("accounts.count", ["n": .number(accounts.count)]))</span>"
        let columns: [Column<Account>] = [
            Column(Phrase("accounts.name")) { "\(bdi: $0.name)" },
            Column(Phrase("accounts.person")) { "\(bdi: $0.displayName)" },
            Column(Phrase("accounts.role")) { "\(say($0.role.phrase))" },
            Column(Phrase("accounts.place")) { "\(bdi: place($0, visit))" },
            Column(Phrase("accounts.standing")) { "\(standing($0), say)" },
            Column(Phrase("accounts.act")) { button($0, visit) },
        ]
        var table = DataTable(
            Phrase("accounts.title"), columns, accounts, empty: Empty(Phrase("accounts.none")))
        table.isCaptionHidden = true
        page.body = "\(table, say)<p class=\"soft small\">\(say("accounts.create-hint"))</p>\n"
        return page
    }

    private static func standing(_ account: Account) -> Mark {
        account.isDisabled ? Mark(.plain, Phrase("accounts.closed")) : Mark(.done, Phrase("accounts.open"))
    }

    private static func button(_ account: Account, _ visit: Visit) -> HTML {
        guard account.id != (try? visit.officer.account) else { return .empty }
        let say = visit.say
        let verb = account.isDisabled ? Phrase("accounts.open-again") : Phrase("accounts.close")
        return """
            <form method="post" action="\(url: "/accounts/\(account.id)/standing")">\
            <input type="hidden" name="csrf" value="\(visit.state.csrf)">\
            <input type="hidden" name="version" value="\(account.version)">\
            <input type="hidden" name="standing" value="\(account.isDisabled ? "open" : "closed")">\
            <button class="btn quiet">\(say(verb))<span class="vh"> \(account.displayName)</span></button></form>
            """
    }

    private static func place(_ account: Account, _ visit: Visit) -> String {
        let language = visit.say.language
        guard let province = account.province else { return visit.say("site.whole-country") }
        let name = visit.house.gazetteer.name(of: province, in: language)
        return account.district.map { visit.house.gazetteer.name(of: $0, in: language) + " · " + name } ?? name
    }
}
