import CMicrohttpd
import Glibc

/// A `Response` in the C library's own form.
struct Reply {
    /// Owned; `send` gives it back.
    private let raw: OpaquePointer
    /// Bytes of the body.
    let size: Int

    /// Nil when a file cannot be opened or a header would break out of its line.
    init?(_ response: Response, isLast: Bool) {
        switch response.body {
        case .bytes(let bytes): self.init(bytes)
        case .file(let path): self.init(fileAt: path)
        }
        for header in response.headers where MHD_add_response_header(raw, header.name, header.value) != .YES {
            MHD_destroy_response(raw)
            return nil
        }
        if isLast { MHD_add_response_header(raw, "Connection", "close") }
    }

    private init?(_ bytes: [UInt8]) {
        let made = bytes.withUnsafeBytes { buffer in
            MHD_create_response_from_buffer(
                buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
        }
        guard let made else { return nil }
        raw = made
        size = bytes.count
    }

    private init?(fileAt path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
            let made = MHD_create_response_from_fd64(UInt64(facts.st_size), descriptor)
        else {
            close(descriptor)
            return nil
        }
        raw = made
        size = Int(facts.st_size)
    }

    /// Gives the answer to the library and lets go of it.
    func send(on connection: OpaquePointer, status: Status) -> MHD_Result {
        defer { MHD_destroy_response(raw) }
        return MHD_queue_response(connection, UInt32(status.rawValue), raw)
    }
}
