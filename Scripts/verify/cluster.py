"""A throw-away PostgreSQL 15 of the check's own, with fsync on, that can be killed and started again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from server import free_port

PROGRAMS = Path("/usr/lib/postgresql/15/bin")


class Cluster:
    """Use as `with Cluster() as cluster:`. PostgreSQL refuses root, so root runs it as `nobody`."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="umeed-postgres-"))
        self.port = free_port()
        self.user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []

    @property
    def settings(self):
        """What tells the program to use it: the register, and the key store in a database of its own."""
        address = f"host=127.0.0.1 port={self.port} user=umeed"
        return {"UMEED_POSTGRES": f"{address} dbname=umeed", "UMEED_POSTGRES_KEYS": f"{address} dbname=umeed_keys"}

    def __enter__(self):
        try:
            if self.user:
                shutil.chown(self.folder, "nobody", "nogroup")
            self.call("initdb", "-D", "a", "-A", "trust", "-U", "umeed", "--data-checksums")
            with open(self.folder / "a/postgresql.conf", "a") as settings:
                settings.write(f"port = {self.port}\nlisten_addresses = '127.0.0.1'\n")
                settings.write(f"unix_socket_directories = '{self.folder}'\n")
            self.start()
            for name in ("umeed", "umeed_keys"):
                self.call("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "umeed", name)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, program, *arguments):
        done = subprocess.run(
            [*self.user, str(PROGRAMS / program), *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "LC_ALL": "C.UTF-8"}, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stdout.decode(errors='replace')[-600:]}")

    def start(self, within=60):
        """Tries again for a while: right after a kill the old lock file still stands."""
        deadline = time.monotonic() + within
        while True:
            try:
                # Not through call(): the server would inherit its pipe.
                subprocess.run(
                    [*self.user, str(PROGRAMS / "pg_ctl"), "-D", "a", "-l", "a.log", "-w", "-t", "20", "start"],
                    cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    check=True, timeout=60)
                return
            except subprocess.CalledProcessError:
                if time.monotonic() > deadline:
                    raise RuntimeError((self.folder / "a.log").read_text()[-1000:])
                time.sleep(0.5)

    def kill(self):
        """SIGKILL for the postmaster and for every process that it started."""
        try:
            postmaster = int((self.folder / "a/postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(postmaster)], capture_output=True).stdout.split()
        for process in [postmaster, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
