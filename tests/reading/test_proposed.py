"""A proposal waits unseen by others: its proposer sees it where the phrase stands, and so does the author of a text."""

import pytest

from tests.cast import answer, note
from tests.reading.mends import agreed, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(jordan):
    return note(jordan, "他买了新行头。")


def page(client, member, post) -> str:
    member.ui_language = "en"
    member.save()
    client.force_login(member)
    return client.get(post.get_absolute_url()).content.decode()


def test_its_proposer_and_the_author_of_the_text_see_it(client, post, mei, jordan):
    proposed(mei, "行头", "xíng tou")
    assert "xíng tou" in page(client, mei, post)
    assert "xíng tou" in page(client, jordan, post)


def test_others_do_not(client, post, mei, yating):
    proposed(mei, "行头", "xíng tou")
    assert "xíng tou" not in page(client, yating, post)
    client.logout()
    assert "xíng tou" not in client.get(post.get_absolute_url()).content.decode()


def test_the_author_of_a_comment_sees_what_is_proposed_about_it(client, mei, yating, jordan):
    post = note(jordan, "Is this right?", language="en")
    answer(yating, post, "這副行頭真好看")
    proposed(mei, "行头", "xíng tou")
    assert "xíng tou" in page(client, yating, post)
    assert "xíng tou" not in page(client, jordan, post)


def test_once_agreed_it_is_no_proposal(client, post, mei, yating):
    agreed(mei, yating, "行头", "xíng tou")
    assert "Proposed readings" not in page(client, mei, post)


def test_who_helps_with_chinese_finds_the_way_to_mend(client, post, mei, jordan):
    address = f"/reading/mend/posts/{post.pk}/"
    assert address in page(client, mei, post)
    assert address not in page(client, jordan, post)
    assert "text=%E4%BB%96%E4%B9%B0" in client.get(address).content.decode()


def test_what_cannot_be_seen_cannot_be_mended(client, post, mei):
    post.hide()
    client.force_login(mei)
    assert client.get(f"/reading/mend/posts/{post.pk}/").status_code == 404


def test_who_helps_with_chinese_is_asked_about_what_is_underlined(
    client, mei, jordan, yating, django_capture_on_commit_callbacks
):
    ask = "Not sure of this reading. Do you know it?"
    with django_capture_on_commit_callbacks(execute=True):
        post = note(jordan, "他买了新行头。")
    assert ask not in page(client, mei, post)
    for member in (mei, jordan):
        member.aids = ["pinyin"]
    assert ask in page(client, mei, post)
    assert ask not in page(client, jordan, post)
    with django_capture_on_commit_callbacks(execute=True):
        agreed(mei, yating, "行头", "xíng tou")
    assert ask not in page(client, mei, post)
