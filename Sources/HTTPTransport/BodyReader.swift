/// Takes a body in as it arrives and never holds more than its limits say.
struct BodyReader {
    private enum Form {
        case none
        case urlencoded
        case multipart(MultipartReader)
    }

    private let limit: Int
    private let fieldLimit: Int
    private var form: Form
    private(set) var bytes: [UInt8] = []
    private(set) var received = 0
    /// Bytes now in memory.
    var held: Int {
        if case .multipart(let reader) = form { reader.held } else { bytes.count }
    }

    /// Throws when the head already says that the body will not do.
    init(_ request: Request, _ limit: BodyLimit, _ limits: Limits) throws(Refusal) {
        fieldLimit = limits.fields
        switch request.contentType {
        case "application/x-www-form-urlencoded": form = .urlencoded
        case "multipart/form-data":
            guard let boundary = MultipartReader.boundary(of: request.headers["Content-Type"] ?? "") else {
                throw Refusal(.badRequest)
            }
            form = .multipart(MultipartReader(boundary, limit, limits))
        default: form = .none
        }
        if case .multipart = form { self.limit = limit.whole } else { self.limit = limit.memory }
        if let length = request.headers["Content-Length"].flatMap(Int.init), length > self.limit {
            throw Refusal(.contentTooLarge)
        }
    }

    mutating func take(_ chunk: UnsafeRawBufferPointer) throws(Refusal) {
        received += chunk.count
        guard received <= limit else { throw Refusal(.contentTooLarge) }
        if case .multipart(var reader) = form {
            form = .none
            try reader.take(chunk)
            form = .multipart(reader)
        } else {
            bytes.append(contentsOf: chunk)
        }
    }

    /// The request with its body, once all of it has arrived.
    consuming func complete(_ request: Request) throws(Refusal) -> Request {
        var request = request
        switch form {
        case .none: break
        case .urlencoded:
            guard let fields = Percent.fields(bytes, limit: fieldLimit) else { throw Refusal(.badRequest) }
            request.form = fields
        case .multipart(let reader): (request.form, request.files) = try reader.complete()
        }
        request.body = bytes
        return request
    }
}
