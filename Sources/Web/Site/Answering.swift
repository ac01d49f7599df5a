public import HTTPTransport
public import Kernel

extension Response {
    /// A JSON answer; `version` becomes its `ETag`.
    public static func json(_ value: JSON, status: Status = .ok, version: Int? = nil) -> Response {
        var answer = Response.json(value.bytes, status: status)
        if let version { answer.headers.set("ETag", "\"\(version)\"") }
        return answer
    }
}
