public import HTML
public import Localization

/// Long work as its page shows it: how far it is, what was done, refused and still waits.
public struct Job: Part {
    public enum State: String, CaseIterable, Sendable { case waiting, running, done, failed }

    let state: State
    let done: Int
    let refused: Int
    let waiting: Int
    let address: String
    let report: String?

    /// `address` is the job's page; `report` the address of the report to download, when there is one.
    public init(_ state: State, done: Int, refused: Int, waiting: Int, at address: String, report: String? = nil) {
        self.state = state
        self.done = done
        self.refused = refused
        self.waiting = waiting
        self.address = address
        self.report = report
    }

    var isOver: Bool { state == .done || state == .failed }

    var mark: Mark {
        let kind: Mark.Kind =
            switch state {
            case .waiting: .plain
            case .running: .now
            case .done: .done
            case .failed: .harm
            }
        return Mark(kind, Phrase("front.job.", of: state))
    }

    /// Without script "Look again" opens the page anew; with it the part renews itself every two seconds.
    public func html(_ say: Speech) -> HTML {
        """
        <div id="job" class="job-state stack" role="status"\(if: !isOver, " data-again=\"2\"")>
        <p>\(mark, say)</p>
        <progress value="\(done + refused)" max="\(max(1, done + refused + waiting))" aria-label="\(say("front.job.progress"))"></progress>
        \(tally, say)<p>\(Phrase("front.job.told.", of: state), say)</p>
        <p class="acts">\(if: !isOver, "\(Action(Phrase("front.job.again"), to: address, isQuiet: true), say)")\
        \(report.map { Action(Phrase("front.job.report"), to: $0, isQuiet: true) }, say)</p>
        </div>

        """
    }

    private var tally: Tally {
        Tally([
            .init("\(done)", Phrase("front.job.count.done")), .init("\(refused)", Phrase("front.job.count.refused")),
            .init("\(waiting)", Phrase("front.job.count.waiting")),
        ])
    }
}
