"""Schemathesis against the API as each of the 18 roles: at least 2,000 calls made up from the OpenAPI document, then
more with the identities of records that are there, so that the handlers themselves are reached.

A server error is a fault; so is an answer whose status, type, headers or body the document does not tell of.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import api
from people import identities
from server import Server
from verdict import verdict

CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance",
]

# Every boundary of every field, some 5,000 calls, for the two roles that between them may use nearly everything; the
# others get a part of it made up.
THOROUGH = ["ctd-officer", "administrator"]


def settings(server, role, records):
    """The file that puts real identities into the addresses."""
    file = server.folder / f"schemathesis-{role}-{'real' if records else 'none'}.toml"
    lines = [f'"path.{name}" = "{value}"' for name, value in records.items()]
    file.write_text("\n".join(["[parameters]", *lines]) + "\n" if lines else "")
    return file


def stored(server):
    """An incident, a person on its roster, and her claim."""
    client = server.client()
    incident = client.open_incident("Synthetic incident")
    [identity] = identities(1, "schemathesis")
    entry = client.register(incident, api.new_entry(identity, None), f"schemathesis-{incident}").expect(201).json
    commissioner = server.client("deputy-commissioner", district=api.DISTRICT)
    opened = commissioner.call("POST", api.CLAIMS, {"rosterEntry": entry["id"]}).expect(201)
    return {"incident": incident, "person": entry["person"], "claim": opened.json["id"]}


def run(server, role, examples, seed, records):
    """One role: the answers by status, and whether schemathesis found a fault."""
    report = server.folder / "reports" / f"{role}-{'real' if records else 'made-up'}"
    report.mkdir(parents=True)
    # Wrong codes are answered ever more slowly, whoever asks: one role is enough.
    guesses = [] if role == THOROUGH[0] and not records else ["--exclude-path-regex", "^/api/v1/verify/"]
    phases = "fuzzing" if records or role not in THOROUGH else "coverage,fuzzing"
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(settings(server, role, records)), "run", f"http://127.0.0.1:{server.port}{api.OPENAPI}",
        "--header", f"Authorization: Bearer {server.token(role, district=api.DISTRICT)}", "--checks", ",".join(CHECKS), "--phases", phases,
        "--max-examples", str(2 * examples if records else examples), "--seed", str(seed), "--generation-database", "none", "--continue-on-failure",
        "--no-shrink", "--request-timeout", "20", "--rate-limit", "auto", *guesses,
        "--report", "har", "--report-har-path", str(report / "calls.har"), "--no-color",
    ]
    with open(report / "output.txt", "wb") as output:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, timeout=1_000, cwd=report)
    if done.returncode != 0:
        print(f"--- {role}\n{(report / 'output.txt').read_text(errors='replace')[-6000:]}", flush=True)
    calls = json.loads((report / "calls.har").read_text())["log"]["entries"]
    return Counter(call["response"]["status"] for call in calls), done.returncode != 0


def both(server, role, examples, seed):
    """A role without and with identities of records that are there."""
    return {
        "made-up": run(server, role, examples, seed, {}),
        "real": run(server, role, examples, seed, stored(server)),
    }


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--examples", type=int, default=6, help="made-up calls per operation, role and phase")
    options.add_argument("--roles", default=",".join(api.ROLES))
    options.add_argument("--seed", type=int, default=2026)
    chosen = options.parse_args()
    statuses, faulty, roles = Counter(), [], chosen.roles.split(",")
    with Server("schemathesis") as server, ThreadPoolExecutor(2) as at_once:
        # Two roles at a time: what makes the calls up keeps one core busy, the server much less.
        asked = [at_once.submit(both, server, role, chosen.examples, chosen.seed + n) for n, role in enumerate(roles)]
        for role, outcome in zip(roles, asked):
            for kind, (answered, is_faulty) in outcome.result().items():
                statuses += answered
                faulty += [role] if is_faulty else []
                print(f"  {role}, {kind}: {sum(answered.values())} calls, {dict(sorted(answered.items()))}", flush=True)
        alive = server.process.poll() is None
    calls = sum(statuses.values())
    errors = sum(count for status, count in statuses.items() if status >= 500)
    enough = calls >= 2_000 or len(roles) < len(api.ROLES)
    verdict(
        "schemathesis_roles", not faulty and errors == 0 and alive and enough, roles=len(roles), calls=calls,
        server_errors=errors, roles_with_undocumented_answers=len(set(faulty)), server_alive=alive)


if __name__ == "__main__":
    main()
