import FoundationEssentials
import Glibc

/// `umeed serve` in a process of its own, on a free port of loopback.
struct ChildServer {
    let process: pid_t
    let port: UInt16

    init(data: String, _ environment: [String: String]) throws {
        port = try BenchSocket.freePort()
        process = try Self.spawn(["umeed", "serve", "--data", data, "--port", "\(port)"], environment)
    }

    /// Waits until `/healthz` answers 200, looking every half millisecond. Throws after ten seconds.
    func waitUntilItAnswers() throws {
        for _ in 0..<20_000 {
            if let answer = try? get("/healthz"), answer.status == 200 { return }
            usleep(500)
        }
        throw BenchFault("the server did not answer within ten seconds")
    }

    func get(_ path: String, cookie: String = "") throws -> BenchAnswer {
        let socket = try BenchSocket(port: port)
        defer { socket.close() }
        return try socket.ask("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\r\n")
    }

    func post(form: String, to path: String) throws -> BenchAnswer {
        let socket = try BenchSocket(port: port)
        defer { socket.close() }
        return try socket.ask(
            """
            POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: \(form.utf8.count)\r\n\
            Content-Type: application/x-www-form-urlencoded\r\n\r\n\(form)
            """)
    }

    /// User and system time of all its threads, in seconds.
    func cpuSeconds() throws -> Double {
        let text = String(decoding: try get("/metrics").body, as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.hasPrefix("umeed_cpu_seconds_total ") }
        guard let seconds = line?.split(separator: " ").last.flatMap({ Double($0) }) else {
            throw BenchFault("/metrics does not tell the CPU time")
        }
        return seconds
    }

    func residentBytes() throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)
        guard let pages = text.split(separator: " ").dropFirst().first.flatMap({ Double($0) }) else {
            throw BenchFault("the kernel does not tell the memory of the server")
        }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// Says so when the server had ended by itself: behind a connection that was closed may be a crash.
    func stop() {
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == 0 else {
            let signal = status & 0x7f
            let how = signal == 0 ? "with \(status >> 8 & 0xff)" : "by signal \(signal)"
            return Console.complain("the server had ended by itself, \(how)")
        }
        kill(process, SIGTERM)
        waitpid(process, &status, 0)
    }

    /// Starts this very program; its output is thrown away, also the line for each answer, which it still writes.
    private static func spawn(_ words: [String], _ environment: [String: String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [Int32(1), 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        let arguments = words.map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, "/proc/self/exe", &actions, nil, arguments + [nil], variables + [nil])
        guard failure == 0 else { throw BenchFault("the server did not start: \(String(cString: strerror(failure)))") }
        return process
    }
}
