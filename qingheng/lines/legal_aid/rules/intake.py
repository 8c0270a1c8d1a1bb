"""Applications and notices as they come in, and which centre is to handle them."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid.facts import Intake as I
from qingheng.lines.legal_aid.facts import Notice as N
from qingheng.lines.legal_aid.facts import Review as R
from qingheng.lines.legal_aid.law import LAW, SHANGHAI, STATISTICS
from qingheng.lines.legal_aid.staff import RECIPIENT
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal

_FORMS = {
    c.Kind.CRIMINAL: (c.Form.DEFENCE, c.Form.CRIMINAL_AGENT),
    c.Kind.CIVIL: (c.Form.CIVIL_AGENT, c.Form.ARBITRATION, c.Form.NON_LITIGATION),
    c.Kind.ADMINISTRATIVE: (c.Form.ADMINISTRATIVE_AGENT, c.Form.NON_LITIGATION),
    c.Kind.COMPENSATION: (c.Form.ADMINISTRATIVE_AGENT, c.Form.NON_LITIGATION),
}
_OF_AGE = 18


def routed(proposal: Proposal, *routes: c.Route) -> bool:
    """Whether the case came by one of these routes."""
    return proposal.facts.get("route") in routes


def minors(proposal: Proposal) -> bool:
    """Whether the recipient is under age on the day, by what is known of them."""
    facts = proposal.facts
    if facts.get("notice_ground") == c.NoticeGround.MINOR or c.Group.MINOR in (facts.get("groups") or ()):
        return True
    return any(_under_age(party.born_on, proposal.event.on) for party in proposal.after.parties_as(RECIPIENT.code))


def _under_age(born_on: dt.date | None, on: dt.date) -> bool:
    if born_on is None:
        return False
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day)) < _OF_AGE


# 申请
@rule(STATISTICS)
def one_recipient(proposal: Proposal) -> bool:
    """一名受援人一件，请登记一名受援人"""
    return len(proposal.after.parties_as(RECIPIENT.code)) == 1


@rule(LAW[22], I.form)
def form_fits(proposal: Proposal) -> bool:
    """援助形式与案件类别不符"""
    return proposal.facts["form"] in _FORMS[proposal.facts["kind"]]


@rule(LAW[36], I.channel)
def not_by_letter(proposal: Proposal) -> bool:
    """办案机关以公函通知的，请办理“收到通知”"""
    return proposal.stated.get("channel") != c.Channel.ORGAN


@rule(LAW[39], I.arrived_at)
def arrived_after_handing_over(proposal: Proposal) -> bool:
    """送达时间不得早于提出申请的时间"""
    return bool(proposal.stated["arrived_at"] >= proposal.stated["handed_over_at"])


@rule(LAW[39], I.arrived_at)
def arrived_on_the_day(proposal: Proposal) -> bool:
    """收到申请的日期应当是送达法律援助机构之日"""
    arrived: dt.datetime = proposal.stated["arrived_at"]
    return arrived.date() == proposal.event.on


@rule(LAW[39], I.arrived_at)
def handed_over_in_time(proposal: Proposal) -> bool:
    """超过二十四小时才转交，应当报告司法行政部门"""
    taken: dt.timedelta = proposal.stated["arrived_at"] - proposal.stated["handed_over_at"]
    return taken <= dt.timedelta(hours=24)


# 通知
@rule(LAW[25, 2], N.ordinary_procedure)
def may_notice_from_court(proposal: Proposal) -> bool:
    """“可以通知”仅适用于人民法院适用普通程序审理的其他刑事案件的被告人"""
    if not routed(proposal, c.Route.NOTICE_MAY):
        return True
    return proposal.stated["organ"] == c.Organ.COURT and bool(proposal.stated.get("ordinary_procedure"))


@rule(LAW[28], N.organ)
def treatment_notice_from_court(proposal: Proposal) -> bool:
    """强制医疗案件由人民法院通知"""
    return not routed(proposal, c.Route.NOTICE_TREATMENT) or proposal.stated["organ"] == c.Organ.COURT


@rule(LAW[25, 1], N.notice_ground)
def ground_at_court(proposal: Proposal) -> bool:
    """死刑复核、缺席审判案件由人民法院通知"""
    return proposal.stated.get("notice_ground") not in c.AT_COURT or proposal.stated["organ"] == c.Organ.COURT


@rule(LAW[36], N.ground_found_on)
def found_before_notice(proposal: Proposal) -> bool:
    """机关发现情形的日期不得晚于收到通知之日"""
    found = proposal.stated.get("ground_found_on")
    return found is None or found <= proposal.event.on


@rule(LAW[25, 1, 1], N.notice_ground)
def minor_by_birth(proposal: Proposal) -> bool:
    """受援人按出生日期已满十八周岁，请核对是否为未成年人"""
    born = [party.born_on for party in proposal.after.parties_as(RECIPIENT.code) if party.born_on]
    if proposal.stated.get("notice_ground") != c.NoticeGround.MINOR or not born:
        return True
    return any(_under_age(each, proposal.event.on) for each in born)


# 管辖
@rule(LAW[38], R.venue_ground)
def venue_of_the_matter(proposal: Proposal) -> bool:
    """诉讼事项由办案机关所在地管辖，非诉讼事项由争议处理机关所在地或者事由发生地管辖"""
    out_of_court = proposal.facts["stage"] in c.OUT_OF_COURT
    return proposal.stated["venue_ground"] not in (c.IN_COURT_VENUES if out_of_court else c.OUT_OF_COURT_VENUES)


@rule(SHANGHAI[8, 2], R.venue_ground)
def received_elsewhere_first(proposal: Proposal) -> bool:
    """申请时没有登记另一法律援助机构已先收到同一事项的申请"""
    first = proposal.stated["venue_ground"] == c.VenueGround.FIRST
    return not first or bool(proposal.facts.get("elsewhere_first"))
