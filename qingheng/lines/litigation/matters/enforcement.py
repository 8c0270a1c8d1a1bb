"""非诉执行: asking the court to enforce an act that nobody disputed and nobody carried out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.law import COERCION, INTERPRETATION, LAW
from qingheng.lines.litigation.staff import CHIEF, OBLIGOR, OFFICER, UNIT
from qingheng.procedure.declare import Binds, Limit, LongStop, State, Step, at, begin, moment, rule
from qingheng.procedure.fields import Fields, choice, date, long_text, money, text, where, yes_no
from qingheng.procedure.papers import PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal
from qingheng.statute.calendar import official
from qingheng.statute.periods import Cap, Direction, Period, days, due, months, workdays, years


class EnforcementFacts(Fields):
    """What is asked of the court, and what came of it."""

    decision = text("行政决定", help="名称和文号")
    enforcement_field = choice("管理类别", c.AdminField)
    decided_on = date("决定日期")
    decision_served_on = date("决定送达日期", basis=COERCION[53])
    remedy_path = choice("权利告知和救济期限", c.RemedyPath, basis=COERCION[53])
    told_on = date("知道起诉期限日期", shown_when=where(remedy_path, c.RemedyPath.TOLD_LATER), basis=INTERPRETATION[64])
    remedies_end_on = date("救济期限届满日期", basis=COERCION[53])
    duty_left = text("未履行的义务", basis=COERCION[54])
    sum_left = money("未缴金额（元）", required=False, at_least=0)
    pay_by = date("催告的履行期限", basis=COERCION[54])
    pay_how = text("履行方式", help="涉及金钱给付的，写明数额和给付方式")
    reminder_served_on = date("催告书送达日期", basis=COERCION[54])
    heard = long_text("当事人陈述、申辩意见", required=False)
    court_asked = text("受理法院", basis=COERCION[54])
    applied_on = date("申请日期", basis=COERCION[53])
    head_signed = yes_no("申请书已由行政机关负责人签名并加盖印章", basis=COERCION[55, 2])
    court_number = text("执行案号", required=False)
    court_accepted_on = date("法院受理日期", basis=COERCION[56, 1])
    doubted = yes_no("法院认为可能明显违法、听取意见", basis=COERCION[58, 1])
    doubt = text("法院听取意见的情况", basis=COERCION[58, 1])
    ruling = choice("裁定结果", c.EnforcementRuling, basis=COERCION[57])
    first_ruling = choice("原裁定结果", c.EnforcementRuling, basis=COERCION[57])
    ruling_received_on = date("收到裁定日期", basis=COERCION[58])
    review_reasons = long_text("复议理由", basis=COERCION[58, 3])
    review_result = text("复议结果")
    ended_on = date("办结日期")
    ended_why = text("办结说明")


F = EnforcementFacts
HANDLERS, SECTION = (UNIT, OFFICER, CHIEF), (OFFICER, CHIEF)

reminder = PaperSpec("enforcement_reminder", "催告书", "enforcement_reminder.txt", sealed_by=Sealer.AUTHORITY,
                     to=(OBLIGOR,), basis=COERCION[54])  # fmt: skip
application = PaperSpec("enforcement_application", "强制执行申请书", "enforcement_application.txt",
                        sealed_by=Sealer.AUTHORITY, basis=[COERCION[55], LAW[97]])  # fmt: skip
review = PaperSpec("enforcement_review", "复议申请书", "enforcement_review.txt", sealed_by=Sealer.AUTHORITY,
                   basis=[COERCION[56, 2], COERCION[58, 3], INTERPRETATION[155, 3]])  # fmt: skip


_REMEDIES: Mapping[str, Period] = {
    c.RemedyPath.SUIT: months(6),
    c.RemedyPath.AFTER_RECONSIDERATION: days(15),
    c.RemedyPath.TOLD_LATER: months(6),
    c.RemedyPath.UNTOLD: years(1),
}


def remedies_end_on(facts: Mapping[str, Any], _: object) -> dt.date | None:
    """The last day of the citizen's remedies, with which our three months begin."""
    served: dt.date | None = facts.get("decision_served_on")
    path, told = facts.get("remedy_path"), facts.get("told_on")
    if served is None or path is None:
        return None
    cap = Cap(served, years(1)) if told else None
    return due(_REMEDIES[path], told or served, official(), cap=cap).due


