"""Notes of daily life: any length, either language, corrected as much as their writer wants."""

import pytest

from exchange.posts.models import Post


def write(client, **fields):
    return client.post("/notes/new/", fields)


@pytest.mark.parametrize("body", ["饭", "🍜", "7", "a"])
def test_one_character_is_a_note(client, mei, body):
    client.force_login(mei)
    write(client, body=body)
    assert Post.objects.get().body == body


def test_a_title_alone_is_a_note(client, mei):
    client.force_login(mei)
    write(client, title="早安")
    assert Post.objects.get().title == "早安"


@pytest.mark.parametrize("body", ["", "\u200d\u2060", "\u3164\u3164"])
def test_nothing_to_read_is_refused(client, mei, body):
    client.force_login(mei)
    response = write(client, body=body)
    assert response.status_code == 422
    assert "body" in response.context["form"].errors


def test_the_script_of_the_writer_stays(client, yating):
    client.force_login(yating)
    write(client, body="今天的早餐是蛋餅和豆漿")
    post = Post.objects.get()
    assert (post.language, post.body) == ("zh-hant", "今天的早餐是蛋餅和豆漿")


@pytest.mark.parametrize("wish", ["chat", "confusing", "all"])
def test_the_writer_says_how_much_to_correct(client, mei, wish):
    client.force_login(mei)
    write(client, body="Today I eated noodles.", correct_me=wish)
    assert Post.objects.get().correct_me == wish


def test_markup_is_shown_as_text_not_run(client, mei):
    client.force_login(mei)
    address = write(client, body="<script>alert(1)</script> **重点：**请看", language="zh-hans").url
    html = client.get(address).content.decode()
    assert "<script>alert" not in html
    assert "<strong>重点：</strong>" in html
