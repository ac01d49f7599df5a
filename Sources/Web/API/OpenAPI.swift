import HTTPTransport
public import Kernel

/// The OpenAPI 3.1 document of all JSON routes, generated from the routes themselves.
public enum OpenAPI {
    public static func document(of routes: [Route], version: String) -> JSON {
        let documented = routes.filter { $0.document != nil }
        var paths: [JSON.Member] = []
        for pattern in documented.map(\.pattern).uniqued() {
            let operations = documented.filter { $0.pattern == pattern }.map { route in
                JSON.Member(route.method.description.lowercased(), operation(route))
            }
            paths.append(.init(pattern.description, .object(operations)))
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Umeed", "version": .string(version),
                "description": "The assistance system for victims of terrorism. Errors are problem+json (RFC 9457).",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["bearer": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Problem": problem.json],
            ],
        ]
    }

    /// The address under which the document is served, made once.
    public static func route(of routes: [Route], version: String) -> Route {
        let bytes = document(of: routes, version: version).bytes
        return .direct(.get, "/api/v1/openapi.json", .everyone, face: .api) { _ in .json(bytes) }
    }

    static let problem = Schema.object([
        .required("type", .text()), .required("title", .text()), .required("status", .integer(400...599)),
        .optional("detail", .text()), .optional("reference", .text()),
        .optional("errors", .list(.object([.required("field", .text()), .required("message", .text())]))),
    ])

    private static func operation(_ route: Route) -> JSON {
        guard let document = route.document else { return .null }
        var members: [JSON.Member] = [
            .init("summary", .string(document.summary)),
            .init("operationId", .string(operationName(route))),
            .init("tags", [.string(document.room)]),
            .init("parameters", .array(parameters(route, document))),
        ]
        if let request = document.request {
            members.append(
                .init("requestBody", ["required": true, "content": ["application/json": ["schema": request.json]]]))
        }
        if route.rule == .everyone { members.append(.init("security", [])) }
        members.append(.init("responses", .object(responses(route, document))))
        return .object(members)
    }

    private static func operationName(_ route: Route) -> String {
        let words = route.pattern.description.split { "/{}".contains($0) }.filter { $0 != "api" && $0 != "v1" }
        return ([Substring(route.method.description.lowercased())] + words).joined(separator: "-")
    }

    private static func parameters(_ route: Route, _ document: APIDocument) -> [JSON] {
        var all: [JSON] = route.pattern.holes.map { hole in
            ["name": .string(hole), "in": "path", "required": true, "schema": Schema.identifier.json]
        }
        all += document.query.map { parameter in
            [
                "name": .string(parameter.name), "in": "query", "required": false,
                "description": .string(parameter.summary), "schema": parameter.schema.json,
            ]
        }
        if route.once != .none {
            all.append([
                "name": "Idempotency-Key", "in": "header", "required": .bool(route.once == .required),
                "description": "The same key with the same content is answered as the first time; 8 to 128 characters.",
                "schema": ["type": "string", "minLength": 8, "maxLength": 128, "pattern": "^[\\x21-\\x7E]+$"],
            ])
        }
        if document.needsVersion {
            all.append([
                "name": "If-Match", "in": "header", "required": true,
                "description": "The ETag of the version that the change was made from.",
                "schema": ["type": "string", "pattern": "^\"[0-9]{1,9}\"$"],
            ])
        }
        return all
    }

    private static func responses(_ route: Route, _ document: APIDocument) -> [JSON.Member] {
        var good: [JSON.Member] = [.init("description", "Done.")]
        if document.hasVersion {
            good.append(.init("headers", ["ETag": ["schema": ["type": "string"]]]))
        }
        good.append(.init("content", ["application/json": ["schema": document.answer.json]]))
        let answers: [JSON.Member] = [.init(String(document.status), .object(good))]
        return answers
            + problems(route, document).sorted { $0.key < $1.key }.map { status, meaning in
                .init(
                    String(status),
                    [
                        "description": .string(meaning),
                        "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
                    ])
            }
    }

    private static func problems(_ route: Route, _ document: APIDocument) -> [Int: String] {
        var problems = [
            400: "The request cannot be read.", 405: "The address knows other methods; see Allow.",
            414: "The address is too long.", 429: "Too many requests; wait and repeat.",
            431: "The headers are too large.", 503: "Busy or in doubt; repeat with the same key.",
        ]
        if route.rule != .everyone {
            problems[401] = "No token, or one that has ended."
            problems[403] = "The role may not do this."
        }
        if !route.pattern.holes.isEmpty || route.rule != .everyone { problems[404] = "Nothing there for this caller." }
        if route.pattern.holes.contains(where: { ["person", "roster"].contains($0) }) {
            problems[410] = "The person's keys were destroyed."
        }
        if document.request != nil {
            problems[413] = "The body is too large."
            problems[415] = "The body is not application/json."
        }
        if document.request != nil || !document.query.isEmpty || route.once != .none {
            problems[422] = "Fields that cannot be accepted, each named."
        }
        if document.needsVersion {
            problems[412] = "Somebody else changed the record; read it again."
            problems[428] = "If-Match is missing."
        }
        if route.once == .required { problems[428] = "Idempotency-Key is missing." }
        if route.method != .get || document.dependsOnState {
            problems[409] = "Not possible in the record's present state."
        }
        if route.method != .get {
            problems[507] = "The storage is full; what is stored can be read."
        }
        return problems
    }
}

extension Sequence where Element: Hashable {
    /// The elements in their order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
