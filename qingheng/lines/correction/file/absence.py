"""脱管、被限制人身自由、再犯罪."""

from __future__ import annotations

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.facts import Control as T
from qingheng.lines.correction.facts import Course
from qingheng.lines.correction.facts import Ending as E
from qingheng.lines.correction.file.states import AGENCY, PROPOSABLE, SUPERVISORS, WATCHED, States
from qingheng.lines.correction.law import LAW, MEASURES
from qingheng.procedure.declare import Binds, Limit, Step, at, moment, rule
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days


@rule(LAW[30], T.last_in_control_on)
def control_lost_before(proposal: Proposal) -> bool:
    """最后受控日不得晚于发现脱管之日"""
    return bool(proposal.stated["last_in_control_on"] <= proposal.event.on)


@rule(LAW[22])
def registered_before(proposal: Proposal) -> bool:
    """该对象尚未登记接收，请办理“登记接收”"""
    return bool(proposal.before.facts.get("registered_on"))


@rule(LAW[32], T.restraint_on)
def restrained_before(proposal: Proposal) -> bool:
    """决定日期不得晚于今日"""
    return bool(proposal.stated["restraint_on"] <= proposal.event.on)


class Absence(Part):
    """脱管、被限制人身自由、再犯罪."""

    open_absence = Step(
        "发现脱管",
        (States.awaiting | States.in_correction) >> States.absent,
        by=SUPERVISORS,
        basis=[LAW[30], MEASURES[38]],
        opens=True,
        asks=[T.last_in_control_on, T.absence_gist],
        sets={E.absent_open: True, T.absence_justified: None, T.absence_ended_on: None},
        derives={E.unsettled: derived.unsettled},
        needs=[control_lost_before],
        issues=[papers.police_letter],
        help="失去联系的，应当立即组织查找，并通知公安机关、通报检察院。",
    )
    search = Step(
        "组织查找",
        at(States.absent),
        by=SUPERVISORS,
        basis=[LAW[30], MEASURES[38]],
        about=open_absence,
        asks=[T.search_gist],
        issues=[papers.search_record],
        usual=True,
    )
    found = Step(
        "查找到",
        States.absent >> States.in_correction,
        by=SUPERVISORS,
        basis=[LAW[30], MEASURES[38]],
        about=open_absence,
        once=True,
        asks=[T.found_gist, T.absence_justified],
        sets={E.absent_open: False},
        stamps=[T.absence_ended_on],
        derives={E.unsettled: derived.unsettled},
        needs=[registered_before],
        usual=True,
    )
    restrained = Step(
        "被限制人身自由",
        WATCHED,
        by=AGENCY,
        basis=[LAW[32], MEASURES[41]],
        opens=True,
        asks=[T.restraint, T.restraint_by, T.restraint_on],
        sets={E.restraint_open: True},
        derives={E.unsettled: derived.unsettled},
        needs=[restrained_before],
        help="档案不关闭，矫正期限继续计算。",
    )
    restraint_ended = Step(
        "限制人身自由解除",
        PROPOSABLE,
        by=AGENCY,
        basis=[LAW[32], MEASURES[41]],
        about=restrained,
        once=True,
        asks=[T.restraint_end],
        sets={E.restraint_open: False},
        derives={E.unsettled: derived.unsettled},
    )
    record_conviction = Step(
        "登记矫正期间再犯罪",
        at(States.in_correction, States.absent, States.expiry_pending, States.released, States.terminated),
        by=AGENCY,
        basis=LAW[46, 2],
        asks=[Course.crime_committed_on, Course.convicted_on, Course.conviction],
        help="由审理该案件的法院撤销缓刑、假释，本机关不再提请。",
    )
    restraint_notice_limit = Limit(
        "限制人身自由通知期限",
        days(3),
        starts=moment(restrained, T.restraint_on),
        met_by=restrained,
        binds=Binds.OTHER,
        basis=[LAW[32], MEASURES[41]],
    )
