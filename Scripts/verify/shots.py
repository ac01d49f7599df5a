#!/usr/bin/env python3
"""Takes a picture of every page, whole, at 1280 and 360 pixels, light (and dark with --dark), into --out."""

import pathlib

import browser
import pages


def main():
    parser = pages.arguments(__doc__)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder for the pictures")
    parser.add_argument("--width", type=int, action="append", help="screen widths; 1280 and 360 when not given")
    parser.add_argument("--dark", action="store_true")
    options = pages.parsed(parser)
    options.out.mkdir(parents=True, exist_ok=True)
    scheme = "dark" if options.dark else "light"
    with pages.site(options) as base, browser.chromium() as chromium:
        for width in options.width or [1280, 360]:
            with browser.window(chromium, base, options, width, scheme) as page:
                for path in pages.chosen_paths(options):
                    browser.opened(page, base + path)
                    name = f"{pages.file_name(path)}-{width}{'-dark' if options.dark else ''}.png"
                    page.screenshot(path=options.out / name, full_page=True)
                    print(options.out / name)


if __name__ == "__main__":
    main()
