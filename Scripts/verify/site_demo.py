"""The demo under test, and its one-click door."""

from server import Server


class Demo(Server):
    """The demo's own server: one click signs in."""

    command = "demo"


def sign_in(page, base, role):
    page.context.clear_cookies()
    page.goto(base + "/sign-in")
    page.locator(f"form[action='/sign-in/demo'][data-role='{role}'] button").first.click()
    page.wait_for_load_state("load")
