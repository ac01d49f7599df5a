import Glibc

/// One caller at a time, the others wait: for a connection that blocks its caller.
///
/// `Mutex` asks that what goes in and out may be sent between threads, but the rows of a blocking read stay with
/// their caller; and the thread sanitizer understands this one. Never use one inside itself.
///
/// Sendable: the pointer never changes, and pthread keeps its own order.
public final class ExclusiveUse: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    public init() { pthread_mutex_init(mutex, nil) }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    public func run<T>(_ body: () throws -> T) rethrows -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }
}
