import Kernel

/// The style sheet, the script and the icon, under addresses that change with their content: browsers may
/// keep them for a year, and a new version of the program is seen at once.
public enum Assets {
    public enum File: String, CaseIterable, Sendable {
        case style = "style.css"
        case script = "script.js"
        /// For the roster's page alone.
        case grid = "grid.js"
        case icon = "icon.svg"
    }

    /// One file as it is sent.
    public struct Asset: Sendable {
        /// `/assets/style-0123456789abcdef.css`
        public let address: String
        public let contentType: String
        public let bytes: [UInt8]
    }

    /// Where pages find the file.
    public static func address(of file: File) -> String { ready[file]?.address ?? "#" }

    /// What lies at an address; nil for every other address, also for that of an earlier version.
    public static func asset(at address: String) -> Asset? { byAddress[address] }

    static let ready: [File: Asset] = Dictionary(
        uniqueKeysWithValues: File.allCases.compactMap { file in text(of: file).map { (file, Asset(file, $0)) } })

    private static let byAddress = Dictionary(uniqueKeysWithValues: ready.values.map { ($0.address, $0) })

    /// The file as it was written.
    static func text(of file: File) -> String? {
        EmbeddedFile.all.first { $0.path.description == "Assets/\(file.rawValue)" }?.text.description
    }
}

extension Assets.Asset {
    fileprivate init(_ file: Assets.File, _ text: String) {
        let sent = file.shortened(text)
        let name = file.rawValue.split(separator: ".")
        bytes = Array(sent.utf8)
        address = "/assets/\(name[0])-\(Hex.text(of: SHA256.digest(of: sent.utf8).prefix(8))).\(name[1])"
        contentType = file.contentType
    }
}

extension Assets.File {
    var contentType: String {
        switch self {
        case .style: "text/css; charset=utf-8"
        case .script, .grid: "text/javascript; charset=utf-8"
        case .icon: "image/svg+xml"
        }
    }

    func shortened(_ text: String) -> String {
        switch self {
        case .style: Shortened.css(text)
        case .script, .grid: Shortened.script(text)
        case .icon: text
        }
    }
}
