/// A point on the map and how exact it is.
public struct Position: Hashable, Sendable {
    /// Degrees north, WGS 84.
    public let latitude: Double
    /// Degrees east, WGS 84.
    public let longitude: Double
    /// 1 is the exact place, 4 stands for the whole province, 6 for the country (the UCDP scale); nil when nobody said.
    public let precision: Int?

    /// Nil outside the globe.
    public init?(latitude: Double, longitude: Double, precision: Int?) {
        guard -90...90 ~= latitude, -180...180 ~= longitude else { return nil }
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
    }

    /// Where a point of Pakistan can lie; a person who types another has taken one number for the other.
    static let latitudes = 23.0...37.5
    static let longitudes = 60.5...78.0
}

/// How exact a point is, as a word for forms and the API.
public enum PlacePrecision: String, CaseIterable, Sendable {
    case exact, near, district, province, estimated, country, beyond

    /// On the UCDP scale of `Position.precision`, 1 to 7.
    var scale: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Nil for a number that is not on the scale.
    init?(scale: Int) {
        guard 1...Self.allCases.count ~= scale else { return nil }
        self = Self.allCases[scale - 1]
    }
}
