import FoundationEssentials
import HTML
import Localization
import Testing

@testable import Web

@Suite("Gallery") struct GalleryTests {
    @Test("every page of the gallery is whole, in every language", arguments: Language.allCases)
    func pagesAreWhole(language: Language) throws {
        for page in try Gallery.pages(language) {
            let faults = Markup(page.html.text).faults()
            #expect(faults.isEmpty, "\(page.name): \(faults)")
        }
    }

    /// Writes the pages and their assets for the checkers and for the eye: `UMEED_GALLERY=folder`.
    @Test("the gallery is written out", .enabled(if: ProcessInfo.processInfo.environment["UMEED_GALLERY"] != nil))
    func writtenOut() throws {
        let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["UMEED_GALLERY"]))
        let assets = folder.appendingPathComponent("assets")
        try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
        for asset in Assets.ready.values {
            try Data(asset.bytes).write(to: URL(fileURLWithPath: folder.path + asset.address))
        }
        for language in Language.allCases {
            for page in try Gallery.pages(language) {
                let file = folder.appendingPathComponent("\(page.name)-\(language.rawValue).html")
                try Data(page.html.bytes).write(to: file)
            }
        }
    }
}
