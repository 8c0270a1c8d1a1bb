"""Assessments before a sentence: what is found out about somebody for the organ that decides (Law 18)."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import choices as c
from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.avoidance import avoidance, nobody_avoiding
from qingheng.lines.correction.law import LAW, MEASURES, PROCEDURE
from qingheng.lines.correction.people import ASSESSED, HEAD, MINOR_TEAM, OFFICER
from qingheng.procedure.declare import Extension, Limit, State, Step, at, begin, moment, rule
from qingheng.procedure.fields import Fields, choice, date, long_text, staff, text, where, yes_no
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal
from qingheng.statute.conventions import PENAL
from qingheng.statute.periods import workdays

AGENCY = (OFFICER, MINOR_TEAM)


class AssessmentFacts(Fields):
    """调查评估."""

    client_kind = choice("委托机关类别", c.Client, basis=LAW[18])
    client = text("委托机关", basis=LAW[18])
    letter_no = text("委托函文号")
    letter_on = date("收函日期", basis=MEASURES[14])
    letter_complete = yes_no("委托函附件材料齐全", basis=MEASURES[14])
    docs_complete_on = date("材料齐全日期", basis=MEASURES[14])
    track = choice("程序类型", c.Track, basis=MEASURES[14])
    proposed_category = choice("拟适用类别", c.Category, basis=LAW[18])
    crime_type = choice("涉嫌犯罪类型", c.Crime)
    crime_on = date("犯罪日期", required=False)
    procuratorate_told = yes_no("已告知检察院", basis=MEASURES[13])
    is_minor_at_crime = yes_no("犯罪时未满十八周岁", basis=PROCEDURE[286])
    is_minor_file = yes_no("未成年人档案", basis=LAW[54])
    officers = staff("调查人员", help="不少于两名")
    home = text("居所情况")
    family = text("家庭和社会关系")
    effects = text("犯罪行为的后果和影响")
    views = text("村居委员会和被害人意见")
    prohibitions = text("拟禁止的事项", required=False)
    danger = text("社会危险性", basis=LAW[18])
    community = text("对所居住社区的影响", basis=LAW[18])
    extended_to = date("协商延期至", basis=MEASURES[14])
    extension_letter = text("委托机关同意延期的文书")
    opinion = choice("评估意见", c.Suitability, basis=LAW[18])
    opinion_reason = long_text("评估理由")
    submitted_on = date("提交日期", basis=MEASURES[14])
    impossible_reason = text("无法调查的原因", help="身份或者居住地不实、不明的")
    adopted = choice("采信情况", c.Feedback)
    decision_result = text("裁判、决定结果")
    assessment_ended_on = date("办结日期")


F = AssessmentFacts


@rule(MEASURES[13], F.procuratorate_told)
def procuratorate_knows(proposal: Proposal) -> bool:
    """接受委托应当告知区检察院"""
    return bool(proposal.stated.get("procuratorate_told"))


@rule(LAW[18])
def one_assessed(proposal: Proposal) -> bool:
    """请登记一名被调查评估人"""
    return len(proposal.after.parties_as(ASSESSED.code)) == 1


@rule(MEASURES[14], F.officers)
def two_investigators(proposal: Proposal) -> bool:
    """调查人员不得少于两名"""
    return len(proposal.facts.get("officers") or []) >= 2


@rule(MEASURES[14], F.letter_complete)
def materials_complete(proposal: Proposal) -> bool:
    """委托材料尚未齐全"""
    return proposal.facts.get("docs_complete_on") is not None


@rule(MEASURES[14])
def materials_missing(proposal: Proposal) -> bool:
    """委托材料已经齐全"""
    return proposal.before.facts.get("docs_complete_on") is None


@rule(MEASURES[14], F.opinion)
def opinion_possible(proposal: Proposal) -> bool:
    """无法评估的，请办理“无法调查”并说明情况"""
    return proposal.stated.get("opinion") != c.Suitability.UNKNOWN


class Assessment(Procedure):
    """社区矫正调查评估：自收到委托函至反馈采信情况。"""

    line = "correction_assessment"
    law = LAW
    in_force = dt.date(2020, 7, 1)
    conventions = PENAL
    always = (nobody_avoiding,)

    investigating = State("调查中")
    submitted = State("已提交", closes=True)
    answered = State("已反馈", final=True, closes=True)
    ended = State("已终结", final=True, closes=True)

    receive = Step(
        "受托登记",
        begin(investigating),
        by=AGENCY,
        basis=[LAW[18], MEASURES[13]],
        adds=(ASSESSED,),
        asks=[
            F.client_kind, F.client, F.letter_no, F.letter_complete, F.track, F.proposed_category, F.crime_type,
            F.crime_on, F.procuratorate_told,
        ],
        stamps=[F.letter_on],
        derives={
            F.docs_complete_on: derived.assessment_complete_on,
            F.is_minor_at_crime: derived.is_minor_at_crime,
            F.is_minor_file: derived.is_minor_file,
        },
        needs=[one_assessed, procuratorate_knows],
        issues=[papers.assessment_receipt],
    )  # fmt: skip
    complete = Step(
        "材料补齐",
        at(investigating),
        by=AGENCY,
        basis=MEASURES[14],
        stamps=[F.docs_complete_on],
        needs=[materials_missing],
    )
    assign = Step(
        "指派调查人员",
        at(investigating),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[18], MEASURES[14]],
        asks=[F.officers],
        needs=[two_investigators],
    )
    avoid = avoidance(at(investigating), AGENCY, F.officers, two_investigators)
    investigate = Step(
        "调查",
        at(investigating),
        by=(*AGENCY, JUSTICE_OFFICE),
        basis=[LAW[18], MEASURES[14]],
        asks=[F.home, F.family, F.effects, F.views, F.prohibitions, F.danger, F.community],
        usual=True,
        help="走访不得泄露被调查评估人的身份信息和个人隐私。",
    )
    extend = Step(
        "协商延期",
        at(investigating),
        by=AGENCY,
        basis=MEASURES[14],
        asks=[F.extended_to, F.extension_letter],
        issues=[papers.assessment_extension],
        help="须与委托机关协商一致并有书面记录。",
    )
    submit = Step(
        "提交评估意见",
        investigating >> submitted,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[18], MEASURES[14]],
        after=(investigate,),
        asks=[F.opinion, F.opinion_reason],
        stamps=[F.submitted_on, F.assessment_ended_on],
        needs=[materials_complete, two_investigators, opinion_possible],
        issues=[papers.assessment_opinion],
        usual=True,
    )
    impossible = Step(
        "无法调查",
        investigating >> ended,
        by=HEAD,
        prepared_by=AGENCY,
        basis=MEASURES[14],
        asks=[F.impossible_reason],
        sets={F.opinion: c.Suitability.UNKNOWN.value},
        stamps=[F.assessment_ended_on],
        issues=[papers.assessment_statement],
    )
    withdrawn = Step(
        "委托机关撤回",
        investigating >> ended,
        by=AGENCY,
        basis=LAW[18],
        stamps=[F.assessment_ended_on],
    )
    feed_back = Step(
        "登记采信情况",
        submitted >> answered,
        by=AGENCY,
        basis=LAW[18],
        asks=[F.adopted, F.decision_result],
    )

    assessment_limit = Limit(
        "调查评估期限",
        workdays(10),
        starts=[moment(receive, F.docs_complete_on), complete],
        met_by=[submit, impossible],
        when=[where(F.track, c.Track.ORDINARY)],
        extension=Extension(extend, until=F.extended_to),
        basis=MEASURES[14],
    )
    assessment_fast_limit = Limit(
        "调查评估期限（速裁）",
        workdays(5),
        starts=[moment(receive, F.docs_complete_on), complete],
        met_by=[submit, impossible],
        when=[where(F.track, c.Track.FAST)],
        extension=Extension(extend, until=F.extended_to),
        basis=MEASURES[14],
    )
