import Kernel
import Testing

@testable import Places

@Suite("A map of boundaries")
struct BoundaryMapTests {
    /// Lasbela as a square with a hole, an island of it, and Quetta known by name only.
    static let drawing = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"name": "Las Bela", "province": "Balochistan", "pcode": "PK217"},
           "geometry": {"type": "MultiPolygon", "coordinates": [
             [[[0,0],[10,0],[10,10],[0,10],[0,0]], [[4,4],[6,4],[6,6],[4,6],[4,4]]],
             [[[20,0],[21,0],[21,1],[20,1],[20,0]]]]}},
          {"type": "Feature", "properties": {"name": "Quetta", "province": "Balochistan", "pcode": null},
           "geometry": {"type": "Polygon", "coordinates": [[[10,0],[15,0],[12.5,10],[10,0]]]}},
          {"type": "Feature", "properties": {"name": "Elsewhere", "province": null, "pcode": null},
           "geometry": {"type": "Polygon", "coordinates": [[[30,0],[31,0],[31,1],[30,0]]]}}]}
        """
    let map: BoundaryMap

    init() throws { map = try BoundaryMap(geoJSON: Array(Self.drawing.utf8)) }

    func point(_ longitude: Double, _ latitude: Double) throws -> GeoPoint {
        try #require(GeoPoint(latitude: latitude, longitude: longitude))
    }

    @Test(
        "A point is inside, in a hole, on an island or nowhere",
        arguments: [
            (1.0, 1.0, "Las Bela"), (5, 5, nil), (20.5, 0.5, "Las Bela"), (12.5, 1, "Quetta"), (10.2, 9, nil),
            (30.9, 0.5, "Elsewhere"), (-50, 0, nil),
        ] as [(Double, Double, String?)])
    func area(longitude: Double, latitude: Double, name: String?) throws {
        #expect(try map.area(at: point(longitude, latitude))?.name == name)
    }

    @Test("A district younger than the map is answered for by the one it was carved from")
    func folding() throws {
        let hub = try #require(DistrictCode("PKX02"))
        #expect(try map.districts(at: point(1, 1)).map(\.code) == ["PK217", "PKX02"])
        #expect(try map.holds(point(1, 1), in: hub) == true)
        #expect(try map.holds(point(12.5, 1), in: hub) == false)
        #expect(try map.districts(at: point(12.5, 1)).map(\.code).first == "PK226")
    }

    @Test("Of a district that the map lacks, it says nothing")
    func silent() throws {
        #expect(try map.holds(point(1, 1), in: #require(DistrictCode("PK701"))) == nil)
        #expect(try map.districts(at: point(30.9, 0.5)).isEmpty)
    }

    @Test("A point just beside the border is near")
    func near() throws {
        let lasbela = try #require(DistrictCode("PK217"))
        #expect(try map.holds(point(5, 10.005), in: lasbela) == false)
        #expect(try map.holds(point(5, 10.005), in: lasbela, within: 0.01) == true)
        #expect(try map.holds(point(5, 10.02), in: lasbela, within: 0.01) == false)
        #expect(try map.holds(point(5, 4.005), in: lasbela, within: 0.01) == true)
    }

    @Test(
        "What is no map is refused with what to do",
        arguments: [
            ("{", "GeoJSON"), ("{}", "FeatureCollection"),
            (#"{"type":"FeatureCollection","features":[{}]}"#, "Feature 1"),
            (
                #"{"type":"FeatureCollection","features":[{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#,
                "Polygon"
            ),
            (
                #"{"type":"FeatureCollection","features":[{"properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,"x"],[1,1],[0,0]]]}}]}"#,
                "Polygon"
            ),
        ])
    func refused(text: String, says: String) {
        let error = #expect(throws: BoundaryFault.self) { try BoundaryMap(geoJSON: Array(text.utf8)) }
        #expect(error?.description.contains(says) == true)
    }
}
