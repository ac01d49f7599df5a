"""The server under test: one process of its own, on a data folder of its own, on 127.0.0.1."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import api

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("UMEED", str(ROOT / ".build/debug/umeed"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Use as `with Server("kill9") as server:`; it is stopped and its folder removed at the end.

    `settings` are environment variables for the program, such as the address of a PostgreSQL.
    """

    # What is started; a check of the pages asks for the demo, with its one-click sign-in.
    command = "serve"

    def __init__(self, name, settings=None):
        self.folder = Path(tempfile.mkdtemp(prefix=f"umeed-{name}-"))
        self.data = self.folder / "data"
        self.log = self.folder / "output.log"
        self.port = free_port()
        self.settings = settings or {}
        self.process = None

    def __enter__(self):
        try:
            self.run("migrate")
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if not os.environ.get("KEEP"):
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def environment(self):
        return {**os.environ, "SWIFT_BACKTRACE": "enable=yes,registers=none", **self.settings}

    def run(self, command, *arguments):
        """One command of the program to its end; what it printed. Its complaints go to the log."""
        with open(self.log, "ab") as log:
            done = subprocess.run(
                [PROGRAM, command, *arguments, "--data", str(self.data)], stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=log, env=self.environment, cwd=self.folder, timeout=180)
        if done.returncode != 0:
            raise RuntimeError(f"umeed {command} ended with {done.returncode}: {self.tail()}")
        return done.stdout.decode()

    def token(self, role, province=api.PROVINCE, district=None):
        where = ["--province", province] + (["--district", district] if district else [])
        self.tokens = getattr(self, "tokens", {})
        key = (role, province, district)
        if key not in self.tokens:
            lines = self.run("token", "create", "--role", role, *where).split()
            self.tokens[key] = lines[-1]
        return self.tokens[key]

    def client(self, role=api.REGISTRAR, port=None, district=None):
        return api.Client(port or self.port, self.token(role, district=district))

    def start(self, within=30):
        """Starts and waits until it says that it is ready. A database that is just recovering gets its time."""
        deadline = time.monotonic() + within
        while True:
            with open(self.log, "ab") as log:
                self.process = subprocess.Popen(
                    [PROGRAM, self.command, "--data", str(self.data), "--port", str(self.port)],
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment, cwd=self.folder)
            while self.process.poll() is None and time.monotonic() < deadline:
                if self.is_ready():
                    return
                time.sleep(0.02)
            if time.monotonic() >= deadline:
                raise RuntimeError(f"not ready after {within} s: {self.tail()}")
            time.sleep(0.5)

    def is_ready(self):
        try:
            return api.Client(self.port, timeout=5).call_once("GET", api.READY).status == 200
        except api.NoAnswer:
            return False

    def kill(self, with_signal=signal.SIGKILL, within=120):
        """Ends the process at once; returns when it is gone."""
        self.process.send_signal(with_signal)
        return self.process.wait(within)

    def crash(self, within=120):
        """Lets the crash reporter speak, then ends the process. A signal from outside is not repeated by itself, as a
        true fault is when its instruction runs again: so it is sent a second time."""
        self.process.send_signal(signal.SIGSEGV)
        deadline = time.monotonic() + within
        while self.process.poll() is None and time.monotonic() < deadline:
            if b"Backtrace took" in self.log.read_bytes():
                return self.kill(signal.SIGSEGV)
            time.sleep(0.1)
        return self.kill(signal.SIGSEGV)

    def stop(self):
        """Asks it to finish what is in flight and go."""
        return self.kill(signal.SIGTERM, within=60)

    def tail(self):
        return self.log.read_bytes()[-2000:].decode(errors="replace")
