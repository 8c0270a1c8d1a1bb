"""Who must avoid a file takes no step in it, at whichever door."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.models import Assignment
from qingheng.kernel.cases.requests import Refused, Taking
from tests.lines.correction.driving import D, House, refusals, registered, take
from tests.lines.correction.paper_cases import FINDINGS, assessment
from tests.lines.correction.test_refusals import refused

pytestmark = pytest.mark.django_db
MONDAY = D(2024, 5, 6)
BARRED = ["您在本事项中应当回避，不得办理"]


def test_an_officer_near_to_the_person_does_nothing_more_and_another_takes_over(it: House) -> None:
    case = registered(it)
    ask: dict[str, Any] = {"recused": [it.officer.pk], "recusal_ground": "subject"}
    told = refused(lambda: take(it, case, "avoid", MONDAY, officers=[it.officer.pk], **ask))
    assert told == ["应当回避的人员不得承办"]
    take(it, case, "avoid", MONDAY, officers=[it.second.pk], **ask)
    assert list(Assignment.objects.filter(case=case, until=None).values_list("user", flat=True)) == [it.second.pk]
    visit: dict[str, Any] = {"visit_gist": "走访。"}
    assert refused(lambda: take(it, case, "visit", MONDAY, by=it.officer, **visit)) == BARRED
    take(it, case, "visit", MONDAY, by=it.second, **visit)


def test_who_avoids_lays_nothing_before_the_head_either(it: House) -> None:
    case = registered(it)
    take(it, case, "avoid", MONDAY, recused=[it.officer.pk], recusal_ground="victim", officers=[it.second.pk])
    level = {"level": "strict", "level_score": "50", "level_reason": "多次迟报", "plan_adjusted": "true"}
    with pytest.raises(Refused) as error:
        preparing.prepare(case.pk, Taking("set_level", MONDAY, level), it.officer, on=MONDAY)
    assert refusals(error.value) == BARRED
    preparing.prepare(case.pk, Taking("set_level", MONDAY, level), it.second, on=MONDAY)


def test_a_head_who_is_concerned_does_not_decide_on_it(it: House) -> None:
    case = registered(it)
    ask: dict[str, Any] = {"recused": [it.head.pk], "recusal_ground": "own", "officers": [it.second.pk]}
    assert refused(lambda: take(it, case, "avoid", MONDAY, by=it.head, **ask)) == BARRED
    take(it, case, "avoid", MONDAY, by=it.bureau_head, **ask)


def test_an_assessment_keeps_two_investigators(it: House) -> None:
    case = assessment(it)
    take(it, case, "assign", MONDAY, officers=[it.officer.pk, it.second.pk])
    ask: dict[str, Any] = {"recused": [it.officer.pk], "recusal_ground": "subject"}
    told = refused(lambda: take(it, case, "avoid", MONDAY, officers=[it.second.pk], **ask))
    assert told == ["调查人员不得少于两名"]
    take(it, case, "avoid", MONDAY, officers=[it.second.pk, it.office.pk], **ask)
    assert refused(lambda: take(it, case, "investigate", MONDAY, by=it.officer, **FINDINGS)) == BARRED
