"""The sentences in which a due date explains itself."""

from collections.abc import Iterator
from datetime import date, timedelta

from qingheng.statute.calendar import DayKind, WorkCalendar, days_between
from qingheng.statute.pauses import PauseEffect
from qingheng.statute.periods import Direction, Due, Reckoning, paused
from qingheng.statute.units import CALENDAR_BLOCKS, Period, Unit, advance, calendar_months, first_moment, is_month_end
from qingheng.statute.wording import full_day, runs, short_span

_DAY = timedelta(days=1)
_REMINDED = frozenset({Direction.AFTER, Direction.FIXED, Direction.UNTIL, Direction.CALENDAR})
"""What is to be done by a last day, rather than before a day or not before it."""


def explain(outcome: Due) -> tuple[str, ...]:
    """How the due date came about, step by step."""
    return tuple(_sentences(outcome))


def _sentences(outcome: Due) -> Iterator[str]:
    reckoning = outcome.reckoning
    if reckoning.period is None:
        yield from _fixed(outcome)
    elif reckoning.direction is Direction.BEFORE:
        yield from _backwards(outcome, reckoning.period)
    elif reckoning.direction is Direction.TERM:
        yield from _term(outcome, reckoning.period)
    elif reckoning.direction is Direction.CALENDAR:
        yield from _calendar(outcome, reckoning.period)
    else:
        yield from _forwards(outcome, reckoning.period)
    yield from _reminder(outcome)
    if outcome.provisional:
        yield "所涉年份的节假日安排尚未公布，未公布年份暂以周一至周五为工作日，结果为暂定，公布后重新计算。"


def _reminder(outcome: Due) -> Iterator[str]:
    """The day by which to act, where the last day itself is a day of rest."""
    reckoning = outcome.reckoning
    period, last = reckoning.period, min(outcome.nominal, outcome.due)
    by_the_hour = period is not None and period.unit is Unit.HOUR
    if by_the_hour or outcome.suspended or reckoning.direction not in _REMINDED:
        return
    if outcome.remind_by != last:
        yield f"最后一日逢休息日，提醒日为此前最后一个工作日{full_day(outcome.remind_by)}。"


def _fixed(outcome: Due) -> Iterator[str]:
    if outcome.reckoning.direction is Direction.UNTIL:
        yield f"以{full_day(outcome.nominal)}为截止日期，含当日，遇节假日不顺延。"
        return
    yield f"期限规定在{full_day(outcome.nominal)}之前，固定日期遇节假日不顺延。"
    if outcome.due < outcome.nominal:
        yield f"“之前”不含当日，最后一日为{full_day(outcome.due)}；当日办理的，标记为临界。"


def _term(outcome: Due, period: Period) -> Iterator[str]:
    yield f"自{full_day(outcome.reckoning.start)}起，首日计入，期限为{_named(period)}。"
    if outcome.reckoning.extension is not None:
        yield f"续延{outcome.reckoning.extension}，自届满次日接续计算。"
    yield f"最后一日为{full_day(outcome.due)}，遇节假日不顺延。"


def _calendar(outcome: Due, period: Period) -> Iterator[str]:
    block = CALENDAR_BLOCKS[calendar_months(period)]
    yield f"每个{block}一次，{full_day(outcome.reckoning.start)}之后，应当在下一个{block}内办理。"
    yield f"最后一日为{full_day(outcome.due)}，遇节假日不顺延。"


def _backwards(outcome: Due, period: Period) -> Iterator[str]:
    reckoning = outcome.reckoning
    calendar = reckoning.calendar
    yield f"自{full_day(reckoning.start)}起倒推{period}，当日不计入。"
    if reckoning.conventions.clear_days:
        yield "按净日计算，再退一日。"
    if period.is_working:
        yield from _skipped(calendar, outcome.due - _DAY, reckoning.start - _DAY)
    elif outcome.due != outcome.nominal:
        reason = _rest_reason(calendar, outcome.nominal)
        yield f"倒推至{full_day(outcome.nominal)}，该日为{reason}，提前至此前最近的工作日。"
    yield f"最迟为{full_day(outcome.due)}。"


def _forwards(outcome: Due, period: Period) -> Iterator[str]:
    reckoning = outcome.reckoning
    yield _first_day(reckoning, period)
    base = advance(period, reckoning.start, reckoning.calendar, month_end=reckoning.conventions.month_end)
    if period.is_working:
        yield from _skipped(reckoning.calendar, reckoning.start, base)
    yield f"期间为{_named(period)}，{_ends(reckoning)}{full_day(base)}。"
    if reckoning.conventions.month_end and period.unit is Unit.MONTH and is_month_end(reckoning.start):
        yield "自某月最后一日起算的，至届满月的最后一日。"
    nominal = base
    if reckoning.extension is not None:
        nominal = advance(reckoning.extension, base, reckoning.calendar)
        yield f"延长{reckoning.extension}，自原期间最后一日接续计算，至{full_day(nominal)}。"
        if reckoning.extension.is_working:
            yield from _skipped(reckoning.calendar, base, nominal)
    for effect in paused(reckoning, period) if reckoning.pauses else ():
        yield _pause(effect, period)
        if period.is_working and effect.pause.ends is not None and effect.left:
            yield from _skipped(reckoning.calendar, effect.pause.ends, effect.after)
        nominal = effect.after
    yield from _end(outcome, period, nominal)


