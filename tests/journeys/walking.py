"""Doing on the pages what people do there, by the names of fields and the addresses of buttons: in any language."""

import time

from allauth.mfa.totp.internal import auth
from playwright.sync_api import Page

from tests.accounts.doors import code_for

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def press(page: Page, selector: str) -> None:
    """Presses what leads to another page, and waits until it is there."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def act(page: Page, address: str) -> None:
    """One of the one-tap acts under a post, such as `/accept/`; with scripts it happens in the background."""
    with page.expect_response(lambda response: response.request.method == "POST" and address in response.url):
        page.locator(f"button[formaction*='{address}']").first.click()


def join(page: Page, country: str, national: str, number: str, next_page: str = "") -> None:
    """From the sign-up page to the first question after it."""
    if "/signup/" not in page.url:
        page.goto(f"/accounts/signup/?next={next_page}" if next_page else "/accounts/signup/")
    choose_country(page, country)
    page.fill("input[name=phone_national]", national)
    page.check("input[name=age_band][value='18+']")
    press(page, "main form .button")
    give_code(page, number)
    page.wait_for_url("**/welcome/**")


def choose_country(page: Page, country: str) -> None:
    """`country` is an ISO code; where scripts run, the list is searched for it."""
    if page.locator("input[role=combobox]").count():
        page.fill("input[role=combobox]", country)
        page.press("input[role=combobox]", "Enter")
    else:
        page.select_option("select[name=phone_country]", country)


def give_code(page: Page, number: str) -> None:
    """With scripts the sixth digit sends the form."""
    sends_itself = runs_scripts(page)
    with page.expect_navigation():
        page.locator("input[name=code]").press_sequentially(code_for(number))
        if not sends_itself:
            page.click("main form .button")


def runs_scripts(page: Page) -> bool:
    return page.evaluate("matchMedia('(scripting: enabled)').matches")


def skip_questions(page: Page) -> None:
    while "/welcome/rules/" not in page.url:
        press(page, "button[name=skip]")
    press(page, "main form .button")


def log_in(page: Page, number: str, to: str, *, factor: bool = False) -> None:
    """By code, through the door that `to` stands behind, and past the second factor where there is one."""
    page.goto(to)
    page.fill("input[name=login_national]", number)
    press(page, "main form .button")
    give_code(page, number)
    if factor:
        page.fill("input[name=code]", authenticator_code())
        press(page, "main form button[type=submit]")


def authenticator_code() -> str:
    counter = int(time.time()) // 30
    return auth.format_hotp_value(auth.hotp_value(SECRET, counter))
