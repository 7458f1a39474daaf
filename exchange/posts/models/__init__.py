"""What people write to each other, and what they think of it."""

from .acceptance import Acceptance
from .comment import Comment
from .correction import Correction
from .draft import Draft
from .help_request import HelpRequest
from .post import Post
from .revision import Revision
from .thanks import Thanks
from .topic import Topic, TopicAlias
from .translation import Translation
from .vote import NaturalnessVote, TranslationVote
from .written import Written

WRITTEN = (Post, Comment, Correction, Translation)
"""Everything a member can write under a post, the post included: what can be thanked for, hidden and reported."""

__all__ = [
    "WRITTEN",
    "Acceptance",
    "Comment",
    "Correction",
    "Draft",
    "HelpRequest",
    "NaturalnessVote",
    "Post",
    "Revision",
    "Thanks",
    "Topic",
    "TopicAlias",
    "Translation",
    "TranslationVote",
    "Written",
]
