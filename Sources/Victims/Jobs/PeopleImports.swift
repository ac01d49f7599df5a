public import Access
public import Kernel
public import SQL
import Synchronization

/// The worker that brings files of people in which officers sent by the page. One per process, owned by the
/// composition; any number of processes may share one database.
///
/// Jobs and their sealed files are rows. One that was cut off begins again at its first row: what is stored already is
/// known by its mark, so nothing is doubled, and the counts then say "known" of it.
public actor PeopleImports {
    private let store: any Store
    private let vault: Vault
    private let surroundings: any Surroundings
    private let worker: Identifier<PeopleImports>
    private var work: Task<Void, Never>?

    /// Seconds after which a file that was shown and never confirmed is forgotten.
    static let shownFor: Int64 = 24 * 3600

    public init(on store: any Store, vault: Vault, surroundings: any Surroundings) {
        (self.store, self.vault, self.surroundings) = (store, vault, surroundings)
        worker = Identifier(from: surroundings)
    }

    /// Looks for jobs every second until `stop`. Looking costs one small read.
    public func start() {
        guard work == nil else { return }
        work = Task {
            while !Task.isCancelled {
                await workOff()
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Stops between two batches and gives the job back.
    public func stop() async {
        work?.cancel()
        await work?.value
        work = nil
    }

    /// Carries out everything that waits now, and forgets what nobody confirmed. What cannot be done because the store
    /// does not answer is left for the next time.
    public func workOff() async {
        while let claim = try? await next() {
            await carryOut(claim)
            if Task.isCancelled { return }
        }
        try? await forgetShown()
    }

    private func next() async throws -> PeopleJobClaim? {
        let (worker, surroundings) = (worker, surroundings)
        guard try await store.read({ tx in try PeopleJobClaim.isDue(at: surroundings.now(), in: tx) }) else {
            return nil
        }
        return try await store.write { tx in try PeopleJobClaim.take(for: worker, surroundings, in: tx) }
    }

    private func carryOut(_ claim: PeopleJobClaim) async {
        do {
            guard try await store.read({ tx in try !claim.isHopeless(in: tx) }) else {
                return await end(claim, .broken)
            }
            try await run(claim)
            await end(claim)
        } catch is AccessError {
            await end(claim, .rights)
        } catch PeopleImportFault.meanwhile {
            _ = try? await store.write { tx in try claim.giveBack(in: tx) }
        } catch is PeopleImportFault {
            await end(claim, .file)
        } catch is CancellationError {
            _ = try? await store.write { tx in try claim.giveBack(in: tx) }
        } catch {
            // The store does not answer, or another worker has the job: its time runs out, then somebody goes on.
        }
    }

    private func end(_ claim: PeopleJobClaim, _ fault: PeopleJob.Fault? = nil) async {
        do {
            try await store.write { tx in try claim.end(fault, in: tx) }
            try await vault.erase(claim.job.id)
        } catch {
            // The same: whoever takes it next finds everything known and ends it.
        }
    }

    private func run(_ claim: PeopleJobClaim) async throws {
        let (job, store, vault, surroundings) = (claim.job, store, vault, surroundings)
        let (bytes, grant) = try await store.read { tx in
            (
                try PeopleJobStore.bytes(of: job.id, by: vault, in: tx),
                try Self.leave(for: job, at: surroundings.now(), in: tx)
            )
        }
        let leave = Leave(grant)
        let report = try await ImportPeople.run(
            ImportPeople.Source(bytes, incident: job.incident), into: store, vault: vault, surroundings: surroundings,
            leave: { _ in leave.current }
        ) { report in
            leave.current = try await store.write { tx in
                try claim.advance(to: report, in: tx)
                return try Self.leave(for: job, at: surroundings.now(), in: tx)
            }
        }
        try await store.write { tx in try claim.advance(to: report, in: tx) }
    }

    /// As much as the officer may do now.
    private static func leave(for job: PeopleJob, at moment: Timestamp, in tx: borrowing Transaction) throws -> Grant {
        try Grant.queued(.importPeople, by: job.startedBy, for: .registration, at: moment, in: tx)
    }

    private func forgetShown() async throws {
        let before = surroundings.now().adding(seconds: -Self.shownFor)
        let left = try await store.read { tx in try PeopleJobStore.leftBehind(before: before, in: tx) }
        for job in left {
            try await store.write { tx in try PeopleJobStore.delete(job, in: tx) }
            try await vault.erase(job)
        }
    }

    /// The leave of the batch that is being stored, asked for anew before each.
    private final class Leave: Sendable {
        private let held: Mutex<Grant>

        init(_ grant: Grant) { held = Mutex(grant) }

        var current: Grant {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
        }
    }
}
