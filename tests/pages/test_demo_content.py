"""The demo content is data written by hand: these tests read it as strictly as the loader will."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import pytest

from exchange.languages.codes import CEFR, HSK, WRITTEN

FOLDER = Path(__file__).resolve().parents[2] / "exchange" / "pages" / "demo"
TOPICS = FOLDER.parents[1] / "posts" / "starter" / "topics.json"
PROMPTS = FOLDER.parents[1] / "feed" / "starter" / "prompts.json"

KINDS = {
    "say-it": {"situation", "register"},
    "meaning": {"source", "guess"},
    "difference": {"source"},
    "natural": {"intended", "situation"},
    "pronounce": {"trouble"},
    "correct-writing": {"purpose"},
    "examples": {"usage"},
    "culture": {"where"},
    "name-me": {"current_name", "wish", "feel"},
    "homework": {"own_try", "grade"},
}
FEWEST_EXPRESSIONS = {"meaning": 1, "difference": 2, "natural": 1, "pronounce": 1, "examples": 1}
CHOICES = {
    "register": {"casual", "neutral", "formal"},
    "purpose": {"email", "homework", "diary", "exam", "chat", "other"},
    "feel": {"feminine", "masculine", "neutral"},
}
SHARED_ERRORS = {"word-choice", "word-order", "collocation", "register", "missing-or-extra", "punctuation"}
ERROR_TYPES = {
    "zh": {*SHARED_ERRORS, "measure-word", "particle", "aspect", "character"},
    "en": {*SHARED_ERRORS, "article", "tense", "agreement", "plural", "preposition", "spelling"},
}
VERDICTS = {"perfect", "slip", "not-natural", "unclear", "tone"}
PICTURES = {
    "mapo-tofu",
    "autumn-beijing",
    "breakfast-stall",
    "subway-window",
    "cat-on-wall",
    "night-market",
    "grocery-receipt",
    "rainy-campus",
    "hotpot",
    "lake-sunrise",
    "bubble-tea",
    "bicycle-lane",
    "mooncakes",
    "snowy-porch",
    "bookshelf",
    "noodles",
}
MEMBER_KEYS = {
    "handle",
    "name",
    "other_name",
    "about",
    "region",
    "place",
    "time_zone",
    "age_band",
    "ui_language",
    "skills",
}
SKILL_KEYS = {"language", "reads", "learning", "level", "helps", "fluency", "region"}
POST_KEYS = {
    "id",
    "author",
    "kind",
    "language",
    "title",
    "body",
    "twin",
    "topics",
    "picture",
    "age",
    "request",
    "correct_me",
    "thanks",
    "naturalness",
    "translations",
    "comments",
    "corrections",
    "accepted",
}
COMMENT_KEYS = {
    "id",
    "author",
    "kind",
    "language",
    "body",
    "minutes",
    "thanks",
    "naturalness",
    "translations",
    "replies",
}
CORRECTION_KEYS = {
    "id",
    "author",
    "sentence",
    "corrected",
    "verdict",
    "error_type",
    "reason",
    "reason_language",
    "minutes",
    "thanks",
    "on",
}
CJK = re.compile(r"[\u3400-\u9fff]")

Thing = dict[str, Any]


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


MEMBERS: list[Thing] = [member for path in sorted(FOLDER.glob("members*.json")) for member in read(path)]
BY_HANDLE = {member["handle"]: member for member in MEMBERS}
POST_FILES = sorted((FOLDER / "posts").glob("*.json"))
POSTS: list[Thing] = [post for path in POST_FILES for post in read(path)]
each_post = pytest.mark.parametrize("post", POSTS, ids=lambda post: post["id"])


def comments_of(post: Thing) -> Iterator[tuple[Thing, Thing]]:
    """Every comment with what it stands under: the post, or the comment it replies to."""
    for comment in post["comments"]:
        yield comment, post
        for reply in comment.get("replies", []):
            yield reply, comment


def written_things(post: Thing) -> Iterator[Thing]:
    yield post
    yield from (comment for comment, _ in comments_of(post))
    yield from post["corrections"]


def speaks_natively(handle: str, language: str) -> bool:
    skills = BY_HANDLE[handle]["skills"]
    return any(s["language"] == language and s["helps"] and s["fluency"] == "native" for s in skills)


def target_of(post: Thing) -> str:
    """The language a naturalness vote is about, on the post and on everything said below it."""
    return post["request"]["target"] if post["request"] else post["language"].partition("-")[0]


def test_handles_and_post_ids_are_unique() -> None:
    for names in ([m["handle"] for m in MEMBERS], [p["id"] for p in POSTS]):
        assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member["handle"])
def test_a_member_is_described_in_full(member: Thing) -> None:
    assert set(member) == MEMBER_KEYS
    assert member["time_zone"] in available_timezones()
    assert member["age_band"] in {"18+", "14-17"}
    assert member["ui_language"] in WRITTEN
    assert re.fullmatch("[A-Z]{2}", member["region"])
    assert member["name"] and member["about"] and member["place"]


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member["handle"])
def test_a_member_has_sensible_languages(member: Thing) -> None:
    for skill in member["skills"]:
        assert set(skill) == SKILL_KEYS
        assert skill["language"] in {"en", "zh"}
        levels = CEFR if skill["language"] == "en" else HSK
        assert skill["level"] in levels if skill["learning"] else skill["level"] == ""
        assert skill["fluency"] in ({"native", "fluent"} if skill["helps"] else {""})
    assert len({skill["language"] for skill in member["skills"]}) == len(member["skills"])


@each_post
def test_a_post_has_its_keys_and_known_values(post: Thing) -> None:
    assert set(post) == POST_KEYS
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", post["id"])
    assert post["language"] in WRITTEN
    assert post["body"].strip() and 1 <= len(post["title"]) <= 100
    assert 1 <= len(post["topics"]) <= 3 and set(post["topics"]) <= {t["slug"] for t in read(TOPICS)}
    assert post["picture"] is None or post["picture"] in PICTURES
    assert post["correct_me"] in {"all", "confusing", "chat"}
    if post["twin"]:
        assert set(post["twin"]) == {"language", "title", "body"}
        assert {post["twin"]["language"][:2], post["language"][:2]} == {"en", "zh"}


@each_post
def test_a_request_fits_its_kind(post: Thing) -> None:
    if post["kind"] == "note":
        assert post["request"] is None and post["accepted"] is None
        return
    request = post["request"]
    assert set(request) == {"target", "answer_in", "expressions", "context"}
    assert request["target"] in {"en", "zh"} and request["answer_in"] in {"en", "zh", "any"}
    assert set(request["context"]) == KINDS[post["kind"]]
    assert len(request["expressions"]) >= FEWEST_EXPRESSIONS.get(post["kind"], 0)
    for key, choices in CHOICES.items():
        assert request["context"].get(key) in {None, *choices}


@each_post
def test_everyone_named_is_a_member(post: Thing) -> None:
    named = [thing["author"] for thing in written_things(post)]
    for thing in written_things(post):
        named += thing["thanks"]
        named += [vote["voter"] for vote in thing.get("naturalness", [])]
        for translation in thing.get("translations", []):
            named += [translation["author"], *translation["votes"]]
    assert sorted(set(named) - set(BY_HANDLE)) == []


@each_post
def test_nobody_thanks_or_votes_for_themselves_or_twice(post: Thing) -> None:
    for thing in written_things(post):
        voters = [vote["voter"] for vote in thing.get("naturalness", [])]
        for people in (thing["thanks"], voters):
            assert thing["author"] not in people
            assert len(set(people)) == len(people)
        for translation in thing.get("translations", []):
            assert translation["author"] not in translation["votes"]
            assert translation["language"][:2] != thing["language"][:2]


@each_post
def test_only_natives_say_what_is_natural(post: Thing) -> None:
    for thing in written_things(post):
        for vote in thing.get("naturalness", []):
            assert vote["verdict"] in {"natural", "odd", "unnatural"}
            assert speaks_natively(vote["voter"], target_of(post)), vote["voter"]


@each_post
def test_comments_have_their_keys_and_come_in_order_of_time(post: Thing) -> None:
    ids = [c["id"] for c, _ in comments_of(post)] + [k["id"] for k in post["corrections"]]
    assert len(set(ids)) == len(ids)
    for comment, parent in comments_of(post):
        assert set(comment) | {"replies"} == COMMENT_KEYS
        assert comment["kind"] in ({"answer", "tip", "culture", "reply"} if parent is post else {"reply"})
        assert comment["language"] in WRITTEN and comment["body"].strip()
        assert parent.get("minutes", 0) <= comment["minutes"] <= post["age"] * 60
        assert parent is post or not comment.get("replies")


@each_post
def test_a_correction_mends_a_sentence_that_is_there(post: Thing) -> None:
    texts = {comment["id"]: (comment["body"], comment) for comment, _ in comments_of(post)}
    expressions = post["request"]["expressions"] if post["request"] else []
    texts[None] = ("\n".join([post["body"], *expressions]), post)
    for correction in post["corrections"]:
        assert set(correction) == CORRECTION_KEYS
        text, thing = texts[correction["on"]]
        assert correction["sentence"] in text
        assert correction["author"] != thing["author"]
        language = "zh" if CJK.search(correction["corrected"]) else "en"
        perfect = correction["verdict"] == "perfect"
        assert correction["verdict"] in VERDICTS
        assert correction["error_type"] in (ERROR_TYPES[language] | ({""} if perfect else set()))
        assert perfect == (correction["sentence"] == correction["corrected"])
        assert correction["reason_language"] in WRITTEN
        assert thing.get("minutes", 0) <= correction["minutes"] <= post["age"] * 60


@pytest.mark.parametrize("post", [post for post in POSTS if post["corrections"]], ids=lambda post: post["id"])
def test_a_corrected_sentence_is_one_a_reader_could_choose(post: Thing) -> None:
    sentences = pytest.importorskip("exchange.languages.sentences")
    bodies = {comment["id"]: comment["body"] for comment, _ in comments_of(post)} | {None: post["body"]}
    asked = post["request"]["expressions"][:1] if post["request"] else []
    for correction in post["corrections"]:
        pieces = [piece.strip() for piece in sentences.split(bodies[correction["on"]])]
        assert correction["sentence"] in (pieces if correction["on"] else pieces + asked)


@each_post
def test_what_is_accepted_was_written_by_somebody_else(post: Thing) -> None:
    if post["accepted"] is None:
        return
    answers = {c["id"]: c["author"] for c in post["comments"]} | {k["id"]: k["author"] for k in post["corrections"]}
    assert answers[post["accepted"]] != post["author"]


@each_post
def test_ages_are_within_a_month(post: Thing) -> None:
    assert 0 < post["age"] <= 720


@pytest.mark.parametrize(
    "path", [TOPICS, FOLDER.parents[1] / "feed" / "starter" / "prompts.json"], ids=["topics", "prompts"]
)
def test_topics_and_prompts_speak_three_languages(path: Path) -> None:
    rows = read(path)
    assert len(rows) == 20
    for row in rows:
        for texts in (row["name"], row["description"]) if "slug" in row else (row,):
            assert set(texts) == set(WRITTEN)
            assert all(text.strip() for text in texts.values())
            assert not CJK.search(texts["en"])


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_is_drawn_and_light_enough_for_a_phone(name: str) -> None:
    drawing, picture = (FOLDER / "pictures" / f"{name}.{suffix}" for suffix in ("svg", "webp"))
    assert drawing.read_text(encoding="utf-8").startswith("<svg")
    assert picture.read_bytes()[8:12] == b"WEBP"
    assert picture.stat().st_size <= 40_000
