"""News of reading for the floors above. Receivers run inside the transaction of the act."""

from django.dispatch import Signal

slang_changed = Signal()  # proposal, by: it joined the glossary, left it, or was set aside
