import HTTPTransport

/// The answers that a person chose on the page with two versions, as the form's own fields.
///
/// Each question that differs sends a choice (`choose/killed`) and both versions of its fields
/// (`theirs/killed/killed-unknown`): a question may have several, and without script none of them can be left out.
enum ChosenAnswers {
    enum Side: String { case theirs, mine }

    static func choice(of question: String) -> String { "choose/\(question)" }

    static func field(_ field: String, of question: String, _ side: Side) -> String {
        "\(side.rawValue)/\(question)/\(field)"
    }

    /// `form` as it would have been typed; one that offers no choice is given back as it is.
    static func settled(_ form: Fields) -> Fields {
        guard form.contains(where: { $0.name.hasPrefix("choose/") }) else { return form }
        return Fields(
            form.compactMap { field in
                let parts = field.name.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
                switch (parts.count, Side(rawValue: String(parts[0]))) {
                case (3, let side?):
                    let chosen = form[choice(of: String(parts[1]))].flatMap { Side(rawValue: $0) } ?? .theirs
                    return chosen == side ? Fields.Field(String(parts[2]), field.value) : nil
                case (2, nil) where parts[0] == "choose": return nil
                default: return field
                }
            })
    }
}
