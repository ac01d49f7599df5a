import Dispatch

/// Work for calls that block: a fixed number of lanes, each with a tool of its own (a connection) and one job
/// list for all.
///
/// An engine's calls must not sit on Swift's cooperative pool, which has one thread a core: a few slow
/// statements there would stop the whole server. A lane is a serial dispatch queue: waking it costs no more
/// processor time than waking a thread of our own (measured), and there is no thread to start and to end.
///
/// Sendable: `state` is touched only inside `use`; the tool of a lane only by `work` on that lane's serial queue,
/// and inside `use` when every lane is idle for good.
public final class Lanes<Tool, Job: Sendable>: @unchecked Sendable {
    private struct State {
        var waiting: [Job] = []
        /// Jobs at the front of `waiting` that a lane has.
        var taken = 0
        var idle: [Int]
        var isClosed = false
        var closing: [CheckedContinuation<Void, Never>] = []

        /// Taken jobs leave in large steps, so that a long list is not moved for every one.
        mutating func forgetTaken() {
            guard taken == waiting.count || taken >= 1024 else { return }
            waiting.removeFirst(taken)
            taken = 0
        }
    }

    private let use = ExclusiveUse()
    private var state: State
    private let queues: [DispatchQueue]
    private var tools: [Tool]
    private let limit: Int
    private let work: @Sendable (Tool, [Job]) -> Void

    /// `work` is given up to `limit` jobs at a time, oldest first, never none.
    public init(
        _ tools: sending [Tool], takingUpTo limit: Int = 1, work: @escaping @Sendable (Tool, [Job]) -> Void
    ) {
        self.tools = tools
        self.limit = limit
        self.work = work
        state = State(idle: Array(tools.indices))
        queues = tools.indices.map { DispatchQueue(label: "umeed.lane.\($0)") }
    }

    /// False when closed: the job will never run.
    public func add(_ job: Job) -> Bool {
        let (isTaken, lane) = enqueue(job)
        if let lane { queues[lane].async { self.drain(lane) } }
        return isTaken
    }

    /// The same, but a lane that is idle works on the calling thread, which saves two hops; where none is idle, the job
    /// waits its turn and the call returns at once.
    public func addHere(_ job: Job) -> Bool {
        let (isTaken, lane) = enqueue(job)
        if let lane { queues[lane].sync { self.drain(lane) } }
        return isTaken
    }

    /// Takes no more jobs; returns when those that wait are done and the tools are let go.
    public func close() async {
        await withCheckedContinuation { continuation in
            let isOver = use.run {
                state.isClosed = true
                let isOver = state.idle.count == queues.count
                if isOver { tools = [] } else { state.closing.append(continuation) }
                return isOver
            }
            if isOver { continuation.resume() }
        }
    }

    /// Whether the job was taken, and the lane to be woken for it.
    private func enqueue(_ job: Job) -> (isTaken: Bool, lane: Int?) {
        use.run {
            guard !state.isClosed else { return (false, nil) }
            state.waiting.append(job)
            return (true, state.idle.popLast())
        }
    }

    private func drain(_ lane: Int) {
        while let jobs = take(for: lane) { work(tools[lane], jobs) }
    }

    /// Nil when nothing waits: the lane is idle then.
    private func take(for lane: Int) -> [Job]? {
        let (jobs, closing) = use.run { () -> ([Job]?, [CheckedContinuation<Void, Never>]) in
            let end = min(state.waiting.count, state.taken + limit)
            guard state.taken < end else {
                state.idle.append(lane)
                guard state.isClosed, state.idle.count == queues.count else { return (nil, []) }
                tools = []
                return (nil, state.closing)
            }
            let jobs = Array(state.waiting[state.taken..<end])
            state.taken = end
            state.forgetTaken()
            return (jobs, [])
        }
        for continuation in closing { continuation.resume() }
        return jobs
    }
}
