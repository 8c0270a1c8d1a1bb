"""The figures of a small year, counted by hand.

| case | came in | accepted | closed | marks |
|---|---|---|---|---|
| wages | 05-06, centre, migrant | 05-08 civil | 07-01, 30000 | supported 06-03, paid 2000 07-30, good, satisfied |
| boy | 05-06 notice, prosecution | 05-06 criminal | | lawyer replaced 05-10 |
| boy again | 07-01 notice, first instance, same person | 07-01 criminal | | |
| adult | 06-03 may-notice, court | 06-03 criminal | | terminated 06-05 |
| prisoner | 05-06 prison station, green, elderly | 05-08 civil | | complaint 05-10 |
| prior | 06-11 | 06-11 civil, prior | | |
| rich | 05-06 | refused 05-08 | | objection kept 05-10 |
| wronged | 05-06 | refused 05-08, granted 05-13 civil | | objection: correct 05-10 |
| gone | 05-06 | withdrawn | | |
| slow | 05-06 | 05-14 civil (one day late) | | |
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.figures.measuring import measure, weigh
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.figures.tables import by_group
from qingheng.lines.legal_aid import figures
from qingheng.lines.legal_aid import line as lines
from tests.lines.legal_aid.factory import (
    CLOSING,
    PASSING,
    RECEIVED,
    REVIEW,
    TERMINATION,
    Centre,
    D,
    enter,
    granted,
    lawyer,
    objected,
    opened,
    recipient,
    take,
)

pytestmark = pytest.mark.django_db
ASKED = D(2024, 12, 31)

COUNTS = {
    "aid_accepted": 8, "aid_criminal": 3, "aid_civil": 5, "aid_administrative": 0, "aid_compensation": 0,
    "aid_apply_civil": 5, "aid_apply_defence": 0, "aid_apply_agent": 0, "aid_notice_must": 2, "aid_notice_may": 1,
    "aid_notice_treatment": 0, "aid_green": 1, "aid_prison_station": 1, "aid_prior": 1, "aid_recipients": 7,
    "aid_granted": 5, "aid_refused": 1, "aid_late_reviews": 1, "aid_closed": 1, "aid_benefit": 30000,
    "aid_supported": 1,
    "aid_terminated": 1, "aid_replaced": 1, "aid_objections": 2, "aid_corrections": 1, "aid_complaints": 1,
    "aid_subsidy": 2000, "aid_open": 6, "aid_group_migrant": 4, "aid_group_minor": 1, "aid_group_elderly": 1,
    "aid_group_woman": 0, "aid_group_ethnic": 0,
}  # fmt: skip
RATES = {
    "aid_grant_rate": (5, 6, "83.33"),
    "aid_refusal_rate": (1, 6, "16.67"),
    # wages 2, prisoner 2, prior 0, rich 2, wronged 7, slow 8 days
    "aid_mean_review": (21, 6, "3.5"),
    "aid_correction_rate": (1, 2, "50.00"),
    "aid_mean_subsidy": (2000, 1, "2000.0"),
    "aid_quality_rate": (1, 1, "100.00"),
    "aid_satisfaction_rate": (1, 1, "100.00"),
}


def somebody(serial: int, name: str) -> NewParty:
    """A recipient told apart by the number."""
    stem = f"31019919900102{serial:02}1"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    check = "10X98765432"[sum(w * int(d) for w, d in zip(weights, stem, strict=True)) % 11]
    return recipient(name, id_number=stem + check)


def refused(centre: Centre, serial: int, *, kept: bool) -> Case:
    case = opened(centre, parties=[somebody(serial, "富有")])
    take(centre, case, "review", D(2024, 5, 8), {**REVIEW, "income_per_head": "2500"})
    take(centre, case, "refuse", D(2024, 5, 8), refusal_reason="other", reasons="其他原因。")
    objected(centre, case, D(2024, 5, 10), kept=kept)
    return case


def drive(centre: Centre) -> None:
    """The year of the table."""
    wages = granted(centre, parties=[somebody(1, "甲")])
    take(centre, wages, "assign", D(2024, 5, 9), lawyer(centre))
    take(centre, wages, "sign", D(2024, 5, 10))
    take(centre, wages, "ask_support", D(2024, 5, 13), recipient_agrees="true", procuratorate="区检察院",
         support_reason="弱势。")  # fmt: skip
    take(centre, wages, "record_support", D(2024, 6, 3), support_result="supported", support_number="青检1号")
    take(centre, wages, "close", D(2024, 7, 1), CLOSING)
    take(centre, wages, "hand_in", D(2024, 7, 15))
    take(centre, wages, "pass_file", D(2024, 7, 30), PASSING)

    boy = opened(centre, RECEIVED, "accept_notice", parties=[somebody(2, "乙")])
    take(centre, boy, "assign", RECEIVED, lawyer(centre, told_organ_on="2024-05-06"))
    take(centre, boy, "replace_person", D(2024, 5, 10), lawyer(centre, "戊"), replacement_reason="unable")
    opened(centre, D(2024, 7, 1), "accept_notice", parties=[somebody(2, "乙")], organ="court", stage="first")
    adult = opened(centre, D(2024, 6, 3), "accept_notice", parties=[somebody(3, "丙")], notice_kind="may",
                   organ="court", notice_ground=None, ordinary_procedure="true", stage="first",
                   groups=None)  # fmt: skip
    take(centre, adult, "terminate", D(2024, 6, 5),
         {**TERMINATION, "termination_ground": "own_counsel", "organ_letter": "1号"})  # fmt: skip

    prisoner = granted(centre, parties=[somebody(4, "丁")], channel="prison_station", green_channel="true",
                       groups=["elderly"])  # fmt: skip
    take(centre, prisoner, "complain", D(2024, 5, 10), complaint_ground="delay", complaint_against="某",
         complaint_text="拖延。")  # fmt: skip
    prior = opened(centre, D(2024, 6, 11), parties=[somebody(5, "己")])
    take(centre, prior, "provide_first", D(2024, 6, 11), prior_ground="preservation", makeup_due="2024-06-20")
    refused(centre, 6, kept=True)
    wronged = refused(centre, 7, kept=False)
    take(centre, wronged, "correct_refusal", D(2024, 5, 13))
    take(centre, opened(centre, parties=[somebody(8, "庚")]), "withdraw", RECEIVED, withdrawal="own")
    granted(centre, D(2024, 5, 14), parties=[somebody(9, "辛")])


def test_every_figure_is_what_the_table_says(centre: Centre) -> None:
    drive(centre)
    found = measure(lines.CASES.indicators, Span.year(2024), day=ASKED)
    assert {code: found[code].value for code in COUNTS} == COUNTS
    rates = {
        code: (found[code].numerator, found[code].denominator, str(found[code].value))
        for code in RATES
    }  # fmt: skip
    assert rates == RATES
    groups = {code for code in found if code.startswith("aid_group_")}
    assert set(found) == {*COUNTS, *RATES, *groups, "on_time_rate", "overdue"}
    assert list(differences(ASKED)) == []


def test_cases_divide_by_stage_and_channel_and_add_up_by_kind(centre: Centre) -> None:
    drive(centre)
    divided = (
        (figures.criminal, figures.BY_STAGE, {"审查起诉": 1, "一审": 2}),
        (figures.accepted, figures.BY_CHANNEL, {"中心窗口": 4, "监狱工作站": 1, "办案机关公函": 3}),
    )
    for indicator, breakdown, expected in divided:
        rows = by_group([indicator], Span.year(2024), breakdown, day=ASKED)
        assert {row.label: row.figures[indicator.code].value for row in rows if row.figures[indicator.code].value} == (
            expected
        )
    kinds = weigh(lines.CASES.balances, Span.year(2024), day=ASKED)
    assert [(each.balance.code, each.left, each.right) for each in kinds] == [("aid_kinds", 8, 8)]


def test_nothing_is_counted_in_another_year(centre: Centre) -> None:
    drive(centre)
    found = measure(lines.CASES.indicators, Span.year(2023), day=ASKED)
    assert not any(figure.value for figure in found.values())


def helped(centre: Centre, on: dt.date, helps: list[str]) -> None:
    facts: dict[str, Any] = {
        "asked_by": "person", "organ": "procuratorate", "organ_name": "检察院", "stage": "prosecution",
        "charge": "盗窃罪",
        "has_defender": "false", "lawyer": "高远", "licence": "131", "place": "检察院", "helps": helps,
    }  # fmt: skip
    opened(centre, on, "on_the_spot", line=lines.DUTY, facts=facts, parties=[NewParty("aid_helped", "citizen", "张三")])


def advised(centre: Centre, on: dt.date, kind: str) -> None:
    facts = {"advice_kind": kind, "channel": "centre", "subject": "labour", "answered_by": "高远", "result": "answered",
             "told_aid": "false"}  # fmt: skip
    opened(centre, on, "record", line=lines.ADVICE, facts=facts, parties=[])


def test_the_registers_count_help_advice_people_and_stations(centre: Centre) -> None:
    enter(centre, "甲", D(2023, 12, 1))
    helped(centre, D(2024, 3, 4), ["advice"])
    helped(centre, D(2024, 3, 5), ["advice", "witness"])
    helped(centre, D(2023, 12, 29), ["witness"])
    for kind in ("advice", "advice", "drafting"):
        advised(centre, D(2024, 3, 4), kind)
    left = enter(centre, "乙")
    enter(centre, "丙", change={"person_kind": "grassroots", "specialties": ["labour"], "defence_since": None,
                               "licensed_on": None})  # fmt: skip
    take(centre, left, "leave", D(2024, 6, 3), left_why="转所")
    station = {"name": "驻监狱站", "station_kind": "prison", "host": "青浦监狱", "address": "青浦区", "hours": "每周三",
               "staffed_by": "顾敏"}  # fmt: skip
    opened(centre, D(2024, 1, 2), "set_up", line=lines.STATIONS, facts=station, parties=[])
    asked = [figure for line in lines.LINES if line is not lines.CASES for figure in line.indicators]
    found = {code: figure.value for code, figure in measure(asked, Span.year(2024), day=ASKED).items()}
    assert found == {
        "duty_helps": 2, "duty_witnessed": 1, "aid_advice_given": 2, "aid_drafted": 1, "aid_persons": 2,
        "aid_lawyers": 1, "aid_stations": 1,
    }  # fmt: skip
