"""Directions, doubts, refusals and explanations of due dates."""

from datetime import UTC, date, datetime

import pytest

from qingheng.statute.calendar import official
from qingheng.statute.conventions import Conventions
from qingheng.statute.notices import Notice
from qingheng.statute.periods import (
    Cap,
    CountedDay,
    Direction,
    Pause,
    Period,
    PeriodError,
    Standing,
    Unit,
    days,
    due,
    hours,
    months,
    workdays,
    years,
)
from qingheng.statute.remaining import remaining
from qingheng.statute.transit import filed_on
from tests.statute.dates import at, d


def test_before_a_fixed_date_the_day_itself_is_on_the_boundary() -> None:
    outcome = due(None, d("2025-04-01"), official(), direction=Direction.FIXED)
    assert outcome.due == d("2025-03-31")
    assert outcome.standing(d("2025-03-31")) is Standing.IN_TIME
    assert outcome.standing(d("2025-04-01")) is Standing.BOUNDARY
    assert outcome.standing(d("2025-04-02")) is Standing.LATE


def test_a_fixed_date_never_rolls() -> None:
    outcome = due(None, d("2025-03-02"), official(), direction=Direction.FIXED)
    assert outcome.due == d("2025-03-01")  # a Saturday


def test_fixed_date_read_as_including_the_day() -> None:
    lenient = Conventions(before_excludes_day=False)
    outcome = due(None, d("2025-04-01"), official(), direction=Direction.FIXED, conventions=lenient)
    assert outcome.due == d("2025-04-01")
    assert outcome.standing(d("2025-04-01")) is Standing.IN_TIME


@pytest.mark.parametrize(
    ("period", "event", "expected"),
    [
        (workdays(5), "2024-10-14", "2024-09-30"),  # one workday before 8 October
        (days(3), "2024-10-14", "2024-10-10"),
    ],
)
def test_clear_days_need_one_day_more(period: Period, event: str, expected: str) -> None:
    strict = Conventions(clear_days=True)
    outcome = due(period, d(event), official(), direction=Direction.BEFORE, conventions=strict)
    assert outcome.due == d(expected)


def test_at_least_allows_the_act_only_after_the_full_period() -> None:
    outcome = due(days(30), d("2024-09-06"), official(), direction=Direction.AT_LEAST)
    assert outcome.due == d("2024-10-06")  # in the National Day holiday: no roll
    assert outcome.standing(d("2024-10-06")) is Standing.TOO_EARLY
    assert outcome.standing(d("2024-10-07")) is Standing.IN_TIME


def test_an_open_suspension_flags_the_limit_and_leaves_the_date() -> None:
    outcome = due(days(60), d("2024-06-03"), official(), pauses=[Pause(d("2024-07-01"), None, "等待审计结论")])
    assert outcome.suspended
    assert outcome.due == d("2024-08-02")
    assert any("等待审计结论" in sentence and "剩余32日" in sentence for sentence in outcome.explanation)
    assert not any("届满日为" in sentence for sentence in outcome.explanation)  # it is not known before the end of it


def test_an_open_suspension_begun_after_the_end_does_not_suspend() -> None:
    outcome = due(days(60), d("2024-06-03"), official(), pauses=[Pause(d("2024-08-05"), None)])
    assert not outcome.suspended


def test_a_suspension_before_the_start_postpones_the_whole_period() -> None:
    pauses = [Pause(d("2024-05-20"), d("2024-06-13"))]
    assert due(days(60), d("2024-06-03"), official(), pauses=pauses).nominal == d("2024-08-12")
    over = [Pause(d("2024-05-20"), d("2024-06-03"))]
    assert due(days(60), d("2024-06-03"), official(), pauses=over).nominal == d("2024-08-02")


def test_a_suspension_within_the_roll_leaves_nothing_and_ends_on_resumption() -> None:
    # nominal Saturday 2024-08-03, due Monday; suspended on the Sunday
    outcome = due(days(60), d("2024-06-04"), official(), pauses=[Pause(d("2024-08-04"), d("2024-09-15"))])
    assert outcome.nominal == d("2024-09-15")
    assert outcome.due == d("2024-09-18")  # Mid-Autumn holiday until the 17th


def test_extension_of_a_working_day_limit_is_in_working_days() -> None:
    # 20 workdays end on 30 September; in October 8-12, 14-18, 21-25, 28-31 and 1 November follow
    assert due(workdays(20), d("2024-09-02"), official(), extension=20).due == d("2024-11-01")


def test_extension_in_months() -> None:
    assert due(months(3), d("2024-05-31"), official(), extension=months(1)).nominal == d("2024-09-30")


def test_hours_suspended_by_the_clock() -> None:
    pause = Pause(at("2024-09-02 10:00"), at("2024-09-02 13:30"), "鉴定")
    outcome = due(hours(24), at("2024-09-02 09:00"), official(), pauses=[pause])
    assert outcome.due == at("2024-09-03 12:30")


def test_the_event_hour_is_not_counted_even_when_it_is_full() -> None:
    assert due(hours(1, full_hour=True), at("2024-09-02 16:00"), official()).due == at("2024-09-02 18:00")


