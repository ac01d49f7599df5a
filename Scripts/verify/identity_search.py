"""A thousand seeded people are registered, read, searched for and mistyped; then everything that the server wrote is
searched for their names, fathers' names, CNICs, phones and addresses: database, WAL, key store, logs, and what a
crash prints. Nothing may be found. A control plants one person in every encoding and must find her in each."""

import sys

from api import CLAIMS, DISTRICT, SEARCH, NoAnswer, incident, new_entry, person, roster
from needles import Needles, encodings
from people import identities
from server import Server
from verdict import verdict

PEOPLE = 1_000


def values(identity):
    """Every word that tells who it is, at least eight bytes long, with what it is."""
    for kind, text in (("name", identity.name), ("father", identity.father), ("address", identity.address)):
        yield text, kind
        for word in text.replace(",", "").split():
            if word not in ("House", "Street") and not word.isdigit():
                yield word, f"word of the {kind}"
    digits = identity.cnic.replace("-", "")
    yield identity.cnic, "CNIC"
    yield digits, "CNIC without hyphens"
    national = identity.phone.removeprefix("+92")
    yield identity.phone, "phone"
    yield "0" + national, "phone as dialled"
    yield f"0{national[:3]}-{national[3:]}", "phone with a hyphen"
    yield national, "phone without its country"


def live_through_a_day(server, people):
    """Does with these people what officers do, and what goes wrong when they do it."""
    client = server.client()
    commissioner = server.client("deputy-commissioner", district=DISTRICT)
    where = client.open_incident("Synthetic incident")
    entries = []
    for number, identity in enumerate(people):
        answer = client.register(where, new_entry(identity, f"tag {number}"), f"identity-{number:06d}")
        entries.append(answer.expect(201).json)
    for identity, entry in list(zip(people, entries))[:60]:
        read = client.call("GET", person(entry["person"]), patience=0)
        for asked in ({"cnic": identity.cnic}, {"phone": identity.phone}, {"name": identity.name}):
            client.call("POST", SEARCH, asked, patience=0).expect(200)
        commissioner.call("POST", CLAIMS, {"rosterEntry": entry["id"]}, patience=0).expect(201)
        change = {"address": identity.address, "name": identity.name}
        client.call("PATCH", person(entry["person"]), change, {"If-Match": read.headers["etag"]}, patience=0)
        mistype(client, where, identity)
    list(client.pages(roster(where)))


def mistype(client, where, identity):
    """Identity where it does not belong: broken bodies, wrong fields, addresses, headers."""
    whole = new_entry(identity, "wrong")
    wrong = [
        ("POST", roster(where), f'{{"name": "{identity.name}", "cnic": '.encode()),
        ("POST", roster(where), {**whole, "status": identity.name, "age": identity.cnic}),
        ("POST", roster(where), {**whole, "sex": identity.phone, identity.cnic: 1}),
        ("GET", f"{person(identity.cnic)}", None),
        ("GET", f"{incident(where)}?name={identity.phone.replace('+', '%2B')}", None),
        ("GET", f"/{identity.cnic}", None),
    ]
    for method, path, body in wrong:
        try:
            client.call(method, path, body, {"Idempotency-Key": f"wrong-{identity.cnic}-{identity.phone}",
                                             "User-Agent": identity.cnic}, patience=0)
        except NoAnswer:
            continue


def control(needles, folder, victim):
    """How many encodings of one planted person were not found: must be 0."""
    folder.mkdir()
    missed = 0
    for text, kind in values(victim):
        for encoding, form in dict(encodings(text)).items():
            (folder / "planted").write_bytes(b"\x00before" + form + b"after\xff")
            _, hits = needles.find_below(folder)
            missed += not any(hit[1:] == (kind, encoding) for hit in hits)
    return missed


def main():
    people = list(identities(PEOPLE, seed=1_000))
    needles = Needles(pair for identity in people for pair in values(identity))
    with Server("identity-search") as server:
        live_through_a_day(server, people)
        size, hits = needles.find_below(server.folder)
        # A crash in the middle of the work, with the crash reporter on as in service.
        ended = server.crash()
        after, more = needles.find_below(server.folder)
        crash_told = b"rash" in server.log.read_bytes()
        missed = control(needles, server.folder / "control", people[0])
    for file, kind, encoding in sorted(set(hits + more))[:40]:
        print(f"  found in {file}: {kind}, {encoding}", file=sys.stderr)
    good = not hits and not more and missed == 0 and ended != 0 and crash_told
    verdict(
        "identity_search", good, people=PEOPLE, needles=needles.count, bytes_searched=size + after,
        hits=len(set(hits + more)), crash_reported=crash_told, planted_but_missed=missed)


if __name__ == "__main__":
    main()
