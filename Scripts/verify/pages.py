"""Which pages a checker opens: those of a running server, or of a folder of files served on loopback."""

import argparse
import contextlib
import functools
import http.server
import pathlib
import threading
from urllib.parse import urlsplit

import gallery


def arguments(what):
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--base", help="address of a running server, such as http://127.0.0.1:8080")
    parser.add_argument("--folder", type=pathlib.Path, help="folder of html files, instead of a server; the gallery when neither is given")
    parser.add_argument("--door", help="page opened first, for signing in")
    parser.add_argument("--press", help="what is pressed there, as a CSS selector")
    parser.add_argument("--list", type=pathlib.Path, help="file with one path a line, added to PATH")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="paths to check; all html files of the folder when none")
    return parser


def parsed(parser):
    """The arguments; with neither server nor folder given, the gallery is made and checked."""
    options = parser.parse_args()
    if not options.base and not options.folder:
        options.folder = gallery.made()
    return options


def chosen_paths(options):
    paths = list(options.paths)
    if options.list:
        paths += [line.strip() for line in options.list.read_text().splitlines() if line.strip()]
    if options.folder and not paths:
        paths = sorted("/" + str(p.relative_to(options.folder)) for p in options.folder.rglob("*.html"))
    if not paths:
        raise SystemExit("no page to check: give paths, --list or --folder")
    return paths


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the folder with the strict policy of the real site, so that anything inline is refused here too."""

    def log_message(self, *_):
        pass

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'")
        super().end_headers()


@contextlib.contextmanager
def site(options):
    """The base address: of the server that runs, or of one made for the folder."""
    if bool(options.base) == bool(options.folder):
        raise SystemExit("give either --base or --folder")
    if options.base:
        yield options.base.rstrip("/")
        return
    handler = functools.partial(Quiet, directory=str(options.folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def file_name(path):
    """A name for a picture or a copy of the page: /claims?stage=open -> claims-stage-open."""
    parts = urlsplit(path)
    text = (parts.path + ("-" + parts.query if parts.query else "")).removesuffix(".html").strip("/") or "home"
    return "".join(c if c.isalnum() or c in "-_." else "-" for c in text)