def test_a_moment_in_another_time_zone_counts_by_the_day_in_beijing() -> None:
    assert due(days(1), datetime(2024, 9, 2, 17, 0, tzinfo=UTC), official()).nominal == d("2024-09-04")


def test_a_notice_loaded_late_moves_the_date_and_settles_it() -> None:
    before = due(days(60), d("2035-08-10"), official())
    assert (before.due, before.provisional) == (d("2035-10-09"), True)
    holiday = tuple((date(2035, 10, n), "国庆节") for n in range(1, 10))
    after = due(days(60), d("2035-08-10"), official(Notice(2035, "国办发明电〔2034〕9号", holiday)))
    assert (after.due, after.provisional) == (d("2035-10-10"), False)


def test_the_count_is_explained_step_by_step() -> None:
    assert due(days(60), d("2024-08-02"), official()).explanation == (
        "起算日2024年8月2日(周五)当日不计入，自次日2024年8月3日(周六)起计算。",
        "期间为60日(自然日)，算至2024年10月1日(周二)。",
        "2024年10月1日(周二)为国庆节放假，顺延至其后第一个工作日2024年10月8日(周二)。",
        "届满日为2024年10月8日(周二)。",
        "最后一日逢休息日，提醒日为此前最后一个工作日2024年9月30日(周一)。",
    )


@pytest.mark.parametrize(
    ("start", "length", "direction", "last", "reminder"),
    [
        ("2024-04-19", days(30), Direction.AFTER, "2024-05-20", "2024-05-17"),  # the 19th is a Sunday
        ("2025-01-03", days(30), Direction.AFTER, "2025-02-05", "2025-01-27"),  # the Spring Festival
        ("2024-03-11", days(30), Direction.AFTER, "2024-04-10", "2024-04-10"),
        ("2024-03-31", None, Direction.UNTIL, "2024-03-31", "2024-03-29"),  # a Sunday that does not roll
    ],
)
def test_the_day_to_remind_by_is_the_last_workday_up_to_the_last_day(
    start: str, length: Period | None, direction: Direction, last: str, reminder: str
) -> None:
    found = due(length, d(start), official(), direction=direction)
    assert (found.due, found.remind_by) == (d(last), d(reminder))
    assert any("提醒日" in sentence for sentence in found.explanation) is (found.nominal != found.remind_by)


def test_hours_and_floors_have_no_day_to_remind_by_in_their_explanation() -> None:
    floor = due(days(30), d("2025-01-10"), official(), direction=Direction.AT_LEAST)  # full on a Sunday
    assert not any("提醒日" in sentence for sentence in floor.explanation)


def test_working_days_name_what_was_skipped_and_what_was_not() -> None:
    text = "".join(due(workdays(5), d("2024-02-07"), official()).explanation)
    assert "2月10日至17日(春节放假)" in text
    assert "2024年2月18日(周日)为调休上班日，计入" in text


def test_suspension_extension_long_stop_and_doubt_are_explained() -> None:
    pause = Pause(d("2024-12-10"), d("2024-12-20"), "现场勘验")
    cap = Cap(d("2024-03-01"), years(1))
    outcome = due(days(60), d("2024-12-02"), official(), pauses=[pause], extension=30, cap=cap)
    text = "".join(outcome.explanation)
    assert outcome.due == d("2025-03-03")  # 1 March 2025 is a Saturday
    for part in (
        "延长30日",
        "因现场勘验中止",
        "剩余82日",
        "最长期限",
        "以最长期限为准",
        "2025年3月3日(周一)",
    ):
        assert part in text
    assert "暂定" in "".join(due(days(60), d("2035-01-01"), official()).explanation)


def test_a_resumed_working_day_limit_names_the_rest_days_after_resumption() -> None:
    pause = Pause(d("2024-04-30"), d("2024-05-20"), "鉴定")
    sentences = due(workdays(10), d("2024-04-26"), official(), pauses=[pause]).explanation
    resumed = next(n for n, text in enumerate(sentences) if "恢复" in text)
    assert "剩余7个工作日" in sentences[resumed]
    assert "5月25日至26日(周末)" in sentences[resumed + 1]


def test_an_act_at_a_moment_of_the_last_day_is_in_time() -> None:
    outcome = due(days(60), d("2024-08-02"), official())
    assert outcome.standing(at("2024-10-08 23:59")) is Standing.IN_TIME
    assert outcome.standing(at("2024-10-09 00:00")) is Standing.LATE


def test_a_makeup_day_on_which_a_limit_lands_is_named() -> None:
    assert "调休上班日" in "".join(due(days(60), d("2024-02-06"), official()).explanation)


