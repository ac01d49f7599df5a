import FoundationEssentials
import Sealing

/// Where an installation's root key is, in the order in which it is looked for: the configured file, the systemd
/// credential, `root.key` in the data folder.
enum KeyPlace {
    /// The key. Makes one in the data folder only when `mayCreate` and there is none anywhere; `isNew` says so.
    static func rootKey(_ configuration: Configuration, _ environment: [String: String], mayCreate: Bool) throws -> (
        key: RootKey, isNew: Bool
    ) {
        if !configuration.rootKey.isEmpty { return (try RootKey.fromFile(configuration.rootKey), false) }
        if let folder = environment["CREDENTIALS_DIRECTORY"],
            FileManager.default.fileExists(atPath: "\(folder)/\(RootKey.credentialName)")
        {
            return (try RootKey.fromCredentials(in: folder), false)
        }
        let path = configuration.data + "/root.key"
        if FileManager.default.fileExists(atPath: path) || !mayCreate { return (try RootKey.fromFile(path), false) }
        // With both databases elsewhere nobody has made the folder yet.
        try FileManager.default.createDirectory(
            atPath: configuration.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return (try RootKey.create(at: path), true)
    }
}
