"""How a command says no: one Chinese sentence on standard error, and exit code 2."""

import datetime as dt
from typing import NoReturn

import typer


def refuse(message: str) -> NoReturn:
    """Say why the command cannot be carried out as typed, and leave."""
    typer.echo(message, err=True)
    raise typer.Exit(2)


def whole_number(typed: str, name: str) -> int:
    """A number as typed; refused where it is none."""
    try:
        return int(typed)
    except ValueError:
        refuse(f"{name}应为整数，不能是“{typed}”。")


def day(typed: str, name: str) -> dt.date:
    """A date as typed, such as 2024-09-06; refused where it is none."""
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        refuse(f"{name}应写作 2024-09-06 这样的日期，不能是“{typed}”。")


def moment(typed: str, name: str) -> dt.datetime:
    """A date and time as typed, such as 2024-09-06T16:20; refused where it is none."""
    try:
        return dt.datetime.fromisoformat(typed)
    except ValueError:
        refuse(f"{name}应写作 2024-09-06T16:20 这样的日期和时间，不能是“{typed}”。")


def year(typed: str) -> int:
    """A year as typed; refused where it is none."""
    found = whole_number(typed, "年份")
    if not 1949 <= found <= 9998:
        refuse(f"年份应为四位数字，不能是“{typed}”。")
    return found
