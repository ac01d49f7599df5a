import Access
public import Kernel
import Places
public import SQL

/// The worker that carries out imports which officers asked for on the page. One per process, owned by the
/// composition; any number of processes may share one database.
///
/// Jobs and their files are rows, so an import that was cut off by a crash goes on after the start, where its
/// last committed batch ended.
public actor ImportJobs {
    private let store: any Store
    private let surroundings: any Surroundings
    private let gazetteer: Gazetteer
    private let worker: Identifier<ImportJobs>
    private var work: Task<Void, Never>?

    public init(on store: any Store, surroundings: any Surroundings) {
        self.store = store
        self.surroundings = surroundings
        gazetteer = .embedded
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

    /// Carries out everything that waits now. What cannot be done because the store does not answer is left for
    /// the next time.
    public func workOff() async {
        while let claim = try? await next() {
            await carryOut(claim)
            if Task.isCancelled { return }
        }
    }

    private func next() async throws -> ImportClaim? {
        let (worker, surroundings) = (worker, surroundings)
        guard try await store.read({ tx in try ImportClaim.isDue(at: surroundings.now(), in: tx) }) else { return nil }
        return try await store.write { tx in try ImportClaim.take(for: worker, surroundings, in: tx) }
    }

    private func carryOut(_ claim: ImportClaim) async {
        do {
            try await run(claim)
            try await store.write { tx in try claim.end(in: tx) }
        } catch is AccessError {
            await end(claim, .rights)
        } catch is ImportFault {
            await end(claim, .file)
        } catch is BoundaryFault {
            await end(claim, .file)
        } catch is CancellationError {
            _ = try? await store.write { tx in try claim.giveBack(in: tx) }
        } catch {
            // The store does not answer, or another worker has the job: its time runs out, then somebody goes on.
        }
    }

    private func end(_ claim: ImportClaim, _ fault: ImportJob.Fault) async {
        _ = try? await store.write { tx in try claim.end(fault, in: tx) }
    }

    private func run(_ claim: ImportClaim) async throws {
        let (job, now) = (claim.job, surroundings.now())
        let (events, map, grant) = try await store.read { tx in
            (
                try ImportJobStore.bytes(.events, of: job.id, in: tx),
                try ImportJobStore.bytes(.boundaries, of: job.id, in: tx),
                try Grant.queued(.importIncidents, by: job.startedBy, for: .registration, at: now, in: tx)
            )
        }
        let source = ImportIncidents.Source(
            events, provinces: [job.scope.province], boundaries: map.isEmpty ? nil : try BoundaryMap(geoJSON: map),
            gazetteer: gazetteer)
        let total = try source.file().countOfRows
        try await store.write { tx in try claim.count(total, in: tx) }
        _ = try await ImportIncidents.run(source, by: grant, into: store, surroundings, from: job.report) {
            report, remarks, tx in
            try claim.advance(to: report, remarks, in: tx)
        }
    }
}
