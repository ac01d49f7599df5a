#!/usr/bin/env python3
"""Takes the README's picture from a fresh demo: the claim with the largest award, at 1280 pixels."""

import pathlib
import sys

import browser
from site_demo import Demo, sign_in


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with Demo("photograph") as server, browser.chromium() as chromium, browser.window(chromium) as page:
        base = f"http://127.0.0.1:{server.port}"
        sign_in(page, base, "ctd-officer")
        page.goto(base + "/claims")
        addresses = page.eval_on_selector_all("main a[href*='/claims/']", "all => all.map(a => a.href)")
        for address in dict.fromkeys(addresses):
            page.goto(address)
            if page.locator("table.sum").count():
                break
        page.set_viewport_size({"width": 1280, "height": 1400})
        page.screenshot(path=folder / "claim.png")
        print(folder / "claim.png")


if __name__ == "__main__":
    main()
