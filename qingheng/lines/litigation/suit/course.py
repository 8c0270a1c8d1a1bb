"""诉讼中改变行为、联合调处、中止，法院的审理期限."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import papers
from qingheng.lines.litigation.choices import NOBODY_GOES_ON, Instance, Track
from qingheng.lines.litigation.facts import Course as K
from qingheng.lines.litigation.facts import Registration as R
from qingheng.lines.litigation.law import CENTRE_RULES, INTERPRETATION, LAW, WITHDRAWAL
from qingheng.lines.litigation.staff import CHIEF, OFFICER, UNIT
from qingheng.lines.litigation.suit.defence import Defence
from qingheng.lines.litigation.suit.intake import Intake
from qingheng.lines.litigation.suit.judgment import Judgment
from qingheng.lines.litigation.suit.states import BEFORE_COURT, DESK, OPEN, SECTION, States
from qingheng.procedure.declare import Binds, Exclusion, Limit, Step, at, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days, months


@rule(INTERPRETATION[81, 1], K.told_court_on)
def court_was_told(proposal: Proposal) -> bool:
    """告知人民法院的日期不得晚于今日"""
    day: dt.date | None = proposal.stated.get("told_court_on")
    return day is None or day <= proposal.today


@rule(INTERPRETATION[87, 2])
def answered_already(proposal: Proposal) -> bool:
    """中止前尚未答辩，请恢复至答辩举证"""
    return _was_in_hearing(proposal)


@rule(INTERPRETATION[87, 2])
def not_answered_yet(proposal: Proposal) -> bool:
    """中止前已经转入审理，请恢复审理"""
    return not _was_in_hearing(proposal)


def _was_in_hearing(proposal: Proposal) -> bool:
    steps = proposal.before.procedure.steps
    return bool(proposal.before.taken(steps["answer"], steps["go_to_hearing"]))


class Course(Part):
    """诉讼中改变行为、联合调处、中止，法院的审理期限."""

    change_act = Step(
        "改变被诉行为",
        BEFORE_COURT,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[62], INTERPRETATION[81, 1], WITHDRAWAL[2]],
        asks=[K.change_text, K.told_court_on],
        sets={K.act_changed: True},
        needs=[court_was_told],
        issues=[papers.change_notice],
    )
    to_centre = Step(
        "转联合调处",
        OPEN,
        by=SECTION,
        basis=[LAW[60], CENTRE_RULES],
        asks=[K.dispute],
        refers_to="joint_mediation",
        help="移送行政争议联合调处中心；调处期间答辩举证期限不停止计算",
    )
    centre_result = Step(
        "收到联合调处反馈",
        at(
            States.registered,
            States.answering,
            States.hearing,
            States.suspended,
            States.judged,
            States.effective,
            States.closed,
        ),
        by=(BY_LAW, OFFICER, CHIEF),
        basis=[LAW[60], CENTRE_RULES],
        asks=[K.referral_result],
        returned_from="joint_mediation",
    )
    suspend = Step(
        "登记中止诉讼",
        (States.answering | States.hearing) >> States.suspended,
        by=DESK,
        basis=INTERPRETATION[87, 1],
        asks=[K.suspension_reason, K.ruling_no],
        help="中止诉讼不停止本机关已经开始计算的答辩举证期限",
    )
    resume = Step(
        "恢复审理",
        States.suspended >> States.hearing,
        by=DESK,
        basis=INTERPRETATION[87, 2],
        asks=[K.resumed_why],
        needs=[answered_already],
        usual=True,
    )
    resume_answering = Step(
        "恢复至答辩举证",
        States.suspended >> States.answering,
        by=DESK,
        basis=INTERPRETATION[87, 2],
        asks=[K.resumed_why],
        needs=[not_answered_yet],
        usual=True,
    )
    court_trial_limit = Limit(
        "法院一审审理期限",
        months(6),
        starts=moment(Intake.register, R.court_filed_on),
        met_by=[Judgment.judge, Judgment.mediate],
        when=[where(R.instance, Instance.FIRST), where(R.track, Track.ORDINARY)],
        paused_in=[States.suspended],
        not_counting=[Exclusion(Defence.object_jurisdiction, Defence.objection_ruled, INTERPRETATION[50, 1])],
        binds=Binds.COURT,
        basis=LAW[81],
    )
    court_summary_limit = Limit(
        "法院简易程序审理期限",
        days(45),
        starts=moment(Intake.register, R.court_filed_on),
        met_by=[Judgment.judge, Judgment.mediate],
        when=[where(R.instance, Instance.FIRST), where(R.track, Track.SUMMARY)],
        paused_in=[States.suspended],
        not_counting=[Exclusion(Defence.object_jurisdiction, Defence.objection_ruled, INTERPRETATION[50, 1])],
        binds=Binds.COURT,
        basis=LAW[83],
    )
    court_appeal_limit = Limit(
        "法院二审审理期限",
        months(3),
        starts=moment(Intake.register, R.court_filed_on),
        met_by=[Judgment.judge, Judgment.mediate],
        when=[where(R.instance, Instance.SECOND)],
        paused_in=[States.suspended],
        binds=Binds.COURT,
        basis=LAW[88],
    )
    suit_suspension_limit = Limit(
        "中止满九十日",
        days(90),
        starts=suspend,
        met_by=[resume, resume_answering, Judgment.judge],
        when=[where(K.suspension_reason, *NOBODY_GOES_ON)],
        binds=Binds.COURT,
        basis=INTERPRETATION[88, 2],
        then="仍无人继续诉讼的，法院裁定终结诉讼",
    )
