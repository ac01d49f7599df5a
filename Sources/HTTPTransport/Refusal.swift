/// Why a request does not reach the site.
struct Refusal: Error {
    let status: Status

    init(_ status: Status) { self.status = status }
}
