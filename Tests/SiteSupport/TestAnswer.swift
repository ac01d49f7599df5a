import FoundationEssentials
public import HTTPTransport
public import Kernel

/// What came back, with the questions that a test asks of it.
public struct TestAnswer: Sendable {
    public let response: Response

    init(_ response: Response) { self.response = response }

    public var status: Int { response.status.rawValue }
    /// Where a redirect leads.
    public var location: String? { response.headers["Location"] }
    /// The version as `If-Match` wants it, with its quotes.
    public var etag: String? { response.headers["ETag"] }

    public subscript(header: String) -> String? { response.headers[header] }

    /// The body as text: a page's markup as it stands, entities and all.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public var bytes: [UInt8] {
        switch response.body {
        case .bytes(let bytes): bytes
        case .file(let path): (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } ?? []
        }
    }

    /// Whether the page says `words`; markup between them counts as nothing, so a test reads like the page.
    public func says(_ words: String) -> Bool {
        Markup.text(of: text).contains(Markup.spaced(words))
    }

    /// The body as JSON. Throws when it is none.
    public var json: JSON { get throws { try JSON(parsing: bytes) } }

    /// The fields that a 422 names: of a problem, or of a form shown again.
    public var faultyFields: [String] {
        if let errors = (try? json)?["errors"]?.array { return errors.compactMap { $0["field"]?.string } }
        return Markup.tags("input", in: text).compactMap { tag in
            tag["aria-invalid"] == "true" ? tag["name"] : nil
        }
    }

    /// The form on this page that posts to `address`. Throws when there is none.
    public func form(to address: String) throws -> TestForm {
        guard let form = TestForm(to: address, in: text) else {
            throw Unfit("no form to \(address) on this page (\(status)): \(Markup.text(of: text).prefix(300))")
        }
        return form
    }

    /// The `href` of the first link whose words contain `words`.
    public func link(_ words: String) -> String? { Markup.links(in: text).first { $0.words.contains(words) }?.address }
}
