"""行政复议 under the Law as it stood before 2024: small, for the cases that began under it.

States, facts, papers and the record are those of the present procedure, so that lists and figures treat both alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qingheng.lines.reconsideration import derived, papers, rules
from qingheng.lines.reconsideration.choices import (
    Channel,
    Closing,
    Inaction,
    IntakeResult,
    Performance,
    ReviewResult,
    SuspensionGround,
    Track,
)
from qingheng.lines.reconsideration.facts import Aftermath, Application, Letter, Outcome, Review, Screening, Trial
from qingheng.lines.reconsideration.law import CIVIL_SERVANTS, EARLY_RESOLUTION, LITIGATION, QUALITY, REGULATION
from qingheng.lines.reconsideration.procedure import CLERKS, COMMITTED, EVERYONE, SERVERS, Reconsideration
from qingheng.procedure.declare import (
    Binds,
    Exclusion,
    Extension,
    Lapse,
    LapseDay,
    Limit,
    Rule,
    Standstill,
    Step,
    at,
    begin,
    given,
    moment,
)
from qingheng.procedure.fields import Fields, date, where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import (
    AUTHORITY_HEAD,
    CASE_OFFICER,
    INTAKE_CLERK,
    MEDIATOR,
    RESPONDENT,
    SERVICE_POINT,
    THIRD_PARTY,
    WORKING_BODY_HEAD,
)
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.laws import Basis, Practice, statute
from qingheng.statute.periods import Direction, days, workdays

A, S, T, R, O, F, L = Application, Screening, Trial, Review, Outcome, Aftermath, Letter  # noqa: E741

BEFORE = statute("行政复议法", in_force=dt.date(2023, 12, 31))
TRANSITION = Practice("新旧行政复议法的衔接：依旧法受理的案件依旧法审结", verified=False)
"""That a case begun before 2024 keeps the old procedure until it is closed: no provision seen. The one place."""


class Supplement(Fields):
    """补正: the old law set no number of days, so the notice states the day."""

    supplement_by = date("补正截止日", basis=REGULATION[29], help="旧法未规定补正期限的日数，由通知书写明合理期限")


def under(rule: Rule, *basis: Basis) -> Rule:
    """The same demand, resting on the old law."""
    return replace(rule, basis=basis)


def day_of_receipt(facts: Mapping[str, Any], _: derived.Parties) -> dt.date | None:
    """An application counts as accepted on the day it came in (old Law art. 17)."""
    found: dt.date | None = facts.get("received_on")
    return found


IN_TIME = under(rules.in_time, BEFORE[9, 1])
IN_SCOPE = under(rules.within_scope, BEFORE[6], BEFORE[8], BEFORE[17, 1])
ACCEPTABLE = (
    IN_TIME,
    IN_SCOPE,
    under(rules.not_premature, REGULATION[16, 1]),
    under(rules.not_elsewhere, BEFORE[16]),
    under(rules.two_officers, REGULATION[32]),
)
OBSTACLE = Standstill(A.obstacle_from, A.obstacle_removed, BEFORE[9, 2])


class ReconsiderationBefore2024(Procedure):
    """行政复议(2024 年以前受理)

    The Law in the version of 2017 with the Regulation of 2007. The old text is not among the statutes that the
    program has checked: its articles and periods are from general knowledge and unverified.
    """

    line = "reconsideration"
    law = BEFORE
    in_force = dt.date(1999, 10, 1)

    received = Reconsideration.received
    in_prefiling = Reconsideration.in_prefiling
    supplementing = Reconsideration.supplementing
    closed_before = Reconsideration.closed_before
    accepted = Reconsideration.accepted
    suspended = Reconsideration.suspended
    for_approval = Reconsideration.for_approval
    closed = Reconsideration.closed
    performing = Reconsideration.performing
    archived = Reconsideration.archived

    # 收件和审查
    receive = Step(
        "收件登记",
        begin(received),
        by=(INTAKE_CLERK, SERVICE_POINT, CASE_OFFICER),
        basis=[BEFORE[11], REGULATION[19]],
        adds=EVERYONE,
        asks=[
            A.channel, A.service_point, A.posted_on, A.act, A.act_kind, A.report_handling, A.admin_field, A.inaction,
            A.act_date, A.known_on, A.requested_on, A.duty_due_on, A.longer_by, A.obstacle_from, A.obstacle_removed,
            A.claims, A.mandatory_first, A.amount, A.reasons, A.stay_asked, A.excluded, A.already_elsewhere,
        ],
        stamps=[A.received_on],
        derives={
            A.filed_on: derived.filed_on,
            A.is_enterprise: derived.is_enterprise,
            A.silence_full_on: derived.silence_full_on,
        },
        needs=[
            under(rules.has_parties, REGULATION[28]),
            under(rules.represented, REGULATION[8]),
            under(rules.obstacle_in_order, BEFORE[9, 2]),
            under(rules.posted_before_received, BEFORE[40, 1]),
            under(rules.known_after_act, BEFORE[9, 1]),
        ],
        issues=[papers.receipt, given(papers.oral_application, where(A.channel, Channel.ORAL))],
    )  # fmt: skip
    assign = Step(
        "指派承办人",
        at(received, in_prefiling, supplementing, accepted, suspended, for_approval),
        by=WORKING_BODY_HEAD,
        basis=[REGULATION[32], CIVIL_SERVANTS],
        asks=[S.officers, S.assignment_note],
        needs=[under(rules.two_officers, REGULATION[32])],
    )
    start_prefiling = Step(
        "转入立案前化解",
        received >> in_prefiling,
        by=(CASE_OFFICER, MEDIATOR, INTAKE_CLERK),
        basis=EARLY_RESOLUTION,
        asks=[S.prefiling_consent],
        needs=[under(rules.both_willing, EARLY_RESOLUTION), under(rules.screening_running, BEFORE[17, 1])],
        usual=True,
    )
    end_prefiling = Step(
        "化解未成，转回审查", in_prefiling >> received, by=(CASE_OFFICER, MEDIATOR), basis=EARLY_RESOLUTION
    )
    resolve_early = Step(
        "立案前化解成功",
        in_prefiling >> closed_before,
        by=CASE_OFFICER,
        basis=EARLY_RESOLUTION,
        asks=[S.resolution_way, S.withdrawal_recorded, S.early_performance],
        sets={S.intake_result: IntakeResult.RESOLVED.value},
        stamps=[S.intake_ended_on],
        needs=[under(rules.withdrawal_confirmed, EARLY_RESOLUTION), under(rules.screening_running, BEFORE[17, 1])],
        issues=[papers.early_resolution],
        usual=True,
    )
    ask_supplement = Step(
        "通知补正",
        received >> supplementing,
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[29],
        asks=[S.missing_items, Supplement.supplement_by],
        needs=[under(rules.one_supplement, REGULATION[29])],
        issues=[papers.supplement],
    )
    supplemented = Step("收到补正材料", supplementing >> received, by=CLERKS, basis=REGULATION[29], usual=True)
    deem_abandoned = Step(
        "视为放弃申请",
        supplementing >> closed_before,
        by=(BY_LAW, CASE_OFFICER),
        basis=REGULATION[29],
        sets={S.intake_result: IntakeResult.ABANDONED.value},
        stamps=[S.intake_ended_on],
        needs=[under(rules.supplement_overdue, REGULATION[29])],
    )
    withdraw_early = Step(
        "受理前撤回",
        (received | in_prefiling | supplementing) >> closed_before,
        by=CLERKS,
        basis=BEFORE[25],
        asks=[S.withdrawal_recorded],
        sets={S.intake_result: IntakeResult.WITHDRAWN.value},
        stamps=[S.intake_ended_on],
        needs=[under(rules.withdrawal_confirmed, BEFORE[25])],
    )
    redirect = Step(
        "告知转送",
        (received | in_prefiling | supplementing) >> closed_before,
        by=CASE_OFFICER,
        basis=BEFORE[17, 1],
        asks=[S.redirected_to, S.refusal_text],
        sets={S.intake_result: IntakeResult.REDIRECTED.value},
        stamps=[S.intake_ended_on],
        issues=[papers.redirection],
    )
    accept = Step(
        "受理",
        received >> accepted,
        by=CASE_OFFICER,
        basis=BEFORE[17, 2],
        sets={S.intake_result: IntakeResult.ACCEPTED.value, T.track: Track.ORDINARY.value},
        derives={S.accepted_on: day_of_receipt},
        stamps=[S.intake_ended_on],
        needs=ACCEPTABLE,
        issues=[papers.acceptance],
        usual=True,
    )
    deem_accepted = Step(
        "视为受理",
        (received | in_prefiling) >> accepted,
        by=BY_LAW,
        basis=BEFORE[17, 2],
        sets={S.intake_result: IntakeResult.DEEMED.value, T.track: Track.ORDINARY.value},
        derives={S.accepted_on: day_of_receipt},
        stamps=[S.intake_ended_on],
        issues=[papers.acceptance],
    )
    refuse = Step(
        "不予受理",
        received >> closed_before,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=BEFORE[17, 1],
        asks=[S.refusal_ground, S.refusal_text, S.competent_body],
        sets={S.intake_result: IntakeResult.REFUSED.value},
        stamps=[S.intake_ended_on],
        needs=[
            under(rules.screening_running, BEFORE[17, 1]),
            under(rules.ground_fits, BEFORE[9, 1], BEFORE[17, 1]),
        ],
        issues=[papers.refusal],
    )
    serve_refusal = Step(
        "不予受理决定书送达",
        at(closed_before),
        by=SERVERS,
        basis=[BEFORE[19], BEFORE[40, 1]],
        serves=[papers.refusal],
        stamps=[F.served_on],
    )

    # 审理
    send_copy = Step(
        "发送申请书副本",
        at(accepted, suspended, for_approval),
        by=CASE_OFFICER,
        basis=BEFORE[23, 1],
        about=RESPONDENT,
        issues=[papers.reply_notice],
        usual=True,
    )
    serve_copy = Step(
        "副本送达被申请人",
        at(accepted, suspended, for_approval),
        by=SERVERS,
        basis=BEFORE[23, 1],
        about=RESPONDENT,
        serves=[papers.reply_notice],
    )
    reply = Step(
        "被申请人答复",
        at(accepted, suspended, for_approval),
        by=(RESPONDENT, CASE_OFFICER),
        about=RESPONDENT,
        basis=BEFORE[23, 1],
        asks=[T.reply_evidence, T.reply_gist],
        usual=True,
    )
    hear_views = Step(
        "听取意见",
        at(accepted),
        by=CASE_OFFICER,
        basis=BEFORE[22],
        asks=[T.views_by, T.views],
        issues=[papers.views_record],
        usual=True,
    )
    schedule_hearing = Step(
        "听证",
        at(accepted),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[33],
        asks=[
            T.hearing_trigger, T.hearing_at, T.place, T.hearing_subject, T.hearing_host, T.hearing_officers,
            T.hearing_recorder,
        ],
        derives={T.hearing_on: derived.hearing_day},
        issues=[papers.hearing_notice],
        schedules=T.hearing_at,
    )  # fmt: skip
    hold_hearing = Step(
        "记录听证",
        at(accepted),
        by=CASE_OFFICER,
        basis=REGULATION[33],
        asks=[T.applicant_attended, T.head_attendance, T.head_excuse, T.hearing_record],
        stamps=[T.hearing_held_on],
        issues=[papers.hearing_record],
    )
    add_third_party = Step(
        "追加第三人",
        at(accepted),
        by=CASE_OFFICER,
        basis=[BEFORE[10, 3], REGULATION[9]],
        adds=[THIRD_PARTY],
        asks=[T.joining_reason],
        issues=[papers.participation],
    )
    read_file = Step(
        "查阅案卷",
        at(accepted, suspended, for_approval),
        by=CASE_OFFICER,
        basis=BEFORE[23, 2],
        asks=[T.file_reader, T.file_refused],
    )
    extend = Step(
        "延长审理期限",
        at(accepted, for_approval),
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=BEFORE[31, 1],
        asks=[T.extension_days, T.extension_reason],
        issues=[papers.extension],
    )
    begin_inspection = Step("开始现场勘验", at(accepted), by=CASE_OFFICER, basis=REGULATION[34, 3], asks=[T.inquiry])
    end_inspection = Step("现场勘验结束", at(accepted), by=CASE_OFFICER, basis=REGULATION[34, 3])
    begin_appraisal = Step("开始鉴定", at(accepted), by=CASE_OFFICER, basis=REGULATION[37], asks=[T.inquiry])
    end_appraisal = Step("鉴定结束", at(accepted), by=CASE_OFFICER, basis=REGULATION[37])
    suspend = Step(
        "中止审理",
        (accepted | for_approval) >> suspended,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[41],
        asks=[T.suspension_ground, T.suspension_detail],
        needs=[under(rules.review_by_own_step, BEFORE[26])],
        issues=[papers.suspension],
    )
    resume = Step(
        "恢复审理",
        suspended >> accepted,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[REGULATION[41, 2], REGULATION[41, 3]],
        asks=[T.resumption_reason],
        issues=[papers.resumption],
        usual=True,
    )
    begin_review = Step(
        "附带审查",
        accepted >> suspended,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[BEFORE[7], BEFORE[26], BEFORE[27]],
        asks=[R.review_text, R.review_maker, R.review_own_power, R.review_competent],
        sets={
            T.suspension_ground: SuspensionGround.ATTACHED_REVIEW.value,
            T.suspension_detail: "规范性文件或者依据的审查",
            R.has_review: True,
        },
        issues=[papers.suspension],
    )
    transfer_review = Step(
        "转送有权机关",
        at(suspended),
        by=CASE_OFFICER,
        basis=[BEFORE[26], BEFORE[27]],
        needs=[under(rules.no_power, BEFORE[26])],
        issues=[papers.review_transfer],
    )
    serve_transfer = Step("转送函送达", at(suspended), by=SERVERS, basis=BEFORE[26], serves=[papers.review_transfer])
    transferee_answers = Step("收到处理意见", at(suspended), by=CASE_OFFICER, basis=BEFORE[26], asks=[R.review_answer])
    settle_review = Step(
        "作出审查处理",
        at(suspended),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=BEFORE[26],
        asks=[R.review_result],
        needs=[under(rules.own_power, BEFORE[26])],
        issues=[given(papers.correction_order, where(R.review_result, ReviewResult.UNLAWFUL))],
    )

    # 结案
    submit = Step(
        "报批",
        accepted >> for_approval,
        by=CASE_OFFICER,
        basis=BEFORE[28, 1],
        asks=[O.draft_closing, O.opinion],
        needs=[under(rules.reply_in_or_due, BEFORE[23, 1]), under(rules.hearing_held, REGULATION[33])],
        issues=[papers.approval_form],
        usual=True,
    )
    return_draft = Step(
        "退回承办人",
        for_approval >> accepted,
        by=(AUTHORITY_HEAD, WORKING_BODY_HEAD),
        basis=BEFORE[28, 1],
        asks=[O.return_reason],
    )
    decide = Step(
        "作出复议决定",
        for_approval >> closed,
        by=AUTHORITY_HEAD,
        basis=BEFORE[28, 1],
        asks=[
            O.decision, O.collective, O.found_facts, O.grounds, O.result_text, O.compensation, O.compensation_sum,
            O.redo, O.perform_by, O.has_performance,
        ],
        derives={O.closing: derived.closing_of_decision},
        stamps=[O.closed_on],
        needs=[
            under(rules.redo_fits, BEFORE[28, 1]),
            under(rules.rejection_fits, REGULATION[48, 1]),
            under(rules.reviewed_text_settled, BEFORE[26]),
        ],
        issues=[papers.decision],
        usual=True,
    )  # fmt: skip
    dismiss = Step(
        "驳回申请",
        for_approval >> closed,
        by=AUTHORITY_HEAD,
        basis=REGULATION[48, 1],
        asks=[S.refusal_ground, S.refusal_text],
        sets={O.closing: Closing.DISMISSED.value, O.has_performance: False},
        stamps=[O.closed_on],
        issues=[papers.dismissal],
    )
    mediate = Step(
        "达成调解",
        (accepted | suspended | for_approval) >> closed,
        by=CASE_OFFICER,
        basis=REGULATION[50],
        asks=[O.terms, O.has_performance, O.perform_by],
        sets={O.closing: Closing.MEDIATED.value},
        stamps=[O.closed_on],
        issues=[papers.mediation],
    )
    settle = Step(
        "准予和解撤回",
        (accepted | suspended | for_approval) >> closed,
        by=WORKING_BODY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=[REGULATION[40], REGULATION[42, 1, 4]],
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
        basis=[BEFORE[25], REGULATION[38], REGULATION[42, 1, 1]],
        asks=[S.withdrawal_recorded],
        sets={O.closing: Closing.WITHDRAWN.value, O.termination_ground: "withdrawn", O.has_performance: False},
        stamps=[O.closed_on],
        needs=[under(rules.withdrawal_confirmed, BEFORE[25])],
        issues=[papers.termination],
    )
    terminate = Step(
        "终止审理",
        (accepted | suspended | for_approval) >> closed,
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[42],
        asks=[O.termination_ground, O.termination_detail],
        sets={O.closing: Closing.TERMINATED.value, O.has_performance: False},
        stamps=[O.closed_on],
        needs=[
            under(rules.sixty_days_full, REGULATION[42, 2]),
            under(rules.termination_by_own_step, BEFORE[25], REGULATION[40]),
        ],
        issues=[papers.termination],
    )

    # 送达以后
    serve = Step(
        "结案文书送达",
        closed >> performing,
        by=SERVERS,
        basis=BEFORE[31, 3],
        serves=papers.CLOSING,
        stamps=[F.served_on],
        derives={F.performance: derived.performance_begun},
        usual=True,
    )
    serve_further = Step(
        "结案文书送达其他当事人", at(performing), by=SERVERS, basis=BEFORE[31, 3], serves=papers.CLOSING
    )
    serve_paper = Step(
        "送达文书",
        at(received, in_prefiling, supplementing, closed_before, accepted, suspended, for_approval, closed, performing),
        by=SERVERS,
        basis=BEFORE[40, 1],
        serves=(papers.supplement, *papers.OTHERS),
    )
    record_performance = Step(
        "登记履行",
        at(performing),
        by=CASE_OFFICER,
        basis=BEFORE[32, 1],
        asks=[F.performed_on],
        sets={F.performance: Performance.DONE.value},
        needs=[under(rules.something_to_perform, BEFORE[32, 1])],
        usual=True,
    )
    order_performance = Step(
        "责令限期履行",
        at(performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=BEFORE[32, 2],
        asks=[F.order_days],
        sets={F.performance: Performance.ORDERED.value},
        needs=[under(rules.something_to_perform, BEFORE[32, 2])],
        issues=[papers.performance_order],
    )
    enforce = Step(
        "强制执行",
        at(performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=BEFORE[33],
        asks=[F.enforced_by],
        sets={F.performance: Performance.ENFORCED.value},
    )
    issue_opinion = Step(
        "制发意见书",
        at(accepted, suspended, for_approval, closed, performing),
        by=AUTHORITY_HEAD,
        prepared_by=(CASE_OFFICER,),
        basis=REGULATION[57, 1],
        opens=True,
        asks=[L.letter_to, L.letter_problem, L.letter_advice],
        issues=[papers.opinion_letter],
    )
    serve_opinion = Step(
        "意见书送达",
        at(accepted, suspended, for_approval, closed, performing),
        by=SERVERS,
        basis=REGULATION[57, 1],
        about=issue_opinion,
        serves=[papers.opinion_letter],
    )
    report_opinion = Step(
        "意见书纠正情况报送",
        at(accepted, suspended, for_approval, closed, performing),
        by=CASE_OFFICER,
        basis=REGULATION[57, 1],
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
    look_up_suit = Step(
        "查询起诉信访",
        at(performing, closed_before),
        by=CASE_OFFICER,
        basis=LITIGATION[45],
        asks=[F.later_suit, F.suit_number],
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
        basis=TRANSITION,
        stamps=[F.archived_on],
        needs=[under(rules.performance_settled, BEFORE[32]), under(rules.refusal_served, BEFORE[40, 1])],
        usual=True,
    )

    # 期限:第四十条第二款仅将五日、七日作工作日
    application_limit = Limit(
        "申请期限",
        days(60),
        starts=moment(receive, A.known_on),
        met_by=moment(receive, A.filed_on),
        when=[COMMITTED],
        binds=Binds.APPLICANT,
        not_counting=[OBSTACLE],
        extension=Extension(receive, A.longer_by, None),
        basis=BEFORE[9, 1],
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
        basis=[BEFORE[9, 1], REGULATION[16, 1, 1]],
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
        basis=[BEFORE[9, 1], REGULATION[16, 1, 2]],
        then="决定不予受理",
    )
    screening_limit = Limit(
        "审查期限",
        workdays(5),
        starts=[receive, supplemented],
        met_by=[accept, refuse, ask_supplement, deem_accepted],
        lapse=Lapse(deem_accepted, LapseDay.LAST),
        basis=[BEFORE[17, 1], BEFORE[40, 2]],
        then="自收到之日起即为受理",
    )
    supplement_limit = Limit(
        "补正期限",
        None,
        starts=moment(ask_supplement, Supplement.supplement_by),
        met_by=supplemented,
        direction=Direction.FIXED,
        binds=Binds.APPLICANT,
        lapse=Lapse(deem_abandoned, LapseDay.NEXT),
        basis=REGULATION[29],
        then="视为放弃申请",
    )
    copy_limit = Limit(
        "发送副本期限",
        workdays(7),
        starts=[accept, deem_accepted],
        met_by=send_copy,
        each=RESPONDENT,
        basis=[BEFORE[23, 1], BEFORE[40, 2]],
    )
    reply_limit = Limit(
        "答复期限",
        days(10),
        starts=serve_copy,
        met_by=reply,
        binds=Binds.RESPONDENT,
        basis=BEFORE[23, 1],
        then="视为该行政行为没有证据、依据",
    )
    decision_limit = Limit(
        "审理期限",
        days(60),
        starts=[moment(accept, S.accepted_on), moment(deem_accepted, S.accepted_on)],
        met_by=[decide, dismiss, mediate, settle, withdraw, terminate],
        paused_in=[suspended],
        not_counting=[
            Exclusion(ask_supplement, supplemented, REGULATION[29]),
            Exclusion(begin_inspection, end_inspection, REGULATION[34, 3]),
            Exclusion(begin_appraisal, end_appraisal, REGULATION[37]),
        ],
        extension=Extension(extend, T.extension_days, 30),
        basis=[BEFORE[31, 1], TRANSITION],
        then="申请人可以自届满之日起十五日内起诉",
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
                T.suspension_ground,
                SuspensionGround.DEATH,
                SuspensionGround.INCAPACITY,
                SuspensionGround.DISSOLUTION,
            )
        ],
        basis=REGULATION[42, 2],
        then="原因仍未消除的，终止",
    )
    review_limit = Limit(
        "审查处理期限",
        days(30),
        starts=begin_review,
        met_by=settle_review,
        when=[where(R.review_own_power, True)],
        basis=[BEFORE[26], BEFORE[27]],
    )
    transfer_limit = Limit(
        "转送有权机关期限",
        workdays(7),
        starts=begin_review,
        met_by=transfer_review,
        when=[where(R.review_own_power, False)],
        basis=[BEFORE[26], BEFORE[27], BEFORE[40, 2]],
    )
    transferee_limit = Limit(
        "有权机关回复期限",
        days(60),
        starts=serve_transfer,
        met_by=transferee_answers,
        binds=Binds.OTHER,
        basis=BEFORE[26],
    )
    redo_limit = Limit(
        "重作期限",
        days(60),
        starts=serve,
        met_by=record_performance,
        outlives=True,
        binds=Binds.RESPONDENT,
        when=[where(O.redo, True), where(O.perform_by, None)],
        basis=[BEFORE[28, 1], REGULATION[49]],
        then="责令限期履行",
    )
    performance_limit = Limit(
        "履行期限",
        None,
        starts=moment(serve, O.perform_by),
        met_by=record_performance,
        outlives=True,
        direction=Direction.FIXED,
        binds=Binds.RESPONDENT,
        basis=BEFORE[32],
        then="责令限期履行",
    )
    opinion_limit = Limit(
        "意见书报送期限",
        days(60),
        starts=serve_opinion,
        met_by=report_opinion,
        outlives=True,
        binds=Binds.RESPONDENT,
        basis=REGULATION[57, 1],
    )
    suit_limit = Limit(
        "起诉期限",
        days(15),
        starts=[serve, serve_refusal],
        met_by=look_up_suit,
        outlives=True,
        binds=Binds.APPLICANT,
        basis=[LITIGATION[45], BEFORE[19]],
        then="决定生效后逾期不起诉又不履行的，可以强制执行",
    )
