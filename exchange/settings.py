"""Settings of Xiaoqiao 小桥. Runs with nothing set; every knob is an environment variable, listed in README.md."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from exchange.lib import env

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))

# -- The site ---------------------------------------------------------------------------------------------------------

DEBUG = env.flag("DEBUG", True)
SECRET_KEY = env.text("SECRET_KEY", "for-the-kitchen-table-only-never-in-production" if DEBUG else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY must be set when DEBUG is off: a random text of 50 characters or more.")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if DEBUG else "")
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000")  # begins the links in texts

ROOT_URLCONF = "exchange.urls"
WSGI_APPLICATION = "exchange.wsgi.application"
ASGI_APPLICATION = "exchange.asgi.application"

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, which it extends
    "exchange.moderation.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "accounts",
    "exchange.attachments",
    "exchange.posts",
    "exchange.social",
    "exchange.moderation",
    "exchange.search",
    "exchange.reading",
    "exchange.study",
    "exchange.matching",
    "exchange.feed",
    "exchange.inbox",
    "exchange.pages",
    "exchange.benchmarks",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "exchange.pages.middleware.permissions_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "exchange.pages.middleware.ReaderLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.throttled",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "exchange.matching.presence.noticing",
    "exchange.pages.middleware.writable",  # last, so that its refusal is a page like any other
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "exchange.pages.context.site",
            ],
        },
    },
]

# -- Data -------------------------------------------------------------------------------------------------------------

DATABASES = {"default": env.database(env.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'xiaoqiao.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Limits on codes and posts are counted in the cache, so every process must share it. Without Redis the database serves.
CACHE_URL = env.text("CACHE_URL", "database")
if CACHE_URL == "database":
    CACHES = {
        "default": {
            "BACKEND": "exchange.lib.counting_cache.CountingDatabaseCache",
            "LOCATION": "cache",
            "OPTIONS": {"MAX_ENTRIES": 50_000},  # at Django's 300 a busy day would push limits out
        }
    }
elif CACHE_URL == "memory":
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}}

# "database" leaves tasks to `manage.py db_worker`; "immediate" does them within the request, with nothing to start.
TASKS_BACKEND = env.text("TASKS_BACKEND", "immediate")
TASKS = {
    "default": {
        "BACKEND": {
            "database": "django_tasks_db.DatabaseBackend",
            "immediate": "django_tasks.backends.immediate.ImmediateBackend",
        }[TASKS_BACKEND]
    }
}

MEDIA_ROOT = Path(env.text("MEDIA_ROOT", str(VAR_DIR / "media")))
MEDIA_URL = "/media/"

# -- Static files -----------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# -- Languages --------------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文"), ("zh-hant", "繁體中文")]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_TZ = True
TIME_ZONE = "UTC"

MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
# Never blank: a name that exists in one language only is shown in that one.
MODELTRANSLATION_FALLBACK_LANGUAGES = {
    "default": ("en", "zh-hans", "zh-hant"),
    "zh-hans": ("zh-hant", "en"),
    "zh-hant": ("zh-hans", "en"),
}


def name_in_language(name: str, code: str) -> str:
    """“Title · 简体中文” in the admin, where modeltranslation would say “Title [zh-hans]”."""
    return f"{name} · {dict(LANGUAGES)[code]}"


MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = name_in_language

MENDS_CHECKED_EVERY = 2  # seconds until a reading that members agreed on is known in every process

# -- Accounts ---------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("handle", "display_name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"phone"}
# allauth offers passwords at log-in only where sign-up may ask for one; our sign-up form leaves the field out.
ACCOUNT_SIGNUP_FIELDS = ["phone*", "password1"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = False  # allauth's fails for unknown numbers; ours asks for a code anew
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = env.number("LIMIT_CODE_ATTEMPTS", 3)
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = env.number("LIMIT_CODE_SECONDS", 600)
ACCOUNT_PHONE_VERIFICATION_SUPPORTS_RESEND = env.number("LIMIT_CODE_RESENDS", 4)
ACCOUNT_PHONE_VERIFICATION_SUPPORTS_CHANGE = False  # allauth offers it for free numbers only, which tells them apart
ACCOUNT_PHONE_VERIFICATION_MAX_ATTEMPTS = ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS
ACCOUNT_PHONE_VERIFICATION_TIMEOUT = ACCOUNT_LOGIN_BY_CODE_TIMEOUT
ACCOUNT_FORMS = {
    "login": "accounts.forms.entering.LoginForm",
    "signup": "accounts.forms.entering.SignupForm",
    "request_login_code": "accounts.forms.entering.RequestLoginCodeForm",
    "confirm_login_code": "accounts.forms.code.ConfirmLoginCodeForm",
    "verify_phone": "accounts.forms.code.VerifyPhoneForm",
}
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", 0)  # else all visitors share the proxy's limits

MFA_ADAPTER = "accounts.adapter.MFAAdapter"
MFA_FORMS = {"add_webauthn": "accounts.forms.passkey.AddPasskeyForm"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Xiaoqiao"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG  # passkeys on http://localhost
USERSESSIONS_TRACK_ACTIVITY = False  # it would write in every request

# Moderators' doors open with a second factor; the kitchen table does without.
STAFF_SECOND_FACTOR = env.flag("STAFF_SECOND_FACTOR", not DEBUG)

# After so many days without a log-in, a code alone no longer proves that the number has not changed hands.
RECYCLED_AFTER_DAYS = env.number("RECYCLED_AFTER_DAYS", 180)
CLOSING_GRACE_DAYS = env.number("CLOSING_GRACE_DAYS", 7)
UNVERIFIED_KEPT_HOURS = env.number("UNVERIFIED_KEPT_HOURS", 24)

# What onboarding asks, by view name; rooms above the members' add theirs here.
ONBOARDING_STEPS = ["welcome_languages", "welcome_region", "welcome_topics"]

# Who has a word to say to writers before their text is posted; rooms above the posts add theirs here.
ADVISERS = ["exchange.reading.misreading.before_posting", "exchange.search.asking.before_asking"]

# Who says which topics members like, and who must never be brought together, to the room that matches them.
INTERESTS_OF = "exchange.social.interests.of_members"
KEPT_APART: list[str] = []

# What `manage.py tick` does each minute, in this order; each may be called at any time, and again.
TICKS = [
    "accounts.purging.forget_codes",
    "accounts.purging.purge_unverified",
    "accounts.closing.close_those_due",
    "exchange.attachments.orphans.remove_orphans",
    "exchange.reading.forgetting.forget_old_translations",
    "exchange.matching.presence.take_log",
    "exchange.matching.climbing.climb",
    "exchange.matching.service.count_hourly",
]

# -- Keys -------------------------------------------------------------------------------------------------------------

# Keys as `id:base64`, newest first; the first seals, all open. PHONE_INDEX_KEY never rotates with them.
PHONE_KEYS = env.words("PHONE_KEYS", "dev:" + "eGlhb3FpYW8ta2l0Y2hlbi10YWJsZS1vbmx5LTAwMDE=" if DEBUG else "")
PHONE_INDEX_KEY = env.text("PHONE_INDEX_KEY", "eGlhb3FpYW8ta2l0Y2hlbi10YWJsZS1vbmx5LTAwMDI=" if DEBUG else "")

# -- Limits -----------------------------------------------------------------------------------------------------------

# How often one member may do what, as `times/window` with s, m, h or d; all of the windows hold. Empty: no limit.
LIMITS = {
    "post": env.text("LIMIT_POSTS", "3/m,20/h,60/d"),
    "picture": env.text("LIMIT_PICTURES", "10/m,60/h,150/d"),
    "comment": env.text("LIMIT_COMMENTS", "6/m,80/h,300/d"),
    "edit": env.text("LIMIT_EDITS", "10/m,100/h"),
    "correct": env.text("LIMIT_CORRECTIONS", "60/m,300/h,800/d"),
    "vote": env.text("LIMIT_VOTES", "60/m,600/h"),
    "slang": env.text("LIMIT_SLANG", "3/m,20/h,40/d"),
    "mend": env.text("LIMIT_MENDS", "10/m,60/h,200/d"),
    "save": env.text("LIMIT_SAVES", "60/m,600/h"),
    "report": env.text("LIMIT_REPORTS", "5/m,20/h,40/d"),
    "machine": env.text("LIMIT_MACHINE_TRANSLATIONS", "6/m,40/h,120/d"),
}
# At the doors it also matters who is counted: an address (ip), a number (key) or a member (user).
ACCOUNT_RATE_LIMITS = {
    "signup": env.text("LIMIT_SIGNUP", "60/m/ip"),
    "login": env.text("LIMIT_LOGIN", "60/m/ip"),
    "login_failed": env.text("LIMIT_LOGIN_FAILED", "30/m/ip,5/5m/key"),
    "request_login_code": env.text("LIMIT_LOGIN_CODE", "60/m/ip,1/m/key,5/h/key,10/d/key"),
    "verify_phone": env.text("LIMIT_VERIFY_PHONE", "30/m/ip,1/m/key,5/h/key,10/d/key"),
    "change_phone": env.text("LIMIT_CHANGE_PHONE", "5/m/user"),
    "change_password": env.text("LIMIT_CHANGE_PASSWORD", "5/m/user"),
    "reauthenticate": env.text("LIMIT_REAUTHENTICATE", "10/m/user"),
}
LIMIT_WRONG_CODES = env.number("LIMIT_WRONG_CODES", 10)  # wrong guesses a number bears in 24 hours, in all sessions

# -- Text messages ----------------------------------------------------------------------------------------------------

# The gateways tried for each country, in order: "CN=aliyun,twilio;*=twilio". Others: console, file, memory.
SMS_ROUTES = env.text("SMS_ROUTES", "*=console")
SMS_PER_DAY = env.number("SMS_PER_DAY", 2000)  # to all numbers together; 0 is no limit
SMS_PER_NUMBER_PER_DAY = env.number("SMS_PER_NUMBER_PER_DAY", 12)
SMS_FILE = Path(env.text("SMS_FILE", str(VAR_DIR / "texts.jsonl")))  # where the gateway "file" writes

TWILIO_URL = env.text("TWILIO_URL", "https://api.twilio.com")
TWILIO_ACCOUNT_SID = env.text("TWILIO_ACCOUNT_SID")
TWILIO_AUTH_TOKEN = env.text("TWILIO_AUTH_TOKEN")
TWILIO_MESSAGING_SERVICE_SID = env.text("TWILIO_MESSAGING_SERVICE_SID")
TWILIO_FROM = env.text("TWILIO_FROM")  # a number of ours, where there is no messaging service

ALIYUN_URL = env.text("ALIYUN_URL", "https://dysmsapi.aliyuncs.com")
ALIYUN_ACCESS_KEY_ID = env.text("ALIYUN_ACCESS_KEY_ID")
ALIYUN_ACCESS_KEY_SECRET = env.text("ALIYUN_ACCESS_KEY_SECRET")
ALIYUN_SIGN_NAME = env.text("ALIYUN_SIGN_NAME", "小桥")
# The template registered for each kind of text, or for a kind in one language: "code=SMS_1,code.en=SMS_2".
ALIYUN_TEMPLATES = dict(entry.split("=", 1) for entry in env.words("ALIYUN_TEMPLATES"))

# -- Machine translation ----------------------------------------------------------------------------------------------

# Off until a machine is chosen: "libretranslate" or "deepl"; "memory" only repeats what it is given.
TRANSLATE_WITH = env.text("TRANSLATE_WITH")
TRANSLATE_PER_DAY = env.number("TRANSLATE_PER_DAY", 100_000)  # characters sent to it; 0 is no limit
TRANSLATE_SECONDS = env.number("TRANSLATE_SECONDS", 12)  # less than gunicorn's timeout: a reader and a process wait

LIBRETRANSLATE_URL = env.text("LIBRETRANSLATE_URL")
LIBRETRANSLATE_KEY = env.text("LIBRETRANSLATE_KEY")
DEEPL_KEY = env.text("DEEPL_KEY")
DEEPL_URL = env.text("DEEPL_URL")  # when it is not the one that the key belongs to

# -- Safety -----------------------------------------------------------------------------------------------------------

HTTPS = env.flag("HTTPS", not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31536000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", False) else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "exchange.pages.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "media-src": [SELF, "blob:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FILES = 4  # no form has more than one; the proxy limits how big they may be

# -- Logs -------------------------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
}
