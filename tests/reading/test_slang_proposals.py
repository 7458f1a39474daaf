"""Members propose words for the glossary; natives confirm or dispute them; moderators set them aside."""

import re

import pytest
from django.contrib.auth.models import Group

from accounts.models import Restriction, User
from exchange.posts.refusals import NotNow, NotYours, Refused
from exchange.reading import glossary
from exchange.reading.models import SlangProposal, SlangRetirement
from tests.cast import native, note, person

TYPED = {
    "language": "zh",
    "word": "芜湖起飞",
    "meant": "Woohoo, off we go!",
    "tone": "playful",
    "example": "放假了，芜湖起飞！",
    "region": "CN",
    "since": "2020",
}


@pytest.fixture
def word(jordan) -> SlangProposal:
    return SlangProposal.objects.create(by=jordan, written_in="en", **TYPED)


@pytest.fixture
def lin(db) -> User:
    return person("lin", "林小满", native("zh", "CN"), region="CN")


def page_of(response) -> str:
    return response.content.decode()


def slang_under(client, post) -> list[str]:
    return re.findall(r'<dt><a href="/slang/([^"/]+)/"', page_of(client.get(post.get_absolute_url())))


class TestProposing:
    def propose(self, client, **changed):
        return client.post("/slang/propose/", TYPED | changed)

    def test_a_member_says_what_it_means_in_their_own_language(self, client, jordan):
        client.force_login(jordan)
        response = self.propose(client)
        proposal = SlangProposal.objects.get()
        assert response.url == f"/slang/member-{proposal.pk}/"
        assert (proposal.by, proposal.written_in, proposal.joined_at) == (jordan, "en", None)
        html = page_of(client.get(response.url))
        assert "Woohoo, off we go!" in html
        assert "Waits for natives" in html

    def test_a_visitor_joins_first_and_finds_what_they_typed(self, client, jordan):
        assert "/accounts/" in self.propose(client).url
        assert "放假了，芜湖起飞！" in page_of(client.get("/slang/propose/"))
        assert not SlangProposal.objects.exists()

    @pytest.mark.parametrize(
        ("changed", "reason"),
        [
            ({"word": ""}, "Write something first"),
            ({"word": "…！"}, "at least one letter"),
            ({"word": "长" * 41}, "the limit is 40"),
            ({"word": "YYDS", "example": "yyds"}, "in the glossary already"),
            ({"example": "放假了"}, "does not have the word in it"),
            ({"since": "yesterday"}, "a decade such as 2010s"),
            ({"since": "3020"}, "a decade such as 2010s"),
            ({"tone": "grim"}, "not one of the available choices"),
            ({"meant": "\u200b"}, "invisible characters"),
            ({"language": "fr"}, "not one of the available choices"),
        ],
    )
    def test_a_refused_form_says_why_and_comes_back_filled(self, client, jordan, changed, reason):
        client.force_login(jordan)
        response = self.propose(client, **changed)
        assert response.status_code == 422
        assert reason in page_of(response)
        assert "Woohoo" in page_of(response) or "meant" in changed
        assert not SlangProposal.objects.exists()

    @pytest.mark.parametrize("odd", ["a\0b", "<b>芜湖</b>", "\u202e芜湖", "👩🏽\u200d💻" * 9])
    def test_odd_words_do_no_harm(self, client, jordan, odd):
        client.force_login(jordan)
        response = self.propose(client, word=odd, example=odd, who=odd)
        assert response.status_code in (302, 422)
        if response.status_code == 302:
            assert client.get(response.url).status_code == 200
            assert client.get("/slang/waiting/").status_code == 200

    def test_a_form_sent_twice_proposes_once(self, client, jordan):
        client.force_login(jordan)
        for _ in range(2):
            self.propose(client, submission="6b3f3a0e-8a52-4a36-93a0-0d3a3c1d9a10")
        assert SlangProposal.objects.count() == 1

    def test_limits_hold(self, client, jordan, settings):
        settings.LIMITS = settings.LIMITS | {"slang": "1/d"}
        client.force_login(jordan)
        self.propose(client)
        html = page_of(self.propose(client, word="起飞咯", example="起飞咯"))
        assert "That was a lot in a short time" in html
        assert "起飞咯" in html
        assert SlangProposal.objects.count() == 1

    def test_a_restricted_member_is_told_so(self, client, jordan):
        Restriction.objects.create(user=jordan, act=Restriction.Act.EVERYTHING)
        client.force_login(jordan)
        assert "A moderator’s decision" in page_of(self.propose(client))
        assert not SlangProposal.objects.exists()

    def test_a_word_nobody_spoke_about_can_be_taken_back(self, client, word, jordan, mei):
        client.force_login(jordan)
        client.post(f"/slang/member-{word.pk}/withdraw/")
        assert not SlangProposal.objects.exists()

    def test_but_not_by_others_nor_later(self, word, jordan, mei):
        with pytest.raises(NotYours):
            word.withdraw(mei)
        word.confirm(mei)
        with pytest.raises(NotNow):
            word.withdraw(jordan)


