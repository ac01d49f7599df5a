import CompensationRules
import Kernel
import Statute

/// `umeed law`: the same functions as the claim pages, without a database.
enum LawWords {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let act = arguments.position("determine, shares or list")
        let isJSON = act == "list" && arguments.flag("json")
        try arguments.finish()
        let law = try LawBook.embedded()
        do throws(MalformedInput) {
            switch act {
            case "determine": Console.write(try LawCommand.determine(input(), law: law, today: RealWorld().today))
            case "shares": Console.write(try LawCommand.shares(input()))
            case "list": Console.write(LawCommand.list(law: law, asJSON: isJSON))
            default:
                Console.complain("umeed law \(act): no such act; see umeed help")
                return 2
            }
            return 0
        } catch {
            Console.complain("\(error)")
            return 2
        }
    }

    /// Standard input. Throws when there is more than the facts of one claim can be.
    private static func input() throws(MalformedInput) -> [UInt8] {
        guard let input = Console.input(limit: LawCommand.mostInput) else { throw MalformedInput.tooLarge }
        return input
    }
}
