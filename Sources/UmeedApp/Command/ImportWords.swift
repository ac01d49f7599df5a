import Access
import FoundationEssentials
import Incidents
import Kernel

/// `umeed import incidents FILE`: public incident data into the database, from the machine's own command line.
enum ImportWords {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let what = arguments.position("incidents")
        let file = arguments.position("the file with the data")
        let opening = try Opening(&arguments, environment)
        let format = arguments.required("format", "the format of the file, such as ucdp-ged")
        let boundaries = arguments.option("boundaries")
        let (isAll, isJSON) = (arguments.flag("all"), arguments.flag("json"))
        guard what == "incidents" else {
            throw UsageFault(faults: ["umeed import \(what): only incidents are imported"])
        }
        try arguments.finish()
        var order = ImportCommand.Order(try bytes(of: file))
        order.format = format
        order.boundaries = try boundaries.map(bytes)
        order.isAll = isAll
        let stores = try await opening.stores()
        let grant = Grant.atConsole(.importIncidents, for: .registration, at: RealWorld().now())
        let report = try await ImportCommand.run(order, by: grant, into: stores.data, surroundings: RealWorld())
        await stores.close()
        Console.say(isJSON ? String(decoding: report.json.bytes, as: UTF8.self) : report.table)
        return 0
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageFault(faults: ["\(path) cannot be read; check the name and its permissions"])
        }
        return Array(data)
    }
}
