import Foundation
import Testing

/// Words that must not wander: identity into logs, leave into rooms that may not give it.
@Suite("Identity")
struct IdentityTests {
    @Test("No log call is handed something that tells who a person is")
    func logsCarryNoIdentity() {
        let faults = Self.places { Self.logsIdentity($0) }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test(
        "The rule finds identity in a log call",
        arguments: [
            #"log.info("registered \(person.name)")"#, #"log.warning(.duplicate, ["cnic": person.cnic.digits])"#,
            #"Log.error("\(request.body)")"#, #"logger.notice("call \(entry.phone)")"#,
            #"log(.slow, query: target.query)"#,
        ])
    func identityIsFound(call: String) {
        #expect(Self.logsIdentity(call))
    }

    @Test(
        "Ids, counts and codes pass",
        arguments: [
            #"log.info("registered", ["person": .id(person.id)])"#, #"log.error(.code(error.code), after: seconds)"#,
            #"catalogue.add(person.name)"#, #"let dialog = dialog(person.name)"#, #"log.info(.route(route.name))"#,
        ])
    func harmlessPasses(call: String) {
        #expect(!Self.logsIdentity(call))
    }

    @Test("Only the composition prints: a room that prints could print a person")
    func roomsDoNotPrint() {
        let speakers: Set = ["UmeedApp", "umeed", "embedfiles"]
        let found = Self.places { line in
            line.range(of: #"(?<![\w.])(print|debugPrint|dump)\("#, options: .regularExpression) != nil
        } in: {
            !speakers.contains($0.room)
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test("Leave without an account is given by the command line and the demo only")
    func consoleGrantsStayAtTheConsole() {
        let givers: Set = ["Access", "UmeedApp", "Demo"]
        let found = Self.places {
            $0.contains("atConsole")
        } in: {
            !givers.contains($0.room)
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    /// A call of a log on this line, and after it a value whose name belongs to a person or holds what she typed.
    static func logsIdentity(_ line: String) -> Bool {
        let call = #"(?<![\w.])([Ll]og(ger)?\.\w+|log)\("#
        let identity =
            #"\b(person|entry|victim|claimant|kin|officer|draft|identity|form|account)\w*\.(name|father|address|phone)"#
            + #"|\.(fatherName|cnic|phone|narrative|digits|e164|written|revealed|body|query|bankAccount|password)\b"#
        guard let at = line.range(of: call, options: .regularExpression) else { return false }
        return line[at.upperBound...].range(of: identity, options: .regularExpression) != nil
    }

    private static func places(
        where isFault: (String) -> Bool, in isWatched: (SourceFile) -> Bool = { _ in true }
    ) -> [String] {
        SourceTree.sources.filter { isWatched($0.file) }.flatMap { source in
            source.file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.element.drop { $0 == " " }.hasPrefix("//") && isFault(String($0.element)) }
                .map { source.file.place($0.offset + 1, $0.element.drop { $0 == " " }) }
        }
    }
}
