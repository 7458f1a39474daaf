"""The developers' phone shows the texts, under DEBUG alone."""

import pytest
from django.http import Http404
from django.urls import path

from accounts import dev_phone
from accounts.sms.base import Message
from exchange.urls import urlpatterns as site_urls

urlpatterns = [*site_urls, path("dev/phone/", dev_phone.dev_phone)]
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


def test_the_newest_text_comes_first_with_its_code_large(client, settings):
    settings.DEBUG = True
    dev_phone.keep(Message("+8613800138000", "【小桥】验证码 111111", "code", "zh-hans", {"code": "111111"}))
    dev_phone.keep(Message("+14155552671", "222222 is your code", "code", "en", {"code": "222222"}))
    page = client.get("/dev/phone/").content.decode()
    assert page.index("+14155552671") < page.index("+8613800138000")
    assert '<p class="dev-text-code">222222</p>' in page
    assert '<p lang="zh-Hans">【小桥】验证码 111111</p>' in page


def test_before_the_first_text_it_says_what_to_do(client, settings):
    settings.DEBUG = True
    assert "No text has been sent yet" in client.get("/dev/phone/").content.decode()


def test_it_is_not_there_in_production(rf, settings):
    settings.DEBUG = False
    with pytest.raises(Http404):
        dev_phone.dev_phone(rf.get("/dev/phone/"))
