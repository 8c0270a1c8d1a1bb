"""What the small parts of a page say."""

from datetime import date, timedelta

import pytest
from django.template import Context, Template

from qingheng.workbench.ui.charts import Chart, Datum, Kind, Series
from qingheng.workbench.ui.limits import LimitBar
from qingheng.workbench.ui.marks import Tone
from qingheng.workbench.ui.months import Counting
from qingheng.workbench.ui.remaining import Unit, remaining

DUE = date(2025, 2, 5)


def draw(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("left", "unit", "words", "tone"),
    [
        (3, Unit.WORKDAY, "还剩 3 个工作日", Tone.SOON),
        (12, Unit.DAY, "还剩 12 日", Tone.GOOD),
        (0, Unit.DAY, "今天到期", Tone.SOON),
        (-2, Unit.DAY, "逾期 2 日", Tone.OVERDUE),
        (0, Unit.HOUR, "已到期", Tone.OVERDUE),
    ],
)
def test_what_remains_is_told_in_the_unit_of_the_limit(left: int, unit: Unit, words: str, tone: Tone) -> None:
    mark = remaining(left, unit)
    assert (mark.word, mark.tone) == (words, tone)


def test_a_mark_has_a_word_and_an_icon_not_only_a_colour() -> None:
    drawn = draw("{% mark value %}", value=remaining(-1, Unit.DAY))
    assert "逾期 1 日" in drawn
    assert "icons.svg#overdue" in drawn


def test_a_date_carries_its_weekday() -> None:
    assert "2024年9月6日(周五)" in draw("{{ day|day }}", day=date(2024, 9, 6))
    assert draw("{{ day|day }}", day=None) == ""


def bar(**changed: object) -> LimitBar:
    fields: dict[str, object] = {
        "name": "审理期限", "due": DUE, "used": 53, "length": 60, "unit": Unit.DAY, "left": 12,
    }  # fmt: skip
    return LimitBar(**{**fields, **changed})  # type: ignore[arg-type]


def test_the_bar_is_as_full_as_the_limit_is_used() -> None:
    assert bar().percent == 88
    assert bar(used=0).percent == 0
    assert bar(used=75).percent == 100


def test_a_limit_that_does_not_run_says_why() -> None:
    assert bar(left=None).mark.word == "中止计算"
    assert bar(left=None, met_on=DUE).mark.word == "已完成"


def test_a_provisional_date_is_marked_as_such() -> None:
    source = '{% include "workbench/components/limit.html" %}'
    assert "暂定" in draw(source, limit=bar(provisional=True))
    assert "暂定" not in draw(source, limit=bar())


def test_the_small_calendar_tells_of_each_day_whether_it_counted() -> None:
    """Screening of an application received on 2024-04-30: 5 working days are 6, 7, 8, 9 and 10 May."""
    start, due = date(2024, 4, 30), date(2024, 5, 10)
    counted = [date(2024, 5, 6) + timedelta(days) for days in range(5)]
    april, may = Counting(start, due, counted, names={date(2024, 5, 1): "劳动节"}).months()
    assert (april.title, may.title) == ("2024年4月", "2024年5月")
    words = {day.number: day.words for week in may.weeks for day in week if day.number}
    assert words[1] == "劳动节 不计入"
    assert [number for number, word in words.items() if word == "计入"] == [6, 7, 8, 9]
    assert words[10] == "届满"
    assert words[11] == ""


def test_a_chart_is_also_a_table_whose_numbers_lead_to_their_records() -> None:
    data = (Datum(402, "/cases?closing=uphold"), Datum(None))
    chart = Chart("outcome", "审结方式", Kind.BAR, ["维持", "其他"], (Series("审结", data),))
    drawn = draw('{% include "workbench/components/chart.html" %}', chart=chart)
    assert '<a href="/cases?closing=uphold">402</a>' in drawn
    assert "—" in drawn
    assert '"unit": "\\u4ef6"' in drawn
