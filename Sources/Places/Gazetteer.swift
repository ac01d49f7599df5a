public import Kernel
public import Localization

/// The reference data of provinces and districts, checked when it is read.
public struct Gazetteer: Sendable {
    /// In the order of `Province.allCases`.
    public let provinces: [ProvincePlace]
    /// By code, those of the past too.
    public let districts: [District]
    let byCode: [DistrictCode: District]
    let byName: [Province: [PlaceName: DistrictMatch]]
    let provinceByName: [PlaceName: ProvinceMatch]
    let handovers: [Handover]

    /// The data compiled into the program.
    public static let embedded: Gazetteer = {
        do {
            return try Gazetteer(files: EmbeddedFile.all.map { ("\($0.path)", $0.text.withUTF8Buffer(Array.init)) })
        } catch {
            // The files are literals of this program; the tests read them through this same line.
            fatalError("\(error)")
        }
    }()

    /// The district of that code; nil when there is none.
    public func district(_ code: DistrictCode) -> District? { byCode[code] }

    /// The district that `name` means in `province`, by any of its names in any language and spelling; nil when
    /// none is known. With nil for the province, only a name that means one district in all of Pakistan is found.
    public func find(_ name: String, in province: Province?) -> DistrictMatch? {
        let key = PlaceName(name)
        if let province { return byName[province]?[key] }
        let found = byName.values.compactMap { $0[key] }
        return found.count == 1 ? found.first : nil
    }

    /// The province or territory that `name` means; nil when none is known.
    public func province(named name: String) -> ProvinceMatch? { provinceByName[PlaceName(name)] }

    public func name(of province: Province, in language: Language) -> String {
        provinces.first { $0.province == province }?.names[language] ?? province.rawValue
    }

    /// The name of the district of that code, or the code itself when there is none.
    public func name(of district: DistrictCode, in language: Language) -> String {
        byCode[district]?.name(in: language) ?? district.code
    }

    /// The districts of `province` on `date`, by English name; one whose beginning or end is in doubt that day
    /// is among them.
    public func districts(of province: Province, on date: CalendarDate) -> [District] {
        districts
            .filter { $0.province == province }
            .filter { $0.standing(on: date) == .standing || $0.standing(on: date) == .unsure }
            .sorted { $0.names.english < $1.names.english }
    }
}

/// A district that a name means, and what sort of name it was.
public struct DistrictMatch: Sendable {
    public let district: District
    public let by: NameKind
}

/// A province that a name means, and what sort of name it was.
public struct ProvinceMatch: Sendable {
    public let province: Province
    public let by: NameKind
}

public enum NameKind: Hashable, Sendable {
    /// Today's name, in any language.
    case name
    /// Another spelling of it.
    case alias
    case formerName(FormerName)
}
