"""A backup made while officers work is restored elsewhere, on both engines, and everybody in it can be read.

People are registered before the backup and go on being registered while it is made. Those acknowledged before it began
must be in the restored installation, each readable with the root key of the first. Restoring over something, or a
backup of the other engine, must be refused and change nothing.

usage: restore.py [--people 60]
"""

import argparse
import json
import shutil
import subprocess
import threading

from api import NoAnswer, new_entry, person, roster
from cluster import Cluster
from people import identities
from server import PROGRAM, Server
from verdict import verdict


class Busy:
    """Registers people until it is told to stop."""

    def __init__(self, server, where):
        self.client, self.where, self.isOver = server.client(), where, threading.Event()
        self.thread = threading.Thread(target=self.work)
        self.count = 0

    def work(self):
        for number, identity in enumerate(identities(100_000, "restore/busy")):
            if self.isOver.is_set():
                return
            try:
                self.client.register(self.where, new_entry(identity, tag=f"busy-{number}"), f"busy-{number:08d}")
                self.count += 1
            except NoAnswer:
                return

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.isOver.set()
        self.thread.join()


def attempt(server, command, *arguments):
    """Status and output of a command that may be refused."""
    done = subprocess.run(
        [PROGRAM, command, *arguments, "--data", str(server.data)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, env=server.environment, cwd=server.folder, timeout=180)
    return done.returncode, done.stdout.decode(errors="replace")


def registered(server, count):
    """The incident, and who was acknowledged on its roster: identity by person."""
    client = server.client()
    where = client.open_incident("Synthetic incident of the restore")
    known = {}
    for number, identity in enumerate(identities(count, "restore")):
        answer = client.register(where, new_entry(identity, tag=f"known-{number}"), f"known-{number:08d}")
        known[answer.expect(201).json["person"]] = identity
    return where, known


def unreadable(server, known):
    client = server.client()
    answers = {who: client.call("GET", person(who)) for who in known}
    return sum(
        1 for who, answer in answers.items() if answer.status != 200 or answer.json["name"] != known[who].name)


def walk(first, second, count, wrong):
    """Backs up `first` while it works, restores into `second`; what was wrong, counted. `wrong` is an installation that
    this backup must not be restored into."""
    where, known = registered(first, count)
    backup = first.folder / "backup"
    with Busy(first, where) as busy:
        first.run("backup", str(backup))
    note = json.loads((backup / "backup.json").read_text())
    assert note["people"] >= count, note
    refused = attempt(wrong, "restore", str(backup))[0] != 0
    status, told = attempt(second, "restore", str(backup))
    print("  " + " | ".join(told.strip().splitlines()), flush=True)
    over = attempt(second, "restore", str(backup))
    shutil.copy(first.data / "root.key", second.data / "root.key")
    second.start()
    lost = unreadable(second, known)
    there = len(list(second.client().pages(roster(where))))
    print(f"  {len(known)} known, {busy.count} while it was made; {there} restored, {lost} unreadable", flush=True)
    return {
        "lost": lost + (there < len(known)), "unchecked": status != 0, "overwritten": over[0] == 0,
        "mixed up": not refused,
    }


class Empty(Server):
    """An installation that is nothing yet: only a folder to come."""

    def __enter__(self):
        return self


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=60)
    count = options.parse_args().people
    found = {"lost": 0, "unchecked": 0, "overwritten": 0, "mixed up": 0}

    def add(result):
        for name, value in result.items():
            found[name] += int(value)

    with Cluster() as cluster:
        for name in ("restored", "restored_keys"):
            cluster.call("createdb", "-h", "127.0.0.1", "-p", str(cluster.port), "-U", "umeed", name)
        other = {name: value.replace("dbname=umeed", "dbname=restored") for name, value in cluster.settings.items()}
        print("SQLite", flush=True)
        with Server("restore") as first, Empty("restored") as second, Empty("wrong", settings=other) as wrong:
            add(walk(first, second, count, wrong))
        print("PostgreSQL", flush=True)
        with Server("restore-postgres", settings=cluster.settings) as first, \
                Empty("restored-postgres", settings=other) as second, Empty("wrong") as wrong:
            second.data.mkdir(parents=True)
            add(walk(first, second, count, wrong))
    verdict("restore", not any(found.values()), engines=2, people=2 * count, **{k.replace(" ", "_"): v for k, v in found.items()})


if __name__ == "__main__":
    main()
