/// A place on the earth in degrees of WGS 84.
public struct GeoPoint: Hashable, Sendable, CustomStringConvertible {
    public let latitude: Double
    public let longitude: Double

    /// Nil when there is no such place: latitude beyond 90, longitude beyond 180, or not a number.
    public init?(latitude: Double, longitude: Double) {
        guard -90...90 ~= latitude, -180...180 ~= longitude else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// `25.648, 62.05`: latitude first, as people say it.
    public var description: String { "\(latitude), \(longitude)" }
}

/// An upright box on the map, in degrees.
public struct GeoBox: Hashable, Sendable {
    public let west: Double
    public let south: Double
    public let east: Double
    public let north: Double

    /// Nil when it has no inside, or leaves the earth. It does not cross the date line.
    public init?(west: Double, south: Double, east: Double, north: Double) {
        guard -180...180 ~= west, -180...180 ~= east, west < east, -90...90 ~= south, -90...90 ~= north, south < north
        else { return nil }
        (self.west, self.south, self.east, self.north) = (west, south, east, north)
    }

    /// Its border belongs to it.
    public func contains(_ point: GeoPoint) -> Bool {
        west <= point.longitude && point.longitude <= east && south <= point.latitude && point.latitude <= north
    }

    func contains(_ other: GeoBox) -> Bool {
        west <= other.west && other.east <= east && south <= other.south && other.north <= north
    }

    /// The box grown by `degrees` on every side, no further than the poles and the date line.
    public func grown(by degrees: Double) -> GeoBox {
        GeoBox(
            west: max(-180, west - degrees), south: max(-90, south - degrees), east: min(180, east + degrees),
            north: min(90, north + degrees)) ?? self
    }
}
