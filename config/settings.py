"""Settings. Every value an operator may change is read from the environment under a QINGHENG_ name."""

from pathlib import Path

import dj_database_url

from config.environment import flag, secret, text

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(text("QINGHENG_DATA_DIR", str(BASE_DIR / "var")))
VENDOR_DIR = BASE_DIR / "var" / "vendor"  # what config.assets lays out
STATIC_ROOT = DATA_DIR / "static"
for directory in (DATA_DIR, VENDOR_DIR, STATIC_ROOT):
    directory.mkdir(parents=True, exist_ok=True)

SECRET_KEY = secret("QINGHENG_SECRET_KEY", DATA_DIR / "secret.key")
SEAL_KEY = secret("QINGHENG_SEAL_KEY", DATA_DIR / "seal.key")  # encrypts personal data: keep a copy apart
# Former seal keys, newest first: they still open what they sealed.
RETIRED_SEAL_KEYS = [key for key in text("QINGHENG_RETIRED_SEAL_KEYS", "").split(",") if key]
DEBUG = flag("QINGHENG_DEBUG", default=False)
ALLOWED_HOSTS = text("QINGHENG_HOSTS", "127.0.0.1,localhost").split(",")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "qingheng.kernel.organisations",
    "qingheng.kernel.vault",
    "qingheng.kernel.cases",
    "qingheng.kernel.documents",
    "qingheng.kernel.search",
    "qingheng.kernel.figures",
    "qingheng.lines.reconsideration",
    "qingheng.lines.mediation",
    "qingheng.lines.correction",
    "qingheng.lines.resettlement",
    "qingheng.lines.litigation",
    "qingheng.lines.legal_aid",
    "qingheng.lines.legality_review",
    "qingheng.workbench",
    "qingheng.portal",
    "qingheng.api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "qingheng.workbench.context.shell",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        text("QINGHENG_DATABASE_URL", f"sqlite:///{DATA_DIR / 'qingheng.sqlite3'}"), conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Readers do not block the writer, and a writer takes its lock at the start of the transaction:
    # without this two steps at once end in "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; "
        "PRAGMA wal_autocheckpoint=4000;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisations.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "workbench:sign-in"
LOGIN_REDIRECT_URL = "workbench:inbox"
LOGOUT_REDIRECT_URL = "workbench:sign-in"

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the time told to the person stays true
AXES_LOCKOUT_CALLABLE = "qingheng.workbench.accounts.locked_out"
# Locking the account whatever the address is the stricter rule, and staff share one address behind a proxy.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

API_RATE = int(text("QINGHENG_API_RATE", "600"))  # requests a minute for each token
# Where the public reaches the portal, such as https://fy.example.gov.cn: the QR on papers leads there.
PUBLIC_URL = text("QINGHENG_PUBLIC_URL", "").rstrip("/")
VERIFY_RATE = int(text("QINGHENG_VERIFY_RATE", "30"))  # papers checked a minute from one address
# How many servers of ours stand before this one: the address of whoever asks is then told by the outermost of them.
PROXIES = int(text("QINGHENG_PROXIES", "0"))

STATIC_URL = "static/"
STATICFILES_DIRS = [("vendor", VENDOR_DIR)]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Compressed once, named by content: a browser keeps a file for good and fetches it anew when it changes.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = DATA_DIR / "files"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = flag("QINGHENG_HTTPS", default=False)
if SESSION_COOKIE_SECURE:
    # The web server in front ends HTTPS: a form then names an origin that is not seen here.
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_FAILURE_VIEW = "qingheng.workbench.views.errors.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # the marks that Bootstrap draws in its own sheet
        "style-src-elem": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],  # widths of bars; charts in SVG
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
    }
}
