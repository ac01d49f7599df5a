public import Kernel
public import Localization

/// A district: where an incident is filed, and whose Deputy Commissioner verifies.
public struct District: Hashable, Sendable {
    public let code: DistrictCode
    public let province: Province
    public let names: Names
    /// Other spellings of today's name.
    public let aliases: [String]
    public let formerNames: [FormerName]
    /// When it was a district; empty when throughout.
    public let existed: [Span]
    /// The districts it was carved from.
    public let predecessors: [DistrictCode]
    /// The districts it was divided or merged into when it ended.
    public let mergedInto: [DistrictCode]
    /// Coarse, rounded outward to a tenth of a degree; nil where none is written.
    public let box: GeoBox?
    /// Its place in the tile map that Sindh and Balochistan share; nil elsewhere and for districts of the past.
    public let tile: Tile?
    /// What a person should know about this entry, in English.
    public let note: String?

    /// The name in `language`, in English where none is written yet.
    public func name(in language: Language) -> String { names[language] }

    public func standing(on date: CalendarDate) -> Standing { existed.standing(on: date) }

    /// Whether it is a thing of the past.
    public var isDissolved: Bool { !existed.isEmpty && existed.allSatisfy { $0.to != nil } }
}

/// A province or territory with its names. `Province` itself is the value to store.
public struct ProvincePlace: Hashable, Sendable {
    public let province: Province
    public let names: Names
    public let aliases: [String]
    public let formerNames: [FormerName]
    /// Coarse, rounded outward to a tenth of a degree.
    public let box: GeoBox
}

/// A name in the languages in which it is known; English always is.
public struct Names: Hashable, Sendable {
    public let english: String
    let others: [Language: String]

    /// The name in `language`, in English where none is written yet.
    public subscript(_ language: Language) -> String { others[language] ?? english }

    var all: [String] { [english] + others.values }
}

/// A name that was the official one until some day.
public struct FormerName: Hashable, Sendable {
    public let name: String
    public let until: ApproximateDate
}

/// A place in a tile map: columns from the west, rows from the north, both from 0.
public struct Tile: Hashable, Sendable {
    public let column: Int
    public let row: Int
}
