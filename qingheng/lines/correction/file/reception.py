"""接收：报到或者移送、宣告、小组、方案、分类."""

from __future__ import annotations

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.choices import Category, Level, Source, Stage
from qingheng.lines.correction.facts import Daily as D
from qingheng.lines.correction.facts import Ending as E
from qingheng.lines.correction.facts import Reception as R
from qingheng.lines.correction.facts import Sentence as S
from qingheng.lines.correction.file.documents import stated
from qingheng.lines.correction.file.states import (
    AGENCY,
    BEFORE_EXPIRY,
    HERE,
    OUTSIDE,
    SUPERVISORS,
    States,
    category,
    in_time,
)
from qingheng.lines.correction.law import COURTS, EXIT, LAW, MEASURES
from qingheng.lines.correction.people import HEAD, SUBJECT
from qingheng.procedure.declare import Binds, Limit, Step, at, given, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days


@rule(LAW[22], R.identity_verified)
def identity_checked(proposal: Proposal) -> bool:
    """接收前应当核实身份"""
    return bool(proposal.stated.get("identity_verified"))


@rule(LAW[21])
def reports_in_person(proposal: Proposal) -> bool:
    """暂予监外执行对象由监狱、看守所或者公安机关移送，请办理“移送交接”"""
    return category(proposal) != Category.OUTSIDE or proposal.facts.get("source") == Source.MOVED


@rule(LAW[21])
def is_handed_over(proposal: Proposal) -> bool:
    """只有新接收的暂予监外执行对象由有关机关移送，其他对象自行报到，请办理“登记接收”"""
    return category(proposal) == Category.OUTSIDE and proposal.facts.get("source") != Source.MOVED


@rule([LAW[21, 1], MEASURES[34], MEASURES[35], MEASURES[46]])
def reports_in_time(proposal: Proposal) -> bool:
    """逾期报到：十日以内的训诫，超过十日未超过一个月的警告，无正当理由超过一个月的提请撤销缓刑、假释"""
    return in_time(proposal, Reception.arrival_limit, Reception.move_in_arrival_limit)


@rule(LAW[22])
def documents_known(proposal: Proposal) -> bool:
    """尚未登记法律文书所载裁判内容，请先办理“登记法律文书”"""
    return bool(proposal.facts.get("category")) and proposal.facts.get("end_on") is not None


@rule([MEASURES[55], LAW[54, 1]], R.announced_publicly)
def minors_not_announced(proposal: Proposal) -> bool:
    """未成年人的入矫宣告不公开进行，应当通知监护人到场"""
    facts = proposal.facts
    return not facts.get("is_minor_file") or (not facts["announced_publicly"] and bool(facts.get("guardian_present")))


@rule(LAW[25, 2], R.group_has_woman)
def woman_in_group(proposal: Proposal) -> bool:
    """社区矫正对象为女性的，矫正小组中应有女性成员"""
    woman = any(party.sex == "female" for party in proposal.after.parties_as(SUBJECT.code))
    return not woman or bool(proposal.facts.get("group_has_woman"))


@rule(LAW[52, 2], R.group_knows_minors)
def minors_known_to_group(proposal: Proposal) -> bool:
    """未成年社区矫正对象的矫正小组，应当吸收熟悉未成年人身心特点的人员参加"""
    return not proposal.facts.get("is_minor_file") or bool(proposal.facts.get("group_knows_minors"))


@rule(LAW[24], R.plan_adjusted)
def plan_follows_level(proposal: Proposal) -> bool:
    """调整管理类别的，应当重新评估矫正方案"""
    return bool(proposal.facts.get("plan_adjusted"))


@rule(MEASURES[21], R.level)
def level_after_intake(proposal: Proposal) -> bool:
    """入矫教育期结束后应当确定为严管、普管或者宽管"""
    return proposal.facts.get("level") != Level.INTAKE


@rule(EXIT[12])
def exit_not_filed_yet(proposal: Proposal) -> bool:
    """已办理出境报备"""
    return proposal.before.facts.get("exit_filed_on") is None or bool(proposal.before.facts.get("exit_lifted_on"))


@rule(EXIT[12])
def exit_filed(proposal: Proposal) -> bool:
    """没有需要撤销的出境报备"""
    return bool(proposal.before.facts.get("exit_filed_on")) and not proposal.before.facts.get("exit_lifted_on")


AT_LIBERTY = where(S.category, Category.CONTROL, Category.SUSPENDED, Category.PAROLE)
JUDGED, MOVED = where(S.source, Source.JUDGED), where(S.source, Source.MOVED)


