/// A kind of loss for which a schedule may have a line.
public enum LossKind: String, CaseIterable, Sendable {
    case death, injury, house, business, vehicle, livestock, crop
}

/// How a death came about. Only Sindh's rates ask.
public enum Manner: String, CaseIterable, Sendable {
    case attack
    case targetKilling = "target-killing"
    case crossFire = "cross-fire"
    case unknown
}

/// How far a thing was destroyed.
public enum Extent: String, CaseIterable, Sendable { case full, partial, unknown }

/// What kind of vehicle was destroyed: `heavy` is a truck or bus, `light` a car, jeep, rickshaw or other of
/// three or four wheels.
public enum VehicleClass: String, CaseIterable, Sendable { case heavy, light, motorcycle, unknown }

/// The animals that a claim may name.
public enum Animal: String, CaseIterable, Sendable {
    case buffalo, cow, bull, ox, horse, donkey, mule, camel, sheep, goat, other, unknown
}

/// What the victim was at the moment of the attack.
public enum Standing: String, CaseIterable, Sendable {
    case civilian
    case lawEnforcementOnDuty = "law-enforcement-on-duty"
    case lawEnforcementOffDuty = "law-enforcement-off-duty"
    case stateServantOnDuty = "state-servant-on-duty"
    case terrorist
    case unknown
}

/// A relation of the deceased, in the order in which shares are listed.
public enum Relation: String, CaseIterable, Sendable {
    case husband, wife, son, daughter, father, mother
    case fullBrother, fullSister, consanguineBrother, consanguineSister, uterineBrother, uterineSister
    case sonsSon, sonsDaughter, fathersFather, mothersMother, minorSibling, otherHeir
}

/// What of a loss a line of a schedule asks about before it applies.
public enum Circumstance: String, CaseIterable, Sendable {
    case manner, grade, extent
    case vehicleClass = "class"
    case animal
}
