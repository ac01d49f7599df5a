/// A PDF of one page, put together by hand.
struct InventedPDF {
    /// What stands in the page's dictionary beside what it needs.
    var page = ""
    /// What stands in the catalogue.
    var catalogue = ""
    /// What stands in the trailer.
    var trailer = ""
    /// Objects from number 5 on, whole.
    var objects: [[UInt8]] = []
    var pages = 1

    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    static func stream(_ dictionary: String, _ content: [UInt8]) -> [UInt8] {
        text("<< \(dictionary) /Length \(content.count) >>\nstream\n") + content + text("\nendstream")
    }

    var bytes: [UInt8] {
        let kids = Array(repeating: "3 0 R", count: pages).joined(separator: " ")
        let all =
            [
                Self.text("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>"),
                Self.text("<< /Type /Pages /Kids [\(kids)] /Count \(pages) /MediaBox [0 0 200 200] >>"),
                Self.text(
                    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> \(page) >>"
                ), Self.stream("", Self.text("q 100 0 0 100 0 0 cm /Im0 Do Q")),
            ] + objects
        var out = Self.text("%PDF-1.7\n")
        var places: [Int] = []
        for (index, object) in all.enumerated() {
            places.append(out.count)
            out += Self.text("\(index + 1) 0 obj\n") + object + Self.text("\nendobj\n")
        }
        let start = out.count
        out += Self.text("xref\n0 \(all.count + 1)\n0000000000 65535 f \n")
        for place in places {
            out += Self.text(String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n")
        }
        out += Self.text("trailer\n<< /Size \(all.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n")
        return out
    }
}
