"""A reason as the member it concerns is told it: in English and Chinese, the Chinese in both scripts."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from exchange.languages.codes import BCP47


class Told(models.Model):
    reason_en = models.TextField(_("reason in English"))
    reason_zh_hans = models.TextField(_("reason in simplified Chinese"))
    reason_zh_hant = models.TextField(_("reason in traditional Chinese"))

    class Meta:
        abstract = True

    def reason_in(self, written: str) -> str:
        return getattr(self, f"reason_{written.replace('-', '_')}")

    @property
    def reason(self) -> str:
        """In the language that is being spoken now."""
        return self.reason_in(self.spoken)

    @property
    def spoken(self) -> str:
        return code if (code := get_language()) in BCP47 and code != "zh" else "en"

    @property
    def reason_lang(self) -> str:
        """For HTML's lang attribute, beside `reason`."""
        return BCP47[self.spoken]
