"""Sealing short secrets, rotating keys, and finding a sealed value by its blind index."""

import base64

import pytest
from django.core.exceptions import ImproperlyConfigured

from exchange.lib import crypto


def key(letter):
    return base64.b64encode(letter.encode() * 32).decode()


@pytest.fixture(autouse=True)
def one_key(settings):
    settings.PHONE_KEYS = [f"first:{key('a')}"]
    settings.PHONE_INDEX_KEY = key("i")


@pytest.mark.parametrize("text", ["", "+8613800138000", "你好 😊"])
def test_what_is_sealed_can_be_opened(text):
    assert crypto.unseal(crypto.seal(text)) == text


def test_sealing_twice_gives_two_values():
    assert crypto.seal("+8613800138000") != crypto.seal("+8613800138000")


def test_the_sealed_value_does_not_show_the_text():
    assert b"13800138000" not in crypto.seal("+8613800138000")


def test_a_new_key_seals_and_the_old_one_still_opens(settings):
    old = crypto.seal("tea")
    settings.PHONE_KEYS = [f"second:{key('b')}", f"first:{key('a')}"]
    assert crypto.unseal(old) == "tea"
    assert crypto.seal("tea").startswith(b"second\0")


def test_without_its_key_a_value_stays_closed(settings):
    sealed = crypto.seal("tea")
    settings.PHONE_KEYS = [f"second:{key('b')}"]
    with pytest.raises(crypto.CannotOpen, match="first"):
        crypto.unseal(sealed)


@pytest.mark.parametrize("position", [-1, 6, 20])
def test_an_altered_value_is_refused(position):
    sealed = bytearray(crypto.seal("tea"))
    sealed[position] ^= 1
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"first", b"first\0", b"first\0short", b"\xff\0nothing"])
def test_a_broken_value_is_refused(sealed):
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(sealed)


def test_a_key_id_cannot_be_swapped(settings):
    settings.PHONE_KEYS = [f"first:{key('a')}", f"twin:{key('a')}"]
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(crypto.seal("tea").replace(b"first", b"twin", 1))


def test_equal_values_have_equal_indexes_and_others_do_not():
    index = crypto.blind_index("+8613800138000")
    assert index == crypto.blind_index("+8613800138000") != crypto.blind_index("+8613800138001")
    assert len(index) == 64


def test_the_index_depends_on_its_own_key_only(settings):
    index = crypto.blind_index("tea")
    settings.PHONE_KEYS = [f"second:{key('b')}"]
    assert crypto.blind_index("tea") == index
    settings.PHONE_INDEX_KEY = key("j")
    assert crypto.blind_index("tea") != index


@pytest.mark.parametrize("keys", [[], ["first:" + base64.b64encode(b"short").decode()]])
def test_keys_of_the_wrong_size_are_refused(settings, keys):
    settings.PHONE_KEYS = keys
    with pytest.raises(ImproperlyConfigured, match="PHONE_KEYS"):
        crypto.seal("tea")


def test_a_short_index_key_is_refused(settings):
    settings.PHONE_INDEX_KEY = base64.b64encode(b"short").decode()
    with pytest.raises(ImproperlyConfigured, match="PHONE_INDEX_KEY"):
        crypto.blind_index("tea")
