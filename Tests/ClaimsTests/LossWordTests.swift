import CompensationRules
import Statute
import Testing

@testable import Claims

@Suite("A loss as one answer of the form")
struct LossWordTests {
    @Test("Every loss that the form offers is read back as itself", arguments: ["PK-BA", "PK-SD", "PK-PB"])
    func roundTrip(_ code: String) throws {
        let grades = try #require(try LawBook.embedded().jurisdiction(code)).grades
        for loss in LossKind.allCases.flatMap({ LossWord.choices(of: $0, grades: grades) }) + [Loss(kind: nil)] {
            #expect(try LossWord.loss(LossWord(loss).text, grades: grades) == loss)
        }
    }

    @Test(
        "What the form does not offer is refused",
        arguments: ["", "death:full", "injury", "house:heavy", "vehicle:full:heavy", "livestock:dragon", "flood"])
    func refused(_ text: String) {
        #expect(throws: LossWord.Refusal.unreadable) { try LossWord.loss(text, grades: ["grievous"]) }
    }

    @Test("A grade of another province is told apart")
    func gradeElsewhere() {
        #expect(throws: LossWord.Refusal.gradeElsewhere) { try LossWord.loss("injury:minor", grades: ["grievous"]) }
    }
}
