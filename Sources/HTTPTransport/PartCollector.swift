/// Gathers the parts of a multipart form and keeps them within the limits.
struct PartCollector {
    private enum Part {
        case none
        case field(String, [UInt8])
        case file(PartHeader, name: String, TemporaryFile, size: Int)
        /// A file input in which the person chose nothing.
        case notChosen
    }

    private let limit: BodyLimit
    private let limits: Limits
    private var part = Part.none
    /// Bytes of all plain fields so far.
    private(set) var memory = 0
    private var count = 0
    private(set) var fields = Fields()
    private(set) var files: [UploadedFile] = []

    init(_ limit: BodyLimit, _ limits: Limits) {
        self.limit = limit
        self.limits = limits
    }

    mutating func begin(_ header: PartHeader) throws(Refusal) {
        count += 1
        guard count <= limits.fields else { throw Refusal(.badRequest) }
        guard let fileName = header.fileName else {
            part = .field(header.field, [])
            return
        }
        if fileName.isEmpty {
            part = .notChosen
            return
        }
        guard files.count < limit.files else { throw Refusal(.contentTooLarge) }
        part = .file(header, name: Self.shown(fileName), try Self.newFile(in: limits.uploadFolder), size: 0)
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        guard !bytes.isEmpty else { return }
        switch part {
        case .none: break
        case .notChosen: throw Refusal(.badRequest)
        case .field(let name, var content):
            part = .none
            memory += bytes.count
            guard memory <= limit.memory else { throw Refusal(.contentTooLarge) }
            content.append(contentsOf: bytes)
            part = .field(name, content)
        case .file(let header, let name, let file, let size):
            guard size + bytes.count <= limit.file else { throw Refusal(.contentTooLarge) }
            try Self.write(bytes, to: file)
            part = .file(header, name: name, file, size: size + bytes.count)
        }
    }

    /// Throws 400 for a field that is not UTF-8.
    mutating func end() throws(Refusal) {
        switch part {
        case .none, .notChosen: break
        case .field(let name, let content):
            guard let value = String(validating: content, as: UTF8.self), !content.contains(0) else {
                throw Refusal(.badRequest)
            }
            fields.append(name, value)
        case .file(let header, let name, let file, let size):
            files.append(
                UploadedFile(field: header.field, name: name, contentType: header.contentType, size: size, file: file))
        }
        part = .none
    }

    private static func newFile(in folder: String) throws(Refusal) -> TemporaryFile {
        do { return try TemporaryFile(in: folder) } catch { throw Refusal(.unavailable) }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to file: TemporaryFile) throws(Refusal) {
        do { try bytes.withUnsafeBytes { try file.append($0) } } catch { throw Refusal(.unavailable) }
    }

    /// The last component of a name that may be a whole path of somebody's disk, without control characters.
    private static func shown(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "file"
        return String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }
}
