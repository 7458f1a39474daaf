import mimetypes

from django.apps import AppConfig
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _


class AttachmentsConfig(AppConfig):
    name = "exchange.attachments"
    verbose_name = _("Pictures and recordings")

    def ready(self) -> None:
        from exchange.attachments.orphans import delete_file

        post_delete.connect(delete_file, sender=self.get_model("Picture"))
        mimetypes.add_type("image/webp", ".webp")  # which Python and older systems leave out
