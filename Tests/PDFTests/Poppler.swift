import Glibc
import Testing

/// Other people's programs that read what we print; a test that needs one says loudly when it is not there.
enum Poppler {
    /// What `pdftotext` reads, page after page with form feeds between; nil when it is not installed.
    static func text(of file: [UInt8]) throws -> String? {
        guard try isThere("pdftotext", package: "poppler-utils") else { return nil }
        return try reading(file) { "pdftotext -layout \($0) -" }
    }

    /// The text of the QR code on the first page; nil when the programs are not installed.
    static func code(in file: [UInt8]) throws -> String? {
        guard try isThere("pdftoppm", package: "poppler-utils"), try isThere("zbarimg", package: "zbar-tools")
        else { return nil }
        let read = try reading(file) { path in
            "pdftoppm -r 200 -gray -singlefile \(path) \(path) && "
                + "zbarimg --quiet --raw --oneshot -Sdisable -Sqrcode.enable \(path).pgm 2>/dev/null; rm -f \(path).pgm"
        }
        return String(read.prefix { $0 != "\n" })
    }

    static func isThere(_ program: String, package: String) throws -> Bool {
        guard try output(of: "command -v \(program)").isEmpty else { return true }
        print("SKIPPED LOUDLY: no \(program) command here (package \(package))")
        return false
    }

    static func output(of command: String) throws -> String {
        let pipe = try #require(popen(command, "r"))
        defer { pclose(pipe) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        return String(decoding: text, as: UTF8.self)
    }

    private static func reading(_ file: [UInt8], _ command: (String) -> String) throws -> String {
        var name = Array("/tmp/umeed-paper-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        defer {
            close(descriptor)
            unlink(name)
        }
        #expect(write(descriptor, file, file.count) == file.count)
        return try output(of: command(String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)))
    }
}
