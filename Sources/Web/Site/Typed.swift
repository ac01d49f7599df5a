import HTTPTransport
import Localization

extension FormState {
    /// Keeps everything that was typed, beside what is wrong with it.
    mutating func keep(_ form: Fields, faults: [FieldFault]) {
        values.merge(Self.typed(form)) { $1 }
        version = form[FormState.versionField].flatMap { Int($0) }
        self.faults = faults
    }

    /// Everything that was typed, without the tokens that travel with it.
    static func typed(_ form: Fields) -> [String: String] {
        let tokens = [csrfField, onceField, versionField]
        return Dictionary(form.filter { !tokens.contains($0.name) }.map { ($0.name, $0.value) }) { $1 }
    }
}
