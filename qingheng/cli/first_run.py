"""A database ready to be served: migrated, and filled with the demonstration year where it is empty."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import typer
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from qingheng.kernel.organisations.models import User


def prepare(load_demonstration: Callable[[], object] | None) -> None:
    """Migrate; where there is nobody in the database, load the demonstration year if that is asked for.

    Raises typer.Exit where an earlier load broke off and the database must be dropped by hand.
    """
    _set_broken_load_aside()
    call_command("migrate", verbosity=0, interactive=False)
    if load_demonstration is None or User.objects.exists():
        return
    _loading().touch()
    load_demonstration()
    _loading().unlink()


def _loading() -> Path:
    """The mark that a load of the demonstration year has begun and not ended."""
    return Path(settings.DATA_DIR) / "demonstration.loading"


def _set_broken_load_aside() -> None:
    """Half a year is worse than none: its figures would be wrong. The file is renamed, never deleted."""
    if not _loading().exists():
        return
    if connection.vendor != "sqlite":
        typer.echo(f"上次装入示范年度时中断。请重建空数据库,并删除 {_loading()} 后重试。", err=True)
        raise typer.Exit(1)
    database = Path(connection.settings_dict["NAME"])
    if database.exists():
        _rename_with_log(database, timezone.localtime())
    _loading().unlink()


def _rename_with_log(database: Path, now: datetime) -> None:
    connection.close()
    kept = database.with_name(f"{database.name}.{now:%Y%m%d%H%M%S}")
    for suffix in ("", "-wal", "-shm"):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.rename(kept.with_name(kept.name + suffix))
    typer.echo(f"上次装入示范年度时中断,原库改名保存为 {kept.name},重新装入。")