@pytest.mark.parametrize(
    ("period", "last", "today", "text"),
    [
        (workdays(7), "2024-09-24", "2024-09-13", "还剩 6 个工作日"),
        (workdays(7), "2024-09-24", "2024-09-23", "还剩 1 个工作日"),
        (days(15), "2024-09-24", "2024-09-12", "还剩 12 日"),
        (days(15), "2024-09-24", "2024-09-24", "今天到期"),
        (days(15), "2024-09-24", "2024-09-26", "逾期 2 日"),
        (workdays(7), "2024-09-24", "2024-09-26", "逾期 2 日"),
        (None, "2024-09-24", "2024-09-23", "还剩 1 日"),
    ],
)
def test_what_is_left(period: Period | None, last: str, today: str, text: str) -> None:
    assert remaining(d(last), d(today), period, official()) == text


def test_what_is_left_of_hours_suspended_and_waiting_periods() -> None:
    last = due(hours(24), at("2024-09-02 09:00"), official())
    assert remaining(last, at("2024-09-03 04:00"), hours(24), official()) == "还剩 5 小时"
    assert remaining(last, at("2024-09-03 09:30"), hours(24), official()) == "逾期 30 分钟"
    stopped = due(days(60), d("2024-06-03"), official(), pauses=[Pause(d("2024-07-01"), None)])
    assert remaining(stopped, d("2024-07-02"), days(60), official()) == "已中止"
    waiting = due(days(30), d("2024-09-06"), official(), direction=Direction.AT_LEAST)
    assert remaining(waiting, d("2024-10-01"), days(30), official()) == "还差 5 日满期"
    assert remaining(waiting, d("2024-10-07"), days(30), official()) == "已满期"


def test_arrival_only_means_the_envelope_must_be_checked() -> None:
    filing = filed_on(None, d("2024-10-10"))
    assert (filing.on, filing.check_envelope) == (d("2024-10-10"), True)
    assert not filed_on(None, d("2024-10-10"), mailed=False).check_envelope


def test_posted_after_it_arrived_is_refused() -> None:
    with pytest.raises(PeriodError, match="交邮日期不得晚于收到日期") as refused:
        filed_on(d("2024-10-11"), d("2024-10-10"))
    assert refused.value.field == "posted_on"


@pytest.mark.parametrize("length", [0, -3, True, 1.5])
def test_a_length_that_is_not_positive_is_refused(length: int) -> None:
    with pytest.raises(PeriodError) as refused:
        days(length)
    assert refused.value.field == "length"


def test_days_without_their_kind_are_refused() -> None:
    with pytest.raises(PeriodError) as refused:
        Period(5, Unit.DAY, None)
    assert refused.value.field == "day_kind"
    with pytest.raises(PeriodError):
        Period(5, Unit.MONTH, CountedDay.WORKING)


@pytest.mark.parametrize(
    "pauses",
    [
        [Pause(d("2024-07-10"), d("2024-07-01"))],
        [Pause(d("2024-07-01"), d("2024-07-10")), Pause(d("2024-07-09"), d("2024-07-20"))],
        [Pause(d("2024-07-01"), None), Pause(d("2024-07-09"), d("2024-07-20"))],
        [Pause(d("2024-07-01"), None), Pause(d("2024-07-01"), None)],
    ],
)
def test_suspensions_reversed_or_overlapping_are_refused(pauses: list[Pause]) -> None:
    with pytest.raises(PeriodError, match="中止区间重叠或倒置") as refused:
        due(days(60), d("2024-06-03"), official(), pauses=pauses)
    assert refused.value.field == "pauses"


def test_a_start_in_the_future_is_refused_unless_counting_backwards() -> None:
    with pytest.raises(PeriodError, match="起算日期不得晚于今日") as refused:
        due(days(60), d("2024-06-04"), official(), today=d("2024-06-03"))
    assert refused.value.field == "starts_on"
    due(days(60), d("2024-06-03"), official(), today=d("2024-06-03"))
    due(days(3), d("2024-06-20"), official(), direction=Direction.BEFORE, today=d("2024-06-03"))


def test_what_does_not_fit_together_is_refused() -> None:
    calendar, start = official(), d("2024-06-03")
    stop = [Pause(start, None)]
    with pytest.raises(PeriodError):
        due(hours(2), start, calendar)
    with pytest.raises(PeriodError):
        due(None, start, calendar)
    with pytest.raises(PeriodError):
        due(days(3), start, calendar, direction=Direction.FIXED)
    with pytest.raises(PeriodError):
        due(days(3), start, calendar, direction=Direction.BEFORE, pauses=stop)
    with pytest.raises(PeriodError):
        due(days(3), start, calendar, extension=-1)
    with pytest.raises(PeriodError):
        due(days(3), start, calendar, direction=Direction.AT_LEAST, cap=Cap(start, years(1)))
    with pytest.raises(PeriodError):
        due(years(9000), start, calendar)
    with pytest.raises(PeriodError):
        due(hours(2), at("2024-06-03 09:00"), calendar, pauses=stop)


def test_a_last_day_that_a_paper_names_counts_and_does_not_roll() -> None:
    """于2024年10月5日前(含当日)履行: the day itself is the last, though it falls into the holidays."""
    named = date(2024, 10, 5)
    outcome = due(None, named, official(), direction=Direction.UNTIL)
    assert (outcome.due, outcome.nominal) == (named, named)
    assert "含当日" in outcome.explanation[0]
