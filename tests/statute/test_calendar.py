"""The working-day calendar, against the published yearly arrangements."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from qingheng.statute.calendar import DayKind, WorkCalendar, changed_days, official
from qingheng.statute.notices import Notice, NoticeError, parse_notice, read_notice
from tests.shared import shared
from tests.statute.dates import d


def test_every_published_year_agrees_with_the_reference_files() -> None:
    off: dict[date, bool] = {}
    for path in sorted(shared("holidays").glob("*.json")):
        for day in json.loads(path.read_text(encoding="utf-8"))["days"]:
            off[d(day["date"])] = day["isOffDay"]
    calendar = official()
    wrong = []
    day = date(2007, 1, 1)
    while day <= date(2026, 12, 31):
        works = not off[day] if day in off else day.weekday() < 5
        if calendar.is_workday(day) is not works:
            wrong.append(day)
        day += timedelta(days=1)
    assert wrong == []


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("2024-09-06", DayKind.WORKDAY, ""),
        ("2024-09-07", DayKind.WEEKEND, ""),
        ("2024-02-10", DayKind.HOLIDAY, "春节"),
        ("2024-02-18", DayKind.MAKEUP, "春节"),
        ("2024-02-09", DayKind.WORKDAY, ""),  # New Year's Eve was no holiday in 2024
        ("2025-01-28", DayKind.HOLIDAY, "春节"),  # and is one again since 2025
        ("2022-12-31", DayKind.HOLIDAY, "元旦"),  # settled by the notice of 2023
        ("2024-04-04", DayKind.HOLIDAY, "清明节"),
        ("2025-05-02", DayKind.HOLIDAY, "劳动节"),
    ],
)
def test_kinds_of_days(day: str, kind: DayKind, name: str) -> None:
    calendar = official()
    assert (calendar.kind(d(day)), calendar.name(d(day))) == (kind, name)
    assert calendar.is_workday(d(day)) is not kind.is_rest


def test_a_year_without_notice_counts_monday_to_friday_and_says_so() -> None:
    calendar = official()
    assert calendar.is_published(2026)
    assert not calendar.is_published(2035)
    assert calendar.source(2035) == ""
    assert calendar.is_workday(d("2035-10-01"))  # a Monday
    assert calendar.kind(d("2035-10-06")) is DayKind.WEEKEND


def notice_of_2035() -> Notice:
    return parse_notice(
        {
            "year": 2035,
            "source": "国办发明电〔2034〕9号",
            "holidays": [
                {"name": "元旦", "off": ["2034-12-30..2035-01-01"], "work": []},
                {"name": "国庆节", "off": ["2035-10-01..2035-10-07"], "work": ["2035-09-29"]},
            ],
        }
    )


def test_a_notice_settles_its_year_and_the_december_before() -> None:
    before = official()
    after = before.with_notice(notice_of_2035())
    assert after.is_published(2035)
    assert after.source(2035) == "国办发明电〔2034〕9号"
    assert not after.is_published(2034)
    assert after.kind(d("2034-12-30")) is DayKind.HOLIDAY
    assert after.kind(d("2035-09-29")) is DayKind.MAKEUP
    assert not before.is_published(2035)


def test_a_changed_notice_replaces_the_earlier_one_of_its_year_only() -> None:
    first = official().with_notice(notice_of_2035())
    changed = Notice(2035, "国办发明电〔2035〕1号", ((d("2035-10-01"), "国庆节"),))
    second = first.with_notice(changed)
    assert second.kind(d("2035-10-02")) is DayKind.WORKDAY
    assert second.kind(d("2035-09-29")) is DayKind.WEEKEND
    assert second.kind(d("2026-10-01")) is DayKind.HOLIDAY


def test_replacing_the_notice_of_2022_leaves_the_day_settled_by_that_of_2023() -> None:
    changed = official().with_notice(Notice(2022, "测试", ((d("2022-10-01"), "国庆节"),)))
    assert changed.kind(d("2022-12-31")) is DayKind.HOLIDAY
    assert changed.kind(d("2022-10-03")) is DayKind.WORKDAY


def test_changed_days_lists_what_differs() -> None:
    extra = official().with_notice(notice_of_2035())
    days = {change.day: change for change in changed_days(official(), extra)}
    assert len(days) == 3 + 7 + 1
    assert days[d("2035-09-29")].before is DayKind.WEEKEND
    assert days[d("2035-09-29")].after is DayKind.MAKEUP
    assert changed_days(extra, extra) == ()


def test_official_puts_loaded_notices_over_the_published_ones() -> None:
    assert official() is official()
    assert official(notice_of_2035()).is_published(2035)
    assert official(notice_of_2035()) == official().with_notice(notice_of_2035())


def test_calendars_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        official().special[d("2024-01-01")] = None  # type: ignore[index]


@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_notices_are_read_from_toml_and_json(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"2035{suffix}"
    if suffix == ".toml":
        path.write_text(
            'year = 2035\nsource = "国办发明电〔2034〕9号"\n[[holidays]]\nname = "国庆节"\n'
            'off = ["2035-10-01..2035-10-03"]\nwork = ["2035-09-29"]\n',
            encoding="utf-8",
        )
    else:
        holiday = {"name": "国庆节", "off": ["2035-10-01..2035-10-03"], "work": ["2035-09-29"]}
        data = {"year": 2035, "source": "国办发明电〔2034〕9号", "holidays": [holiday]}
        path.write_text(json.dumps(data), encoding="utf-8")
    notice = read_notice(path)
    assert [day for day, _ in notice.off] == [d("2035-10-01"), d("2035-10-02"), d("2035-10-03")]
    assert notice.makeup == ((d("2035-09-29"), "国庆节"),)


GOOD = {"name": "国庆节", "off": ["2035-10-01"], "work": []}


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"source": "x", "holidays": [GOOD]}, "year"),
        ({"year": "2035", "source": "x", "holidays": [GOOD]}, "year"),
        ({"year": 2035, "source": " ", "holidays": [GOOD]}, "source"),
        ({"year": 2035, "source": "x"}, "holidays"),
        ({"year": 2035, "source": "x", "holidays": []}, "off"),
        ({"year": 2035, "source": "x", "holidays": [{**GOOD, "off": ["2036-10-01"]}]}, "off"),
        ({"year": 2035, "source": "x", "holidays": [{**GOOD, "off": ["10月1日"]}]}, "off"),
        ({"year": 2035, "source": "x", "holidays": [{**GOOD, "off": "2035-10-01"}]}, "off"),
        ({"year": 2035, "source": "x", "holidays": [{**GOOD, "off": ["2035-10-03..2035-10-01"]}]}, "off"),
        ({"year": 2035, "source": "x", "holidays": [GOOD, GOOD]}, "off"),
        ({"year": 2035, "source": "x", "holidays": [{"off": ["2035-10-01"]}]}, "off"),
        ({"year": 2035, "source": "x", "holidays": [{**GOOD, "work": ["2035-10-01"]}]}, "makeup"),
        ({"year": 2035, "source": "x", "holidays": [{**GOOD, "work": ["2035-10-09"]}]}, "makeup"),
    ],
)
def test_a_notice_that_cannot_be_used_is_refused(data: dict[str, object], field: str) -> None:
    with pytest.raises(NoticeError) as refused:
        parse_notice(data)
    assert refused.value.field == field
    assert refused.value.message


def test_a_file_that_is_no_notice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("year = ", encoding="utf-8")
    with pytest.raises(NoticeError, match=r"x\.toml"):
        read_notice(path)


def test_an_empty_calendar_knows_weekends() -> None:
    plain = WorkCalendar({}, {})
    assert plain.is_workday(d("2024-10-01"))
    assert not plain.is_workday(d("2024-09-29"))
    assert plain.next_workday(d("2024-09-28")) == d("2024-09-30")
    assert plain.previous_workday(d("2024-09-29")) == d("2024-09-27")
