"""The registers: what they refuse, their limit, and the shared words of the line."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty, Refused
from qingheng.lines.legal_aid import line as lines
from qingheng.lines.legal_aid.roster import roster
from tests.lines.legal_aid.factory import RECEIVED, Centre, D, due, enter, granted, lawyer, opened, sentences, take

pytestmark = pytest.mark.django_db
HELPED = [NewParty("aid_helped", "citizen", "张三")]
OTHER = NewParty("aid_helped", "citizen", "李四")
ASKED: dict[str, Any] = {
    "asked_by": "person", "organ": "detention", "organ_name": "看守所", "stage": "investigation", "charge": "盗窃罪",
    "has_defender": "false",
}  # fmt: skip
GIVEN: dict[str, Any] = {"lawyer": "高远", "licence": "131", "place": "看守所", "helps": ["advice"]}
WORKER = {"person_kind": "grassroots", "specialties": ["labour"], "defence_since": None, "licensed_on": None}
ADVICE: dict[str, Any] = {
    "advice_kind": "advice", "channel": "centre", "subject": "labour", "answered_by": "高远", "result": "told_aid",
    "told_aid": "false",
}  # fmt: skip
STATION: dict[str, Any] = {
    "name": "驻看守所站", "station_kind": "detention", "host": "看守所", "address": "青浦区", "hours": "每日",
    "staffed_by": "高远", "duty_lawyer": "false",
}  # fmt: skip
REFUSED: dict[str, tuple[str, Line, str, dict[str, Any], list[NewParty]]] = {
    "defender": (
        "值班律师为没有辩护人的犯罪嫌疑人、被告人提供法律帮助",
        lines.DUTY, "ask", {**ASKED, "has_defender": "true"}, HELPED,
    ),
    "one helped": ("一次登记一名受帮助人", lines.DUTY, "ask", ASKED, [*HELPED, OTHER]),
    "witness": (
        "侦查阶段不签署认罪认罚具结书", lines.DUTY, "on_the_spot", {**ASKED, **GIVEN, "helps": ["witness"]}, HELPED,
    ),
    "told": ("引导申请法律援助的，应当告知申请的条件和程序", lines.ADVICE, "record", ADVICE, []),
    "duty lawyer": ("驻看守所工作站应当派驻值班律师", lines.STATIONS, "set_up", STATION, []),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_the_registers_refuse(centre: Centre, name: str) -> None:
    sentence, line, step, facts, parties = REFUSED[name]
    with pytest.raises(Refused) as refused:
        opened(centre, RECEIVED, step, line=line, facts=facts, parties=parties)
    assert sentence in sentences(refused.value)
    assert not Case.objects.filter(line=line.code).exists()


def test_only_lawyers_are_put_on_duty(centre: Centre) -> None:
    worker = enter(centre, change=WORKER)
    with pytest.raises(Refused) as refused:
        take(centre, worker, "put_on_duty", RECEIVED, duty_place="看守所", duty_days="每周二")
    assert sentences(refused.value) == ["值班律师应当是律师"]


def test_only_lawyers_are_entered_for_defence(centre: Centre) -> None:
    with pytest.raises(Refused) as refused:
        enter(centre, change={"person_kind": "grassroots", "defence_since": None, "licensed_on": None})
    assert sentences(refused.value) == ["只有律师可以登记刑事辩护、熟悉未成年人身心特点的专长"]
    with pytest.raises(Refused) as refused:
        enter(centre, change={"defence_since": "2014-01-01"})
    assert sentences(refused.value) == ["从事刑事辩护起始日不得早于首次执业日期"]


def test_nobody_stands_on_the_roster_twice(centre: Centre) -> None:
    enter(centre, "高远")
    with pytest.raises(Refused):
        enter(centre, "高远")
    assert Case.objects.filter(line="aid_person").count() == 1


def test_a_duty_lawyer_is_named_within_two_working_days(centre: Centre) -> None:
    case = opened(centre, D(2024, 9, 27), "ask", line=lines.DUTY, facts=ASKED, parties=HELPED)
    assert due(case, "duty_lawyer_limit") == D(2024, 9, 30)  # the 29th is a working Sunday
    take(centre, case, "drop", D(2024, 9, 29), not_helped_why="已委托辩护人")
    assert case.state == "dropped"


def test_the_roster_knows_who_had_how_many_cases_in_the_year(centre: Centre) -> None:
    one, other = granted(centre), granted(centre)
    take(centre, one, "assign", D(2024, 5, 9), lawyer(centre))
    take(centre, other, "assign", D(2024, 5, 10), lawyer(centre))
    enter(centre, "乙")
    paused = enter(centre, "丙", change={"conflicts": "上海某某有限公司、李某"})
    take(centre, paused, "pause", D(2024, 3, 4), paused_why="进修")
    found = {each.name: each for each in roster(D(2024, 5, 10))}
    assert (found["高远"].had, found["高远"].last) == (2, D(2024, 5, 10))
    assert (found["乙"].had, found["乙"].last, found["乙"].on_rota) == (0, None, True)
    assert not found["丙"].on_rota
    assert found["丙"].conflicts == {"上海某某有限公司", "李某"}
    assert {each.had for each in roster(D(2025, 1, 2))} == {0}


def test_the_rota_passes_over_a_duty_lawyer_who_helped_several_co_accused(centre: Centre) -> None:
    entry = enter(centre)
    enter(centre, "乙")
    facts = {**ASKED, **GIVEN, "licence": entry.aidperson.licence, "co_accused": "3"}
    for on, name in ((D(2024, 5, 6), "张伟"), (D(2024, 5, 6), "李四")):
        helped = [NewParty("aid_helped", "citizen", name)]
        opened(centre, on, "on_the_spot", line=lines.DUTY, facts=facts, parties=helped)
    case = opened(centre, D(2024, 5, 7), "accept_notice")
    take(centre, case, "draw_rota", D(2024, 5, 7), wanted="minors")
    listed = case.documents.get(spec="rota_list").text
    assert "| 高远 | 上海明理律师事务所 | 0件 | 曾为同案多人提供值班帮助 |" in listed
    assert "| 乙 | 上海明理律师事务所 | 0件 | 无 |" in listed


def test_a_station_is_inspected_changed_and_closed(centre: Centre) -> None:
    case = opened(
        centre, D(2024, 1, 2), "set_up", line=lines.STATIONS, facts={**STATION, "duty_lawyer": "true"}, parties=[]
    )
    take(centre, case, "change", D(2024, 2, 1), address="青赵公路", hours="工作日", staffed_by="乙", duty_lawyer="true")
    take(centre, case, "inspect", D(2024, 6, 3), inspection="正常", visitors="90")
    take(centre, case, "end", D(2024, 12, 2), ended_why="迁址")
    assert (case.state, case.aidstation.visitors) == ("ended", 90)
