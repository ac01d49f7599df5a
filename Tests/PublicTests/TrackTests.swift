import Access
import Claims
import HTTPTransport
import Incidents
import Kernel
import Law
import Localization
import Public
import SQL
import Sealing
import SiteSupport
import Statute
import TestSupport
import Testing
import Verification
import Victims
import Web

/// The rooms behind the public pages, put together as the program puts them together.
enum PublicHouse {
    static func open<T>(_ engine: ThrowawayStore = .sqlite, _ body: (TestHouse) async throws -> T) async throws -> T {
        let law = LawShelf(try LawBook.embedded())
        let sections = [Victims.rosterSection(actions: [Claims.rosterAction]), Claims.incidentSection(law: law)]
        return try await TestHouse.open(
            engine,
            [
                TestRoom(
                    Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes(sections: sections)),
                TestRoom(Victims.migrations, Victims.phrases, nil, Victims.routes(index: NameIndex(), sections: [])),
                TestRoom([], Law.phrases, Law.room, Law.routes(law: law)),
                TestRoom(Verification.migrations, Verification.phrases, nil, Verification.routes),
                TestRoom(Claims.migrations, Claims.phrases, Claims.room, Claims.routes(law: law)),
                TestRoom(Public.migrations, Public.phrases, nil, Public.routes(law: law)),
            ], body)
    }

    static let market: [String: String] = [
        "title": "Explosion at an invented market", "on-day": "11", "on-month": "10", "on-year": "2024",
        "district": "PK226", "classification": "terrorist-act", "manner": "attack", "killed-unknown": "unknown",
        "injured-unknown": "unknown",
    ]
}

extension TestOfficer {
    /// The address of a claim for the death of an invented man.
    func claim() async throws -> String {
        guard let incident = try await post("/incidents/new", PublicHouse.market).location else { throw Unfit("none") }
        try await post(
            "\(incident)/roster/new",
            ["status": "killed", "name": "Zarak Invented", "sex": "male", "age": "34", "age-unknown": ""])
        guard let claim = try await post("/claims", on: incident).location else { throw Unfit("no claim") }
        return claim
    }

    /// Makes a slip for the claim at `address`: what is printed on it.
    func slip(of address: String) async throws -> (code: String, pin: String) {
        let page = try await post(address + "/slip", [:])
        guard page.status == 200, let code = page.text.firstMatch(of: /<b class="mono"><bdi[^>]*>([0-9A-Z-]{9})</),
            let pin = page.text.firstMatch(of: /<b class="mono"><bdi[^>]*>([0-9]{6})</)
        else { throw Unfit("no slip: \(page.status) \(page.text.prefix(3000))") }
        return (String(code.output.1), String(pin.output.1))
    }
}

extension TestHouse {
    /// What a telephone gets that sends this pair.
    func track(_ code: String, _ pin: String, in language: Language = .english) async throws -> TestAnswer {
        guard var request = Request(.post, "/track") else { throw Unfit("no address") }
        request.headers.set("Content-Type", "application/x-www-form-urlencoded")
        request.headers.set("Cookie", "umeed-language=\(language.rawValue)")
        request.form = [("code", code), ("pin", pin)]
        return await send(request)
    }
}

