/// What somebody is to the person.
public enum KinRelation: String, CaseIterable, Sendable {
    case father
    case mother
    case husband
    case wife
    case son
    case daughter
    case brother
    case sister
    case grandfather
    case grandmother
    case uncle
    case aunt
    case other
    case unknown
}
