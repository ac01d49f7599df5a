"""Requests that nobody means well with, byte by byte: each must get exactly the status that it deserves, a program
its problem+json, and the server must live. The control is a request that is in order."""

import http.client
import json
import socket

import api
from people import identities
from server import Server
from verdict import verdict

NOBODY = "01932f6e-0000-7000-8000-000000000000"
HUGE = "9" * 30


def told(port, head, body=b""):
    """(status, headers, body) of one request written as it is; status 0 when the connection just ended."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(head + b"\r\nConnection: close\r\n\r\n" + body)
        response = http.client.HTTPResponse(connection)
        try:
            response.begin()
            headers = {name.lower(): value for name, value in response.getheaders()}
            return response.status, headers, response.read()
        except (http.client.HTTPException, OSError):
            return 0, {}, b""


def call(port, token, method, path, body=None, kind="application/json", **headers):
    lines = [f"{method} {path} HTTP/1.1", "Host: x", f"Authorization: Bearer {token}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if body is not None:
        lines += [f"Content-Length: {len(body)}"] + ([f"Content-Type: {kind}"] if kind else [])
    return told(port, "\r\n".join(lines).encode("latin-1"), body or b"")


def cases(where, who):
    """What is sent, and the statuses of which one must come."""
    incidents, roster, person = api.INCIDENTS, api.roster(where), api.person(who)
    key = {"Idempotency_Key": "odd-request-1"}
    for method in ("QUERY", "TRACE", "PROPFIND", "DELETE", "PUT", "OPTIONS"):
        yield (method, incidents), {405}
    yield ("GET", incidents), {200}
    for path in ("%00", "a%00b", "%zz", "%ff", "%0a", "%2e%2e"):
        yield ("GET", f"{incidents}/{path}"), {400}
    for path in ("no-uuid", NOBODY, "1", "-1", HUGE, "%F0%9F%92%A5", "'%20OR%201=1"):
        yield ("GET", f"{incidents}/{path}"), {404}
        yield ("GET", f"{api.CLAIMS}/{path}/determination"), {404}
        yield ("POST", f"{incidents}/{path}/roster", b'{"status":"injured"}', "application/json", key), {404}
    for query in ("limit=-1", "limit=0", f"limit={HUGE}", "limit=x", "since=0000-00-00", "since=9999999-01-01",
                  "cursor=%27", "province=nowhere", "district=%F0%9F%92%A5"):
        yield ("GET", f"{incidents}?{query}"), {422}
    yield ("GET", f"{incidents}?unknown=1&unknown=2"), {200}
    yield ("GET", f"{incidents}?limit=%00"), {400}
    for body in (b"null", b"[]", b"1", b'"x"', b"{}", b"true"):
        yield ("POST", incidents, body), {422}
    for body in (b"{", b"\xff\xfe", b"{}{}", b"[" * 100_000, b'{"a":1,}', b'{"title":"\\ud800"}', b"\x00", b"NaN"):
        yield ("POST", incidents, body), {400}
    for kind in ("text/html", "application/xml", "application/x-www-form-urlencoded", "text/plain", "x"):
        yield ("POST", incidents, b"{}", kind), {415}
    yield ("POST", incidents, b"a=1", "multipart/form-data"), {400}
    yield ("POST", incidents, b"{}", "multipart/form-data; boundary=x"), {400, 415}
    yield ("POST", roster, b'{"status":"injured"}'), {428}
    for odd in ("short", "x" * 129, "with space in it", "caf\xe9-caf\xe9"):
        yield ("POST", roster, b'{"status":"injured"}', "application/json", {"Idempotency_Key": odd}), {400}
    for age in ("-1", "121", HUGE, "1e400", "1.5", '"30"', "[]"):
        yield ("POST", roster, f'{{"status":"injured","age":{age}}}'.encode(), "application/json", key), {400, 422}
    change = b'{"name":null}'
    yield ("PATCH", person, change), {428}
    for tag in ('"9223372036854775807"', f'"{HUGE}"', '"-1"', '"+1"', '""', '"x"'):
        yield ("PATCH", person, change, "application/json", {"If_Match": tag}), {412}
    for tag in ("1", "*", '"', 'W/"1"'):
        yield ("PATCH", person, change, "application/json", {"If_Match": tag}), {400}
    yield ("GET", f"{incidents}?{'a' * 9_000}"), {414}
    yield ("GET", incidents, None, None, {"X_Long": "a" * 20_000}), {431}
    yield ("POST", incidents, b'{"title":"' + b"a" * 1_100_000 + b'"}'), {413}


def fault(answer, allowed, method):
    status, headers, body = answer
    if status not in allowed:
        return f"answered {status}, not {sorted(allowed)}"
    if status == 405 and "GET" not in headers.get("allow", ""):
        return "405 without Allow"
    if status >= 400:
        if headers.get("content-type") != "application/problem+json":
            return f"{status} as {headers.get('content-type')}"
        if method != "HEAD" and json.loads(body)["status"] != status:
            return "the problem tells another status"
    return None


def main():
    with Server("odd-requests") as server:
        token = server.token(api.REGISTRAR)
        client = server.client()
        where = client.open_incident("Synthetic incident")
        [identity] = identities(1, "odd")
        who = client.register(where, api.new_entry(identity, None), "odd-request-0").expect(201).json["person"]
        count, faults = 0, []
        for (method, path, *rest), allowed in cases(where, who):
            body, kind, headers = (*rest, *(None, "application/json", {})[len(rest):])
            answer = call(server.port, token, method, path, body, kind, **headers)
            count += 1
            if told_fault := fault(answer, allowed, method):
                faults.append(f"{method} {path[:80]} {(body or b'')[:60]!r} {str(headers)[:60]}: {told_fault}")
        for bad in ("", "x", "0" * 64, "umeed_" + "A" * 43):
            count += 1
            if told_fault := fault(call(server.port, bad, "GET", api.INCIDENTS), {401}, "GET"):
                faults.append(f"token {bad[:10]!r}: {told_fault}")
        count += 1
        hidden = told(server.port, f"GET {api.INCIDENTS}\0 HTTP/1.1\r\nHost: x\r\nX-A: \0".encode())[0]
        if hidden not in (0, 400):
            faults.append(f"NUL in the head: {hidden}")
        alive = server.process.poll() is None and server.is_ready()
    for line in faults:
        print("  " + line, flush=True)
    verdict("odd_requests", not faults and alive, requests=count, faults=len(faults), server_alive=alive)


if __name__ == "__main__":
    main()
