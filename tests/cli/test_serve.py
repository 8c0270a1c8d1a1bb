"""The first start fills an empty database, later ones leave it alone, and a broken load is never served."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from django.db import connection
from pytest_django.fixtures import Settings
from typer.testing import CliRunner

from qingheng.cli.first_run import prepare
from qingheng.cli.main import app
from qingheng.kernel.organisations.models import User


@pytest.fixture
def loads(settings: Settings, tmp_path: Path) -> list[str]:
    settings.DATA_DIR = tmp_path
    return []


def load(loads: list[str]) -> Callable[[], object]:
    """A stand-in for the demonstration year: one member of staff."""

    def run() -> None:
        loads.append("2024")
        User.objects.create_user("someone", full_name="某人")

    return run


@pytest.mark.django_db
def test_an_empty_database_is_filled_once(loads: list[str], tmp_path: Path) -> None:
    prepare(load(loads))
    prepare(load(loads))
    assert loads == ["2024"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_a_database_in_use_gets_no_demonstration(loads: list[str], user_in_office: User) -> None:
    prepare(load(loads))
    assert loads == []


@pytest.mark.django_db
def test_an_operator_may_start_empty(loads: list[str]) -> None:
    prepare(None)
    assert not User.objects.exists()


@pytest.fixture
def user_in_office(db: None) -> User:
    return User.objects.create_user("wanghui", full_name="王慧")


def interrupted() -> None:
    raise KeyboardInterrupt


@pytest.mark.django_db
def test_a_load_that_broke_off_is_set_aside_with_its_data(
    loads: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(KeyboardInterrupt):
        prepare(interrupted)
    if connection.vendor != "sqlite":
        with pytest.raises(typer.Exit):
            prepare(load(loads))
        assert "请重建空数据库" in capsys.readouterr().err
        assert loads == []
        return
    half = tmp_path / "qingheng.sqlite3"
    half.write_bytes(b"half a year")
    monkeypatch.setitem(connection.settings_dict, "NAME", str(half))
    monkeypatch.setattr(connection, "close", lambda: None)
    prepare(load(loads))
    (kept,) = tmp_path.glob("qingheng.sqlite3.*")
    assert kept.read_bytes() == b"half a year"
    assert loads == ["2024"]


def test_a_taken_port_is_refused_before_anything_else_happens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = CliRunner().invoke(app, ["serve", "--port", str(taken.getsockname()[1])])
    assert answer.exit_code == 1
    assert "可用 --port 换一个端口" in answer.output


def test_help_lists_the_commands_in_chinese() -> None:
    answer = CliRunner().invoke(app, ["--help"])
    assert answer.exit_code == 0
    assert "serve" in answer.output
    assert "启动工作台" in answer.output
