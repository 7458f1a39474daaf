"""Before posting, a writer is told of words that readers may take otherwise: once a word, and never in the way."""

import pytest

from exchange.posts.models import Comment, Correction, Draft, Post
from exchange.reading.models import AdviceTold
from tests.cast import answer, note, question


@pytest.fixture
def post(mei):
    return note(mei, "今天的早餐是豆浆油条。")


def page_of(response) -> str:
    return response.content.decode()


def said(client, post, body: str, **more) -> str:
    """The page that comes back instead of the comment."""
    return page_of(client.post(f"/posts/{post.pk}/comment/", {"body": body, "kind": "tip", **more}))


class TestTheFormComesBack:
    def test_with_the_advice_and_all_that_was_typed(self, client, post, jordan):
        client.force_login(jordan)
        html = said(client, post, "呵呵，好吃")
        assert "Not posted yet" in html
        assert "reads as cold or scornful" in html
        assert ">\n呵呵，好吃</textarea>" in html
        assert "Post anyway" in html
        assert not Comment.objects.exists()

    def test_and_posts_what_its_writer_leaves_as_it_is(self, client, post, jordan):
        client.force_login(jordan)
        said(client, post, "呵呵，好吃", advised="zh-he-he")
        assert Comment.objects.get().body == "呵呵，好吃"

    def test_a_word_is_told_once(self, client, post, jordan):
        client.force_login(jordan)
        said(client, post, "呵呵，好吃", advised="zh-he-he")
        said(client, post, "呵呵，又来了")
        assert Comment.objects.count() == 2

    def test_so_do_notes(self, client, jordan):
        client.force_login(jordan)
        assert "the devil" in page_of(client.post("/notes/new/", {"body": "My lunch was 666!"}))
        client.post("/notes/new/", {"body": "My lunch was 666!", "advised": "zh-666"})
        assert Post.objects.get().body == "My lunch was 666!"

    def test_and_questions(self, client, jordan):
        client.force_login(jordan)
        asked = {"body": "The noodles were 666!", "target_language": "zh", "expressions": "小姐"}
        assert "the devil" in page_of(client.post("/ask/meaning/", asked))
        assert not Post.objects.exists()

    def test_and_reasons_of_corrections(self, client, jordan, mei):
        post = note(jordan, "我昨天去了在公园。", correct_me="all")
        client.force_login(mei)
        correction = {
            "revision": 1,
            "s0-corrected": "我昨天去了公园。",
            "s0-reason": "nice try lol",
            "s0-verdict": "slip",
        }
        html = page_of(client.post(f"/posts/{post.pk}/correct/", correction))
        assert "lots of love" not in html  # Mei reads the site in 简体
        assert "很多爱" in html
        assert not Correction.objects.exists()
        client.post(f"/posts/{post.pk}/correct/", correction | {"advised": "en-lol"})
        assert Correction.objects.get().reason == "nice try lol"


class TestOnlyWhereItWouldBeMisread:
    def told(self, client, member, post, body) -> bool:
        client.force_login(member)
        return "advice_off" in said(client, post, body)

    def test_natives_among_themselves_are_told_nothing(self, client, mei, yating, post):
        assert not self.told(client, yating, post, "呵呵，666")

    def test_a_native_is_told_what_a_learner_will_not_understand(self, client, mei, jordan):
        assert self.told(client, mei, note(jordan, "I cooked!", language="en"), "改天约！")

    def test_a_learner_is_told_what_natives_will_hear(self, client, post, jordan):
        assert self.told(client, jordan, post, "小姐，你好！")

    def test_codes_of_one_language_in_a_text_of_the_other(self, client, mei, jordan):
        assert self.told(client, mei, note(jordan, "I cooked!", language="en"), "Wow, 666!")

    def test_words_that_are_talked_about_are_not_said(self, client, jordan, mei):
        asked = question(jordan, kind="meaning", expressions=["呵呵"], title="", body="")
        assert not self.told(client, jordan, asked, "So 呵呵 is cold?")

    @pytest.mark.parametrize(
        "body",
        ["What does 666 mean?", "“呵呵”用在这里好吗？", "> 呵呵\n\n谢谢！", "`666`", "666是什么意思？", "He said 呵呵"],
    )
    def test_nor_are_words_that_are_quoted_or_asked_about(self, client, post, jordan, body):
        assert not self.told(client, jordan, post, body)

    def test_plain_words_are_posted_at_once(self, client, post, jordan):
        assert not self.told(client, jordan, post, "看起来很好吃！")


class TestAFriendOfSilence:
    def test_switches_it_off_on_the_spot(self, client, post, jordan):
        client.force_login(jordan)
        said(client, post, "呵呵，好吃", advised="zh-he-he", advice_off="on")
        said(client, post, "小姐，你好！")
        assert Comment.objects.count() == 2
        assert "data-advice" not in page_of(client.get(post.get_absolute_url()))

    def test_and_on_again_in_the_settings(self, client, jordan):
        jordan.wants_advice = False
        jordan.save()
        client.force_login(jordan)
        client.post("/settings/reading/", {"readings": "none", "script": "as-written", "wants_advice": "on"})
        jordan.refresh_from_db()
        assert jordan.wants_advice


class TestWhileTyping:
    def advice(self, client, body: str, about: str = "", **more):
        return client.post("/slang/advice/", {"body": body, "about": about, **more})

    def test_advice_comes_as_a_piece_of_the_page_and_nothing_is_written(self, client, post, jordan):
        client.force_login(jordan)
        html = page_of(self.advice(client, "呵呵", f"posts/{post.pk}"))
        assert 'name="advised" value="zh-he-he"' in html
        assert "<html" not in html
        assert "Post anyway" not in html
        assert not AdviceTold.objects.exists()

    def test_in_the_language_of_the_writer(self, client, mei, jordan):
        client.force_login(mei)
        assert "魔鬼" in page_of(self.advice(client, "So 666!", f"posts/{note(jordan, 'Hi', language='en').pk}"))

    def test_a_reply_is_to_whom_it_answers(self, client, post, jordan, mei, yating):
        client.force_login(yating)
        comment = answer(jordan, post, "Looks great!", language="en")
        assert self.advice(client, "改天約！", f"posts/{post.pk}").status_code == 204
        assert self.advice(client, "改天約！", f"posts/{post.pk}", parent=comment.pk).status_code == 200

    def test_plain_words_visitors_and_the_silent_get_nothing(self, client, jordan):
        assert self.advice(client, "呵呵").status_code == 204
        client.force_login(jordan)
        assert self.advice(client, "你好").status_code == 204

    @pytest.mark.parametrize(
        "about", ["posts/0", "posts/99999999999999999999", "posts/²", "members/1", "x", "comments/1", "posts/"]
    )
    def test_what_stands_nowhere_is_advised_as_if_to_everybody(self, client, jordan, about):
        client.force_login(jordan)
        assert self.advice(client, "呵呵", about, parent="'").status_code == 200

    @pytest.mark.parametrize("body", ["a\0b 呵呵", "6" * 30_000, "呵" * 20_001, "\u202e呵呵", "<b>呵呵</b>"])
    def test_odd_texts_do_no_harm(self, client, jordan, body):
        client.force_login(jordan)
        assert self.advice(client, body).status_code in (200, 204)


def test_words_nobody_has_are_not_kept(client, post, jordan):
    client.force_login(jordan)
    client.post(f"/posts/{post.pk}/comment/", {"body": "好", "advised": ["zh-he-he", "x" * 500, "zh-he-he", "a\0"]})
    assert [told.word for told in AdviceTold.objects.all()] == ["zh-he-he"]
    assert not Draft.objects.exists()
