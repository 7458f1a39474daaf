"""A small site with one of everything, and the addresses of all its pages."""

from dataclasses import dataclass
from urllib.parse import urlencode

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.test import Client
from django.urls import URLResolver, get_resolver

from accounts.models import Phone, User
from exchange.moderation import appealing, batches, deciding, reporting
from exchange.moderation.models import Decision, Reason, Rule
from exchange.posts import commenting, correcting, kinds, translating
from exchange.posts.models import Comment, NaturalnessVote, Post, Topic
from exchange.posts.publishing import Twin
from tests.cast import answer, learner, native, note, person, question

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

# Addresses that are no page of their own, by the name of their route.
NO_PAGES = {
    # Only take what is sent to them, or send the reader on.
    *(
        "comment",
        "mark",
        "hello",
        "decline",
        "small_task",
        "keep_filter",
        "discard_draft",
        "keep_draft",
        "inbox_read",
        "inbox_open",
        "language",
        "theme",
    ),
    *("reading", "slang_advice", "slang_speak", "slang_withdraw", "translate_by_machine"),
    *("account_start_over", "end_session", "pause_account", "resume_account", "settings", "mfa_index"),
    *("account_reset_password", "account_set_password", "mfa_list_webauthn", "mfa_login_webauthn"),
    *("mfa_deactivate_totp", "mfa_trust", "mfa_reauthenticate_webauthn"),
    *("mend_mark", "readings_export", "similar_questions", "follow_topic"),
    *("save_word", "unsave_word", "remove_word", "download_words"),
    # For machines.
    *("strokes", "word_bounds"),
    *("healthz", "readyz", "robots", "manifest", "favicon", "mfa_download_recovery_codes"),
    # Steps in the middle of a journey, walked through in test_joining.py and tests/accounts.
    *("account_confirm_login_code", "account_verify_phone", "account_is_this_you", "account_reauthenticate_code"),
    *("account_reauthenticate", "mfa_authenticate", "mfa_reauthenticate"),
    # For those who have an authenticator or a passkey already: tests/accounts/test_second_factor.py.
    *("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_edit_webauthn", "mfa_remove_webauthn"),
}
# Only for those who build the site; whether they stand in the addresses depends on DEBUG at the time of loading.
FOR_BUILDERS = {"look", "dev_phone"}


@dataclass(frozen=True)
class SmallSite:
    panda: User
    """Asks, writes and is answered; has letters waiting."""
    keeper: User
    """Moderates."""
    public: list[str]
    members: list[str]
    moderators: list[str]

    def log_in(self, context, url: str, member: User) -> None:
        """With fresh proof of who it is, as pages that could take the account away ask for."""
        client = Client()
        client.force_login(member)
        request = HttpRequest()
        request.session = client.session
        record_authentication(request, member, method="code", reauthenticated=True)
        request.session.save()
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])


def build() -> SmallSite:
    panda = person("panda", "Panda", native("en", "US"), learner("zh", "HSK2"), region="US", place="Ohio")
    mei = person("mei", "小梅", native("zh", "CN"), learner("en", "B1"), region="CN", place="成都")
    cat = person("a-cat-with-quite-a-long-handle", "貓" * 40, native("zh", "TW"), region="TW")
    Phone.objects.give(panda, "+14155550123", verified=True)
    asked = answered_question(panda, mei, cat)
    own = note_with_twin(panda, mei)
    odd = note(cat, f"{LONG_WORD} https://example.invalid/{'a' * 120}", language="en", title="哈" * 100)
    closed = note(mei, "一")
    closed.lock()
    said = answer(panda, closed_before(mei), "Me too!", language="en")
    keeper, decision, moderators = moderated(panda, cat, odd, said)
    public = [
        *("/", "/?show=zh", "/?show=notes", "/help/", "/topics/", "/topics/food/", "/topics/names/"),
        *(post.get_absolute_url() for post in (asked, own, odd, closed)),
        *("/members/panda/", f"/members/{cat.handle}/", f"/posts/{own.pk}/history/", f"/posts/{asked.pk}/translate/"),
        *(f"/posts/{own.pk}/understand/", f"/comments/{said.pk}/understand/"),
        *(
            "/reading/word/",
            f"/reading/word/?{urlencode({'text': '我去银行', 'at': 2})}",
            "/reading/word/?text=gave%20up",
        ),
        f"/reading/posts/{asked.pk}/words/",
        *("/ask/", *(f"/ask/{kind.slug}/" for kind in kinds.KINDS), "/notes/new/"),
        *("/search/", "/search/?q=polite", "/search/?q=zzzz&kind=note", "/about/search/", "/about/service/"),
        *("/phrases/%E5%B8%AE%E5%BF%99/", "/phrases/nobody%20asked/"),
        *(
            "/reading/mend/",
            f"/reading/mend/?{urlencode({'text': '我昨天去了公园。'})}",
            f"/reading/mend/posts/{own.pk}/",
        ),
        *(
            "/guidelines/",
            "/about/",
            "/credits/",
            "/slang/",
            "/slang/zh-666/",
            "/slang/propose/",
            "/slang/waiting/",
            "/no/such/place/",
        ),
        *("/accounts/login/", "/accounts/login/code/", "/accounts/signup/", "/accounts/inactive/"),
    ]
    members = [
        *("/", "/?show=mine", "/help/", "/inbox/", "/reports/", asked.get_absolute_url(), own.get_absolute_url()),
        *("/members/panda/", "/ask/correct-writing/", "/notes/new/", f"/report/post/{odd.pk}/", "/report/member/mei/"),
        "/reading/unsure/",
        *("/study/", f"/reading/word/?{urlencode({'text': '银行'})}"),
        *(f"/posts/{own.pk}/{act}/" for act in ("edit", "withdraw")),
        *(f"/posts/{odd.pk}/{act}/" for act in ("correct", "translate")),
        *(f"/comments/{said.pk}/{act}/" for act in ("edit", "history", "withdraw")),
        *(f"/accounts/welcome/{step}/" for step in ("languages", "region", "topics", "rules")),
        *(f"/settings/{room}/" for room in ("profile", "languages", "topics", "helping", "region", "reading", "look")),
        *("/settings/security/", "/settings/account/", "/settings/account/delete/", "/accounts/sessions/"),
        *("/accounts/password/change/", "/accounts/phone/change/", "/accounts/logout/"),
        *("/accounts/2fa/totp/activate/", "/accounts/2fa/passkeys/add/", decision.get_absolute_url()),
    ]
    return SmallSite(panda, keeper, public, members, moderators)


