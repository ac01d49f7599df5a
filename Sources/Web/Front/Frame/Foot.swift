import HTML
import Localization

/// The end of every page: what this copy of the program is, and how far its words may be trusted.
struct Foot: Part {
    let frame: FrameContext

    func html(_ say: Speech) -> HTML {
        """
        <footer class="foot"><div class="in">\(if: frame.isDemo, "<p><b>\(say("front.demo"))</b></p>")\
        \(if: say.isUnreviewed, "<p>\(say("front.unreviewed"))</p>")\
        \(frame.reader == nil ? open(say) : .empty)\
        <p>\(Phrase("front.version", ["version": .text(frame.version)]), say)</p></div></footer>

        """
    }

    private func open(_ say: Speech) -> HTML {
        let links: HTML = "\(FrontAddress.open, { "<a href=\"\(url: $0.address)\">\($0.name, say)</a> " })"
        return "<nav class=\"acts\" aria-label=\"\(say("front.open"))\">\(links)</nav>\n"
    }
}
