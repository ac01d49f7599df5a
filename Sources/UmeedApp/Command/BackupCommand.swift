import FoundationEssentials
import Kernel
import SQL

/// `umeed backup DIR`: both databases through the engine's own API while the server runs, and a note of what
/// was in them. The key store's copy is to be kept apart and for a shorter time.
enum BackupCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let folder = arguments.position("the folder for the backup")
        let opening = try Opening(&arguments, environment)
        try arguments.finish()
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw UsageFault(faults: ["\(folder) is there already; name a new folder"])
        }
        let stores = try await opening.stores()
        let note = try await BackupNote.counted(in: stores)
        try FileManager.default.createDirectory(
            atPath: folder + "/keys", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // The data first: a key is durable before its person's row, so the later copy of the keys has them all.
        try await stores.data.backup(to: folder + "/" + note.engine.dataFile)
        try await stores.keys.backup(to: folder + "/" + note.engine.keysFile)
        try note.write(to: folder)
        await stores.close()
        Console.say("backup in \(folder): at least \(note.people) people, \(note.auditEntries) audit entries")
        return 0
    }
}

extension Engine {
    /// Where a backup has the data, from its folder.
    var dataFile: String {
        switch self {
        case .sqlite: "umeed.sqlite"
        case .postgres: "umeed.dump"
        }
    }

    /// Where it has the key store, in a folder of its own, because it is kept apart.
    var keysFile: String {
        switch self {
        case .sqlite: "keys/keys.sqlite"
        case .postgres: "keys/keys.dump"
        }
    }
}

/// What a backup holds at the least: counted before it began, so that a restore can be checked against it.
struct BackupNote {
    let engine: Engine
    let incidents: Int
    let people: Int
    let auditEntries: Int

    static func counted(in stores: OpenedStores) async throws -> BackupNote {
        try await stores.data.read { tx in
            BackupNote(
                engine: tx.engine, incidents: try count("SELECT count(*) FROM incident", in: tx),
                people: try count("SELECT count(*) FROM person", in: tx),
                auditEntries: try count("SELECT count(*) FROM audit_entry", in: tx))
        }
    }

    private static func count(_ sql: SQL, in tx: borrowing Transaction) throws -> Int {
        try tx.first(sql) { try $0[0] as Int } ?? 0
    }

    func write(to folder: String) throws {
        let json: JSON = [
            "engine": .text(engine), "incidents": .integer(Int64(incidents)), "people": .integer(Int64(people)),
            "auditEntries": .integer(Int64(auditEntries)),
        ]
        try (json.pretty + "\n").write(toFile: folder + "/backup.json", atomically: true, encoding: .utf8)
    }

    /// Nil when the folder holds no readable note.
    init?(in folder: String) {
        guard let text = try? String(contentsOfFile: folder + "/backup.json", encoding: .utf8),
            let json = try? JSON(parsing: text), let incidents = json["incidents"]?.integer,
            let people = json["people"]?.integer, let entries = json["auditEntries"]?.integer
        else { return nil }
        // The first backups did not say it: there was only one engine that a command restored.
        let engine = json["engine"]?.string.flatMap { Engine(rawValue: $0) } ?? .sqlite
        self.init(engine: engine, incidents: Int(incidents), people: Int(people), auditEntries: Int(entries))
    }

    private init(engine: Engine, incidents: Int, people: Int, auditEntries: Int) {
        (self.engine, self.incidents, self.people, self.auditEntries) = (engine, incidents, people, auditEntries)
    }
}
