import FoundationEssentials
import Glibc
import UmeedApp

@main
enum Main {
    static func main() async {
        let status = await UmeedApp.run(
            Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)
        exit(status)
    }
}
