"""What a session holds cannot be read in the database, and a session nobody can open is an empty one."""

from django.contrib.sessions.models import Session

from accounts.sessions import SessionStore


def test_what_is_kept_cannot_be_read_in_the_table(client, db, settings):
    settings.SMS_ROUTES = "*=memory"
    client.post("/accounts/signup/", {"phone_country": "US", "phone_national": "2025550143", "age_band": "18+"})
    rows = "".join(Session.objects.values_list("session_data", flat=True))
    assert rows
    assert "5550143" not in rows
    assert "5550143" in str(dict(client.session.items()))


def test_it_is_read_back(db):
    store = SessionStore()
    store["unsent"] = {"note": {"body": ["没写完"]}}
    store.create()
    assert SessionStore(store.session_key)["unsent"] == {"note": {"body": ["没写完"]}}


def test_a_key_that_is_gone_empties_the_session(db, settings):
    store = SessionStore()
    store["x"] = 1
    store.create()
    settings.PHONE_KEYS = ["new:" + "A" * 43 + "="]
    assert "x" not in SessionStore(store.session_key)


def test_nonsense_is_an_empty_session(db):
    assert SessionStore().decode("not sealed at all") == {}
    assert SessionStore().decode("") == {}
