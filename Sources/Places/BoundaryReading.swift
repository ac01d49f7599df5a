import Kernel

/// Why a file is no map of districts.
public enum BoundaryFault: Error, Hashable, Sendable, CustomStringConvertible {
    case notJSON(String)
    case notAFeatureCollection
    /// The feature of that position (from 1) has no usable name or shape.
    case feature(Int, String)

    public var description: String {
        switch self {
        case .notJSON(let why): "The boundaries file is \(why). Give a GeoJSON file (RFC 7946) of districts."
        case .notAFeatureCollection:
            "The boundaries file is no GeoJSON FeatureCollection. Give one with a feature per district."
        case .feature(let position, let why): "Feature \(position) of the boundaries file \(why)."
        }
    }
}

extension BoundaryMap {
    /// Reads a GeoJSON FeatureCollection of polygons in WGS 84. A feature's district is found by its property
    /// `pcode`, else by `name` within `province`. Half a megabyte takes about a tenth of a second.
    public init(geoJSON bytes: [UInt8], gazetteer: Gazetteer = .embedded) throws(BoundaryFault) {
        let json: JSON
        do { json = try JSON(parsing: bytes) } catch { throw .notJSON("\(error)") }
        guard json["type"]?.string == "FeatureCollection", let features = json["features"]?.array else {
            throw .notAFeatureCollection
        }
        var areas: [Area] = []
        for (position, feature) in features.enumerated() {
            areas.append(try Self.area(of: feature, at: position + 1, gazetteer))
        }
        self.init(areas: areas, gazetteer: gazetteer)
    }

    private static func area(of feature: JSON, at position: Int, _ gazetteer: Gazetteer) throws(BoundaryFault) -> Area {
        guard let properties = feature["properties"], let name = properties["name"]?.string else {
            throw .feature(position, "has no \"name\" among its properties")
        }
        guard let polygons = polygons(of: feature["geometry"] ?? .null) else {
            throw .feature(position, "has no Polygon or MultiPolygon of longitudes and latitudes")
        }
        let province = properties["province"]?.string.flatMap(gazetteer.province(named:))?.province
        let coded = properties["pcode"]?.string.flatMap { DistrictCode($0) }.flatMap(gazetteer.district)
        let district = coded ?? gazetteer.find(name, in: province)?.district
        return Area(
            name: name, district: district?.code, province: province ?? district?.province, polygons: polygons)
    }

    private static func polygons(of geometry: JSON) -> [Polygon]? {
        guard let coordinates = geometry["coordinates"]?.array else { return nil }
        let shapes: [JSON]
        switch geometry["type"]?.string {
        case "Polygon": shapes = [.array(coordinates)]
        case "MultiPolygon": shapes = coordinates
        default: return nil
        }
        var polygons: [Polygon] = []
        for shape in shapes {
            guard let rings = shape.array?.compactMap(ring), let polygon = Polygon(rings: rings),
                rings.count == shape.array?.count
            else { return nil }
            polygons.append(polygon)
        }
        return polygons.isEmpty ? nil : polygons
    }

    private static func ring(_ line: JSON) -> Ring? {
        guard case .array(let points) = line, points.count >= 4 else { return nil }
        var xs: [Double] = []
        var ys: [Double] = []
        xs.reserveCapacity(points.count)
        ys.reserveCapacity(points.count)
        for point in points {
            guard case .array(let pair) = point, pair.count >= 2, let x = pair[0].degrees, let y = pair[1].degrees,
                GeoPoint(latitude: y, longitude: x) != nil
            else { return nil }
            xs.append(x)
            ys.append(y)
        }
        return Ring(xs: xs, ys: ys)
    }
}
