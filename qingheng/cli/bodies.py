"""`qingheng bodies`: enter the bodies of a district from a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qingheng.cli.refusing import refuse
from qingheng.kernel.organisations import sheet
from qingheng.kernel.organisations.bodies import LABELS
from qingheng.kernel.organisations.loading import Outcome
from qingheng.kernel.organisations.loading import load as load_rows

command = typer.Typer(help="机构登记表。", no_args_is_help=True)


@command.command()
def load(
    file: Annotated[Path, typer.Argument(help="机构登记表，.xlsx 或者 .csv 文件")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只核对，不写入")] = False,
) -> None:
    """登记表中的机构，代码已经登记的按表变更。有一行不对，整表都不写入。"""
    if not file.is_file():
        refuse(f"没有“{file}”这一文件。")
    try:
        outcome = load_rows(sheet.read(file), None, dry_run=dry_run)
    except sheet.SheetError as error:
        refuse(error.message)
    if outcome.faults:
        for fault in outcome.faults:
            typer.echo(str(fault), err=True)
        rows = len({fault.row for fault in outcome.faults})
        refuse(f"共 {rows} 行需要改正，没有写入任何机构。")
    _tell(outcome)
    if dry_run:
        typer.echo("以上只是核对，没有写入。")


@command.command()
def template(file: Annotated[Path, typer.Argument(help="写到哪里，.xlsx 或者 .csv 文件")]) -> None:
    """生成空的机构登记表，填好后用 load 载入。"""
    if file.exists():
        refuse(f"“{file}”已经存在，请换一个文件名。")
    try:
        sheet.write_template(file)
    except sheet.SheetError as error:
        refuse(error.message)
    except OSError as error:
        refuse(f"不能写入“{file}”：{error.strerror}。")
    typer.echo(f"已生成空表 {file}。")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(command, name="bodies")


def _tell(outcome: Outcome) -> None:
    for code, fields in outcome.changed.items():
        said = "；".join(f"{LABELS[name]} {was or '空'} 改为 {now or '空'}" for name, (was, now) in fields.items())
        typer.echo(f"变更 {code}：{said}")
    typer.echo(f"新增 {len(outcome.added)} 个，变更 {len(outcome.changed)} 个，没有变化 {outcome.same} 个。")