@rule(INTERPRETATION[64], F.told_on)
def told_after_service(proposal: Proposal) -> bool:
    """知道起诉期限日期不得早于行政决定送达日期"""
    told: dt.date | None = proposal.stated.get("told_on")
    return told is None or told >= proposal.event.on


@rule(LAW[97])
def has_obligor(proposal: Proposal) -> bool:
    """请登记被执行人"""
    return bool(proposal.after.parties_as(OBLIGOR.code))


@rule(COERCION[54])
def reminder_is_over(proposal: Proposal) -> bool:
    """催告书送达未满十个工作日，不能申请强制执行"""
    served: dt.date | None = proposal.before.facts.get("reminder_served_on")
    full = due(workdays(10), served, proposal.calendar, direction=Direction.AT_LEAST) if served else None
    return full is not None and proposal.event.on >= full.allowed_from


@rule(COERCION[53])
def remedies_are_over(proposal: Proposal) -> bool:
    """复议、诉讼期限尚未届满，不能申请强制执行"""
    limits = proposal.before.procedure.limits
    running = [proposal.before.running(limits[code]) for code in limits if code.startswith("enforcement_remedy")]
    return all(each is None or proposal.event.on > each.due.due for each in running)


@rule([COERCION[53], INTERPRETATION[156]])
def applied_in_time(proposal: Proposal) -> bool:
    """已超过救济期限届满之日起三个月，不能申请强制执行"""
    standing = proposal.before.running(proposal.before.procedure.limits["enforcement_application_limit"])
    return standing is None or proposal.event.on <= standing.due.due


@rule(COERCION[55, 2], F.head_signed)
def head_has_signed(proposal: Proposal) -> bool:
    """强制执行申请书应当由行政机关负责人签名，加盖印章，并注明日期"""
    return bool(proposal.stated.get("head_signed"))


@rule(COERCION[56, 2], F.ruling)
def ruling_went_against(proposal: Proposal) -> bool:
    """法院已准予强制执行，无需申请复议"""
    return proposal.facts.get("ruling") in c.AGAINST_US


@rule([COERCION[56, 2], COERCION[58, 3]])
def review_in_time(proposal: Proposal) -> bool:
    """已超过收到裁定之日起十五日，或者已经申请过复议，不能申请复议"""
    standing = proposal.before.running(proposal.before.procedure.limits["court_ruling_review_limit"])
    return standing is None or (standing.is_open and proposal.event.on <= standing.due.due)


@rule(COERCION[57])
def was_accepted(proposal: Proposal) -> bool:
    """请先登记法院受理"""
    accepted = proposal.before.facts.get("court_accepted_on") is not None
    return accepted or proposal.stated.get("ruling") == c.EnforcementRuling.NOT_ACCEPTED


@rule(COERCION[56, 2])
def was_not_accepted(proposal: Proposal) -> bool:
    """原裁定不是不予受理，请办理“登记复议结果”"""
    return proposal.before.facts.get("first_ruling") == c.EnforcementRuling.NOT_ACCEPTED


