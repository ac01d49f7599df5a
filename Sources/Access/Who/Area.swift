public import Kernel
public import SQL

/// The part of the country that a grant covers.
public enum Area: Hashable, Sendable {
    case nation
    case province(Province)
    case district(Province, DistrictCode)

    /// Whether a record at `scope` lies in it.
    public func contains(_ scope: Scope) -> Bool {
        switch self {
        case .nation: true
        case .province(let province): scope.province == province
        case .district(let province, let district): scope.province == province && scope.district == district
        }
    }

    /// The same question as a condition for a list, on the columns named:
    /// `WHERE \(grant.area.condition(province: "i.province", district: "i.district"))`.
    public func condition(province provinceColumn: SQL = "province", district districtColumn: SQL = "district") -> SQL {
        switch self {
        case .nation: "1 = 1"
        case .province(let province): "\(provinceColumn) = \(province)"
        case .district(let province, let district):
            "\(provinceColumn) = \(province) AND \(districtColumn) = \(district)"
        }
    }

    public var province: Province? {
        switch self {
        case .nation: nil
        case .province(let province), .district(let province, _): province
        }
    }

    public var district: DistrictCode? {
        switch self {
        case .nation, .province: nil
        case .district(_, let district): district
        }
    }
}
