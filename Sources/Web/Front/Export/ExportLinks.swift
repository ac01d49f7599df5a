public import HTML
public import Localization

/// The links under a table to the same table as a file.
public struct ExportLinks: Part {
    let address: String
    let caption: Phrase
    let note: Phrase?

    /// `address` is the export's own with the filters of the page, without `as`; `caption` is the table's, so that a
    /// screen reader's list of links tells them apart. `total` is how many rows there are, when it may be many.
    public init(_ address: String, of caption: Phrase, total: Int = 0) {
        self.address = address
        self.caption = caption
        note = total > TableExport.limit ? Phrase("export.limit", ["limit": .number(TableExport.limit)]) : nil
    }

    public func html(_ say: Speech) -> HTML {
        let mark = address.contains("?") ? "&" : "?"
        return """
            <p class="files small no-print"><span class="soft">\(say("export.take"))</span> \
            <a href="\(url: "\(address)\(mark)as=csv")">CSV<span class="vh"> \(caption, say)</span></a> \
            <a href="\(url: "\(address)\(mark)as=xlsx")">Excel<span class="vh"> \(caption, say)</span></a>\
            \(note.map { " <span class=\"soft\">\($0, say)</span>" })</p>

            """
    }
}
