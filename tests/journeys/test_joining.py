"""Joining with a phone and coming back, in a real browser: with scripts, without them, and with a passkey."""

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from accounts.sms.memory import outbox
from tests.accounts.doors import MEI, code_for

WIDTHS = [375, 1280]


@pytest.fixture(autouse=True)
def texts(settings):
    settings.SMS_ROUTES = "*=memory"
    outbox.clear()
    yield outbox
    outbox.clear()


def type_number(page: Page) -> None:
    page.goto("/accounts/signup/?next=/guidelines/")
    page.fill("input[name=phone_national]", MEI)
    page.check("input[name=age_band][value='18+']")
    page.click("main form .button")
    expect(page.locator(".six")).to_be_visible()
    page.wait_for_load_state()  # its script listens by then, which on a busy machine is later than one sees the boxes


def walk_on(page: Page) -> None:
    """Through the first questions, answering none."""
    while "/welcome/rules/" not in page.url:
        here = page.url
        page.click("button[name=skip]")
        page.wait_for_url(lambda url, here=here: url != here)
    page.click("main form .button")
    page.wait_for_url("**/guidelines/")


@pytest.mark.parametrize("width", WIDTHS)
def test_six_digits_are_enough_and_go_on_by_themselves(browse, width):
    page = browse(width=width)
    type_number(page)
    page.locator("input[name=code]").press_sequentially(code_for(MEI))
    page.wait_for_url("**/welcome/**")
    walk_on(page)
    assert User.objects.get_by_phone(MEI).onboarded_at


def test_a_wrong_code_says_so_and_leaves_the_boxes_empty(browse):
    page = browse()
    type_number(page)
    page.locator("input[name=code]").press_sequentially("000000")
    expect(page.locator(".field-errors")).to_be_visible()
    expect(page.locator("input[name=code]")).to_have_value("")


def test_a_pasted_code_may_hold_spaces(browse):
    page = browse()
    type_number(page)
    code = code_for(MEI)
    page.locator("input[name=code]").evaluate(
        """(input, text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text", text);
            input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
        }""",
        f"{code[:3]} {code[3:]}",
    )
    page.wait_for_url("**/welcome/**")


def test_the_same_without_scripts(browse):
    page = browse(javascript=False)
    type_number(page)
    page.fill("input[name=code]", code_for(MEI))
    page.click("main form .button")
    page.wait_for_url("**/welcome/**")
    walk_on(page)


def test_a_passkey_is_added_and_opens_the_door(browse):
    page = browse()
    with_authenticator(page)
    type_number(page)
    page.locator("input[name=code]").press_sequentially(code_for(MEI))
    page.wait_for_url("**/welcome/**")
    page.goto("/accounts/2fa/passkeys/add/")
    page.click("main form .button")
    expect(page.locator(".six")).to_be_visible()
    page.locator("input[name=code]").press_sequentially(code_for(MEI))
    page.wait_for_url("**/passkeys/add/")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/")
    page.context.clear_cookies()
    page.goto("/accounts/login/")
    page.click("#passkey_login")
    page.wait_for_url(lambda url: "/login" not in url)
    page.goto("/settings/security/")
    expect(page.locator("h1")).to_have_text("Security")


def with_authenticator(page: Page) -> None:
    chromium = page.context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": options})
