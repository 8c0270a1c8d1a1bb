"""Matters within a case: opened by one step, carried on by others, each with its own facts and limits."""

import datetime as dt

from qingheng.procedure.declare import Extension, Limit, State, Step, at, begin
from qingheng.procedure.events import CORRECTION, Event
from qingheng.procedure.fields import Fields, date, text, where
from qingheng.procedure.fold import LimitState, Status, fold
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import CASE_OFFICER, JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal, obstacle, refusals, subjects
from qingheng.statute.calendar import official
from qingheng.statute.conventions import PENAL
from qingheng.statute.laws import statute
from qingheng.statute.periods import Direction, days, months
from tests.statute.dates import d

LAW = statute("社区矫正法")
CALENDAR = official()


class F(Fields):
    where_to = text("去向")
    until = date("期限")


class File(Procedure):
    """A file with requests in it."""

    line = "test_matters"
    law = LAW
    in_force = dt.date(2020, 7, 1)
    conventions = PENAL

    open_ = State("在册")
    closed = State("已结", final=True, closes=True)

    begin_file = Step("登记", begin(open_), by=CASE_OFFICER, basis=LAW[22])
    ask = Step("申请", at(open_), by=JUSTICE_OFFICE, basis=LAW[27], opens=True, asks=[F.where_to])
    grant = Step("批准", at(open_), by=CASE_OFFICER, basis=LAW[27], about=ask, once=True, asks=[F.until])
    deny = Step("不准", at(open_), by=CASE_OFFICER, basis=LAW[27], about=ask, once=True, before=[grant])
    back = Step("销假", at(open_), by=JUSTICE_OFFICE, basis=LAW[27], about=ask, once=True, after=[grant])
    longer = Step("续期", at(open_), by=CASE_OFFICER, basis=LAW[27], about=ask, after=[grant], asks=[F.until])
    report = Step("报告", at(open_), by=JUSTICE_OFFICE, basis=LAW[23])
    close = Step("结束", open_ >> closed, by=CASE_OFFICER, basis=LAW[44], once=True)

    back_limit = Limit(
        "销假期限", days(3), starts=grant, met_by=back, when=[where(F.where_to, "昆山")], basis=LAW[27],
        extension=Extension(longer, until=F.until),
    )  # fmt: skip
    report_limit = Limit("报告期限", months(1), starts=[begin_file, report], met_by=[report, close], basis=LAW[23])
    permit_limit = Limit(
        "许可期", months(6), starts=grant, met_by=close, direction=Direction.TERM, basis=LAW[27]
    )  # fmt: skip


def happened(*events: tuple[str, str, dict[str, str], str]) -> list[Event]:
    made = []
    for number, (step, on, data, subject) in enumerate(events, start=1):
        own = str(number) if step == "ask" else subject
        facts = {name: d(value) if name == "until" else value for name, value in data.items()}
        made.append(Event(number, step, d(on), facts, own))
    return made


def status(events: list[Event], today: str = "2024-06-03") -> Status:
    return fold(File, events, CALENDAR, d(today))


TWO = happened(
    ("begin_file", "2024-04-30", {}, ""),
    ("ask", "2024-05-06", {"where_to": "昆山"}, ""),
    ("ask", "2024-05-07", {"where_to": "嘉善"}, ""),
    ("grant", "2024-05-08", {"until": "2024-05-20"}, "2"),
)


def test_each_matter_keeps_its_own_facts() -> None:
    found = status(TWO)
    assert found.matter("2")["where_to"] == "昆山"
    assert found.matter("3") == {"where_to": "嘉善"}
    assert found.opened(File.ask)["2"]["until"] == d("2024-05-20")
    assert found.matter("1") == {}
    assert [event.step for event in found.about("2")] == ["ask", "grant"]


def test_a_step_is_offered_only_for_the_matters_it_is_open_for() -> None:
    found = status(TWO)
    assert subjects(File.grant, found) == ["3"]
    assert subjects(File.deny, found) == ["3"]
    assert subjects(File.back, found) == ["2"]
    assert obstacle(File.deny, "2", found) == "已经办理“批准”，不能再办理“不准”"
    assert obstacle(File.back, "3", found) == "应当先办理“批准”"
    assert obstacle(File.grant, "2", found) == "“批准”已经办理"


def test_a_wrong_order_is_refused_beside_the_matter() -> None:
    before = status(TWO)
    event = Event(5, "grant", d("2024-05-09"), {"until": d("2024-05-30")}, "2")
    proposal = Proposal(before, status([*TWO, event]), File.grant, event, CALENDAR, d("2024-06-03"))
    found = refusals(proposal, [CASE_OFFICER])
    assert [(each.message, each.field) for each in found] == [("“批准”已经办理", "subject")]


def test_an_annulled_step_bars_nothing() -> None:
    annulled = [*TWO, Event(5, CORRECTION, d("2024-05-09"), {"annul": True}, "", corrects=4)]
    assert subjects(File.grant, status(annulled)) == ["2", "3"]


def test_a_limit_applies_to_the_matter_whose_facts_ask_for_it() -> None:
    both = [*TWO, *happened(("grant", "2024-05-09", {"until": "2024-05-25"}, "3"))]
    both[-1] = Event(5, "grant", d("2024-05-09"), {"until": d("2024-05-25")}, "3")
    running = [each for each in status(both, "2024-05-10").limits if each.limit is File.back_limit]
    assert [(each.subject, each.due.due) for each in running] == [("2", d("2024-05-11"))]  # 调休上班


def test_an_agreed_day_takes_the_place_of_the_last_one() -> None:
    longer = [*TWO, Event(5, "longer", d("2024-05-10"), {"until": d("2024-06-01")}, "2")]
    found = status(longer, "2024-06-02").running(File.back_limit, "2")
    assert found is not None
    assert (found.due.due, found.state) == (d("2024-06-01"), LimitState.EXPIRED)  # a Saturday: no roll
    assert found.due.explanation


def test_a_day_agreed_must_lie_after_the_present_one() -> None:
    event = Event(5, "longer", d("2024-05-10"), {"until": d("2024-05-11")}, "2")
    proposal = Proposal(status(TWO), status([*TWO, event]), File.longer, event, CALENDAR, d("2024-06-03"))
    assert [each.field for each in refusals(proposal, [CASE_OFFICER])] == ["until"]


def test_each_report_starts_the_next_and_months_end_with_months() -> None:
    first = [each for each in status(TWO).limits if each.limit is File.report_limit]
    assert [each.due.nominal for each in first] == [d("2024-05-31")]  # from the last day of April
    again = [*TWO, Event(5, "report", d("2024-05-31"), {}, "")]
    found = [each for each in status(again).limits if each.limit is File.report_limit]
    assert [(each.round, each.state) for each in found] == [(1, LimitState.MET), (2, LimitState.RUNNING)]
    assert found[-1].due.nominal == d("2024-06-30")


def test_a_term_counts_its_first_day_and_never_rolls() -> None:
    found = status(TWO).running(File.permit_limit, "2")
    assert found is not None
    assert found.due.due == d("2024-11-07")
    assert "首日计入" in "".join(found.due.explanation)
