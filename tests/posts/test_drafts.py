"""What is being written is kept as it is typed, for its writer alone."""

from exchange.posts.models import Draft


def test_a_draft_is_kept_and_comes_back(client, mei):
    client.force_login(mei)
    assert client.post("/drafts/note", {"body": "今天早上", "csrfmiddlewaretoken": "x"}).status_code == 204
    assert Draft.objects.get().fields == {"body": ["今天早上"]}
    assert "今天早上" in client.get("/notes/new/").content.decode()


def test_nobody_else_sees_it(client, mei, ava):
    client.force_login(mei)
    client.post("/drafts/note", {"body": "秘密"})
    client.force_login(ava)
    assert "秘密" not in client.get("/notes/new/").content.decode()


def test_the_newest_keeping_wins(client, mei):
    client.force_login(mei)
    for text in ("一", "一二"):
        client.post("/drafts/note", {"body": text})
    assert Draft.objects.get().fields["body"] == ["一二"]


def test_it_is_thrown_away_on_request(client, mei):
    client.force_login(mei)
    client.post("/drafts/note", {"body": "不写了"})
    client.post("/drafts/note/discard", {"next": "/notes/new/"})
    assert not Draft.objects.exists()


def test_throwing_away_leads_nowhere_else(client, mei):
    client.force_login(mei)
    assert client.post("/drafts/note/discard", {"next": "https://evil.example/"}).url == "/"


def test_a_place_no_form_has_is_refused(client, mei):
    client.force_login(mei)
    assert client.post("/drafts/../etc/passwd", {"body": "x"}).status_code in (400, 404)
    assert client.post("/drafts/elsewhere/1", {"body": "x"}).status_code == 400


def test_a_visitors_text_stays_in_their_own_browser(client, db):
    assert client.post("/drafts/note", {"body": "x"}).status_code == 403


def test_reading_a_draft_writes_nothing(client, mei, django_assert_num_queries):
    client.force_login(mei)
    client.post("/drafts/note", {"body": "今天"})
    before = Draft.objects.get().updated_at
    client.get("/notes/new/")
    assert Draft.objects.get().updated_at == before


def test_the_form_says_that_it_shows_a_draft_and_offers_to_throw_it_away(client, mei):
    client.force_login(mei)
    assert "/drafts/note/discard" not in client.get("/notes/new/").content.decode()
    client.post("/drafts/note", {"body": "今天"})
    assert "/drafts/note/discard" in client.get("/notes/new/").content.decode()
