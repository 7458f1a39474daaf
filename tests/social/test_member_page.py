"""A member's page: who they are between the languages, without a word on how to reach them."""

from tests.cast import answer, note, question


def test_it_shows_languages_posts_and_help(client, jordan, mei):
    note(mei, "豆浆油条")
    answer(mei, question(jordan), "更自然：能麻烦你帮个忙吗？").accept(jordan)
    html = client.get("/members/mei/").content.decode()
    assert "native Chinese (成都) · English B1" in html
    assert "豆浆油条" in html
    assert "能麻烦你帮个忙吗？" in html
    assert "Answered 1 question" in html


def test_hidden_things_are_not_on_it(client, jordan, mei):
    post = question(jordan)
    answer(mei, post, "这句要藏")
    post.hide()
    assert "这句要藏" not in client.get("/members/mei/").content.decode()


def test_a_closed_account_has_no_page(client, mei):
    mei.is_active = False
    mei.save()
    assert client.get("/members/mei/").status_code == 404


def test_nobody_of_that_name(client, db):
    assert client.get("/members/nobody/").status_code == 404
    assert client.get("/members/没有/").status_code == 404


def test_of_one_who_takes_a_break_others_see_the_name_alone(client, jordan, mei):
    mei.about = "我在成都"
    mei.save()
    note(mei, "豆浆油条")
    mei.pause()
    client.force_login(jordan)
    html = client.get("/members/mei/").content.decode()
    assert "小梅" in html
    assert "Taking a break" in html
    assert "豆浆油条" not in html
    assert "我在成都" not in html
    client.force_login(mei)
    assert "豆浆油条" in client.get("/members/mei/").content.decode()


def test_older_posts_are_a_page_away(client, settings, mei):
    settings.LIMITS = {**settings.LIMITS, "post": ""}
    for number in range(14):
        note(mei, f"第{number}天")
    first = client.get("/members/mei/")
    assert "第0天" not in first.content.decode()
    assert "第0天" in client.get("/members/mei/", {"at": first.context["page"].older}).content.decode()


def test_its_queries_do_not_grow(client, settings, mei, django_assert_max_num_queries):
    settings.LIMITS = {**settings.LIMITS, "post": ""}
    for number in range(12):
        note(mei, f"第{number}天")
    with django_assert_max_num_queries(5):
        client.get("/members/mei/")
