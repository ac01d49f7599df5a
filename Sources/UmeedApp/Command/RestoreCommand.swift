import Access
import FoundationEssentials
import Kernel
import PostgresDriver
import SQL

/// `umeed restore DIR`: brings a backup into an empty folder (`--data NEW`) or into two empty PostgreSQL databases, and
/// checks it: as much in it as was counted when it was made, an audit that verifies, a key for everybody.
enum RestoreCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let folder = arguments.position("the folder of the backup")
        let opening = try Opening(&arguments, environment)
        try arguments.finish()
        guard let note = BackupNote(in: folder) else {
            throw UsageFault(faults: ["\(folder)/backup.json cannot be read: is this a folder that umeed backup made?"])
        }
        try bring(note.engine, from: folder, to: opening.configuration)
        return try await check(note, opening)
    }

    private static func bring(_ engine: Engine, from folder: String, to configuration: Configuration) throws {
        switch (engine, configuration.postgres.isEmpty) {
        case (.sqlite, true): try copy(from: folder, to: configuration.data)
        case (.postgres, false):
            // The keys first: keys without a register harm nobody.
            try PostgresStore.restore(from: "\(folder)/\(engine.keysFile)", into: configuration.postgresKeys)
            try PostgresStore.restore(from: "\(folder)/\(engine.dataFile)", into: configuration.postgres)
        case (.postgres, true):
            throw UsageFault(faults: [
                "this backup is of PostgreSQL: name two empty databases with \"postgres\" and \"postgres-keys\""
            ])
        case (.sqlite, false):
            throw UsageFault(faults: ["this backup is of SQLite: restore it without \"postgres\", with --data NEW"])
        }
    }

    private static func copy(from folder: String, to target: String) throws {
        let files = [Engine.sqlite.dataFile, Engine.sqlite.keysFile]
        for name in files where FileManager.default.fileExists(atPath: "\(target)/\(name)") {
            throw UsageFault(faults: ["\(target) holds a database already; name an empty folder with --data"])
        }
        try FileManager.default.createDirectory(
            atPath: target + "/keys", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in files {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(target)/\(name)")
        }
    }

    private static func check(_ note: BackupNote, _ opening: Opening) async throws -> Int32 {
        let stores = try await opening.stores()
        let found = try await BackupNote.counted(in: stores)
        // PostgreSQL's newest entries may not have been linked when they were copied.
        try await AuditAnchors.seal(stores.data, keys: stores.keys, at: RealWorld().now())
        let audit = try await AuditVerification.verify(stores.data, keys: stores.keys)
        let keyless = try await keyless(in: stores)
        await stores.close()
        var faults = audit.faults.filter { !isLaterCopy($0) }.map(\.description)
        for fault in audit.faults.filter(isLaterCopy) {
            Console.complain(
                "\(fault): the keys were copied after the data. This belongs in the report of the restore.")
        }
        if keyless > 0 {
            faults.append("\(keyless) people have no key, and the audit knows of no erasure: the key store is older")
        }
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

extension RestoreCommand {
    /// The key store is copied last, so its anchors may name entries that came after the data was copied.
    private static func isLaterCopy(_ fault: AuditFault) -> Bool {
        if case .truncated = fault { true } else { false }
    }

    /// How many people have no key although nobody erased them, looked for a thousand at a time.
    private static func keyless(in stores: OpenedStores) async throws -> Int {
        var (last, missing) = ("", 0)
        while true {
            let from = last
            let page = try await stores.data.read { tx in
                try tx.rows(
                    """
                    SELECT p.id FROM person p WHERE p.id > \(from) AND NOT EXISTS (
                        SELECT 1 FROM audit_entry e
                        WHERE e.kind = 'person' AND e.record = p.id AND e.act = \(Act.personErased.rawValue))
                    ORDER BY p.id LIMIT 1000
                    """
                ) { row -> String in try row[0] }
            }
            guard let first = page.first, let end = page.last else { return missing }
            let known = try await stores.keys.read { tx in
                try tx.rows("SELECT DISTINCT person FROM person_key WHERE person >= \(first) AND person <= \(end)") {
                    row -> String in try row[0]
                }
            }
            missing += Set(page).subtracting(known).count
            last = end
        }
    }
}
