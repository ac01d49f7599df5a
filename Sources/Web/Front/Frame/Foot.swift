import HTML
import Localization

/// The end of every page: what this copy of the program is, and how far its words may be trusted.
struct Foot: Part {
    let frame: FrameContext

    func html(_ say: Speech) -> HTML {
        """
        <footer class="foot"><div class="in">\(if: frame.isDemo, "<p><b>\(say("front.demo"))</b></p>")\
        \(if: say.isUnreviewed, "<p>\(say("front.unreviewed"))</p>")\
        <p>\(Phrase("front.version", ["version": .text(frame.version)]), say)</p></div></footer>

        """
    }
}
