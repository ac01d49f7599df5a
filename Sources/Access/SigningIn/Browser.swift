public import Kernel
public import SQL
import Sealing

/// A session as a browser carries it: text in a cookie, text in a form.
extension Sessions {
    /// The session of a cookie's text. Throws `AccessError.sessionEnded` when it is none of ours.
    public static func find(
        cookie text: String, at moment: Timestamp, _ limits: SignInLimits = SignInLimits(), in tx: borrowing Transaction
    ) throws -> Session {
        guard let token = SecretToken(text) else { throw AccessError.sessionEnded }
        return try find(token, at: moment, limits, in: tx)
    }
}

extension Session {
    /// What every form of this session carries, as text.
    public var formText: String { formToken.text }
}

extension SignIn {
    /// Signs in and gives the cookie's text. Throws as `open` does.
    public func cookie(name: String, password: String, from address: String) async throws -> String {
        try await open(name: name, password: password, from: address).text
    }

    /// The same without a password, for the demo's one-click sign-in; see `openDemo`.
    public func demoCookie(name: String) async throws -> String { try await openDemo(name: name).text }
}
