public import HTML
public import Localization

/// The way of a claim, a referral or a case: its steps in order, the current one marked.
public struct StageLine: Part {
    public struct Step: Sendable {
        public enum Place: Sendable { case past, current, later }

        let name: Phrase
        let remark: HTML
        let place: Place

        /// `remark` says when and by whom, or what the step waits for.
        public init(_ name: Phrase, _ place: Place, _ remark: HTML = .empty) {
            self.name = name
            self.place = place
            self.remark = remark
        }
    }

    let label: Phrase
    let steps: [Step]
    let isAcross: Bool

    /// `isAcross` lays the steps side by side where the screen is wide; use it for up to seven short steps.
    public init(_ label: Phrase, _ steps: [Step], isAcross: Bool = true) {
        self.label = label
        self.steps = steps
        self.isAcross = isAcross
    }

    public func html(_ say: Speech) -> HTML {
        """
        <div role="group" aria-label="\(say(label))"><ol class="stage\(if: isAcross, " across")">
        \(steps, { item($0, say) })</ol></div>

        """
    }

    private func item(_ step: Step, _ say: Speech) -> HTML {
        switch step.place {
        case .past:
            "<li class=\"past\"><b>\(step.name, say)<span class=\"vh\"> \(say("front.stage.past"))</span></b>\(step.remark)</li>\n"
        case .current: "<li aria-current=\"step\"><b>\(step.name, say)</b>\(step.remark)</li>\n"
        case .later:
            "<li class=\"later\"><b>\(step.name, say)<span class=\"vh\"> \(say("front.stage.later"))</span></b>\(step.remark)</li>\n"
        }
    }
}
