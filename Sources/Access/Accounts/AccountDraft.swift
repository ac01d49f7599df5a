public import Kernel
public import Localization
import Places

/// What a form or a command line says about an account, once it makes sense.
public struct AccountDraft: Hashable, Sendable {
    public let name: String
    public let displayName: String
    public let post: Post
    public let language: Language

    /// Parses what was typed. Throws `FormFaults` naming every field that needs another answer.
    public init(name: String, displayName: String, post: Post, language: Language = .english) throws(FormFaults) {
        var faults: [FieldFault] = []
        let name = Self.name(name)
        let displayName = String(displayName.drop { $0 == " " })
        if name == nil { faults.append(FieldFault("name", Phrase("access.account.name.form"))) }
        if !(1...120).contains(displayName.count) {
            faults.append(FieldFault("displayName", Phrase("access.account.displayName.length")))
        }
        guard faults.isEmpty, let name else { throw FormFaults(faults) }
        self.name = name
        self.displayName = displayName
        self.post = post
        self.language = language
    }

    /// Lower case; letters, digits, dot, hyphen, underscore and @, 2 to 64 of them; nil for anything else.
    static func name(_ text: String) -> String? {
        let name = text.lowercased()
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789.-_@")
        return (2...64).contains(name.count) && name.allSatisfy(allowed.contains) ? name : nil
    }
}

/// A role and where it is served.
public struct Post: Hashable, Sendable {
    public let role: Role
    public let province: Province?
    public let district: DistrictCode?

    /// Throws `FormFaults` for a district without its province, or of another province.
    ///
    /// A district role without a district is accepted: it may then do only what needs no place.
    public init(_ role: Role, _ province: Province? = nil, _ district: DistrictCode? = nil) throws(FormFaults) {
        if let district, let known = Gazetteer.embedded.district(district), known.province != province {
            throw FormFaults([FieldFault("district", Phrase("access.account.district.elsewhere"))])
        }
        guard district == nil || province != nil else {
            throw FormFaults([FieldFault("district", Phrase("access.account.district.alone"))])
        }
        self.role = role
        self.province = province
        self.district = district
    }
}
