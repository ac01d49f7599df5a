import Access
import Accounts
import FoundationEssentials
import Glibc
import Kernel
import Localization
import Places
import SQL
import Sealing
import Statute
import Victims
import Web

/// A running installation without its socket: databases, keys, words, law, routes.
struct OpenedHouse: Sendable {
    let stores: OpenedStores
    let house: House
    let site: Site
    let law: LawShelf
    let hasher: PasswordHasher

    /// Opens and checks everything that can be wrong at the start. The databases must be migrated.
    static func open(
        _ configuration: Configuration, stores: OpenedStores, root: RootKey, demo: [DemoOfficer] = [],
        surroundings: any Surroundings = RealWorld()
    ) throws -> OpenedHouse {
        let keys = KeyStore(stores.keys, surroundings, scrub: stores.scrub)
        let hasher = PasswordHasher()
        let settings = SiteSettings(
            isDemo: !demo.isEmpty, hasSecureCookies: configuration.hasSecureCookies, version: Version.number,
            publicAddress: configuration.printedAddress, proxies: configuration.proxies)
        let house = House(
            store: stores.data, vault: Vault(try Keyring(from: root), keys),
            signIn: SignIn(stores.data, hasher, surroundings, configuration.signInLimits), surroundings: surroundings,
            phrases: try Rooms.phraseBook(), gazetteer: .embedded, rooms: Rooms.links, settings: settings)
        let law = LawShelf(try LawBook.embedded())
        let index = NameIndex()
        let metrics = Metrics()
        let started = surroundings.now()
        let system = SystemRoutes.routes(metrics: metrics) {
            [
                ("umeed_resident_bytes", "Resident memory of the process.", Process.residentBytes),
                ("umeed_cpu_seconds_total", "CPU time of the process.", Process.cpuSeconds),
                ("umeed_uptime_seconds", "Since the start.", Double(RealWorld().now().seconds(since: started))),
                ("umeed_names_indexed", "Names held in memory for the search.", Double(index.count)),
            ]
        }
        let rooms = Rooms.routes(law: law, index: index, demo: demo)
        let document = OpenAPI.route(of: rooms, version: Version.number)
        let site = Site(
            system + rooms + [document], house: house, metrics: metrics,
            log: RequestLog(isOn: configuration.isLogging, surroundings: surroundings))
        return OpenedHouse(stores: stores, house: house, site: site, law: law, hasher: hasher)
    }
}

/// What the kernel knows of this process.
enum Process {
    /// From `/proc/self/statm`; 0 where there is none.
    static var residentBytes: Double {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// User and system time of all threads.
    static var cpuSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(0), &usage)
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

extension Process {
    private static func seconds(_ time: timeval) -> Double {
        let fraction = Double(time.tv_usec) / 1_000_000
        return Double(time.tv_sec) + fraction
    }
}

/// The program's own version.
enum Version {
    static let number = "0.1.0"
}

extension Configuration {
    var signInLimits: SignInLimits {
        var limits = SignInLimits()
        limits.idle = Int64(idleMinutes) * 60
        limits.absolute = Int64(absoluteHours) * 3600
        return limits
    }
}
