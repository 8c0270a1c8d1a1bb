"""Facts that name cases of other lines."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases import correcting, linking
from qingheng.kernel.cases.correcting import Correction
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.procedure.fields import Invalid, case_of, cases_of
from tests.factories import RECEIVED, District
from tests.toyline import driving
from tests.toyline.models import ToyMediation

pytestmark = pytest.mark.usefixtures("toylines")


def refused(district: District, case: Case, step: str = "choose", **facts: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        driving.step(district, case, step, **facts)
    return [(each.field, each.message) for each in caught.value.refusals]


def facts_of(case: Case) -> dict[str, Any]:
    found = load(case).folder()
    return found._status.facts


def test_the_number_is_kept_and_facts_of_the_other_case_are_copied(district: District) -> None:
    mediator, case = driving.member(district), driving.mediation(district)
    driving.step(district, case, "choose", mediator=mediator.number)
    event = case.events.get(step="choose")
    assert event.data == {
        "mediator": mediator.number, "mediator_name": "钱海", "mediator_since": "2023-05-01",
    }  # fmt: skip
    assert facts_of(case)["mediator_since"] == dt.date(2023, 5, 1)
    record = ToyMediation.objects.get(case=case)
    assert (record.mediator, record.mediator_name, record.mediator_since) == (
        mediator.number, "钱海", dt.date(2023, 5, 1),
    )  # fmt: skip


def test_several_cases_are_kept_as_a_list_and_bring_what_a_person_reads(district: District) -> None:
    members = [driving.member(district, name) for name in ("钱海", "孙丽", "赵强")]
    case = driving.mediation(district)
    numbers = [each.number for each in members]
    driving.step(district, case, "choose", mediator=numbers[0], panel=f"{numbers[1]}、{numbers[2]}")
    record = ToyMediation.objects.get(case=case)
    assert record.panel == numbers[1:]
    assert record.panel_titles == "孙丽、赵强"


def test_a_case_that_is_not_there_is_refused_at_its_field(district: District) -> None:
    case = driving.mediation(district)
    assert refused(district, case, mediator="青调员〔2024〕99号") == [
        ("mediator", "没有案号为“青调员〔2024〕99号”的调解员名册事项，或者您无权查看")
    ]


def test_a_case_of_another_line_is_refused(district: District) -> None:
    case, other = driving.mediation(district), driving.petition(district)
    assert refused(district, case, mediator=other.number) == [
        ("mediator", f"没有案号为“{other.number}”的调解员名册事项，或者您无权查看")
    ]


def test_a_case_cannot_name_itself(district: District) -> None:
    case = driving.mediation(district)
    assert refused(district, case, mediator=case.number) == [("mediator", "“调解员”不能是本案自己")]


def test_who_may_not_list_the_other_case_cannot_name_it(district: District) -> None:
    mediator, case = driving.member(district), driving.mediation(district)
    mediator.body = district.other_section
    mediator.save(update_fields=["body"])
    assert refused(district, case, mediator=mediator.number) == [
        ("mediator", f"没有案号为“{mediator.number}”的调解员名册事项，或者您无权查看")
    ]


def test_a_mediator_who_has_left_is_refused(district: District) -> None:
    mediator, case = driving.member(district), driving.mediation(district)
    driving.step(district, mediator, "leave")
    assert refused(district, case, mediator=mediator.number) == [
        ("mediator", f"{mediator.number}现为“已离任”，不能选用")
    ]


def test_a_line_that_the_bureau_does_not_use_is_told(district: District, monkeypatch: pytest.MonkeyPatch) -> None:
    from qingheng.kernel.cases import registry  # noqa: PLC0415

    mediator, case = driving.member(district), driving.mediation(district)
    monkeypatch.delitem(registry._LINES, "toyregister")
    assert refused(district, case, mediator=mediator.number) == [("mediator", "本局未启用“调解员”所在的条线")]


def test_a_correction_copies_the_facts_of_the_case_now_named(district: District) -> None:
    first, second = driving.member(district), driving.member(district, "孙丽", "2024-01-01")
    case = driving.mediation(district)
    driving.step(district, case, "choose", mediator=first.number)
    driving.step(district, second, "leave")
    number = case.events.get(step="choose").number
    change = Correction(number, "选错人", facts={"mediator": second.number})
    correcting.correct(case.pk, change, district.head, on=RECEIVED)
    record = ToyMediation.objects.get(case=case)
    assert (record.mediator, record.mediator_name) == (second.number, "孙丽")
    assert record.mediator_since == dt.date(2024, 1, 1)
    with pytest.raises(Refused, match="没有案号为“无”"):
        correcting.correct(case.pk, Correction(number, "误", facts={"mediator": "无"}), district.head, on=RECEIVED)


def test_one_query_for_all_cases_named_and_one_for_what_they_bring(district: District) -> None:
    members = [driving.member(district, name) for name in ("钱海", "孙丽", "赵强")]
    case = driving.mediation(district)
    step = load(case).procedure.steps["choose"]
    stated = {"mediator": members[0].number, "panel": [each.number for each in members]}
    with CaptureQueriesContext(
        connection,
    ) as few:
        found, wrong = linking.resolve(load(case), step, stated, None)
    assert (found["panel_titles"], wrong) == ("钱海、孙丽、赵强", [])
    assert len(few) == 2 + 2  # two of them load the case
    with CaptureQueriesContext(connection) as none:
        linking.resolve(load(case), load(case).procedure.steps["close"], {}, None)
    assert len(none) == 4


def test_suggestions_tell_titles_only_to_those_who_may_view(district: District) -> None:
    mediator, gone = driving.member(district), driving.member(district, "孙丽")
    driving.step(district, gone, "leave")
    found = linking.suggestions("", ["toyregister"], ["serving"], district.clerk)
    assert found == [(mediator.number, "钱海")]
    assert linking.suggestions("孙", ["toyregister"], [], district.clerk) == [(gone.number, "孙丽")]
    assert linking.suggestions("", ["toyregister"], [], district.stranger) == []


@pytest.mark.parametrize(("raw", "value"), [(" 青调1 ", "青调1"), ("", None), ("  ", None)])
def test_one_number_as_typed(raw: str, value: str | None) -> None:
    assert case_of("另案", "toy").clean(raw) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [("青调1、青调2", ["青调1", "青调2"]), (["青调1", "", "青调1"], ["青调1"]), (["a,b"], ["a", "b"]), ([""], None)],
)
def test_several_numbers_as_typed(raw: Any, value: list[str] | None) -> None:
    assert cases_of("另案", ("toy",)).clean(raw) == value


def test_what_is_no_number_is_told() -> None:
    with pytest.raises(Invalid, match="“另案”应填写案号"):
        case_of("另案", "toy").clean({"number": "青调1"})