class TestNatives:
    def test_two_of_them_bring_it_into_everybodys_texts(self, client, word, mei, lin):
        post = note(mei, "下班了，蕪湖起飛！")
        assert slang_under(client, post) == []
        word.confirm(mei)
        assert slang_under(client, post) == []
        word.confirm(lin)
        assert slang_under(client, post) == [word.entry_id]
        assert "Woohoo, off we go!" in page_of(client.get("/slang/", {"q": "芜湖"}))

    def test_texts_written_later_are_searched_for_it(self, client, word, mei, lin):
        word.confirm(mei)
        word.confirm(lin)
        assert slang_under(client, note(mei, "芜湖起飞")) == [word.entry_id]

    def test_another_process_hears_of_it(self, word, mei, lin):
        assert glossary.known().by_id.get(word.entry_id) is None
        known = glossary._known
        word.confirm(mei)
        word.confirm(lin)
        glossary._known = known  # as if this process had slept through it
        assert glossary.entry(word.entry_id).meant.en == "Woohoo, off we go!"

    def test_a_dispute_is_shown_and_weighs_one_voice(self, client, word, mei, lin, yating):
        word.confirm(mei)
        word.confirm(lin)
        client.force_login(yating)
        client.post(f"/slang/member-{word.pk}/dispute/", {"note": "台灣沒有人這樣說。"})
        word.refresh_from_db()
        assert word.joined_at is None
        html = page_of(client.get(word.get_absolute_url()))
        assert "台灣沒有人這樣說。" in html
        client.post(f"/slang/member-{word.pk}/take-back/")
        word.refresh_from_db()
        assert word.joined_at

    def test_a_dispute_says_how_it_is(self, client, word, yating):
        client.force_login(yating)
        response = client.post(f"/slang/member-{word.pk}/dispute/", {"note": ""})
        assert response.status_code == 422
        assert not word.voices.exists()

    def test_learners_and_the_proposer_are_not_asked(self, client, word, jordan, ava, lin):
        with pytest.raises(Refused):
            word.confirm(ava)
        word.by = lin
        with pytest.raises(NotYours):
            word.confirm(lin)
        client.force_login(jordan)
        assert "I know it like this" not in page_of(client.get(word.get_absolute_url()))
        client.post(f"/slang/member-{word.pk}/confirm/")
        assert not word.voices.exists()

    def test_a_native_confirms_on_its_page_once(self, client, word, mei):
        client.force_login(mei)
        for _ in range(2):
            client.post(f"/slang/member-{word.pk}/confirm/")
        assert word.voices.count() == 1
        assert word.voices.get().region == "CN"

    def test_visitors_join_first(self, client, word):
        assert "/accounts/" in client.post(f"/slang/member-{word.pk}/confirm/").url
        assert client.post(f"/slang/member-{word.pk}/praise/").status_code == 404

    def test_words_that_wait_are_on_a_list(self, client, word):
        html = page_of(client.get("/slang/waiting/"))
        assert word.get_absolute_url() in html
        assert "1 word waits for natives" in page_of(client.get("/slang/"))

    def test_the_list_costs_the_same_however_long(self, client, word, jordan, django_assert_num_queries):
        client.get("/slang/waiting/")
        for number in range(9):
            said = TYPED | {"word": f"芜湖{number}"}
            SlangProposal.objects.create(by=jordan, written_in="en", **said)
        with django_assert_num_queries(1):
            client.get("/slang/waiting/")

    def test_an_explanation_is_read_in_the_other_script_and_as_it_is_elsewhere(self, client, word, mei, lin):
        word.meant, word.meant_other, word.written_in = "太开心了", "", "zh-hans"
        word.save()
        assert "太開心了" in page_of(client.get(word.get_absolute_url(), {"hl": "zh-hant"}))
        assert '<span lang="zh-Hans">太开心了</span>' in page_of(client.get(word.get_absolute_url(), {"hl": "en"}))


