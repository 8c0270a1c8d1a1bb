"""What an operator sets in the environment reaches the program; asked in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

NAMES = ("DEBUG", "ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "CSRF_TRUSTED_ORIGINS")
ASK = f"""
import json
from django.conf import settings
print(json.dumps({{name: getattr(settings, name) for name in {NAMES!r}}}))
"""


def settings_under(folder: Path, **environment: str) -> dict[str, Any]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QINGHENG_")}
    ours = {"DJANGO_SETTINGS_MODULE": "config.settings", "QINGHENG_DATA_DIR": str(folder), **environment}
    answer = subprocess.run([sys.executable, "-c", ASK], env=clean | ours, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def test_out_of_the_box_only_this_machine_is_served_and_nothing_is_for_developers(tmp_path: Path) -> None:
    found = settings_under(tmp_path)
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost"]


def test_behind_https_cookies_travel_by_it_only_and_forms_are_accepted(tmp_path: Path) -> None:
    found = settings_under(tmp_path, QINGHENG_HTTPS="1", QINGHENG_HOSTS="fuyi.example.cn")
    assert found["SESSION_COOKIE_SECURE"]
    assert found["CSRF_COOKIE_SECURE"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://fuyi.example.cn"]
    assert found["ALLOWED_HOSTS"] == ["fuyi.example.cn"]
