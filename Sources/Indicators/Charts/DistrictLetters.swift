import Kernel

/// Three letters for every square of the tile map, so that a square says by itself which district it is. Umeed's own;
/// where each square stands is `District.tile`.
enum DistrictLetters {
    static subscript(_ code: DistrictCode) -> String? { all[code.code] }

    static let all: [String: String] = [
        // Balochistan
        "PK201": "AWR", "PK202": "BRK", "PK203": "CHG", "PK204": "DBG", "PK205": "GWD", "PK206": "HRN",
        "PK207": "JFB", "PK208": "JMG", "PK209": "KCH", "PK210": "KLT", "PK211": "KEC", "PK212": "KRN",
        "PK213": "KZD", "PK214": "KAB", "PK215": "KSF", "PK216": "KHL", "PK217": "LSB", "PK219": "LRL",
        "PK220": "MST", "PK221": "MSK", "PK222": "NSB", "PK223": "NSK", "PK224": "PJG", "PK225": "PSN",
        "PK226": "QTA", "PK227": "SHR", "PK228": "SBI", "PK229": "SBT", "PK230": "WSK", "PK231": "ZHB",
        "PK232": "ZRT", "PK233": "SRB", "PK234": "DUK", "PK235": "CHN", "PKX02": "HUB", "PKX03": "UMD",
        // Sindh
        "PK701": "BDN", "PK702": "KCN", "PK703": "DDU", "PK704": "KES", "PK705": "GTK", "PK706": "HYD",
        "PK707": "JCB", "PK708": "JMS", "PK709": "KSK", "PK710": "KSM", "PK711": "KHP", "PK712": "KRG",
        "PK713": "LRK", "PK714": "MLR", "PK715": "MTR", "PK716": "MPK", "PK717": "NFZ", "PK718": "SGR",
        "PK719": "SBA", "PK720": "SKP", "PK721": "KST", "PK722": "SJW", "PK723": "SKR", "PK724": "TAY",
        "PK725": "TMK", "PK726": "THP", "PK727": "THT", "PK728": "UMK", "PK729": "KWS", "PKX01": "KMR",
    ]
}
