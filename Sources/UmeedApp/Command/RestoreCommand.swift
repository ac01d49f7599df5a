import Access
import FoundationEssentials
import Kernel
import SQL

/// `umeed restore DIR --data NEW`: copies a backup into an empty folder and checks it: as much in it as was counted
/// when it was made, an audit that verifies, and keys that open.
enum RestoreCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let folder = arguments.position("the folder of the backup")
        let opening = try Opening(&arguments, environment)
        try arguments.finish()
        guard let note = BackupNote(in: folder) else {
            throw UsageFault(faults: ["\(folder)/backup.json cannot be read: is this a folder that umeed backup made?"])
        }
        let target = opening.configuration.data
        guard opening.configuration.postgres.isEmpty else {
            throw UsageFault(faults: [
                "a PostgreSQL backup is restored with pg_restore; see docs/tasks/back-up-and-restore.md"
            ])
        }
        guard !FileManager.default.fileExists(atPath: target + "/umeed.sqlite") else {
            throw UsageFault(faults: ["\(target) holds a database already; name an empty folder with --data"])
        }
        try copy(from: folder, to: target)
        return try await check(note, opening)
    }

    private static func copy(from folder: String, to target: String) throws {
        try FileManager.default.createDirectory(
            atPath: target + "/keys", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in ["umeed.sqlite", "keys/keys.sqlite"] {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(target)/\(name)")
        }
    }

    private static func check(_ note: BackupNote, _ opening: Opening) async throws -> Int32 {
        let stores = try await opening.stores()
        let found = try await BackupNote.counted(in: stores)
        let audit = try await AuditVerification.verify(stores.data, keys: stores.keys)
        await stores.close()
        var faults = audit.faults.map(\.description)
        let counts: [(String, Int, Int)] = [
            ("incidents", note.incidents, found.incidents), ("people", note.people, found.people),
            ("audit entries", note.auditEntries, found.auditEntries),
        ]
        for (what, least, there) in counts where there < least {
            faults.append("\(there) \(what), but \(least) were acknowledged before the backup")
        }
        for fault in faults { Console.complain(fault) }
        Console.say(
            "\(found.people) people, \(found.incidents) incidents, \(found.auditEntries) audit entries: "
                + (faults.isEmpty ? "restored and checked" : "RESTORED WITH FAULTS"))
        if faults.isEmpty { Console.say("Put the root key in its place before the server starts.") }
        return faults.isEmpty ? 0 : 1
    }
}
