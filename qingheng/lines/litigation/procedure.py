"""应诉 of one suit in one instance: states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import derived, local, papers, rules
from qingheng.lines.litigation.choices import (
    DEFENDING,
    DUTIES,
    LOSSES,
    NOBODY_GOES_ON,
    Appealable,
    Debtor,
    Instance,
    Lateness,
    Position,
    Result,
    RetrialBy,
    Track,
)
from qingheng.lines.litigation.facts import (
    Aftermath,
    Appearance,
    Course,
    Defence,
    Hearing,
    Instalment,
    Outcome,
    Recusal,
    Registration,
    Timeliness,
)
from qingheng.lines.litigation.law import (
    CENTRE_RULES,
    CITY_RULES,
    EVIDENCE,
    HEADS,
    INTERPRETATION,
    LAW,
    LEAD_TIMES,
    LOSS_REVIEW,
    WITHDRAWAL,
)
from qingheng.lines.litigation.staff import CHIEF, CLERK, DEFENDANT, OFFICER, PLAINTIFF, UNIT
from qingheng.procedure.declare import (
    Binds,
    Exclusion,
    Lapse,
    LapseDay,
    Limit,
    LongStop,
    State,
    Step,
    at,
    begin,
    given,
    moment,
)
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import AGENT, THIRD_PARTY
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.periods import Direction, days, months, workdays, years

R, D, Q, T, H, P = Registration, Defence, Recusal, Timeliness, Hearing, Appearance
K, J, N, A = Course, Outcome, Instalment, Aftermath

DESK = (CLERK, UNIT, OFFICER, CHIEF)
DEFENDERS = (UNIT, OFFICER, CHIEF)
SECTION = (OFFICER, CHIEF)
FINED = "自次日起对负责人按日处五十元至一百元罚款，法院可以划拨、公告、提出司法建议"
SERVED = (PLAINTIFF, DEFENDANT, THIRD_PARTY)
SIDES = {R.lawful_defendants: derived.lawful_defendants, R.joint: derived.joint, R.flags: derived.flags}
"""What follows from who takes part."""
POSITION = (
    rules.position_fits, rules.joint_has_two, rules.joint_was_reconsidered, rules.reconsideration_is_named,
)  # fmt: skip
EFFECT = {A.duty_due: derived.duty_due, A.enforcement_from: derived.enforcement_from}


class Suit(Procedure):
    """行政应诉：自收到起诉状副本至履行、结案。"""

    line = "litigation"
    law = LAW
    in_force = dt.date(2018, 2, 8)

    registered = State("已登记")
    answering = State("答辩举证中")
    hearing = State("庭审中")
    suspended = State("中止")
    judged = State("已裁判待生效")
    appealed = State("上诉中")
    effective = State("已生效")
    performing = State("履行中")
    closed = State("已结", closes=True)
    retrial = State("再审")

    # 收案、交办
    register = Step(
        "收案登记",
        begin(registered),
        by=DESK,
        basis=[LAW[67, 1], INTERPRETATION[108, 2], INTERPRETATION[111]],
        adds=(PLAINTIFF, DEFENDANT, THIRD_PARTY, AGENT),
        asks=[
            R.court, R.court_level, R.court_no, R.instance, R.position, R.prior_suit, R.prior_no, R.track,
            R.court_filed_on, R.act, R.act_kind, R.admin_field, R.claims, R.amount, R.government_act,
            R.public_interest, R.wrong_defendant, R.reconsidered, R.reconsideration_case, R.reconsideration_no,
            R.reconsideration_outcome, R.sued, R.reconsideration_pending, R.sued_before,
        ],
        stamps=[R.complaint_received_on],
        derives={**SIDES, D.answer_due: derived.answer_due},
        needs=[rules.has_plaintiff, rules.has_defendant, *POSITION, rules.outcome_fits],
        warns=[
            rules.both_are_sued, rules.right_organ_is_sued, rules.level_is_right, rules.not_in_reconsideration,
            rules.not_sued_again,
        ],
        issues=[papers.register_form],
        help="收到起诉状、上诉状、再审申请书副本当日登记；本机关上诉、申请再审的，为提交之日。同一案号只登记一件",
    )  # fmt: skip
    add_parties = Step(
        "登记追加当事人",
        at(registered, answering, hearing, suspended),
        by=DESK,
        basis=[LAW[27], LAW[29, 1], INTERPRETATION[27], INTERPRETATION[134, 1]],
        adds=(PLAINTIFF, DEFENDANT, THIRD_PARTY, AGENT),
        asks=[R.position],
        derives=SIDES,
        needs=[rules.somebody_joins, *POSITION],
        warns=[rules.both_are_sued],
        help="复议维持的案件，原告不同意追加的，人民法院应当将另一机关列为共同被告",
    )
    change_defendant = Step(
        "变更被告",
        at(registered, answering, hearing),
        by=DESK,
        basis=INTERPRETATION[26, 1],
        about=DEFENDANT,
        replaces=True,
        adds=[DEFENDANT],
        sets={R.wrong_defendant: False},
        derives=SIDES,
        needs=[rules.has_defendant],
        help="原告不同意变更的，由人民法院裁定驳回起诉",
    )
    succeed = Step(
        "原告的权利承受人参加诉讼",
        at(registered, answering, hearing, suspended),
        by=DESK,
        basis=[LAW[25, 2], LAW[25, 3], INTERPRETATION[87, 1]],
        about=PLAINTIFF,
        replaces=True,
        adds=[PLAINTIFF],
        needs=[rules.has_plaintiff],
    )
    assign = Step(
        "交办",
        registered >> answering,
        by=SECTION,
        basis=[CITY_RULES[9], LAW[34, 1]],
        asks=[D.officers, D.handling_unit, D.conflict, D.conflict_note, D.assigned_note],
        needs=[rules.free_of_conflict],
        warns=[rules.gave_no_advice],
        issues=[papers.assignment],
        usual=True,
    )
    appoint = Step(
        "委托诉讼代理人",
        at(registered, answering, hearing, suspended, judged, appealed, effective, performing, retrial),
        by=DEFENDERS,
        basis=[LAW[31], INTERPRETATION[128, 2], INTERPRETATION[131, 2], CITY_RULES[7]],
        asks=[
            D.agents_named, D.agents_posts, D.agents_include_staff, D.agents_powers, D.special_powers, D.conflict,
            D.conflict_note,
        ],
        needs=[rules.two_agents_at_most, rules.a_post_each, rules.not_only_lawyers, rules.free_of_conflict],
        warns=[rules.gave_no_advice],
        issues=[papers.power_of_attorney],
    )  # fmt: skip
    check_lateness = Step(
        "核对起诉期限",
        at(registered, answering, hearing),
        by=DEFENDERS,
        basis=[EVIDENCE[4], LAW[45], LAW[46]],
        asks=[
            T.lateness, T.suit_filed_on, T.decision_received_on, T.act_known_on, T.limit_known_on, T.content_known_on,
            T.act_made_on, T.about_land, T.duty_ended_on,
        ],
        warns=[rules.sued_in_time],
        help="主张原告起诉超过期限的，由被告承担举证责任；期限逾期的，在答辩中主张",
    )  # fmt: skip

    # 答辩举证
    object_jurisdiction = Step(
        "提出管辖异议",
        at(registered, answering, hearing),
        by=DEFENDERS,
        basis=INTERPRETATION[10, 1],
        asks=[D.objection_text],
        needs=[rules.objection_in_time],
        issues=[papers.objection],
        once=True,
    )
    objection_ruled = Step(
        "登记管辖异议裁定",
        at(registered, answering, hearing),
        by=DESK,
        basis=INTERPRETATION[10, 2],
        asks=[D.objection_allowed, K.ruling_no],
        after=[object_jurisdiction],
        once=True,
        help="日期填裁定书送达日期。异议成立的，法院裁定移送，办理“登记裁判”结案；驳回异议的裁定可以在十日内上诉",
    )
    appeal_objection = Step(
        "对管辖异议裁定上诉",
        at(registered, answering, hearing),
        by=CHIEF,
        prepared_by=(OFFICER, UNIT),
        basis=[LAW[85], INTERPRETATION[101, 2]],
        asks=[D.objection_appeal],
        needs=[rules.objection_was_refused, rules.objection_appealed_in_time],
        after=[objection_ruled],
        once=True,
        issues=[papers.objection_appeal],
    )
    objection_appeal_ruled = Step(
        "登记管辖异议二审裁定",
        at(registered, answering, hearing),
        by=DESK,
        basis=[LAW[89, 1], INTERPRETATION[101, 2]],
        asks=[D.objection_allowed, K.ruling_no],
        after=[appeal_objection],
        once=True,
    )
    ask_recusal = Step(
        "申请回避",
        at(answering, hearing),
        by=DEFENDERS,
        basis=[LAW[55], INTERPRETATION[74, 1], INTERPRETATION[75]],
        opens=True,
        asks=[Q.recused, Q.recused_as, Q.recusal_reason, Q.recusal_text],
        issues=[papers.recusal],
        help="在案件开始审理时提出；开始审理后知道事由的，应当在法庭辩论终结前提出",
    )
    recusal_decided = Step(
        "登记回避决定",
        at(answering, hearing, suspended, judged),
        by=DESK,
        basis=[LAW[55, 4], INTERPRETATION[74, 3]],
        about=ask_recusal,
        once=True,
        asks=[Q.recusal_granted],
    )
    ask_recusal_review = Step(
        "对回避决定申请复议",
        at(answering, hearing),
        by=DEFENDERS,
        basis=[LAW[55, 4], INTERPRETATION[74, 4]],
        about=ask_recusal,
        once=True,
        after=[recusal_decided],
        asks=[Q.recusal_review_text],
        needs=[rules.recusal_was_refused],
        issues=[papers.recusal_review],
        help="复议期间，被申请回避的人员不停止参与本案的工作",
    )
    recusal_review_decided = Step(
        "登记回避复议决定",
        at(answering, hearing, suspended, judged),
        by=DESK,
        basis=INTERPRETATION[74, 4],
        about=ask_recusal,
        once=True,
        after=[ask_recusal_review],
        asks=[Q.recusal_reviewed],
    )
    ask_more_time = Step(
        "申请延期举证",
        at(registered, answering, hearing),
        by=DEFENDERS,
        basis=[LAW[36, 1], INTERPRETATION[34]],
        asks=[D.more_time_reason, D.more_time_text],
        needs=[rules.asked_in_time],
        issues=[papers.more_time],
        once=True,
    )
    more_time_ruled = Step(
        "登记法院对延期举证的决定",
        at(registered, answering, hearing),
        by=DESK,
        basis=[LAW[36, 1], INTERPRETATION[34]],
        asks=[D.more_time_allowed],
        after=[ask_more_time],
    )
    obstacle_ended = Step(
        "登记正当事由消除",
        at(registered, answering, hearing),
        by=DEFENDERS,
        basis=INTERPRETATION[34],
        asks=[D.obstacle_ended_on],
        needs=[rules.leave_for_later_evidence],
        after=[more_time_ruled],
    )
    late_evidence = Step(
        "提交延期证据",
        at(hearing),
        by=DEFENDERS,
        basis=INTERPRETATION[34],
        asks=[D.evidence_list, D.evidence_sources, D.leave_given, D.late_note],
        stamps=[D.evidence_sent_on],
        needs=[
            rules.leave_for_later_evidence, rules.no_evidence_of_own, rules.supplement_with_leave,
            rules.reconsideration_evidence_fits,
        ],
        warns=[rules.handed_in_in_time],
        after=[obstacle_ended],
        issues=[papers.evidence_list],
    )  # fmt: skip
    fix_evidence_day = Step(
        "登记法院确定的举证期限",
        at(registered, answering),
        by=DESK,
        basis=INTERPRETATION[104, 1],
        asks=[D.evidence_day],
        needs=[rules.is_summary, rules.evidence_day_within_fifteen],
    )
    hand_in_drafts = Step(
        "报送答辩材料",
        at(answering),
        by=DEFENDERS,
        basis=[CITY_RULES[9], LEAD_TIMES],
        asks=[D.drafts_listed],
        stamps=[D.drafts_on],
        help="承办单位在答辩举证期限届满前报送应诉机构，由应诉机构定稿",
    )
    answer = Step(
        "答辩举证",
        answering >> hearing,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[34, 1], LAW[67, 1], INTERPRETATION[135]],
        asks=[
            D.facts_stated, D.law_stated, D.request, D.pleas, D.evidence_list, D.evidence_sources, D.leave_given,
            D.norms_list, D.late_note,
        ],
        stamps=[D.answer_sent_on, D.evidence_sent_on],
        needs=[
            rules.must_answer, rules.no_evidence_of_own, rules.supplement_with_leave,
            rules.reconsideration_evidence_fits,
        ],
        warns=[rules.handed_in_in_time, rules.wrong_defendant_pleaded],
        issues=[papers.answer, papers.evidence_list, papers.norms_list],
        usual=True,
    )  # fmt: skip
    go_to_hearing = Step(
        "转入审理",
        answering >> hearing,
        by=SECTION,
        basis=[LAW[67, 2], INTERPRETATION[108, 3]],
        help="本机关上诉、申请再审的，或者没有答辩的案件：不提出答辩状，不影响人民法院审理",
    )

    # 开庭、负责人出庭
    schedule_hearing = Step(
        "登记开庭",
        at(answering, hearing),
        by=DESK,
        basis=[INTERPRETATION[71], HEADS[5, 2]],
        opens=True,
        asks=[H.hearing_at, H.courtroom, H.hearing_kind, H.summons_on, H.head_called, H.head_notice_on],
        derives={H.hearing_on: derived.hearing_day},
        schedules=H.hearing_at,
        usual=True,
    )
    postpone_hearing = Step(
        "开庭延期、取消",
        at(answering, hearing, suspended, judged),
        by=DESK,
        basis=[HEADS[9, 3], HEADS[5, 3]],
        about=schedule_hearing,
        once=True,
        asks=[H.postponed_why],
        help="延期的，按新的时间再登记一次开庭",
    )
    plan_head = Step(
        "负责人出庭安排",
        at(answering, hearing),
        by=SECTION,
        basis=[LAW[3, 3], HEADS[2, 1], HEADS[3]],
        about=schedule_hearing,
        asks=[H.head_name, H.head_post, H.head_rank, H.agreed_by.optional(), H.whose_head.optional()],
        needs=[rules.is_a_head],
        issues=[papers.appearance_plan],
        usual=True,
        help="每次开庭均应安排；共同被告可以协商由一方负责人出庭，也可以由人民法院确定",
    )
    replace_head = Step(
        "更换出庭负责人",
        at(answering, hearing),
        by=SECTION,
        basis=[HEADS[5, 3], HEADS[2, 1]],
        about=schedule_hearing,
        asks=[H.head_name, H.head_post, H.head_rank],
        needs=[rules.is_a_head, rules.before_it_opens],
        after=[plan_head],
        issues=[papers.appearance_plan],
    )
    submit_identity = Step(
        "提交负责人身份证明",
        at(answering, hearing),
        by=DEFENDERS,
        basis=[HEADS[6, 1], INTERPRETATION[131, 1]],
        about=schedule_hearing,
        stamps=[H.identity_on],
        needs=[rules.identity_before_it_opens],
        after=[plan_head],
        issues=[papers.head_identity],
        usual=True,
    )
    explain_absence = Step(
        "负责人不能出庭说明",
        at(answering, hearing),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[HEADS[8], HEADS[9, 1], INTERPRETATION[129, 3]],
        about=schedule_hearing,
        asks=[
            H.absence, H.absence_text, H.absence_proof, H.attested, H.postponement_asked, H.staff_named,
        ],
        needs=[rules.absence_is_attested],
        issues=[papers.absence_statement],
    )  # fmt: skip
    record_hearing = Step(
        "登记出庭情况",
        at(answering, hearing),
        by=DESK,
        basis=[LAW[3, 3], HEADS[6, 2], HEADS[7], HEADS[11], INTERPRETATION[132]],
        about=schedule_hearing,
        once=True,
        before=[postpone_hearing],
        asks=[
            H.attendance, H.head_name.optional(), H.head_post.optional(), H.head_rank.optional(), H.identity_accepted,
            H.spoke, H.reason_accepted, H.present_staff, H.hearing_notes,
        ],
        derives={
            P.first_heard_on: derived.first_heard_on,
            P.missed_call: derived.missed_call,
            P.attended_once: derived.attended_once,
            P.head_appeared: derived.head_appeared,
            P.chief_appeared: derived.chief_appeared,
            P.head_spoke: derived.head_spoke,
            P.only_lawyers: derived.only_lawyers,
            P.absences_accepted: derived.absences_accepted,
            P.head_of: derived.head_of,
        },
        needs=[
            rules.hearing_is_over, rules.is_a_head, rules.head_is_named, rules.identity_was_given,
            rules.reason_was_given,
        ],
        warns=[rules.not_only_lawyers_came, rules.absence_is_excused],
        issues=[papers.appearance_record],
        usual=True,
        help="同一审级到庭参加一次庭审即为出庭应诉，法院通知再次出庭的除外；一审出庭不免除二审出庭的义务",
    )  # fmt: skip

    # 审理中
    change_act = Step(
        "改变被诉行为",
        at(answering, hearing),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[62], INTERPRETATION[81, 1], WITHDRAWAL[2]],
        asks=[K.change_text, K.told_court_on],
        sets={K.act_changed: True},
        needs=[rules.court_was_told],
        issues=[papers.change_notice],
    )
    to_centre = Step(
        "转联合调处",
        at(registered, answering, hearing),
        by=SECTION,
        basis=[LAW[60], CENTRE_RULES],
        asks=[K.dispute],
        refers_to="joint_mediation",
        help="移送行政争议联合调处中心；调处期间答辩举证期限不停止计算",
    )
    centre_result = Step(
        "收到联合调处反馈",
        at(registered, answering, hearing, suspended, judged, effective, closed),
        by=(BY_LAW, OFFICER, CHIEF),
        basis=[LAW[60], CENTRE_RULES],
        asks=[K.referral_result],
        returned_from="joint_mediation",
    )
    suspend = Step(
        "登记中止诉讼",
        (answering | hearing) >> suspended,
        by=DESK,
        basis=INTERPRETATION[87, 1],
        asks=[K.suspension_reason, K.ruling_no],
        help="中止诉讼不停止本机关已经开始计算的答辩举证期限",
    )
    resume = Step(
        "恢复审理",
        suspended >> hearing,
        by=DESK,
        basis=INTERPRETATION[87, 2],
        asks=[K.resumed_why],
        needs=[rules.answered_already],
        usual=True,
    )
    resume_answering = Step(
        "恢复至答辩举证",
        suspended >> answering,
        by=DESK,
        basis=INTERPRETATION[87, 2],
        asks=[K.resumed_why],
        needs=[rules.not_answered_yet],
        usual=True,
    )
    mediate = Step(
        "达成调解",
        (registered | answering | hearing) >> effective,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=LAW[60],
        asks=[
            K.mediation_ground, K.mediation_text, J.duty, J.duty_text, J.duty_days, J.duty_date, J.citizen_duty,
            J.citizen_due,
        ],
        sets={J.result: Result.MEDIATED.value, J.appealable: Appealable.NOT.value},
        stamps=[J.ruled_on, J.effective_on],
        derives=EFFECT,
        needs=[rules.may_be_mediated, rules.duty_has_a_day],
        issues=[papers.settlement_record],
        help="调解书经各方签收生效",
    )  # fmt: skip

    # 裁判、上诉
    judge = Step(
        "登记裁判",
        (answering | hearing | suspended) >> judged,
        by=DESK,
        basis=[LAW[69], LAW[79], LAW[89], INTERPRETATION[69], INTERPRETATION[136]],
        asks=[
            J.result, J.result_text, J.quash_ground, J.decision_result, J.duty, J.duty_text, J.duty_days, J.duty_date,
            J.citizen_duty, J.citizen_due,
        ],
        stamps=[J.ruled_on],
        derives={J.appealable: derived.appealable, J.withdrawn_after_change: derived.withdrawn_after_change},
        needs=[
            rules.result_fits, rules.hearings_are_recorded, rules.judged_after_hearing, rules.suspended_is_only_ended,
            rules.both_are_judged, rules.duty_has_a_day,
        ],
        usual=True,
    )  # fmt: skip
    serve_judgment = Step(
        "登记裁判送达",
        at(judged),
        by=DESK,
        basis=[LAW[80, 2], LAW[85]],
        about=SERVED,
        once=True,
        asks=[J.all_served],
        stamps=[J.served_on],
        derives={J.last_served_on: derived.last_served_on, J.all_served_on: derived.all_served_on},
        needs=[rules.is_appealable, rules.all_means_all, rules.last_says_so],
        usual=True,
        help="各方送达日期不同的，上诉期限分别计算，生效日期以最后届满的为准",
    )
    appeal_ours = Step(
        "本机关上诉",
        judged >> appealed,
        by=CHIEF,
        prepared_by=(OFFICER, UNIT),
        basis=LAW[85],
        about=DEFENDANT,
        asks=[J.appeal_memo, J.appeal_approved_by, J.appeal_reasons],
        sets={J.appealed_by_us: True},
        needs=[rules.is_appealable, rules.party_was_served, rules.appealed_in_time],
        issues=[papers.appeal_memo, papers.appeal],
        help="由机关负责人批准；二审另行登记一件",
    )
    appeal_theirs = Step(
        "对方上诉",
        judged >> appealed,
        by=DESK,
        basis=[LAW[85], LAW[29, 2]],
        about=(PLAINTIFF, THIRD_PARTY),
        sets={J.appealed_by_us: False},
        needs=[rules.is_appealable, rules.party_was_served, rules.appealed_in_time],
        help="收到上诉状副本后，二审另行登记一件",
    )
    final = Step(
        "裁判生效",
        judged >> effective,
        by=(BY_LAW, OFFICER, CHIEF),
        basis=LAW[85],
        stamps=[J.effective_on],
        derives=EFFECT,
        needs=[rules.is_appealable],
    )
    take_effect = Step(
        "登记送达生效",
        judged >> effective,
        by=DESK,
        basis=[LAW[85], LAW[89], INTERPRETATION[101, 2]],
        stamps=[J.effective_on],
        derives=EFFECT,
        needs=[rules.takes_effect_on_service],
        usual=True,
        help="二审裁判和不得上诉的裁定，自送达之日起生效",
    )
    appeal_upheld = Step(
        "二审维持、撤回上诉",
        appealed >> effective,
        by=DESK,
        basis=LAW[89, 1, 1],
        asks=[J.second_result, J.second_suit],
        stamps=[J.effective_on],
        derives=EFFECT,
        needs=[rules.first_judgment_stands],
        usual=True,
    )
    appeal_changed = Step(
        "二审改判、发回",
        appealed >> closed,
        by=DESK,
        basis=LAW[89],
        asks=[J.second_result, J.second_suit],
        stamps=[A.closed_on],
        needs=[rules.first_judgment_falls],
        help="改判的履行内容登记在二审案件中；发回重审的，另行登记一审案件",
    )

    # 履行、执行、再审
    begin_performance = Step(
        "开始履行",
        effective >> performing,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[94], LAW[96]],
        asks=[A.duty_plan],
        needs=[rules.has_duty],
        usual=True,
    )
    set_instalment = Step(
        "登记分期履行",
        at(effective, performing, retrial),
        by=DESK,
        basis=[LAW[94], INTERPRETATION[153, 2]],
        opens=True,
        asks=[N.debtor, N.instalment, N.instalment_sum, N.instalment_due],
        needs=[rules.debtor_owes, rules.instalment_within_duty],
        help="裁判、调解书写明分期履行的，每期登记一次",
    )
    pay_instalment = Step(
        "登记一期履行",
        at(effective, performing, retrial, closed),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[94], INTERPRETATION[153, 2]],
        about=set_instalment,
        once=True,
        asks=[N.instalment_note],
        stamps=[N.instalment_done],
    )
    perform = Step(
        "履行完毕",
        performing >> closed,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[71], LAW[94], INTERPRETATION[90]],
        asks=[A.duty_report, A.redo_same],
        stamps=[A.duty_done, A.closed_on],
        needs=[rules.not_the_same_act, rules.instalments_are_paid, rules.loss_is_reviewed],
        issues=[papers.performance_report],
        usual=True,
    )
    perform_meanwhile = Step(
        "再审期间履行完毕",
        at(retrial),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[90], LAW[94]],
        asks=[A.duty_report, A.redo_same],
        stamps=[A.duty_done],
        needs=[rules.has_duty_left, rules.not_the_same_act, rules.instalments_are_paid],
        issues=[papers.performance_report],
        help="申请再审不停止裁判的执行",
    )
    close = Step(
        "结案",
        effective >> closed,
        by=DESK,
        basis=LAW[94],
        stamps=[A.closed_on],
        needs=[rules.has_no_duty_left, rules.loss_is_reviewed],
        usual=True,
    )
    review_loss = Step(
        "败诉分析",
        at(judged, appealed, effective, performing, closed),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=LOSS_REVIEW,
        asks=[A.loss_review, A.loss_measures],
        stamps=[A.reviewed_on],
        needs=[rules.was_lost],
        issues=[papers.loss_analysis],
    )
    enforce_judgment = Step(
        "申请执行裁判",
        at(effective, performing, closed),
        by=SECTION,
        basis=[LAW[95], INTERPRETATION[153]],
        asks=[A.enforcement_basis],
        needs=[rules.citizen_has_duty, rules.enforcement_in_time],
        issues=[papers.judgment_enforcement],
    )
    ask_retrial = Step(
        "启动再审",
        (effective | performing | closed) >> retrial,
        by=SECTION,
        basis=[LAW[90], LAW[92], LAW[93], INTERPRETATION[110]],
        asks=[A.retrial_by, A.retrial_ground, A.retrial_learned_on, A.retrial_reasons, A.retrial_suit],
        needs=[rules.retrial_in_time],
        issues=[given(papers.retrial_application, where(A.retrial_by, RetrialBy.US))],
        help="申请再审不停止裁判的执行；再审审查另行登记一件",
    )
    retrial_kept = Step(
        "驳回再审申请、维持原裁判",
        retrial >> effective,
        by=DESK,
        basis=[LAW[90], INTERPRETATION[110]],
        asks=[A.retrial_result],
        usual=True,
    )
    retrial_changed = Step(
        "再审改变原裁判",
        retrial >> closed,
        by=DESK,
        basis=[LAW[91], LAW[92]],
        asks=[A.retrial_result],
        stamps=[A.closed_on],
        help="新的裁判另行登记一件",
    )

    # 答辩举证期限
    suit_answer_limit = Limit(
        "答辩举证期限",
        days(15),
        starts=register,
        met_by=answer,
        void_by=[mediate, judge],
        when=[where(R.instance, Instance.FIRST), where(R.track, Track.ORDINARY), where(R.position, *DEFENDING)],
        ahead=local.ANSWER_ALARM_DAYS,
        basis=[LAW[34, 2], LAW[67, 1]],
        then="视为没有相应证据；没有答辩的，不影响人民法院审理",
    )
    suit_summary_evidence_limit = Limit(
        "简易程序举证期限",
        None,
        starts=moment(fix_evidence_day, D.evidence_day),
        met_by=answer,
        void_by=[mediate, judge],
        direction=Direction.UNTIL,
        basis=INTERPRETATION[104, 1],
        then="视为没有相应证据",
    )
    suit_objection_limit = Limit(
        "提出管辖异议期限",
        days(15),
        starts=register,
        met_by=object_jurisdiction,
        void_by=[mediate, judge],
        when=[where(R.instance, Instance.FIRST)],
        binds=Binds.POWER,
        basis=INTERPRETATION[10, 1],
        then="不得再提出管辖异议",
    )
    objection_appeal_limit = Limit(
        "对管辖异议裁定的上诉期限",
        days(10),
        starts=objection_ruled,
        met_by=appeal_objection,
        void_by=[mediate, judge],
        when=[where(D.objection_allowed, False)],
        binds=Binds.POWER,
        basis=[LAW[85], INTERPRETATION[101, 2]],
        then="驳回管辖异议的裁定生效",
    )
    drafts_limit = Limit(
        "承办单位报送答辩材料期限",
        workdays(local.DRAFT_LEAD_DAYS),
        starts=[moment(register, D.answer_due), moment(fix_evidence_day, D.evidence_day)],
        met_by=[hand_in_drafts, answer],
        void_by=[go_to_hearing, mediate, judge],
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=LEAD_TIMES,
        then="催办并报告",
    )
    recusal_limit = Limit(
        "法院决定回避期限",
        days(3),
        starts=ask_recusal,
        met_by=recusal_decided,
        void_by=[mediate, judge],
        binds=Binds.COURT,
        basis=INTERPRETATION[74, 3],
    )
    recusal_review_limit = Limit(
        "法院决定回避复议期限",
        days(3),
        starts=ask_recusal_review,
        met_by=recusal_review_decided,
        void_by=[mediate, judge],
        binds=Binds.COURT,
        basis=INTERPRETATION[74, 4],
    )
    suit_more_time_limit = Limit(
        "申请延期举证期限",
        days(15),
        starts=register,
        met_by=ask_more_time,
        void_by=[mediate, judge],
        when=[where(R.instance, Instance.FIRST), where(R.position, *DEFENDING)],
        binds=Binds.POWER,
        basis=[LAW[36, 1], INTERPRETATION[34]],
        then="不得再申请延期",
    )
    suit_later_evidence_limit = Limit(
        "延期举证期限",
        days(15),
        starts=moment(obstacle_ended, D.obstacle_ended_on),
        met_by=[late_evidence, answer],
        void_by=[mediate, judge],
        basis=INTERPRETATION[34],
        then="视为没有相应证据",
    )
    appeal_answer_limit = Limit(
        "上诉答辩期限",
        days(15),
        starts=register,
        met_by=answer,
        void_by=[mediate, judge],
        when=[where(R.instance, Instance.SECOND), where(R.position, Position.APPELLEE)],
        ahead=local.ANSWER_ALARM_DAYS,
        basis=INTERPRETATION[108, 2],
        then="不影响人民法院审理",
    )
    retrial_opinion_limit = Limit(
        "再审申请书面意见期限",
        days(15),
        starts=register,
        met_by=answer,
        void_by=[mediate, judge],
        when=[where(R.instance, Instance.RETRIAL_REVIEW), where(R.position, Position.RETRIAL_RESPONDENT)],
        ahead=local.ANSWER_ALARM_DAYS,
        basis=INTERPRETATION[111],
    )

    # 开庭
    head_plan_limit = Limit(
        "负责人出庭安排期限",
        workdays(local.HEAD_LEAD_DAYS),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=[plan_head, explain_absence, record_hearing],
        void_by=[postpone_hearing],
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=[LAW[3, 3], LEAD_TIMES],
        then="提醒被诉行政机关",
    )
    record_hearing_limit = Limit(
        "登记出庭情况期限",
        workdays(local.RECORD_DAYS),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=record_hearing,
        void_by=[postpone_hearing, judge, mediate],
        basis=LEAD_TIMES,
        then="出庭应诉率缺少本次开庭",
    )
    head_identity_limit = Limit(
        "负责人身份证明提交期限",
        None,
        starts=moment(plan_head, H.hearing_on),
        met_by=submit_identity,
        void_by=[explain_absence, postpone_hearing],
        direction=Direction.UNTIL,
        basis=HEADS[6, 1],
        then="视为行政机关负责人未出庭应诉",
    )
    summons_limit = Limit(
        "法院送达传票期限",
        days(3),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=moment(schedule_hearing, H.summons_on),
        direction=Direction.BEFORE,
        binds=Binds.COURT,
        basis=INTERPRETATION[71],
    )
    head_notice_limit = Limit(
        "法院送达负责人出庭通知书期限",
        days(3),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=moment(schedule_hearing, H.head_notice_on),
        when=[where(H.head_called, True)],
        direction=Direction.BEFORE,
        binds=Binds.COURT,
        basis=HEADS[5, 2],
    )

    # 审理期限，只作关注
    court_trial_limit = Limit(
        "法院一审审理期限",
        months(6),
        starts=moment(register, R.court_filed_on),
        met_by=[judge, mediate],
        when=[where(R.instance, Instance.FIRST), where(R.track, Track.ORDINARY)],
        paused_in=[suspended],
        not_counting=[Exclusion(object_jurisdiction, objection_ruled, INTERPRETATION[50, 1])],
        binds=Binds.COURT,
        basis=LAW[81],
    )
    court_summary_limit = Limit(
        "法院简易程序审理期限",
        days(45),
        starts=moment(register, R.court_filed_on),
        met_by=[judge, mediate],
        when=[where(R.instance, Instance.FIRST), where(R.track, Track.SUMMARY)],
        paused_in=[suspended],
        not_counting=[Exclusion(object_jurisdiction, objection_ruled, INTERPRETATION[50, 1])],
        binds=Binds.COURT,
        basis=LAW[83],
    )
    court_appeal_limit = Limit(
        "法院二审审理期限",
        months(3),
        starts=moment(register, R.court_filed_on),
        met_by=[judge, mediate],
        when=[where(R.instance, Instance.SECOND)],
        paused_in=[suspended],
        binds=Binds.COURT,
        basis=LAW[88],
    )
    suit_suspension_limit = Limit(
        "中止满九十日",
        days(90),
        starts=suspend,
        met_by=[resume, resume_answering, judge],
        when=[where(K.suspension_reason, *NOBODY_GOES_ON)],
        binds=Binds.COURT,
        basis=INTERPRETATION[88, 2],
        then="仍无人继续诉讼的，法院裁定终结诉讼",
    )

    # 起诉期限，供答辩主张
    suit_after_reconsideration_limit = Limit(
        "不服复议决定的起诉期限",
        days(15),
        starts=[moment(check_lateness, T.decision_received_on)],
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.AFTER_RECONSIDERATION)],
        binds=Binds.APPLICANT,
        basis=LAW[45],
        then="可以主张超过起诉期限",
    )
    suit_untold_limit = Limit(
        "未告知起诉期限的起诉期限（复议）",
        days(15),
        starts=[moment(check_lateness, T.limit_known_on)],
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.AFTER_UNTOLD)],
        long_stop=LongStop(years(1), moment(check_lateness, T.content_known_on), INTERPRETATION[64]),
        binds=Binds.APPLICANT,
        basis=[LAW[45], INTERPRETATION[64, 2]],
        then="可以主张超过起诉期限",
    )
    suit_direct_limit = Limit(
        "起诉期限",
        months(6),
        starts=[moment(check_lateness, T.act_known_on), moment(check_lateness, T.content_known_on)],
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.DIRECT, Lateness.UNKNOWN), where(T.about_land, False)],
        long_stop=LongStop(years(5), moment(check_lateness, T.act_made_on), LAW[46, 2]),
        binds=Binds.APPLICANT,
        basis=[LAW[46], INTERPRETATION[65]],
        then="可以主张超过起诉期限",
    )
    suit_land_limit = suit_direct_limit.under(
        [LAW[46], INTERPRETATION[65]],
        label="起诉期限（不动产）",
        when=[where(T.lateness, Lateness.DIRECT, Lateness.UNKNOWN), where(T.about_land, True)],
        long_stop=LongStop(years(20), moment(check_lateness, T.act_made_on), LAW[46, 2]),
    )
    suit_untold_direct_limit = Limit(
        "未告知起诉期限的起诉期限",
        months(6),
        starts=moment(check_lateness, T.limit_known_on),
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.UNTOLD)],
        long_stop=LongStop(years(1), moment(check_lateness, T.content_known_on), INTERPRETATION[64]),
        binds=Binds.APPLICANT,
        basis=[LAW[46, 1], INTERPRETATION[64, 1]],
        then="可以主张超过起诉期限",
    )
    suit_inaction_limit = Limit(
        "不履行职责的起诉期限",
        months(6),
        starts=moment(check_lateness, T.duty_ended_on),
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.INACTION)],
        binds=Binds.APPLICANT,
        basis=[LAW[47], INTERPRETATION[66]],
        then="可以主张超过起诉期限",
    )

    # 上诉、生效
    our_appeal_limit = Limit(
        "本机关上诉期限",
        days(15),
        starts=serve_judgment,
        met_by=appeal_ours,
        void_by=[appeal_theirs, final],
        each=DEFENDANT,
        when=[where(J.appealable, Appealable.JUDGMENT)],
        binds=Binds.POWER,
        basis=LAW[85],
        then="裁判生效",
    )
    our_ruling_appeal_limit = our_appeal_limit.under(
        [LAW[85], INTERPRETATION[101, 2]],
        label="本机关对裁定的上诉期限",
        length=days(10),
        when=[where(J.appealable, Appealable.RULING)],
    )
    other_appeal_limit = our_appeal_limit.under(
        [LAW[85], LAW[29, 2]],
        label="对方上诉期限",
        met_by=appeal_theirs,
        void_by=[appeal_ours, final],
        each=(PLAINTIFF, THIRD_PARTY),
        binds=Binds.APPLICANT,
    )
    other_ruling_appeal_limit = other_appeal_limit.under(
        [LAW[85], INTERPRETATION[101, 2]],
        label="对方对裁定的上诉期限",
        length=days(10),
        when=[where(J.appealable, Appealable.RULING)],
    )
    judgment_final_limit = Limit(
        "判决生效（各方上诉期届满）",
        days(15),
        starts=moment(serve_judgment, J.all_served_on),
        met_by=final,
        void_by=[appeal_ours, appeal_theirs],
        when=[where(J.appealable, Appealable.JUDGMENT)],
        lapse=Lapse(final, LapseDay.NEXT),
        binds=Binds.OTHER,
        basis=LAW[85],
        then="判决自次日起生效",
    )
    ruling_final_limit = judgment_final_limit.under(
        [LAW[85], INTERPRETATION[101, 2]],
        label="裁定生效（各方上诉期届满）",
        length=days(10),
        when=[where(J.appealable, Appealable.RULING)],
        then="裁定自次日起生效",
    )

    # 履行、执行、再审
    judgment_duty_limit = Limit(
        "裁判履行期限",
        None,
        starts=[
            moment(final, A.duty_due), moment(take_effect, A.duty_due), moment(appeal_upheld, A.duty_due),
            moment(mediate, A.duty_due),
        ],
        met_by=[perform, perform_meanwhile],
        direction=Direction.UNTIL,
        when=[where(J.duty, *DUTIES)],
        basis=[LAW[94], LAW[96]],
        then=FINED,
    )  # fmt: skip
    instalment_limit = Limit(
        "分期履行期限",
        None,
        starts=moment(set_instalment, N.instalment_due),
        met_by=pay_instalment,
        direction=Direction.UNTIL,
        when=[where(N.debtor, Debtor.US)],
        basis=[LAW[94], LAW[96]],
        then=FINED,
    )
    instalment_enforcement_limit = Limit(
        "申请执行分期履行期限",
        years(2),
        starts=moment(set_instalment, N.instalment_due),
        met_by=enforce_judgment,
        void_by=[pay_instalment],
        outlives=True,
        when=[where(N.debtor, Debtor.OTHER_SIDE)],
        binds=Binds.POWER,
        ahead=local.ENFORCEMENT_WARNING_DAYS,
        basis=INTERPRETATION[153, 2],
        then="法院不予受理",
    )
    judgment_enforcement_limit = Limit(
        "申请执行裁判期限",
        years(2),
        starts=[
            moment(final, A.enforcement_from), moment(take_effect, A.enforcement_from),
            moment(appeal_upheld, A.enforcement_from), moment(mediate, A.enforcement_from),
        ],
        met_by=enforce_judgment,
        outlives=True,
        binds=Binds.POWER,
        ahead=local.ENFORCEMENT_WARNING_DAYS,
        basis=INTERPRETATION[153],
        then="法院不予受理",
    )  # fmt: skip
    retrial_limit = Limit(
        "申请再审期限",
        months(6),
        starts=[final, take_effect, appeal_upheld, mediate],
        met_by=ask_retrial,
        when=[where(R.instance, Instance.FIRST, Instance.SECOND), where(J.result, *LOSSES, Result.REVERSED)],
        outlives=True,
        binds=Binds.POWER,
        ahead=local.RETRIAL_WARNING_DAYS,
        basis=INTERPRETATION[110],
        then="不得再申请再审，四种法定事由除外",
    )
