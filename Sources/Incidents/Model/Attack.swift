/// The kind of attack.
public enum IncidentKind: String, CaseIterable, Sendable {
    case explosion
    case suicideAttack = "suicide-attack"
    case shooting
    case grenade
    case landmine
    case abduction
    case arson
    case armedClash = "armed-clash"
    case other
    case unknown
}

/// What harm was done with.
public enum Weapon: String, CaseIterable, Sendable {
    case plantedDevice = "planted-device"
    case vehicleDevice = "vehicle-device"
    case suicideVest = "suicide-vest"
    case grenade
    case rocket
    case landmine
    case firearm
    case blade
    case fire
    case other
    case unknown
}

/// Whom or what the attack was aimed at, as far as anybody knows.
public enum Target: String, CaseIterable, Sendable {
    case civilians
    case worshippers
    case school
    case healthWorkers = "health-workers"
    case travellers
    case politicalGathering = "political-gathering"
    case journalists
    case government
    case police
    case armedForces = "armed-forces"
    case infrastructure
    case business
    case onePerson = "one-person"
    case other
    case unknown
}

/// How people came to harm; the Sindh decision of 2020 pays differently by it.
public enum Manner: String, CaseIterable, Sendable {
    case attack
    case targetKilling = "target-killing"
    case crossFire = "cross-fire"
    case unknown
}
