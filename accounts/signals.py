"""News of members for the floors above. Each is sent with `user`."""

from django.dispatch import Signal

number_released = Signal()
"""Someone else holds this member's old number now, and the account was parted from it."""

member_closed = Signal()
"""The grace is over: what told who this member was is gone, their texts stay."""
