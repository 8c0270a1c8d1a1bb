"""`qingheng demo`: a whole synthetic year, every case moved by real steps under the real rules."""

import datetime as dt
import gc
import time
from typing import Annotated

import typer
from django.core.management import call_command
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from qingheng.kernel.cases.demonstration import NotEmpty, Year, begin
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import lines
from qingheng.kernel.organisations.demonstration import PASSWORD, accounts
from qingheng.kernel.today import stand_still

FIRST, LAST = 2007, 2026
"""The years whose holidays, and those of the months before them, are on record."""


def demo(
    year: Annotated[int, typer.Option(min=FIRST, max=LAST, help="年度")] = 2024,
    seed: Annotated[int, typer.Option(help="随机种子；同一种子得到同样的案件")] = 1,
    only: Annotated[list[str] | None, typer.Option(metavar="条线代码", help="只装入这一条线，可重复；默认全部")] = None,
) -> None:
    """在空数据库中装入一个示范年度:每一案件均按法定程序逐日办理。"""
    known = [line.code for line in lines()]
    if unknown := sorted(set(only or ()) - set(known)):
        raise typer.BadParameter(f"没有“{unknown[0]}”这一条线，现有：{'、'.join(known)}", param_hint="--only")
    call_command("migrate", verbosity=0, interactive=False)
    started = time.monotonic()
    try:
        world = begin(year, seed, only=only or ())
    except NotEmpty as error:
        typer.echo(f"{error}。请另建数据库（QINGHENG_DATABASE_URL），或者移走现有数据库后重试。", err=True)
        raise typer.Exit(1) from error
    # Millions of short-lived objects: looking for cycles among all that lives costs more than it frees.
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    _play(world)
    stand_still(world.last)
    _tell(world, time.monotonic() - started)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(demo)


def _play(world: Year) -> None:
    columns = (
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("日"),
        TextColumn("{task.fields[steps]} 个环节"),
        TimeElapsedColumn(),
    )
    # Drawn once a second: what draws it takes its time from what is played.
    with Progress(*columns, console=Console(stderr=True), refresh_per_second=1) as progress:
        days = (world.last - world.first).days + 1
        task = progress.add_task(f"装入 {world.year} 示范年度", total=days, steps=0)

        def report(day: dt.date, steps: int) -> None:
            done = max((day - world.first).days + 1, 0)
            progress.update(task, completed=done, description=f"装入 {day:%Y-%m-%d}", steps=steps)

        world.play(report)


def _tell(world: Year, seconds: float) -> None:
    console = Console()
    console.print(
        f"已装入 {world.year} 示范年度：案件 {Case.objects.count()} 件，环节 {world.steps} 个，用时 {seconds:.0f} 秒。"
        f"工作台的日期停在 {world.last:%Y-%m-%d}。"
    )
    table = Table("用户名", "姓名", "机构", "岗位", title=f"示范账户（口令均为 {PASSWORD}）", title_justify="left")
    for account in accounts():
        table.add_row(account.username, account.full_name, account.body, account.role)
    console.print(table)
