import Access
import Kernel

/// `umeed audit verify`: reads the whole audit against its hashes and its anchors.
enum AuditCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let act = arguments.position("verify")
        let opening = try Opening(&arguments, environment)
        guard act == "verify" else { throw UsageFault(faults: ["umeed audit \(act): no such act; see umeed help"]) }
        try arguments.finish()
        let stores = try await opening.stores()
        try await AuditAnchors.seal(stores.data, keys: stores.keys, at: RealWorld().now())
        let report = try await AuditVerification.verify(stores.data, keys: stores.keys)
        await stores.close()
        for fault in report.faults { Console.complain(fault.description) }
        Console.say(
            "\(report.entries) entries, \(report.anchors) anchors, \(report.isIntact ? "intact" : "NOT INTACT")")
        return report.isIntact ? 0 : 1
    }
}
