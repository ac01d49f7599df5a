import Kernel
import Localization
import Places

/// Where something is counted: a district, or a province when nobody knows in which of its districts.
struct Place: Hashable, Sendable {
    let province: Province
    let district: DistrictCode?

    /// For JSON: the P-code, or the province's code.
    var code: String { district?.code ?? province.rawValue }
}

extension Gazetteer {
    /// The district of today whose land `code` is part of: itself while it stands, its only successor when it was
    /// merged; nil when it was divided, because nobody can say into which part a record belongs.
    func today(of code: DistrictCode) -> DistrictCode? {
        guard let found = district(code) else { return nil }
        guard found.isDissolved else { return code }
        let heirs = Set(found.mergedInto.compactMap { today(of: $0) })
        return heirs.count == 1 ? heirs.first : nil
    }
}
