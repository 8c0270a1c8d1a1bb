"""日常：报告、复查、走访、考核、教育、帮扶."""

from __future__ import annotations

from qingheng.lines.correction import derived
from qingheng.lines.correction.choices import Category, Subtype
from qingheng.lines.correction.facts import Daily as D
from qingheng.lines.correction.facts import Sentence as S
from qingheng.lines.correction.file.reception import Reception
from qingheng.lines.correction.file.states import AGENCY, DAILY, HERE, OUTSIDE, SUPERVISORS, WATCHED, category, in_time
from qingheng.lines.correction.law import LAW, MEASURES, PROCEDURE
from qingheng.lines.correction.people import GUARANTOR, HEAD
from qingheng.procedure.declare import Binds, Extension, Limit, Step, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, months


@rule(PROCEDURE[265])
def is_outside(proposal: Proposal) -> bool:
    """只适用于暂予监外执行对象"""
    return category(proposal) == Category.OUTSIDE


@rule(MEASURES[24], D.city_paper)
def lengthening_approved(proposal: Proposal) -> bool:
    """延长复查、报告期限一个月以上的，应当报上级社区矫正机构批准，请填写批准文书号"""
    return proposal.stated.get("lengthened_by", 0) < 1 or bool(proposal.stated.get("city_paper"))


@rule(MEASURES[24], D.procuratorate_told_on)
def lengthening_told(proposal: Proposal) -> bool:
    """延长复查、报告期限应当通报检察院"""
    return bool(proposal.stated.get("procuratorate_told_on"))


@rule(LAW[23], D.next_report_on)
def report_ahead(proposal: Proposal) -> bool:
    """下次报告日应当在今日之后"""
    agreed = proposal.stated.get("next_report_on")
    return agreed is None or agreed > proposal.event.on


@rule([LAW[23], MEASURES[34]])
def reported_in_time(proposal: Proposal) -> bool:
    """晚于应报告日：属于违反报告规定，应当调查核实，情节轻微的训诫，情节较重的警告"""
    return in_time(proposal, Daily.next_report_limit)


@rule(MEASURES[24])
def health_in_time(proposal: Proposal) -> bool:
    """晚于报告身体情况的期限：应当提醒、教育，经教育不改的依法处理"""
    return in_time(proposal, Daily.health_limit)


@rule([MEASURES[24], MEASURES[35]])
def examined_in_time(proposal: Proposal) -> bool:
    """晚于病情复查期限：应当教育，经教育仍不改正的警告，经警告仍不改正的提请收监执行"""
    return in_time(proposal, Daily.reexamination_limit)


LENGTHENING = (D.lengthened_by, D.lengthened_to, D.city_paper, D.procuratorate_told_on)


class Daily(Part):
    """日常：报告、复查、走访、考核、教育、帮扶."""

    report = Step(
        "日常报告",
        HERE,
        by=DAILY,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.report_mode, D.report_gist],
        warns=[reported_in_time],
        usual=True,
        recurs=True,
    )
    agree_report = Step(
        "约定下次报告日",
        HERE,
        by=DAILY,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.next_report_on],
        needs=[report_ahead],
    )
    health_report = Step(
        "报告身体情况",
        HERE,
        by=DAILY,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.health],
        stamps=[D.health_reported_on],
        derives={D.next_health_on: derived.next_health_on},
        needs=[is_outside],
        warns=[health_in_time],
    )
    reexamine = Step(
        "提交病情复查情况",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.hospital, D.examined],
        needs=[is_outside],
        warns=[examined_in_time],
    )
    lengthen = Step(
        "延长病情复查期限",
        HERE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=MEASURES[24],
        asks=LENGTHENING,
        needs=[is_outside, lengthening_approved, lengthening_told],
    )
    lengthen_health = Step(
        "延长报告身体情况期限",
        HERE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=MEASURES[24],
        asks=LENGTHENING,
        needs=[is_outside, lengthening_approved, lengthening_told],
    )
    change_guarantor = Step(
        "更换保证人",
        HERE,
        by=SUPERVISORS,
        basis=PROCEDURE[265],
        about=GUARANTOR,
        replaces=True,
        adds=(GUARANTOR,),
        asks=[D.guarantor_reason],
    )
    visit = Step(
        "走访核查",
        WATCHED,
        by=DAILY,
        basis=[LAW[26], MEASURES[23]],
        asks=[D.visit_gist],
    )
    score = Step(
        "月度考核",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[28], MEASURES[32]],
        asks=[D.score_month, D.points, D.published_on],
    )
    educate = Step(
        "个别教育、心理辅导",
        HERE,
        by=DAILY,
        basis=[LAW[36], LAW[40]],
        asks=[D.individual, D.individual_gist, D.hours],
    )
    aid = Step(
        "帮扶",
        HERE,
        by=DAILY,
        basis=[LAW[37], LAW[41], LAW[43]],
        asks=[D.aid_kind, D.aid_gist, D.aid_amount],
    )
    next_report_limit = Limit(
        "下次报告",
        None,
        starts=moment(agree_report, D.next_report_on),
        met_by=report,
        direction=Direction.UNTIL,
        binds=Binds.PERSON,
        basis=[LAW[23], MEASURES[24]],
    )
    health_limit = Limit(
        "每月报告身体情况",
        None,
        starts=[
            moment(Reception.transfer_in, D.next_health_on),
            moment(Reception.register, D.next_health_on),
            moment(health_report, D.next_health_on),
        ],
        met_by=health_report,
        extension=Extension(lengthen_health, until=D.lengthened_to),
        direction=Direction.UNTIL,
        when=[OUTSIDE],
        binds=Binds.PERSON,
        basis=MEASURES[24],
        then="提醒，经教育不改的训诫",
    )
    reexamination_limit = Limit(
        "病情复查期限",
        months(3),
        starts=[Reception.transfer_in, Reception.register, reexamine],
        met_by=reexamine,
        when=[where(S.subtype, Subtype.MEDICAL)],
        extension=Extension(lengthen, until=D.lengthened_to),
        binds=Binds.PERSON,
        basis=MEASURES[24],
        then="经教育不改的警告，仍不改的提请收监",
    )
