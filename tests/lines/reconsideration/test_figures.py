"""The figures of the small year (`a_year`), against a count by hand from its table and against plain SQL."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db import connection

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.figures.breakdowns import ORGANISATION
from qingheng.kernel.figures.common import SERVICE
from qingheng.kernel.figures.declare import Count, Indicator, Ratio, Stock
from qingheng.kernel.figures.listing import cases, records
from qingheng.kernel.figures.measuring import measure, weigh
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.figures.tables import by_group, by_month, over
from qingheng.lines.reconsideration import figures
from qingheng.lines.reconsideration.figures import BALANCES, BREAKDOWNS, INDICATORS
from qingheng.lines.reconsideration.models import Reconsideration as Record
from qingheng.procedure.declare import Binds
from qingheng.procedure.fold import LimitState
from tests.factories import District
from tests.lines.reconsideration.a_year import ASKED, drive

pytestmark = pytest.mark.django_db

YEAR = Span.year(2024)

COUNTS = {
    "received": 15, "resolved": 1, "accepted": 9, "concluded": 8, "pending_opening": 1, "pending_closing": 2,
    "refused": 1, "redirected": 1, "abandoned": 1, "withdrawn": 2, "ended_otherwise": 0, "screening_opening": 1,
    "screening_closing": 1, "upheld": 2, "corrected": 1, "rejected": 2, "settled": 2, "terminated": 1, "decided": 4,
    "unlooked": 7, "opinions": 2, "suggestions": 2, "hearings": 2, "simplified": 1, "extended": 1, "enterprise": 2,
    "incomplete": 1, "service_point": 1, "reviewed": 1,
}  # fmt: skip
RATES = {
    "resolution_rate": (1, 15, "6.67"), "settlement_rate": (2, 8, "25.00"), "overall_resolution_rate": (3, 9, "33.33"),
    "correction_rate": (1, 8, "12.50"), "correction_rate_of_decisions": (1, 4, "25.00"),
    "upholding_rate": (2, 8, "25.00"), "upholding_rate_of_decisions": (2, 4, "50.00"),
    "rejection_rate": (2, 8, "25.00"), "rejection_rate_of_decisions": (1, 4, "25.00"),
    "final_rate": (7, 8, "87.50"), "publication_rate": (1, 4, "25.00"), "opinion_reply_rate": (1, 2, "50.00"),
    "hearing_rate": (2, 7, "28.57"), "head_attendance_rate": (1, 2, "50.00"), "simplified_rate": (1, 8, "12.50"),
    "extension_rate": (1, 7, "14.29"),
    # 54 + 28 + 89 + (63-31) + (20-13) + 93 + 28 + (85-73) days over eight cases: 42.875
    "mean_days": (343, 8, "42.9"),
}  # fmt: skip


@pytest.fixture
def year(district: District) -> dict[str, Case]:
    return drive(district)


@pytest.mark.usefixtures("year")
def test_every_figure_is_what_the_table_says() -> None:
    found = measure(INDICATORS, YEAR, day=ASKED)
    assert {code: found[code].value for code in COUNTS} == COUNTS
    rates = {
        code: (found[code].numerator, found[code].denominator, str(found[code].value))
        for code in RATES
    }  # fmt: skip
    assert rates == RATES
    assert set(found) == {*COUNTS, *RATES, "on_time_rate", "overdue"}


@pytest.mark.usefixtures("year")
def test_limits_met_in_time_are_those_that_the_fold_of_every_case_gives() -> None:
    """Our limits due in the year, counted from the folded events rather than from the stored deadlines."""
    calendar = calendars.current()
    due = [
        each
        for case in Case.objects.select_related("body")
        for each in load(case).status(calendar, ASKED).limits
        if each.limit.binds is Binds.US and each.due.due.year == 2024
    ]
    met = sum(each.state is LimitState.MET for each in due)
    missed = sum(each.state in (LimitState.MET_LATE, LimitState.EXPIRED) for each in due)
    assert missed  # the dismissed case was late, the copies of several were never sent
    found = measure(INDICATORS, YEAR, day=ASKED)
    assert (found["on_time_rate"].numerator, found["on_time_rate"].denominator) == (met, met + missed)
    assert found["overdue"].value == missed


@pytest.mark.usefixtures("year")
def test_the_main_figures_agree_with_plain_sql() -> None:
    queries = {
        "received": "SELECT COUNT(*) FROM {t} WHERE received_on BETWEEN '2024-01-01' AND '2024-12-31' "
        "AND (is_duplicate IS NULL OR NOT is_duplicate)",
        "resolved": "SELECT COUNT(*) FROM {t} WHERE intake_result = 'resolved' "
        "AND intake_ended_on BETWEEN '2024-01-01' AND '2024-12-31'",
        "accepted": "SELECT COUNT(*) FROM {t} WHERE accepted_on BETWEEN '2024-01-01' AND '2024-12-31'",
        "concluded": "SELECT COUNT(*) FROM {t} WHERE closed_on BETWEEN '2024-01-01' AND '2024-12-31'",
        "pending_closing": "SELECT COUNT(*) FROM {t} WHERE accepted_on <= '2024-12-31' "
        "AND (closed_on IS NULL OR closed_on > '2024-12-31')",
    }
    found = measure(INDICATORS, YEAR, day=ASKED)
    with connection.cursor() as cursor:
        for code, sql in queries.items():
            cursor.execute(sql.format(t=Record._meta.db_table))
            assert found[code].value == cursor.fetchone()[0], code


@pytest.mark.usefixtures("year")
def test_both_sides_of_every_balance_are_shown_and_equal() -> None:
    weighed = {each.balance.code: (each.left, each.right) for each in weigh(BALANCES, YEAR, day=ASKED)}
    assert weighed == {"pending": (10, 10), "intake": (16, 16), "closing": (8, 8)}


@pytest.mark.usefixtures("year")
def test_a_balance_that_is_upset_says_so() -> None:
    Record.objects.filter(closing="mediated").update(closing=None)
    upset = [each for each in weigh(BALANCES, YEAR, day=ASKED) if not each.holds]
    assert [(each.balance.code, each.left, each.right) for each in upset] == [("closing", 8, 7)]


def shown(indicator: Indicator) -> list[int]:
    """How many records stand behind an indicator, or behind both parts of a rate."""
    parts = [indicator.numerator, indicator.denominator] if isinstance(indicator, Ratio) else [indicator]
    return [records(part, YEAR, day=ASKED).count() for part in parts]


@pytest.mark.usefixtures("year")
def test_every_figure_shows_as_many_records_as_it_says() -> None:
    for code, figure in measure(INDICATORS, YEAR, day=ASKED).items():
        indicator = figure.indicator
        said = [figure.numerator, figure.denominator] if isinstance(indicator, Ratio) else [figure.value]
        if code == "mean_days":  # the numerator is in days; its records are the cases concluded
            said[0] = 8
        assert shown(indicator) == said, code


def test_the_records_behind_a_figure_are_the_right_ones(year: dict[str, Case]) -> None:
    by_code = {each.code: each for each in INDICATORS}

    def names(code: str) -> set[str]:
        found = set(cases(by_code[code], YEAR, day=ASKED))
        return {name for name, case in year.items() if case in found}

    assert names("pending_closing") == {"deemed", "incomplete"}
    assert names("screening_opening") == {"over_year"}
    assert names("opinions") == {"quashed", "rejected"}
    assert names("suggestions") == {"dismissed", "deemed"}
    assert names("overall_resolution_rate") == {"resolved", "mediated", "settled"}
    assert names("enterprise") == {"resolved", "incomplete"}


@pytest.mark.usefixtures("year")
def test_months_add_up_to_the_year_and_each_month_carries_its_stock_over() -> None:
    wanted = [figures.received, figures.concluded, figures.opening, figures.closing, figures.suggestions]
    months = by_month(wanted, YEAR, day=ASKED)
    assert [row.label for row in months[:2]] == ["2024年1月", "2024年2月"]
    for code, total in (("received", 15), ("concluded", 8), ("suggestions", 2)):
        assert sum(row.figures[code].value or 0 for row in months) == total
    stocks = [(row.figures["pending_opening"].value, row.figures["pending_closing"].value) for row in months]
    assert (stocks[0][0], stocks[-1][1]) == (1, 2)
    assert all(earlier[1] == later[0] for earlier, later in pairwise(stocks))
    two = over([figures.concluded], [YEAR, Span.year(2025)], day=ASKED)
    assert [row.figures["concluded"].value for row in two] == [8, 1]


@pytest.mark.usefixtures("year")
def test_every_breakdown_adds_up_to_the_whole_and_finds_its_records() -> None:
    wanted = [figures.received, figures.concluded, figures.suggestions]
    for breakdown in BREAKDOWNS:
        rows = by_group(wanted, YEAR, breakdown, day=ASKED)
        for indicator in wanted:
            numbers = {row.key: row.figures[indicator.code].value for row in rows}
            assert sum(int(number or 0) for number in numbers.values()) == COUNTS[indicator.code], breakdown.code
            for key, number in numbers.items():
                assert records(indicator, YEAR, day=ASKED, group=(breakdown, key)).count() == number


OF_THE_LAW_PAGE = """
收到行政复议申请 立案前化解 依法受理 审结 期初未结 期末未结 立案前化解率 调撤率 综合化解率 直接纠错率
直接纠错率(实体决定) 维持率 维持率(实体决定) 驳回率 驳回率(实体决定) 案结事了率 行政复议意见书
行政复议建议书 意见书按期报送率 听证率 负责人参加听证率 简易程序适用率 平均办理天数 按期办结率 逾期件数 延期率
涉企案件数 容缺件数 服务点收件数 附带审查件数 公开率 电子送达率 公告送达件数 送达成功率
"""
"""Every indicator that the pages of reconsideration and of periods name, but the one that needs the courts' cases."""


