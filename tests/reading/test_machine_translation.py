"""A machine translates when a reader asks, once for each text, within a budget; what it says is nobody's words."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from exchange.posts import commenting, publishing
from exchange.posts.models import Translation
from exchange.posts.refusals import Refused
from exchange.reading import budget, translating
from exchange.reading.machines import memory
from exchange.reading.machines.trouble import NotConfigured, OverQuota, Unavailable
from exchange.reading.machines.trouble import Refused as Declined
from exchange.reading.models import MachineTranslation
from tests.cast import answer, note, question

pytestmark = pytest.mark.usefixtures("echo")


def ask(client, what: str, pk: int, part: str = "?part"):
    return client.post(f"/{what}/{pk}/understand/machine/{part}")


def test_asked_for_it_stands_there_labelled(client, mei, jordan):
    post = note(mei, "豆浆", title="早餐")
    client.force_login(jordan)
    html = ask(client, "posts", post.pk).content.decode()
    assert "[en] 豆浆" in re.sub("<[^>]*>", "", html)
    assert "Machine translation" in html
    assert "Echo" in html
    assert "No person wrote this, and it may be wrong." in html
    assert not Translation.objects.exists()


def test_without_scripts_it_is_a_page(client, mei, jordan):
    post = note(mei)
    client.force_login(jordan)
    response = ask(client, "posts", post.pk, "")
    assert response.url == f"/posts/{post.pk}/understand/#machine"
    assert "豆浆油条" in client.get(response.url).content.decode().partition('id="machine"')[2]


def test_it_is_asked_once_for_everyone(client, mei, jordan, ava, echo):
    post = note(mei)
    for member in (jordan, ava):
        client.force_login(member)
        assert ask(client, "posts", post.pk).status_code == 200
    client.logout()
    assert "No person wrote this" in client.get(f"/posts/{post.pk}/understand/").content.decode()
    assert "No person wrote this" in ask(client, "posts", post.pk).content.decode()
    assert len(echo) == 1


def test_a_visitor_joins_before_anything_is_sent(client, mei, echo):
    post = note(mei)
    assert ask(client, "posts", post.pk, "").url.startswith("/accounts/")
    assert echo == []


def test_looking_asks_nobody(client, mei, jordan, echo):
    client.force_login(jordan)
    client.get(f"/posts/{note(mei).pk}/understand/")
    assert client.get(f"/posts/{note(mei).pk}/understand/machine/").status_code == 405
    assert echo == []


def test_a_question_with_what_helpers_were_told(client, jordan, mei, echo):
    client.force_login(mei)
    html = ask(client, "posts", question(jordan).pk).content.decode()
    assert echo == [["Is this polite?", "I do not know her well.", "I’d like you to help me"]]
    assert "[zh-hans] I’d like you to help me" in re.sub("<[^>]*>", "", html)


def test_only_what_everyone_can_read_is_sent(jordan, mei, echo):
    post = note(mei)
    comment = answer(mei, post)
    post.hide()
    post.refresh_from_db()
    for written in (post, comment):
        written.refresh_from_db()
        with pytest.raises(Refused):
            translating.translate(written, "en", mei)
    assert echo == []


def test_never_from_one_script_to_the_other(mei, yating, echo):
    with pytest.raises(Refused):
        translating.translate(note(mei), "zh-hant", yating)
    assert echo == []


class TestForgetting:
    @pytest.fixture
    def post(self, mei, jordan):
        post = note(mei, "豆浆")
        translating.translate(post, "en", jordan)
        translating.translate(answer(mei, post), "en", jordan)
        assert MachineTranslation.objects.count() == 2
        return post

    def test_an_edited_text_has_none(self, post, mei):
        post = publishing.edit(post, mei, base=1, title="", body="豆浆和油条")
        assert translating.kept(post, "en") is None
        assert MachineTranslation.objects.filter(comment=None).count() == 0

    def test_an_edited_comment_has_none_and_its_post_keeps_its_own(self, post, mei):
        comment = post.comments.get()
        commenting.edit(comment, mei, base=1, body="没有了")
        assert [translation.comment for translation in MachineTranslation.objects.all()] == [None]

    @pytest.mark.parametrize("act", ["hide", "withdraw"])
    def test_what_is_gone_takes_all_under_it_along(self, post, mei, act):
        getattr(post, act)(mei)
        assert not MachineTranslation.objects.exists()

    def test_a_hidden_comment_its_own(self, post, mei):
        post.comments.get().hide()
        assert MachineTranslation.objects.count() == 1

    def test_another_machine_or_version_is_asked_anew(self, post, monkeypatch):
        monkeypatch.setattr(memory.Memory, "version", "2")
        assert translating.kept(post, "en") is None

    def test_switched_off_nothing_of_it_is_shown(self, client, post, settings):
        settings.TRANSLATE_WITH = ""
        assert "No person wrote this" not in client.get(f"/posts/{post.pk}/understand/").content.decode()

    def test_after_a_while_it_goes(self, post):
        old = MachineTranslation.objects.filter(comment=None)
        old.update(made_at=timezone.now() - timedelta(days=91))
        call_command("tick")
        assert MachineTranslation.objects.count() == 1


class TestLimits:
    def test_a_day_has_a_budget(self, client, mei, jordan, settings, echo):
        settings.TRANSLATE_PER_DAY = 10
        client.force_login(jordan)
        assert ask(client, "posts", note(mei, "一二三四五六七").pk).status_code == 200
        refused = ask(client, "posts", note(mei, "一二三四").pk)
        assert refused.status_code == 422
        assert "The machine rests for now. Please ask again in " in refused.content.decode()
        assert budget.spent() == 7
        assert len(echo) == 1

    def test_so_has_a_member(self, client, mei, jordan, ava, settings):
        settings.LIMITS = settings.LIMITS | {"machine": "1/h"}
        client.force_login(jordan)
        ask(client, "posts", note(mei, "一").pk)
        assert "You have asked the machine for a lot." in ask(client, "posts", note(mei, "二").pk).content.decode()
        client.force_login(ava)
        assert ask(client, "posts", note(mei, "三").pk).status_code == 200

    def test_a_long_text_is_translated_at_its_beginning_and_says_so(self, client, mei, jordan, echo):
        post = note(mei, "\n".join(f"{line}好" * 300 for line in range(10)))
        client.force_login(jordan)
        html = ask(client, "posts", post.pk).content.decode()
        assert "Only the beginning was translated" in html
        assert sum(len(text) for texts in echo for text in texts) <= translating.LONGEST
        assert "9好" in re.sub("<[^>]*>", "", html)

    def test_two_at_the_same_moment_cost_one(self, mei, jordan, ava, monkeypatch, echo):
        post = note(mei)
        met = []

        def meanwhile(self, texts, *rest):
            with pytest.raises(Refused) as refused:
                translating.translate(post, "en", ava)
            met.append(str(refused.value.reason))
            return texts

        monkeypatch.setattr(memory.Memory, "ask", meanwhile)
        translating.translate(post, "en", jordan)
        assert met == ["It is being translated just now. Please look again in a few seconds."]

    def test_a_text_changed_while_the_machine_was_at_it_keeps_nothing(self, mei, jordan, monkeypatch):
        post = note(mei, "豆浆")

        def meanwhile(self, texts, *rest):
            publishing.edit(post, mei, base=1, title="", body="油条")
            return texts

        monkeypatch.setattr(memory.Memory, "ask", meanwhile)
        with pytest.raises(Refused, match="changed meanwhile"):
            translating.translate(post, "en", jordan)
        assert not MachineTranslation.objects.exists()


class TestTrouble:
    @pytest.mark.parametrize(
        ("trouble", "said"),
        [
            (OverQuota("HTTP 456", 3600 * 6), "The machine rests for now. Please ask again in 6 hours."),
            (Unavailable("timeout"), "The machine does not answer at the moment."),
            (NotConfigured("HTTP 403"), "The machine does not answer at the moment."),
            (Declined("HTTP 400"), "The machine cannot translate this text."),
        ],
    )
    def test_the_reader_is_told_and_nothing_is_counted(self, client, mei, jordan, caplog, trouble, said):
        memory.troubles.append(trouble)
        client.force_login(jordan)
        response = ask(client, "posts", note(mei, "一个秘密").pk)
        assert (response.status_code, said in response.content.decode()) == (422, True)
        assert budget.spent() == 0
        assert trouble.code in caplog.text
        assert "秘密" not in caplog.text

    def test_without_scripts_as_a_message(self, client, mei, jordan):
        memory.troubles.append(Unavailable("timeout"))
        client.force_login(jordan)
        response = client.post(f"/posts/{note(mei).pk}/understand/machine/", follow=True)
        assert "The machine does not answer at the moment." in response.content.decode()

    def test_it_is_left_alone_for_as_long_as_it_said(self, client, mei, jordan, echo):
        memory.troubles.append(OverQuota("HTTP 429", 90))
        client.force_login(jordan)
        post = note(mei)
        for _time in range(3):
            ask(client, "posts", post.pk)
        assert len(echo) == 1
        budget.rest("memory", 0)
        assert ask(client, "posts", post.pk).status_code == 200


@pytest.mark.parametrize("answer", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=y>"])
def test_whatever_it_answers_is_plain_text(client, mei, jordan, monkeypatch, answer):
    monkeypatch.setattr(memory.Memory, "ask", lambda self, texts, *rest: [answer for _ in texts])
    client.force_login(jordan)
    html = ask(client, "posts", note(mei, "一", title="二").pk).content.decode()
    assert "<script>" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html


def test_the_workshop_shows_how_much_was_used(admin_client, mei, jordan):
    translating.translate(note(mei, "豆浆油条"), "en", jordan)
    html = admin_client.get("/admin/reading/machinetranslation/").content.decode()
    assert "Machine translations: 4 characters sent today" in html


@pytest.mark.parametrize(("machine", "told"), [("", False), ("deepl", True)])
def test_the_house_says_where_texts_go(client, settings, machine, told):
    settings.TRANSLATE_WITH, settings.DEEPL_KEY = machine, "k"
    assert ("DeepL" in client.get("/about/").content.decode()) is told
