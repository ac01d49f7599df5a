import Access
import HTTPTransport
import Kernel

/// What makes two requests the same, as a keyed fingerprint: nobody can try out names against it on a stolen disk.
struct OnceContent {
    private let vault: Vault
    private var bytes: [UInt8]

    private static let pieceSize = 1024 * 1024

    /// Method, address and content; not the tokens that differ each time a form is shown.
    init(of request: Request, by vault: Vault) throws {
        self.vault = vault
        bytes = Array("\(request.method) \(request.path)\n".utf8) + request.body
        for field in request.form where field.name != FormState.csrfField && field.name != FormState.onceField {
            add("\(field.name.utf8.count):\(field.name)=\(field.value.utf8.count):\(field.value)\n")
        }
        for file in request.files { try add(file) }
    }

    var digest: String { Hex.text(of: vault.fingerprint(of: bytes)) }

    private mutating func add(_ text: String) { bytes += text.utf8 }

    /// Piece by piece: an uploaded file may be larger than the memory it should cost.
    private mutating func add(_ file: UploadedFile) throws {
        add("\(file.field):\(file.size)\n")
        for offset in stride(from: 0, to: file.size, by: Self.pieceSize) {
            bytes += vault.fingerprint(of: try file.bytes(at: offset, count: min(Self.pieceSize, file.size - offset)))
        }
    }
}
