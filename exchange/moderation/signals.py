"""News of moderation for the floors above. Receivers run inside the transaction of the act.

Every signal sends `to`, the members who should be told (never empty of meaning: nobody is an empty list), `by`, the
member who acted (None for the site itself), and the thing it happened to under its own name.
"""

from django.dispatch import Signal

report_received = Signal()  # report, by, to: the reporter
report_decided = Signal()  # report, decision, by, to: the reporter
decision_made = Signal()  # decision, by, to: the member it is about
decision_undone = Signal()  # decision, by, to: the member it is about
appeal_received = Signal()  # appeal, by, to: the member who appealed
appeal_decided = Signal()  # appeal, by, to: the member who appealed
