"""What is refused. Each docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.lines.resettlement import choices as c
from qingheng.lines.resettlement import local
from qingheng.lines.resettlement.facts import Ending as E
from qingheng.lines.resettlement.facts import Help as H
from qingheng.lines.resettlement.facts import Link as L
from qingheng.lines.resettlement.facts import Release as R
from qingheng.lines.resettlement.law import CONVENTION, LAW, LINKAGE, MEASURES, MINORS, OPINION
from qingheng.lines.resettlement.staff import HELPER, PERSON
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal


@rule(CONVENTION)
def one_person(proposal: Proposal) -> bool:
    """一份档案登记一名帮教对象"""
    return len(proposal.after.parties_as(PERSON.code)) == 1


@rule(LINKAGE, R.release_due_on)
def due_after_admission(proposal: Proposal) -> bool:
    """应释放日不得早于入监日"""
    return _in_order(proposal.facts.get("admitted_on"), proposal.facts.get("release_due_on"))


@rule(LAW[35], R.released_on)
def released_after_admission(proposal: Proposal) -> bool:
    """实际释放日不得早于入监日"""
    return _in_order(proposal.facts.get("admitted_on"), proposal.facts.get("released_on"))


@rule(LAW[35], R.released_on)
def released_by_now(proposal: Proposal) -> bool:
    """刑期尚未届满、尚未释放的，不能登记衔接"""
    return bool(proposal.stated["released_on"] <= proposal.event.on)


@rule(MEASURES[53], L.end_on)
def correction_is_over(proposal: Proposal) -> bool:
    """社区矫正尚未期满的，不能建立帮教档案"""
    return bool(proposal.stated["end_on"] <= proposal.event.on)


@rule(MINORS[56], R.pickup_mode)
def minor_is_fetched(proposal: Proposal) -> bool:
    """未成年人应当由监护人接回；无监护人的，应当必接必送"""
    fetched = (c.Pickup.MUST, c.Pickup.GUARDIAN)
    return not proposal.facts.get("is_minor_file") or proposal.facts.get("pickup_mode") in fetched


@rule(OPINION, R.pickup_mode)
def key_person_is_fetched(proposal: Proposal) -> bool:
    """重点帮教对象和无监护人接回的未成年人应当必接必送"""
    return not proposal.facts.get("must_pick_up") or proposal.facts.get("pickup_mode") == c.Pickup.MUST


@rule(CONVENTION, R.verify_result)
def of_this_district(proposal: Proposal) -> bool:
    """非本辖区人员应当办理“退回”"""
    return proposal.stated.get("verify_result") != c.Verified.NOT_HERE


@rule(OPINION, H.key_grounds)
def not_key_yet(proposal: Proposal) -> bool:
    """已是重点帮教对象，应当办理“重点复核”"""
    return not proposal.before.facts.get("key_status")


@rule(OPINION)
def is_key(proposal: Proposal) -> bool:
    """不是重点帮教对象，无须复核"""
    return bool(proposal.before.facts.get("key_status"))


@rule([OPINION, MINORS[56]])
def needs_a_plan(proposal: Proposal) -> bool:
    """只为重点帮教对象和无监护人接回的未成年人制定接送方案"""
    return bool(proposal.facts.get("must_pick_up"))


@rule(LINKAGE)
def day_to_report_passed(proposal: Proposal) -> bool:
    """应报到日尚未届满，不能启动查找"""
    due = proposal.facts.get("report_by")
    return due is None or proposal.event.on > due


@rule(LINKAGE, R.report_by)
def reports_after_release(proposal: Proposal) -> bool:
    """应报到日不得早于实际释放日"""
    return _in_order(proposal.facts.get("released_on"), proposal.facts.get("report_by"))


@rule(LAW[36], L.certificate_shown)
def shows_certificate(proposal: Proposal) -> bool:
    """报到登记应当查验释放证明书"""
    return bool(proposal.stated.get("certificate_shown"))


@rule(CONVENTION)
def enough_helpers(proposal: Proposal) -> bool:
    """帮教小组至少由二人组成"""
    return len(proposal.after.parties_as(HELPER.code)) >= local.HELPERS_AT_LEAST


@rule(CONVENTION, H.victim_kin)
def no_victims_kin(proposal: Proposal) -> bool:
    """被害人或者其近亲属不得担任帮教小组成员"""
    return not proposal.stated.get("victim_kin")


@rule(CONVENTION)
def has_file(proposal: Proposal) -> bool:
    """尚未建立帮教档案和帮教小组，不能签订帮教协议"""
    return bool(proposal.facts.get("filed_on"))


@rule(CONVENTION)
def no_file_yet(proposal: Proposal) -> bool:
    """已经建立帮教档案"""
    return not proposal.before.facts.get("filed_on")


@rule(LAW[37], H.aid_kind)
def not_twice_a_month(proposal: Proposal) -> bool:
    """同一种帮扶一个月内已经批准过一次，不得重复发放"""
    if not proposal.stated.get("aid_granted"):
        return True
    kind, month = proposal.matter.get("aid_kind"), _month(proposal.event.on)
    steps = proposal.before.procedure.steps
    return not any(
        event.data.get("aid_granted")
        and _month(event.on) == month
        and proposal.before.matter(event.subject).get("aid_kind") == kind
        for event in proposal.before.taken(steps["approve_aid"])
    )


@rule(OPINION, E.reoffended_on)
def crime_after_release(proposal: Proposal) -> bool:
    """再犯罪日期不得早于释放、解矫之日"""
    facts = proposal.facts
    return _in_order(facts.get("released_on") or facts.get("end_on"), proposal.stated.get("reoffended_on"))


@rule(OPINION, E.convicted_on)
def convicted_by_now(proposal: Proposal) -> bool:
    """定罪日期不得早于再犯罪日期，也不得晚于今日"""
    day = proposal.stated.get("convicted_on")
    return _in_order(proposal.stated.get("reoffended_on"), day) and _in_order(day, proposal.today)


@rule(CONVENTION, E.died_on)
def died_by_now(proposal: Proposal) -> bool:
    """死亡日期不得晚于登记日"""
    return _in_order(proposal.stated.get("died_on"), proposal.event.on)


@rule(CONVENTION)
def letter_was_sent(proposal: Proposal) -> bool:
    """尚未发出转出函；收到接收回执前仍由本区负责"""
    return bool(proposal.facts.get("transfer_sent_on"))


@rule(OPINION)
def period_is_over(proposal: Proposal) -> bool:
    """帮教期尚未届满"""
    until = proposal.facts.get("help_until")
    return until is not None and proposal.event.on > until


def _in_order(first: dt.date | None, second: dt.date | None) -> bool:
    return first is None or second is None or first <= second


def _month(day: Any) -> tuple[int, int]:
    return day.year, day.month
