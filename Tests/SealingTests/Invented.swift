import Kernel
import Sealing

/// Subjects that exist only in these tests.
enum Stranger {}

struct Invented {
    let ring: Keyring
    let person = Identifier<Stranger>(from: RealWorld())
    let wrapped: WrappedKey

    init() throws {
        ring = try Keyring(from: .throwaway())
        wrapped = try ring.mint(for: person, in: .sindh, .identity)
    }

    func address(_ column: StaticString = "name", revision: Int = 1) -> FieldAddress {
        FieldAddress("person", person, column, revision: revision)
    }

    func seal(_ text: String, at address: FieldAddress) throws -> [UInt8] {
        try ring.open(wrapped) { try $0.seal(text, at: address) }
    }

    func open(_ bytes: [UInt8], at address: FieldAddress, with key: WrappedKey? = nil) throws -> String {
        try ring.open(key ?? wrapped) { try $0.open(bytes, at: address).text }
    }
}
