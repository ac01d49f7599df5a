public import Kernel

/// Somebody harmed by an attack, or kin of one: what is plain about them. Who they are is sealed.
public struct Person: Sendable {
    public let id: Identifier<Person>
    /// Where the record is kept: the province and district whose officers may open it.
    public let province: Province
    public let district: DistrictCode?
    public let sex: Sex
    public let age: Age
    /// Grows by one with every change; what `If-Match` names, and part of what binds the sealed fields.
    public let version: Int
    public let registeredAt: Timestamp

    public init(
        id: Identifier<Person>, province: Province, district: DistrictCode?, sex: Sex, age: Age, version: Int,
        registeredAt: Timestamp
    ) {
        self.id = id
        self.province = province
        self.district = district
        self.sex = sex
        self.age = age
        self.version = version
        self.registeredAt = registeredAt
    }
}

/// Always recorded, never defaulted to one of the others.
public enum Sex: String, CaseIterable, Sendable {
    case female
    case male
    case other
    case unknown
}

/// The age on the day of the incident.
public enum Age: Hashable, Sendable {
    /// Completed years, 0 to 120.
    case years(Int)
    case unknown

    public init(_ years: Int?) { self = years.map { .years($0) } ?? .unknown }

    public var years: Int? { if case .years(let years) = self { years } else { nil } }
}

/// Who somebody is. Stored only in sealed fields, printed only on pages of those with the right and the purpose.
public struct Identity: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// Nil while nobody knows: a tag stands for the person until then.
    public var name: String?
    public var fatherName: String?
    public var cnic: CNIC?
    public var phone: PhoneNumber?
    public var address: String?

    public init(
        name: String? = nil, fatherName: String? = nil, cnic: CNIC? = nil, phone: PhoneNumber? = nil,
        address: String? = nil
    ) {
        self.name = name
        self.fatherName = fatherName
        self.cnic = cnic
        self.phone = phone
        self.address = address
    }

    /// Masked, so that no log or error can hold a name.
    public var description: String { "Identity(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
