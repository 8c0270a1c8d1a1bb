"""期满、解除、终止."""

from __future__ import annotations

from collections.abc import Mapping

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.choices import Category, End, ReleaseGround, Stage
from qingheng.lines.correction.facts import Ending as E
from qingheng.lines.correction.facts import Reception as R
from qingheng.lines.correction.facts import Sentence as S
from qingheng.lines.correction.file.documents import Documents, stated
from qingheng.lines.correction.file.states import AGENCY, HERE, SUPERVISORS, States, category, count
from qingheng.lines.correction.law import CRIMINAL, EXPIRY, LAW, MEASURES
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Binds, Lapse, LapseDay, Limit, Step, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, days


@rule(LAW[44])
def term_is_over(proposal: Proposal) -> bool:
    """矫正期限尚未届满，解除社区矫正证明书的日期不得早于矫正截止日"""
    ends = proposal.before.facts.get("end_on")
    pardoned = proposal.stated.get("release_ground") == ReleaseGround.PARDON
    return pardoned or (ends is not None and proposal.event.on >= ends)


@rule([LAW[44], LAW[46], EXPIRY])
def nothing_open(proposal: Proposal) -> bool:
    """正在查找、被限制人身自由或者有未决提请的，期满时转为期满待定，不得直接解除"""
    return not proposal.before.facts.get("unsettled")


@rule([LAW[44], EXPIRY])
def something_open(proposal: Proposal) -> bool:
    """矫正期限尚未届满，或者没有未决事项，不转为期满待定"""
    ends = proposal.before.facts.get("end_on")
    return bool(proposal.before.facts.get("unsettled")) and ends is not None and proposal.event.on >= ends


@rule(LAW[44], E.release_checked)
def checked_before_release(proposal: Proposal) -> bool:
    """解除前应当核对没有撤销、收监情形和未决提请"""
    return bool(proposal.stated.get("release_checked"))


@rule(MEASURES[54], E.released_publicly)
def minors_not_released_publicly(proposal: Proposal) -> bool:
    """未成年人的解矫宣告不公开进行"""
    return not proposal.facts.get("is_minor_file") or not proposal.facts.get("released_publicly")


@rule(MEASURES[53])
def appraised_before(proposal: Proposal) -> bool:
    """尚未作出期满鉴定"""
    pardoned = proposal.stated.get("release_ground") == ReleaseGround.PARDON
    return pardoned or count(proposal, Ending.appraise) > 0


_ENDINGS: Mapping[str, tuple[Category, ...]] = {
    End.SUSPENSION: (Category.SUSPENDED,),
    End.PAROLE: (Category.PAROLE,),
    End.RECOMMITTED: (Category.OUTSIDE,),
    End.DEATH: tuple(Category),
}


@rule(LAW[45], E.termination)
def termination_fits(proposal: Proposal) -> bool:
    """终止原因与矫正类别不符：撤销缓刑、撤销假释、收监执行分别只适用于缓刑、假释、暂予监外执行对象"""
    return category(proposal) in _ENDINGS[proposal.stated["termination"]]


@rule(LAW[51], E.told_on_death)
def told_of_death(proposal: Proposal) -> bool:
    """对象死亡的，应当通知决定机关、检察院和公安机关"""
    dead = proposal.stated.get("termination") == End.DEATH
    return not dead or bool(proposal.stated.get("told_on_death"))


RESETTLEMENT = "resettlement"
"""The line that helps whoever is released (Law 44; Measures 53): where it is not in use, nothing is sent."""


class Ending(Part):
    """期满、解除、终止."""

    appraise = Step(
        "期满鉴定",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[44], MEASURES[53]],
        asks=[E.summary, E.appraisal],
        sets={R.stage: Stage.LEAVING.value},
        issues=[papers.appraisal],
    )
    prepare_release = Step(
        "解矫准备",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[44], MEASURES[53]],
        help="期满前最后一个工作日核对有无未决事项，备好证明书；期满日为节假日的，仍当日解除。",
    )
    release = Step(
        "解除社区矫正",
        States.in_correction >> States.released,
        by=AGENCY,
        basis=[LAW[44], MEASURES[53], MEASURES[54], CRIMINAL[40], CRIMINAL[76], CRIMINAL[85]],
        asks=[E.release_ground, E.release_checked, E.released_publicly],
        stamps=[E.released_on, E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[
            term_is_over,
            nothing_open,
            checked_before_release,
            minors_not_released_publicly,
        ],
        warns=[appraised_before],
        issues=[papers.certificate, papers.release_notice],
        refers_to=RESETTLEMENT,
        usual=True,
    )
    hold_open = Step(
        "转为期满待定",
        (States.in_correction | States.absent) >> States.expiry_pending,
        by=(*AGENCY, BY_LAW),
        basis=[LAW[44], EXPIRY],
        needs=[something_open],
    )
    release_after_review = Step(
        "期满待定后解除",
        States.expiry_pending >> States.released,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[44], EXPIRY],
        asks=[E.pending_basis, E.release_ground, E.release_checked, E.released_publicly],
        sets={E.absent_open: False, E.restraint_open: False, E.motion_open: False, E.unsettled: False},
        stamps=[E.released_on, E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[checked_before_release, minors_not_released_publicly],
        issues=[papers.pending_record, papers.certificate, papers.release_notice],
        refers_to=RESETTLEMENT,
    )
    terminate = Step(
        "终止社区矫正",
        (States.awaiting | States.in_correction | States.absent | States.expiry_pending) >> States.terminated,
        by=AGENCY,
        basis=[LAW[45], LAW[51]],
        asks=[E.termination, E.termination_paper, E.died_on, E.told_on_death],
        stamps=[E.terminated_on, E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[termination_fits, told_of_death],
        issues=[papers.termination_notice],
    )
    ENDS = (*stated(S.end_on), moment(Documents.override_term, S.end_on))
    appraisal_limit = Limit(
        "期满鉴定",
        days(30),
        starts=ENDS,
        met_by=appraise,
        direction=Direction.BEFORE,
        void_by=[hold_open],
        basis=MEASURES[53],
    )
    release_prompt = Limit(
        "解矫准备",
        days(1),
        starts=ENDS,
        met_by=[prepare_release, release],
        direction=Direction.BEFORE,
        void_by=[hold_open],
        basis=[LAW[44], MEASURES[53]],
    )
    release_limit = Limit(
        "期满解除",
        None,
        starts=ENDS,
        met_by=release,
        direction=Direction.UNTIL,
        void_by=[hold_open],
        basis=[LAW[44], MEASURES[53]],
        then="当日为节假日的，仍于当日解除",
    )
    unsettled_limit = Limit(
        "期满待定",
        None,
        starts=ENDS,
        met_by=hold_open,
        direction=Direction.UNTIL,
        when=[where(E.unsettled, True)],
        binds=Binds.POWER,
        lapse=Lapse(hold_open, LapseDay.LAST),
        basis=[LAW[44], EXPIRY],
        then="转为期满待定，由负责人决定",
    )
