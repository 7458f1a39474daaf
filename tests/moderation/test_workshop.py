"""The workshop in the admin: what moderators see, in which order, and that a refused form loses nothing."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from exchange.moderation import claiming, deciding
from exchange.moderation.models import Case, Decision, ReasonTemplate, Rule
from exchange.posts import commenting, publishing

from .conftest import member, report, verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def workshop(client, ming):
    client.force_login(ming)
    return client


def text(answer) -> str:
    return answer.content.decode()


def numbers(answer) -> list[int]:
    return [case.pk for case in answer.context["page"]]


def filled(**changes) -> dict:
    form = {
        "act": "hide",
        "rule": Rule.objects.get(code="1.1").pk,
        "term": "good",
        "facts": "Called the asker hopeless.",
        "reason_en": "Your words were aimed at the person.",
        "reason_zh": "你的话针对的是人。",
        "script": "zh-hans",
    }
    return {**form, **changes}


class TestTheQueue:
    def test_is_where_moderators_land(self, workshop):
        assert workshop.get("/admin/")["Location"] == reverse("admin:queue")

    def test_puts_the_gravest_harm_first_and_then_the_newest(self, workshop, mei, ben, lin):
        posts = [publishing.publish(mei, language="en", body=f"Note {n}") for n in range(3)]
        reasons = ("spam", "hate", "spam")
        spam, hate, newer_spam = (report(lin, post, slug).case for post, slug in zip(posts, reasons, strict=True))
        Case.objects.filter(pk=spam.pk).update(opened_at=timezone.now() - datetime.timedelta(hours=2))
        assert numbers(workshop.get(reverse("admin:queue"))) == [hate.pk, newer_spam.pk, spam.pk]

    def test_opens_the_first_case_beside_it(self, workshop, case):
        assert f"Case {case.pk}" in text(workshop.get(reverse("admin:queue")))

    def test_says_kindly_when_nothing_waits(self, workshop):
        assert "Nothing waits" in text(workshop.get(reverse("admin:queue")))

    @pytest.mark.parametrize(
        ("question", "is_listed"),
        [
            ("language=en", True),
            ("language=zh", False),
            ("language=both", False),
            ("reason=insult", True),
            ("reason=spam", False),
            ("age=adult", True),
            ("age=protected", False),
            ("clock=hour", True),
            ("clock=day", False),
            ("state=mine", False),
            ("state=held", False),
            ("state=done", False),
            ("language=klingon&state=nonsense&page=99", True),
        ],
    )
    def test_answers_the_questions_moderators_ask(self, workshop, case, question, is_listed):
        Case.objects.update(opened_at=timezone.now() - datetime.timedelta(hours=2))
        assert (numbers(workshop.get(f"{reverse('admin:queue')}?{question}")) == [case.pk]) is is_listed

    def test_leaves_out_what_another_has_claimed(self, workshop, case, ada):
        claiming.claim(case, ada)
        assert numbers(workshop.get(reverse("admin:queue"))) == []
        assert numbers(workshop.get(reverse("admin:queue") + "?state=taken")) == [case.pk]

    def test_keeps_what_one_has_claimed_oneself(self, workshop, case, ming):
        claiming.claim(case, ming)
        assert numbers(workshop.get(reverse("admin:queue"))) == [case.pk]
        assert numbers(workshop.get(reverse("admin:queue") + "?state=mine")) == [case.pk]

    def test_brings_back_decisions_whose_review_is_due(self, workshop, case, ada):
        day = timezone.localdate() + datetime.timedelta(days=3)
        deciding.decide(case, ada, verdict("hide", review_on=day))
        Decision.objects.update(review_on=timezone.localdate())
        assert numbers(workshop.get(reverse("admin:queue") + "?state=due")) == [case.pk]

    def test_asks_no_more_queries_for_more_cases(self, workshop, mei, lin, django_assert_num_queries):
        self.fill(mei, lin, 2)
        workshop.get(reverse("admin:queue"))
        count = self.queries(workshop)
        self.fill(mei, lin, 30)
        assert self.queries(workshop) == count

    def fill(self, author, reporter, number: int) -> None:
        for n in range(number):
            post = publishing.publish(author, language="en", body=f"Note {n}")
            answer = commenting.comment(author, post, body=f"And {n}", language="en")
            report(reporter, post)
            report(reporter, answer)

    def queries(self, workshop) -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(
            connection,
        ) as captured:
            workshop.get(reverse("admin:queue"))
        return len(captured)


class TestACase:
    def test_shows_the_text_among_its_neighbours(self, workshop, case, post, comment):
        page = text(workshop.get(reverse("admin:case", args=[case.pk])))
        assert post.body in page
        assert comment.body in page

    def test_shows_the_thread_of_a_reply(self, workshop, comment, mei, ben, lin):
        reply = commenting.comment(mei, comment.post, body="That hurt.", language="en", parent=comment)
        page = text(workshop.get(reverse("admin:case", args=[report(lin, reply).case.pk])))
        assert comment.body in page

    def test_shows_what_its_author_did_before(self, workshop, case, post, ben, lin, ada):
        other = commenting.comment(ben, post, body="Pathetic.", language="en")
        deciding.decide(report(lin, other).case, ada, verdict("warn"))
        assert "1 earlier decision about this member" in text(workshop.get(reverse("admin:case", args=[case.pk])))

    def test_marks_a_protected_member(self, workshop, pupil, ben, lin):
        question = publishing.publish(pupil, language="zh-hans", body="五年级英语作业")
        answer = commenting.comment(ben, question, body="goes", language="en")
        page = text(workshop.get(reverse("admin:case", args=[report(lin, answer).case.pk])))
        assert "protected member" in page

    def test_of_every_kind_opens(self, workshop, post, ben, lin):
        from exchange.posts import correcting, translating

        corrected = correcting.correct(
            ben,
            post,
            place=0,
            corrected="想问一下，白酒用英文怎么说？",
            verdict="slip",
            revision=post.revisions.get(),
            reason="逗号",
            reason_language="zh-hans",
        )
        translated = translating.translate(ben, post, language="en", title="Baijiu?", body="How does one say baijiu?")
        for target in (post, corrected, translated, ben):
            assert workshop.get(reverse("admin:case", args=[report(lin, target).case.pk])).status_code == 200

    def test_links_in_what_was_written_are_not_links_here(self, workshop, mei, lin):
        post = publishing.publish(mei, language="en", body="https://example.com/bad <b>bold</b>")
        page = text(workshop.get(reverse("admin:case", args=[report(lin, post).case.pk])))
        assert 'href="https://example.com' not in page
        assert "&lt;b&gt;bold" in page

    def test_is_claimed_and_released(self, workshop, case, ming):
        workshop.post(reverse("admin:claim", args=[case.pk]))
        assert case in Case.objects.claimed_by(ming)
        workshop.post(reverse("admin:release", args=[case.pk]))
        assert case not in Case.objects.claimed_by(ming)

    def test_in_the_hands_of_another_has_no_form(self, workshop, case, ada):
        claiming.claim(case, ada)
        page = text(workshop.get(reverse("admin:case", args=[case.pk])))
        assert "Ada is working on this case" in page
        assert 'name="decide"' not in page

    def test_about_the_moderator_has_no_form(self, workshop, ming, lin):
        own = publishing.publish(ming, language="en", body="Hm.")
        page = text(workshop.get(reverse("admin:case", args=[report(lin, own).case.pk])))
        assert "This case is about you" in page
        assert 'name="decide"' not in page


class TestTheDecisionForm:
    def test_decides(self, workshop, case, comment, ming):
        answer = workshop.post(reverse("admin:case", args=[case.pk]) + "?language=en", filled(decide="1"))
        assert answer["Location"] == reverse("admin:queue") + "?language=en"
        decision = Decision.objects.get()
        assert (decision.by, decision.act, decision.rule.code) == (ming, "hide", "1.1")
        comment.refresh_from_db()
        assert comment.hidden_at

    @pytest.mark.parametrize(
        ("field", "reason"),
        [
            ("act", "Choose what is to be done."),
            ("rule", "Say which rule this is about."),
            ("facts", "so that another moderator could check it."),
            ("reason_en", "Give the reason in English."),
            ("reason_zh", "Give the reason in Chinese."),
            ("term", "or that it is for good."),
        ],
    )
    def test_comes_back_filled_with_the_reason_beside_the_field(self, workshop, case, field, reason):
        answer = workshop.post(reverse("admin:case", args=[case.pk]), filled(decide="1", **{field: ""}))
        page = text(answer)
        assert answer.status_code == 422
        assert reason in [str(error) for error in answer.context["form"].errors[field]] or reason in page
        for name, typed in filled().items():
            if name.startswith(("reason", "facts")) and name != field:
                assert typed in page
        assert not Decision.objects.exists()

    @pytest.mark.parametrize("bad", [{"rule": "x"}, {"term": "1000"}, {"review_on": "soon"}, {"template": "x"}])
    def test_bears_nonsense(self, workshop, case, bad):
        assert workshop.post(reverse("admin:case", args=[case.pk]), filled(**bad)).status_code == 422

    def test_a_blank_looking_reason_is_none(self, workshop, case):
        answer = workshop.post(reverse("admin:case", args=[case.pk]), filled(reason_en="\u200b\u3164"))
        assert "reason_en" in answer.context["form"].errors

    def test_a_template_fills_what_is_empty_and_keeps_what_was_typed(self, workshop, case):
        template = ReasonTemplate.objects.get(title_en="Insulting words")
        typed = filled(template=template.pk, use_template="1", reason_en="", facts="My own facts.")
        page = workshop.post(reverse("admin:case", args=[case.pk]), typed)
        initial = page.context["form"].initial
        assert initial["reason_en"] == template.text_en
        assert initial["reason_zh"] == "你的话针对的是人。"
        assert "My own facts." in text(page)
        assert not Decision.objects.exists()

    def test_another_template_replaces_the_first(self, workshop, case):
        first, second = ReasonTemplate.objects.all()[:2]
        typed = filled(template=second.pk, use_template="1", reason_en=first.text_en, reason_zh=first.text_zh_hans)
        initial = workshop.post(reverse("admin:case", args=[case.pk]), typed).context["form"].initial
        assert (initial["reason_en"], initial["reason_zh"]) == (second.text_en, second.text_zh_hans)

    def test_a_templates_words_reach_the_other_script(self, workshop, case):
        template = ReasonTemplate.objects.get(title_en="Insulting words")
        workshop.post(reverse("admin:case", args=[case.pk]), filled(reason_zh=template.text_zh_hant, script="zh-hant"))
        assert Decision.objects.get().reason_zh_hans == template.text_zh_hans

    def test_ones_own_words_stand_in_both_scripts(self, workshop, case):
        workshop.post(reverse("admin:case", args=[case.pk]), filled())
        decision = Decision.objects.get()
        assert decision.reason_zh_hans == decision.reason_zh_hant == "你的话针对的是人。"

    def test_suspends_for_days(self, workshop, case, ben):
        workshop.post(reverse("admin:case", args=[case.pk]), filled(act="suspend", term="7", hides_too="on"))
        days = (Decision.objects.get().until - timezone.now()).days
        assert days in (6, 7)
        assert not ben.may("comment")

    def test_a_decision_is_undone_from_the_case(self, workshop, case, comment, ming):
        decision = deciding.decide(case, ming, verdict("hide"))
        workshop.post(reverse("admin:undo", args=[decision.pk]))
        comment.refresh_from_db()
        assert comment.is_shown

    def test_a_reviewed_decision_is_kept(self, workshop, case, ada):
        day = timezone.localdate() + datetime.timedelta(days=3)
        decision = deciding.decide(case, ada, verdict("hide", review_on=day))
        workshop.post(reverse("admin:keep", args=[decision.pk]), {"review_on": ""})
        assert Decision.objects.get().review_on is None

    def test_the_case_can_be_given_to_the_other_side(self, workshop, case):
        workshop.post(reverse("admin:other-side", args=[case.pk]))
        assert numbers(workshop.get(reverse("admin:queue") + "?language=both")) == [case.pk]


class TestManyTogether:
    @pytest.fixture
    def cases(self, mei, lin) -> list[Case]:
        return [report(lin, publishing.publish(mei, language="en", body=f"Buy {n}"), "spam").case for n in range(3)]

    def send(self, workshop, cases, **more):
        return workshop.post(reverse("admin:new-batch"), {"case": [case.pk for case in cases], **more})

    def test_begins_with_a_form(self, workshop, cases):
        assert "Decide 3 cases together" in text(self.send(workshop, cases))

    def test_shows_what_would_happen_and_does_nothing(self, workshop, cases, ada):
        claiming.claim(cases[0], ada)
        page = self.send(workshop, cases, step="preview", **filled())
        assert [row.will_happen for row in page.context["rows"]].count(True) == 2
        assert "Nothing has been done yet" in text(page)
        assert not Decision.objects.exists()

    def test_a_gap_comes_back_filled(self, workshop, cases):
        answer = self.send(workshop, cases, step="preview", **filled(facts="", reason_en="Ads again"))
        assert answer.status_code == 422
        assert "Ads again" in text(answer)

    def test_is_done_and_undone_in_one_go(self, workshop, cases):
        done = self.send(workshop, cases, step="do", **filled())
        assert Decision.objects.standing().count() == 3
        assert not Case.objects.open().exists()
        assert "Undo all of it" in text(workshop.get(done["Location"]))
        workshop.post(done["Location"])
        assert not Decision.objects.standing().exists()
        assert Case.objects.open().count() == 3

    def test_can_be_changed_after_the_preview(self, workshop, cases):
        assert "Ads again" in text(self.send(workshop, cases, step="change", **filled(reason_en="Ads again")))

    @pytest.mark.parametrize("nonsense", ["x", "²", "9" * 30, ""])
    def test_bears_nonsense(self, workshop, cases, nonsense):
        answer = workshop.post(reverse("admin:new-batch"), {"case": nonsense, "step": "do", **filled()})
        assert answer["Location"] == reverse("admin:queue")
        answer = self.send(workshop, cases, step="template", **filled(template=nonsense))
        assert answer.status_code == 200

    def test_nothing_ticked_goes_back_to_the_queue(self, workshop):
        assert self.send(workshop, [])["Location"] == reverse("admin:queue")


class TestAppeals:
    @pytest.fixture
    def appeal(self, case, ben, ada):
        from exchange.moderation import appealing

        return appealing.appeal(deciding.decide(case, ada, verdict("hide")), ben, "It was a joke between friends.")

    def test_wait_in_their_list(self, workshop, appeal):
        assert "It was a joke between friends." in text(workshop.get(reverse("admin:appeals")))

    def test_are_answered_by_another(self, workshop, appeal, comment):
        reasons = {"reason_en": "It was.", "reason_zh": "确实是玩笑。", "script": "zh-hans"}
        workshop.post(reverse("admin:appeal", args=[appeal.pk]), {"outcome": "overturned", **reasons})
        comment.refresh_from_db()
        assert comment.is_shown

    def test_come_back_filled_when_something_is_missing(self, workshop, appeal):
        answer = workshop.post(reverse("admin:appeal", args=[appeal.pk]), {"reason_en": "It was.", "script": "zh-hans"})
        assert answer.status_code == 422
        assert "It was." in text(answer)
        assert "Say whether the decision stands." in text(answer)

    def test_are_closed_to_who_made_the_decision(self, client, appeal, ada):
        client.force_login(ada)
        page = text(client.get(reverse("admin:appeal", args=[appeal.pk])))
        assert "another moderator hears the appeal" in page
        assert 'name="outcome"' not in page


class TestTheLog:
    def test_shows_who_did_what(self, workshop, case, ming):
        deciding.decide(case, ming, verdict("hide"))
        page = text(workshop.get(reverse("admin:log")))
        assert "decided" in page
        assert "Called the asker hopeless." in page

    def test_shows_one_kind_alone(self, workshop, case, ming):
        deciding.decide(case, ming, verdict("hide"))
        lines = workshop.get(reverse("admin:log") + "?act=decided").context["page"]
        assert [line.act for line in lines] == ["decided"]


def test_staff_on_other_duty_land_at_the_list_of_everything(client):
    client.force_login(member("keeper", is_staff=True))
    assert client.get("/admin/").status_code == 200


def test_no_phone_number_stands_anywhere_in_the_workshop(workshop, case, ben):
    from accounts.models import Phone

    phone = Phone(user=ben, verified_at=timezone.now())
    phone.number = "+8613800138000"
    phone.save()
    for address in (reverse("admin:queue"), reverse("admin:case", args=[case.pk]), reverse("admin:log")):
        page = text(workshop.get(address))
        assert "138000" not in page
        assert "8000" not in page
