import Access
import FoundationEssentials
import Glibc
import Kernel
import Sealing

/// The program: reads its command line, opens what the command needs, and hands over. No logic of its own.
public enum UmeedApp {
    /// Carries out the words after `umeed`; the exit status: 0 done, 1 failed, 2 the command line or the input
    /// cannot be used.
    public static func run(_ words: [String], environment: [String: String]) async -> Int32 {
        do {
            guard let name = words.first else {
                Console.complain(Usage.text)
                return 2
            }
            guard let command = Command.all[name] else {
                if ["help", "--help", "-h"].contains(name) {
                    Console.say(Usage.text)
                    return 0
                }
                throw UsageFault(faults: ["\"\(name)\" is not a command; see umeed help"])
            }
            for fault in Hardening.apply() where environment["UMEED_VERBOSE"] != nil { Console.complain(fault) }
            return try await command(Arguments(words.dropFirst()), environment)
        } catch let fault as UsageFault {
            Console.complain(fault.description)
            return 2
        } catch {
            Console.complain("umeed: \(Complaint.text(of: error))")
            return 1
        }
    }
}

/// The commands by their first word.
enum Command {
    typealias Run = @Sendable (Arguments, [String: String]) async throws -> Int32

    static let all: [String: Run] = [
        "serve": ServeCommand.run, "migrate": MigrateCommand.run, "user": UserCommand.run,
        "token": TokenCommand.run, "import": ImportWords.run, "law": LawWords.run, "audit": AuditCommand.run,
        "demo": DemoCommand.run, "bench": BenchCommand.run,
        "backup": BackupCommand.run, "restore": RestoreCommand.run, "docs": DocsCommand.run,
        ScanCommand.word: ScanCommand.run,
        "version": { arguments, _ in
            var arguments = arguments
            try arguments.finish()
            Console.say(Version.number)
            return 0
        },
    ]
}
