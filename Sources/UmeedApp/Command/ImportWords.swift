import Access
import FoundationEssentials
import Incidents
import Kernel
import Victims
import Web

/// `umeed import incidents FILE` and `umeed import people FILE`, from the machine's own command line.
enum ImportWords {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let what = arguments.position("incidents or people")
        let file = arguments.position("the file with the data")
        let opening = try Opening(&arguments, environment)
        switch what {
        case "incidents": return try await incidents(in: file, &arguments, opening)
        case "people": return try await people(in: file, &arguments, opening)
        case _: throw UsageFault(faults: ["umeed import \(what): incidents or people are imported"])
        }
    }

    private static func incidents(in file: String, _ arguments: inout Arguments, _ opening: Opening) async throws
        -> Int32
    {
        let format = arguments.required("format", "the format of the file, such as ucdp-ged")
        let boundaries = arguments.option("boundaries")
        let (isAll, isJSON) = (arguments.flag("all"), arguments.flag("json"))
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

    private static func people(in file: String, _ arguments: inout Arguments, _ opening: Opening) async throws -> Int32
    {
        let incident = arguments.option("incident")
        let isJSON = arguments.flag("json")
        try arguments.finish()
        let source = ImportPeople.Source(try bytes(of: file), incident: incident)
        let stores = try await opening.stores()
        let house = try OpenedHouse.open(opening.configuration, stores: stores, root: opening.rootKey())
        let report = try await ImportPeople.run(
            source, into: stores.data, vault: house.house.vault, surroundings: RealWorld()
        ) { Grant.atConsole(.importPeople, for: .registration, at: $0) }
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
