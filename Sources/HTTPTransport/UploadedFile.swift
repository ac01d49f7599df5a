import Glibc
import Kernel

/// A file that came with a form.
///
/// It lies on disk without a name and is gone when the last copy of this value is, or when the process is.
public struct UploadedFile: Sendable {
    /// The name of the form's input.
    public let field: String
    /// What the person's device called it, for showing only: without folders and control characters.
    public let name: String
    /// What the browser says it is. Look inside before believing it.
    public let contentType: String
    /// Bytes.
    public let size: Int
    /// The SHA-256 of what came in, when this content was made from it (`replacing`); nil for a file as it came.
    public let originalDigest: [UInt8]?
    private let file: TemporaryFile

    init(
        field: String, name: String, contentType: String, size: Int, file: TemporaryFile,
        originalDigest: [UInt8]? = nil
    ) {
        self.field = field
        self.name = name
        self.contentType = contentType
        self.size = size
        self.file = file
        self.originalDigest = originalDigest
    }

    /// A file made by hand, for tests that send one through the whole site without a socket.
    public init(field: String, name: String, contentType: String, content: [UInt8], folder: String = "/tmp") throws {
        let file = try TemporaryFile(in: folder)
        try content.withUnsafeBytes { try file.append($0) }
        self.init(field: field, name: name, contentType: contentType, size: content.count, file: file)
    }

    /// The same file with another content, which remembers what it was. Throws `UploadError` when the disk does not
    /// hold it.
    public func replacing(content: [UInt8], folder: String = "/tmp") throws -> UploadedFile {
        let file = try TemporaryFile(in: folder)
        try content.withUnsafeBytes { try file.append($0) }
        return UploadedFile(
            field: field, name: name, contentType: contentType, size: content.count, file: file,
            originalDigest: SHA256.digest(of: try bytes()))
    }

    /// A path that any reader of this process can open while this value lives.
    public var path: String { "/proc/self/fd/\(file.descriptor)" }

    /// The whole content. Throws `UploadError` when the disk does not give it back.
    public func bytes() throws -> [UInt8] { try bytes(at: 0, count: size) }

    /// Up to `count` bytes from `offset` on; fewer only at the end of the file.
    public func bytes(at offset: Int, count: Int) throws -> [UInt8] { try file.read(at: offset, count: count) }
}

/// The disk would not hold or give back an uploaded file.
public struct UploadError: Error, Sendable {
    /// `errno` of the failed call.
    public let code: Int32
}

/// An open file without a name.
final class TemporaryFile: Sendable {
    let descriptor: Int32

    init(in folder: String) throws {
        let name = "\(folder)/umeed-upload-\(UInt64.random(in: .min ... .max))"
        descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw UploadError(code: errno) }
        unlink(name)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw UploadError(code: errno) }
            rest = rest.dropFirst(written)
        }
    }

    func read(at offset: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let start = buffer.baseAddress {
                let got = pread(descriptor, start + filled, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw UploadError(code: errno) }
                if got == 0 { break }
                filled += got
            }
        }
    }
}
