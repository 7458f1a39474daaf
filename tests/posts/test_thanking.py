"""Thank you: once from each, taken back at will, never for oneself, and the count is the number of rows."""

import pytest

from exchange.posts.models import Thanks
from exchange.posts.refusals import Refused
from tests.cast import answer, note


def test_anyone_thanks_and_takes_it_back(client, jordan, mei):
    post = note(mei)
    client.force_login(jordan)
    client.post(f"/posts/{post.pk}/thank/")
    assert post.thanks.count() == 1
    client.post(f"/posts/{post.pk}/unthank/")
    assert post.thanks.count() == 0


def test_a_second_click_counts_once(client, jordan, mei):
    comment = answer(mei, note(jordan, "eggs", "en"))
    client.force_login(jordan)
    for _ in range(2):
        client.post(f"/comments/{comment.pk}/thank/")
    assert Thanks.objects.filter(comment=comment).count() == 1


def test_nobody_thanks_themselves(mei):
    with pytest.raises(Refused, match="yourself"):
        Thanks.give(mei, note(mei))


def test_what_is_hidden_cannot_be_thanked_for(client, jordan, mei):
    post = note(mei)
    post.hide()
    client.force_login(jordan)
    assert client.post(f"/posts/{post.pk}/thank/").status_code == 404


def test_an_act_that_does_not_fit_the_thing_is_not_found(client, jordan, mei):
    client.force_login(jordan)
    assert client.post(f"/posts/{note(mei).pk}/accept/").status_code == 404
