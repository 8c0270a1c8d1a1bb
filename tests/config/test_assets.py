"""The lock file of the pages' packages pins contents and names no registry."""

import json
from pathlib import Path

from config.assets import FILES, ROOT, SERVED

LOCK = json.loads((ROOT / "package-lock.json").read_text())


def test_every_package_is_pinned_by_content_and_none_names_a_host() -> None:
    packages = {name: entry for name, entry in LOCK["packages"].items() if name}
    assert packages
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert all("resolved" not in entry for entry in packages.values())


def test_every_served_file_comes_from_a_locked_package() -> None:
    for source in FILES.values():
        assert f"node_modules/{Path(source).parts[0]}" in LOCK["packages"]


def test_set_up_has_laid_out_the_served_files() -> None:
    assert {file.name for file in SERVED.iterdir()} >= set(FILES)
