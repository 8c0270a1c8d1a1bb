"""The figures of a small year, counted by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases import door
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.figures import together
from qingheng.kernel.figures.breakdowns import ORGANISATION, Breakdown, by_fact
from qingheng.kernel.figures.dashboards import Groups, Months
from qingheng.kernel.figures.declare import Leaf
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.figures.tables import by_group, by_month
from qingheng.kernel.figures.together import Together
from qingheng.lines.mediation import figures
from qingheng.lines.mediation.facts import Agreement
from qingheng.lines.mediation.line import COMMITTEES, LINES
from tests.lines.mediation.office import AGREED, APPLICATION, Office, accepted, d, mediating, registered, sides
from tests.lines.mediation.test_registers import BASE, committee, expert, mediator, members

YEAR, NEXT_YEAR = Span.year(2024), Span.year(2025)
AT_YEARS_END = dt.date(2024, 12, 31)
REFERRED = {"source": "referred", "referred_by": "朱家角派出所"}
THREE_OFFICES = {**REFERRED, "channel": "three_offices"}
EVERYBODY = ["police", "justice_office", "lawyer"]


def written(office: Office, case: Any, on: str, **facts: Any) -> None:
    signed = dict.fromkeys(("parties_signed_on", "mediator_signed_on", "stamped_on"), on)
    office.take(case, "agree_written", on, **{**AGREED, **signed, **facts})


@pytest.fixture
def year(office: Office) -> Office:
    """Nine disputes; the comments say how each counts in 2024."""
    taking = Taking("establish", d("2023-05-04"), {**BASE, "name": office.committee.name, "code": "v01"},
                    parties=members())  # fmt: skip
    door.open_case(COMMITTEES, taking, office.clerk, office.justice_office, on=d("2023-05-04"))
    # A: accepted, settled orally, 500 yuan, 2 persons, 0 days
    quick = {"dispute_type": "family", "summary": "口角", "persons": 2, "content": "和好", "performance": "at_once",
             "no_paper_wanted": True, "amount_agreed": "500"}  # fmt: skip
    office.open("mediation", "quick", "2024-02-01", sides(), **quick)
    # B: accepted, settled in writing, 3000 yuan, 3 persons, 7 days; confirmed; due 30 June and performed
    b = mediating(office, "2024-03-04", persons=3, difficulty="hard")
    written(office, b, "2024-03-11", amount_agreed="3000", performance_due="2024-06-30")
    office.take(b, "apply_confirmation", "2024-03-12", **APPLICATION)
    office.take(b, "court_files", "2024-03-13", court_number="（2024）沪0118民特1号")
    office.take(b, "record_ruling", "2024-03-20", confirmation="confirmed")
    office.take(b, "follow_up", "2024-07-01", visited_how="电话", visit_notes="已付", performance="done",
                performed_on="2024-06-30")  # fmt: skip
    # C: three offices, settled orally, 4 persons, 4 days
    c = mediating(office, "2024-04-01", **THREE_OFFICES, persons=4)
    office.take(c, "session", "2024-04-05", place="所内", open_session=False, record="调解", present=EVERYBODY)
    office.take(c, "agree_oral", "2024-04-05", no_paper_wanted=True, content="道歉", performance="at_once")
    # D: three offices, not settled, 2 persons, 8 days
    failed = mediating(office, "2024-04-02", **THREE_OFFICES)
    office.take(failed, "fail", "2024-04-10", failure_reason="no_agreement", told_routes=True, followed_by="court")
    # E: accepted, 2 persons, still open at the end of the year; settled in 2025
    late = mediating(office, "2024-12-28")
    written(office, late, "2025-01-10")
    # F: never accepted
    office.take(registered(office, "2024-05-06", consent="refused"), "refuse", "2024-05-07", refusal_reason="refuses")
    # G: police, risk of crime and of a group petition to 3 persons, withdrawn after 7 days, 2 persons
    g = accepted(office, "2024-06-03", **REFERRED, channel="police")
    office.take(g, "report_risk", "2024-06-04", risk=["crime", "group_petition"], risk_persons=3,
                told_police_on="2024-06-04", measures="疏导")  # fmt: skip
    office.take(g, "withdraw", "2024-06-10")
    # H: settled in writing, 2000 yuan, 2 persons, 4 days; confirmation dismissed; due 31 July, not performed, and
    # looked after on 20 August although 15 August was the last day; an expert was asked
    h = mediating(office, "2024-07-01", dispute_type="housing")
    office.take(h, "consult_expert", "2024-07-02", expert=expert(office).number, expert_agreed=True,
                expert_interested=False, expert_question="原因", expert_opinion="老化")  # fmt: skip
    written(office, h, "2024-07-05", amount_agreed="2000", performance_due="2024-07-31")
    office.take(h, "apply_confirmation", "2024-07-08", **APPLICATION)
    office.take(h, "court_files", "2024-07-09", court_number="（2024）沪0118民特2号")
    office.take(h, "record_ruling", "2024-07-22", confirmation="dismissed")
    office.take(h, "follow_up", "2024-08-20", visited_how="上门", visit_notes="未付", performance="not_done")
    # I: accepted in 2023, settled in writing in 2024 after 19 days; due in 2025
    carried = mediating(office, "2023-12-20")
    written(office, carried, "2024-01-08")
    return office


COUNTED = {
    "disputes_accepted": "7件",  # A B C D E G H
    "disputes_settled": "5件",  # A B C H I
    "success_rate": "71.43%(5/7)",
    "disputes_failed": "1件",
    "three_offices_accepted": "2件",
    "three_offices_settled": "1件",
    "three_offices_rate": "50.00%(1/2)",
    "written_agreements": "3件",  # B H I
    "oral_agreements": "2件",  # A C
    "amount_agreed": "5500元",
    "dispute_persons": "17人次",  # 2 3 4 2 2 2 2
    "dispute_mean_days": "7.0天(49/7)",  # 0 7 4 8 7 4 19
    "performance_rate": "50.00%(1/2)",  # B of B and H
    "disputes_open": "1件",  # E
    "confirmations_applied": "2件",
    "confirmations": "1件",
    "prevented_crime": "1件",
    "prevented_crime_persons": "3人",
    "prevented_suicide": "0件",
    "prevented_suicide_persons": "0人",
    "prevented_group_petition": "1件",
    "prevented_group_petition_persons": "3人",
    "prevented_group_fight": "0件",
    "prevented_group_fight_persons": "0人",
    "expert_calls": "1次",
    "on_time_rate": "87.50%(7/8)",  # the month of B C D G H I, the visit of B; not the visit of H
    "overdue": "1件",
}


def test_every_figure_of_disputes_is_counted_here() -> None:
    assert {each.code for each in figures.INDICATORS} == set(COUNTED)


def test_the_year_of_disputes(year: Office) -> None:
    found = measure(figures.INDICATORS, YEAR, day=AT_YEARS_END)
    assert {code: str(figure) for code, figure in found.items()} == COUNTED


def test_what_was_accepted_before_and_settled_after_counts_where_it_happened(year: Office) -> None:
    found = measure([figures.accepted, figures.settled, figures.open_at_end], NEXT_YEAR, day=dt.date(2025, 12, 31))
    assert [each.value for each in found.values()] == [0, 1, 0]


@pytest.mark.parametrize(
    ("breakdown", "expected"),
    [
        (figures.BY_CHANNEL, {"三所联动": 2, "公安（公调对接）": 1, "申请、主动调解（非移送）": 4}),
        (figures.BY_SOURCE, {"依申请调解": 3, "主动调解": 1, "委托移送调解": 3}),
        (figures.BY_TYPE, {"婚姻家庭纠纷": 1, "邻里纠纷": 5, "房屋宅基地纠纷": 1}),
        (figures.BY_DIFFICULTY, {"简易": 1, "一般": 5, "疑难复杂": 1}),
        (figures.BY_COMMITTEE_KIND, {"村": 7}),
        (ORGANISATION, {"朱家角镇东村人民调解委员会": 7}),
    ],
)
def test_what_was_accepted_falls_into_groups(year: Office, breakdown: Breakdown, expected: dict[str, int]) -> None:
    rows = by_group([figures.accepted], YEAR, breakdown)
    assert {row.label: value for row in rows if (value := row.figures["disputes_accepted"].value)} == expected


def test_the_months_of_the_year(year: Office) -> None:
    """The monthly report: what came in and what was settled, month by month."""
    rows = by_month([figures.accepted, figures.settled], YEAR)
    counted = [(row.figures["disputes_accepted"].value, row.figures["disputes_settled"].value) for row in rows]
    assert counted == [(0, 1), (1, 1), (1, 1), (2, 1), (0, 0), (1, 0), (1, 1), (0, 0), (0, 0), (0, 0), (0, 0), (1, 0)]


@pytest.mark.parametrize("most", [together.MOST_GROUPS, 20, 1])
def test_counted_together_they_are_what_they_are_alone(year: Office, monkeypatch: Any, most: int) -> None:
    """The whole, the months and the groups, in however few statements they are read."""
    monkeypatch.setattr(together, "MOST_GROUPS", most)
    panels = figures.DASHBOARD.panels
    monthly = [leaf for each in panels if isinstance(each, Months) for leaf in each.of]
    grouped = [(each.of, each.by) for each in panels if isinstance(each, Groups)] + [
        (figures.amount, ORGANISATION), (figures.settled, figures.BY_COMMITTEE_KIND), (figures.open_at_end, BY_OUTCOME),
    ]  # fmt: skip
    found = Together(YEAR, figures.INDICATORS, monthly=monthly, grouped=grouped, day=AT_YEARS_END)
    assert {code: str(figure) for code, figure in found.figures.items()} == COUNTED
    assert found.months(monthly) == by_month(monthly, YEAR)
    assert found.months([figures.open_at_end]) == by_month([figures.open_at_end], YEAR)
    for leaf, by in grouped:
        assert found.groups([leaf], by) == by_group([leaf], YEAR, by, day=AT_YEARS_END), by.code


def test_the_page_of_the_year_asks_little(year: Office) -> None:
    """One statement for each date that is asked for, one more for what does not go together with the others."""
    client = Client()
    client.force_login(year.officer, backend="django.contrib.auth.backends.ModelBackend")
    with CaptureQueriesContext(connection) as asked:
        page = client.get("/figures/mediation/2024/")
    assert page.status_code == 200
    counting = [each["sql"] for each in asked.captured_queries if "COUNT(" in each["sql"] or "SUM(" in each["sql"]]
    # accepted twice, closed, due, open, applied, ruled, risk told, experts asked, limits
    assert len(counting) == 10


BY_OUTCOME = by_fact(Agreement.outcome)


def registers(office: Office) -> list[Leaf]:
    """Committees, mediators, experts and screenings of 2024; the figures of the registers."""
    village = committee(office, "2024-03-01")
    gone = committee(office, "2024-02-01", name="新桥村人民调解委员会", short_name="新桥", code="xinqiao")
    office.take(gone, "end", "2024-09-02", ended_why="村合并")
    committee(office, "2023-05-05", name="东湖社区人民调解委员会", short_name="东湖", code="donghu", kind="community",
              chosen_by="residents")  # fmt: skip
    committee(office, "2024-05-06", name="物业纠纷人民调解委员会", short_name="物业", code="wuye", kind="professional",
              chosen_by="founder")  # fmt: skip
    office.open("mediation_committee", "establish", "2024-05-06", name="古塘工作室", short_name="古塘工作室",
                code="gzs", unit_kind="posted_studio", kind="village", town="朱家角镇",
                parent=village.number)  # fmt: skip
    post = {"committee": village.number, "engagement": "full_time"}
    for on, name, facts in (
        ("2024-03-04", "赵强", {**post, "education": "bachelor"}),
        ("2024-03-04", "钱勇", {**post, "education": "senior", "engagement": "part_time"}),
        ("2023-06-05", "孙军", {**post, "education": "senior"}),
    ):
        left = mediator(office, on, name=name, facts=facts)
    office.take(left, "remove", "2024-12-31", removal="left")
    expert(office)
    for on, found, prevented in (("2024-02-05", 5, 3), ("2024-09-27", 2, 2), ("2025-01-20", 9, 9)):
        counted: dict[str, Any] = {"found": found, "prevented": prevented}
        office.open("mediation_screening", "record", on, theme="节前排查", area="东村", **counted)
    return [
        figures.new_local, figures.committees, figures.studios, figures.mediators, figures.full_time, figures.experts,
        figures.screenings, figures.prevented,
    ]  # fmt: skip


def test_the_year_of_the_registers(office: Office) -> None:
    asked = registers(office)
    found = {code: figure.value for code, figure in measure(asked, YEAR, day=AT_YEARS_END).items()}
    assert found == {
        "new_committees": 2,  # 古塘村, 新桥村
        "committees": 3,  # 古塘村, 东湖社区, 物业
        "studios": 1,
        "mediators": 2,  # who left on the last day is not there at its end
        "full_time_mediators": 1,
        "mediation_experts": 1,
        "screenings": 2,
        "disputes_prevented": 5,
    }
    rows = by_group([figures.committees], YEAR, figures.COMMITTEE_BREAKDOWNS[0])
    kinds = {row.label: row.figures["committees"].value for row in rows}
    assert {label: value for label, value in kinds.items() if value} == {"村": 1, "居（社区）": 1, "行业性、专业性": 1}
    schools = by_group([figures.mediators], YEAR, figures.MEDIATOR_BREAKDOWNS[0])
    assert {row.label: row.figures["mediators"].value for row in schools if row.figures["mediators"].value} == {
        "本科": 1,
        "高中、中专": 1,
    }


def test_every_figure_of_the_registers_is_counted_here(office: Office) -> None:
    declared = {each.code for line in LINES if line.record.__name__ != "Mediation" for each in line.indicators}
    assert declared == {each.code for each in registers(office)}
