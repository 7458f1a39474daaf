"""Settings read from the environment."""

import pytest

from exchange.lib import env


@pytest.fixture
def setting(monkeypatch):
    """Sets a variable and returns its name."""

    def put(value):
        monkeypatch.setenv("A_SETTING", value)
        return "A_SETTING"

    monkeypatch.delenv("A_SETTING", raising=False)
    return put


def test_what_is_not_set_takes_the_default(setting):
    assert env.text("A_SETTING", "tea") == "tea"
    assert env.number("A_SETTING", 7) == 7
    assert env.flag("A_SETTING", True) is True
    assert env.flag("A_SETTING", False) is False
    assert env.words("A_SETTING", "a, b") == ["a", "b"]


def test_an_empty_number_is_the_default_and_an_empty_flag_is_off(setting):
    name = setting("")
    assert env.number(name, 7) == 7
    assert env.flag(name, True) is False


@pytest.mark.parametrize("value", ["1", "true", "YES", " on "])
def test_ways_to_say_on(setting, value):
    assert env.flag(setting(value), False) is True


@pytest.mark.parametrize("value", ["0", "False", "no", "off"])
def test_ways_to_say_off(setting, value):
    assert env.flag(setting(value), True) is False


def test_a_slip_names_the_variable(setting):
    name = setting("many")
    with pytest.raises(ValueError, match="A_SETTING must be a whole number"):
        env.number(name, 1)
    with pytest.raises(ValueError, match="A_SETTING must be on or off"):
        env.flag(name, True)


def test_words_leave_blanks_out(setting):
    assert env.words(setting(" a ,, b,")) == ["a", "b"]


def test_sqlite_waits_instead_of_failing():
    found = env.database("sqlite:////srv/site%20data/db.sqlite3")
    assert found["NAME"] == "/srv/site data/db.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert found["OPTIONS"]["timeout"] == 20


def test_a_relative_sqlite_path():
    assert env.database("sqlite:///var/db.sqlite3")["NAME"] == "var/db.sqlite3"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_postgresql_by_address(scheme):
    found = env.database(f"{scheme}://mei:p%40ss%2F@db:5433/bridge?sslmode=require")
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["NAME"], found["USER"], found["PASSWORD"]) == ("bridge", "mei", "p@ss/")
    assert (found["HOST"], found["PORT"]) == ("db", "5433")
    assert found["OPTIONS"] == {"pool": True, "sslmode": "require"}


def test_an_unknown_database_is_refused():
    with pytest.raises(ValueError, match="must begin with sqlite"):
        env.database("mysql://db/bridge")
