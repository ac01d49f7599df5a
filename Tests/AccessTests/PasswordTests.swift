import Access
import Localization
import Testing

@Suite("A new password")
struct PasswordTests {
    private func key(_ typed: String) -> String? {
        do {
            _ = try Password(typed, of: "invented.officer")
            return nil
        } catch {
            return error.fields.first?.phrase.key
        }
    }

    @Test(
        "may be any 15 to 128 characters, without rules about digits or signs",
        arguments: [
            "violet harbour sings at noon", "نیلا سمندر خاموش ہے آج", "ooh-crumble-bassoon", "dvkw qpxn zuhg tbme",
        ])
    func isAccepted(typed: String) { #expect(key(typed) == nil) }

    @Test("is too short or too long at the edges")
    func lengths() {
        let long = String(repeating: "violet harbour ", count: 9)
        #expect(key("violet harbour") == "access.password.short")
        #expect(key("violet harbours") == nil)
        #expect(key(String(long.prefix(128))) == nil)
        #expect(key(String(long.prefix(129))) == "access.password.long")
    }

    @Test(
        "is refused when it is one of the usual ones",
        arguments: [
            "123456789012345", "passwordpassword", "password123456789", "P@ssw0rd12345678", "qwertyuiopasdfgh",
            "aaaaaaaaaaaaaaaa", "pakistanzindabad", "Pakistan14081947!", "iloveyouiloveyou", "administrator2026",
            "invented.officer1", "letmein-letmein-1", "abcdefghijklmnop", "1qaz2wsx1qaz2wsx1qaz",
            "welcome to karachi 2025",
            "allahuakbar786786", "p.a.s.s.w.o.r.d.1.2.3",
        ])
    func usualOnes(typed: String) { #expect(key(typed) == "access.password.usual") }

    @Test("prints masked")
    func printsMasked() throws {
        let password = try Password("violet harbour sings at noon", of: "x")
        #expect(!"\(password) \(String(reflecting: password))".contains("violet"))
    }
}
