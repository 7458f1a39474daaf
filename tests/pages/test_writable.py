"""What can be written down nowhere is refused at the door, on a page like any other."""

import pytest
from django.test import Client

HALF = b'--x\r\nContent-Disposition: form-data; name="theme"\r\n\r\n+2AA-\r\n--x--\r\n'

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/members/a%00b/", "/?at=%00"])
def test_no_nul_in_an_address(client: Client, address: str) -> None:
    assert client.get(address).status_code == 400


def test_no_half_characters_in_a_form(client: Client) -> None:
    answer = client.generic("POST", "/theme/", HALF, content_type="multipart/form-data; boundary=x; charset=utf-7")
    assert answer.status_code == 400
    assert "<html" in answer.content.decode()


def test_utf8_is_welcome(client: Client) -> None:
    body = b"theme=dark"
    for name in ("utf-8", "UTF-8"):
        content_type = f"application/x-www-form-urlencoded; charset={name}"
        assert client.generic("POST", "/theme/", body, content_type=content_type).status_code < 400
