"""Members, as moderators see them: enough to judge by, nothing to pry into, nothing to change by hand."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts import phones
from accounts.models import Restriction, User

# Mails are not used here; second factors and sessions are their owners' business.
for model in (EmailAddress, Authenticator, UserSession):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("here", _("here")), ("paused", _("paused")), ("closed", _("closed")), ("limited", _("limited now"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        if self.value() == "here":
            return queryset.present()
        if self.value() == "paused":
            return queryset.exclude(paused_at=None)
        if self.value() == "closed":
            return queryset.exclude(closed_at=None)
        if self.value() == "limited":
            return queryset.filter(pk__in=Restriction.objects.in_force().values("user"))
        return queryset


@admin.register(User)
class MemberAdmin(admin.ModelAdmin):
    list_display = ["name", "handle", "age_band", "region", "speaks", "date_joined", "last_login", "state"]
    list_filter = [StateFilter, "age_band", "is_staff", "date_joined"]
    search_fields = ["handle", "display_name", "other_name"]
    search_help_text = _("Handle or name. Phone numbers cannot be searched.")
    ordering = ["-date_joined"]
    date_hierarchy = "date_joined"
    filter_horizontal = ["groups"]
    fieldsets = [
        (None, {"fields": ["handle", "display_name", "other_name", "about", "phone_masked", "age_band"]}),
        (_("Where and what"), {"fields": ["region", "place", "time_zone", "ui_language", "speaks"]}),
        (_("History"), {"fields": ["date_joined", "last_login", "onboarded_at", "paused_at", "closed_at", "state"]}),
        (_("Duties"), {"fields": ["is_staff", "is_superuser", "groups"]}),
    ]
    duties = ["is_staff", "is_superuser", "groups"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).select_related("phone").prefetch_related("restrictions")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Only duties can be given here, and only by who holds them all."""
        fields = [name for _title, options in self.fieldsets for name in options["fields"]]
        return [name for name in fields if not (request.user.is_superuser and name in self.duties)]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    @admin.display(description=_("name"), ordering="display_name")
    def name(self, user: User) -> str:
        return user.name

    @admin.display(description=_("phone"))
    def phone_masked(self, user: User) -> str:
        phone = getattr(user, "phone", None)
        return phones.masked(phone.number) if phone else "–"

    @admin.display(description=_("helps with"))
    def speaks(self, user: User) -> str:
        names = {"en": _("English"), "zh": _("Chinese")}
        return ", ".join(str(names[skill["language"]]) for skill in user.languages if skill["helps"]) or "–"

    @admin.display(description=_("state"))
    def state(self, user: User) -> str:
        if user.closed_at:
            return _("closed")
        if any(restriction.is_in_force for restriction in user.restrictions.all()):
            return _("limited now")
        return _("paused") if user.paused_at else _("here")
