"""What happens to posts, told to the floors above. Receivers run inside the writer's transaction.

Every signal sends `by`, the member who acted (None for the site itself), and the thing it happened to under its own
name: `post`, `comment`, `correction`, `translation`, `acceptance`, `thanks` or `vote`.
"""

from django.dispatch import Signal

post_published = Signal()  # post, by
post_edited = Signal()  # post, by
comment_published = Signal()  # comment, by
comment_edited = Signal()  # comment, by
correction_published = Signal()  # correction, by
translation_published = Signal()  # translation, by
accepted = Signal()  # acceptance, by
unaccepted = Signal()  # acceptance, by
thanked = Signal()  # thanks, by
naturalness_voted = Signal()  # vote, by
translation_voted = Signal()  # vote, by
withdrawn = Signal()  # written (any of the four), by
hidden = Signal()  # written, by
restored = Signal()  # written, by
locked = Signal()  # post, by: nothing can be added to it any more
unlocked = Signal()  # post, by
