#!/usr/bin/env python3
"""Opens every page in chromium and asks axe (WCAG 2.2 A and AA, and best practice) what is wrong with it.

Also told: what the browser refused or threw, and pages wider than the screen at 320 pixels.
A page with known faults is shown to it as well: a checker that finds nothing there has not looked.
"""

import importlib.resources
import browser
import pages
from verdict import verdict

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SETTINGS = [(1280, "light"), (1280, "dark"), (360, "light"), (320, "dark")]


def axe_source():
    file = importlib.resources.files("axe_playwright_python") / "axe.min.js"
    if not file.is_file():
        raise SystemExit("axe.min.js is missing: pip install -r requirements.txt")
    return file.read_text()


def findings(page, source):
    # Everything folded away is opened first, so that it is checked as well.
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate(source)
    result = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", TAGS)
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:140]} ({node['failureSummary'].splitlines()[-1].strip()})"


def overflow(page):
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        yield f"is {wide} pixels wider than the screen"


def faults_are_found(chromium, source):
    """The control: no title, no language, a picture and a button without a name, words too pale to read."""
    with browser.window(chromium) as page:
        page.set_content("<html><img src=x><button></button><p style='color:#bbb'>pale</p></html>")
        kinds = {line.split(":")[0] for line in findings(page, source)}
    return {"document-title", "html-has-lang", "image-alt", "button-name", "color-contrast"} <= kinds


def main():
    options = pages.parsed(pages.arguments(__doc__))
    paths, source, count = pages.chosen_paths(options), axe_source(), 0
    with pages.site(options) as base, browser.chromium() as chromium:
        control = faults_are_found(chromium, source)
        for width, scheme in SETTINGS:
            with browser.window(chromium, base, options, width, scheme) as page:
                for path in paths:
                    found = browser.opened(page, base + path)
                    found += [*overflow(page), *findings(page, source)]
                    for line in found:
                        print(f"{path} at {width} {scheme}: {line}")
                    count += len(found)
    verdict(
        "axe", count == 0 and control, pages=len(paths), settings=len(SETTINGS), findings=count, control_found=control)


if __name__ == "__main__":
    main()
