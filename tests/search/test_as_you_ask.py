"""Asking: what was asked before is shown while one types and once before the question is sent, and stops nobody."""

import pytest

from exchange.languages import dictionary
from exchange.posts.models import Post
from tests.cast import answer, question

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not dictionary.is_built(), reason="knows meanings by the dictionary"),
]
TYPED = {"target_language": "zh", "expressions": "麻煩", "body": "I heard it twice today."}


@pytest.fixture
def earlier(jordan, mei) -> Post:
    post = question(jordan, "meaning", expressions=["麻烦"], title="What does “麻烦” mean?", body="", context={})
    answer(mei, post, "It is *trouble*.", language="en").accept(jordan)
    return post


def so_far(client, **typed):
    return client.post("/search/similar/", typed)


class TestWhileTyping:
    def test_shows_what_was_asked_with_its_answer(self, client, earlier):
        text = so_far(client, expressions="mafan").text
        assert f'href="{earlier.get_absolute_url()}"' in text
        assert "It is trouble." in text
        assert f'name="similar_seen" value="{earlier.pk}"' in text

    def test_says_nothing_where_nothing_is_alike_or_the_same_is_shown(self, client, earlier):
        assert so_far(client, expressions="便宜").status_code == 204
        assert so_far(client, expressions="麻烦", similar_seen=str(earlier.pk)).status_code == 204

    def test_takes_it_away_when_it_fits_no_more(self, client, earlier):
        response = so_far(client, expressions="便宜", similar_seen=str(earlier.pk))
        assert (response.status_code, response.text.strip()) == (200, "")

    @pytest.mark.parametrize("typed", ["", "\x00", "' OR 1=1 --", "<script>", "麻" * 50_000, "🐼" * 3_000])
    def test_takes_whatever_is_typed(self, client, earlier, typed):
        assert so_far(client, expressions=typed, title=typed, body=typed).status_code in (200, 204)

    def test_only_takes_what_is_sent_to_it(self, client):
        assert client.get("/search/similar/").status_code == 405


class TestSending:
    def test_without_scripts_it_is_shown_once_and_nothing_is_lost(self, client, earlier, ava):
        client.force_login(ava)
        response = client.post("/ask/meaning/", TYPED)
        assert response.status_code == 422
        assert "Not asked yet" in response.text
        assert "Ask anyway" in response.text
        assert "I heard it twice today." in response.text
        assert ">麻煩</textarea>" in response.text.replace("\n", "")
        assert Post.objects.count() == 1

    def test_asking_anyway_asks_and_the_thread_is_ones_own(self, client, earlier, ava):
        client.force_login(ava)
        response = client.post("/ask/meaning/", {**TYPED, "similar_seen": str(earlier.pk)}, follow=True)
        post = Post.objects.exclude(pk=earlier.pk).get()
        assert (post.author, post.locked_at) == (ava, None)
        assert "An earlier answer that may help" in response.text
        assert "It is trouble." in response.text
        assert 'id="write"' in response.text

    def test_others_and_the_answered_are_not_told(self, client, earlier, ava, mei):
        post = question(ava, "meaning", expressions=["麻烦"], context={})
        assert "An earlier answer" not in client.get(post.get_absolute_url()).text
        answer(mei, post).accept(ava)
        client.force_login(ava)
        assert "An earlier answer" not in client.get(post.get_absolute_url()).text

    def test_what_only_shares_a_word_holds_nobody_back(self, client, earlier, ava):
        client.force_login(ava)
        response = client.post("/ask/culture/", {"target_language": "zh", "body": "Is trouble said at weddings?"})
        assert response.status_code == 302

    def test_every_form_that_asks_has_it(self, client):
        from exchange.posts.kinds import KINDS

        for kind in KINDS:
            assert client.get(f"/ask/{kind.slug}/").text.count('hx-post="/search/similar/"') == 1
