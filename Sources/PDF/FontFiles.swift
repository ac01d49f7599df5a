import CPangoCairo
import Glibc

/// The fonts of `Fonts.files` and no others, whatever else the machine has: so that the same paper looks the same
/// everywhere. They lie in memory, unhinted, for as long as this value lives.
///
/// Debian's regular and bold Nastaliq both say that they are regular, so of those only one is let in.
///
/// One for the process, never closed: Cairo remembers an open font by its path, and a path that came to mean another
/// font would show the wrong letters.
///
/// Sendable: filled by its initialiser and only read afterwards, which Fontconfig allows from any thread.
final class FontFiles: @unchecked Sendable {
    static let shared = Result { () throws(PrintingError) in try FontFiles() }

    let configuration: OpaquePointer

    private init() throws(PrintingError) {
        guard let configuration = FcConfigCreate() else { throw .library("no font configuration") }
        self.configuration = configuration
        for name in Fonts.files { try add(name) }
    }

    private func add(_ name: String) throws(PrintingError) {
        guard let whole = Self.read(Fonts.folder + name), let bare = UnhintedFont.bytes(of: whole) else {
            throw .fontMissing(name)
        }
        let descriptor = um_memory_file()
        guard descriptor >= 0 else { throw .library("no memory file") }
        guard write(descriptor, bare, bare.count) == bare.count,
            FcConfigAppFontAddFile(configuration, "/proc/self/fd/\(descriptor)") != 0
        else { throw .fontMissing(name) }
    }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        return Glibc.read(descriptor, &bytes, bytes.count) == bytes.count ? bytes : nil
    }
}
