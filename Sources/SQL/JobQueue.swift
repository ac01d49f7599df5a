import Glibc

/// Where tasks leave work for the threads that may block.
///
/// An engine's calls must not sit on Swift's cooperative pool, which has one thread a core: a few slow
/// statements there would stop the whole server.
///
/// Sendable: every field is touched only between `lock` and `unlock` of the one mutex.
public final class JobQueue<Job: Sendable>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [Job] = []
    private var taken = 0
    private var isClosed = false

    public init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(arrival, nil)
    }

    deinit {
        pthread_cond_destroy(arrival)
        pthread_mutex_destroy(mutex)
        arrival.deallocate()
        mutex.deallocate()
    }

    /// False when the queue is closed: the job will never run.
    public func add(_ job: Job) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        guard !isClosed else { return false }
        waiting.append(job)
        pthread_cond_signal(arrival)
        return true
    }

    /// Blocks until there is work, then takes up to `limit` jobs, oldest first. Empty only when the queue is
    /// closed and everything was taken.
    public func take(upTo limit: Int) -> [Job] {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while waiting.count == taken, !isClosed { pthread_cond_wait(arrival, mutex) }
        let end = min(waiting.count, taken + limit)
        let jobs = Array(waiting[taken..<end])
        taken = end
        forgetTaken()
        return jobs
    }

    public func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_cond_broadcast(arrival)
        pthread_mutex_unlock(mutex)
    }

    /// Taken jobs leave in large steps, so that a long queue is not moved for every one.
    private func forgetTaken() {
        guard taken == waiting.count || taken >= 1024 else { return }
        waiting.removeFirst(taken)
        taken = 0
    }
}
