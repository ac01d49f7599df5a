"""Where things are in the API: the one place to change when an address or a field moves."""

import http.client
import json
import time
from dataclasses import dataclass

INCIDENTS = "/api/v1/incidents"
CLAIMS = "/api/v1/claims"
SEARCH = "/api/v1/people/search"
OPENAPI = "/api/v1/openapi.json"
READY = "/readyz"

ROLES = [
    "ctd-officer", "deputy-commissioner", "committee-member", "home-officer", "finance-checker",
    "finance-approver", "welfare-officer", "support-officer", "health-officer", "counsellor", "prosecutor",
    "cso-worker", "facilitator", "national-viewer", "donor-viewer", "auditor", "data-protection-officer",
    "administrator",
]
REGISTRAR = "ctd-officer"
PROVINCE, DISTRICT = "PK-BA", "PK226"


def incident(which):
    return f"{INCIDENTS}/{which}"


def roster(which):
    return f"{INCIDENTS}/{which}/roster"


def person(which):
    return f"/api/v1/people/{which}"


def new_incident(title):
    return {
        "title": title, "on": "2024-11-12", "province": PROVINCE, "district": DISTRICT, "kind": "explosion",
        "classification": "terrorist-act",
    }


def new_entry(identity, tag):
    """Somebody harmed. The tag is the check's own mark, so that it can find the entry again."""
    return {
        "status": "injured", "name": identity.name, "fatherName": identity.father, "cnic": identity.cnic,
        "phone": identity.phone, "address": identity.address, "sex": "unknown", "age": 30, "tag": tag,
    }


class NoAnswer(Exception):
    """The connection ended before the whole answer was read: what the server did is not known."""


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def is_good(self):
        return 200 <= self.status < 300

    def expect(self, *statuses):
        if self.status not in statuses:
            raise AssertionError(f"answered {self.status}, expected {statuses}: {self.body[:400]!r}")
        return self


class Client:
    """One keep-alive connection that carries one token. Not for two threads at once."""

    def __init__(self, port, token=None, timeout=30):
        self.port, self.token, self.timeout = port, token, timeout
        self.connection = None

    def call(self, method, path, body=None, headers=None, patience=20):
        """The answer, once its whole body was read. Waits when the server says 429, for `patience` seconds in all."""
        deadline = time.monotonic() + patience
        while True:
            answer = self.call_once(method, path, body, headers)
            if answer.status != 429 or time.monotonic() > deadline:
                return answer
            time.sleep(min(float(answer.headers.get("retry-after", 1)), 5))

    def call_once(self, method, path, body=None, headers=None):
        sent = {"Accept": "application/json", **(headers or {})}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
            sent.setdefault("Content-Type", "application/json")
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
            self.connection.request(method, path, body, sent)
            response = self.connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            answer = Answer(response.status, headers, response.read())
            if not {"content-length", "transfer-encoding"} & headers.keys() and answer.status not in (204, 304):
                raise http.client.IncompleteRead(answer.body)  # cut inside the head, which http.client forgives
            return answer
        except (OSError, http.client.HTTPException) as cause:
            self.close()
            raise NoAnswer(str(cause)) from cause

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def open_incident(self, title):
        return self.call("POST", INCIDENTS, new_incident(title)).expect(201).json["id"]

    def register(self, where, entry, key):
        return self.call("POST", roster(where), entry, {"Idempotency-Key": key})

    def pages(self, path):
        """Every item of a list, page after page."""
        cursor = ""
        while cursor is not None:
            answer = self.call("GET", f"{path}?limit=100" + (f"&cursor={cursor}" if cursor else "")).expect(200).json
            yield from answer["items"]
            cursor = answer.get("next")
