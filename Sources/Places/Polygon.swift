/// A polygon with holes on the plane of longitude and latitude, good for areas of a district's size.
struct Polygon: Sendable {
    /// The outer ring first, then the holes.
    let rings: [Ring]
    let box: GeoBox

    /// Nil when the outer ring has no inside.
    init?(rings: [Ring]) {
        guard let outer = rings.first, let box = outer.box else { return nil }
        self.rings = rings
        self.box = box
    }

    func contains(_ point: GeoPoint) -> Bool {
        guard box.contains(point), rings[0].encloses(point) else { return false }
        return !rings.dropFirst().contains { $0.encloses(point) }
    }

    /// Whether the point is inside or at most `degrees` away from the border.
    func comesNear(_ point: GeoPoint, within degrees: Double) -> Bool {
        guard box.grown(by: degrees).contains(point) else { return false }
        return contains(point) || rings.contains { $0.passesNear(point, within: degrees) }
    }
}

/// A closed line; x is longitude, y latitude. The last point may repeat the first.
struct Ring: Sendable {
    let xs: [Double]
    let ys: [Double]

    /// Nil when its points span no area.
    var box: GeoBox? {
        guard let west = xs.min(), let east = xs.max(), let south = ys.min(), let north = ys.max() else { return nil }
        return GeoBox(west: west, south: south, east: east, north: north)
    }

    /// Even-odd rule: a ray to the east crosses the line an odd number of times.
    func encloses(_ point: GeoPoint) -> Bool {
        let (x, y) = (point.longitude, point.latitude)
        var isInside = false
        var before = xs.count - 1
        for here in xs.indices {
            if (ys[here] > y) != (ys[before] > y),
                x < (xs[before] - xs[here]) * (y - ys[here]) / (ys[before] - ys[here]) + xs[here]
            {
                isInside.toggle()
            }
            before = here
        }
        return isInside
    }

    func passesNear(_ point: GeoPoint, within degrees: Double) -> Bool {
        let (x, y) = (point.longitude, point.latitude)
        var before = xs.count - 1
        for here in xs.indices {
            let (dx, dy) = (xs[here] - xs[before], ys[here] - ys[before])
            let length = dx * dx + dy * dy
            let along = length == 0 ? 0 : ((x - xs[before]) * dx + (y - ys[before]) * dy) / length
            let share = min(1, max(0, along))
            let (offX, offY) = (xs[before] + share * dx - x, ys[before] + share * dy - y)
            if offX * offX + offY * offY <= degrees * degrees { return true }
            before = here
        }
        return false
    }
}
