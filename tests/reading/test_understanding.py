"""Who does not read a text's language gets help: people first, then the dictionary; scripts are never translated."""

import pytest

from exchange.posts import translating
from exchange.posts.publishing import Twin
from tests.cast import answer, note, question

OFFER = "Help me read it"


def page(client, address: str, language: str = "en") -> str:
    response = client.get(address, headers={"Accept-Language": language})
    assert response.status_code == 200
    return response.content.decode()


def test_a_visitor_is_offered_help_with_the_other_language_only(client, mei, jordan):
    chinese, english = note(mei), note(jordan, "Rain again.", language="en")
    assert OFFER in page(client, chinese.get_absolute_url())
    assert OFFER not in page(client, english.get_absolute_url())
    assert "帮我看懂" in page(client, english.get_absolute_url(), "zh-CN")
    assert "幫我看懂" in page(client, english.get_absolute_url(), "zh-TW")


def test_one_script_is_never_translated_into_the_other(client, mei, yating):
    for post in (note(mei), note(yating, "今天的早餐是豆漿油條。", language="zh-hant")):
        for reader in ("zh-TW", "zh-CN"):
            html = page(client, post.get_absolute_url(), reader)
            assert "data-understand" not in html


def test_members_who_help_with_a_language_read_it(client, mei, jordan):
    post = note(mei)
    client.force_login(mei)
    assert "data-understand" not in page(client, post.get_absolute_url())
    client.force_login(jordan)
    assert "data-understand" in page(client, post.get_absolute_url())


def test_comments_too(client, jordan, mei):
    post = question(jordan)
    comment = answer(mei, post)
    assert f'href="/comments/{comment.pk}/understand/"' in page(client, post.get_absolute_url())


def test_where_a_person_s_translation_stands_beside_it_that_is_enough(client, mei, jordan, ava):
    post = note(mei, twin=Twin("en", "", "Soy milk"))
    comment = answer(mei, post, "好喝")
    translating.translate(ava, post, comment=comment, language="en", body="Tasty")
    assert "data-understand" not in page(client, post.get_absolute_url())


def test_its_author_s_own_comes_first_then_members_then_the_dictionary_then_the_machine(client, mei, jordan, echo):
    post = note(mei, "豆浆", twin=Twin("en", "", "by mei herself"))
    translating.translate(jordan, post, language="en", body="by a member")
    html = page(client, f"/posts/{post.pk}/understand/")
    places = [html.index(text) for text in ("by mei herself", "by a member", "soy milk", "Machine translation")]
    assert places == sorted(places)


def test_word_for_word_shows_each_word_with_its_meaning(client, mei):
    html = page(client, f"/posts/{note(mei, '我喜欢豆浆。').pk}/understand/")
    assert '<span class="gloss-word">喜欢 <span lang="en">to like</span></span>' in html
    assert "From the dictionary" in html


@pytest.mark.parametrize(
    ("reader", "meaning"), [("zh-CN", 'lang="zh-Hans">电影</span>'), ("zh-TW", 'lang="zh-Hant">電影</span>')]
)
def test_and_the_other_way_in_the_reader_s_script(client, jordan, reader, meaning):
    post = note(jordan, "a movie", language="en")
    assert meaning in page(client, f"/posts/{post.pk}/understand/", reader)


def test_a_long_text_is_glossed_at_its_beginning_and_says_so(client, mei):
    html = page(client, f"/posts/{note(mei, '我喜欢豆浆。' * 400).pk}/understand/")
    assert "Only the beginning" in html
    assert html.count("喜欢") < 700


def test_without_a_dictionary_the_rest_still_helps(client, mei, settings, tmp_path, monkeypatch):
    monkeypatch.setattr("exchange.languages.dictionary.is_built", lambda: False)
    html = page(client, f"/posts/{note(mei).pk}/understand/")
    assert "Word for word" not in html
    assert "Nobody has translated it into your language yet." in html


def test_without_a_machine_none_is_spoken_of(client, mei):
    assert "machine" not in page(client, f"/posts/{note(mei).pk}/understand/?part").lower()


def test_what_helpers_were_told_is_part_of_it(client, jordan):
    html = page(client, f"/posts/{question(jordan).pk}/understand/", "zh-CN")
    assert 'class="gloss-word">help <' in html


def test_only_what_this_reader_may_see(client, mei, jordan):
    post = note(mei)
    comment = answer(mei, post)
    post.hide()
    for address in (f"/posts/{post.pk}/understand/", f"/comments/{comment.pk}/understand/", "/posts/0/understand/"):
        assert client.get(address).status_code == 404


BAD = [
    "<b>&amp;</b>",
    "😀👨\u200d👩\u200d👧",
    "שלום 你好",
    "Z\u0334\u0324你",
    "的" * 20_000,
    "\U00030000\U0002a6d6",
    "***",
]


@pytest.mark.parametrize("body", BAD)
def test_any_text_can_be_opened(client, mei, body, echo):
    html = page(client, f"/posts/{note(mei, body).pk}/understand/")
    assert "<b>&" not in html


def test_what_was_worked_out_when_it_was_written_is_not_worked_out_again(
    client, mei, jordan, monkeypatch, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        post = note(mei, "豆浆\n\n很**好**喝", title="早餐")
        comment = answer(mei, question(jordan), "豆浆好喝")
    monkeypatch.setattr("exchange.reading.glossing.annotate_all", lambda texts: 1 / 0)
    for address in (f"/posts/{post.pk}/understand/", f"/comments/{comment.pk}/understand/"):
        assert "soy milk" in page(client, address)


def test_help_costs_the_same_however_much_was_translated(client, mei, jordan, ava, django_assert_max_num_queries):
    post = note(mei)
    for member in (jordan, ava):
        translating.translate(member, post, language="en", body="Soy milk")
    page(client, f"/posts/{post.pk}/understand/?part")
    with django_assert_max_num_queries(5):
        page(client, f"/posts/{post.pk}/understand/?part")
