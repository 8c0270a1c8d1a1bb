"""Who may take which step, when and with what; every reason against it is told."""

from typing import Any

import pytest

from qingheng.procedure.declare import rule
from qingheng.procedure.events import Event
from qingheng.procedure.fold import Folder
from qingheng.procedure.roles import CASE_OFFICER, LAW, MEDIATOR, WORKING_BODY_HEAD, Role
from qingheng.procedure.taking import Proposal, Refusal, clean, open_steps, refusals
from tests.procedure.toy import CALENDAR, RULE, Facts, Toy, d, events, status

FILED = [("file", "2024-05-06")]
GOING = [*FILED, ("accept", "2024-05-08", {"track": "slow"})]


def against(
    happened: list[tuple[Any, ...]], step: str, on: str, today: str, role: Role = CASE_OFFICER, **data: Any
) -> list[Refusal]:
    folder, taken = Folder(Toy), events(*happened)
    for event in taken:
        folder.apply(event)
    before, event = folder.status(CALENDAR, d(today)), Event(len(taken) + 1, step, d(on), data)
    folder.apply(event)
    after = folder.status(CALENDAR, d(today))
    return refusals(Proposal(before, after, Toy.steps[step], event, CALENDAR, d(today)), [role])


@rule(RULE)
def not_barred(proposal: Proposal) -> bool:
    """您应当回避"""
    return proposal.by != 7


class Guarded(Toy):
    """The toy, with a rule that holds for every step."""

    always = (not_barred,)


@pytest.mark.parametrize(("by", "told"), [(7, ["您应当回避"]), (8, []), (None, [])])
def test_a_rule_of_the_procedure_holds_for_every_step_and_knows_who_takes_it(by: int | None, told: list[str]) -> None:
    folder = Folder(Guarded)
    before = folder.status(CALENDAR, d("2024-05-06"))
    event = Event(1, "file", d("2024-05-06"))
    folder.apply(event)
    after = folder.status(CALENDAR, d("2024-05-06"))
    proposal = Proposal(before, after, Guarded.steps["file"], event, CALENDAR, d("2024-05-06"), by)
    assert messages(refusals(proposal, [CASE_OFFICER])) == told


def messages(found: list[Refusal]) -> list[str]:
    return [refusal.message for refusal in found]


def test_a_step_that_fits_meets_no_refusal() -> None:
    assert against(FILED, "accept", "2024-05-08", "2024-05-08", track="slow") == []


def test_a_step_of_another_state_tells_the_state() -> None:
    (refusal,) = against(FILED, "finish", "2024-05-08", "2024-05-08", note="x")
    assert refusal.message == "案件现为“待审查”，不能办理“结案”"
    assert refusal.basis == (RULE,)


def test_a_step_of_another_role_tells_whose_it_is() -> None:
    (refusal,) = against(GOING, "stay", "2024-05-09", "2024-05-09", MEDIATOR)
    assert refusal.message == "“中止”由复议机构负责人办理"


@pytest.mark.parametrize(
    ("on", "message"),
    [
        ("2024-05-10", "起算日期不得晚于今日"),
        ("2024-05-05", "日期不得早于收件日2024年5月6日(周一)"),
        ("2024-05-07", "日期不得早于案件进入“审理中”之日2024年5月8日(周三)"),
    ],
)
def test_dates_are_neither_in_the_future_nor_before_what_came_earlier(on: str, message: str) -> None:
    found = against(GOING, "stay", on, "2024-05-09", WORKING_BODY_HEAD)
    assert (messages(found), found[0].field) == ([message], "on")


def test_a_rule_stands_at_its_field_with_its_basis() -> None:
    (refusal,) = against(GOING, "finish", "2024-05-09", "2024-05-09")
    assert (refusal.message, refusal.field, refusal.basis) == ("请写明理由", "note", (RULE,))
    assert str(refusal) == "请写明理由(试验规则)"


def test_what_the_law_has_already_done_by_silence_cannot_be_undone_by_a_later_step() -> None:
    """The fifth working day was 10 May; on the 13th the case is accepted by law, whether or not anyone recorded it."""
    filed = [("file", "2024-04-30")]
    (refusal,) = against(filed, "ask", "2024-05-13", "2024-05-13")
    assert refusal.message == "“审查期限”已于2024年5月10日(周五)届满，依法应先办理“视为受理”"
    assert against(filed, "ask", "2024-05-10", "2024-05-13") == []
    assert against(filed, "deem", "2024-05-10", "2024-05-13", LAW) == []


def test_an_extension_comes_before_the_last_day_and_stays_within_its_most() -> None:
    head = WORKING_BODY_HEAD
    assert against(GOING, "lengthen", "2024-07-08", "2024-07-08", head, longer=30) == []
    (late,) = against(GOING, "lengthen", "2024-07-09", "2024-07-09", head, longer=10)
    assert (late.message, late.field) == ("“审理期限”已于2024年7月8日(周一)届满，不得延长", "longer")
    once = [*GOING, ("lengthen", "2024-06-03", {"longer": 20})]
    assert against(once, "lengthen", "2024-06-04", "2024-06-04", head, longer=10) == []
    (more,) = against(once, "lengthen", "2024-06-04", "2024-06-04", head, longer=11)
    assert (more.message, more.field) == ("“审理期限”最多延长 30 日", "longer")


def test_steps_are_offered_by_state_and_role() -> None:
    seen = status(events(*GOING), "2024-05-09")
    assert {step.code for step in open_steps(seen, [WORKING_BODY_HEAD])} == {"stay", "lengthen"}
    assert open_steps(seen, [MEDIATOR]) == []
    assert "deem" not in {step.code for step in open_steps(status(events(*FILED)), [CASE_OFFICER])}


def test_facts_are_taken_in_their_types_or_refused_at_their_field() -> None:
    values, wrong = clean(Toy.lengthen, {"longer": "12"}, {})
    assert (values, wrong) == ({"longer": 12}, [])
    for raw, message in (
        ("", "请填写“延长日数”"),
        ("zwölf", "“延长日数”应填写整数"),
        ("0", "“延长日数”不得小于 1"),
    ):
        _, (refusal,) = clean(Toy.lengthen, {"longer": raw}, {})
        assert (refusal.message, refusal.field) == (message, Facts.longer.name)
    _, (unknown,) = clean(Toy.accept, {"track": "sideways"}, {})
    assert unknown.message == "“程序”没有“sideways”这一选项"
