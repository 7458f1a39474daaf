"""Where one chooses the language of the site, each is named in itself and says so."""

import pytest


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/settings/look/", '<span lang="{}">{}</span>'),
        ("/accounts/welcome/region/", ' lang="{}">{}</option>'),
    ],
)
def test_each_language_is_named_in_itself(client, mei, address, named):
    client.force_login(mei)
    html = client.get(address).content.decode()
    for lang, name in (("en", "English"), ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文")):
        assert named.format(lang, name) in html
