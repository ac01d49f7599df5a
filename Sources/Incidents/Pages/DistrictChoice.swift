import Access
public import Kernel
public import Localization
import Places
public import Web

/// The list of districts an officer may choose from, by province, each province also as "district not known".
public enum DistrictChoice {
    /// `on` is the day whose districts are listed; `only` keeps one province.
    public static func select(
        _ field: String, _ label: Phrase, _ visit: Visit, withProvinces: Bool, on date: CalendarDate,
        only: Province? = nil
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
            let districts = visit.house.gazetteer.districts(of: province, on: date)
                .map { (code: $0.code.code, name: $0.name(in: language)) }
                .sorted { $0.name < $1.name }
                .map { Answer($0.code, text: $0.name) }
            return Select.Group(name, districts + (withProvinces ? [whole] : []))
        }
        return Select(field, label, groups: groups)
    }
}
