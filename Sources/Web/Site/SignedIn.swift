import Access
public import HTTPTransport
import Kernel

extension Visit {
    /// Leads a person who has just signed in to her work, with the session's cookie.
    public func signedIn(_ cookie: String) -> Response {
        var answer = Response.redirect(to: "/")
        let seconds = Int(house.signIn.limits.absolute)
        answer.headers.append(
            "Set-Cookie", Cookie.line(Cookie.session(house.settings), cookie, seconds: seconds, house.settings))
        return answer
    }

    /// Leads to the door and takes the cookie back.
    public func signedOut() -> Response {
        var answer = Response.redirect(to: "/sign-in")
        answer.headers.append(
            "Set-Cookie", Cookie.line(Cookie.session(house.settings), "", seconds: 0, house.settings))
        return answer
    }
}
