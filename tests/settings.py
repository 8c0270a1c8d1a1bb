"""Settings of the tests: the program's own, with data of their own of which nothing is left behind.

The engine is SQLite, or the server that QINGHENG_TEST_DATABASE_URL names.
"""

import atexit
import os
import shutil
import tempfile

if "QINGHENG_TEST_DIR" not in os.environ:  # the first process makes it, its workers share it
    os.environ["QINGHENG_TEST_DIR"] = tempfile.mkdtemp(prefix="qingheng_test_")
    atexit.register(shutil.rmtree, os.environ["QINGHENG_TEST_DIR"], ignore_errors=True)
FOLDER = os.environ["QINGHENG_TEST_DIR"]

for name in [name for name in os.environ if name.startswith("QINGHENG_")]:
    if not name.startswith("QINGHENG_TEST_"):  # an operator's settings must not reach the tests
        del os.environ[name]
os.environ["QINGHENG_DATA_DIR"] = FOLDER
os.environ["QINGHENG_DATABASE_URL"] = os.environ.get(
    "QINGHENG_TEST_DATABASE_URL", f"sqlite:///{FOLDER}/qingheng.sqlite3"
)

from config.settings import *  # noqa: E402, F403
from config.settings import DATABASES, INSTALLED_APPS, STORAGES  # noqa: E402

INSTALLED_APPS = [*INSTALLED_APPS, "tests.toyline"]

ON_SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
# A file rather than memory: connections of several threads then behave as they do in earnest.
DATABASES["default"]["TEST"] = {
    "NAME": f"{FOLDER}/test.sqlite3" if ON_SQLITE else os.path.basename(FOLDER)  # noqa: PTH119
}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # nothing need be collected first
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; no password here guards anything
