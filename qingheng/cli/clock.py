"""`qingheng clock`: let the limits lapse that are over, once or for as long as the program is served."""

import logging
import time
from datetime import date, datetime, timedelta
from typing import Annotated

import typer
from django.db import Error, close_old_connections
from django.utils import timezone

from qingheng.kernel.cases.clock import Tick, run
from qingheng.kernel.vault.seals import seal_day

log = logging.getLogger(__name__)

EVERY = timedelta(hours=1)
"""A run that finds nothing costs a few queries; a machine that was asleep at midnight is soon up to date."""


def clock(
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="办理至哪一日,不填为今天")] = None,
    watch: Annotated[bool, typer.Option(help="持续运行:立即办理一次,此后每小时及每日零时办理")] = False,
) -> None:
    """办理期限届满依法自动发生的环节(视为受理、视为放弃等)。重复运行、延后运行均可。"""
    if watch:
        keep_running()
        return
    tick = run(on.date() if on else None)
    _report(tick)
    _seal()
    if tick.failures:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(clock)


def keep_running() -> None:
    """Run at once and then on; a database that is away for a while is waited for."""
    while True:
        try:
            _report(run())
            _seal()
        except Error:
            log.exception("期限办理中断,稍后重试")
        close_old_connections()
        time.sleep(pause(timezone.localtime()).total_seconds())


def _seal() -> None:
    """Seal all chains once a day, on the real day: a second time, or a clock set back, changes nothing."""
    try:
        seal_day()
    except ValueError as error:
        typer.echo(f"每日封存未办理: {error}", err=True)


def pause(now: datetime) -> timedelta:
    """How long to wait: an hour, or until a new day begins where that is sooner."""
    tomorrow: date = now.date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, datetime.min.time(), tzinfo=now.tzinfo)
    return min(EVERY, midnight - now)


def _report(tick: Tick) -> None:
    if tick.taken:
        typer.echo(f"期限届满,依法办理 {len(tick.taken)} 个环节。")
    for failure in tick.failures:
        typer.echo(f"{failure.case} 未能自动办理,请人工处理: {failure.reason}", err=True)