def test_every_indicator_that_is_asked_for_is_there_and_every_rate_has_both_its_parts() -> None:
    declared = {each.name: each for each in (*INDICATORS, *SERVICE)}
    assert set(OF_THE_LAW_PAGE.split()) <= declared.keys()
    rates = [each for name, each in declared.items() if name.endswith("率") or "率(" in name or "平均" in name]
    assert all(isinstance(each, Ratio) and each.numerator and each.denominator for each in rates)


@pytest.mark.usefixtures("year")
def test_every_count_is_broken_down_as_the_ministrys_tables_are() -> None:
    counts = [each for each in INDICATORS if isinstance(each, Count | Stock)]
    whole = measure(counts, YEAR, day=ASKED)
    divided = {each.name: each for each in BREAKDOWNS}
    for name in ("行政行为类型", "行政管理类别", "被申请人类别", "申请人类别"):
        rows = by_group(counts, YEAR, divided[name], day=ASKED)
        for each in counts:
            parts = [int(row.figures[each.code].value or 0) for row in rows]
            assert sum(parts) == whole[each.code].value, (name, each.name)


@pytest.mark.usefixtures("year")
def test_figures_by_kind_of_act_respondent_and_applicant() -> None:
    def groups(code: str) -> dict[str, int]:
        breakdown = next(each for each in BREAKDOWNS if each.code == code)
        rows = by_group([figures.received], YEAR, breakdown, day=ASKED)
        return {row.label: int(row.figures["received"].value or 0) for row in rows if row.figures["received"].value}

    assert groups("act_kind") == {"行政处罚": 13, "行政许可": 1, "不履行法定职责": 1}
    assert groups("respondent_kind") == {"区政府部门": 14, "镇政府": 1}
    assert groups("applicant_kind") == {"公民": 13, "个体工商户": 1, "企业": 1}


