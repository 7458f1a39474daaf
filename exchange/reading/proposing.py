"""Proposing a word, and giving one's voice: with the limits that hold for all that members write."""

from exchange.posts import limits
from exchange.reading.models import SlangProposal

ACTS = ("confirm", "dispute", "take-back")


def propose(proposal: SlangProposal) -> SlangProposal:
    """One proposal for one submission, however often the form is sent. Raises NotNow."""
    same = SlangProposal.objects.filter(by=proposal.by, submission=proposal.submission).first()
    if same:
        return same
    limits.require("correct", proposal.by)
    limits.spend("slang", proposal.by)
    proposal.save()
    return proposal


def speak(proposal: SlangProposal, by, act: str, note: str = "") -> None:
    """`act` is one of ACTS. Raises Refused."""
    limits.require("vote", by)
    limits.spend("vote", by)
    if act == "confirm":
        proposal.confirm(by)
    elif act == "dispute":
        proposal.dispute(by, note)
    else:
        proposal.take_voice_back(by)
