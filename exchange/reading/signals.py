"""News of reading for the floors above. Receivers run inside the transaction of the act."""

from django.dispatch import Signal

slang_changed = Signal()  # proposal, by: it joined the glossary, left it, or was set aside
mend_proposed = Signal()  # mend, by
mends_changed = Signal()  # phrase, by: what is proposed or agreed about it, or how many agree, is not what it was
phrase_settled = Signal()  # phrase, by: it is read otherwise from now on
