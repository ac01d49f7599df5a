import Access
import HTML
import HTTPTransport
import Localization
import SQL
import Web

/// Pauses a clock with the reason, lets it run on, or says why it is late.
enum ClockForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let title = Phrase("claims.clock-speak")
        let typed = visit.state["clock"]
        let word = typed.isEmpty ? visit.request.query["clock"] ?? "" : typed
        let clock = file.clocks.first { $0.limit.clock.rawValue == word }
        guard let clock, clock.state != .stopped else {
            return ClaimQuestion.notNow(title, file, visit, Phrase("claims.clock-not-running"))
        }
        _ = try visit.officer.grant(clock.limit.clock.permission, at: file.claim.scope, for: .claim)
        let say = visit.say
        let isPaused = clock.state == .paused
        let kinds: [ClockNote.Kind] = isPaused ? [.resumed] : [.paused, .late]
        var asking = visit
        if asking.state.values.isEmpty {
            asking.state.values["what"] = isPaused || !clock.isLate ? kinds[0].rawValue : "late"
        }
        var parts: [any FormPart] = [
            Hidden("clock", word),
            Choice(
                "what", Phrase("claims.clock-what"),
                kinds.map { Answer($0.rawValue, Phrase("claims.clock-kind.", of: $0)) }),
        ]
        if !isPaused {
            parts.append(
                Choice(
                    "because", Phrase("claims.clock-because"),
                    ClockNote.Because.allCases.map { Answer($0.rawValue, Phrase("claims.because.", of: $0)) }))
        }
        parts.append(
            TextArea(
                "reason", Phrase("claims.clock-reason"), hint: Phrase("claims.sealed-hint"), isOptional: isPaused))
        return ClaimQuestion.page(
            title, file, before: "\(ClockSection.bar(clock, say), say)", parts, verb: "clock",
            send: Phrase("claims.clock-send"), asking)
    }
}
