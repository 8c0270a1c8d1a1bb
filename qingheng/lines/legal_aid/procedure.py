"""法律援助 of one recipient in one stage: states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import local, papers, rules
from qingheng.lines.legal_aid.choices import APPLIED, NOTIFIED, Channel, Kind, Matter
from qingheng.lines.legal_aid.facts import (
    Assigning,
    Complaint,
    Ending,
    FileReview,
    Handling,
    Intake,
    Means,
    Notice,
    Review,
)
from qingheng.lines.legal_aid.law import (
    CIVIL,
    COMPLAINTS,
    CRIMINAL,
    FORMER_FILE,
    FORMER_PAYMENT,
    FORMER_PRIOR,
    FORMER_REPLACEMENT,
    FORMER_REVIEW,
    LAW,
    MINORS,
    REFUSED_LAWYER,
    ROTA,
    RULES,
    SHANGHAI,
    SUPPORT,
    WAGES,
)
from qingheng.lines.legal_aid.staff import (
    ASSIGNER,
    CLERK,
    HEAD,
    OPPONENT,
    RECIPIENT,
    REVIEWER,
    SPEAKER,
    STATION,
    SUPERVISOR,
)
from qingheng.procedure.declare import (
    Binds,
    Exclusion,
    Extension,
    Lapse,
    LapseDay,
    Limit,
    Standstill,
    State,
    Step,
    at,
    begin,
    given,
    moment,
)
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.periods import Direction, days, hours

T, M, N, R, A, H, V, E, Q = (
    Intake,
    Means,
    Notice,
    Review,
    Assigning,
    Handling,
    FileReview,
    Ending,
    Complaint,
)

DESK = (CLERK, STATION, JUSTICE_OFFICE, HEAD)
CENTRE = (CLERK, REVIEWER, ASSIGNER, HEAD)
DESCRIBED = (
    T.channel,
    T.green_channel,
    T.kind,
    T.stage,
    T.former_case,
    T.form,
    T.matter,
    T.cause,
    T.groups,
    T.custody_place,
    T.summary,
    T.oral,
    T.elsewhere_first,
    T.has_counsel,
)
MEANS = (
    M.hardship_basis,
    M.income_per_head,
    M.household_size,
    M.low_income_margin,
    M.presumed,
    M.presumed_proof,
    M.irrelevant,
    M.other_reason,
    M.pledge_true,
)
MEANS_RULES = (
    rules.other_reason_for_defence,
    rules.migrant_for_wages,
    rules.means_known,
    rules.below_standard,
    rules.on_the_margin,
    rules.presumption_proved,
    rules.pledge_signed,
)
PERSON = (
    A.wanted,
    A.entry,
    A.person_phone,
    A.in_turn,
    A.out_of_turn,
    A.firm_opposes,
    A.has_interest,
    A.helped_co_accused,
    A.told_organ_on,
)
PERSON_RULES = (
    rules.lawyer_for_defence,
    rules.no_volunteer_for_cases,
    rules.three_years,
    rules.knows_minors,
    rules.not_both_sides,
    rules.no_interest,
    rules.no_co_accused,
    rules.told_by_now,
)
BY_NOTICE = where(T.route, *NOTIFIED)
CRIMINAL_CASE = where(T.kind, Kind.CRIMINAL)


class LegalAid(Procedure):
    """法律援助：自收到申请或者通知至结案、审卷、归档。"""

    line = "legal_aid"
    law = LAW
    in_force = dt.date(2022, 1, 1)

    received = State("已收件")
    supplementing = State("待补充")
    reviewing = State("审查中", waits_for=HEAD)
    granted = State("已给予")
    refused = State("不予援助", closes=True)
    deemed_withdrawn = State("视为撤回", closes=True)
    withdrawn = State("已撤回", closes=True)
    transferred = State("已转送", closes=True)
    notified = State("已收通知")
    assigned = State("已指派")
    handling = State("承办中")
    closed = State("已结案", closes=True)
    file_review = State("审卷中", closes=True)
    terminated = State("已终止", closes=True)
    archived = State("已归档", final=True, closes=True)

    # 收件
    receive = Step(
        "收到申请",
        begin(received),
        by=DESK,
        basis=[LAW[24], LAW[29], LAW[31], LAW[38], LAW[40], LAW[41]],
        adds=(RECIPIENT, OPPONENT, SPEAKER),
        asks=[T.route, *DESCRIBED, *(f.optional() for f in MEANS)],
        stamps=[T.received_on],
        needs=[
            rules.one_recipient,
            rules.form_fits,
            rules.is_application,
            rules.other_reason_for_defence,
            rules.migrant_for_wages,
        ],
        issues=[
            papers.receipt,
            given(papers.application_form, where(T.oral, True)),
            given(papers.means_form, where(T.oral, True)),
        ],
        usual=True,
        help="核对申请表、身份证件、经济困难状况说明和案件材料；口头申请的，由受理人员填写",
    )
    transfer_in = Step(
        "收到转交的申请",
        begin(received),
        by=DESK,
        basis=[LAW[39], LAW[40, 2]],
        adds=(RECIPIENT, OPPONENT, SPEAKER),
        asks=[
            T.route,
            T.handed_by,
            T.handed_over_at,
            T.arrived_at,
            *DESCRIBED,
            *(f.optional() for f in MEANS),
        ],
        stamps=[T.received_on],
        needs=[
            rules.one_recipient,
            rules.form_fits,
            rules.is_application,
            rules.arrived_after_handing_over,
            rules.arrived_on_the_day,
            rules.other_reason_for_defence,
            rules.migrant_for_wages,
        ],
        issues=[papers.handing_form],
        help="被羁押、服刑人员等通过监管场所、值班律师提出的申请，应当在二十四小时内转交",
    )
    accept_notice = Step(
        "收到通知",
        begin(notified),
        by=(CLERK, ASSIGNER, HEAD),
        basis=[LAW[25], LAW[28], LAW[36], CRIMINAL[35], CRIMINAL[278], CRIMINAL[293], CRIMINAL[304]],
        adds=(RECIPIENT, SPEAKER),
        asks=[
            T.route,
            N.organ,
            N.organ_name,
            N.notice_number,
            N.ground_found_on,
            N.notice_ground,
            N.ordinary_procedure,
            N.case_contact,
            T.stage,
            T.former_case,
            T.form,
            T.kind,
            T.cause,
            T.groups,
            T.custody_place,
            T.green_channel,
        ],
        sets={T.channel: Channel.ORGAN.value, T.matter: Matter.CRIMINAL.value},
        stamps=[N.notified_on, R.accepted_on],
        needs=[
            rules.is_notified,
            rules.one_recipient,
            rules.form_fits,
            rules.may_notice_from_court,
            rules.treatment_notice_from_court,
            rules.ground_at_court,
            rules.found_before_notice,
        ],
        issues=[papers.notice_register],
        usual=True,
        help="通知辩护、代理的，不审查经济条件，三日内指派并告知办案机关",
    )
    transfer_out = Step(
        "转送有管辖权的机构",
        received >> transferred,
        by=(CLERK, HEAD),
        basis=[LAW[38], SHANGHAI[8]],
        asks=[R.venue_ground, R.competent],
        stamps=[R.early_ended_on],
        issues=[papers.transfer_letter],
    )

    # 审查
    ask_supplement = Step(
        "通知补充材料、说明",
        (received | reviewing) >> supplementing,
        by=(CLERK, REVIEWER),
        basis=LAW[43, 2],
        asks=[R.missing, R.missing_detail, R.supplement_until],
        needs=[rules.asked_once, rules.no_certificate, rules.time_to_supplement],
        issues=[papers.supplement_notice],
    )
    supplemented = Step(
        "收到补充材料",
        supplementing >> received,
        by=DESK,
        basis=LAW[43, 2],
        asks=[f.optional() for f in MEANS],
        needs=[rules.other_reason_for_defence, rules.migrant_for_wages],
        usual=True,
    )
    begin_check = Step(
        "发函核查经济状况",
        at(received, reviewing),
        by=(REVIEWER, CLERK),
        basis=[LAW[41, 2], LAW[41, 3]],
        asks=[R.checked_with],
        issues=[papers.inquiry_letter],
        help="优先通过信息共享查询，或者由申请人作出个人诚信承诺",
    )
    end_check = Step(
        "收到核查结果",
        at(received, reviewing),
        by=(REVIEWER, CLERK),
        basis=LAW[41, 3],
        asks=[R.check_result],
    )
    review = Step(
        "审查",
        received >> reviewing,
        by=REVIEWER,
        basis=[LAW[41], LAW[42], LAW[43]],
        asks=[*MEANS, R.papers_complete, R.within_scope, R.opinion],
        needs=[rules.papers_complete, rules.other_reason_for_defence, rules.migrant_for_wages, rules.means_known],
        issues=[papers.review_form],
        usual=True,
    )
    grant = Step(
        "给予法律援助",
        reviewing >> granted,
        by=HEAD,
        prepared_by=(REVIEWER,),
        basis=[LAW[24], LAW[29], LAW[31], LAW[32], LAW[43, 1], WAGES[45]],
        stamps=[R.decided_on, R.accepted_on],
        needs=[rules.within_scope, rules.no_counsel, rules.first_to_receive, *MEANS_RULES],
        issues=[papers.grant_decision],
        usual=True,
    )
    refuse = Step(
        "不予法律援助",
        reviewing >> refused,
        by=HEAD,
        prepared_by=(REVIEWER,),
        basis=LAW[43, 1],
        asks=[R.refusal_reason, R.reasons],
        stamps=[R.decided_on, R.early_ended_on],
        issues=[papers.refusal_decision],
    )
    deem_withdrawn = Step(
        "视为撤回申请",
        supplementing >> deemed_withdrawn,
        by=(BY_LAW, HEAD),
        basis=LAW[43, 2],
        stamps=[R.early_ended_on],
        issues=[papers.withdrawal_notice],
    )
    withdraw = Step(
        "撤回申请",
        (received | supplementing | reviewing) >> withdrawn,
        by=CENTRE,
        basis=LAW[43],
        asks=[R.withdrawal],
        stamps=[R.early_ended_on],
        issues=[papers.withdrawal_record],
    )
    provide_first = Step(
        "先行提供法律援助",
        (received | supplementing | reviewing) >> granted,
        by=HEAD,
        prepared_by=(REVIEWER, CLERK),
        basis=[LAW[44], SHANGHAI[9]],
        asks=[R.prior_ground, R.limitation_ends, R.prior_detail, R.makeup_due],
        sets={R.prior: True},
        stamps=[R.decided_on, R.accepted_on],
        needs=[rules.less_than_seven_days, rules.makeup_ahead],
        issues=[papers.prior_decision],
    )
    make_up = Step(
        "补办手续，确认符合条件",
        at(granted, assigned, handling),
        by=HEAD,
        prepared_by=(REVIEWER,),
        basis=[LAW[44, 2], FORMER_PRIOR],
        asks=[*MEANS, R.within_scope],
        stamps=[R.made_up_on],
        needs=[rules.is_prior, rules.within_scope, *MEANS_RULES],
        issues=[papers.grant_decision],
        help="不符合条件的，终止法律援助",
    )

    # 指派
    draw_rota = Step(
        "轮候拟派",
        at(granted, notified),
        by=ASSIGNER,
        basis=[ROTA, LAW[12]],
        asks=[A.wanted],
        issues=[papers.rota_list],
        help="按轮候次序、专长和利益冲突列出可以指派的人员",
    )
    assign = Step(
        "指派",
        (granted | notified) >> assigned,
        by=(ASSIGNER, HEAD),
        basis=[LAW[26], LAW[36], LAW[43, 1], RULES[24], RULES[25], RULES[26], MINORS[104]],
        asks=PERSON,
        stamps=[A.assigned_on],
        needs=PERSON_RULES,
        issues=[papers.assignment_notice, given(papers.organ_letter, CRIMINAL_CASE)],
        usual=True,
        help="公函随指派一并送办案机关的，填写告知日期",
    )
    tell_organ = Step(
        "告知办案机关",
        at(assigned, handling),
        by=(ASSIGNER, HEAD),
        basis=[LAW[36], RULES[24]],
        asks=[A.told_organ_on],
        needs=[rules.is_notified, rules.told_by_now],
    )
    sign = Step(
        "签订委托协议",
        assigned >> handling,
        by=(ASSIGNER, CLERK, HEAD),
        basis=RULES[27],
        asks=[H.first_meeting_on, H.obstacle, H.obstacle_from, H.obstacle_until],
        stamps=[H.agreement_on],
        needs=[rules.obstacle_in_order],
        usual=True,
        help="法律援助人员自收到指派之日起五日内与受援人签订；受援人或者客观原因除外",
    )
    make_agreement = Step(
        "制作委托协议、授权委托书",
        at(assigned, handling),
        by=(ASSIGNER, CLERK, HEAD),
        basis=RULES[27],
        issues=[papers.agreement, papers.mandate],
    )
    report_progress = Step(
        "通报办理情况",
        at(assigned, handling),
        by=CENTRE,
        basis=[LAW[46, 2], LAW[55]],
        asks=[H.progress],
        issues=[papers.progress_record],
    )
    own_counsel = Step(
        "确认另行委托",
        at(assigned, handling),
        by=(ASSIGNER, CLERK, HEAD),
        basis=[LAW[27], LAW[48, 1, 6], RULES[28]],
        asks=[H.counsel_choice],
        needs=[rules.is_defence],
        issues=[papers.counsel_record],
        help="近亲属另行委托辩护人的，由被告人选择；选择另行委托的，终止法律援助",
    )
    ask_replacement = Step(
        "受援人请求更换",
        at(assigned, handling),
        by=CENTRE,
        basis=[LAW[55], FORMER_REPLACEMENT],
        asks=[A.replace_asked_why, A.replace_proof],
        issues=[papers.replacement_application],
    )
    refuse_lawyer = Step(
        "被告人拒绝辩护",
        at(assigned, handling),
        by=(ASSIGNER, CLERK, HEAD),
        basis=REFUSED_LAWYER,
        asks=[A.refusal_by_accused, A.refusal_valid],
        needs=[rules.is_defence],
        issues=[papers.refused_lawyer_record],
        help="应当通知辩护的，由办案机关查明理由；正当的另行指派。申请的，终止法律援助",
    )
    replace_person = Step(
        "更换法律援助人员",
        (assigned | handling) >> assigned,
        by=HEAD,
        prepared_by=(ASSIGNER,),
        basis=[LAW[55], FORMER_REPLACEMENT],
        asks=[A.replacement_reason, *PERSON],
        stamps=[A.assigned_on, A.replaced_on],
        needs=[rules.proof_given, rules.refusal_checked, rules.another_person, *PERSON_RULES],
        issues=[papers.replacement_notice, papers.assignment_notice, given(papers.organ_letter, CRIMINAL_CASE)],
    )
    keep_person = Step(
        "不予更换",
        at(assigned, handling),
        by=HEAD,
        basis=[LAW[55], FORMER_REPLACEMENT],
        asks=[A.not_replaced_why],
        needs=[rules.replacement_asked],
        issues=[papers.replacement_reply],
    )

    # 支持起诉
    ask_support = Step(
        "申请支持起诉",
        at(handling),
        by=(ASSIGNER, HEAD),
        basis=[CIVIL[15], SUPPORT],
        asks=[H.recipient_agrees, H.procuratorate, H.support_reason],
        sets={H.support_result: None, H.support_decided_on: None},
        stamps=[H.support_asked_on],
        needs=[rules.is_civil, rules.recipient_agrees],
        issues=[papers.support_letter],
    )
    record_support = Step(
        "登记支持起诉结果",
        at(handling, closed, file_review),
        by=(ASSIGNER, HEAD),
        basis=[CIVIL[15], SUPPORT],
        asks=[H.support_result, H.support_number],
        stamps=[H.support_decided_on],
        needs=[rules.support_asked, rules.support_has_number],
        usual=True,
    )

    # 监督
    observe = Step(
        "旁听庭审",
        at(handling),
        by=(SUPERVISOR, HEAD),
        basis=LAW[59],
        asks=[H.progress],
        issues=[papers.hearing_record],
    )
    ask_opinion = Step(
        "征询办案机关意见",
        at(handling, closed),
        by=(SUPERVISOR, HEAD),
        basis=LAW[59],
        issues=[papers.opinion_request],
    )
    visit = Step(
        "回访受援人",
        at(closed, file_review),
        by=(*CENTRE, SUPERVISOR),
        basis=LAW[59],
        asks=[V.satisfaction],
        issues=[papers.visit_form],
    )

    # 结案、终止
    close = Step(
        "结案",
        handling >> closed,
        by=(ASSIGNER, CLERK, HEAD),
        basis=LAW[50],
        asks=[H.outcome, H.benefit, H.final_paper, H.work_done],
        stamps=[H.closed_on],
        needs=[rules.nothing_charged, rules.outcome_fits],
        issues=[papers.closing_report],
        usual=True,
        help="办理结束后，由法律援助人员报告并提交法律文书副本、办理情况报告",
    )
    terminate = Step(
        "终止法律援助",
        (granted | notified | assigned | handling) >> terminated,
        by=HEAD,
        prepared_by=(REVIEWER, ASSIGNER),
        basis=LAW[48],
        asks=[E.termination_ground, E.termination_facts, E.stop_reason, E.organ_letter, E.reported_by_lawyer],
        sets={E.objected_on: None, E.objection_decided_on: None, E.objection_result: None, E.corrected_on: None},
        stamps=[E.terminated_on],
        needs=[rules.means_mattered, rules.organ_says_so, rules.proper_reason],
        issues=[papers.termination_decision, given(papers.termination_letter, CRIMINAL_CASE)],
    )
    repay = Step(
        "登记责令支付费用和罚款",
        at(terminated, file_review, archived),
        by=SUPERVISOR,
        basis=LAW[64],
        asks=[E.repayment, E.fine, E.penalty_number],
        needs=[rules.got_by_fraud, rules.fine_within_law],
        help="由司法行政部门依行政处罚程序作出，法律援助机构不能作出",
    )

    # 异议
    receive_objection = Step(
        "收到异议",
        at(refused, terminated),
        by=SUPERVISOR,
        basis=LAW[49, 1],
        asks=[E.objection],
        sets={E.objection_decided_on: None, E.objection_result: None, E.corrected_on: None},
        stamps=[E.objected_on],
        needs=[rules.no_objection_open],
    )
    decide_objection = Step(
        "作出异议审查决定",
        at(refused, terminated),
        by=SUPERVISOR,
        basis=[LAW[49, 2], LAW[49, 3]],
        asks=[E.objection_findings, E.objection_result],
        stamps=[E.objection_decided_on],
        needs=[rules.objection_open],
        issues=[papers.objection_decision],
        usual=True,
        help="只能由设立法律援助机构的司法行政部门决定",
    )
    correct_refusal = Step(
        "改正：给予法律援助",
        refused >> granted,
        by=HEAD,
        basis=LAW[49, 2],
        stamps=[E.corrected_on, R.decided_on, R.accepted_on],
        sets={R.early_ended_on: None},
        needs=[rules.correction_ordered],
        issues=[papers.grant_decision],
        usual=True,
    )
    restore = Step(
        "改正：恢复法律援助",
        terminated >> handling,
        by=HEAD,
        basis=LAW[49, 2],
        stamps=[E.corrected_on],
        sets={E.terminated_on: None},
        needs=[rules.correction_ordered, rules.was_assigned],
        issues=[papers.restoration_decision],
        usual=True,
    )
    restore_anew = Step(
        "改正：恢复并另行指派",
        terminated >> granted,
        by=HEAD,
        basis=LAW[49, 2],
        stamps=[E.corrected_on, R.decided_on],
        sets={E.terminated_on: None},
        needs=[rules.correction_ordered],
        issues=[papers.restoration_decision],
    )

    # 审卷、补贴
    hand_in = Step(
        "交卷",
        (closed | terminated) >> file_review,
        by=(ASSIGNER, CLERK, HEAD),
        basis=[LAW[50], FORMER_FILE],
        stamps=[V.file_in_on],
        needs=[rules.no_objection_open, rules.no_correction_due],
        once=True,
        usual=True,
    )
    return_file = Step(
        "退回补正卷宗",
        file_review >> closed,
        by=(REVIEWER, HEAD),
        basis=[LAW[50], FORMER_PAYMENT],
        asks=[V.file_defects],
        issues=[papers.file_defects],
    )
    correct_file = Step(
        "交回补正的卷宗",
        closed >> file_review,
        by=(ASSIGNER, CLERK, HEAD),
        basis=[LAW[50], FORMER_PAYMENT],
        after=(return_file,),
        usual=True,
    )
    pass_file = Step(
        "审卷合格，支付补贴",
        file_review >> archived,
        by=HEAD,
        prepared_by=(REVIEWER,),
        basis=[LAW[52], FORMER_PAYMENT],
        asks=[V.quality, V.satisfaction, V.subsidy, V.subsidy_basis],
        stamps=[V.file_ok_on],
        needs=[rules.no_pay_for_failed],
        issues=[papers.payment_form],
        usual=True,
    )
    archive = Step(
        "归档",
        (refused | deemed_withdrawn | withdrawn | transferred | terminated) >> archived,
        by=CENTRE,
        basis=[LAW[50], FORMER_FILE],
        stamps=[V.archived_on],
        needs=[rules.never_assigned, rules.no_objection_open, rules.no_correction_due],
        usual=True,
    )

    # 投诉
    COMPLAINABLE = at(received, reviewing, granted, assigned, handling, closed, file_review, terminated, refused)
    complain = Step(
        "收到投诉",
        COMPLAINABLE,
        by=SUPERVISOR,
        basis=[LAW[55], LAW[56]],
        opens=True,
        asks=[Q.complaint_ground, Q.complaint_against, Q.complaint_text],
        stamps=[Q.complained_on],
        issues=[papers.complaint_form],
    )
    admit_complaint = Step(
        "决定是否受理投诉",
        COMPLAINABLE,
        by=SUPERVISOR,
        basis=[LAW[56], COMPLAINTS],
        about=complain,
        once=True,
        asks=[Q.complaint_admitted, Q.complaint_not_admitted],
    )
    prolong_complaint = Step(
        "延长投诉处理期限",
        COMPLAINABLE,
        by=SUPERVISOR,
        basis=[LAW[56], COMPLAINTS],
        about=complain,
        after=(admit_complaint,),
        asks=[Q.complaint_longer],
    )
    decide_complaint = Step(
        "作出投诉处理决定",
        COMPLAINABLE,
        by=SUPERVISOR,
        basis=[LAW[56], LAW[61], LAW[62], LAW[63], COMPLAINTS],
        about=complain,
        after=(admit_complaint,),
        once=True,
        asks=[Q.complaint_handling, Q.complaint_result, Q.fee_returned],
    )
    answer_complaint = Step(
        "答复投诉人",
        COMPLAINABLE,
        by=SUPERVISOR,
        basis=[LAW[56], COMPLAINTS],
        about=complain,
        after=(decide_complaint,),
        once=True,
        issues=[papers.complaint_answer],
    )

    # 期限：转交、审查
    handing_limit = Limit(
        "转交申请期限",
        hours(24),
        starts=moment(transfer_in, T.handed_over_at),
        met_by=moment(transfer_in, T.arrived_at),
        binds=Binds.OTHER,
        basis=LAW[39],
        then="报告司法行政部门",
    )
    aid_review_limit = Limit(
        "审查期限",
        days(7),
        starts=[receive, transfer_in],
        met_by=[grant, refuse, provide_first, transfer_out],
        not_counting=[
            Exclusion(ask_supplement, supplemented, FORMER_REVIEW),
            Exclusion(begin_check, end_check, FORMER_REVIEW),
        ],
        basis=LAW[43, 1],
        then="逾期不视为给予，应当尽快作出决定",
    )
    supplement_material_limit = Limit(
        "补充材料期限",
        None,
        starts=moment(ask_supplement, R.supplement_until),
        met_by=supplemented,
        void_by=[withdraw, provide_first],
        direction=Direction.UNTIL,
        binds=Binds.APPLICANT,
        lapse=Lapse(deem_withdrawn, LapseDay.NEXT),
        basis=LAW[43, 2],
        then="视为撤回申请",
    )
    makeup_limit = Limit(
        "补办手续期限",
        None,
        starts=moment(provide_first, R.makeup_due),
        met_by=[make_up, terminate],
        direction=Direction.UNTIL,
        binds=Binds.APPLICANT,
        basis=[LAW[44, 2], FORMER_PRIOR],
        then="审查不符合条件的，终止法律援助",
    )

    # 期限：指派、办理
    assignment_limit = Limit(
        "指派期限",
        days(3),
        starts=[grant, provide_first, correct_refusal, restore_anew],
        met_by=assign,
        when=[where(T.route, *APPLIED)],
        void_by=[terminate],
        basis=LAW[43, 1],
    )
    notice_assignment_limit = Limit(
        "通知辩护指派并告知期限",
        days(3),
        starts=accept_notice,
        met_by=[moment(assign, A.told_organ_on), moment(tell_organ, A.told_organ_on)],
        void_by=[terminate],
        basis=[LAW[36], RULES[24]],
    )
    organ_notice_limit = Limit(
        "办案机关通知期限",
        days(3),
        starts=moment(accept_notice, N.ground_found_on),
        met_by=moment(accept_notice, N.notified_on),
        binds=Binds.OTHER,
        basis=LAW[36],
    )
    agreement_limit = Limit(
        "签订委托协议期限",
        days(5),
        starts=[assign, replace_person],
        met_by=sign,
        not_counting=[Standstill(H.obstacle_from, H.obstacle_until, RULES[27])],
        binds=Binds.OTHER,
        basis=RULES[27],
        then="催促律师事务所",
    )
    replacement_limit = Limit(
        "更换决定期限",
        local.REPLACEMENT_TERM,
        starts=ask_replacement,
        met_by=[replace_person, keep_person, terminate],
        basis=FORMER_REPLACEMENT,
    )

    # 期限：异议、审卷、投诉
    aid_objection_limit = Limit(
        "异议审查期限",
        days(5),
        starts=receive_objection,
        met_by=decide_objection,
        outlives=True,
        basis=LAW[49, 2],
    )
    file_limit = Limit(
        "交卷期限",
        local.FILE_TERM,
        starts=[close, terminate],
        met_by=[hand_in, archive],
        void_by=[restore, restore_anew],
        outlives=True,
        binds=Binds.OTHER,
        basis=[LAW[50], FORMER_FILE],
        then="催交，计入质量评估",
    )
    file_review_limit = Limit(
        "审卷、支付补贴期限",
        local.REVIEW_TERM,
        starts=hand_in,
        met_by=pass_file,
        not_counting=[Exclusion(return_file, correct_file, FORMER_PAYMENT)],
        outlives=True,
        basis=[LAW[52], FORMER_PAYMENT],
    )
    complaint_admission_limit = Limit(
        "投诉受理期限",
        local.COMPLAINT_ACCEPTANCE_TERM,
        starts=complain,
        met_by=admit_complaint,
        outlives=True,
        basis=[LAW[56], COMPLAINTS],
    )
    complaint_limit = Limit(
        "投诉处理期限",
        local.COMPLAINT_TERM,
        starts=admit_complaint,
        met_by=decide_complaint,
        when=[where(Q.complaint_admitted, True)],
        extension=Extension(prolong_complaint, Q.complaint_longer),
        outlives=True,
        basis=[LAW[56], COMPLAINTS],
    )
    complaint_answer_limit = Limit(
        "投诉答复期限",
        local.COMPLAINT_ANSWER_TERM,
        starts=decide_complaint,
        met_by=answer_complaint,
        outlives=True,
        basis=[LAW[56], COMPLAINTS],
    )
