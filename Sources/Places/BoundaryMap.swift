public import Kernel

/// The areas of districts as some map of some year draws them, to ask in which of them a point lies.
///
/// Maps are older or younger than the gazetteer. A district without an area of its own is answered for by the
/// area of the one it was carved from (Hub by Lasbela), a dissolved one by the areas of those that took its land.
public struct BoundaryMap: Sendable {
    /// One area of the map.
    public struct Area: Sendable {
        /// As written in the map.
        public let name: String
        /// Nil when the gazetteer knows neither its P-code nor its name.
        public let district: DistrictCode?
        /// Nil when the gazetteer does not know the name of the province written.
        public let province: Province?
        let polygons: [Polygon]

        public func contains(_ point: GeoPoint) -> Bool { polygons.contains { $0.contains(point) } }

        func comesNear(_ point: GeoPoint, within degrees: Double) -> Bool {
            polygons.contains { $0.comesNear(point, within: degrees) }
        }
    }

    public let areas: [Area]
    /// For each district, the positions in `areas` that answer for it.
    private let answering: [DistrictCode: [Int]]
    /// For each position in `areas`, the districts standing today that it answers for, its own first.
    private let drawn: [[DistrictCode]]

    init(areas: [Area], gazetteer: Gazetteer) {
        let own = Dictionary(grouping: areas.indices.filter { areas[$0].district != nil }) { areas[$0].district }
        var answering: [DistrictCode: [Int]] = [:]
        for district in gazetteer.districts {
            answering[district.code] = Self.answering(for: district, own: own, gazetteer, depth: 0)
        }
        var drawn = areas.map { [$0.district].compactMap(\.self) }
        for district in gazetteer.districts where !district.isDissolved && own[district.code] == nil {
            for position in answering[district.code] ?? [] { drawn[position].append(district.code) }
        }
        (self.areas, self.answering, self.drawn) = (areas, answering, drawn)
    }

    private static func answering(
        for district: District, own: [DistrictCode?: [Int]], _ gazetteer: Gazetteer, depth: Int
    ) -> [Int] {
        if let positions = own[district.code] { return positions }
        guard depth < 5 else { return [] }
        let kin = district.isDissolved ? district.mergedInto : district.predecessors
        return kin.compactMap(gazetteer.district).flatMap {
            answering(for: $0, own: own, gazetteer, depth: depth + 1)
        }
    }

    /// The area in which `point` lies; nil at sea, abroad and in the map's gaps. Some microseconds.
    public func area(at point: GeoPoint) -> Area? { areas.first { $0.contains(point) } }

    /// The districts in which `point` may lie: one mostly, more where the map draws a younger district inside an
    /// older one, none at sea, abroad and in areas that the gazetteer does not know.
    public func districts(at point: GeoPoint) -> [DistrictCode] {
        areas.firstIndex { $0.contains(point) }.map { drawn[$0] } ?? []
    }

    /// Whether `point` lies in the area that answers for `district`, or at most `degrees` beside it (0.01 is about
    /// a kilometre). Nil when this map has no area for it.
    public func holds(_ point: GeoPoint, in district: DistrictCode, within degrees: Double = 0) -> Bool? {
        guard let positions = answering[district], !positions.isEmpty else { return nil }
        return positions.contains { areas[$0].comesNear(point, within: degrees) }
    }
}
