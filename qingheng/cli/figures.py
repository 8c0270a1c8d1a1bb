"""`qingheng figures`: the figures of a year, each line's and those of all lines together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from qingheng.cli.refusing import refuse, year
from qingheng.kernel.cases.registry import lines
from qingheng.kernel.figures import catalogue
from qingheng.kernel.figures.common import COMMON
from qingheng.kernel.figures.flat import Row, row, to_csv
from qingheng.kernel.figures.measuring import measure, weigh
from qingheng.kernel.figures.spans import Span

FORMATS = ("table", "csv", "json")
NARROWEST = 100
"""Below this a table would cut off names; a narrow screen folds its lines instead."""


def figures(
    of_year: Annotated[str, typer.Argument(metavar="YEAR", help="年度")],
    line: Annotated[str | None, typer.Option(help="只统计这一条线")] = None,
    output: Annotated[str, typer.Option("--format", help="输出格式：table、csv、json")] = "table",
) -> None:
    """统计一个年度的各项指标；比率同时列出分子、分母。"""
    if output not in FORMATS:
        refuse(f"输出格式应为 {'、'.join(FORMATS)} 之一，不能是“{output}”。")
    span = Span.year(year(of_year))
    try:
        wanted = catalogue.indicators(line)
    except KeyError:
        refuse(f"没有“{line}”这一条线。现有条线：{'、'.join([*(each.code for each in lines()), COMMON])}。")
    rows = [
        row(code, figure)
        for code, indicators in wanted.items()
        for figure in measure(indicators, span).values()
        if figure.indicator.shown
    ]
    if output == "table":
        _print_table(rows, span, list(wanted))
    else:
        typer.echo(to_csv(rows) if output == "csv" else _json(rows), nl=output == "json")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(figures)


def _json(rows: Sequence[Row]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2, default=float)


def _print_table(rows: Sequence[Row], span: Span, wanted: Sequence[str]) -> None:
    console = Console()
    console.width = max(console.width, NARROWEST)
    names = {each.code: each.name for each in lines()} | {COMMON: "全部条线"}
    table = Table("编号", "条线", "指标", "数值", "单位", "分子", "分母", title=f"{span}统计指标", title_justify="left")
    for each in rows:
        shown = {**each, "line": names[str(each["line"])]}
        table.add_row(*("" if value is None else str(value) for value in shown.values()))
    console.print(table)
    balances = catalogue.balances()
    for code in wanted:
        for weighed in weigh(balances.get(code, ()), span):
            verdict = "相符" if weighed.holds else "[red]不符[/]"
            console.print(f"{names[code]} {weighed.balance.name}：{weighed.left} = {weighed.right} {verdict}")
