"""合法性审查 of one draft: states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legality_review import derived, local, papers
from qingheng.lines.legality_review.choices import CONTRACTS, MatterType, ReturnReason, Urgent
from qingheng.lines.legality_review.facts import Competition, Following, Participation, Reviewing, Submission
from qingheng.lines.legality_review.law import (
    BUSINESS,
    COMPETITION,
    DECISIONS,
    ENFORCEMENT_REVIEW,
    OFFICE_PRACTICE,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.rules import fair_competition, gate, intake, review
from qingheng.lines.legality_review.staff import (
    CLERK,
    CO_SUBMITTER,
    GOVERNMENT_OFFICE,
    HEAD,
    LEADER,
    REVIEWER,
    SUBMITTER,
)
from qingheng.procedure.declare import (
    Binds,
    Extension,
    Lapse,
    LapseDay,
    Limit,
    State,
    Step,
    at,
    begin,
    given,
    moment,
)
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.laws import Basis
from qingheng.statute.periods import Direction, days, workdays

S, P, F, V, L = Submission, Participation, Competition, Reviewing, Following
DESK, REVIEWERS = (CLERK, HEAD), (REVIEWER, HEAD)
DRAFTS = where(S.matter_type, MatterType.MAJOR_DECISION, MatterType.NORMATIVE_DOC, *CONTRACTS)
ENFORCEMENT = where(S.matter_type, MatterType.ENFORCEMENT_DECISION)
ORDINARY_PACE = where(S.urgent, Urgent.NONE)
GATE: tuple[Basis, ...] = (DECISIONS[25], PENALTY[58, 1], BUSINESS[63, 2], REVIEW_OF_DOCUMENTS)


class Review(Procedure):
    """合法性审查：自收件至出具意见、提交审议、归档。"""

    line = "legality_review"
    law = DECISIONS
    in_force = dt.date(2019, 9, 1)

    received = State("已收件")
    supplementing = State("待补正")
    returned = State("已退回", final=True, closes=True)
    accepted = State("审查中")
    opinion_issued = State("已出具意见")
    replied = State("已反馈")
    blocked = State("不得提交")
    to_meeting = State("可提交审议", waits_for=GOVERNMENT_OFFICE)
    decided = State("已审议")
    closed = State("已归档", final=True, closes=True)
    withdrawn = State("已撤回", final=True, closes=True)

    # 收件
    submit = Step(
        "登记送审",
        begin(received),
        by=DESK,
        basis=DECISIONS[26, 1],
        adds=(SUBMITTER, CO_SUBMITTER),
        asks=[
            S.matter_type,
            S.title,
            S.in_catalogue,
            S.exempt_kind,
            S.issuer_level,
            S.contract_sum,
            S.review_ground,
            S.penalty_filed_on,
            S.economic,
            S.urgent,
            S.urgent_why,
            S.materials,
        ],
        stamps=[S.received_on],
        derives={S.complete_on: derived.complete_on},
        needs=[intake.one_lead_unit, intake.within_decision_procedure],
        issues=[papers.receipt],
        help="征求意见、会签、列席会议不能代替合法性审查",
    )
    ask_supplement = Step(
        "要求补充材料",
        (received | accepted) >> supplementing,
        by=DESK,
        basis=DECISIONS[26, 1],
        asks=[S.supplement_list, S.supplement_note],
        issues=[papers.supplement_notice],
        usual=True,
    )
    supplement = Step(
        "收到补充材料",
        supplementing >> received,
        by=DESK,
        basis=DECISIONS[26, 1],
        asks=[S.supplied],
        stamps=[S.supplemented_on],
        derives={S.materials: derived.all_materials, S.complete_on: derived.complete_on},
        needs=[intake.all_supplied],
        usual=True,
    )
    send_back = Step(
        "退回",
        received >> returned,
        by=DESK,
        basis=DECISIONS[26, 1],
        asks=[S.return_reason, S.supplement_list.optional(), S.return_note],
        issues=[papers.return_note],
    )
    lapse_unanswered = Step(
        "逾期未补充退回",
        supplementing >> returned,
        by=(BY_LAW, CLERK),
        basis=[DECISIONS[26, 1], OFFICE_PRACTICE],
        sets={S.return_reason: ReturnReason.NOT_ANSWERED.value},
        needs=[intake.supplement_overdue],
        issues=[papers.return_note],
    )
    participation = Step(
        "登记公开征求意见",
        at(received, accepted),
        by=(*DESK, REVIEWER),
        basis=[DECISIONS[15, 1], BUSINESS[62, 2]],
        asks=[P.draft_published_on, P.consultation_ends_on, P.shortened_why],
        needs=[intake.thirty_days_of_consultation],
    )
    hearing = Step(
        "登记听证会",
        at(received, accepted),
        by=(*DESK, REVIEWER),
        basis=DECISIONS[16],
        asks=[P.hearing_on, P.papers_served_on],
        needs=[intake.papers_seven_days_before],
    )
    competition = Step(
        "登记公平竞争审查结论",
        at(received, accepted, opinion_issued, replied, blocked),
        by=(*DESK, REVIEWER),
        basis=[COMPETITION[14], COMPETITION[17], DECISIONS[29, 1, 1]],
        asks=[
            F.fc_by,
            F.fc_codes,
            F.fc_authority,
            F.fc_result,
            F.fc_exception,
            F.fc_no_alternative,
            F.fc_end,
            F.fc_heard,
        ],
        needs=[
            fair_competition.reviewed_by_the_competent,
            fair_competition.stakeholders_heard,
            fair_competition.exception_is_complete,
            fair_competition.no_pass_with_violations,
            fair_competition.no_violation_without_codes,
        ],
    )
    accept = Step(
        "受理",
        received >> accepted,
        by=DESK,
        basis=DECISIONS[26],
        stamps=[S.accepted_on],
        needs=[intake.all_materials_there, fair_competition.competition_reviewed],
        warns=[gate.fits_the_penalty],
        issues=[papers.acceptance_note],
        usual=True,
    )

    # 审查
    assign = Step(
        "指派审查员",
        at(received, accepted),
        by=HEAD,
        basis=[OFFICE_PRACTICE, PENALTY[58, 2]],
        asks=[V.officers, V.unconnected, V.first_penalty_review, V.qualified],
        needs=[review.two_reviewers, review.reviewers_unconnected, review.first_reviewer_qualified],
    )
    hear_counsel = Step(
        "登记法律顾问意见",
        at(accepted),
        by=REVIEWERS,
        basis=DECISIONS[28],
        opens=True,
        asks=[
            V.counsel_kind,
            V.lawyer_name,
            V.counsel_unit,
            V.counsel_matter,
            V.counsel_opinion,
            V.counsel_signed,
        ],
        needs=[review.opinion_signed],
        issues=[papers.counsel_opinion],
        help="重大行政决策必须组织法律顾问、公职律师提出法律意见",
    )
    suggest = Step(
        "登记审查意见条目",
        at(accepted),
        by=REVIEWERS,
        basis=DECISIONS[28],
        opens=True,
        asks=[V.clause, V.suggestion, V.suggestion_basis, V.must],
        usual=True,
    )
    extend = Step(
        "延长审核时间",
        at(accepted),
        by=HEAD,
        basis=ENFORCEMENT_REVIEW["十四"],
        asks=[V.extension_days, V.extension_why],
        needs=[review.is_enforcement],
    )
    issue_opinion = Step(
        "出具审查意见",
        accepted >> opinion_issued,
        by=LEADER,
        prepared_by=REVIEWERS,
        basis=[DECISIONS[25], DECISIONS[27], DECISIONS[28], PENALTY[58], BUSINESS[63, 2], REVIEW_OF_DOCUMENTS],
        asks=[
            V.checked,
            V.checked_document,
            V.checked_enforcement,
            V.scope,
            V.conclusion,
            V.exploratory,
            V.risk_statement,
        ],
        stamps=[V.opinion_issued_on],
        derives={
            V.first_opinion_on: derived.first_opinion_on,
            V.first_conclusion: derived.first_conclusion,
            V.review_workdays: derived.review_workdays,
        },
        needs=[
            review.not_before_complete,
            review.documents_not_too_soon,
            review.reviewers_named,
            review.counsel_heard,
            *map(review.all_of, (V.checked, V.checked_document, V.checked_enforcement)),
            review.enforcement_words,
            review.conclusion_of_the_kind,
            review.risk_only_for_reforms,
            review.suggestions_for_revision,
            fair_competition.competition_reviewed,
        ],
        issues=[given(papers.opinion, DRAFTS), given(papers.enforcement_opinion, ENFORCEMENT)],
        usual=True,
    )

    # 采纳
    answer = Step(
        "登记采纳情况",
        at(opinion_issued),
        by=(*DESK, REVIEWER),
        basis=DECISIONS[28],
        about=suggest,
        once=True,
        asks=[L.reply, L.reply_reason],
        needs=[gate.reason_where_not_adopted],
        usual=True,
    )
    reply_all = Step(
        "反馈完毕",
        opinion_issued >> replied,
        by=(*DESK, REVIEWER),
        basis=[DECISIONS[28], REVIEW_OF_DOCUMENTS],
        asks=[L.put_to_meeting],
        stamps=[L.replied_on],
        needs=[gate.all_answered],
        issues=[papers.adoption_table],
        usual=True,
    )
    block = Step(
        "不得提交",
        (opinion_issued | replied) >> blocked,
        by=HEAD,
        prepared_by=(REVIEWER,),
        basis=GATE,
        asks=[L.blocked_why],
        needs=[gate.all_answered, gate.replied_in_whole, gate.gate_is_shut],
        issues=[papers.blocking_notice],
    )
    release = Step(
        "放行",
        (opinion_issued | replied) >> to_meeting,
        by=HEAD,
        prepared_by=(REVIEWER,),
        basis=GATE,
        asks=[L.meeting_planned_on, L.short_notice, L.short_why],
        needs=[
            gate.all_answered,
            gate.replied_in_whole,
            gate.conclusion_opens,
            gate.competition_opens,
            gate.seven_days_for_review,
        ],
        warns=[gate.enough_time_for_review],
        issues=[papers.release_note],
        usual=True,
    )
    re_review = Step(
        "复审",
        (opinion_issued | replied | blocked) >> accepted,
        by=DESK,
        basis=[DECISIONS[25], ENFORCEMENT_REVIEW["十三"]],
        asks=[V.changed_how],
        sets={V.conclusion: None, V.opinion_issued_on: None, L.put_to_meeting: None},
        stamps=[S.complete_on],
        derives={V.review_round: derived.round_number},
        help="文本有实质修改或者出具意见后补充材料的，作为新一轮审查；编号不变，不重复计数",
    )

    # 审议
    record_meeting = Step(
        "登记审议情况",
        to_meeting >> decided,
        by=(GOVERNMENT_OFFICE, HEAD),
        basis=[DECISIONS[30], REVIEW_OF_DOCUMENTS],
        asks=[
            L.meeting_kind,
            L.meeting_on,
            L.head_spoke_last,
            L.against_majority_why,
            L.dissent,
            L.meeting_result,
            L.short_notice,
            L.short_why,
        ],
        needs=[
            gate.meeting_after_opinion,
            gate.seven_days_for_review,
            gate.major_decisions_in_meeting,
            gate.head_speaks_last,
            gate.competition_opens,
        ],
        issues=[papers.meeting_record],
        usual=True,
        help="审议后草案有修改或者签订补充合同的，作为新的审查件送审",
    )
    archive = Step(
        "归档",
        decided >> closed,
        by=DESK,
        basis=[DECISIONS[33], OFFICE_PRACTICE],
        asks=[L.final_text, L.adoption_table],
        stamps=[L.archived_on],
        needs=[gate.file_is_complete],
        issues=[papers.review_file_list],
        usual=True,
    )
    withdraw = Step(
        "撤回送审",
        (received | supplementing | accepted | opinion_issued | replied | blocked | to_meeting) >> withdrawn,
        by=DESK,
        basis=OFFICE_PRACTICE,
        asks=[S.withdrawn_why],
        help="出具意见后撤回的，意见保留，仍计入审查件数",
    )

    # 期限
    COMPLETE = (moment(submit, S.complete_on), moment(supplement, S.complete_on), moment(re_review, S.complete_on))
    review_floor = Limit(
        "重大行政决策审查时间下限",
        workdays(7),
        starts=COMPLETE,
        met_by=moment(record_meeting, L.meeting_on),
        void_by=[ask_supplement],
        direction=Direction.AT_LEAST,
        when=[where(S.matter_type, MatterType.MAJOR_DECISION)],
        binds=Binds.OTHER,
        basis=DECISIONS[26, 2],
        then="满七个工作日的次日起可以提交审议",
    )
    document_review_limit = Limit(
        "规范性文件审查期限",
        local.DOCUMENT_TERM,
        starts=COMPLETE,
        met_by=issue_opinion,
        void_by=[ask_supplement],
        when=[where(S.matter_type, MatterType.NORMATIVE_DOC), ORDINARY_PACE],
        basis=REVIEW_OF_DOCUMENTS,
    )
    contract_review_limit = Limit(
        "合同、项目和其他事项审查期限",
        local.OTHER_TERM,
        starts=COMPLETE,
        met_by=issue_opinion,
        void_by=[ask_supplement],
        when=[where(S.matter_type, *CONTRACTS), ORDINARY_PACE],
        basis=OFFICE_PRACTICE,
    )
    enforcement_review_limit = Limit(
        "法制审核期限",
        local.ENFORCEMENT_TERM,
        starts=COMPLETE,
        met_by=issue_opinion,
        void_by=[ask_supplement],
        when=[ENFORCEMENT, ORDINARY_PACE],
        extension=Extension(extend, V.extension_days, local.ENFORCEMENT_EXTENSION),
        basis=ENFORCEMENT_REVIEW["十四"],
    )
    penalty_decision_limit = Limit(
        "行政处罚决定期限",
        days(90),
        starts=moment(submit, S.penalty_filed_on),
        met_by=moment(record_meeting, L.meeting_on),
        binds=Binds.OTHER,
        basis=PENALTY[60],
        then="法制审核应当在此之前完成",
    )
    submission_supplement_limit = Limit(
        "补充材料期限",
        local.SUPPLEMENT_TERM,
        starts=ask_supplement,
        met_by=supplement,
        binds=Binds.APPLICANT,
        lapse=Lapse(lapse_unanswered, LapseDay.NEXT),
        basis=[DECISIONS[26, 1], OFFICE_PRACTICE],
        then="退回；再次送审作为新的审查件",
    )
    consultation_floor = Limit(
        "公开征求意见期限",
        days(30),
        starts=moment(participation, P.draft_published_on),
        met_by=moment(participation, P.consultation_ends_on),
        direction=Direction.AT_LEAST,
        binds=Binds.OTHER,
        basis=[DECISIONS[15, 1], BUSINESS[62, 2]],
    )
    hearing_papers_limit = Limit(
        "听证会材料送达期限",
        days(7),
        starts=moment(hearing, P.hearing_on),
        met_by=moment(hearing, P.papers_served_on),
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=DECISIONS[16, 3],
        then="应当推迟听证会",
    )
