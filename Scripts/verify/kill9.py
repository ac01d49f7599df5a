"""Kill -9 of the whole server while several clients register people over HTTP, again and again.

A client calls a registration acknowledged only after it read the whole 2xx answer. After each restart every
acknowledged one must be there once, every one in doubt must be there once after it was sent again with its key,
and every person must be readable: a person whose key was lost is not. At the end the SQLite files themselves are
asked whether anybody stands in the register without a key.

usage: kill9.py [--rounds 60] [--postgres-rounds 10]
"""

import argparse
import random
import sqlite3
import threading
import time
from collections import Counter

from api import NoAnswer, new_entry, person, roster
from cluster import Cluster
from people import identities
from server import Server
from verdict import verdict

CLIENTS = 6


class Round:
    """One life of the server: registrations until it is killed, then the reckoning."""

    def __init__(self, server, number, seed):
        self.server, self.number = server, number
        self.dice = random.Random(f"{seed}/{number}")
        self.where = server.client().open_incident(f"Synthetic incident {number}")
        self.acknowledged, self.in_doubt = {}, {}

    def clients_until_killed(self, kill):
        threads = [threading.Thread(target=self.register_on, args=(n,)) for n in range(CLIENTS)]
        for thread in threads:
            thread.start()
        time.sleep(self.dice.uniform(0.05, 0.5))
        kill()
        for thread in threads:
            thread.join()

    def register_on(self, which):
        client = self.server.client()
        people = identities(10_000, f"kill9/{self.number}/{which}")
        for count, identity in enumerate(people):
            key = f"kill9-{self.number}-{which}-{count}"
            entry = new_entry(identity, tag=key)
            try:
                answer = client.register(self.where, entry, key)
            except NoAnswer:
                self.in_doubt[key] = entry
                return
            self.acknowledged[key] = (answer.expect(201).json["person"], entry)

    def reckon(self):
        """(lost, doubled, without a key) after the restart."""
        client = self.server.client()
        stored = Counter(entry["tag"] for entry in client.pages(roster(self.where)))
        lost = [key for key in self.acknowledged if stored[key] == 0]
        for key, entry in self.in_doubt.items():
            answer = client.register(self.where, entry, key).expect(201)
            self.acknowledged[key] = (answer.json["person"], entry)
        stored = Counter(entry["tag"] for entry in client.pages(roster(self.where)))
        lost += [key for key in self.acknowledged if stored[key] == 0 and key not in lost]
        doubled = [key for key, count in stored.items() if count > 1]
        keyless = [key for key, (who, entry) in self.acknowledged.items() if not self.is_readable(client, who, entry)]
        return len(lost), len(doubled), len(keyless)

    @staticmethod
    def is_readable(client, who, entry):
        answer = client.call("GET", person(who), patience=900)
        return answer.status == 200 and answer.json.get("name") == entry["name"]


def rounds(server, count, seed, kill_too=None):
    """Runs the rounds; the sums of what was acknowledged, in doubt, lost, doubled, without a key."""
    sums = Counter()
    for number in range(count):
        this = Round(server, number, seed)

        def kill():
            server.kill()
            if kill_too:
                kill_too()

        this.clients_until_killed(kill)
        sums["acknowledged"] += len(this.acknowledged)
        sums["in doubt"] += len(this.in_doubt)
        server.start(within=60)
        for name, found in zip(("lost", "doubled", "keyless"), this.reckon()):
            sums[name] += found
        if number % 10 == 9:
            print(f"  {number + 1} rounds: {dict(sums)}", flush=True)
    return sums


def keyless_in_files(server):
    """How many people of the register's file have no key in the key store's file. The server is stopped."""
    with sqlite3.connect(server.data / "umeed.sqlite") as files:
        files.execute("ATTACH ? AS keys", (str(server.data / "keys/keys.sqlite"),))
        people, keyless = files.execute(
            "SELECT count(*), count(*) FILTER (WHERE id NOT IN (SELECT person FROM keys.person_key)) FROM person"
        ).fetchone()
    assert people > 0, "nobody in the register's file"
    print(f"  files: {people} people, {keyless} without a key", flush=True)
    return keyless


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=60)
    options.add_argument("--postgres-rounds", type=int, default=10)
    options.add_argument("--seed", default="2026")
    chosen = options.parse_args()
    total = Counter()
    if chosen.rounds:
        print("SQLite, with its key store", flush=True)
        with Server("kill9") as server:
            total += rounds(server, chosen.rounds, chosen.seed)
            server.kill()
            total["keyless"] += keyless_in_files(server)
    if chosen.postgres_rounds:
        print("PostgreSQL, killed with the server", flush=True)
        with Cluster() as cluster, Server("kill9-postgres", settings=cluster.settings) as server:
            def kill_and_restart():
                cluster.kill()
                cluster.start()
            total += rounds(server, chosen.postgres_rounds, chosen.seed, kill_and_restart)
    enough = total["acknowledged"] >= 5 * (chosen.rounds + chosen.postgres_rounds)
    verdict(
        "kill9", enough and not (total["lost"] or total["doubled"] or total["keyless"]),
        rounds=chosen.rounds + chosen.postgres_rounds, acknowledged=total["acknowledged"],
        in_doubt=total["in doubt"], lost=total["lost"], doubled=total["doubled"],
        people_without_a_key=total["keyless"])


if __name__ == "__main__":
    main()
