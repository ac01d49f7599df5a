import Dispatch
import Glibc

/// Waiting for the operating system to say stop.
enum Signals {
    /// Returns at the first SIGTERM or SIGINT.
    static func untilStop() async {
        let queue = DispatchQueue(label: "signals")
        let sources = [SIGTERM, SIGINT].map { number -> any DispatchSourceSignal in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let once = Once(continuation)
            for source in sources {
                source.setEventHandler { once.resume() }
                source.resume()
            }
        }
        for source in sources { source.cancel() }
    }

    /// Two signals may arrive; the wait ends at the first.
    ///
    /// Sendable without a check: it is used on the one serial queue that the sources share.
    private final class Once: @unchecked Sendable {
        private var waiting: CheckedContinuation<Void, Never>?

        init(_ waiting: CheckedContinuation<Void, Never>) { self.waiting = waiting }

        func resume() {
            waiting?.resume()
            waiting = nil
        }
    }
}
