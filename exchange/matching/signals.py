"""News of the help ladder for the floors above. Receivers run inside the transaction of the step that was taken."""

from django.dispatch import Signal

offered = Signal()
"""A member is asked to help. Sent with `offer`, an Offer; that of the step “digest” waits for the weekly letter."""

climbed = Signal()
"""A question took a step. Sent with `climb` and `reach`."""

reached_board = Signal()
"""Nobody answered on the whole way up: the moderators' turn. Sent with `climb`."""

arrived = Signal()
"""A newcomer's first note, for its greeter. Sent with `arrival`."""
