import Kernel
import Localization

/// Everything that is wrong with a gazetteer's files, told together.
public struct GazetteerFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [String]
    public var description: String {
        "the gazetteer has \(faults.count) faults:\n" + faults.map { "- \($0)" }.joined(separator: "\n")
    }
}

extension Gazetteer {
    /// Reads `provinces.json` and one file of districts per province.
    public init(files: [(name: String, bytes: [UInt8])]) throws(GazetteerFaults) {
        var reading = GazetteerReading()
        for file in files.sorted(by: { $0.name < $1.name }) { reading.read(file.name, file.bytes) }
        reading.checkAsAWhole()
        guard reading.faults.isEmpty else { throw GazetteerFaults(faults: reading.faults) }
        provinces = Province.allCases.compactMap { reading.provinces[$0] }
        districts = reading.districts.sorted { $0.code < $1.code }
        byCode = Dictionary(districts.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        byName = reading.names
        provinceByName = reading.provinceNames
        handovers = Handover.all(among: reading.districts)
    }
}

struct GazetteerReading {
    var faults: [String] = []
    var provinces: [Province: ProvincePlace] = [:]
    var districts: [District] = []
    var names: [Province: [PlaceName: DistrictMatch]] = [:]
    var provinceNames: [PlaceName: ProvinceMatch] = [:]

    mutating func read(_ file: String, _ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes) else { return faults.append("\(file): not valid JSON") }
        for entry in json["provinces"]?.array ?? [] { readProvince(entry, in: file) }
        guard let entries = json["districts"]?.array else {
            if json["provinces"] == nil { faults.append("\(file): neither provinces nor districts") }
            return
        }
        guard let province = json["province"]?.string.flatMap(Province.init) else {
            return faults.append("\(file): \"province\" is no ISO code of a province")
        }
        for entry in entries { readDistrict(entry, of: province, in: file) }
    }

    private mutating func readProvince(_ entry: JSON, in file: String) {
        var facts = Facts(entry, file, known: ["code", "names", "aliases", "formerNames", "box"])
        defer { faults += facts.faults }
        guard let province = facts.read("code", Province.init(rawValue:)) else { return }
        guard let names = facts.names(), let box = facts.box() else { return facts.miss("names or box") }
        let place = ProvincePlace(
            province: province, names: names, aliases: facts.texts("aliases"), formerNames: facts.formerNames(),
            box: box)
        if provinces.updateValue(place, forKey: province) != nil { facts.fault("stands twice") }
        let every = kinds(names, place.aliases, place.formerNames)
        for (name, kind) in every { provinceNames[PlaceName(name)] = ProvinceMatch(province: province, by: kind) }
    }

    private mutating func readDistrict(_ entry: JSON, of province: Province, in file: String) {
        let known = [
            "code", "names", "aliases", "formerNames", "existed", "from", "into", "box", "tile", "note",
        ]
        var facts = Facts(entry, file, known: known)
        defer { faults += facts.faults }
        guard let code = facts.read("code", { DistrictCode($0) }) else { return }
        guard let names = facts.names() else { return facts.miss("names") }
        let district = District(
            code: code, province: province, names: names, aliases: facts.texts("aliases"),
            formerNames: facts.formerNames(), existed: facts.list("existed") { Span($0) },
            predecessors: facts.list("from") { DistrictCode($0) }, mergedInto: facts.list("into") { DistrictCode($0) },
            box: facts.box(), tile: facts.tile(), note: entry["note"]?.string)
        districts.append(district)
        for (name, kind) in kinds(names, district.aliases, district.formerNames) {
            let match = DistrictMatch(district: district, by: kind)
            let earlier = self.names[province, default: [:]].updateValue(match, forKey: PlaceName(name))
            guard let earlier else { continue }
            if earlier.district.code != code { facts.fault("\"\(name)\" also means \(earlier.district.code)") }
            // The same key by two spellings: the better kind of name wins.
            if earlier.by == .name { self.names[province]?[PlaceName(name)] = earlier }
        }
    }

    private func kinds(_ names: Names, _ aliases: [String], _ former: [FormerName]) -> [(String, NameKind)] {
        names.all.map { ($0, .name) } + aliases.map { ($0, .alias) } + former.map { ($0.name, .formerName($0)) }
    }

    mutating func checkAsAWhole() {
        for province in Province.allCases where provinces[province] == nil {
            faults.append("\(province.rawValue): no such province is written")
        }
        let byCode = Dictionary(grouping: districts, by: \.code)
        for (code, same) in byCode where same.count > 1 { faults.append("\(code): stands \(same.count) times") }
        for (tile, same) in Dictionary(grouping: districts.filter { $0.tile != nil }, by: \.tile) where same.count > 1 {
            let codes = same.map(\.code.code).joined(separator: ", ")
            faults.append("\(codes) share the tile \(tile.map { "\($0.column), \($0.row)" } ?? "")")
        }
        for district in districts {
            for other in district.predecessors + district.mergedInto where byCode[other] == nil {
                faults.append("\(district.code): names \(other), which is not written")
            }
            if let box = district.box, let province = provinces[district.province], !province.box.contains(box) {
                faults.append("\(district.code): its box leaves the box of \(district.province.rawValue)")
            }
        }
        faults.sort()
    }
}
