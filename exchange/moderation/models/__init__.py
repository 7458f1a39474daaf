"""Keeping the place kind: what was reported, what a moderator decided, what was said against it, and the log of it."""

from .appeal import Appeal
from .case import Case
from .decision import Decision
from .log_entry import LogEntry
from .reason import Reason
from .reason_template import ReasonTemplate
from .report import Report
from .rule import Rule

__all__ = ["Appeal", "Case", "Decision", "LogEntry", "Reason", "ReasonTemplate", "Report", "Rule"]
