"""Fifty clients edit the same few records, each change on condition that nobody was faster (If-Match).

Every record carries a count in its title. No raise of the count may vanish, and the history of every record,
reads included, must be explainable by one order (Wing-Gong). A control shows that the check can fail: clients
that lie about what they read do lose updates, and the search says so.
"""

import random
import threading
import time

from api import NoAnswer, incident
from linearizable import Operation, is_linearizable, self_test
from server import Server
from verdict import verdict

CLIENTS, RECORDS, RAISES = 50, 5, 6


class Record:
    def __init__(self, client):
        self.address = incident(client.open_incident("Count 0"))
        self.history, self.conflicts, self.lock = [], 0, threading.Lock()

    def note(self, kind, value, called):
        with self.lock:
            self.history.append(Operation(kind, value, called, time.monotonic()))

    def read(self, client):
        called = time.monotonic()
        answer = client.call("GET", self.address).expect(200)
        value = int(answer.json["title"].split()[-1])
        self.note("read", value, called)
        return value, answer.headers["etag"]

    def raise_from(self, client, value, etag):
        """Whether the change was taken; when not, somebody was faster."""
        called = time.monotonic()
        answer = client.call("PATCH", self.address, {"title": f"Count {value + 1}"}, {"If-Match": etag})
        if answer.expect(200, 204, 412).status == 412:
            with self.lock:
                self.conflicts += 1
            return False
        self.note("raise", value + 1, called)
        return True

    def raised(self):
        return sum(operation.kind == "raise" for operation in self.history)


def honest(record, client, dice):
    done = tries = 0
    while done < RAISES:
        tries += 1
        assert tries < 2_000, "no progress"
        done += record.raise_from(client, *record.read(client))
        time.sleep(dice.uniform(0, 0.01))


def careless(record, client, dice):
    """Reads, thinks, then takes a fresh ETag without looking at what it belongs to."""
    for _ in range(RAISES):
        value, _ = record.read(client)
        time.sleep(0.02)
        taken = False
        while not taken:
            taken = record.raise_from(client, value, client.call("GET", record.address).headers["etag"])


def together(server, records, clients, behave):
    faults = []

    def work(number):
        try:
            behave(records[number % len(records)], server.client(), random.Random(number))
        except (AssertionError, NoAnswer, KeyError, ValueError) as fault:
            faults.append(repr(fault))

    server.token("ctd-officer")
    threads = [threading.Thread(target=work, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults, faults[:3]


def conditions_are_demanded(server, record):
    client = server.client()
    change = {"title": "Count 999"}
    without = client.call("PATCH", record.address, change).status
    stale = client.call("PATCH", record.address, change, {"If-Match": '"no-such-version"'}).status
    return (without, stale) == (428, 412)


def main():
    self_test()
    with Server("lost-update") as server:
        records = [Record(server.client()) for _ in range(RECORDS)]
        together(server, records, CLIENTS, honest)
        demanded = conditions_are_demanded(server, records[0])
        final = sum(record.read(server.client())[0] for record in records)
        raised = sum(record.raised() for record in records)
        explained = sum(is_linearizable(record.history) for record in records)
        control = Record(server.client())
        together(server, [control], 10, careless)
        has_teeth = not is_linearizable(control.history)
    good = raised == final == CLIENTS * RAISES and explained == RECORDS and demanded and has_teeth
    verdict(
        "lost_update", good, clients=CLIENTS, updates_taken=raised, lost_updates=raised - final,
        conflicts_shown=sum(record.conflicts for record in records),
        operations=sum(len(record.history) for record in records),
        of_5_histories_linearizable=explained, control_found=has_teeth, conditions_demanded=demanded)


if __name__ == "__main__":
    main()
