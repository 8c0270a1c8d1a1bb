"""What is refused. Each docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.resettlement import choices as c
from qingheng.lines.resettlement import local
from qingheng.lines.resettlement.facts import Ending as E
from qingheng.lines.resettlement.facts import Help as H
from qingheng.lines.resettlement.facts import Link as L
from qingheng.lines.resettlement.facts import Person as P
from qingheng.lines.resettlement.facts import Release as R
from qingheng.lines.resettlement.facts import Sharing as S
from qingheng.lines.resettlement.law import (
    CONVENTION,
    LAW,
    LINKAGE,
    MEASURES,
    MINORS,
    OPINION,
    PRIVACY,
    PROCEDURE,
    SHANGHAI,
)
from qingheng.lines.resettlement.staff import HELPER, PERSON
from qingheng.procedure.declare import rule
from qingheng.procedure.events import Event
from qingheng.procedure.taking import Proposal


@rule(CONVENTION)
def one_person(proposal: Proposal) -> bool:
    """一份档案登记一名帮教对象"""
    return len(proposal.after.parties_as(PERSON.code)) == 1


@rule([MINORS[59], PROCEDURE[286]])
def birth_known(proposal: Proposal) -> bool:
    """应当登记证件号码或者出生日期，据此确定档案是否封存"""
    return all(party.born_on for party in proposal.after.parties_as(PERSON.code))


@rule(LAW[35], P.source)
def set_free(proposal: Proposal) -> bool:
    """解除社区矫正的，应当办理“矫正转帮教”"""
    return proposal.facts.get("source") != c.Source.CORRECTION


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
    return _in_order(proposal.stated.get("released_on"), proposal.event.on)


@rule(LAW[35], R.released_on)
def released_if_from_prison(proposal: Proposal) -> bool:
    """监所释放的，应当填写实际释放日"""
    return proposal.facts.get("source") == c.Source.CORRECTION or bool(proposal.stated.get("released_on"))


@rule(CONVENTION, L.help_until)
def help_not_over(proposal: Proposal) -> bool:
    """转出函所载帮教期已经届满的，不再接收"""
    return bool(proposal.stated["help_until"] >= proposal.event.on)


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


@rule(SHANGHAI[7, 2], R.pickup_mode)
def family_that_refuses_fetches_nobody(proposal: Proposal) -> bool:
    """家属拒绝接纳的，不得填写由家属接回"""
    refuses = proposal.stated.get("verify_result") == c.Verified.REFUSES
    return not (refuses and proposal.stated.get("pickup_mode") == c.Pickup.FAMILY)


@rule(CONVENTION, R.verify_result)
def of_this_district(proposal: Proposal) -> bool:
    """非本辖区人员应当办理“退回”"""
    return proposal.stated.get("verify_result") != c.Verified.NOT_HERE


@rule(OPINION)
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


@rule(SHANGHAI[7, 2])
def family_fetches(proposal: Proposal) -> bool:
    """必接必送的，由工作人员接送，不需告知家属接回"""
    return not proposal.facts.get("must_pick_up")


@rule(SHANGHAI[7, 2])
def is_fetched(proposal: Proposal) -> bool:
    """该人员应当必接必送，未在释放当日交接的，统计为未接送"""
    return not proposal.facts.get("must_pick_up")


@rule(LAW[35])
def handed_over_that_day(proposal: Proposal) -> bool:
    """交接应当在释放当日进行，补记的请填写交接的实际日期"""
    return bool(proposal.event.on == proposal.stated.get("released_on"))


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


@rule(CONVENTION, H.victim_kin)
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


@rule(LAW[37], H.aid_amount)
def not_twice_a_month(proposal: Proposal) -> bool:
    """同一种帮扶本月已经发放过一次，不得重复发放"""
    kind, month = proposal.matter.get("aid_kind"), _month(proposal.event.on)
    return not _paid(proposal.stated) or not any(
        _paid(event.data)
        and _month(event.on) == month
        and proposal.before.matter(event.subject).get("aid_kind") == kind
        for event in _taken(proposal, "approve_aid")
    )


@rule(LAW[37], H.aid_amount)
def refused_aid_pays_nothing(proposal: Proposal) -> bool:
    """未批准的帮扶没有金额"""
    return bool(proposal.stated.get("aid_granted")) or not proposal.stated.get("aid_amount")


@rule(SHANGHAI[13, 1], H.base)
def room_in_base(proposal: Proposal) -> bool:
    """该基地已经住满"""
    return bool(proposal.stated["base_occupied"] < proposal.stated["base_places"])


@rule(SHANGHAI[13, 1], H.base)
def in_no_base_yet(proposal: Proposal) -> bool:
    """已经安排在基地，尚未离开"""
    return len(_taken(proposal, "place_in_base")) == len(_taken(proposal, "leave_base"))


@rule(SHANGHAI[13, 1], H.base_until)
def stays_for_a_while(proposal: Proposal) -> bool:
    """拟安置至的日期不得早于入住之日"""
    return bool(proposal.stated["base_until"] >= proposal.event.on)


@rule(SHANGHAI[15])
def complaints_go_to_the_bureau(proposal: Proposal) -> bool:
    """对司法所工作的投诉由区局答复"""
    return proposal.matter.get("request_kind") != c.Request.COMPLAINT


@rule(OPINION)
def ended_by_time(proposal: Proposal) -> bool:
    """只有因期满结束的档案，才办理期满后登记"""
    return proposal.before.facts.get("end_reason") in (c.End.EXPIRY, c.End.REFUSED)


@rule(OPINION, E.reoffended_on)
def crime_within_help(proposal: Proposal) -> bool:
    """再犯罪日期在帮教期满之后的，不作重新犯罪登记"""
    return _in_order(proposal.stated.get("reoffended_on"), proposal.facts.get("help_until"))


@rule(CONVENTION, H.volunteer)
def agreed_to_volunteers(proposal: Proposal) -> bool:
    """本人同意的范围不含志愿者结对"""
    return c.Consent.VOLUNTEER in (proposal.before.facts.get("consent") or ())


@rule([MINORS[59], PROCEDURE[286]])
def no_minor(proposal: Proposal) -> bool:
    """未成年人的档案封存，不得向合作单位和志愿者提供任何信息"""
    return not proposal.facts.get("is_minor_file")


@rule(PRIVACY[29], S.signed_consent)
def consented(proposal: Proposal) -> bool:
    """向合作单位提供个人信息，应当取得本人对该单位的单独书面同意"""
    return bool(proposal.stated.get("signed_consent"))


@rule([PRIVACY[15], PRIVACY[23]])
def consent_stands(proposal: Proposal) -> bool:
    """本人已撤回同意；再次提供前应当重新取得对该单位的单独同意"""
    given, steps = proposal.event.subject, proposal.before.procedure.steps
    if not given:  # it is not said yet which consent is meant
        return True
    own = proposal.before.taken(steps["revoke_unused"], steps["end_sharing"])
    all_of_help = proposal.before.taken(steps["withdraw_consent"])
    return not (any(event.subject == given for event in own) or any(event.number > int(given) for event in all_of_help))


@rule(PRIVACY[29])
def may_be_named(proposal: Proposal) -> bool:
    """本人只同意提供需求，没有同意提供姓名和联系方式"""
    return not proposal.event.subject or proposal.matter.get("shared") == c.Shared.IDENTITY


@rule(PRIVACY[23], S.card_needs)
def card_names_nobody(proposal: Proposal) -> bool:
    """需求卡中有证件号码、电话号码，应当删去"""
    return not _NUMBERS.search(str(proposal.stated.get("card_needs") or ""))


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
    return bool(proposal.before.facts.get("transfer_sent_on"))


@rule(OPINION)
def period_is_over(proposal: Proposal) -> bool:
    """帮教期尚未届满"""
    until = proposal.facts.get("help_until")
    return until is not None and proposal.event.on > until


_NUMBERS = re.compile(r"\d{7,}")


def _taken(proposal: Proposal, step: str) -> Sequence[Event]:
    return list(proposal.before.taken(proposal.before.procedure.steps[step]))


def _paid(facts: Mapping[str, Any]) -> bool:
    return bool(facts.get("aid_granted") and facts.get("aid_amount"))


def _in_order(first: dt.date | None, second: dt.date | None) -> bool:
    return first is None or second is None or first <= second


def _month(day: Any) -> tuple[int, int]:
    return day.year, day.month
