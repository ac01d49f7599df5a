import Glibc
import HTML
import QR
import Testing

@Suite("QR codes")
struct QRTests {
    @Test(
        "a reader finds the text again",
        arguments: [
            "HTTPS://EXAMPLE.ORG/V/7K2M-9QXD", "https://example.org/v/7k2m9qxd?s=Zm9vYmFy",
            "امید", String(repeating: "0123456789abcdef", count: 40),
        ], QRCode.Correction.allCases)
    func decoded(text: String, correction: QRCode.Correction) throws {
        guard try Self.output("command -v zbarimg") != "" else {
            print("SKIPPED LOUDLY: no zbarimg command here (package zbar-tools), no code was read back")
            return
        }
        let matrix = try QRCode.matrix(of: text, correction: correction)
        #expect(try Self.read(Self.picture(of: matrix.path, size: matrix.size)) == text)
    }

    @Test("the path holds exactly the dark squares")
    func path() throws {
        let matrix = try QRCode.matrix(of: "umeed")
        #expect(matrix.size == 21)
        let drawn = Self.squares(of: matrix.path, size: matrix.size)
        for row in 0..<matrix.size {
            for column in 0..<matrix.size {
                #expect(drawn[row][column] == matrix.isDark(row: row, column: column))
            }
        }
        #expect(matrix.path.hasPrefix("M0 0h7v1h-7z"), "the finder in the corner begins with seven dark squares")
        #expect(!matrix.isDark(row: -1, column: 0) && !matrix.isDark(row: 0, column: 21))
    }

    @Test(
        "a text that is empty or too long has no code",
        arguments: zip(QRCode.Correction.allCases, [2953, 2331, 1663, 1273]))
    func limits(correction: QRCode.Correction, most: Int) throws {
        #expect(throws: QRCodeError.empty) { try QRCode.matrix(of: "", correction: correction) }
        #expect(try QRCode.matrix(of: String(repeating: "x", count: most), correction: correction).size == 177)
        #expect(throws: QRCodeError.tooLong(bytes: most + 1)) {
            try QRCode.matrix(of: String(repeating: "x", count: most + 1), correction: correction)
        }
    }

    @Test("the picture has a name that cannot become markup")
    func picture() throws {
        let svg = try QRCode.matrix(of: "umeed").svg(label: "a \"b\" <script>").text
        #expect(svg.contains("role=\"img\" aria-label=\"a &quot;b&quot; &lt;script&gt;\""))
        #expect(svg.contains("viewBox=\"-4 -4 29 29\""))
        #expect(!svg.contains("style="), "the content security policy forbids inline style")
    }

    /// The squares that a path of row runs covers.
    private static func squares(of path: String, size: Int) -> [[Bool]] {
        var squares = Array(repeating: Array(repeating: false, count: size), count: size)
        for piece in path.split(separator: "z") {
            let numbers = piece.split { !$0.isNumber }.compactMap { Int($0) }
            for column in numbers[0]..<(numbers[0] + numbers[2]) { squares[numbers[1]][column] = true }
        }
        return squares
    }

    /// The path as a grey picture (PGM), eight pixels a square, with its quiet zone.
    private static func picture(of path: String, size: Int) -> [UInt8] {
        let squares = squares(of: path, size: size)
        let side = (size + 8) * 8
        var pixels = [UInt8](repeating: 255, count: side * side)
        for row in 0..<(size * 8) {
            for column in 0..<(size * 8) where squares[row / 8][column / 8] {
                pixels[(row + 32) * side + column + 32] = 0
            }
        }
        return Array("P5\n\(side) \(side)\n255\n".utf8) + pixels
    }

    private static func read(_ picture: [UInt8]) throws -> String {
        var name = Array("/tmp/umeed-qr-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        defer { unlink(name) }
        #expect(write(descriptor, picture, picture.count) == picture.count)
        close(descriptor)
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return try output("zbarimg --quiet --raw --oneshot -Sdisable -Sqrcode.enable PGM:\(path) 2>/dev/null")
    }

    private static func output(_ command: String) throws -> String {
        let pipe = try #require(popen(command, "r"))
        defer { pclose(pipe) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        return String(String(decoding: text, as: UTF8.self).drop { $0 == "\n" }.prefix { $0 != "\n" })
    }
}
