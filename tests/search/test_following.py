"""Search sees what happens to the content in the same request."""

import pytest

from accounts import closing
from exchange import search
from exchange.posts import commenting, publishing, translating
from exchange.posts.models import Post, Topic
from exchange.posts.publishing import Twin
from exchange.search.filters import Filters
from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db


def found(text: str, reader=None) -> list:
    return [match.thing for hit in search.find(text, reader=reader).hits for match in hit.matches]


class TestPosts:
    def test_edited(self, mei):
        post = note(mei, "豆浆")
        publishing.edit(post, mei, base=1, title="", body="咖啡")
        assert (found("豆浆"), found("咖啡")) == ([], [post])

    def test_the_text_in_the_other_language_comes_and_goes_with_it(self, mei):
        post = note(mei, "豆浆", twin=Twin("en", "", "Pancakes"))
        assert found("pancakes") == [post.translations.get()]
        publishing.edit(post, mei, base=1, title="", body="豆浆", twin=Twin("en", "", "Lunch"))
        assert (found("pancakes"), len(found("lunch"))) == ([], 1)
        publishing.edit(post, mei, base=1, title="", body="豆浆", twin=None)
        assert found("lunch") == []

    def test_withdrawn(self, mei):
        note(mei, "豆浆").withdraw(mei)
        assert found("豆浆") == found("豆浆", mei) == []

    def test_hidden_it_is_found_by_its_author_alone_and_restored_by_all(self, mei, jordan):
        post = note(mei, "豆浆")
        post.hide()
        assert (found("豆浆"), found("豆浆", jordan), found("豆浆", mei)) == ([], [], [post])
        post.restore()
        assert found("豆浆", jordan) == [post]

    def test_what_is_said_under_it_goes_with_it(self, mei, jordan):
        post = question(jordan)
        said = answer(mei, post, "劳驾")
        post.hide()
        assert found("劳驾") == found("劳驾", mei) == []
        assert found("劳驾", jordan) == []
        post.restore()
        assert found("劳驾") == [said]

    def test_deleted(self, mei):
        post = note(mei, "豆浆")
        post.revisions.all().delete()
        Post.objects.filter(pk=post.pk).delete()
        assert found("豆浆") == []


class TestComments:
    def test_edited_withdrawn_hidden_and_restored(self, mei, jordan):
        said = answer(mei, question(jordan), "劳驾")
        commenting.edit(said, mei, base=1, body="打扰一下")
        assert (found("劳驾"), found("打扰")) == ([], [said])
        said.hide()
        assert (found("打扰"), found("打扰", mei)) == ([], [said])
        said.restore()
        assert found("打扰") == [said]
        said.withdraw(mei)
        assert found("打扰") == []

    def test_a_translation_replaced_by_its_writer(self, mei, jordan):
        post = question(jordan)
        translating.translate(mei, post, language="zh-hans", body="我跟她不熟。")
        better = translating.translate(mei, post, language="zh-hans", body="我和她不太熟悉。")
        assert (found("我跟她"), found("熟悉")) == ([], [better])


class TestAnswers:
    def test_accepted_and_taken_back(self, mei, jordan):
        post = question(jordan, title="筷子")
        said = answer(mei, post, "筷子")
        filters = Filters(answered="yes")
        said.accept(jordan)
        assert len(search.find("筷子", filters=filters).hits[0].matches) == 2
        Post.objects.get(pk=post.pk).unaccept(jordan)
        assert search.find("筷子", filters=filters).hits == []

    @pytest.mark.parametrize("act", ["hide", "withdraw"])
    def test_an_answer_that_is_gone_answers_nobody(self, mei, jordan, act):
        post = question(jordan, title="筷子")
        said = answer(mei, post)
        said.accept(jordan)
        getattr(said, act)(mei)
        assert search.find("筷子", filters=Filters(answered="yes")).hits == []


class TestMembers:
    def test_renamed(self, mei):
        mei.display_name = "梅子"
        mei.save()
        assert (found("小梅"), found("梅子")) == ([], [mei])

    def test_leaving(self, mei):
        closing.ask(mei)
        assert found("小梅") == []
        closing.cancel(mei)
        assert found("小梅") == [mei]
        closing.close(mei)
        assert found("小梅") == []


class TestTopics:
    def test_renamed(self):
        topic = Topic.objects.get(slug="food")
        topic.name_zh_hans = "吃喝"
        topic.save()
        assert found("吃喝") == [topic]
        topic.delete()
        assert found("吃喝") == []
