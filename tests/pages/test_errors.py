"""What one sees when something went wrong."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from exchange.pages import errors


@pytest.mark.django_db
def test_a_page_that_is_not_there(client: Client) -> None:
    response = client.get("/no/such/place/")
    assert response.status_code == 404
    assert "There is nothing here" in response.text


def test_a_host_that_is_not_ours_is_refused_politely(client: Client) -> None:
    response = client.get("/about/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "made no sense to us" in response.text


@pytest.mark.django_db
def test_a_form_without_its_token(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/language/", {"language": "en"})
    assert response.status_code == 403
    assert "came from you" in response.text


def test_a_refusal_says_why_if_it_knows() -> None:
    request = RequestFactory().get("/posts/1/")
    assert "Only the asker can" in errors.forbidden(request, PermissionDenied("Only the asker can do this.")).text
    assert "Perhaps you only need to log in" in errors.forbidden(request).text


def test_too_fast() -> None:
    response = errors.too_many_requests(RequestFactory().get("/"))
    assert (response.status_code, "One moment, please" in response.text) == (429, True)


def test_our_own_mistake_needs_neither_database_nor_reader() -> None:
    response = errors.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert all(words in response.text for words in ("Our mistake", "是我们出错了", "是我們出錯了"))


@pytest.mark.django_db
def test_the_address_of_a_button_says_that_it_has_no_page(client):
    response = client.get("/posts/1/thank/")
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "Nothing to read here" in response.content.decode()
