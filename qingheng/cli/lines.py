"""`qingheng lines`: the legal dictionary of the program: each line, its law, its limits with their articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from qingheng.cli.due import SUFFIX
from qingheng.cli.refusing import refuse
from qingheng.kernel.cases.registry import Line, lines
from qingheng.procedure.declare import bases
from qingheng.procedure.procedure import Procedure
from qingheng.statute.wording import plain_day


def lines_command(code: Annotated[str | None, typer.Argument(help="只列这一条线")] = None) -> None:
    """列出条线及其程序、施行日期、各项期限和依据。"""
    found = [each for each in lines() if code in (None, each.code)]
    if not found:
        refuse(f"没有“{code}”这一条线。现有条线：{'、'.join(each.code for each in lines())}。")
    for line in found:
        for procedure in line.versions:
            for row in _dictionary(line, procedure):
                typer.echo(row)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("lines")(lines_command)


def _dictionary(line: Line, procedure: type[Procedure]) -> Iterator[str]:
    yield f"{line.name}（{procedure.title()}） {procedure.law}，{plain_day(procedure.in_force)}起"
    for code, limit in procedure.limits.items():
        cited = "、".join(str(basis) for basis in bases(limit.basis))
        length = "固定日期" if limit.length is None else str(limit.length)
        yield f"  {line.code}.{code.removesuffix(SUFFIX)}  {limit.label}  {length}  约束{limit.binds.value}  {cited}"
