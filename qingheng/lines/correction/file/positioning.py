"""电子定位."""

from __future__ import annotations

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.choices import Category, PositioningGround
from qingheng.lines.correction.facts import Control as T
from qingheng.lines.correction.facts import Course
from qingheng.lines.correction.file.conduct import Conduct
from qingheng.lines.correction.file.motions import was_penalised
from qingheng.lines.correction.file.states import AGENCY, HERE, WATCHED, category, count
from qingheng.lines.correction.law import LAW, MEASURES
from qingheng.lines.correction.people import BUREAU_HEAD
from qingheng.procedure.declare import Limit, Step, moment, rule
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction


@rule(LAW[29, 1, 1], T.positioning_ground)
def positioned_for_order(proposal: Proposal) -> bool:
    """没有禁止令，不得以违反禁止令为由使用电子定位装置"""
    ground = proposal.stated.get("positioning_ground")
    return ground != PositioningGround.ORDER or bool(proposal.before.facts.get("orders"))


@rule(LAW[29, 1, 3], T.positioning_ground)
def positioned_after_warning(proposal: Proposal) -> bool:
    """以拒不报告为由使用电子定位装置的，应当已因此被给予警告"""
    return proposal.stated.get("positioning_ground") != PositioningGround.WARNED or count(proposal, Conduct.warn) > 0


@rule(LAW[29, 1, 4], T.positioning_ground)
def positioned_after_penalty(proposal: Proposal) -> bool:
    """以受到治安管理处罚为由使用电子定位装置的，应当已被给予治安管理处罚"""
    return proposal.stated.get("positioning_ground") != PositioningGround.PENALISED or was_penalised(proposal)


@rule(LAW[29, 1], T.positioning_ground)
def positioned_for_proposal(proposal: Proposal) -> bool:
    """管制对象没有撤销、收监的提请，不适用该情形"""
    intended = proposal.stated.get("positioning_ground") == PositioningGround.PROPOSED
    return not intended or category(proposal) != Category.CONTROL


@rule(LAW[29, 2])
def extended_before_expiry(proposal: Proposal) -> bool:
    """使用期限已经届满，不得延长，应当重新审批"""
    last = proposal.before.matter(proposal.event.subject).get("positioning_to")
    return last is not None and proposal.event.on <= last


class Positioning(Part):
    """电子定位."""

    positioning_on = Step(
        "使用电子定位装置",
        HERE,
        by=BUREAU_HEAD,
        prepared_by=AGENCY,
        basis=[LAW[29], MEASURES[37]],
        opens=True,
        asks=[T.positioning_ground, T.positioning_device, T.positioning_months, T.positioning_need],
        stamps=[T.positioning_from, Course.positioned_on],
        sets={Course.position_lifted_on: None},
        derives={T.positioning_to: derived.positioning_to},
        needs=[
            positioned_for_order,
            positioned_after_warning,
            positioned_after_penalty,
            positioned_for_proposal,
        ],
        issues=[papers.positioning_form, papers.positioning_notice],
        help="手机不得作为电子定位装置。获得的信息只能用于社区矫正工作。",
    )
    positioning_off = Step(
        "解除电子定位装置",
        WATCHED,
        by=AGENCY,
        basis=[LAW[29, 2], MEASURES[37]],
        about=positioning_on,
        once=True,
        asks=[T.positioning_end],
        stamps=[Course.position_lifted_on],
        issues=[papers.positioning_lift],
    )
    positioning_extend = Step(
        "延长电子定位期限",
        HERE,
        by=BUREAU_HEAD,
        prepared_by=AGENCY,
        basis=LAW[29, 2],
        about=positioning_on,
        before=(positioning_off,),
        asks=[T.positioning_months, T.positioning_need],
        derives={T.positioning_from: derived.positioning_goes_on, T.positioning_to: derived.positioning_to},
        needs=[extended_before_expiry],
        issues=[papers.positioning_form, papers.positioning_notice],
    )
    positioning_limit = Limit(
        "电子定位期限",
        None,
        starts=[moment(positioning_on, T.positioning_to), moment(positioning_extend, T.positioning_to)],
        met_by=positioning_off,
        direction=Direction.UNTIL,
        basis=LAW[29, 2],
        then="当日解除装置",
    )
