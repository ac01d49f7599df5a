import HTTPTransport
import Localization

extension FormState {
    /// Keeps everything that was typed, beside what is wrong with it.
    mutating func keep(_ form: Fields, faults: [FieldFault]) {
        let tokens = [FormState.csrfField, FormState.onceField, FormState.versionField]
        for field in form where !tokens.contains(field.name) { values[field.name] = field.value }
        version = form[FormState.versionField].flatMap { Int($0) }
        self.faults = faults
    }
}
