#!/usr/bin/env python3
"""The day of an attack, in a browser, in English and in Urdu, on a desk and on a phone.

A CTD officer registers the attack, puts sixty people from a spreadsheet on its roster, gives a tag its name, records
that the family was told and what the incident is held to be, opens the claim, records its facts, takes a paper in,
verifies the claim and sends it; another officer decides; the letter is opened and its code is asked for at /verify,
which names nobody. With --out every page on the way is photographed.
"""

import argparse
import pathlib
import re
import subprocess
import tempfile
from datetime import datetime, timedelta, timezone

import browser
from site_demo import Demo, sign_in
from verdict import verdict

WAYS = [(language, width) for language in ("en", "ur") for width in (1280, 360)]
NAME = "Zarak Invented"
PEOPLE = 60


def today():
    """Pakistan's day, as the three boxes want it."""
    moment = datetime.now(timezone.utc) + timedelta(hours=5)
    return {"day": str(moment.day), "month": str(moment.month), "year": str(moment.year)}


def sheet():
    rows = ["Tag\tName\tFather's name\tSex\tAge\tStatus\tHospital"]
    for number in range(PEOPLE):
        name = "" if number < 4 else f"Walk Invented {chr(65 + number % 26)}{chr(97 + number // 26)}"
        rows.append("\t".join([
            f"W-{number + 1}", name, "Walk Father", "male" if number % 3 else "female", str(20 + number % 50),
            "killed" if number < 12 else "injured", "Invented General Hospital"]))
    return "\n".join(rows)


class Walk:
    """One way through the day. Every step names the page that it leaves behind."""

    def __init__(self, page, base, language, width, out):
        self.page, self.base, self.language, self.width, self.out = page, base, language, width, out
        self.steps = self.photographs = 0

    def enter(self, role):
        sign_in(self.page, self.base, role)
        self.page.goto(f"{self.base}/language/{self.language}?back=/")

    def open(self, path):
        answer = self.page.goto(self.base + path)
        assert answer.status < 400, f"{path} answered {answer.status}"

    def fill(self, form, /, **answers):
        """Fills the questions of a form by their names and sends it by its first button."""
        form = self.page.locator(f"main form[action='{form}']")
        for name, value in answers.items():
            field = form.locator(f"[name='{name.replace('_', '-')}']")
            kind = field.first.evaluate("e => e.tagName == 'INPUT' ? e.type : e.tagName")
            if kind in ("radio", "checkbox"):
                form.locator(f"[name='{name.replace('_', '-')}'][value='{value}']").evaluate("e => { e.checked = true }")
            elif kind == "SELECT":
                field.select_option(index=value) if isinstance(value, int) else field.select_option(value)
            else:
                field.fill(value)
        form.locator("button:not([formaction])").first.click()
        self.page.wait_for_load_state("load")
        assert not self.page.locator("main .problem").count(), self.page.locator("main .problem").inner_text()

    def where(self):
        return self.page.url.removeprefix(self.base).split("?")[0].split("#")[0]

    def seen(self, step):
        """The page stands as it should: not wider than the screen, in its language. Photographed on request."""
        self.steps += 1
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{step} is {wide} pixels wider than the screen"
        assert self.page.locator("html").get_attribute("lang") == self.language, step
        if self.out:
            self.page.screenshot(path=self.out / f"{self.steps:02}-{step}-{self.language}-{self.width}.png", full_page=True)
            self.photographs += 1

    def dated(self, name):
        return {f"{name}_{part}": value for part, value in today().items()}

    def attack(self):
        self.open("/incidents/new")
        self.seen("register")
        self.fill("/incidents/new", title="Explosion at an invented bus stand", district="PK226", kind="explosion",
                  **self.dated("on"))
        incident = self.where()
        self.seen("incident")
        self.open(incident + "/classification")
        self.fill(incident + "/classification", classification="terrorist-act", office="Invented Home Department",
                  paperKind="order", paperNumber="INV/1", **self.dated("decidedOn"))
        return incident

    def roster(self, incident):
        self.open(incident + "/roster")
        self.seen("roster")
        self.fill(incident + "/roster/preview", rows=sheet())
        self.seen("preview")
        self.fill(incident + "/roster/paste")
        self.open(incident)
        lines = self.page.locator("main table tbody tr:has(a[href^='/roster/'])").count()
        assert lines == PEOPLE, f"{lines} lines on the roster"
        self.seen("roster-full")
        return self.page.locator("main table a[href^='/roster/']").first.get_attribute("href")

    def identification(self, line):
        self.open(line + "/identify")
        self.fill(line + "/identify", name=NAME, fatherName="Walk Father")
        self.open(line + "/told")
        self.fill(line + "/told", toldBy="Invented station officer", relation="father", **self.dated("toldOn"))
        self.open(line)
        assert NAME in self.page.content()
        self.seen("identified")

    def claim(self, incident):
        self.open(incident)
        self.page.locator("main form[action='/claims'] button").first.click()
        self.page.wait_for_load_state("load")
        claim = self.where()
        self.seen("claim")
        self.open(claim + "/facts")
        self.fill(claim + "/facts", standing="civilian", personal_law="hanafi", heir_wife="1", heir_son="2")
        self.open(claim + "/evidence/new")
        self.seen("evidence")
        self.fill(claim + "/evidence/new", paper=1, form="original", receivedFrom="Walk Father", **self.dated("receivedOn"))
        self.seen("receipt")
        self.open(claim + "/assess")
        self.fill(claim + "/assess", result="confirmed")
        self.open(claim + "/send")
        self.fill(claim + "/send")
        self.seen("sent")
        return claim

    def decision(self, claim):
        self.open(claim + "/decide")
        self.seen("decide")
        self.fill(claim + "/decide")
        self.open(claim)
        self.seen("decided")
        self.open(claim + "/letter")
        assert NAME in self.page.content()
        self.seen("letter")
        return self.page.context.request.get(f"{self.base}{claim}/letter.pdf?language={self.language}").body()


def words_of(paper, folder):
    file = folder / "letter.pdf"
    file.write_bytes(paper)
    return subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout


def code_is_valid_and_names_nobody(walk, text):
    [code] = set(re.findall(r"\b(?:[A-Z0-9]{4}-){4}[A-Z0-9]{4}\b", text))
    walk.page.context.clear_cookies()
    walk.open(f"/verify?code={code}")
    content = walk.page.content()
    assert NAME not in content and "CLM" not in content
    assert str(datetime.now(timezone.utc).year) in content
    return code


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", type=pathlib.Path, help="folder for photographs of every page")
    chosen = options.parse_args()
    if chosen.out:
        chosen.out.mkdir(parents=True, exist_ok=True)
    steps, sizes = 0, []
    with Demo("day") as server, browser.chromium() as chromium, tempfile.TemporaryDirectory() as folder:
        base = f"http://127.0.0.1:{server.port}"
        for language, width in WAYS:
            with browser.window(chromium, width=width) as page:
                walk = Walk(page, base, language, width, chosen.out)
                walk.enter("ctd-officer")
                incident = walk.attack()
                line = walk.roster(incident)
                walk.identification(line)
                claim = walk.claim(incident)
                walk.enter("home-officer")
                paper = walk.decision(claim)
                sizes.append(len(paper))
                code_is_valid_and_names_nobody(walk, words_of(paper, pathlib.Path(folder)))
                steps += walk.steps
    verdict("day", len(sizes) == len(WAYS) and max(sizes) <= 70_000, ways=len(WAYS), pages=steps, largest_letter=max(sizes))


if __name__ == "__main__":
    main()
