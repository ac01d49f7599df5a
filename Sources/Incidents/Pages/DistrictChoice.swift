import Access
public import Kernel
public import Localization
import Places
public import Web

/// The list of districts an officer may choose from, by province, each province also as "district not known".
public enum DistrictChoice {
    /// `on` is the day whose districts are listed; `only` keeps one province; `including` is listed in any case,
    /// because it is what stands there now.
    public static func select(
        _ field: String, _ label: Phrase, _ visit: Visit, withProvinces: Bool, on date: CalendarDate,
        only: Province? = nil, including current: DistrictCode? = nil
    ) -> Select {
        let language = visit.say.language
        let officer = try? visit.officer
        let provinces = Province.allCases.filter { province in
            (only ?? officer?.province).map { $0 == province } ?? [.sindh, .balochistan, .punjab].contains(province)
        }
        let groups = provinces.map { province in
            let name = visit.house.gazetteer.name(of: province, in: language)
            let whole = Answer(
                province.rawValue, text: visit.say("incidents.district-not-known-in", ["province": .text(name)]))
            let listed = visit.house.gazetteer.districts(of: province, on: date)
            let kept = current.flatMap { visit.house.gazetteer.district($0) }.flatMap { district in
                district.province == province && !listed.contains(district) ? district : nil
            }
            let districts = (listed + [kept].compactMap { $0 })
                .map { (code: $0.code.code, name: $0.name(in: language)) }
                .sorted { $0.name < $1.name }
                .map { Answer($0.code, text: $0.name) }
            return Select.Group(name, districts + (withProvinces ? [whole] : []))
        }
        return Select(field, label, groups: groups)
    }
}
