"""A small procedure with one of everything, to see what follows from events without any statute in the way."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from qingheng.procedure.declare import (
    Binds,
    Exclusion,
    Extension,
    Lapse,
    LapseDay,
    Limit,
    LongStop,
    PartyFact,
    Standstill,
    State,
    Step,
    at,
    begin,
    expiry,
    moment,
    rule,
)
from qingheng.procedure.events import CORRECTION, Event
from qingheng.procedure.fields import Choice, Fields, choice, date, integer, text, where, yes_no
from qingheng.procedure.fold import LimitStatus, Status, fold
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import CASE_OFFICER, LAW, RESPONDENT, WORKING_BODY_HEAD
from qingheng.procedure.taking import Proposal
from qingheng.statute.calendar import official
from qingheng.statute.laws import Practice, statute
from qingheng.statute.periods import Direction, days, workdays, years

RULE = Practice("试验规则", verified=True)
CALENDAR = official()


class Track(Choice):
    SLOW = "slow", "慢"
    FAST = "fast", "快"


class Facts(Fields):
    track = choice("程序", Track)
    known_on = date("知道日", required=False)
    made_on = date("作出日", required=False)
    filed_on = date("提出日")
    blocked_from = date("障碍发生日", required=False)
    blocked_until = date("障碍消除日", required=False)
    longer = integer("延长日数", at_least=1)
    meeting_on = date("会议日")
    note = text("说明", required=False)
    agreed = yes_no("同意", required=False)


@rule(RULE, Facts.note)
def has_note(proposal: Proposal) -> bool:
    """请写明理由"""
    return bool(proposal.stated.get("note"))


class Toy(Procedure):
    """试验程序"""

    line = "toy"
    law = statute("行政复议法")
    in_force = dt.date(2024, 1, 1)

    filed = State("待审查")
    waiting = State("待补正")
    going = State("审理中")
    stayed = State("中止")
    done = State("已结案", closes=True)
    kept = State("已归档", final=True, closes=True)

    file = Step(
        "收件", begin(filed), by=CASE_OFFICER, basis=RULE,
        asks=[Facts.known_on, Facts.made_on, Facts.blocked_from, Facts.blocked_until], stamps=[Facts.filed_on],
    )  # fmt: skip
    ask = Step("通知补正", filed >> waiting, by=CASE_OFFICER, basis=RULE)
    supply = Step("补正", waiting >> filed, by=CASE_OFFICER, basis=RULE)
    accept = Step("受理", filed >> going, by=CASE_OFFICER, basis=RULE, asks=[Facts.track])
    deem = Step(
        "视为受理", filed >> going, by=LAW, basis=RULE, sets={Facts.track: Track.SLOW.value}, stamps=[Facts.filed_on]
    )
    send = Step("发送副本", at(going), by=CASE_OFFICER, basis=RULE, about=RESPONDENT)
    switch = Step("转换程序", at(going), by=CASE_OFFICER, basis=RULE, sets={Facts.track: Track.SLOW.value})
    stay = Step("中止", going >> stayed, by=WORKING_BODY_HEAD, basis=RULE)
    resume = Step("恢复", stayed >> going, by=WORKING_BODY_HEAD, basis=RULE)
    probe = Step("开始鉴定", at(going), by=CASE_OFFICER, basis=RULE)
    probed = Step("鉴定结束", at(going, stayed), by=CASE_OFFICER, basis=RULE)
    lengthen = Step("延期", at(going), by=WORKING_BODY_HEAD, basis=RULE, asks=[Facts.longer])
    convene = Step("召集会议", at(going), by=CASE_OFFICER, basis=RULE, asks=[Facts.meeting_on])
    finish = Step("结案", (going | stayed) >> done, by=CASE_OFFICER, basis=RULE, asks=[Facts.note], needs=[has_note])
    sue = Step("登记起诉", at(done), by=CASE_OFFICER, basis=RULE)
    perform = Step("登记履行", at(done), by=CASE_OFFICER, basis=RULE)
    archive = Step("归档", done >> kept, by=CASE_OFFICER, basis=RULE)

    filing_limit = Limit(
        "提出期限", days(60), starts=moment(file, Facts.known_on), met_by=moment(file, Facts.filed_on), basis=RULE,
        binds=Binds.APPLICANT, not_counting=[Standstill(Facts.blocked_from, Facts.blocked_until, RULE)],
        long_stop=LongStop(years(1), moment(file, Facts.made_on), RULE),
    )  # fmt: skip
    screening_limit = Limit(
        "审查期限", workdays(5), starts=[file, supply], met_by=[accept, ask, deem], basis=RULE,
        lapse=Lapse(deem, LapseDay.LAST),
    )  # fmt: skip
    copy_limit = Limit("发送期限", workdays(7), starts=[accept, deem], met_by=send, each=RESPONDENT, basis=RULE)
    slow_limit = Limit(
        "审理期限", days(60), starts=[accept, deem], met_by=finish, basis=RULE, when=[where(Facts.track, Track.SLOW)],
        paused_in=[stayed], not_counting=[Exclusion(probe, probed, RULE)],
        extension=Extension(lengthen, Facts.longer, 30),
    )  # fmt: skip
    fast_limit = Limit(
        "审理期限(快)", days(30), starts=accept, met_by=finish, basis=RULE, when=[where(Facts.track, Track.FAST)],
        paused_in=[stayed],
    )  # fmt: skip
    meeting_limit = Limit(
        "会议通知期限", workdays(5), starts=moment(convene, Facts.meeting_on), met_by=convene, basis=RULE,
        direction=Direction.BEFORE,
    )  # fmt: skip
    suit_limit = Limit(
        "起诉期限", days(15), starts=expiry(slow_limit), met_by=sue, basis=RULE, binds=Binds.APPLICANT, outlives=True
    )
    performance_limit = Limit(
        "履行期限", days(30), starts=finish, met_by=perform, basis=RULE, binds=Binds.RESPONDENT, outlives=True
    )


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def events(*taken: tuple[Any, ...]) -> list[Event]:
    """Events from (step, date), with facts and subject where given: ("accept", "2024-05-08", {...}, "7")."""
    made = []
    for number, (step, on, *more) in enumerate(taken, 1):
        data = more[0] if more else {}
        made.append(Event(number, step, d(on), data, more[1] if len(more) > 1 else ""))
    return made


def correction(number: int, corrects: int, step: str, **data: Any) -> Event:
    """A correction as the kernel records it."""
    known = {"reason": "录入有误", "annul": False, "on": None, "facts": {}}
    return Event(number, step or CORRECTION, d("2024-12-31"), {**known, **data}, corrects=corrects)


def status(happened: Sequence[Event], today: str = "2024-12-31", parties: Sequence[PartyFact] = ()) -> Status:
    return fold(Toy, happened, CALENDAR, d(today), parties)


def limits(of: Status, code: str) -> list[LimitStatus]:
    return [each for each in of.limits if each.limit.code == code]


def limit(of: Status, code: str) -> LimitStatus:
    """The only running of a limit."""
    (found,) = limits(of, code)
    return found
