public import HTML
public import Localization

/// Filters of a list: a form that only changes the address, so that the view can be sent to a colleague.
///
/// A list that is left at "All" filters nothing. Never for names, CNICs or phones: what identifies a person does not belong in an address.
public struct FilterBar: Part {
    let address: String
    let state: FormState
    let parts: [any FormPart]

    /// `address` is the list without filters, where "Clear" leads.
    public init(_ address: String, _ values: [String: String], faults: [FieldFault] = [], _ parts: [any FormPart]) {
        self.address = address
        state = FormState(csrf: "", values: values, faults: faults)
        self.parts = parts.map { part in
            guard var select = part as? Select else { return part }
            select.none = Phrase("front.all")
            return select
        }
    }

    public func html(_ say: Speech) -> HTML {
        """
        <form class="filters" method="get" action="\(url: address)" aria-label="\(say("front.filters"))">
        \(parts, { $0.html(in: state, say) })<div class="acts"><button class="btn">\(say("front.filters.apply"))</button>\
        <a href="\(url: address)">\(say("front.filters.clear"))</a></div>
        </form>

        """
    }
}
