import Glibc

/// Standard input, output and error of a command, through the system calls themselves.
enum Console {
    static func say(_ text: String) { write(Array((text + "\n").utf8), to: 1) }

    static func complain(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

    static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + sent, bytes.count - sent) }
            // A reader that went away (`umeed law list | head`) is no fault of ours.
            guard count > 0 else { return }
            sent += count
        }
    }

    /// All of standard input, at most `limit` bytes; nil when there is more.
    static func input(limit: Int) -> [UInt8]? {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &buffer, buffer.count)
            guard count > 0 else { return all }
            all += buffer[..<count]
            guard all.count <= limit else { return nil }
        }
    }

    /// One line without echo from a terminal, or the first line of a pipe.
    static func secret(_ prompt: String) -> String {
        guard isatty(0) == 1 else { return readLine() ?? "" }
        write(Array(prompt.utf8), to: 2)
        var shown = termios()
        tcgetattr(0, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSANOW, &hidden)
        defer {
            tcsetattr(0, TCSANOW, &shown)
            write([0x0A], to: 2)
        }
        return readLine() ?? ""
    }
}
