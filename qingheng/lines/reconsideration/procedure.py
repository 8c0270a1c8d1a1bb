"""行政复议 under the Law of 2023: states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.reconsideration import derived, papers, rules
from qingheng.lines.reconsideration.choices import (
    STANDING,
    SUABLE,
    Channel,
    Closing,
    Inaction,
    IntakeResult,
    Performance,
    ReviewResult,
    SuspensionGround,
    Track,
)
from qingheng.lines.reconsideration.facts import (
    Aftermath,
    Application,
    Letter,
    Outcome,
    Review,
    Screening,
    Trial,
    Withdrawal,
)
from qingheng.lines.reconsideration.law import (
    CIVIL_PROCEDURE,
    CIVIL_SERVANTS,
    EARLY_RESOLUTION,
    INCOMPLETE_FILING,
    LAW,
    LITIGATION,
    QUALITY,
    REGULATION,
    REVIEW_LINK,
)
from qingheng.procedure.declare import (
    Binds,
    Exclusion,
    Extension,
    Lapse,
    LapseDay,
    Limit,
    LongStop,
    Standstill,
    State,
    Step,
    at,
    begin,
    expiry,
    given,
    moment,
)
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import (
    AGENT,
    APPLICANT,
    AUTHORITY_HEAD,
    CASE_OFFICER,
    INTAKE_CLERK,
    MEDIATOR,
    REPRESENTATIVE,
    RESPONDENT,
    SERVER,
    SERVICE_POINT,
    THIRD_PARTY,
    WORKING_BODY_HEAD,
)
from qingheng.procedure.roles import (
    LAW as BY_LAW,
)
from qingheng.statute.periods import Direction, days, workdays, years

A, S, T, R, O, F, L = Application, Screening, Trial, Review, Outcome, Aftermath, Letter  # noqa: E741

CLERKS = (INTAKE_CLERK, CASE_OFFICER)
SERVERS = (SERVER, CASE_OFFICER)
SERVED = (APPLICANT, RESPONDENT, THIRD_PARTY)
EVERYONE = (APPLICANT, RESPONDENT, THIRD_PARTY, AGENT, REPRESENTATIVE)

OBSTACLE = Standstill(A.obstacle_from, A.obstacle_removed, LAW[20, 2])
ORDINARY, SIMPLIFIED = where(T.track, Track.ORDINARY), where(T.track, Track.SIMPLIFIED)
COMMITTED = where(A.inaction, Inaction.NO)
ACCEPTABLE = (
    rules.in_time,
    rules.not_premature,
    rules.within_scope,
    rules.no_vertical_organ,
    rules.no_own_act,
    rules.chose_this_authority,
    rules.received_first,
    rules.jurisdiction_agreed,
    rules.approver_responds,
    rules.legally_represented,
    rules.not_elsewhere,
    rules.not_withdrawn_before,
    rules.two_officers,
    rules.simplified_fits,
    rules.screening_running,
)
"""What Law 30(1) asks before an application is accepted."""


class Reconsideration(Procedure):
    """行政复议：自收到申请至决定履行、归档。"""

    line = "reconsideration"
    law = LAW
    in_force = dt.date(2024, 1, 1)
    service_basis = LAW[88, 1]

    received = State("待审查")
    in_prefiling = State("立案前化解中")
    supplementing = State("待补正")
    closed_before = State("受理前办结", closes=True)
    accepted = State("审理中")
    suspended = State("中止审理")
    for_approval = State("报批中", waits_for=AUTHORITY_HEAD)
    closed = State("已结案", closes=True)
    performing = State("已送达", closes=True)
    archived = State("已归档", final=True, closes=True)

    # 收件
    receive = Step(
        "收件登记",
        begin(received),
        by=(INTAKE_CLERK, SERVICE_POINT, CASE_OFFICER),
        basis=[LAW[22], REGULATION[19]],
        help="审查期限从收到申请材料之日起算",
        adds=EVERYONE,
        asks=[
            A.channel,
            A.service_point,
            A.posted_on,
            A.organ_received_on,
            A.forwarded_on,
            A.act,
            A.act_kind,
            A.report_handling,
            A.admin_field,
            A.inaction,
            A.act_date,
            A.known_on,
            A.told_rights,
            A.learned_rights_on,
            A.requested_on,
            A.duty_due_on,
            A.real_estate,
            A.longer_by,
            A.obstacle_from,
            A.obstacle_removed,
            A.claims,
            A.mandatory_first,
            A.amount,
            A.reasons,
            A.stay_asked,
            A.excluded,
            A.several_acts,
            A.already_elsewhere,
            A.withdrawn_before,
            A.against_own_will,
            A.green_channel,
            A.legal_aid,
            A.justice_choice,
            A.other_filing,
            A.approved_above,
            A.approver_named,
            A.incapable,
            A.no_web_channel,
        ],
        stamps=[A.received_on],
        derives={
            A.filed_on: derived.filed_on,
            A.is_enterprise: derived.is_enterprise,
            A.silence_full_on: derived.silence_full_on,
        },
        needs=[
            rules.has_parties,
            rules.one_act,
            rules.represented,
            rules.two_agents_at_most,
            rules.obstacle_in_order,
            rules.posted_before_received,
            rules.forwarded_in_order,
            rules.organ_may_forward,
            rules.known_after_act,
            rules.green_for_enterprises,
        ],
        issues=[papers.receipt, given(papers.oral_application, where(A.channel, Channel.ORAL))],
    )

    # 审查
    assign = Step(
        "指派承办人",
        at(received, in_prefiling, supplementing, accepted, suspended, for_approval),
        by=WORKING_BODY_HEAD,
        basis=[LAW[36, 1], REGULATION[32], CIVIL_SERVANTS],
        asks=[S.officers, S.assignment_note],
        needs=[rules.two_officers, rules.not_recused],
    )
    recuse = Step(
        "决定回避",
        at(received, in_prefiling, supplementing, accepted, suspended, for_approval),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=CIVIL_SERVANTS,
        asks=[S.recused, S.recusal_ground, S.officers, S.assignment_note],
        needs=[rules.two_officers, rules.not_recused],
        help="同时写明回避后的承办人",
    )
    correct_respondent = Step(
        "变更被申请人",
        at(received, supplementing),
        by=CLERKS,
        basis=[LAW[19], REGULATION[13], REGULATION[22]],
        about=RESPONDENT,
        asks=[A.approver_named],
        replaces=True,
        adds=[RESPONDENT],
    )
    start_prefiling = Step(
        "转入立案前化解",
        received >> in_prefiling,
        by=(CASE_OFFICER, MEDIATOR, INTAKE_CLERK),
        basis=[LAW[5], EARLY_RESOLUTION],
        asks=[S.prefiling_consent],
        needs=[rules.both_willing, rules.screening_running],
        usual=True,
        help="化解期间审查期限不停止计算",
    )
    end_prefiling = Step(
        "化解未成，转回审查",
        in_prefiling >> received,
        by=(CASE_OFFICER, MEDIATOR),
        basis=[LAW[5], EARLY_RESOLUTION],
    )
    refer_to_mediation = Step(
        "移送人民调解（复调对接）",
        at(in_prefiling, accepted, suspended),
        by=(CASE_OFFICER, INTAKE_CLERK),
        basis=[LAW[5], REVIEW_LINK],
        asks=[S.summary],
        refers_to="mediation",
        help="只移送与本案有关的民事争议；移送期间各项期限不停止计算",
    )
    mediation_result = Step(
        "收到人民调解反馈",
        at(in_prefiling, accepted, suspended, for_approval, closed_before, closed, performing),
        by=(BY_LAW, CASE_OFFICER),
        basis=REVIEW_LINK,
        asks=[S.referral_result],
        returned_from="mediation",
    )
    resolve_early = Step(
        "立案前化解成功",
        in_prefiling >> closed_before,
        by=(CASE_OFFICER,),
        basis=[LAW[5], EARLY_RESOLUTION],
        asks=[S.resolution_way, S.withdrawal_recorded, S.early_performance],
        sets={S.intake_result: IntakeResult.RESOLVED.value},
        stamps=[S.intake_ended_on],
        needs=[rules.withdrawal_confirmed, rules.screening_running],
        issues=[papers.early_resolution],
        usual=True,
    )
    ask_supplement = Step(
        "通知补正",
        received >> supplementing,
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[31, 1],
        asks=[S.missing_items],
        needs=[rules.one_supplement, rules.supplement_in_time],
        issues=[papers.supplement],
        usual=True,
    )
    serve_supplement = Step(
        "补正通知送达",
        at(supplementing),
        by=SERVERS,
        basis=[LAW[31, 2], LAW[88, 1]],
        serves=[papers.supplement],
    )
    extend_supplement = Step(
        "延长补正期限",
        at(supplementing),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[31, 2],
        asks=[S.supplement_extended_by, S.supplement_reason],
    )
    supplemented = Step(
        "收到补正材料",
        supplementing >> received,
        by=CLERKS,
        basis=LAW[31, 3],
        asks=[S.supplement_posted_on.optional()],
        stamps=[S.supplement_received_on],
        derives={S.supplement_filed_on: derived.supplement_filed_on},
        needs=[rules.supplement_posted_before_received],
        usual=True,
    )
    supplemented_by_post = Step(
        "收到期满前交邮的补正材料",
        closed_before >> received,
        by=CLERKS,
        basis=[LAW[31, 2], LAW[88, 1], CIVIL_PROCEDURE[85, 4]],
        asks=[S.supplement_posted_on],
        sets={S.intake_result: None, S.intake_ended_on: None},
        stamps=[S.supplement_received_on],
        derives={S.supplement_filed_on: derived.supplement_filed_on},
        needs=[rules.supplement_posted_before_received, rules.supplement_posted_in_time],
        help="材料在途期间已记录视为放弃申请的，恢复审查",
    )
    deem_abandoned = Step(
        "视为放弃申请",
        supplementing >> closed_before,
        by=(BY_LAW, CASE_OFFICER),
        basis=LAW[31, 2],
        sets={S.intake_result: IntakeResult.ABANDONED.value},
        stamps=[S.intake_ended_on],
        needs=[rules.supplement_overdue],
    )
    withdraw_early = Step(
        "受理前撤回",
        (received | in_prefiling | supplementing) >> closed_before,
        by=CLERKS,
        basis=[LAW[74], EARLY_RESOLUTION],
        asks=[S.withdrawal_recorded],
        sets={S.intake_result: IntakeResult.WITHDRAWN.value},
        stamps=[S.intake_ended_on],
        needs=[rules.withdrawal_confirmed],
    )
    redirect = Step(
        "告知转送",
        (received | in_prefiling | supplementing) >> closed_before,
        by=CASE_OFFICER,
        basis=[LAW[2], LAW[11]],
        asks=[S.redirected_to, S.refusal_text],
        sets={S.intake_result: IntakeResult.REDIRECTED.value},
        stamps=[S.intake_ended_on],
        issues=[papers.redirection],
        help="仅用于不属于行政复议申请的来件；属于申请但不归本机关管辖的，应当决定不予受理",
    )
    merge_duplicate = Step(
        "并入已登记的申请",
        (received | in_prefiling) >> closed_before,
        by=CASE_OFFICER,
        basis=REGULATION[30],
        asks=[S.duplicate_of],
        sets={S.intake_result: IntakeResult.OTHER.value, S.is_duplicate: True},
        stamps=[S.intake_ended_on],
    )
    accept = Step(
        "受理",
        received >> accepted,
        by=CASE_OFFICER,
        basis=LAW[30, 1],
        asks=[T.track, T.simplified_ground, T.shorter_due_on],
        sets={S.intake_result: IntakeResult.ACCEPTED.value},
        stamps=[S.accepted_on, S.intake_ended_on],
        needs=ACCEPTABLE,
        issues=[papers.acceptance],
        usual=True,
    )
    accept_incomplete = Step(
        "容缺受理",
        received >> accepted,
        by=CASE_OFFICER,
        basis=[LAW[30, 1], INCOMPLETE_FILING],
        asks=[S.incomplete_items, S.promised_on, T.track, T.simplified_ground],
        sets={S.intake_result: IntakeResult.ACCEPTED.value, S.incomplete_ok: True},
        stamps=[S.accepted_on, S.intake_ended_on],
        needs=[rules.green_for_enterprises, *ACCEPTABLE],
        issues=[papers.acceptance, papers.incomplete_filing],
    )
    deem_accepted = Step(
        "视为受理",
        (received | in_prefiling) >> accepted,
        by=BY_LAW,
        basis=LAW[30, 3],
        sets={S.intake_result: IntakeResult.DEEMED.value, T.track: Track.ORDINARY.value},
        stamps=[S.accepted_on, S.intake_ended_on],
        issues=[papers.acceptance],
    )
    refuse = Step(
        "不予受理",
        received >> closed_before,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[30, 2],
        asks=[S.refusal_ground, S.refusal_text, S.competent_body, S.told_to_change],
        sets={S.intake_result: IntakeResult.REFUSED.value},
        stamps=[S.intake_ended_on],
        needs=[
            rules.screening_running,
            rules.ground_fits,
            rules.competent_body_named,
            rules.told_before_refusal,
        ],
        issues=[papers.refusal],
    )
    serve_refusal = Step(
        "不予受理决定书送达",
        at(closed_before),
        by=SERVERS,
        basis=[LAW[34], LAW[88, 1]],
        about=APPLICANT,
        serves=[papers.refusal],
        stamps=[F.served_on],
    )

    # 审理
    send_copy = Step(
        "发送申请书副本",
        at(accepted, suspended, for_approval),
        by=CASE_OFFICER,
        basis=[LAW[48], LAW[54, 1]],
        about=RESPONDENT,
        issues=[papers.reply_notice],
        usual=True,
    )
    serve_copy = Step(
        "副本送达被申请人",
        at(accepted, suspended, for_approval),
        by=SERVERS,
        basis=[LAW[48], LAW[54, 1]],
        about=RESPONDENT,
        serves=[papers.reply_notice],
    )
    reply = Step(
        "被申请人答复",
        at(accepted, suspended, for_approval),
        by=(RESPONDENT, CASE_OFFICER),
        about=RESPONDENT,
        basis=[LAW[48], LAW[54, 1]],
        asks=[T.reply_evidence, T.reply_gist],
        usual=True,
    )
    hear_views = Step(
        "听取意见",
        at(accepted),
        by=CASE_OFFICER,
        basis=LAW[49],
        asks=[T.views_by, T.views],
        issues=[papers.views_record],
        usual=True,
    )
    schedule_hearing = Step(
        "听证",
        at(accepted),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[LAW[50], LAW[51, 1]],
        asks=[
            T.hearing_trigger,
            T.hearing_at,
            T.place,
            T.hearing_subject,
            T.hearing_joint,
            T.hearing_host,
            T.hearing_officers,
            T.hearing_recorder,
        ],
        derives={T.hearing_on: derived.hearing_day},
        needs=[rules.hearing_notice_in_time, rules.hearing_not_waived],
        issues=[papers.hearing_notice],
        schedules=T.hearing_at,
    )
    hold_hearing = Step(
        "记录听证",
        at(accepted),
        by=CASE_OFFICER,
        basis=[LAW[50, 3], LAW[51]],
        asks=[T.applicant_attended, T.applicant_excused, T.head_attendance, T.head_excuse, T.hearing_record],
        stamps=[T.hearing_held_on],
        issues=[papers.hearing_record],
    )
    consult = Step(
        "提请复议委员会咨询",
        at(accepted),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[52, 2],
        asks=[T.committee_trigger, T.committee_question],
        issues=[papers.committee_request],
    )
    record_opinion = Step("记录咨询意见", at(accepted), by=CASE_OFFICER, basis=LAW[52, 3], asks=[T.committee_opinion])
    add_third_party = Step(
        "追加第三人",
        at(accepted),
        by=CASE_OFFICER,
        basis=LAW[16, 1],
        adds=[THIRD_PARTY],
        asks=[T.joining_reason],
        issues=[papers.participation],
    )
    add_agent = Step(
        "登记代理人",
        at(received, in_prefiling, supplementing, accepted, suspended),
        by=CLERKS,
        basis=LAW[17],
        adds=[AGENT, REPRESENTATIVE],
        needs=[rules.two_agents_at_most],
    )
    succeed = Step(
        "权利承受人参加复议",
        at(received, accepted, suspended),
        by=CASE_OFFICER,
        basis=[LAW[14, 2], LAW[39, 1, 1], LAW[39, 1, 4]],
        about=APPLICANT,
        asks=[T.succession_reason],
        replaces=True,
        adds=[APPLICANT],
        derives={A.is_enterprise: derived.is_enterprise},
        needs=[rules.has_parties],
    )
    note_changed_act = Step(
        "被申请人改变原行政行为",
        at(accepted, suspended, for_approval),
        by=CASE_OFFICER,
        basis=[REGULATION[39], LAW[65, 2, 2]],
        asks=[T.changed_act],
        help="不影响案件审理，申请人依法撤回的除外",
    )
    take_evidence = Step(
        "调查取证",
        at(accepted),
        by=CASE_OFFICER,
        basis=LAW[45],
        asks=[T.evidence_from, T.evidence_officers, T.evidence_gist],
        issues=[papers.evidence_record],
    )
    read_file = Step(
        "查阅案卷",
        at(accepted, suspended, for_approval),
        by=CASE_OFFICER,
        basis=LAW[47],
        asks=[T.file_reader, T.file_refused],
    )
    receive_missing = Step("收到容缺材料", at(accepted), by=CLERKS, basis=INCOMPLETE_FILING, asks=[T.served_gist])
    to_ordinary = Step(
        "转为普通程序",
        at(accepted),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[55],
        asks=[T.switch_reason],
        sets={T.track: Track.ORDINARY.value},
        needs=[rules.is_simplified],
        issues=[papers.track_switch],
    )
    decide_stay = Step(
        "决定是否停止执行",
        at(accepted),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[42],
        asks=[T.stay_granted, T.stay_ground, T.stay_refusal],
        issues=[given(papers.stay, where(T.stay_granted, True)), given(papers.no_stay, where(T.stay_granted, False))],
    )
    extend = Step(
        "延长审理期限",
        at(accepted, for_approval),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[62, 1],
        asks=[T.extension_days, T.extension_reason],
        needs=[rules.is_ordinary],
        issues=[papers.extension],
    )
    begin_inspection = Step("开始现场勘验", at(accepted), by=CASE_OFFICER, basis=REGULATION[34, 3], asks=[T.inquiry])
    end_inspection = Step("现场勘验结束", at(accepted), by=CASE_OFFICER, basis=REGULATION[34, 3])
    begin_appraisal = Step("开始鉴定", at(accepted), by=CASE_OFFICER, basis=REGULATION[37], asks=[T.inquiry])
    end_appraisal = Step("鉴定结束", at(accepted), by=CASE_OFFICER, basis=REGULATION[37])
    begin_jurisdiction = Step(
        "开始协商管辖", at(received, accepted), by=CASE_OFFICER, basis=REGULATION[30], asks=[T.inquiry]
    )
    end_jurisdiction = Step("管辖确定", at(received, accepted), by=CASE_OFFICER, basis=REGULATION[30])
    suspend = Step(
        "中止审理",
        (accepted | for_approval) >> suspended,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[39],
        asks=[T.suspension_ground, T.suspension_detail],
        needs=[rules.review_by_own_step],
        issues=[papers.suspension],
    )
    resume = Step(
        "恢复审理",
        suspended >> accepted,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[LAW[39, 2], LAW[39, 3]],
        asks=[T.resumption_reason],
        issues=[papers.resumption],
        usual=True,
    )

    # 附带审查
    begin_review = Step(
        "附带审查",
        accepted >> suspended,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[LAW[56], LAW[57], LAW[39, 1, 9]],
        asks=[R.review_text, R.review_maker, R.review_own_power, R.review_competent],
        sets={
            T.suspension_ground: SuspensionGround.ATTACHED_REVIEW.value,
            T.suspension_detail: "规范性文件或者依据的审查",
            R.has_review: True,
        },
        issues=[papers.suspension],
    )
    notify_maker = Step(
        "通知制定机关",
        at(suspended),
        by=CASE_OFFICER,
        basis=LAW[58, 1],
        needs=[rules.own_power],
        issues=[papers.maker_notice],
    )
    serve_maker = Step("审查通知送达制定机关", at(suspended), by=SERVERS, basis=LAW[58, 1], serves=papers.TO_MAKER)
    maker_replies = Step("制定机关答复", at(suspended), by=CASE_OFFICER, basis=LAW[58, 1], asks=[R.review_maker_reply])
    transfer_review = Step(
        "转送有权机关",
        at(suspended),
        by=CASE_OFFICER,
        basis=[LAW[56], LAW[57]],
        needs=[rules.no_power],
        issues=[papers.review_transfer],
    )
    serve_transfer = Step("转送函送达", at(suspended), by=SERVERS, basis=LAW[60], serves=[papers.review_transfer])
    transferee_answers = Step("收到处理意见", at(suspended), by=CASE_OFFICER, basis=LAW[60], asks=[R.review_answer])
    settle_review = Step(
        "作出审查处理",
        at(suspended),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[59],
        asks=[R.review_result],
        needs=[rules.own_power],
        issues=[given(papers.correction_order, where(R.review_result, ReviewResult.UNLAWFUL))],
    )

    # 结案
    submit = Step(
        "报批",
        accepted >> for_approval,
        by=CASE_OFFICER,
        basis=LAW[61, 1],
        asks=[O.draft_closing, O.opinion],
        needs=[rules.copies_served, rules.reply_in_or_due, rules.views_heard, rules.hearing_held],
        issues=[papers.approval_form],
        usual=True,
    )
    return_draft = Step(
        "退回承办人",
        for_approval >> accepted,
        by=(AUTHORITY_HEAD, WORKING_BODY_HEAD),
        basis=LAW[61, 1],
        asks=[O.return_reason],
    )
    decide = Step(
        "作出复议决定",
        for_approval >> closed,
        by=AUTHORITY_HEAD,
        basis=LAW[61, 1],
        asks=[
            O.decision,
            O.change_ground,
            O.worse,
            O.third_party_asked,
            O.quash_ground,
            O.collective,
            O.found_facts,
            O.grounds,
            O.result_text,
            O.committee_adopted,
            O.committee_not_adopted,
            O.compensation,
            O.compensation_sum,
            O.redo,
            O.perform_by,
            O.has_performance,
        ],
        derives={O.closing: derived.closing_of_decision},
        stamps=[O.closed_on],
        needs=[
            rules.committee_answered,
            rules.never_worse,
            rules.redo_fits,
            rules.void_was_asked,
            rules.rejection_fits,
            rules.reviewed_text_settled,
        ],
        issues=[papers.decision],
        usual=True,
    )
    dismiss = Step(
        "驳回申请",
        for_approval >> closed,
        by=AUTHORITY_HEAD,
        basis=LAW[33],
        asks=[S.refusal_ground, S.refusal_text],
        sets={O.closing: Closing.DISMISSED.value, O.has_performance: False},
        stamps=[O.closed_on],
        issues=[papers.dismissal],
    )
    mediate = Step(
        "达成调解",
        (accepted | suspended | for_approval) >> closed,
        by=CASE_OFFICER,
        basis=[LAW[5], LAW[73]],
        asks=[O.found_facts.optional(), O.terms, O.has_performance, O.perform_by],
        sets={O.closing: Closing.MEDIATED.value},
        stamps=[O.closed_on],
        issues=[papers.mediation],
    )
    settle = Step(
        "准予和解撤回",
        (accepted | suspended | for_approval) >> closed,
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[LAW[74], LAW[41, 1, 1]],
        asks=[O.settlement],
        sets={O.closing: Closing.SETTLED.value, O.termination_ground: "settled", O.has_performance: False},
        stamps=[O.closed_on],
        issues=[papers.termination],
    )
    withdraw = Step(
        "准予撤回",
        (accepted | suspended | for_approval) >> closed,
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[LAW[41, 1, 1], LAW[74, 2]],
        asks=[S.withdrawal_recorded],
        sets={O.closing: Closing.WITHDRAWN.value, O.termination_ground: "withdrawn", O.has_performance: False},
        stamps=[O.closed_on],
        needs=[rules.withdrawal_confirmed],
        issues=[papers.termination],
    )
    terminate = Step(
        "终止审理",
        (accepted | suspended | for_approval) >> closed,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[41],
        asks=[O.termination_ground, O.termination_detail],
        sets={O.closing: Closing.TERMINATED.value, O.has_performance: False},
        stamps=[O.closed_on],
        needs=[rules.sixty_days_full, rules.termination_by_own_step],
        issues=[papers.termination],
    )

    # 送达以后
    serve = Step(
        "结案文书送达",
        closed >> performing,
        by=SERVERS,
        basis=[LAW[75, 2], LAW[73]],
        about=SERVED,
        serves=papers.CLOSING,
        stamps=[F.served_on],
        derives={F.performance: derived.performance_begun},
        usual=True,
    )
    serve_further = Step(
        "结案文书送达其他当事人", at(performing), by=SERVERS, basis=LAW[75, 2], about=SERVED, serves=papers.CLOSING
    )
    serve_paper = Step(
        "送达文书",
        at(received, in_prefiling, supplementing, closed_before, accepted, suspended, for_approval, closed, performing),
        by=SERVERS,
        basis=LAW[88, 1],
        serves=papers.OTHERS,
    )
    record_performance = Step(
        "登记履行",
        at(performing),
        by=CASE_OFFICER,
        basis=LAW[77, 1],
        asks=[F.performed_on, F.same_act],
        sets={F.performance: Performance.DONE.value},
        needs=[rules.something_to_perform, rules.performed_by_now, rules.redone_differently],
        usual=True,
    )
    order_performance = Step(
        "责令限期履行",
        at(performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[77, 2],
        asks=[F.ordered_by, F.interviewed, F.criticised],
        sets={F.performance: Performance.ORDERED.value},
        needs=[rules.something_to_perform, rules.time_to_perform],
        issues=[papers.performance_order],
    )
    enforce = Step(
        "强制执行",
        at(performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[78],
        asks=[F.enforced_by],
        sets={F.performance: Performance.ENFORCED.value},
    )
    copy_up = Step(
        "抄告上一级主管部门",
        at(performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[79, 2],
        asks=[F.copied_to],
        issues=[papers.copy_letter],
    )
    reopen = Step(
        "责令受理或者恢复审理",
        (closed_before | closed | performing) >> accepted,
        by=AUTHORITY_HEAD,
        basis=[LAW[35], REGULATION[31], REGULATION[48, 2]],
        asks=[F.reopening_order],
        sets={O.closing: None, O.closed_on: None, S.intake_result: IntakeResult.ACCEPTED.value},
        derives={S.accepted_on: derived.accepted_or_reopened, T.track: derived.track_or_ordinary},
        issues=[papers.resumption],
    )

    issue_opinion = Step(
        "制发意见书",
        at(accepted, suspended, for_approval, closed, performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=LAW[76],
        opens=True,
        asks=[L.letter_to, L.letter_problem, L.letter_advice],
        issues=[papers.opinion_letter],
    )
    serve_opinion = Step(
        "意见书送达",
        at(accepted, suspended, for_approval, closed, performing),
        by=SERVERS,
        basis=LAW[76],
        about=issue_opinion,
        serves=[papers.opinion_letter],
    )
    report_opinion = Step(
        "意见书纠正情况报送",
        at(accepted, suspended, for_approval, closed, performing),
        by=CASE_OFFICER,
        basis=LAW[76],
        about=issue_opinion,
        asks=[L.letter_reply, L.letter_adopted],
    )
    issue_suggestion = Step(
        "制发建议书",
        at(accepted, suspended, for_approval, closed, performing),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[57, 2],
        opens=True,
        asks=[L.letter_to, L.letter_problem, L.letter_advice],
        issues=[papers.suggestion_letter],
    )
    answer_suggestion = Step(
        "建议书回复",
        at(accepted, suspended, for_approval, closed, performing),
        by=CASE_OFFICER,
        basis=REGULATION[57, 2],
        about=issue_suggestion,
        asks=[L.letter_reply, L.letter_adopted],
    )
    transfer_clue = Step(
        "移送问题线索",
        at(accepted, suspended, for_approval, closed, performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[LAW[85], LAW[86]],
        asks=[L.clue_to, L.clue],
        issues=[papers.clue_letter],
    )

    look_up_suit = Step(
        "查询起诉信访",
        at(performing, closed_before),
        by=CASE_OFFICER,
        basis=[LITIGATION[45], LAW[10]],
        asks=[F.later_suit, F.suit_number],
    )
    publish = Step(
        "决定书公开",
        at(performing, archived),
        by=CASE_OFFICER,
        basis=LAW[79, 1],
        asks=[F.published, F.not_published],
        stamps=[F.published_on],
        needs=[rules.text_approved, rules.not_public, rules.again_only],
        usual=True,
    )
    withdraw_publication = Step(
        "撤回公开",
        at(performing, archived),
        by=(CASE_OFFICER, WORKING_BODY_HEAD),
        basis=LAW[79, 1],
        asks=[Withdrawal.why_withdrawn],
        sets={F.published: None, F.published_on: None},
        needs=[rules.is_public, rules.text_withdrawn],
        help="以后可以重新审核公开。",
    )
    report_major = Step(
        "重大决定备案",
        at(performing),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[59],
        sets={F.filed_above: True},
        issues=[papers.filing_report],
    )
    assess_quality = Step(
        "案件质量自评",
        at(performing, closed_before),
        by=CASE_OFFICER,
        basis=QUALITY,
        asks=[F.quality_score, F.quality_grade, F.quality_defects],
        usual=True,
    )
    archive = Step(
        "归档",
        (performing | closed_before) >> archived,
        by=CASE_OFFICER,
        basis=LAW[79, 1],
        stamps=[F.archived_on],
        needs=[rules.performance_settled, rules.refusal_served],
        usual=True,
    )

    # 申请期限
    application_limit = Limit(
        "申请期限",
        days(60),
        starts=moment(receive, A.known_on),
        met_by=moment(receive, A.filed_on),
        when=[COMMITTED, where(A.told_rights, True)],
        binds=Binds.APPLICANT,
        not_counting=[OBSTACLE],
        extension=Extension(receive, A.longer_by, None),
        basis=LAW[20, 1],
        then="决定不予受理",
    )
    untold_limit = Limit(
        "申请期限（未告知权利）",
        days(60),
        starts=moment(receive, A.learned_rights_on),
        met_by=moment(receive, A.filed_on),
        when=[COMMITTED, where(A.told_rights, False)],
        binds=Binds.APPLICANT,
        not_counting=[OBSTACLE],
        long_stop=LongStop(years(1), moment(receive, A.known_on), LAW[20, 3]),
        extension=Extension(receive, A.longer_by, None),
        basis=LAW[20, 3],
        then="决定不予受理",
    )
    long_stop_limit = Limit(
        "最长申请期限",
        years(5),
        starts=moment(receive, A.act_date),
        met_by=moment(receive, A.filed_on),
        when=[COMMITTED, where(A.real_estate, None, False)],
        binds=Binds.APPLICANT,
        basis=LAW[21],
        then="决定不予受理",
    )
    real_estate_long_stop_limit = Limit(
        "最长申请期限（不动产）",
        years(20),
        starts=moment(receive, A.act_date),
        met_by=moment(receive, A.filed_on),
        when=[COMMITTED, where(A.real_estate, True)],
        binds=Binds.APPLICANT,
        basis=LAW[21],
        then="决定不予受理",
    )
    inaction_set_limit = Limit(
        "申请期限（不作为）",
        days(60),
        starts=moment(receive, A.duty_due_on),
        met_by=moment(receive, A.filed_on),
        when=[where(A.inaction, Inaction.LIMIT_SET)],
        binds=Binds.APPLICANT,
        not_counting=[OBSTACLE],
        extension=Extension(receive, A.longer_by, None),
        basis=[LAW[20, 1], REGULATION[16, 1, 1]],
        then="决定不予受理",
    )
    inaction_unset_limit = Limit(
        "申请期限（不作为，未规定履行期限）",
        days(60),
        starts=moment(receive, A.silence_full_on),
        met_by=moment(receive, A.filed_on),
        when=[where(A.inaction, Inaction.NO_LIMIT)],
        binds=Binds.APPLICANT,
        not_counting=[OBSTACLE],
        extension=Extension(receive, A.longer_by, None),
        basis=[LAW[20, 1], REGULATION[16, 1, 2]],
        then="决定不予受理",
    )

    # 审查和补正期限
    forwarding_limit = Limit(
        "转送期限",
        workdays(5),
        starts=moment(receive, A.organ_received_on),
        met_by=moment(receive, A.forwarded_on),
        binds=Binds.OTHER,
        basis=[LAW[32, 2], LAW[88, 2]],
    )
    JURISDICTION = Exclusion(begin_jurisdiction, end_jurisdiction, REGULATION[30])
    jurisdiction_limit = Limit(
        "协商管辖期限",
        workdays(10),
        starts=begin_jurisdiction,
        met_by=end_jurisdiction,
        basis=[REGULATION[30], LAW[88, 2]],
        then="报请共同上一级行政机关指定",
    )
    screening_limit = Limit(
        "审查期限",
        workdays(5),
        starts=[receive, supplemented, supplemented_by_post],
        not_counting=[JURISDICTION],
        met_by=[accept, accept_incomplete, refuse, ask_supplement, deem_accepted],
        lapse=Lapse(deem_accepted, LapseDay.LAST),
        basis=[LAW[30, 1], LAW[88, 2]],
        then="届满当日视为受理",
    )
    supplement_notice_limit = Limit(
        "补正通知期限",
        workdays(5),
        starts=receive,
        not_counting=[JURISDICTION],
        met_by=ask_supplement,
        void_by=[accept, accept_incomplete, refuse, deem_accepted],
        basis=[LAW[31, 1], LAW[88, 2]],
        binds=Binds.POWER,
        then="不得再通知补正，应当受理或者不予受理",
    )
    supplement_limit = Limit(
        "补正期限",
        workdays(10),
        starts=serve_supplement,
        met_by=[moment(supplemented, S.supplement_filed_on), moment(supplemented_by_post, S.supplement_filed_on)],
        void_by=[withdraw_early, redirect],
        outlives=True,
        binds=Binds.APPLICANT,
        extension=Extension(extend_supplement, S.supplement_extended_by, None),
        lapse=Lapse(deem_abandoned, LapseDay.NEXT),
        basis=[LAW[31, 2], LAW[88, 2]],
        then="视为放弃申请",
    )

    # 审理期限
    copy_limit = Limit(
        "发送副本期限",
        workdays(7),
        starts=[accept, accept_incomplete, deem_accepted, reopen],
        met_by=send_copy,
        each=RESPONDENT,
        when=[ORDINARY],
        basis=[LAW[48], LAW[88, 2]],
    )
    simplified_copy_limit = Limit(
        "发送副本期限（简易程序）",
        workdays(3),
        starts=[accept, accept_incomplete],
        met_by=send_copy,
        each=RESPONDENT,
        when=[SIMPLIFIED],
        basis=[LAW[54, 1], LAW[88, 2]],
    )
    reply_limit = Limit(
        "答复期限",
        workdays(10),
        starts=serve_copy,
        met_by=reply,
        binds=Binds.RESPONDENT,
        when=[ORDINARY],
        basis=[LAW[48], LAW[88, 2]],
        then="视为该行政行为没有证据、依据",
    )
    simplified_reply_limit = Limit(
        "答复期限（简易程序）",
        workdays(5),
        starts=serve_copy,
        met_by=reply,
        binds=Binds.RESPONDENT,
        when=[SIMPLIFIED],
        basis=[LAW[54, 1], LAW[88, 2]],
        then="视为该行政行为没有证据、依据",
    )
    hearing_notice_limit = Limit(
        "听证通知期限",
        workdays(5),
        starts=moment(schedule_hearing, T.hearing_on),
        met_by=schedule_hearing,
        direction=Direction.BEFORE,
        basis=[LAW[51, 1], LAW[88, 2]],
        then="听证改期",
    )
    NOT_COUNTED = (
        Exclusion(begin_inspection, end_inspection, REGULATION[34, 3]),
        Exclusion(begin_appraisal, end_appraisal, REGULATION[37]),
        JURISDICTION,
    )
    ENDINGS = (decide, dismiss, mediate, settle, withdraw, terminate)
    decision_limit = Limit(
        "审理期限",
        days(60),
        starts=[accept, accept_incomplete, deem_accepted, reopen],
        met_by=ENDINGS,
        when=[ORDINARY],
        paused_in=[suspended],
        not_counting=NOT_COUNTED,
        extension=Extension(extend, T.extension_days, 30),
        basis=LAW[62, 1],
        then="申请人可以自届满之日起十五日内起诉",
    )
    simplified_decision_limit = Limit(
        "审理期限（简易程序）",
        days(30),
        starts=[accept, accept_incomplete],
        met_by=ENDINGS,
        when=[SIMPLIFIED],
        paused_in=[suspended],
        not_counting=NOT_COUNTED,
        basis=LAW[62, 2],
        then="申请人可以自届满之日起十五日内起诉",
    )
    shorter_limit = Limit(
        "其他法律规定的审理期限",
        None,
        starts=moment(accept, T.shorter_due_on),
        met_by=ENDINGS,
        direction=Direction.UNTIL,
        basis=LAW[62, 1],
    )
    sixty_days_limit = Limit(
        "中止满六十日",
        days(60),
        starts=suspend,
        met_by=[resume, terminate],
        direction=Direction.AT_LEAST,
        binds=Binds.APPLICANT,
        when=[
            where(
                T.suspension_ground, SuspensionGround.DEATH, SuspensionGround.INCAPACITY, SuspensionGround.DISSOLUTION
            )
        ],
        basis=LAW[41, 1, 5],
        then="原因仍未消除的，可以决定终止",
    )

    # 附带审查期限 (from the suspension: the text is silent, by inference)
    review_limit = Limit(
        "审查处理期限",
        days(30),
        starts=begin_review,
        met_by=settle_review,
        when=[where(R.review_own_power, True)],
        basis=[LAW[56], LAW[57]],
    )
    transfer_limit = Limit(
        "转送有权机关期限",
        workdays(7),
        starts=begin_review,
        met_by=transfer_review,
        when=[where(R.review_own_power, False)],
        basis=[LAW[56], LAW[57], LAW[88, 2]],
    )
    notify_maker_limit = Limit(
        "通知制定机关期限",
        workdays(3),
        starts=begin_review,
        met_by=notify_maker,
        when=[where(R.review_own_power, True)],
        basis=[LAW[58, 1], LAW[88, 2]],
    )
    maker_reply_limit = Limit(
        "制定机关答复期限",
        workdays(10),
        starts=serve_maker,
        met_by=maker_replies,
        binds=Binds.OTHER,
        basis=[LAW[58, 1], LAW[88, 2]],
    )
    transferee_limit = Limit(
        "有权机关回复期限",
        days(60),
        starts=serve_transfer,
        met_by=transferee_answers,
        binds=Binds.OTHER,
        basis=LAW[60],
    )

    # 送达以后的期限
    redo_limit = Limit(
        "重作期限",
        days(60),
        starts=[serve, serve_further],
        each=RESPONDENT,
        met_by=moment(record_performance, F.performed_on),
        outlives=True,
        void_by=[reopen],
        binds=Binds.RESPONDENT,
        when=[where(O.redo, True), where(O.perform_by, None)],
        basis=[LAW[64, 1], REGULATION[49]],
        then="责令限期履行，可以约谈、通报批评",
    )
    performance_limit = Limit(
        "履行期限",
        None,
        starts=[moment(serve, O.perform_by), moment(serve_further, O.perform_by)],
        each=RESPONDENT,
        met_by=moment(record_performance, F.performed_on),
        outlives=True,
        void_by=[reopen],
        direction=Direction.UNTIL,
        binds=Binds.RESPONDENT,
        basis=[LAW[66], LAW[77]],
        then="责令限期履行，可以约谈、通报批评",
    )
    ordered_limit = Limit(
        "责令履行期限",
        None,
        starts=moment(order_performance, F.ordered_by),
        each=RESPONDENT,
        met_by=moment(record_performance, F.performed_on),
        outlives=True,
        void_by=[reopen],
        direction=Direction.UNTIL,
        binds=Binds.RESPONDENT,
        basis=LAW[77, 2],
        then="依法追究责任",
    )
    opinion_limit = Limit(
        "意见书报送期限",
        days(60),
        starts=serve_opinion,
        met_by=report_opinion,
        outlives=True,
        binds=Binds.RESPONDENT,
        basis=LAW[76],
        then="责令限期履行",
    )
    suit_limit = Limit(
        "起诉期限",
        days(15),
        starts=[serve, serve_further, serve_refusal],
        each=[APPLICANT, THIRD_PARTY],
        met_by=look_up_suit,
        outlives=True,
        void_by=[reopen],
        binds=Binds.APPLICANT,
        when=[where(O.closing, None, *SUABLE), where(O.termination_ground, None, *STANDING)],
        basis=[LITIGATION[45], LAW[34]],
        then="决定生效后逾期不起诉又不履行的，可以强制执行",
    )
    silence_suit_limit = Limit(
        "起诉期限（逾期未决定）",
        days(15),
        starts=[expiry(decision_limit), expiry(simplified_decision_limit)],
        met_by=look_up_suit,
        outlives=True,
        binds=Binds.APPLICANT,
        basis=[LITIGATION[45], LAW[34]],
    )