@pytest.mark.parametrize(
    ("language", "word", "said", "found"),
    [
        ("zh", "寄", "寄！", True),
        ("zh", "寄", "我去寄信", False),
        ("en", "W", "W!", True),
        ("en", "W", "w", False),
        ("en", "mid", "Mid.", True),
        ("en", "mid", "in the mid morning", False),
        ("en", "IYKYK", "IYKYK, the best noodles", True),
    ],
)
def test_short_words_are_found_only_where_they_stand_alone(jordan, language, word, said, found):
    from exchange.languages.slang import Radar

    fields = TYPED | {"language": language, "word": word, "example": said}
    assert bool(Radar([SlangProposal(pk=1, by=jordan, written_in="en", **fields).entry]).find(said)) == found


class TestModerators:
    @pytest.fixture
    def ming(self, db, settings) -> User:
        settings.STAFF_SECOND_FACTOR = False
        ming = person("ming", "阿明", is_staff=True)
        ming.groups.add(Group.objects.get(name="moderators"))
        return ming

    def save(self, client, word, **form):
        return client.post(f"/admin/reading/slangproposal/{word.pk}/change/", form)

    def test_set_a_word_aside_with_a_reason_that_all_can_read(self, client, word, mei, lin, ming):
        post = note(mei, "芜湖起飞！")
        word.confirm(mei)
        word.confirm(lin)
        client.force_login(ming)
        self.save(client, word, reason="This is an advertisement.")
        client.logout()
        assert slang_under(client, post) == []
        assert "This is an advertisement." in page_of(client.get(word.get_absolute_url()))
        with pytest.raises(NotNow):
            word.confirm(person("wu", "吴", native("zh", "CN")))

    def test_and_bring_it_back_and_both_leave_a_trace(self, client, word, mei, lin, ming):
        post = note(mei, "芜湖起飞！")
        word.confirm(mei)
        word.confirm(lin)
        client.force_login(ming)
        self.save(client, word, reason="An advertisement?")
        self.save(client, word, bring_back="on")
        assert slang_under(client, post) == [word.entry_id]
        retirement = SlangRetirement.objects.get()
        assert (retirement.by, retirement.ended_by, retirement.reason) == (ming, ming, "An advertisement?")
        history = page_of(client.get(f"/admin/reading/slangproposal/{word.pk}/history/"))
        assert "Set aside: An advertisement?" in history

    def test_look_words_up_by_state(self, client, word, ming):
        client.force_login(ming)
        for state, listed in [("waiting", True), ("joined", False), ("retired", False), ("", True)]:
            html = page_of(client.get("/admin/reading/slangproposal/", {"state": state} if state else {}))
            assert ("芜湖起飞" in html) == listed
        assert 'name="word"' not in page_of(client.get(f"/admin/reading/slangproposal/{word.pk}/change/"))
