"""`qingheng due`: the last day of a period, with the count in sentences and its basis."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from qingheng.cli.refusing import day, moment, refuse, whole_number
from qingheng.cli.workdays import present_calendar
from qingheng.kernel.cases.registry import lines
from qingheng.procedure.declare import Limit, bases
from qingheng.procedure.versions import NoVersion
from qingheng.statute.laws import Basis, statute
from qingheng.statute.periods import Cap, CountedDay, Direction, Due, Pause, Period, PeriodError, Unit, due
from qingheng.statute.wording import full_day

SUFFIX = "_limit"
_UNITS = {"day": Unit.DAY, "month": Unit.MONTH, "year": Unit.YEAR, "hour": Unit.HOUR}
_KINDS = {"working": CountedDay.WORKING, "calendar": CountedDay.CALENDAR}
_DIRECTIONS = {"after": Direction.AFTER, "before": Direction.BEFORE}


@dataclass(frozen=True)
class Rule:
    """What is to be counted, and where that is written."""

    name: str
    period: Period | None
    direction: Direction
    basis: tuple[Basis, ...]
    limit: Limit | None = None


def due_command(
    rule: Annotated[str | None, typer.Argument(help="期限规则，如 reconsideration.screening")] = None,
    start: Annotated[str | None, typer.Option("--from", help="起算日，如 2024-09-06；按小时的写明时分")] = None,
    length: Annotated[str | None, typer.Option(help="期间长度")] = None,
    unit: Annotated[str | None, typer.Option(help="期间单位：day、month、year、hour")] = None,
    kind: Annotated[str | None, typer.Option(help="日的性质：working 工作日、calendar 自然日")] = None,
    direction: Annotated[str | None, typer.Option(help="方向：after 之后、before 之前（倒推）")] = None,
    suspend: Annotated[list[str] | None, typer.Option(help="中止区间，起:止；尚未恢复的不写止日")] = None,
    extend: Annotated[str, typer.Option(help="延长的日数")] = "0",
    cap_from: Annotated[str | None, typer.Option(help="最长期限的起算日")] = None,
    exact: Annotated[bool, typer.Option("--exact", help="按小时的，自该时刻起算而不自下一整点起算")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """计算期限届满日，并逐步说明如何算得。"""
    if start is None:
        refuse("请用 --from 写明起算日。")
    hourly = unit == "hour"
    begins: dt.date = moment(start, "起算时间") if hourly else day(start, "起算日")
    wanted = _generic(length, unit, kind, direction, exact=exact) if rule is None else _named(rule, begins)
    if rule is not None and any(each is not None for each in (length, unit, kind, direction)):
        refuse("写明了期限规则的，不再写期间长度、单位、日的性质和方向。")
    outcome = _reckon(
        wanted, begins, _pauses(suspend or [], hourly=hourly), whole_number(extend, "延长的日数"), cap_from
    )
    typer.echo(_json(wanted, begins, outcome) if as_json else _text(wanted, outcome))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("due")(due_command)


def _reckon(wanted: Rule, begins: dt.date, pauses: list[Pause], extension: int, cap_from: str | None) -> Due:
    if wanted.limit:
        _refuse_unlawful(wanted.limit, pauses, extension)
    try:
        return due(wanted.period, begins, present_calendar(), direction=wanted.direction, pauses=pauses,
                   extension=extension, cap=_cap(wanted, cap_from))  # fmt: skip
    except PeriodError as error:
        refuse(f"{error.message}。")


def _named(name: str, begins: dt.date) -> Rule:
    line_code, _, code = name.partition(".")
    line = next((each for each in lines() if each.code == line_code), None)
    if line is None:
        refuse(f"没有“{line_code}”这一条线。现有条线：{'、'.join(each.code for each in lines())}。")
    wanted = code.removesuffix(SUFFIX) + SUFFIX
    try:
        limits = {**line.procedure.limits, **line.versions.at(begins).limits}
    except NoVersion:
        limits = line.procedure.limits
    if wanted not in limits:
        known = "、".join(each.removesuffix(SUFFIX) for each in line.procedure.limits)
        refuse(f"{line.name}没有“{code}”这一期限。现有期限：{known}。")
    limit = limits[wanted]
    return Rule(limit.label, limit.length, limit.direction, bases(limit.basis), limit)


def _generic(length: str | None, unit: str | None, kind: str | None, direction: str | None, *, exact: bool) -> Rule:
    if length is None or unit is None:
        refuse("请写明期限规则，或者用 --length 和 --unit 写明期间。")
    if unit not in _UNITS:
        refuse(f"期间单位应为 day、month、year、hour 之一，不能是“{unit}”。")
    if kind is not None and kind not in _KINDS:
        refuse(f"日的性质应为 working 或者 calendar，不能是“{kind}”。")
    if direction is not None and direction not in _DIRECTIONS:
        refuse(f"方向应为 after 或者 before，不能是“{direction}”。")
    # Months, years and hours run through every day: to say so is not wrong, to say otherwise is.
    counted = _KINDS.get(kind or "") if unit == "day" or kind == "working" else None
    try:
        period = Period(whole_number(length, "期间长度"), _UNITS[unit], counted, unit == "hour" and not exact)
    except PeriodError as error:
        refuse(f"{error.message}。")
    towards = _DIRECTIONS[direction or "after"]
    return Rule(str(period), period, towards, _basis(period, towards))


def _basis(period: Period, direction: Direction) -> tuple[Basis, ...]:
    """Where it is written how such a period is counted."""
    civil, code = statute("民事诉讼法"), statute("民法典")
    if period.unit is Unit.HOUR:
        interpretation = statute("最高人民法院关于适用《民事诉讼法》的解释")
        return (interpretation[125],) if period.full_hour else (code[201, 2],)
    found: list[Basis] = [civil[85, 2]]
    if period.unit is not Unit.DAY:
        found.append(code[202])
    if not period.is_working and direction is Direction.AFTER:
        found.append(civil[85, 3])
    return tuple(found)


def _refuse_unlawful(limit: Limit, pauses: Sequence[Pause], extension: int) -> None:
    cited = "、".join(str(basis) for basis in bases(limit.basis))
    if pauses and not (limit.paused_in or limit.not_counting):
        refuse(f"“{limit.label}”不因中止停止计算（{cited}）。")
    if extension and limit.extension is None:
        refuse(f"“{limit.label}”不得延长（{cited}）。")
    most = limit.extension.at_most if limit.extension else None
    if most is not None and extension > most:
        refuse(f"“{limit.label}”最多延长 {most} 日（{cited}）。")


def _cap(wanted: Rule, typed: str | None) -> Cap | None:
    if typed is None:
        return None
    if wanted.limit is None or wanted.limit.long_stop is None:
        refuse("只有规定了最长期限的规则才写最长期限的起算日。")
    return Cap(day(typed, "最长期限的起算日"), wanted.limit.long_stop.length)


def _pauses(typed: Sequence[str], *, hourly: bool) -> list[Pause]:
    read: Any = moment if hourly else day
    separator = ".." if hourly else ":"
    found = []
    for span in typed:
        begins, found_separator, ends = span.partition(separator)
        if not found_separator:
            refuse(f"中止区间应写作 起{separator}止，不能是“{span}”。")
        found.append(Pause(read(begins, "中止日"), read(ends, "恢复日") if ends else None))
    return found


def _iso(when: dt.date) -> str:
    return when.isoformat(timespec="minutes") if isinstance(when, dt.datetime) else when.isoformat()


def _json(wanted: Rule, begins: dt.date, outcome: Due) -> str:
    content = {
        "rule": wanted.name,
        "from": _iso(begins),
        "nominal": _iso(outcome.nominal),
        "due": _iso(outcome.due),
        "provisional": outcome.provisional,
        "suspended": outcome.suspended,
        "basis": [str(basis) for basis in wanted.basis],
        "explanation": list(outcome.explanation),
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _text(wanted: Rule, outcome: Due) -> str:
    unsure = "（暂定）" if outcome.provisional else ""
    steps = [f"  {number}. {sentence}" for number, sentence in enumerate(outcome.explanation, 1)]
    head = [f"{wanted.name}：{full_day(outcome.due)}{unsure}", f"依据：{'、'.join(str(each) for each in wanted.basis)}"]
    tail = [f"逾期：{wanted.limit.then}。"] if wanted.limit and wanted.limit.then else []
    return "\n".join([*head, "算法：", *steps, *tail])
