import HTML
import Localization

/// The bar at the top: product, place, search, language, account, and the rooms below.
struct Bar: Part {
    let frame: FrameContext

    func html(_ say: Speech) -> HTML {
        """
        <header class="bar"><div class="in">
        \(brand(say))
        \(place("place wide"))\(search(say))<div class="tools">\(languages(say))\(account(say))</div>
        \(rooms(say))</div></header>

        """
    }

    /// The name in the reader's script first, then in the other.
    private func brand(_ say: Speech) -> HTML {
        let other: HTML =
            say.language == .english
            ? "<span lang=\"ur\" dir=\"rtl\">اُمید</span>" : "<span lang=\"en\" dir=\"ltr\">Umeed</span>"
        return "<a class=\"brand\" href=\"\(url: FrontAddress.home)\">\(say("front.brand")) \(other)</a>"
    }

    private func place(_ name: HTML) -> HTML? {
        guard let first = frame.place.first else { return nil }
        return "<p class=\"\(name)\"><b>\(first)</b>\(frame.place.dropFirst().joined(separator: ", "))</p>\n"
    }

    private func search(_ say: Speech) -> HTML? {
        guard frame.maySearch else { return nil }
        return """
            <form class="search" role="search" method="post" action="\(url: FrontAddress.personSearch)">
            \(Hidden(FormState.csrfField, frame.csrf).html(in: FormState(csrf: ""), say))\
            <label class="vh" for="find">\(say("front.search.label"))</label>
            <input id="find" name="q" type="search" autocomplete="off" spellcheck="false" \
            placeholder="\(say("front.search.label"))"><button class="btn quiet">\(say("front.search"))</button>
            </form>

            """
    }

    private func languages(_ say: Speech) -> HTML {
        let others = Language.allCases.filter { $0 != say.language }
        return """
            <nav class="langs" aria-label="\(say("front.languages"))">\(others, { language in
                """
                <a href="\(url: FrontAddress.language(language, back: frame.path))" hreflang="\(language.rawValue)" \
                lang="\(language.rawValue)" dir="\(language.direction)" rel="nofollow" data-language>\(language.ownName)</a>
                """
            })</nav>
            """
    }

    private func account(_ say: Speech) -> HTML? {
        guard let reader = frame.reader else { return nil }
        return """
            <details class="me"><summary><span class="vh">\(say("front.account")): </span><bdi>\(reader.name)</bdi></summary><div>
            \(place("place"))<a href="\(url: reader.account)">\(say("front.account"))</a>
            <form method="post" action="\(url: FrontAddress.signOut)">\
            \(Hidden(FormState.csrfField, frame.csrf).html(in: FormState(csrf: ""), say))\
            <button class="btn quiet">\(say("front.signOut"))</button></form>
            </div></details>
            """
    }

    private func rooms(_ say: Speech) -> HTML? {
        guard !frame.rooms.isEmpty else { return nil }
        let find: HTML =
            "<li class=\"find\"><a href=\"\(url: FrontAddress.personSearch)\">\(say("front.search"))</a></li>\n"
        return """
            <nav class="rooms" aria-label="\(say("front.rooms"))"><ul>
            \(frame.rooms, { room in
                "<li><a href=\"\(url: room.address)\"\(if: room.isCurrent, " aria-current=\"true\"")>\(room.name, say)</a></li>\n"
            })\(if: frame.maySearch, find)</ul></nav>

            """
    }
}
