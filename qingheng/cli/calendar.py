"""`qingheng calendar`: take in a holiday notice before the calendar library has it, and look at a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from qingheng.cli.refusing import refuse, year
from qingheng.cli.workdays import present_calendar
from qingheng.kernel.cases.recalculating import load_notice
from qingheng.kernel.today import today
from qingheng.statute.calendar import DayKind, WorkCalendar
from qingheng.statute.notices import NoticeError, read_notice
from qingheng.statute.wording import plain_day, runs, short_span

command = typer.Typer(help="节假日安排。", no_args_is_help=True)


@command.command()
def load(file: Annotated[Path, typer.Argument(help="节假日安排通知，.toml 或者 .json 文件")]) -> None:
    """载入国务院办公厅节假日安排通知，重算因此变动的期限并逐一列出。"""
    if not file.is_file():
        refuse(f"没有“{file}”这一文件。")
    try:
        notice = read_notice(file)
    except NoticeError as error:
        refuse(f"{error.message}。")
    moved = load_notice(notice, None, today())
    typer.echo(f"已载入{notice.year}年节假日安排（{notice.source}）。")
    for each in moved:
        done = "" if each.open else "（已办结）"
        typer.echo(f"{each.case} {each.limit}{done}：{plain_day(each.before)} 改为 {plain_day(each.after)}")
    typer.echo(f"变动的期限共 {len(moved)} 项。" if moved else "没有期限因此变动。")


@command.command()
def show(of_year: Annotated[str, typer.Argument(metavar="YEAR", help="年份")]) -> None:
    """列出一年的放假日和调休上班日。"""
    wanted, calendar = year(of_year), present_calendar()
    if not calendar.is_published(wanted):
        typer.echo(f"{wanted}年的节假日安排尚未公布或者载入，暂以周一至周五为工作日。")
        return
    typer.echo(calendar.source(wanted))
    for name, days in _festivals(calendar, wanted, DayKind.HOLIDAY).items():
        typer.echo(f"{name}放假：{_spans(days)}")
    for name, days in _festivals(calendar, wanted, DayKind.MAKEUP).items():
        typer.echo(f"{name}调休上班：{_spans(days)}")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(command, name="calendar")


def _festivals(calendar: WorkCalendar, wanted: int, kind: DayKind) -> dict[str, list[dt.date]]:
    found: dict[str, list[dt.date]] = {}
    for on in sorted(calendar.special):
        if on.year == wanted and calendar.kind(on) is kind:
            found.setdefault(calendar.name(on), []).append(on)
    return found


def _spans(days: Iterable[dt.date]) -> str:
    return "、".join(short_span(first, last) for first, last in runs(days))
