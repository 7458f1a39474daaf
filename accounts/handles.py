"""Handles for people who have not chosen one yet."""

import secrets

# No letters that read alike in a handwritten note, and no vowels that could spell a word.
ALPHABET = "bcdfghjkmnpqrstvwxz23456789"


def new_handle() -> str:
    """A handle such as `bridge-7kq2mx`; 27⁶ of them, so a clash is rare, and the database refuses it."""
    return "bridge-" + "".join(secrets.choice(ALPHABET) for _ in range(6))
