"""What stands beside the files of persons: assessments, activities and screening rounds."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import choices as c
from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.law import DUTY, LAW, MEASURES, PROCEDURE
from qingheng.lines.correction.people import ASSESSED, HEAD, MINOR_TEAM, OFFICER, SOCIAL_WORKER
from qingheng.procedure.declare import Extension, Limit, State, Step, at, begin, moment, rule
from qingheng.procedure.fields import (
    Fields,
    cases_of,
    choice,
    date,
    integer,
    long_text,
    several,
    staff,
    text,
    where,
    yes_no,
)
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


class ActivityFacts(Fields):
    """教育、公益、心理活动."""

    activity = choice("活动种类", c.Activity, basis=LAW[36])
    topic = text("主题")
    activity_on = date("活动日期")
    place = text("地点")
    lecturer = text("主讲人或者组织者", required=False)
    for_minors = yes_no("未成年人专场", required=False, basis=LAW[52, 3], help="未成年人与成年人分别进行。")
    session_hours = integer("时长（小时）", at_least=1)
    attendees = cases_of("参加人员", "correction", required=False, help="按矫正档案登记。")
    attended = integer("参加人次", at_least=0)
    absent_count = integer("应到未到人次", required=False, at_least=0)
    activity_note = text("活动情况", required=False)
    why_cancelled = text("取消原因")


N = ActivityFacts


@rule(LAW[36, 1], N.attended)
def counts_fit(proposal: Proposal) -> bool:
    """参加人次不得少于所登记的参加人员数"""
    attended: int = proposal.stated.get("attended", 0)
    return len(proposal.facts.get("attendees") or ()) <= attended


class Activities(Procedure):
    """教育学习、公益活动和心理辅导：自计划至举行。"""

    line = "correction_activity"
    law = LAW
    in_force = dt.date(2020, 7, 1)

    planned = State("已计划")
    held = State("已举行", final=True, closes=True)
    cancelled = State("已取消", final=True, closes=True)

    plan = Step(
        "计划活动",
        begin(planned),
        by=(OFFICER, MINOR_TEAM, JUSTICE_OFFICE, SOCIAL_WORKER),
        basis=[LAW[36], LAW[40], LAW[42]],
        asks=[N.activity, N.topic, N.place, N.lecturer, N.for_minors],
    )
    hold = Step(
        "举行活动",
        planned >> held,
        by=(OFFICER, MINOR_TEAM, JUSTICE_OFFICE, SOCIAL_WORKER),
        basis=[LAW[36], LAW[40], LAW[42]],
        asks=[N.attendees, N.attended, N.absent_count, N.session_hours, N.activity_note],
        stamps=[N.activity_on],
        needs=[counts_fit],
        usual=True,
    )
    cancel = Step(
        "取消活动",
        planned >> cancelled,
        by=(OFFICER, MINOR_TEAM, JUSTICE_OFFICE),
        basis=LAW[36],
        asks=[N.why_cancelled],
    )


class RoundFacts(Fields):
    """风险排查."""

    round_on = date("排查日期")
    round_topic = text("排查重点", help="例如重要时间节点安全稳定")
    round_scope = text("排查范围")
    risk = choice("风险等级", c.Risk)
    hidden_danger = text("隐患")
    measure = text("整改措施")
    danger_closed = text("销号情况")
    round_closed_on = date("办结日期")
    joint = several("联合参加部门", c.Partner, required=False)


K = RoundFacts


@rule(DUTY)
def every_danger_closed(proposal: Proposal) -> bool:
    """仍有隐患没有销号，不能办结"""
    opened, closed = (proposal.before.procedure.steps[code] for code in ("find_danger", "close_danger"))
    done = {event.subject for event in proposal.before.taken(closed)}
    return all(event.subject in done for event in proposal.before.taken(opened))


class RiskRound(Procedure):
    """风险排查：自部署至隐患销号。"""

    line = "correction_risk_round"
    law = LAW
    in_force = dt.date(2020, 7, 1)

    under_way = State("排查中")
    closed = State("已办结", final=True, closes=True)

    start = Step(
        "部署排查",
        begin(under_way),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        asks=[K.round_topic, K.round_scope, K.joint],
        stamps=[K.round_on],
    )
    find_danger = Step(
        "发现隐患",
        at(under_way),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        opens=True,
        asks=[K.risk, K.hidden_danger, K.measure],
        usual=True,
        help="不写对象姓名，写档案编号。",
    )
    close_danger = Step(
        "隐患销号",
        at(under_way),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        about=find_danger,
        once=True,
        asks=[K.danger_closed],
    )
    finish = Step(
        "办结排查",
        under_way >> closed,
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        stamps=[K.round_closed_on],
        needs=[every_danger_closed],
    )
