public import Kernel

/// Where a record is. A record whose district is unknown belongs to its province alone: officers of a whole
/// province see it, officers of one district do not, because it may be another's.
public struct Scope: Hashable, Sendable {
    public let province: Province
    public let district: DistrictCode?

    public init(_ province: Province, _ district: DistrictCode?) {
        self.province = province
        self.district = district
    }
}