def test_a_mean_is_broken_down_with_its_suspensions(year: dict[str, Case]) -> None:
    breakdown = next(each for each in BREAKDOWNS if each.code == "track")
    mean = next(each for each in INDICATORS if each.code == "mean_days")
    rows = {row.key: row.figures["mean_days"] for row in by_group([mean], YEAR, breakdown, day=ASKED)}
    assert rows["simplified"].value == Decimal("7.0")  # 20 days, 13 of them suspended
    assert (rows["ordinary"].numerator, rows["ordinary"].denominator) == (336, 7)


def test_each_person_counts_and_lists_what_is_within_reach(district: District, year: dict[str, Case]) -> None:
    wanted = [figures.received]
    for user, number in ((district.head, 15), (district.officer, 15), (district.statistician, 15),
                         (district.stranger, 0), (district.clerk, 0), (district.nobody, 0)):  # fmt: skip
        assert measure(wanted, YEAR, user=user, day=ASKED)["received"].value == number, user
        assert records(figures.received, YEAR, user=user, day=ASKED).count() == number, user
    rows = by_group(wanted, YEAR, ORGANISATION, user=district.head, day=ASKED)
    assert [(row.label, row.figures["received"].value) for row in rows] == [("行政复议科", 15)]


@pytest.mark.usefixtures("year")
def test_a_year_of_the_line_takes_a_fixed_number_of_queries(
    django_assert_num_queries: pytest.FixtureRequest,
) -> None:
    """One for each source and column of dates, however many indicators and however many months are asked."""
    with django_assert_num_queries(11):  # type: ignore[operator]
        measure(INDICATORS, YEAR, day=ASKED)
    with django_assert_num_queries(11):  # type: ignore[operator]
        by_month(INDICATORS, YEAR, day=ASKED)


def test_codes_and_figures_of_the_report_are_named_once() -> None:
    codes = [each.code for each in INDICATORS]
    assert len(set(codes)) == len(codes)
    seeds = {each.seed: each.code for each in INDICATORS if each.seed}
    assert seeds == {
        "F08": "received", "F09": "resolved", "F10": "accepted", "F11": "concluded", "F12": "suggestions",
    }  # fmt: skip


@pytest.mark.usefixtures("year")
def test_the_year_as_driven_is_whole() -> None:
    assert list(differences(ASKED)) == []
    assert Event.objects.filter(on__gt=dt.date(2025, 3, 3)).count() == 0
