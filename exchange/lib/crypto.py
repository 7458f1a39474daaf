"""Sealing short secrets (phone numbers, codes in waiting tasks), and finding them again without opening them.

A sealed value is `key id ‖ 0x00 ‖ nonce (12 bytes) ‖ AES-256-GCM ciphertext and tag`. The keyed blind index is
HMAC-SHA-256 under a key of its own, in hexadecimal: equal values have equal indexes, and nothing else can be learnt
from one without the key.
"""

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NONCE_BYTES = 12


class CannotOpen(ValueError):
    """The value was sealed with a key this site no longer has, or has been altered."""


def seal(text: str) -> bytes:
    """Encrypt with the newest key of `PHONE_KEYS`."""
    key_id, key = next(iter(keys().items()))
    nonce = os.urandom(NONCE_BYTES)
    return key_id.encode() + b"\0" + nonce + AESGCM(key).encrypt(nonce, text.encode(), key_id.encode())


def unseal(sealed: bytes) -> str:
    """Decrypt with whichever key sealed it. Raises CannotOpen."""
    key_id, _, rest = sealed.partition(b"\0")
    key = keys().get(key_id.decode(errors="replace"))
    if key is None:
        raise CannotOpen(f"no key named {key_id!r} in PHONE_KEYS")
    try:
        return AESGCM(key).decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], key_id).decode()
    except (InvalidTag, ValueError) as error:
        raise CannotOpen("the sealed value was altered") from error


def blind_index(text: str) -> str:
    """64 hexadecimal digits by which an equal value is found again."""
    key = base64.b64decode(settings.PHONE_INDEX_KEY)
    if len(key) < 32:
        raise ImproperlyConfigured("PHONE_INDEX_KEY must be 32 bytes or more, in base64.")
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def keys() -> dict[str, bytes]:
    """The keys of `PHONE_KEYS` by id, newest first."""
    found = {}
    for entry in settings.PHONE_KEYS:
        key_id, _, key = entry.partition(":")
        found[key_id] = base64.b64decode(key)
        if len(found[key_id]) != 32:
            raise ImproperlyConfigured(f"The key {key_id!r} in PHONE_KEYS must be 32 bytes, in base64.")
    if not found:
        raise ImproperlyConfigured("PHONE_KEYS must hold a key as id:base64.")
    return found