class Reception(Part):
    """接收：报到或者移送、宣告、小组、方案、分类."""

    register = Step(
        "登记接收",
        (States.awaiting | States.absent) >> States.in_correction,
        by=SUPERVISORS,
        basis=[LAW[21, 1], LAW[22], MEASURES[17]],
        asks=[R.identity_verified, R.address_verified, R.household, R.education, R.occupation],
        sets={R.level: Level.INTAKE.value, R.stage: Stage.INTAKE.value, E.absent_open: False},
        stamps=[R.reported_on, R.registered_on],
        derives={E.unsettled: derived.unsettled, D.next_health_on: derived.next_health_on},
        needs=[identity_checked, reports_in_person],
        warns=[reports_in_time],
        issues=[given(papers.registration, where(S.category, *Category))],
        usual=True,
        help="文书不齐的，不影响登记接收。",
    )
    transfer_in = Step(
        "移送交接",
        States.awaiting >> States.in_correction,
        by=AGENCY,
        basis=[LAW[21, 2], LAW[21, 3], COURTS[515]],
        asks=[R.handed_by, R.identity_verified, R.address_verified, R.household, R.education, R.occupation],
        sets={R.level: Level.INTAKE.value, R.stage: Stage.INTAKE.value},
        stamps=[R.reported_on, R.registered_on],
        derives={D.next_health_on: derived.next_health_on},
        needs=[identity_checked, is_handed_over],
        issues=[papers.handover_record],
        usual=True,
    )
    announce = Step(
        "入矫宣告",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[22], MEASURES[20], MEASURES[55]],
        once=True,
        asks=[R.announced_publicly, R.group_present, R.guardian_present],
        needs=[documents_known, minors_not_announced],
        issues=[papers.announcement],
    )
    form_group = Step(
        "确定矫正小组",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[25], LAW[52, 2], MEASURES[19]],
        asks=[R.correction_group, R.group_has_woman, R.group_knows_minors],
        needs=[woman_in_group, minors_known_to_group],
        issues=[papers.duty_letter],
    )
    make_plan = Step(
        "制定、调整矫正方案",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[24], MEASURES[22]],
        asks=[R.needs, R.plan],
        issues=[papers.plan],
    )
    delegate = Step(
        "委托司法所",
        at(States.awaiting, States.in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[9, 2], MEASURES[27]],
        asks=[R.delegation_no, R.delegates_outings],
    )
    file_exit = Step(
        "出境报备",
        BEFORE_EXPIRY,
        by=AGENCY,
        basis=EXIT[12],
        stamps=[R.exit_filed_on],
        sets={R.exit_lifted_on: None},
        needs=[exit_not_filed_yet],
    )
    lift_exit = Step(
        "撤销出境报备",
        at(States.in_correction, States.released, States.terminated, States.transferred),
        by=AGENCY,
        basis=EXIT[12],
        stamps=[R.exit_lifted_on],
        needs=[exit_filed],
    )
    set_level = Step(
        "确定、调整管理类别",
        HERE,
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[24], MEASURES[21]],
        asks=[R.level, R.level_score, R.level_reason, R.plan_adjusted],
        sets={R.stage: Stage.REGULAR.value},
        needs=[level_after_intake, plan_follows_level],
        issues=[papers.level_form],
    )
    decider_notice_limit = Limit(
        "决定机关通知期限",
        days(5),
        starts=stated(S.effective_on),
        met_by=stated(S.notified_on),
        when=[JUDGED],
        binds=Binds.OTHER,
        void_by=[register, transfer_in],
        basis=[LAW[20], COURTS[519]],
        then="提请检察院监督",
    )
    decider_documents_limit = Limit(
        "决定机关送达文书期限",
        days(10),
        starts=stated(S.effective_on),
        met_by=stated(S.docs_received_on),
        when=[JUDGED],
        binds=Binds.OTHER,
        basis=LAW[20],
        then="提请检察院监督",
    )
    arrival_limit = Limit(
        "报到期限",
        days(10),
        starts=stated(S.effective_on),
        met_by=register,
        when=[AT_LIBERTY, JUDGED],
        binds=Binds.PERSON,
        basis=[LAW[21, 1], COURTS[519]],
        then="组织查找，并视情节训诫、警告或者提请撤销",
    )
    move_in_arrival_limit = Limit(
        "变更执行地报到期限",
        days(7),
        starts=stated(S.move_told_on),
        met_by=[register, transfer_in],
        when=[MOVED],
        binds=Binds.PERSON,
        basis=MEASURES[31],
        then="告知原执行地机构查找",
    )
    custodian_handover_limit = Limit(
        "移送期限",
        days(10),
        starts=stated(S.custodian_received_on),
        met_by=transfer_in,
        when=[OUTSIDE, JUDGED],
        binds=Binds.OTHER,
        basis=[LAW[21, 2], LAW[21, 3]],
        then="向移送机关查询",
    )
