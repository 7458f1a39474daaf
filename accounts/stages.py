"""Steps of our own on the way in, between those of allauth."""

from allauth.account.stages import LoginStage
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from accounts import recycling


class PauseForRecycledNumber(LoginStage):
    key = "recycled_number"
    urlname = "account_is_this_you"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        asks = recycling.must_ask(self.request, self.login)
        return (HttpResponseRedirect(reverse(self.urlname)) if asks else None), True
