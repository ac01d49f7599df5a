#!/usr/bin/env python3
"""Walks the demo as several officers and gives one page of every template, in English and in Urdu, to axe and Nu.

The templates are found by following the links from the first page: an address with its identifiers taken out is
one template. Forms are also sent empty, so that their faults are looked at as well.
"""

import json
import pathlib
import re
import subprocess
import tempfile

from playwright.sync_api import Error as PlaywrightError

import axe
import browser
import nu
from site_demo import Demo, sign_in
from verdict import verdict

ROLES = ["ctd-officer", "deputy-commissioner", "administrator", "national-viewer", "auditor"]
SETTINGS = [(1280, "light"), (360, "dark")]
IDENTIFIER = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
MOST = 90


def template(path):
    return IDENTIFIER.sub("{id}", path.split("?")[0].split("#")[0])


def links(page, base):
    found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
    paths = [address.removeprefix(base) for address in found if address.startswith(base)]
    return [path for path in paths if not path.startswith("/language/")]


def walked(page, base):
    """One path of each template that the officer's links lead to."""
    waiting, seen = ["/", "/no-such-page"], {}
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        if template(path) in seen:
            continue
        try:
            answer = page.goto(base + path)
        except PlaywrightError as fault:
            # A file to keep is no page.
            if "Download is starting" in fault.message:
                continue
            raise
        if "text/html" not in (answer.headers.get("content-type") or ""):
            continue
        seen[template(path)] = path
        waiting += links(page, base)
    return seen


def empty_forms(page, base, paths):
    """Sends each page's first question form as it is; the page that comes back tells what is wrong."""
    for path in paths:
        page.goto(base + path)
        button = page.locator("main form.ask button").first
        if button.count():
            button.click()
            page.wait_for_load_state("load")
            yield path


def main():
    source, findings, copies, pages = axe.axe_source(), [], {}, set()
    with Demo("site") as server, browser.chromium() as chromium, tempfile.TemporaryDirectory() as folder:
        base = f"http://127.0.0.1:{server.port}"
        known = {}
        for role in ROLES:
            with browser.window(chromium) as page:
                sign_in(page, base, role)
                new = {shape: path for shape, path in walked(page, base).items() if shape not in known}
                known.update(new)
            for language in ["en", "ur"]:
                for width, scheme in SETTINGS:
                    with browser.window(chromium, width=width, scheme=scheme) as page:
                        sign_in(page, base, role)
                        page.goto(f"{base}/language/{language}?back=/")
                        for shape, path in new.items():
                            complaints = browser.opened(page, base + path)
                            complaints += [*axe.overflow(page), *axe.findings(page, source)]
                            findings += [f"{path} {language} {width} {scheme}: {line}" for line in complaints]
                            pages.add((shape, language))
                            if width == 1280:
                                copy = pathlib.Path(folder) / f"{len(copies):04}.html"
                                copy.write_text(page.context.request.get(base + path).text())
                                copies[str(copy)] = f"{path} {language}"
                        if width == 1280:
                            for path in empty_forms(page, base, [p for s, p in new.items() if s.endswith(("/new", "/change", "/search", "/import"))]):
                                findings += [f"{path} with faults {language}: {line}" for line in axe.findings(page, source)]
                                pages.add((template(path) + " with faults", language))
        checker = ["java", "-jar", nu.jar(), "--format", "json", *copies]
        run = subprocess.run(checker, capture_output=True, text=True)
        for message in json.loads(run.stderr)["messages"]:
            if nu.counts(message):
                where = copies.get(message["url"].removeprefix("file:"), message["url"])
                findings.append(f"{where}, line {message.get('lastLine')}: {message['message']} {message.get('extract', '').strip()[:120]!r}")
    for line in findings:
        print(line)
    verdict("site", not findings and len(pages) >= 20, pages=len(pages), findings=len(findings))


if __name__ == "__main__":
    main()
