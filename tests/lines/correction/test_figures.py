"""The figures of a small year, counted by hand.

A: control of a year from 2023-11-10, released on its last day. B: on file since March, with one of everything, revoked
in the end. C: reported a week late. D: never came. E: moved away. F: a minor. G: lost, found, and convicted again.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.figures.breakdowns import ORGANISATION, Breakdown
from qingheng.kernel.figures.declare import Indicator
from qingheng.kernel.figures.measuring import measure, weigh
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.figures.tables import by_group
from qingheng.lines.correction import figures
from qingheng.lines.correction.line import ACTIVITIES, ROUNDS
from tests.lines.correction.driving import (
    ARRIVAL,
    CONTROL,
    D,
    House,
    admonished,
    begun,
    breach,
    guardian,
    motion,
    opened,
    outing,
    registered,
    subject,
    take,
    warned,
)  # fmt: skip
from tests.lines.correction.paper_cases import FINDINGS, MOVE, PERMIT, RELEASE, assessment

pytestmark = pytest.mark.django_db
YEAR, ASKED = Span.year(2024), D(2024, 12, 31)
LATER = D(2024, 5, 6)

COUNTS = {
    "on_file_opening": 1, "on_file_closing": 4, "cumulative": 7, "registered": 5, "released": 1,
    "terminated": 1, "transferred": 1, "suspension_revoked": 1, "parole_revoked": 0, "recommitted": 0,
    "never_registered": 1, "absences": 1, "reoffended": 1, "outings_office": 1, "outings_district": 1,
    "outings_city": 1, "permits": 1, "hearings": 1, "admonitions": 1, "warnings": 2, "praises": 1, "penalties": 1,
    "motions": 1, "positioned": 1, "aid_job": 1, "aid_training": 0, "aid_subsidy": 1, "aid_minimum": 0, "aid_legal": 0,
    "aid_school": 0, "talks": 1, "individual_counselling": 1,
}  # fmt: skip
RATES = {"reporting_rate": (4, 5, "80.00"), "absence_rate": (1, 7, "14.29"), "reoffending_rate": (1, 7, "14.29")}


@pytest.fixture
def year(it: House) -> dict[str, Case]:
    """The seven files."""
    a = registered(it, D(2023, 11, 17), received=D(2023, 11, 14), effective_on=D(2023, 11, 10), **CONTROL)
    take(it, a, "release", D(2024, 11, 9), **RELEASE)
    b = registered(it)
    _everything(it, b)
    c = registered(it, D(2024, 4, 1))
    d = opened(it)
    e = registered(it)
    _moves(it, e)
    f = opened(it, parties=[subject("孙某", born_on=D(2006, 12, 2)), guardian()], by=it.minors)
    take(it, f, "register", D(2024, 3, 25), by=it.minors, **ARRIVAL)
    g = registered(it)
    number = take(it, g, "open_absence", LATER, last_in_control_on=D(2024, 5, 5), absence_gist="失联。").event.number
    take(it, g, "found", D(2024, 5, 8), about=number, found_gist="找到。", absence_justified=False)
    take(it, g, "record_conviction", D(2024, 9, 2), crime_committed_on=D(2024, 6, 1), convicted_on=D(2024, 9, 2),
         conviction="盗窃罪")  # fmt: skip
    return dict(zip("ABCDEFG", (a, b, c, d, e, f, g), strict=True))


def _everything(it: House, case: Case) -> None:
    take(it, case, "delegate", D(2024, 3, 25), delegation_no="青矫委1号", delegates_outings=True)
    steps: tuple[tuple[str, dt.date, dt.date, dict[str, Any]], ...] = (
        ("decide_outing_office", D(2024, 4, 1), D(2024, 4, 3), {}),
        ("decide_outing", D(2024, 4, 10), D(2024, 4, 18), {}),
        ("decide_outing_city", D(2024, 7, 1), D(2024, 8, 5),
         {"outing_city_paper": "沪矫外1号", "outing_told_procuratorate": True}),
    )  # fmt: skip
    for step, first, last, more in steps:
        number = outing(it, case, D(2024, 3, 26), first, last)
        take(it, case, step, D(2024, 3, 26), about=number, outing_granted=True, **more)
    refused = outing(it, case, D(2024, 3, 26), D(2024, 11, 4), D(2024, 11, 5))
    take(it, case, "decide_outing", D(2024, 3, 26), about=refused, outing_granted=False, outing_refusal="证明不足。")
    number = take(it, case, "apply_permit", LATER, **PERMIT).event.number
    take(it, case, "hold_hearing", LATER, about=number, hearing_host="王慧", hearing_gist="同意。")
    take(it, case, "decide_permit", LATER, about=number, permit_granted=True, permit_from=LATER)
    admonished(it, case, LATER)
    warned(it, case, D(2024, 5, 20))
    warned(it, case, D(2024, 6, 3))
    penalty = breach(it, case, D(2024, 6, 5))
    take(it, case, "propose_penalty", D(2024, 6, 5), about=penalty)
    take(it, case, "police_decided", D(2024, 6, 11), about=penalty, penalised=True, penalty_paper="青公1号")
    take(it, case, "praise", D(2024, 6, 12), praise_ground="deed", praise_facts="救人。")
    device: dict[str, Any] = {"positioning_ground": "penalised", "positioning_device": "bracelet"}
    number = take(
        it, case, "positioning_on", D(2024, 6, 12), positioning_months=1, positioning_need="评估", **device
    ).event.number  # fmt: skip
    take(it, case, "positioning_extend", D(2024, 7, 8), about=number, positioning_months=1, positioning_need="评估")
    for kind in ("job", "subsidy"):
        take(it, case, "aid", D(2024, 6, 12), aid_kind=kind, aid_gist="落实。")
    for kind in ("talk", "counselling"):
        take(it, case, "educate", D(2024, 6, 12), individual=kind, individual_gist="开展。")
    number = motion(it, case, D(2024, 9, 2))
    take(it, case, "ruled", D(2024, 9, 27), about=number, ruling="granted", ruling_paper="(2024)沪刑更1号")
    take(it, case, "terminate", D(2024, 9, 30), termination="suspension", termination_paper="(2024)沪刑更1号")


def _moves(it: House, case: Case) -> None:
    number = take(it, case, "apply_move", LATER, **MOVE).event.number
    take(it, case, "consult", LATER, about=number)
    take(it, case, "move_replied", LATER, about=number, move_agreed=True, move_reply="复函")
    take(it, case, "decide_move", LATER, about=number, move_granted=True)
    take(it, case, "hand_over", LATER, about=number)
    take(it, case, "move_done", D(2024, 5, 20), about=number)


def numbers(indicators: tuple[Indicator, ...]) -> dict[str, Decimal | int | None]:
    """The figures of the year."""
    return {code: figure.value for code, figure in measure(indicators, YEAR, day=ASKED).items()}


@pytest.mark.usefixtures("year")
def test_every_figure_of_the_files_is_what_was_counted() -> None:
    found = measure(figures.INDICATORS, YEAR, day=ASKED)
    assert {code: found[code].value for code in COUNTS} == COUNTS
    assert {code: (found[code].numerator, found[code].denominator, str(found[code].value)) for code in RATES} == RATES
    assert set(found) == {*COUNTS, *RATES, "on_time_rate", "overdue", "minors_on_file"}
    assert found["minors_on_file"].withheld, "one"
    (balance,) = weigh(figures.BALANCES, YEAR, day=ASKED)
    assert (balance.left, balance.right) == (7, 7)


@pytest.mark.usefixtures("year")
def test_the_stock_divides_by_category_sex_and_level() -> None:
    """At the end: C, D, F and G, all on probation and men; D has no level yet."""
    divided: tuple[tuple[Breakdown, dict[str, int]], ...] = (
        (figures.BY_CATEGORY, {"缓刑": 4}),
        (figures.BY_SEX, {"男": 4}),
        (figures.BY_LEVEL, {"入矫教育期": 3, "未登记": 1}),
    )
    for breakdown, expected in divided:
        table = by_group([figures.on_file], YEAR, breakdown, day=ASKED)
        found = {row.label: row.figures[figures.on_file.code].value for row in table}
        assert {label: value for label, value in found.items() if value} == expected


@pytest.mark.usefixtures("year")
def test_fewer_than_five_in_a_town_and_few_minors_are_not_told() -> None:
    """Four on file in one town, one of them a minor: the number of the whole is told, those of the groups are not."""
    assert measure([figures.on_file], YEAR, day=ASKED)["on_file_closing"].value == 4
    for breakdown, groups in ((figures.BY_MINOR, 2), (ORGANISATION, 1)):
        told = [row.figures["on_file_closing"].printed
                for row in by_group([figures.on_file], YEAR, breakdown, day=ASKED)]  # fmt: skip
        assert [each for each in told if each] == ["略"] * groups


def test_assessments(it: House) -> None:
    """One on the tenth working day (Saturday 11 May is one) and adopted, one late and not, one open, one impossible."""
    for submitted, adopted in ((D(2024, 5, 17), "adopted"), (D(2024, 5, 20), "not_adopted")):
        case = assessment(it, LATER)
        take(it, case, "assign", LATER, officers=[it.officer.pk, it.second.pk])
        take(it, case, "investigate", D(2024, 5, 8), **FINDINGS)
        take(it, case, "submit", submitted, opinion="suitable", opinion_reason="具备条件。")
        take(it, case, "feed_back", D(2024, 6, 12), adopted=adopted, decision_result="判决")
    assessment(it, LATER)
    take(it, assessment(it, LATER), "impossible", D(2024, 5, 8), impossible_reason="地址不实")
    found = {code: str(value) for code, value in numbers(figures.ASSESSMENT_INDICATORS).items()}
    assert found == {"assessments": "2", "assessment_on_time_rate": "50.00", "adoption_rate": "50.00"}


def test_activities(it: House) -> None:
    for kind, attended in (("classroom", 20), ("education", 12), ("lecture", 30), ("public", 15), ("counselling", 5)):
        case = begun(it, ACTIVITIES, "plan", LATER, {"activity": kind, "topic": "x", "place": "y"}, [], it.officer)
        take(it, case, "hold", D(2024, 5, 8), attended=attended, session_hours=2)
    begun(it, ACTIVITIES, "plan", LATER, {"activity": "classroom", "topic": "x", "place": "y"}, [], it.officer)
    assert numbers(figures.ACTIVITY_INDICATORS) == {
        "sessions": 5, "education": 62, "counselling": 5, "public_work": 15, "classrooms": 1, "class_hours": 0,
        "public_hours": 0,
    }  # fmt: skip


def test_hours_are_counted_for_each_person_who_took_part(it: House) -> None:
    """Two classes of two hours and public work of three: A was at all, B at one class."""
    a, b = registered(it), registered(it)
    for kind, hours, who in (("classroom", 2, [a, b]), ("education", 2, [a]), ("public", 3, [a])):
        case = begun(it, ACTIVITIES, "plan", LATER, {"activity": kind, "topic": "x", "place": "y"}, [], it.office)
        take(it, case, "hold", D(2024, 5, 8), by=it.office, attended=9, session_hours=hours,
             attendees=[each.number for each in who])  # fmt: skip
    of = [figures.class_hours, figures.public_hours]
    assert [figure.value for figure in measure(of, YEAR, day=ASKED).values()] == [6, 3]
    rows = by_group([*of, figures.sessions], YEAR, figures.BY_FILE, day=ASKED)
    assert {row.label: [row.figures[each.code].value for each in of] for row in rows} == {
        a.number: [4, 3], b.number: [2, 0],
    }  # fmt: skip
    mine = measure(of, YEAR, user=it.office, day=ASKED)
    assert mine["class_hours"].value == 6, "a justice office sees the hours of its own people"
    assert measure(of, YEAR, user=it.neighbour, day=ASKED)["class_hours"].value == 0


def test_rounds(it: House) -> None:
    case = begun(it, ROUNDS, "start", LATER, {"round_topic": "节前", "round_scope": "全区"}, [], it.officer)
    danger: dict[str, Any] = {"risk": "high", "hidden_danger": "失业", "measure": "帮扶"}
    first = take(it, case, "find_danger", LATER, **danger).event.number
    take(it, case, "find_danger", LATER, **danger)
    take(it, case, "close_danger", D(2024, 5, 8), about=first, danger_closed="已就业")
    assert numbers(figures.ROUND_INDICATORS) == {"risk_rounds": 1, "dangers_found": 2, "dangers_closed": 1}