def moderated(panda: User, cat: User, odd: Post, said: Comment) -> tuple[User, Decision, list[str]]:
    """One case that waits, one decided and appealed; who decided, what, and the rooms where it is done."""
    keeper = person("keeper", "Keeper", native("en", "GB"), region="GB", is_staff=True)
    keeper.groups.add(Group.objects.get(name="moderators"))
    waiting = reporting.report(panda, odd, Reason.objects.get(slug="spam"), "").case
    decided = reporting.report(cat, said, Reason.objects.get(slug="insult"), "").case
    reasons = {"reason_en": "Unkind.", "reason_zh_hans": "不友善。", "reason_zh_hant": "不友善。"}
    verdict = deciding.Verdict(act="warn", rule=Rule.objects.get(code="1.1"), facts="Unkind words.", **reasons)
    decision = deciding.decide(decided, keeper, verdict)
    alike = reporting.report(panda, note(cat, "豆浆"), Reason.objects.get(slug="spam"), "").case
    batch, _made = batches.decide_all([alike], keeper, verdict)
    appeal = appealing.appeal(decision, panda, "我沒有惡意。")
    rooms = ["queue/", f"cases/{waiting.pk}/", f"cases/{decided.pk}/", "appeals/", f"appeals/{appeal.pk}/", "log/"]
    return (
        keeper,
        decision,
        [f"/admin/moderation/{room}" for room in (*rooms, "queue/?state=done", f"batches/{batch}/")],
    )


def answered_question(panda: User, mei: User, cat: User) -> Post:
    post = question(panda, topics=Topic.objects.filter(slug="food"))
    NaturalnessVote.cast(mei, post, "odd")
    NaturalnessVote.cast(cat, post, "unnatural")
    translating.translate(mei, post, language="zh-hans", body="我跟她不熟。")
    best = answer(mei, post)
    commenting.comment(cat, post, body="請人幫忙時，先說「不好意思」。", language="zh-hant", kind="culture")
    commenting.comment(panda, post, body="Thank you!", language="en", parent=best)
    correct(mei, post, "我想请你帮我一个忙。")
    best.accept(panda)
    return post


def note_with_twin(panda: User, mei: User) -> Post:
    post = note(panda, "我昨天去了在公园。", title="公园", twin=Twin("en", "The park", "Yesterday I went to the park."))
    correct(mei, post, "我昨天去了公园。")
    return post


def closed_before(mei: User) -> Post:
    return note(mei, "今天又下雨了。", topics=Topic.objects.filter(slug="food"))


def correct(mei: User, post: Post, corrected: str) -> None:
    place = correcting.correctable(post)[0].place
    correcting.correct(
        mei, post, place=place, corrected=corrected, verdict="not-natural", reason="我们不这样说。",
        reason_language="zh-hans", revision=post.revisions.latest("pk"),
    )  # fmt: skip


def routes(patterns=None) -> set[str]:
    """The names of all addresses but the admin's."""
    found = set()
    for each in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(each, URLResolver):
            found |= routes(each.url_patterns) if each.namespace != "admin" else set()
        elif each.name:
            found.add(each.name)
    return found
