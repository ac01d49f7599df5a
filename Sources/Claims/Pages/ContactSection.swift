import Access
import HTML
import Localization
import Web

/// Whom the family asks for: one name with its office, on every claim.
enum ContactSection {
    static func section(_ file: ClaimFile, _ visit: Visit) -> Section {
        let say = visit.say
        let claim = file.claim
        let contact = claim.contact.flatMap { file.colleagues[$0] }.flatMap { $0.isProgram ? nil : $0 }
        let deputy = claim.deputy.flatMap { file.colleagues[$0] }
        let mayName = (try? visit.officer.grant(.changeClaim, at: claim.scope, for: .claim)) != nil
        let told: HTML =
            contact.map { "<p>\(who($0, visit))</p>\n" }
            ?? "\(Note(.wait, Phrase("claims.contact-none"), "\(say("claims.contact-none-hint"))"), say)"
        let second: HTML =
            deputy.map { "<p class=\"small\">\(Phrase("claims.deputy-is"), say) \(who($0, visit))</p>\n" } ?? .empty
        let change: HTML =
            mayName
            ? """
            <p class="small"><a href="\(url: "/claims/\(claim.id)/contact")">\(say("claims.contact-change"))</a></p>
            <p class="small"><a href="\(url: "/claims/\(claim.id)/slip")">\(say("claims.slip"))</a></p>

            """ : .empty
        return Section("contact", Phrase("claims.contact"), "\(told)\(second)\(change)")
    }

    private static func who(_ colleague: Colleague, _ visit: Visit) -> HTML {
        let office = Office(role: colleague.role, province: colleague.province, district: colleague.district)
        return "<b>\(bdi: colleague.name)</b><br>\(office.phrase(visit), visit.say)"
    }
}
