"""Reporting: who may, what happens to a second report, and what a person is told."""

import pytest

from accounts.models import Restriction
from exchange.moderation import deciding, reporting
from exchange.moderation.models import Case, LogEntry, Reason, Report
from exchange.posts.refusals import NotNow

from .conftest import report, verdict

pytestmark = pytest.mark.django_db


class TestAReport:
    def test_opens_a_case_about_the_author(self, comment, ben, lin):
        case = report(lin, comment).case
        assert (case.member, case.target, case.kind) == (ben, comment, "comment")
        assert (case.language, case.severity) == ("en", 3)

    def test_tells_the_reporter_that_it_arrived(self, comment, lin, heard):
        report(lin, comment)
        assert heard == [("report_received", [lin])]

    def test_joins_the_open_case_of_another(self, comment, lin, mei):
        assert report(lin, comment).case == report(mei, comment).case
        assert Case.objects.count() == 1

    def test_that_is_graver_moves_the_case_up(self, comment, lin, mei):
        report(lin, comment, "spam")
        case = report(mei, comment, "hate").case
        case.refresh_from_db()
        assert (case.severity, case.reason.slug) == (5, "hate")

    def test_that_is_milder_leaves_it_where_it_is(self, comment, lin, mei):
        report(lin, comment, "hate")
        case = report(mei, comment, "spam").case
        case.refresh_from_db()
        assert (case.severity, case.reason.slug) == (5, "hate")

    def test_about_what_is_said_to_a_minor_comes_first(self, pupil, ben, lin):
        from exchange.posts import commenting, publishing

        question = publishing.publish(pupil, language="zh-hans", body="五年级英语作业")
        answer = commenting.comment(ben, question, body="goes", language="en")
        case = report(lin, answer, "harassment").case
        assert case.is_protected
        assert case.severity == 5

    def test_is_in_the_log(self, case, lin):
        assert list(LogEntry.objects.filter(case=case).order_by("pk").values_list("act", "by")) == [
            ("opened", None),
            ("reported", lin.pk),
        ]

    def test_after_the_decision_opens_a_new_case(self, case, comment, lin, ming):
        deciding.decide(case, ming, verdict("none"))
        assert report(lin, comment).case != case


class TestNobodyReports:
    def test_their_own_text(self, comment, ben):
        with pytest.raises(reporting.OwnText):
            report(ben, comment)

    def test_themselves(self, ben):
        with pytest.raises(reporting.OwnText):
            report(ben, ben)

    def test_the_same_thing_twice(self, comment, lin):
        report(lin, comment)
        with pytest.raises(reporting.AlreadyReported):
            report(lin, comment)
        assert Report.objects.count() == 1

    def test_while_they_are_kept_from_it(self, comment, lin):
        Restriction.objects.create(user=lin, act="report")
        with pytest.raises(NotNow):
            report(lin, comment)

    def test_without_end(self, comment, post, lin, settings):
        settings.LIMITS = {**settings.LIMITS, "report": "1/h"}
        report(lin, comment)
        with pytest.raises(NotNow, match="come back"):
            report(lin, post)


class TestThePage:
    def test_sends_visitors_to_log_in_and_back(self, client, comment):
        answer = client.get(f"/report/comment/{comment.pk}/")
        assert answer.status_code == 302
        assert f"next=/report/comment/{comment.pk}/" in answer["Location"]

    @pytest.mark.parametrize("kind", ["post", "comment", "member"])
    def test_opens_for_everything_a_person_can_point_at(self, client, kind, comment, lin):
        client.force_login(lin)
        name = {"post": comment.post.pk, "comment": comment.pk, "member": comment.author.handle}[kind]
        page = client.get(f"/report/{kind}/{name}/").content.decode()
        assert "It is rude or insulting" in page

    def test_takes_a_report_and_shows_what_becomes_of_it(self, client, comment, lin):
        client.force_login(lin)
        reason = reporting.Reason.objects.get(slug="insult")
        answer = client.post(f"/report/comment/{comment.pk}/", {"reason": reason.pk, "note": "So rude"}, follow=True)
        assert "a moderator will look at it" in answer.content.decode()
        assert Report.objects.get().note == "So rude"

    def test_comes_back_filled_when_no_reason_was_picked(self, client, comment, lin):
        client.force_login(lin)
        answer = client.post(f"/report/comment/{comment.pk}/", {"note": "She was crying"})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "She was crying" in page
        assert "Pick what comes closest" in page

    def test_asks_for_words_when_it_is_something_else(self, client, comment, lin):
        client.force_login(lin)
        other = reporting.Reason.objects.get(slug="other")
        page = client.post(f"/report/comment/{comment.pk}/", {"reason": other.pk}).content.decode()
        assert "in a few words what is wrong" in page

    def test_speaks_kindly_to_whoever_has_reported_already(self, client, case, comment, lin):
        client.force_login(lin)
        assert "we are looking at it" in client.get(f"/report/comment/{comment.pk}/").content.decode()

    def test_says_that_ones_own_text_can_be_taken_down(self, client, comment, ben):
        client.force_login(ben)
        assert "This is yours" in client.get(f"/report/comment/{comment.pk}/").content.decode()

    @pytest.mark.parametrize("address", ["/report/comment/999999/", "/report/nonsense/1/"])
    def test_is_not_there_for_what_is_not_there(self, client, lin, address):
        client.force_login(lin)
        assert client.get(address).status_code == 404

    def test_is_not_there_for_what_one_cannot_see(self, client, comment, lin):
        comment.hide()
        client.force_login(lin)
        assert client.get(f"/report/comment/{comment.pk}/").status_code == 404

    def test_of_a_member_is_found_by_handle_and_no_number_is_shown(self, client, ben, lin):
        client.force_login(lin)
        profile = client.get(f"/members/{ben.handle}/").content.decode()
        assert f'href="/report/member/{ben.handle}/"' in profile
        assert f"/{ben.pk}/" not in profile
        client.post(f"/report/member/{ben.handle}/", {"reason": Reason.objects.get(slug="spam").pk, "note": ""})
        assert Case.objects.get().target == ben
        assert client.get(f"/report/member/{ben.pk}/").status_code == 404


class TestWhatIReported:
    def test_says_that_we_acted(self, client, case, lin, ming):
        deciding.decide(case, ming, verdict("hide"))
        client.force_login(lin)
        assert "We looked at it and acted" in client.get("/reports/").content.decode()

    def test_says_that_nothing_was_wrong(self, client, case, lin, ming):
        deciding.decide(case, ming, verdict("none"))
        client.force_login(lin)
        assert "found nothing against the house rules" in client.get("/reports/").content.decode()

    def test_is_ones_own_alone(self, client, case, mei):
        client.force_login(mei)
        assert "You have reported nothing" in client.get("/reports/").content.decode()

    def test_needs_no_more_queries_for_more_reports(self, client, lin, mei, django_assert_max_num_queries):
        from exchange.posts import publishing

        for number in range(8):
            report(lin, publishing.publish(mei, language="en", body=f"Note {number}"))
        client.force_login(lin)
        with django_assert_max_num_queries(9):
            client.get("/reports/")