class Enforcement(Procedure):
    """非诉执行：自行政决定送达至法院裁定。"""

    line = "court_enforcement"
    law = COERCION
    in_force = dt.date(2018, 2, 8)

    waiting = State("待期限届满")
    reminded = State("已催告")
    applied = State("已申请")
    ruled = State("已裁定")
    reviewing = State("复议中")
    ended = State("已办结", final=True, closes=True)

    enter = Step(
        "登记",
        begin(waiting),
        by=HANDLERS,
        basis=[LAW[97], COERCION[53]],
        adds=(OBLIGOR,),
        asks=[F.decision, F.enforcement_field, F.decided_on, F.remedy_path, F.told_on, F.duty_left, F.sum_left],
        stamps=[F.decision_served_on],
        derives={F.remedies_end_on: remedies_end_on},
        needs=[has_obligor, told_after_service],
        help="日期填行政决定送达日期；经过复议的，填复议决定送达日期",
    )
    remind = Step(
        "催告",
        waiting >> reminded,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=COERCION[54],
        asks=[F.pay_by, F.pay_how],
        issues=[reminder],
        usual=True,
    )
    serve_reminder = Step(
        "登记催告书送达",
        at(reminded),
        by=HANDLERS,
        basis=COERCION[54],
        stamps=[F.reminder_served_on],
        once=True,
        usual=True,
    )
    hear = Step("登记陈述、申辩", at(reminded), by=HANDLERS, basis=COERCION[55, 1, 3], asks=[F.heard])
    apply = Step(
        "申请强制执行",
        reminded >> applied,
        by=CHIEF,
        prepared_by=(UNIT, OFFICER),
        basis=[LAW[97], COERCION[53], COERCION[55], INTERPRETATION[155]],
        asks=[F.court_asked, F.head_signed],
        stamps=[F.applied_on],
        needs=[reminder_is_over, remedies_are_over, applied_in_time, head_has_signed],
        issues=[application],
        after=[serve_reminder],
    )
    court_accepts = Step(
        "登记法院受理",
        at(applied),
        by=HANDLERS,
        basis=[COERCION[56, 1], INTERPRETATION[155, 3]],
        asks=[F.court_number],
        sets={F.doubted: False},
        stamps=[F.court_accepted_on],
        usual=True,
    )
    court_doubts = Step(
        "登记法院听取意见",
        at(applied),
        by=HANDLERS,
        basis=[COERCION[58, 1], INTERPRETATION[160, 2]],
        asks=[F.doubt],
        sets={F.doubted: True},
        after=[court_accepts],
        help="法院认为行政决定可能明显违法的，可以听取意见，裁定期限为受理之日起三十日",
    )
    rule_on = Step(
        "登记法院裁定",
        applied >> ruled,
        by=HANDLERS,
        basis=[COERCION[56], COERCION[57], COERCION[58, 2], INTERPRETATION[161]],
        asks=[F.ruling],
        stamps=[F.ruling_received_on],
        derives={F.first_ruling: lambda facts, _: facts.get("ruling")},
        needs=[was_accepted],
        usual=True,
    )
    ask_review = Step(
        "申请复议",
        ruled >> reviewing,
        by=SECTION,
        basis=[COERCION[56, 2], COERCION[58, 3], INTERPRETATION[155, 3], INTERPRETATION[161, 2]],
        asks=[F.review_reasons],
        needs=[ruling_went_against, review_in_time],
        issues=[review],
    )
    reviewed = Step(
        "登记复议结果",
        reviewing >> ruled,
        by=HANDLERS,
        basis=COERCION[58, 3],
        asks=[F.review_result, F.ruling],
        usual=True,
    )
    review_accepts = Step(
        "上级法院裁定受理",
        reviewing >> applied,
        by=HANDLERS,
        basis=COERCION[56, 2],
        asks=[F.review_result],
        needs=[was_not_accepted],
        help="此后登记法院受理和裁定",
    )
    end = Step(
        "办结",
        (waiting | reminded | applied | ruled | reviewing) >> ended,
        by=HANDLERS,
        basis=[COERCION[54], COERCION[57]],
        asks=[F.ended_why],
        stamps=[F.ended_on],
        help="当事人履行、起诉、申请复议的，或者裁定执行完毕的",
    )

    enforcement_remedy_limit = Limit(
        "被执行人的救济期限",
        months(6),
        starts=enter,
        met_by=end,
        when=[where(F.remedy_path, c.RemedyPath.SUIT)],
        binds=Binds.APPLICANT,
        basis=[LAW[46, 1], COERCION[53]],
        then="可以自届满之日起三个月内申请法院强制执行",
    )
    enforcement_remedy_after_limit = enforcement_remedy_limit.under(
        [LAW[45], COERCION[53]],
        label="被执行人不服复议决定的起诉期限",
        length=days(15),
        when=[where(F.remedy_path, c.RemedyPath.AFTER_RECONSIDERATION)],
    )
    enforcement_remedy_told_limit = enforcement_remedy_limit.under(
        [INTERPRETATION[64], COERCION[53]],
        label="被执行人的救济期限（后来知道起诉期限）",
        starts=moment(enter, F.told_on),
        long_stop=LongStop(years(1), moment(enter, F.decision_served_on), INTERPRETATION[64]),
        when=[where(F.remedy_path, c.RemedyPath.TOLD_LATER)],
    )
    enforcement_remedy_untold_limit = enforcement_remedy_limit.under(
        [INTERPRETATION[64], COERCION[53]],
        label="被执行人的救济期限（未告知起诉期限）",
        length=years(1),
        when=[where(F.remedy_path, c.RemedyPath.UNTOLD)],
    )
    enforcement_application_limit = Limit(
        "申请法院强制执行期限",
        months(3),
        starts=moment(enter, F.remedies_end_on),
        met_by=[apply, end],
        basis=[COERCION[53], INTERPRETATION[156]],
        then="法院不予受理，有正当理由的除外",
    )
    enforcement_reminder_limit = Limit(
        "催告满十日",
        workdays(10),
        starts=serve_reminder,
        met_by=[apply, end],
        direction=Direction.AT_LEAST,
        binds=Binds.POWER,
        basis=[COERCION[54], COERCION[69]],
        then="当事人仍未履行的，可以申请强制执行",
    )
    court_acceptance_limit = Limit(
        "法院受理期限",
        workdays(5),
        starts=apply,
        met_by=[court_accepts, rule_on],
        void_by=[end],
        binds=Binds.COURT,
        basis=[COERCION[56, 1], COERCION[69]],
    )
    enforcement_ruling_limit = Limit(
        "法院裁定期限",
        workdays(7),
        starts=court_accepts,
        met_by=rule_on,
        void_by=[end],
        when=[where(F.doubted, False)],
        binds=Binds.COURT,
        basis=[COERCION[57], COERCION[69]],
    )
    enforcement_doubted_ruling_limit = enforcement_ruling_limit.under(
        [COERCION[58, 2], INTERPRETATION[160, 2]],
        label="法院裁定期限（听取意见）",
        length=days(30),
        when=[where(F.doubted, True)],
    )
    court_acceptance_review_limit = Limit(
        "上级法院对不予受理的复议期限",
        days(15),
        starts=ask_review,
        met_by=[reviewed, review_accepts],
        when=[where(F.first_ruling, c.EnforcementRuling.NOT_ACCEPTED)],
        binds=Binds.COURT,
        basis=[COERCION[56, 2], INTERPRETATION[155, 3]],
    )
    court_refusal_review_limit = court_acceptance_review_limit.under(
        [COERCION[58, 3], INTERPRETATION[161, 2]],
        label="上级法院对不予执行的复议期限",
        length=days(30),
        when=[where(F.first_ruling, c.EnforcementRuling.REFUSED)],
    )
    court_ruling_review_limit = Limit(
        "对裁定申请复议期限",
        days(15),
        starts=moment(rule_on, F.ruling_received_on),
        met_by=[ask_review, end],
        when=[where(F.first_ruling, *c.AGAINST_US)],
        binds=Binds.POWER,
        basis=[COERCION[56, 2], COERCION[58, 3], INTERPRETATION[155, 3], INTERPRETATION[161, 2]],
    )
