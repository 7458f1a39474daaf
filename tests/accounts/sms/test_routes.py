"""Each country has its gateways, in the order they are tried."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured

from accounts.sms import routes


def names(country: str) -> list[str]:
    return [gateway.name for gateway in routes.gateways_for(country)]


def test_a_country_has_its_own_gateways_and_all_others_share_the_rest(settings):
    settings.SMS_ROUTES = "CN=aliyun,twilio; *=twilio"
    assert names("CN") == ["aliyun", "twilio"]
    assert names("MX") == names("") == ["twilio"]


def test_a_country_nobody_serves_has_none(settings):
    settings.SMS_ROUTES = "CN=aliyun"
    assert names("MX") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [("CN", "'CN'"), ("CN=", "'CN='"), ("*=pigeon", "pigeon"), ("CN=aliyun,pigeon;*=twilio", "pigeon"), ("", "empty")],
)
def test_a_slip_is_found_when_the_site_starts(settings, text, told):
    settings.SMS_ROUTES = text
    with pytest.raises(ImproperlyConfigured, match=re.escape(told)):
        routes.parsed(text)
    assert [error.id for error in routes.routes_can_be_read(None)] == ["accounts.E001"]


def test_good_routes_pass_the_check(settings):
    settings.SMS_ROUTES = "CN=aliyun;*=twilio,console;"
    assert routes.routes_can_be_read(None) == []
