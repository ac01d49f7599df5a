import Foundation
import PackagePlugin

/// Turns the files of a room's `Embedded/` folder into one generated Swift file, so that the law, the
/// phrases, the style sheet and the fonts' names travel inside the single executable.
///
/// The build notices a changed file (every one is declared as an input), and no file is read at run time.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let source = target.sourceModule else { return [] }
        let folder = source.directoryURL.appending(path: "Embedded")
        let files = try filesBelow(folder)
        let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files of \(target.name)",
                executable: try context.tool(named: "embedfiles").url,
                arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    private func filesBelow(_ folder: URL) throws -> [URL] {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        else { return [] }
        return try walk.compactMap { $0 as? URL }
            .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
            .sorted { $0.path < $1.path }
    }
}
