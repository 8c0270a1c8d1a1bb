"""外出和经常性跨市、县活动."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.choices import (
    Approver,
    Leave,
)
from qingheng.lines.correction.facts import Away as A
from qingheng.lines.correction.file.approvals import Approvals
from qingheng.lines.correction.file.states import AGENCY, HERE, SUPERVISORS, WATCHED
from qingheng.lines.correction.law import (
    CRIMINAL,
    HEARINGS,
    LAW,
    MEASURES,
)
from qingheng.lines.correction.outings import Outing, Weighed, weigh
from qingheng.lines.correction.people import (
    HEAD,
)
from qingheng.procedure.declare import (
    Binds,
    Limit,
    Step,
    given,
    moment,
    rule,
)
from qingheng.procedure.fields import where
from qingheng.procedure.fold import Status
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, months


def approved(status: Status, leaving_out: str = "") -> list[Outing]:
    """The outings that were approved, each to the day of return where that is known.

    Who came back before the first day was not out at all.
    """
    returned = {event.subject: event.on for event in status.taken(Away.return_outing)}
    found = []
    for subject, facts in status.opened(Away.apply_outing).items():
        if not facts.get("outing_granted") or subject == leaving_out:
            continue
        first: dt.date = facts["outing_from"]
        last = returned.get(subject, facts["outing_to"])
        if last >= first:
            found.append(Outing(first, last))
    return found


def requested(status: Status, subject: str) -> Outing:
    """The outing that was asked for in a matter."""
    facts = status.matter(subject)
    return Outing(facts["outing_from"], facts["outing_to"])


def weighed(status: Status, subject: str) -> Weighed:
    """What the outing asked for in a matter comes to, beside the others that were approved."""
    return weigh(requested(status, subject), approved(status, subject))


@rule(LAW[27, 1], A.outing_to)
def outing_in_order(proposal: Proposal) -> bool:
    """外出截止日不得早于起始日，起始日不得早于申请日"""
    stated = proposal.stated
    return bool(proposal.event.on <= stated["outing_from"] <= stated["outing_to"])


@rule(MEASURES[27], A.outing_from)
def outings_apart(proposal: Proposal) -> bool:
    """与已批准的外出时间重叠"""
    own = Outing(proposal.stated["outing_from"], proposal.stated["outing_to"])
    return not any(own.overlaps(other) for other in approved(proposal.before))


@rule(MEASURES[27])
def outing_apart_still(proposal: Proposal) -> bool:
    """与已批准的外出时间重叠，或者该申请已经审批"""
    status, subject = proposal.before, proposal.event.subject
    own = requested(status, subject)
    undecided = "outing_granted" not in status.matter(subject)
    return undecided and not any(own.overlaps(other) for other in approved(status, subject))


@rule([CRIMINAL[38, 2], MEASURES[39]], A.outing_touches_order)
def outing_keeps_order(proposal: Proposal) -> bool:
    """外出涉及禁止令限定的区域、场所，应当另行取得进入批准"""
    return not proposal.matter.get("outing_touches_order") or _leave_given(proposal, Leave.ENTRY)


@rule(MEASURES[25], A.outing_touches_victim)
def outing_keeps_away(proposal: Proposal) -> bool:
    """外出将接触被害人等人员，应当另行取得接触批准"""
    return not proposal.matter.get("outing_touches_victim") or _leave_given(proposal, Leave.CONTACT)


def _leave_given(proposal: Proposal, kind: Leave) -> bool:
    asked = proposal.before.opened(Approvals.apply_leave).values()
    return any(facts.get("leave_kind") == kind and facts.get("leave_granted") for facts in asked)


@rule(LAW[9, 2])
def office_has_delegation(proposal: Proposal) -> bool:
    """没有委托司法所审批外出的记录，司法所不得审批，请报区社区矫正机构"""
    return bool(proposal.before.facts.get("delegates_outings"))


@rule(MEASURES[27])
def within_office(proposal: Proposal) -> bool:
    """超出司法所审批权限"""
    return weighed(proposal.before, proposal.event.subject).level == Approver.OFFICE


@rule(MEASURES[27])
def within_district(proposal: Proposal) -> bool:
    """单次超过三十日或者二个月内累计超过三十日，超出区社区矫正机构审批权限，应当报市社区矫正机构审批"""
    return weighed(proposal.before, proposal.event.subject).level != Approver.CITY


@rule(MEASURES[27], A.outing_told_procuratorate)
def city_approval_told(proposal: Proposal) -> bool:
    """市社区矫正机构批准的外出，应当通报区检察院"""
    return not proposal.stated.get("outing_granted") or bool(proposal.stated.get("outing_told_procuratorate"))


@rule(MEASURES[28])
def outing_was_granted(proposal: Proposal) -> bool:
    """该外出申请没有获得批准"""
    return bool(proposal.matter.get("outing_granted"))


@rule(MEASURES[29])
def permit_was_granted(proposal: Proposal) -> bool:
    """该申请没有获得批准"""
    return bool(proposal.matter.get("permit_granted"))


@rule(MEASURES[29], A.permit_from)
def permit_starts_in_time(proposal: Proposal) -> bool:
    """许可有效期起始日不得早于批准日"""
    begins = proposal.stated.get("permit_from")
    return begins is None or begins >= proposal.event.on


class Away(Part):
    """外出和经常性跨市、县活动."""

    apply_outing = Step(
        "申请外出",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[26]],
        opens=True,
        asks=[
            A.outing_to_place,
            A.outing_reason,
            A.outing_from,
            A.outing_to,
            A.outing_evidence,
            A.outing_touches_order,
            A.outing_touches_victim,
        ],
        needs=[outing_in_order, outings_apart],
        help="一般应在外出三日前申请。在本市各区之间往来不属于离开所居住的市、县。",
    )
    decide_outing_office = Step(
        "司法所审批外出",
        HERE,
        by=JUSTICE_OFFICE,
        basis=[LAW[9, 2], LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        asks=[A.outing_granted, A.outing_refusal],
        needs=[
            office_has_delegation, within_office, outing_keeps_order, outing_keeps_away,
            outing_apart_still,
        ],
        issues=[
            papers.outing_form,
            given(papers.outing_notice, where(A.outing_granted, True)),
            given(papers.outing_refusal, where(A.outing_granted, False)),
        ],
    )  # fmt: skip
    decide_outing = Step(
        "区级审批外出",
        HERE,
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        asks=[A.outing_granted, A.outing_refusal],
        needs=[within_district, outing_keeps_order, outing_keeps_away, outing_apart_still],
        issues=[
            papers.outing_form,
            given(papers.outing_notice, where(A.outing_granted, True)),
            given(papers.outing_refusal, where(A.outing_granted, False)),
        ],
    )
    decide_outing_city = Step(
        "登记市级外出审批",
        HERE,
        by=AGENCY,
        basis=[LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        asks=[A.outing_granted, A.outing_city_paper, A.outing_refusal, A.outing_told_procuratorate],
        needs=[city_approval_told, outing_keeps_order, outing_keeps_away, outing_apart_still],
        issues=[
            papers.outing_form,
            given(papers.outing_notice, where(A.outing_granted, True)),
            given(papers.outing_refusal, where(A.outing_granted, False)),
        ],
    )
    return_outing = Step(
        "销假",
        WATCHED,
        by=SUPERVISORS,
        basis=MEASURES[28],
        about=apply_outing,
        once=True,
        asks=[A.outing_excuse],
        needs=[outing_was_granted],
        help="逾期未归又无特殊事由的，自截止日次日起按脱离监管处理。",
    )
    apply_permit = Step(
        "申请经常性跨市、县活动",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[29]],
        opens=True,
        asks=[A.permit_places, A.permit_reason, A.permit_proof],
    )
    hold_hearing = Step(
        "听证",
        HERE,
        by=AGENCY,
        basis=HEARINGS,
        about=apply_permit,
        asks=[A.hearing_host, A.hearing_gist],
        stamps=[A.hearing_on],
        issues=[papers.hearing_record],
    )
    decide_permit = Step(
        "审批经常性跨市、县活动",
        HERE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[27, 1], MEASURES[29]],
        about=apply_permit,
        once=True,
        asks=[A.permit_granted, A.permit_from, A.permit_refusal],
        derives={A.permit_to: derived.permit_to},
        needs=[permit_starts_in_time],
        issues=[given(papers.permit, where(A.permit_granted, True))],
        help="有效期六个月，不续期；仍需要的重新申请。",
    )
    end_permit = Step(
        "许可失效",
        WATCHED,
        by=AGENCY,
        basis=MEASURES[29],
        about=apply_permit,
        once=True,
        after=(decide_permit,),
        asks=[A.permit_ended],
        needs=[permit_was_granted],
    )
    outing_limit = Limit(
        "外出返回",
        None,
        starts=[moment(step, A.outing_to) for step in (decide_outing_office, decide_outing, decide_outing_city)],
        met_by=return_outing,
        direction=Direction.UNTIL,
        when=[where(A.outing_granted, True)],
        binds=Binds.PERSON,
        basis=[MEASURES[27], MEASURES[28]],
        then="无特殊事由的，自次日起按脱离监管处理",
    )
    permit_limit = Limit(
        "经常性跨市、县活动有效期",
        months(6),
        starts=moment(decide_permit, A.permit_from),
        met_by=end_permit,
        direction=Direction.TERM,
        when=[where(A.permit_granted, True)],
        binds=Binds.PERSON,
        basis=MEASURES[29],
        then="外出恢复逐次审批",
    )
