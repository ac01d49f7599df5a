"""Debian's chromium under playwright: one window per setting, signed in where a door is given."""

import contextlib
import os
import shutil

from playwright.sync_api import sync_playwright


@contextlib.contextmanager
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise SystemExit("chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def window(browser, base="", options=None, width=1280, scheme="light", script=True):
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, bypass_csp=False
    )
    page = context.new_page()
    try:
        if options and options.door:
            page.goto(base + options.door)
            if options.press:
                page.click(options.press)
                page.wait_for_load_state()
        yield page
    finally:
        context.close()


def opened(page, address):
    """Goes to the address; answers what the browser complained of on the way (refused styles, script errors)."""
    complaints = []
    listen = lambda message: complaints.append(message.text) if message.type == "error" else None
    page.on("console", listen)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    answer = page.goto(address)
    page.wait_for_load_state("load")
    if answer.status < 400:
        return complaints
    # The browser reports every error status as a complaint; a page that means to refuse is no fault.
    return [text for text in complaints if "Failed to load resource" not in text]
