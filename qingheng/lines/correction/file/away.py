"""外出和经常性跨市、县活动."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.choices import Approver, Area, Leave
from qingheng.lines.correction.facts import Away as A
from qingheng.lines.correction.file.approvals import Approvals
from qingheng.lines.correction.file.states import AGENCY, DAILY, HERE, PROPOSABLE, SUPERVISORS, WATCHED
from qingheng.lines.correction.law import CRIMINAL, HEARINGS, LAW, MEASURES
from qingheng.lines.correction.local import OFFICE_DAYS, OUTING_AHEAD_DAYS, ZONE_OFFICE_DAYS
from qingheng.lines.correction.outings import Outing, Weighed, weigh
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Binds, Extension, Lapse, LapseDay, Limit, Step, given, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.fold import Status
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, months


def approved(status: Status, leaving_out: str = "") -> list[Outing]:
    """The outings that were approved, each to the day of return, that told in time or that approved, as is known.

    Who came back before the first day was not out at all.
    """
    returned = {event.subject: event.on for event in status.taken(Away.return_outing)}
    found = []
    for subject, facts in status.opened(Away.apply_outing).items():
        if not facts.get("outing_granted") or subject == leaving_out:
            continue
        first: dt.date = facts["outing_from"]
        last = returned.get(subject) or facts.get("outing_back_by") or facts["outing_to"]
        if last >= first:
            found.append(Outing(first, last))
    return found


def requested(status: Status, subject: str) -> Outing:
    """The outing that was asked for in a matter."""
    facts = status.matter(subject)
    return Outing(facts["outing_from"], facts["outing_to"])


def weighed(status: Status, subject: str) -> Weighed:
    """What the outing asked for in a matter comes to, beside the others that were approved."""
    zone = status.matter(subject).get("outing_area") == Area.ZONE
    return weigh(requested(status, subject), approved(status, subject), ZONE_OFFICE_DAYS if zone else OFFICE_DAYS)


@rule(LAW[27, 1], A.outing_to)
def outing_in_order(proposal: Proposal) -> bool:
    """外出截止日不得早于起始日，起始日不得早于申请日"""
    stated = proposal.stated
    return bool(proposal.event.on <= stated["outing_from"] <= stated["outing_to"])


@rule(MEASURES[26], A.outing_area)
def outing_leaves_city(proposal: Proposal) -> bool:
    """在本市各区之间往来不属于离开所居住的市、县，无需申请外出"""
    return proposal.stated.get("outing_area") != Area.CITY


@rule(MEASURES[27], A.outing_from)
def outing_asked_ahead(proposal: Proposal) -> bool:
    """一般应当在外出三日前申请，本次申请已晚于该时间"""
    begins = proposal.stated.get("outing_from")
    return begins is None or proposal.event.on <= begins - dt.timedelta(days=OUTING_AHEAD_DAYS)


@rule(MEASURES[27], A.outing_from)
def outings_apart(proposal: Proposal) -> bool:
    """与已批准的外出时间重叠"""
    own = Outing(proposal.stated["outing_from"], proposal.stated["outing_to"])
    return not any(own.overlaps(other) for other in approved(proposal.before))


@rule(MEASURES[27])
def outing_undecided(proposal: Proposal) -> bool:
    """该申请已经审批"""
    return "outing_granted" not in proposal.before.matter(proposal.event.subject)


@rule(MEASURES[27])
def outing_apart_still(proposal: Proposal) -> bool:
    """与已批准的外出时间重叠，不得准予"""
    status, subject = proposal.before, proposal.event.subject
    own = requested(status, subject)
    return _refused(proposal) or not any(own.overlaps(other) for other in approved(status, subject))


def _refused(proposal: Proposal) -> bool:
    """Whether the request is turned down: what only stands in the way of granting it then does not matter."""
    return proposal.stated.get("outing_granted") is False


@rule([CRIMINAL[38, 2], MEASURES[39]], A.outing_touches_order)
def outing_keeps_order(proposal: Proposal) -> bool:
    """外出涉及禁止令限定的区域、场所，应当另行取得进入批准"""
    touches = proposal.matter.get("outing_touches_order")
    return not touches or _refused(proposal) or _leave_given(proposal, Leave.ENTRY)


@rule(MEASURES[25], A.outing_touches_victim)
def outing_keeps_away(proposal: Proposal) -> bool:
    """外出将接触被害人等人员，应当另行取得接触批准"""
    touches = proposal.matter.get("outing_touches_victim")
    return not touches or _refused(proposal) or _leave_given(proposal, Leave.CONTACT)


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


@rule(MEASURES[28], A.outing_back_by)
def delay_told_in_time(proposal: Proposal) -> bool:
    """应当在外出期限届满前报告，预计返回日应当晚于原定返回日"""
    last, by = proposal.matter.get("outing_to"), proposal.stated.get("outing_back_by")
    return last is None or by is None or proposal.event.on <= last < by


@rule(MEASURES[28])
def back_in_time(proposal: Proposal) -> bool:
    """晚于批准的期限返回，事前也没有报告特殊原因：自期限届满次日起属于脱离监管，应当调查核实并依法处理"""
    last = proposal.matter.get("outing_back_by") or proposal.matter.get("outing_to")
    return last is None or proposal.event.on <= last


@rule(MEASURES[29])
def permit_was_granted(proposal: Proposal) -> bool:
    """该申请没有获得批准"""
    return bool(proposal.matter.get("permit_granted"))


@rule(MEASURES[29], A.permit_from)
def permit_starts_in_time(proposal: Proposal) -> bool:
    """许可有效期起始日不得早于批准日"""
    begins = proposal.stated.get("permit_from")
    return begins is None or begins >= proposal.event.on


OUTING_PAPERS = (
    papers.outing_form,
    given(papers.outing_notice, where(A.outing_granted, True)),
    given(papers.outing_refusal, where(A.outing_granted, False)),
)


class Away(Part):
    """外出和经常性跨市、县活动."""

    apply_outing = Step(
        "申请外出",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[26]],
        opens=True,
        asks=[
            A.outing_to_place, A.outing_from, A.outing_to, A.outing_area, A.outing_reason, A.outing_evidence,
            A.outing_touches_order, A.outing_touches_victim,
        ],
        needs=[outing_leaves_city, outing_in_order, outings_apart],
        warns=[outing_asked_ahead],
        usual=True,
        recurs=True,
    )  # fmt: skip
    decide_outing_office = Step(
        "司法所审批外出",
        HERE,
        by=JUSTICE_OFFICE,
        basis=[LAW[9, 2], LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        once=True,
        asks=[A.outing_granted, A.outing_refusal],
        needs=[
            outing_undecided, office_has_delegation, within_office, outing_keeps_order, outing_keeps_away,
            outing_apart_still,
        ],
        issues=OUTING_PAPERS,
        usual=True,
    )  # fmt: skip
    decide_outing = Step(
        "区级审批外出",
        HERE,
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        once=True,
        before=(decide_outing_office,),
        asks=[A.outing_granted, A.outing_refusal],
        needs=[outing_undecided, within_district, outing_keeps_order, outing_keeps_away, outing_apart_still],
        issues=OUTING_PAPERS,
    )
    decide_outing_city = Step(
        "登记市级外出审批",
        HERE,
        by=AGENCY,
        basis=[LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        once=True,
        before=(decide_outing_office, decide_outing),
        asks=[A.outing_granted, A.outing_city_paper, A.outing_refusal, A.outing_told_procuratorate],
        needs=[outing_undecided, city_approval_told, outing_keeps_order, outing_keeps_away, outing_apart_still],
        issues=OUTING_PAPERS,
    )
    DECISIONS = (decide_outing_office, decide_outing, decide_outing_city)
    return_outing = Step(
        "销假",
        WATCHED,
        by=SUPERVISORS,
        basis=MEASURES[28],
        about=apply_outing,
        once=True,
        after=DECISIONS,
        needs=[outing_was_granted],
        warns=[back_in_time],
        help="返回后报告并销假。",
    )
    ask_host = Step(
        "商请目的地机构协助监督",
        HERE,
        by=SUPERVISORS,
        basis=MEASURES[28],
        about=apply_outing,
        once=True,
        after=DECISIONS,
        before=(return_outing,),
        asks=[A.outing_host],
        needs=[outing_was_granted],
        help="可以要求对象到达和离开时向目的地机构报告。",
    )
    check_on_outing = Step(
        "外出期间联络核查",
        WATCHED,
        by=DAILY,
        basis=MEASURES[28],
        about=apply_outing,
        after=DECISIONS,
        before=(return_outing,),
        asks=[A.contact, A.contact_gist, A.outing_kept],
        needs=[outing_was_granted],
        help="违反外出规定的，责令立即返回，并登记“发现违规”。",
    )
    report_delay = Step(
        "报告不能按期返回",
        HERE,
        by=SUPERVISORS,
        basis=MEASURES[28],
        about=apply_outing,
        after=DECISIONS,
        before=(return_outing,),
        asks=[A.outing_delay, A.outing_back_by],
        needs=[outing_was_granted, delay_told_in_time],
        help="因特殊原因不能按期返回、及时报告的，不属于脱离监管。",
    )
    order_back = Step(
        "责令立即返回",
        WATCHED,
        by=SUPERVISORS,
        basis=MEASURES[28],
        about=apply_outing,
        after=DECISIONS,
        before=(return_outing,),
        asks=[A.order_back_reason],
        needs=[outing_was_granted],
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
        PROPOSABLE,
        by=(*AGENCY, BY_LAW),
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
        starts=[moment(step, A.outing_to) for step in DECISIONS],
        met_by=return_outing,
        direction=Direction.UNTIL,
        when=[where(A.outing_granted, True)],
        extension=Extension(report_delay, until=A.outing_back_by),
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
        lapse=Lapse(end_permit, LapseDay.LAST),
        basis=MEASURES[29],
        then="许可失效，外出恢复逐次审批",
    )