@Suite("Track my claim")
struct TrackTests {
    @Test("code and PIN show where the claim stands and name nobody", arguments: ThrowawayStore.everyEngine())
    func shown(_ engine: ThrowawayStore) async throws {
        try await PublicHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.claim()
            try await officer.post(claim + "/facts", ["standing": "civilian"])
            let slip = try await officer.slip(of: claim)
            let page = try await house.track(slip.code.lowercased().replacing("-", with: " "), " \(slip.pin) ")
            #expect(page.status == 200 && page["Cache-Control"] == "no-store" && page["Set-Cookie"] == nil)
            for words in [
                "Your claim", "For a death on 11 October 2024", "BA-CLM-2026-0001",
                "Nobody may ask you for money", "What only you can bring", "Rs 15,00,000", "fifteen lakh rupees only",
                "We have not been able to confirm this limit",
            ] {
                #expect(page.says(words), "\(words)")
            }
            #expect(!page.text.contains("Zarak") && !page.text.contains("[public."))
            for language in [Language.urdu, .sindhi] {
                let other = try await house.track(slip.code, slip.pin, in: language)
                #expect(other.status == 200 && !other.text.contains("[public.") && !other.text.contains("Zarak"))
            }
            #expect(try await house.audited("claim.tracked") == 3)
            #expect(try await house.audited("claim.slip") == 1)
        }
    }

    @Test("a wrong PIN, an unknown code and nonsense get one answer, and what was typed as PIN is not written back")
    func refused() async throws {
        try await PublicHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let slip = try await officer.slip(of: try await officer.claim())
            let wrong = String(format: (Int(slip.pin) ?? 0) + 1)
            for (code, pin) in [
                (slip.code, wrong), ("7KQD-M2XA", slip.pin), ("", ""), ("x'; --", "١٢٣"),
                (String(repeating: "9", count: 5000), "1"),
            ] {
                let page = try await house.track(code, pin)
                #expect(page.status == 200 && page.says("do not belong together"))
                #expect(!page.says("Your claim"))
                #expect(pin.count < 6 || !page.text.contains(pin))
            }
            #expect(try await house.audited("claim.tracked") == 0)
        }
    }

    @Test("who tries PINs has to wait, from whatever address", arguments: ThrowawayStore.everyEngine())
    func throttled(_ engine: ThrowawayStore) async throws {
        try await PublicHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let slip = try await officer.slip(of: try await officer.claim())
            var last = try await house.track(slip.code, "000000")
            for guess in 1...40 where last.status == 200 {
                last = try await house.track(slip.code, String(format: guess))
            }
            #expect(last.status == 429 && last["Retry-After"] != nil)
            #expect(try await house.track(slip.code, slip.pin).status == 429)
            house.surroundings.step(seconds: 86_400)
            #expect(try await house.track(slip.code, slip.pin).says("Your claim"))
        }
    }

    @Test("a new slip ends the old one; neither can be read from the database")
    func renewed() async throws {
        try await PublicHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.claim()
            #expect(try await officer.get(claim + "/slip").says("Make a slip"))
            let first = try await officer.slip(of: claim)
            #expect(try await officer.get(claim + "/slip").says("A new one ends the old one."))
            let second = try await officer.slip(of: claim)
            #expect(first != second)
            #expect(try await house.track(first.code, first.pin).says("do not belong together"))
            #expect(try await house.track(second.code, second.pin).says("Your claim"))
            let digests = try await house.store.read { tx in
                try tx.rows("SELECT code_digest, pin_digest FROM claim_access") { row in
                    try [row[0] as [UInt8], row[1] as [UInt8]]
                }
            }
            #expect(digests.count == 2 && Set(digests.flatMap { $0 }).count == 4)
            #expect(digests.allSatisfy { $0.allSatisfy { $0.count == 32 } })
        }
    }

    @Test("only who works on the claim makes a slip")
    func whoMay() async throws {
        try await PublicHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.claim()
            #expect(try await officer.get(claim).text.contains("href=\"\(claim)/slip\""))
            for (role, province) in [(Role.ctdOfficer, Province.sindh), (.auditor, .balochistan)] {
                let other = try await house.officer(role, province)
                #expect(try await other.get(claim + "/slip").status >= 403)
                // With her own form's token, so that it is the claim that is refused and not the form.
                let page = try await other.get("/law")
                let token = try #require(page.text.firstMatch(of: /name="csrf" value="([^"]+)"/)).output.1
                let made = try await other.send(
                    .post, claim + "/slip", headers: [("Content-Type", "application/x-www-form-urlencoded")],
                    form: [("csrf", String(token))])
                #expect([403, 404].contains(made.status))
            }
            #expect(try await house.count("claim_access") == 0)
        }
    }

    @Test("a refusal is told with its clause and what would change it, and doubts nobody")
    func undecided() async throws {
        try await PublicHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.claim()
            let slip = try await officer.slip(of: claim)
            // Nothing is known yet of whether he was a civilian: no sum is said.
            let page = try await house.track(slip.code, slip.pin)
            #expect(page.says("The amount cannot be worked out yet") && !page.says("Rs 15,00,000"))
        }
    }
}

@Suite("Access codes")
struct AccessCodeTests {
    @Test("are read however they are typed, also with Urdu digits")
    func read() throws {
        let made = AccessCode(from: HeldSurroundings())
        let urdu = made.pin.map { String(Character(UnicodeScalar(0x06F0 + UInt32($0.wholeNumberValue ?? 0)) ?? "x")) }
        let typed = made.code.lowercased().replacing("0", with: "o").replacing("1", with: "l")
        #expect(AccessCode(typed, pin: urdu.joined()) == made)
        #expect(
            AccessCode(made.code.replacing("-", with: ""), pin: "\(made.pin.prefix(3)) \(made.pin.suffix(3))") == made)
        #expect("\(made)" == "AccessCode(masked)")
        for text in ["", "7KQD-M2X", "7KQD-M2XA9", "7KQD-M2XU", "7KQD M2X☃"] {
            #expect(AccessCode(text, pin: "123456") == nil, "\(text)")
        }
        for pin in ["", "12345", "1234567", "12345a"] { #expect(AccessCode("7KQD-M2XA", pin: pin) == nil, "\(pin)") }
    }

    @Test("differ, and every PIN has six digits")
    func different() {
        let dice = HeldSurroundings()
        let codes = (0..<2000).map { _ in AccessCode(from: dice) }
        #expect(Set(codes.map(\.code)).count == codes.count)
        #expect(codes.allSatisfy { $0.pin.count == 6 && $0.pin.allSatisfy(\.isNumber) })
        #expect(Set(codes.compactMap(\.pin.first)).count == 10)
    }
}

extension String {
    /// Six digits.
    fileprivate init(format number: Int) {
        let digits = String(number % 1_000_000)
        self = String(repeating: "0", count: 6 - digits.count) + digits
    }
}
