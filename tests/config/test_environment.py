"""Secrets are made once, whole, and kept."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config.environment import flag, secret, text

NAME = "QINGHENG_TEST_SECRET"


@pytest.fixture(autouse=True)
def _unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)


def test_a_secret_outlives_the_process_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "key"
    made = secret(NAME, file)
    assert len(made) >= 48
    assert secret(NAME, file) == made
    assert file.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [file]


def test_many_processes_at_once_agree_on_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        answers = {future.result() for future in [pool.submit(secret, NAME, tmp_path / "key") for _ in range(64)]}
    assert answers == {(tmp_path / "key").read_text()}


def test_two_installations_have_different_secrets(tmp_path: Path) -> None:
    assert secret(NAME, tmp_path / "one") != secret(NAME, tmp_path / "two")


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "chosen by the operator")
    assert secret(NAME, tmp_path / "key") == "chosen by the operator"
    assert not (tmp_path / "key").exists()


def test_an_empty_key_file_is_refused_rather_than_replaced(tmp_path: Path) -> None:
    (tmp_path / "key").touch()
    with pytest.raises(ValueError, match="密钥文件是空的"):
        secret(NAME, tmp_path / "key")
    assert (tmp_path / "key").read_text() == ""


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("True", True), ("on", True), ("0", False), ("", False)])
def test_yes_and_no(monkeypatch: pytest.MonkeyPatch, value: str, expected: bool) -> None:
    monkeypatch.setenv("QINGHENG_TEST_FLAG", value)
    assert flag("QINGHENG_TEST_FLAG", default=not expected) is expected


def test_an_unset_name_gives_the_default() -> None:
    assert flag(NAME, default=True) is True
    assert text(NAME, "otherwise") == "otherwise"
