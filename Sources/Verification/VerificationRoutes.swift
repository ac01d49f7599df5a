import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// The page that everybody may ask, without an account.
enum VerificationRoutes {
    static let all: [Route] = [
        .personPage("/verify", .everyone) { visit, tx in
            // Whatever stands there is looked up as it is: a code that cannot be one is a code that nothing has.
            guard let code = visit.request.query["code"], code.contains(where: { !$0.isWhitespace }) else {
                return padded(visit.page(VerificationPage.page(nil, visit)), to: pageStep)
            }
            return try page(of: code, visit, in: tx)
        },
        .personPage("/verify/{code}", .everyone) { visit, tx in
            try page(of: visit.path["code"] ?? "", visit, in: tx)
        },
        .api(.get, "/api/v1/verify/{code}", .everyone, document) { visit, tx in
            let found = try look(up: visit.path["code"] ?? "", visit, in: tx)
            let answer: JSON = [
                "valid": .bool(found != nil), "type": found.map { .string($0.kind.rawValue) } ?? .null,
                "year": found.map { .integer(Int64($0.year)) } ?? .null,
            ]
            return padded(.json(answer), to: answerStep)
        },
    ]

    static let document = APIDocument(
        "Whether a paper with this code is valid: what kind of paper and of which year, nothing else. Needs no token.",
        room: "Verification",
        answer: .object([
            .required("valid", .flag), .required("type", .nullable(.word(of: IssuedDocument.Kind.self))),
            .required("year", .nullable(.integer())),
        ]))

    private static func page(of text: String, _ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let found = try look(up: text, visit, in: tx)
        return padded(visit.page(VerificationPage.page(.some(found), visit)), to: pageStep)
    }

    /// The valid document of the code; nil for every other code, after the same work. A wrong code counts against the
    /// address that sent it. Throws `AccessError.throttled`.
    private static func look(up text: String, _ visit: Visit, in tx: borrowing Transaction) throws -> IssuedDocument? {
        let guess = CodeGuess(from: visit.request.remoteAddress)
        try guess.count(at: visit.now, visit.house.signIn.limits, in: tx)
        let code = VerificationCode(text) ?? .ofNothing
        guard let found = try IssuedDocuments.find(code, in: tx), !found.isRevoked else { return nil }
        try guess.forgive(in: tx)
        return found
    }

    /// Bytes that every page, or every JSON answer, is filled up to: who counts them on the way learns nothing.
    private static let pageStep = 16_384
    private static let answerStep = 256

    private static func padded(_ answer: Response, to step: Int) -> Response {
        guard case .bytes(let bytes) = answer.body else { return answer }
        var answer = answer
        let missing = (step - bytes.count % step) % step
        answer.body = .bytes(bytes + [UInt8](repeating: UInt8(ascii: " "), count: missing))
        return answer
    }
}
