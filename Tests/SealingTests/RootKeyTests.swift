import Glibc
import Kernel
import Sealing
import Testing

@Suite("The root key")
struct RootKeyTests {
    /// A folder of its own for each test.
    let folder: String

    init() throws {
        var template = Array("/tmp/umeed-root-key-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SealingError.libraryUnusable }
        folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    @Test("is made with mode 0400, is read back, and is never overwritten")
    func isMade() throws {
        let path = folder + "/root.key"
        let made = try Keyring(from: .create(at: path))
        var found = stat()
        #expect(stat(path, &found) == 0 && found.st_mode & 0o7777 == 0o400 && found.st_size == 32)
        let cnic = try #require(CNIC("51201-1234567-1"))
        let read = try Keyring(from: .fromFile(path))
        let person = Identifier<Stranger>(from: RealWorld())
        let wrapped = try made.mint(for: person, in: .sindh, .identity)
        #expect(throws: Never.self) { try read.open(wrapped) { _ in } }
        #expect(read.hint(of: cnic, in: .sindh) == made.hint(of: cnic, in: .sindh))
        #expect(throws: RootKeyFault.exists(path: path)) { try RootKey.create(at: path) }
    }

    @Test("is refused when others can read it, with the line to type", arguments: [0o440, 0o404, 0o644, 0o420, 0o410])
    func refusesOpenFile(mode: mode_t) throws {
        let path = folder + "/root.key"
        _ = try RootKey.create(at: path)
        chmod(path, mode)
        let fault = RootKeyFault.openToOthers(path: path)
        #expect(throws: fault) { try RootKey.fromFile(path) }
        #expect(fault.description.hasSuffix("run: chmod 0400 '\(path)'"))
    }

    @Test("is refused when it is missing, a link, a folder, a pipe, or of another length")
    func refusesStrangeFiles() throws {
        let path = folder + "/root.key"
        #expect(throws: RootKeyFault.missing(path: path)) { try RootKey.fromFile(path) }
        _ = try RootKey.create(at: path)
        symlink(path, folder + "/link")
        #expect(throws: RootKeyFault.notRegular(path: folder + "/link")) { try RootKey.fromFile(folder + "/link") }
        #expect(throws: RootKeyFault.notRegular(path: folder)) { try RootKey.fromFile(folder) }
        mkfifo(folder + "/pipe", 0o400)
        #expect(throws: RootKeyFault.notRegular(path: folder + "/pipe")) { try RootKey.fromFile(folder + "/pipe") }
        let short = open(folder + "/short", O_CREAT | O_WRONLY, 0o400)
        write(short, "too short", 9)
        close(short)
        #expect(throws: RootKeyFault.wrongLength(path: folder + "/short")) { try RootKey.fromFile(folder + "/short") }
    }

    @Test("comes from systemd's credential folder, and may belong to root there")
    func comesFromCredentials() throws {
        let path = "\(folder)/\(RootKey.credentialName)"
        _ = try RootKey.create(at: path)
        chmod(path, 0o440)
        #expect(throws: Never.self) { try RootKey.fromCredentials(in: folder) }
        chmod(path, 0o444)
        #expect(throws: RootKeyFault.openToOthers(path: path)) { try RootKey.fromCredentials(in: folder) }
    }

    @Test("prints masked, with everything made from it")
    func printsMasked() throws {
        let root = try RootKey.throwaway()
        let ring = try Keyring(from: root)
        let token = SecretToken(from: RealWorld())
        var dumped = ""
        dump((root, ring, token, PrivateText("Invented Name"), PasswordHash(stored: "$argon2id$invented")), to: &dumped)
        #expect(!dumped.contains("Invented") && !dumped.contains("argon2id$") && !dumped.contains(token.text))
        #expect("\(root) \(ring)" == "RootKey(masked) Keyring(masked)")
        #expect(String(reflecting: PrivateText("Invented Name")) == "PrivateText(masked)")
    }
}
