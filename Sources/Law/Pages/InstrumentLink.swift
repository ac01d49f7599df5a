public import HTML
public import Localization
public import Statute
public import Web

/// A paper's title as a link to its annotated page, and the provision that is cited.
public struct InstrumentLink: Part {
    let instrument: Instrument
    let jurisdiction: String
    let provision: String
    let key: String

    /// `provision` may be empty; `key` leads to that entry of the page, empty to its top.
    public init(_ instrument: Instrument, in jurisdiction: String, provision: String = "", key: String = "") {
        (self.instrument, self.jurisdiction) = (instrument, jurisdiction)
        (self.provision, self.key) = (provision, key)
    }

    public func html(_ say: Speech) -> HTML {
        let address = "/law/\(jurisdiction)/\(instrument.id)" + (key.isEmpty ? "" : "#\(key)")
        let clause: HTML = provision.isEmpty ? .empty : " · \(LawText(provision), say)"
        return "<a href=\"\(url: address)\">\(LawText(instrument.title), say)</a>\(clause)"
    }
}
