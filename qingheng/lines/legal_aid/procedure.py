"""法律援助 of one recipient in one stage: states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.lines.legal_aid import derived, local, papers
from qingheng.lines.legal_aid.choices import APPLIED, Channel, Kind, Matter, ObjectionResult
from qingheng.lines.legal_aid.facts import Assigning as A
from qingheng.lines.legal_aid.facts import Complaint as Q
from qingheng.lines.legal_aid.facts import Ending as E
from qingheng.lines.legal_aid.facts import FileReview as V
from qingheng.lines.legal_aid.facts import Handling as H
from qingheng.lines.legal_aid.facts import Intake as T
from qingheng.lines.legal_aid.facts import Means
from qingheng.lines.legal_aid.facts import Notice as N
from qingheng.lines.legal_aid.facts import Review as R
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
from qingheng.lines.legal_aid.rules import ends, intake, means, people, work
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

DESK = (CLERK, STATION, JUSTICE_OFFICE, HEAD)
CENTRE = (CLERK, REVIEWER, ASSIGNER, HEAD)
"""Who takes in, and who works at the centre."""
DESCRIBED = (
    T.channel,
    T.green_channel,
    T.kind,
    T.stage,
    T.former_case,
    T.form,
    T.matter,
    T.cause,
    N.organ_name.optional(),
    T.groups,
    T.custody_place,
    T.summary,
    T.elsewhere_first,
    T.has_counsel,
)
MEANS = tuple(Means.all())
MEANS_SO_FAR = tuple(fact.optional() for fact in MEANS)
"""What is known of the means before they are examined."""
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
BY_ORGAN = where(T.kind, Kind.CRIMINAL)
TAKEN_IN = (intake.one_recipient, intake.form_fits, intake.not_by_letter, *means.AS_STATED)
NO_OBJECTION: dict[Any, None] = dict.fromkeys((E.objected_on, E.objection_decided_on, E.objection_result))
"""A new decision begins without an objection."""


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
    disputed = State("待指定受理")
    notified = State("已收通知")
    assigned = State("已指派")
    handling = State("承办中")
    suspended = State("已中止")
    closed = State("已结案", closes=True)
    file_review = State("审卷中", closes=True)
    terminated = State("已终止", closes=True)
    correcting = State("待改正", waits_for=HEAD)
    archived = State("已归档", closes=True)

    # 收件
    receive = Step(
        "收到申请",
        begin(received),
        by=DESK,
        basis=[LAW[24], LAW[29], LAW[31], LAW[38], LAW[40], LAW[41]],
        adds=(RECIPIENT, OPPONENT, SPEAKER),
        asks=[*DESCRIBED, T.materials, T.materials_note, T.oral, *MEANS_SO_FAR],
        derives={T.route: derived.route_applied},
        stamps=[T.received_on],
        needs=TAKEN_IN,
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
            T.handed_by,
            T.handed_over_at,
            T.arrived_at,
            *DESCRIBED,
            *MEANS_SO_FAR,
        ],
        derives={T.route: derived.route_applied},
        stamps=[T.received_on],
        needs=[*TAKEN_IN, intake.arrived_after_handing_over, intake.arrived_on_the_day],
        warns=[intake.handed_over_in_time],
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
            N.notice_kind,
            N.organ,
            N.organ_name,
            N.notice_number,
            N.ground_found_on,
            N.notice_ground,
            N.ordinary_procedure,
            N.case_contact,
            T.stage,
            T.former_case,
            T.cause,
            T.groups,
            T.custody_place,
            T.green_channel,
        ],
        sets={T.channel: Channel.ORGAN.value, T.kind: Kind.CRIMINAL.value, T.matter: Matter.CRIMINAL.value},
        derives={T.route: derived.route_notified, T.form: derived.form_notified},
        stamps=[N.notified_on, R.accepted_on],
        needs=[
            intake.one_recipient,
            intake.may_notice_from_court,
            intake.treatment_notice_from_court,
            intake.ground_at_court,
            intake.found_before_notice,
        ],
        warns=[intake.minor_by_birth],
        issues=[papers.notice_register],
        usual=True,
        help="通知辩护、代理的，不审查经济条件，三日内指派并告知办案机关",
    )
    transfer_out = Step(
        "转送有管辖权的机构",
        received >> transferred,
        by=(CLERK, HEAD),
        basis=[LAW[38], SHANGHAI[8], SHANGHAI[10, 1]],
        asks=[R.venue_ground, R.competent],
        stamps=[R.early_ended_on],
        needs=[intake.venue_of_the_matter, intake.received_elsewhere_first],
        issues=[papers.transfer_letter],
    )
    take_back = Step(
        "收到退回的申请",
        transferred >> received,
        by=(CLERK, HEAD),
        basis=[LAW[38], SHANGHAI[10, 2]],
        asks=[R.sent_back_why],
        sets={R.early_ended_on: None},
        help="有异议的，报请市司法行政部门指定受理",
    )
    ask_designation = Step(
        "报请指定受理",
        received >> disputed,
        by=HEAD,
        prepared_by=(CLERK,),
        basis=SHANGHAI[10, 2],
        asks=[R.dispute_with, R.dispute_views],
        issues=[papers.designation_request],
        help="与其他法律援助机构发生受理争议的；审查期限不因此停止计算",
    )
    designated_here = Step(
        "指定本机构受理",
        disputed >> received,
        by=(CLERK, HEAD),
        basis=SHANGHAI[10, 2],
        asks=[R.designation],
        sets={T.elsewhere_first: False},
        usual=True,
    )
    designated_elsewhere = Step(
        "指定其他机构受理",
        disputed >> transferred,
        by=(CLERK, HEAD),
        basis=SHANGHAI[10, 2],
        asks=[R.designation, R.competent],
        sets={R.venue_ground: None},
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
        needs=[means.asked_once, means.no_certificate, means.time_to_supplement],
        warns=[means.usual_time_to_supplement],
        issues=[papers.supplement_notice],
    )
    supplemented = Step(
        "收到补充材料",
        supplementing >> received,
        by=DESK,
        basis=LAW[43, 2],
        asks=MEANS_SO_FAR,
        needs=means.AS_STATED,
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
        needs=[means.papers_complete, *means.AS_STATED, means.means_known],
        warns=means.OF_MEANS,
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
        needs=[means.within_scope, means.no_counsel, means.first_to_receive, *means.OF_MEANS],
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
        sets=NO_OBJECTION,
        stamps=[R.decided_on, R.early_ended_on],
        warns=[means.refusal_fits_the_review],
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
        (received | supplementing | reviewing | disputed) >> withdrawn,
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
        needs=[means.less_than_seven_days, means.makeup_ahead],
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
        needs=[means.is_prior, means.within_scope, *means.OF_MEANS],
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
        needs=people.OF_PERSON,
        issues=[papers.assignment_notice, given(papers.organ_letter, BY_ORGAN)],
        usual=True,
        help="公函随指派一并送办案机关的，填写告知日期",
    )
    tell_organ = Step(
        "告知办案机关",
        at(assigned, handling),
        by=(ASSIGNER, HEAD),
        basis=[LAW[36], RULES[24]],
        asks=[A.told_organ_on],
        needs=[people.is_notified, people.told_by_now],
    )
    sign = Step(
        "签订委托协议",
        assigned >> handling,
        by=ASSIGNER,
        basis=RULES[27],
        asks=[H.first_meeting_on, H.obstacle.optional(), H.obstacle_from.optional(), H.obstacle_until],
        stamps=[H.agreement_on],
        needs=[work.obstacle_in_order, work.obstacle_explained, work.met_after_assignment],
        usual=True,
        help="法律援助人员自收到指派之日起五日内与受援人签订；受援人或者客观原因除外",
    )
    note_obstacle = Step(
        "登记不能按期签订的原因",
        at(assigned),
        by=(ASSIGNER, HEAD),
        basis=RULES[27],
        asks=[H.obstacle, H.obstacle_from],
        sets={H.obstacle_until: None},
        needs=[work.obstacle_by_now],
        help="受援人原因或者客观原因消除前，签订期限停止计算；签订时填写消除日",
    )
    make_agreement = Step(
        "制作委托协议、授权委托书",
        at(assigned, handling),
        by=(ASSIGNER, HEAD),
        basis=RULES[27],
        issues=[papers.agreement, papers.mandate],
    )
    write_to_organ = Step(
        "出具法律援助公函",
        at(assigned, handling),
        by=(ASSIGNER, HEAD),
        basis=[LAW[36], RULES[24]],
        asks=[N.organ_name],
        issues=[papers.organ_letter],
        help="向受理案件的人民法院、仲裁委员会等出具",
    )
    introduce = Step(
        "开具介绍信",
        at(assigned, handling),
        by=(ASSIGNER, HEAD),
        basis=SHANGHAI[14],
        asks=[H.introduced_to, H.introduced_for],
        issues=[papers.introduction],
        help="法律援助人员凭以调查取证，查阅、调取、复印有关资料",
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
        by=(ASSIGNER, HEAD),
        basis=[LAW[27], LAW[48, 1, 6], RULES[28]],
        asks=[H.counsel_choice],
        needs=[work.is_defence],
        issues=[papers.counsel_record],
        help="近亲属另行委托辩护人的，由被告人选择；选择另行委托的，终止法律援助",
    )
    ask_replacement = Step(
        "受援人请求更换",
        at(assigned, handling),
        by=CENTRE,
        basis=[LAW[55], FORMER_REPLACEMENT],
        asks=[A.replace_asked_why, A.replace_proof],
        stamps=[A.replace_asked_on],
        issues=[papers.replacement_application],
    )
    refuse_lawyer = Step(
        "被告人拒绝辩护",
        at(assigned, handling),
        by=(ASSIGNER, HEAD),
        basis=REFUSED_LAWYER,
        asks=[A.refusal_by_accused, A.refusal_valid],
        needs=[work.is_defence],
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
        sets={H.agreement_on: None, H.first_meeting_on: None},
        stamps=[A.assigned_on, A.replaced_on],
        needs=[people.proof_given, people.refusal_checked, people.another_person, *people.OF_PERSON],
        issues=[papers.replacement_notice, papers.assignment_notice, given(papers.organ_letter, BY_ORGAN)],
    )
    keep_person = Step(
        "不予更换",
        at(assigned, handling),
        by=HEAD,
        basis=[LAW[55], FORMER_REPLACEMENT],
        asks=[A.not_replaced_why],
        needs=[people.replacement_asked],
        issues=[papers.replacement_reply],
    )
    # 中止
    suspend = Step(
        "中止法律援助",
        (assigned | handling) >> suspended,
        by=HEAD,
        prepared_by=(ASSIGNER,),
        basis=SHANGHAI[12, 1],
        asks=[H.demand, H.demand_explained],
        stamps=[H.suspended_on],
        needs=[work.not_by_notice, work.demand_was_explained],
        issues=[papers.suspension_notice],
        help="受援人坚持不合理要求，致使法律援助难以继续的",
    )
    resume = Step(
        "恢复法律援助（未签约）",
        suspended >> assigned,
        by=HEAD,
        prepared_by=(ASSIGNER,),
        basis=SHANGHAI[12, 1],
        asks=[H.resumed_why],
        sets={H.suspended_on: None},
        needs=[work.not_signed],
        issues=[papers.resumption_notice],
    )
    go_on = Step(
        "恢复法律援助",
        suspended >> handling,
        by=HEAD,
        prepared_by=(ASSIGNER,),
        basis=SHANGHAI[12, 1],
        asks=[H.resumed_why],
        sets={H.suspended_on: None},
        needs=[work.was_signed],
        issues=[papers.resumption_notice],
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
        needs=[work.is_civil, work.recipient_agrees],
        issues=[papers.support_letter],
    )
    record_support = Step(
        "登记支持起诉结果",
        at(handling, closed, file_review),
        by=(ASSIGNER, HEAD),
        basis=[CIVIL[15], SUPPORT],
        asks=[H.support_result, H.support_number],
        stamps=[H.support_decided_on],
        needs=[work.support_asked, work.support_has_number],
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
        at(handling, closed, file_review, archived),
        by=(SUPERVISOR, HEAD),
        basis=LAW[59],
        issues=[papers.opinion_request],
    )
    visit = Step(
        "回访受援人",
        at(closed, file_review, archived),
        by=(*CENTRE, SUPERVISOR),
        basis=[LAW[59], LAW[20]],
        asks=[V.satisfaction, V.fee_taken],
        issues=[papers.visit_form],
    )

    # 结案、终止
    close = Step(
        "结案",
        handling >> closed,
        by=ASSIGNER,
        basis=LAW[50],
        asks=[H.outcome, H.benefit, H.final_paper, H.work_done],
        stamps=[H.closed_on],
        needs=[work.nothing_charged, work.outcome_fits],
        warns=[work.final_paper_named],
        issues=[papers.closing_report],
        usual=True,
        help="办理结束后，由法律援助人员报告并提交法律文书副本、办理情况报告",
    )
    terminate = Step(
        "终止法律援助",
        (granted | notified | assigned | handling | suspended) >> terminated,
        by=HEAD,
        prepared_by=(REVIEWER, ASSIGNER),
        basis=LAW[48],
        asks=[E.termination_ground, E.termination_facts, E.stop_reason, E.organ_letter, E.reported_by_lawyer],
        sets={**NO_OBJECTION, E.corrected_on: None},
        stamps=[E.terminated_on],
        needs=[ends.means_mattered, ends.organ_says_so, ends.proper_reason],
        issues=[papers.termination_decision, given(papers.termination_letter, BY_ORGAN)],
    )
    repay = Step(
        "登记责令支付费用和罚款",
        at(terminated, file_review, archived),
        by=SUPERVISOR,
        basis=LAW[64],
        asks=[E.repayment, E.fine, E.penalty_number],
        needs=[ends.got_by_fraud, ends.fine_within_law, ends.fine_by_decision],
        help="由司法行政部门依行政处罚程序作出，法律援助机构不能作出",
    )

    # 异议
    OBJECTED = refused | terminated | file_review | archived
    receive_objection = Step(
        "收到异议",
        at(*OBJECTED.members),
        by=SUPERVISOR,
        basis=LAW[49, 1],
        asks=[E.objection],
        sets={E.objection_decided_on: None, E.objection_result: None},
        stamps=[E.objected_on],
        needs=[ends.may_object, ends.no_objection_open],
        help="法律没有规定提出异议的期限",
    )
    keep_decision = Step(
        "维持法律援助机构的决定",
        at(*OBJECTED.members),
        by=SUPERVISOR,
        basis=[LAW[49, 2], LAW[49, 3]],
        asks=[E.objection_findings],
        sets={E.objection_result: ObjectionResult.KEPT.value},
        stamps=[E.objection_decided_on],
        needs=[ends.objection_open],
        issues=[papers.objection_decision],
        help="只能由设立法律援助机构的司法行政部门决定",
    )
    order_correction = Step(
        "责令法律援助机构改正",
        OBJECTED >> correcting,
        by=SUPERVISOR,
        basis=LAW[49, 2],
        asks=[E.objection_findings],
        sets={E.objection_result: ObjectionResult.CORRECT.value},
        stamps=[E.objection_decided_on],
        needs=[ends.objection_open],
        issues=[papers.objection_decision],
    )
    correct_refusal = Step(
        "改正：给予法律援助",
        correcting >> granted,
        by=HEAD,
        basis=LAW[49, 2],
        stamps=[E.corrected_on, R.decided_on, R.accepted_on],
        sets={R.early_ended_on: None, R.refusal_reason: None},
        needs=[ends.was_refused],
        issues=[papers.grant_decision],
        usual=True,
    )
    restore = Step(
        "改正：恢复法律援助",
        correcting >> handling,
        by=HEAD,
        basis=LAW[49, 2],
        stamps=[E.corrected_on],
        sets={E.terminated_on: None, V.file_in_on: None},
        needs=[ends.was_terminated, ends.was_assigned],
        issues=[papers.restoration_decision],
        usual=True,
    )
    restore_anew = Step(
        "改正：恢复并另行指派",
        correcting >> granted,
        by=HEAD,
        basis=LAW[49, 2],
        stamps=[E.corrected_on, R.decided_on],
        sets={E.terminated_on: None, V.file_in_on: None},
        needs=[ends.was_terminated],
        issues=[papers.restoration_decision],
    )

    # 审卷、补贴
    hand_in = Step(
        "交卷",
        (closed | terminated) >> file_review,
        by=ASSIGNER,
        basis=[LAW[50], FORMER_FILE],
        stamps=[V.file_in_on],
        needs=[work.not_handed_in],
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
        by=ASSIGNER,
        basis=[LAW[50], FORMER_PAYMENT],
        needs=[work.returned],
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
        needs=[work.no_pay_for_failed, work.no_pay_while_charged, ends.no_objection_open],
        issues=[papers.payment_form],
        usual=True,
    )
    archive = Step(
        "归档",
        (refused | deemed_withdrawn | withdrawn | transferred | terminated) >> archived,
        by=(CLERK, ASSIGNER),
        basis=[LAW[50], FORMER_FILE],
        stamps=[V.archived_on],
        needs=[work.never_assigned, ends.no_objection_open],
        usual=True,
    )

    # 投诉：随时可以提出，多件各自办理
    AT_ANY_TIME = at(
        received, supplementing, reviewing, granted, refused, notified, assigned, handling, suspended, closed,
        file_review, terminated, correcting, archived,
    )  # fmt: skip
    complain = Step(
        "收到投诉",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=[LAW[55], LAW[56]],
        opens=True,
        asks=[Q.complaint_ground, Q.complaint_against, Q.complaint_text],
        stamps=[Q.complained_on],
        issues=[papers.complaint_form],
    )
    merge_complaint = Step(
        "并入已受理的投诉",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=COMPLAINTS,
        about=complain,
        once=True,
        sets={Q.complaint_merged: True},
        needs=[ends.repeats_another],
        help="同一人、同一事由重复投诉的，合并处理，一并答复",
    )
    ask_complaint_papers = Step(
        "通知补充投诉材料",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=COMPLAINTS,
        about=complain,
        once=True,
        before=(merge_complaint,),
        asks=[Q.complaint_missing],
        issues=[papers.complaint_supplement],
        help="应当一次性告知需要补充的全部材料",
    )
    complaint_completed = Step(
        "收到补充的投诉材料",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=COMPLAINTS,
        about=complain,
        after=(ask_complaint_papers,),
        once=True,
    )
    admit_complaint = Step(
        "决定是否受理投诉",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=[LAW[56], COMPLAINTS],
        about=complain,
        once=True,
        before=(merge_complaint,),
        asks=[Q.complaint_admitted, Q.complaint_not_admitted],
    )
    prolong_complaint = Step(
        "延长投诉处理期限",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=[LAW[56], COMPLAINTS],
        about=complain,
        after=(admit_complaint,),
        asks=[Q.complaint_longer],
    )
    decide_complaint = Step(
        "作出投诉处理决定",
        AT_ANY_TIME,
        by=SUPERVISOR,
        basis=[LAW[56], LAW[61], LAW[62], LAW[63], COMPLAINTS],
        about=complain,
        after=(admit_complaint,),
        once=True,
        asks=[Q.complaint_handling, Q.complaint_result, Q.fee_returned],
        needs=[ends.is_admitted, ends.fee_settled],
    )
    answer_complaint = Step(
        "答复投诉人",
        AT_ANY_TIME,
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
        starts=[receive, transfer_in, take_back],
        met_by=[grant, refuse, provide_first, transfer_out, designated_elsewhere],
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
        paused_in=[suspended],
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
        met_by=[keep_decision, order_correction],
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
        starts=[complain, complaint_completed],
        met_by=[admit_complaint, merge_complaint],
        void_by=[ask_complaint_papers],
        outlives=True,
        basis=[LAW[56], COMPLAINTS],
        then="材料不齐全的，自收到补充的材料之日起计算",
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
