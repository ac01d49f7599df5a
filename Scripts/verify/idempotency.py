"""Twenty clients register 25 people each over a link that cuts 30 % of connections, and try again until they have
read an answer. With a key per person nobody may be lost or doubled. A control without keys of their own for the
retries shows that the link does cut: there people are doubled."""

import random
import threading
import time
from collections import Counter

from api import NoAnswer, new_entry, roster
from bad_link import BadLink
from people import identities
from server import Server
from verdict import verdict

CLIENTS, EACH = 20, 25


def register_all(server, link, where, clients, each, key_of, has_tags=True):
    """Everybody registers; how often somebody tried again. Without tags nothing but the key can tell a repetition."""
    tries, faults = Counter(), []

    def work(which):
        dice = random.Random(which)
        try:
            for count, identity in enumerate(identities(each, f"link/{which}")):
                mark = f"{which}-{count}"
                entry = new_entry(identity, mark if has_tags else None)
                tries[which] += until_answered(server, link, where, entry, lambda n: key_of(mark, n), dice)
        except AssertionError as fault:
            faults.append(str(fault))

    server.token("ctd-officer")
    threads = [threading.Thread(target=work, args=(which,)) for which in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults, faults[:3]
    return sum(tries.values())


def until_answered(server, link, where, entry, key_of, dice):
    for attempt in range(40):
        client = server.client(port=link.port)
        try:
            headers = {"Idempotency-Key": key_of(attempt), "X-Attempt": str(attempt), "Connection": "close"}
            answer = client.call_once("POST", roster(where), entry, headers)
            # 409: the first attempt is still being worked on.
            if answer.expect(200, 201, 409, 429).is_good:
                return attempt
        except NoAnswer:
            pass
        finally:
            client.close()
        time.sleep(min(0.01 * 2**attempt, 0.5) * dice.uniform(0.5, 1.5))
    raise AssertionError("forty attempts without an answer")


def count(server, where, clients, each):
    """(stored, lost, doubled) by the names on the roster."""
    entries = list(server.client().pages(roster(where)))
    names = Counter(entry["name"] for entry in entries)
    people = {entry["person"] for entry in entries}
    expected = {identity.name for which in range(clients) for identity in identities(each, f"link/{which}")}
    doubled = sum(times - 1 for times in names.values()) + len(entries) - len(people)
    return len(entries), sum(name not in names for name in expected), doubled


def keys_are_demanded(server, where):
    client = server.client()
    first, second = (new_entry(identity, None) for identity in identities(2, "keys"))
    without = client.call("POST", roster(where), first).status
    made = client.register(where, first, "spare-key-0001").expect(201)
    again = client.register(where, first, "spare-key-0001")
    other = client.register(where, second, "spare-key-0001").status
    return without in (400, 428) and again.is_good and again.json["id"] == made.json["id"] and other == 422


def main():
    with Server("idempotency") as server:
        where = server.client().open_incident("Synthetic incident on a bad link")
        with BadLink(server.port, seed=2026) as link:
            tries = register_all(server, link, where, CLIENTS, EACH, lambda tag, attempt: f"register-{tag}")
            cuts = dict(link.cuts)
        stored, lost, doubled = count(server, where, CLIENTS, EACH)
        apart = server.client().open_incident("Synthetic incident of the control")
        with BadLink(server.port, seed=2027) as link:
            register_all(server, link, apart, 8, 10, lambda tag, attempt: f"control-{tag}-{attempt}", False)
        control = count(server, apart, 8, 10)[2]
        demanded = keys_are_demanded(server, apart)
    verdict(
        "idempotency", (stored, lost, doubled) == (CLIENTS * EACH, 0, 0) and control > 0 and demanded,
        registrations=CLIENTS * EACH, requests_cut=cuts["request"], answers_cut=cuts["answer"], retries=tries,
        stored=stored, lost=lost, doubled=doubled, doubled_in_the_control=control, keys_demanded=demanded)


if __name__ == "__main__":
    main()
