"""What can be shown beside a text to those who learn its language: a file each."""

from exchange.languages.aids.base import Word

__all__ = ["Word"]
