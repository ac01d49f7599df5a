import Access
import HTTPTransport
import Localization
import SQL
import Sealing

/// An error in words for the person at the command line; never with the values of a statement or a person.
enum Complaint {
    static func text(of error: any Error) -> String {
        switch error {
        case let error as any Explained: english(error)
        case let error as any CustomStringConvertible: error.description
        default: "\(error)"
        }
    }

    private static func english(_ error: any Explained) -> String {
        guard let book = try? Rooms.phraseBook() else { return error.code }
        let say = Speech(.english, from: book)
        return ([say(error.phrase)] + error.fields.map { "\($0.field): \(say($0.phrase))" }).joined(separator: "\n")
    }
}