def _first_day(reckoning: Reckoning, period: Period) -> str:
    start = reckoning.start
    if period.unit is not Unit.HOUR:
        return f"起算日{full_day(start)}当日不计入，自次日{full_day(start + _DAY)}起计算。"
    first = first_moment(period, start)
    if first == start:
        return f"自{full_day(start)}起按小时计算。"
    return f"{full_day(start)}所在的小时不计入，自{full_day(first)}起计算。"


def _named(period: Period) -> str:
    return f"{period}(自然日)" if period.unit is Unit.DAY and not period.is_working else str(period)


def _ends(reckoning: Reckoning) -> str:
    return "满期日为" if reckoning.direction is Direction.AT_LEAST else "算至"


def _end(outcome: Due, period: Period, nominal: date) -> Iterator[str]:
    reckoning = outcome.reckoning
    if reckoning.direction is Direction.AT_LEAST:
        yield f"期间应当届满，不顺延也不缩短，{full_day(outcome.allowed_from)}起方可办理。"
        return
    if outcome.suspended:
        yield "期限现处于中止状态，恢复后重新计算，届满日届时确定。"
        return
    if period.unit is Unit.HOUR:
        yield "按小时计算的期间遇节假日不顺延。"
    else:
        last = reckoning.calendar.next_workday(nominal)
        if last != nominal:
            yield _roll(reckoning.calendar, nominal, last)
        nominal = last
    if reckoning.cap is not None:
        yield _cap(outcome, nominal)
    yield f"届满日为{full_day(outcome.due)}。"


def _roll(calendar: WorkCalendar, nominal: date, last: date) -> str:
    reason = _rest_reason(calendar, nominal)
    makeup = "(调休上班日)" if calendar.kind(last) is DayKind.MAKEUP else ""
    return f"{full_day(nominal)}为{reason}，顺延至其后第一个工作日{full_day(last)}{makeup}。"


def _cap(outcome: Due, own: date) -> str:
    reckoning = outcome.reckoning
    cap = reckoning.cap
    if cap is None:
        raise ValueError("没有最长期限")
    nominal = advance(cap.period, cap.start, reckoning.calendar)
    last = reckoning.calendar.next_workday(nominal)
    rolled = f"，遇{_rest_reason(reckoning.calendar, nominal)}顺延至{full_day(last)}" if last != nominal else ""
    which = "以最长期限为准" if outcome.capped else f"晚于或等于{full_day(own)}，不影响结果"
    return f"最长期限自{full_day(cap.start)}起{cap.period}，至{full_day(nominal)}{rolled}，{which}。"


def _pause(effect: PauseEffect, period: Period) -> str:
    pause = effect.pause
    cause = f"因{pause.reason}" if pause.reason else ""
    opening = f"{full_day(pause.begins)}{cause}中止"
    if effect.left is None:
        return f"{opening}，不在期间之内，不影响期限。"
    left = _left(effect.left, period)
    if pause.ends is None:
        return f"{opening}，尚未恢复，中止时剩余{left}；以下日期未计入本次中止。"
    resumed = f"{full_day(pause.ends)}恢复"
    return f"{opening}，剩余{left}；{resumed}，剩余期间接续计算，至{full_day(effect.after)}。"


def _left(left: int | timedelta, period: Period) -> str:
    if not isinstance(left, timedelta):
        return f"{left}个工作日" if period.is_working else f"{left}日"
    minutes = int(left.total_seconds() // 60)
    return f"{minutes // 60}小时" + (f"{minutes % 60}分钟" if minutes % 60 else "")


def _skipped(calendar: WorkCalendar, after: date, until: date) -> Iterator[str]:
    """Rest days passed over and makeup workdays counted in (after, until]."""
    span = list(days_between(after, until))
    rests: dict[str, list[date]] = {}
    for day in span:
        if not calendar.is_workday(day):
            rests.setdefault(_rest_name(calendar, day), []).append(day)
    if rests:
        parts = [f"{_days(found)}{name}" for name, found in rests.items()]
        yield f"只计工作日，其间不计入：{'、'.join(parts)}。"
    makeup = [day for day in span if calendar.kind(day) is DayKind.MAKEUP]
    if makeup:
        yield f"{'、'.join(full_day(day) for day in makeup)}为调休上班日，计入。"


def _days(found: list[date]) -> str:
    return "、".join(short_span(first, last) for first, last in runs(found))


def _rest_name(calendar: WorkCalendar, day: date) -> str:
    return f"({calendar.name(day)}放假)" if calendar.kind(day) is DayKind.HOLIDAY else "(周末)"


def _rest_reason(calendar: WorkCalendar, day: date) -> str:
    return f"{calendar.name(day)}放假" if calendar.kind(day) is DayKind.HOLIDAY else "公休日"
