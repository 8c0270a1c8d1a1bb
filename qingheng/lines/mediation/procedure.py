"""人民调解 of one dispute: states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.mediation import derived, local, papers, rules
from qingheng.lines.mediation.choices import (
    WITH_OWN_LIMIT,
    Channel,
    Confirmation,
    CourtTrack,
    DisputeType,
    Outcome,
    Source,
)
from qingheng.lines.mediation.facts import (
    AfterCare,
    Agreement,
    Confirming,
    Early,
    Ending,
    Escalation,
    Handling,
    Opinion,
    Registration,
)
from qingheng.lines.mediation.law import (
    CIVIL_PROCEDURE,
    CIVIL_PROCEDURE_INTERPRETATION,
    CONFIRMATION_RULES,
    EXPERTS,
    FEEDBACK,
    FOLLOW_UP,
    INVITED,
    LABOUR,
    LAW,
    MEDICAL,
    ONLINE,
    WORK_RULES,
)
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR, SIDES
from qingheng.procedure.declare import (
    Binds,
    Exclusion,
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
from qingheng.procedure.roles import AGENT, JUSTICE_OFFICE
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.periods import days, workdays, years

R, E, H, G, X, C, J = Registration, Early, Handling, Agreement, Ending, AfterCare, Confirming

DESK = (MEDIATOR, DIRECTOR, JUSTICE_OFFICE)
MEDIATORS = (MEDIATOR, DIRECTOR)
ORDINARY_TYPES = tuple(each for each in DisputeType if each not in WITH_OWN_LIMIT)
OTHER_CHANNELS = (None, *(each for each in Channel if each not in (Channel.COURT_BEFORE, Channel.COURT_AFTER)))
SIGNED = (G.parties_signed_on, G.mediator_signed_on, G.stamped_on)


class Mediation(Procedure):
    """人民调解：自登记纠纷至协议履行、司法确认、归档。"""

    line = "mediation"
    law = LAW
    in_force = dt.date(2011, 1, 1)

    registered = State("已登记")
    consent_pending = State("征求意见")
    accepted = State("已受理")
    mediating = State("调解中")
    paused = State("已中止")
    agreed = State("达成协议", closes=True)
    failed = State("调解不成", closes=True)
    refused = State("不予受理", closes=True)
    withdrawn = State("已撤回", closes=True)
    diverted = State("已分流", closes=True)
    archived = State("已归档", final=True, closes=True)

    # 登记
    register = Step(
        "登记纠纷",
        begin(registered),
        by=DESK,
        basis=[LAW[17], LAW[27]],
        adds=(*SIDES, AGENT),
        asks=[
            R.source,
            R.channel,
            R.referred_by,
            R.court_signed_on,
            R.court_track,
            R.online,
            R.dispute_type,
            R.difficulty,
            R.labour_received_on,
            R.pending_elsewhere,
            R.summary,
            R.amount_claimed,
            R.persons,
            R.consent,
            R.risk,
        ],
        needs=[rules.two_sides],
        help="登记双方当事人和纠纷简要情况；移送来的纠纷填写对接渠道",
    )
    quick = Step(
        "口头协议快速登记",
        begin(agreed),
        by=DESK,
        basis=[LAW[17], LAW[28], LAW[30]],
        adds=SIDES,
        asks=[
            R.dispute_type,
            R.summary,
            R.persons,
            G.content,
            G.amount_agreed,
            G.performance,
            G.performance_due,
            G.no_paper_wanted,
        ],
        sets={
            R.source: Source.OWN_MOTION.value,
            R.difficulty: "simple",
            R.consent: "all",
            G.outcome: Outcome.ORAL.value,
        },
        stamps=[R.accepted_on, G.effective_on, G.closed_on],
        derives={C.performed_on: derived.performed},
        needs=[
            rules.two_sides,
            rules.may_be_oral,
            rules.no_paper_wanted,
            rules.performance_begins,
            rules.due_unless_at_once,
        ],
        issues=[papers.oral_form],
        usual=True,
        help="当场受理、当场达成口头协议的简易纠纷，一次登记完毕",
    )
    record_application = Step(
        "记录申请",
        at(registered, consent_pending),
        by=DESK,
        basis=LAW[17],
        asks=[H.requests],
        needs=[rules.came_by_application],
        issues=[papers.application_form],
        help="口头申请的，记录后由申请人签名",
    )
    divert = Step(
        "分流",
        (registered | consent_pending) >> diverted,
        by=(JUSTICE_OFFICE, DIRECTOR),
        basis=WORK_RULES[22],
        asks=[E.diversion_reason, E.same_dispute, E.diverted_to],
        sets={G.outcome: Outcome.DIVERTED.value},
        stamps=[G.closed_on],
        reports=G.outcome,
        issues=[papers.diversion_form],
    )
    accept = Step(
        "受理",
        (registered | consent_pending) >> accepted,
        by=DIRECTOR,
        prepared_by=(MEDIATOR,),
        basis=[LAW[17], LAW[23], LAW[24]],
        stamps=[R.accepted_on],
        needs=[rules.nobody_refuses, rules.all_sides_willing, rules.not_pending_elsewhere],
        issues=[papers.register_form, papers.rights_notice],
        usual=True,
    )
    ask_consent = Step(
        "征求另一方意见",
        registered >> consent_pending,
        by=DESK,
        basis=LAW[17],
        issues=[papers.consent_inquiry],
        usual=True,
    )
    hear_side = Step(
        "记录一方意见",
        at(registered, consent_pending),
        by=DESK,
        basis=LAW[17],
        about=SIDES,
        asks=[Opinion.willing, Opinion.said_how],
        usual=True,
    )
    refuse = Step(
        "不予受理",
        (registered | consent_pending) >> refused,
        by=DIRECTOR,
        prepared_by=(MEDIATOR,),
        basis=LAW[17],
        asks=[E.refusal_reason, E.refusal_detail],
        derives={G.outcome: derived.turned_away},
        stamps=[G.closed_on],
        needs=[rules.reason_fits],
        reports=G.outcome,
        issues=[papers.refusal_notice],
    )

    # 调解
    appoint = Step(
        "指定、选定调解员",
        accepted >> mediating,
        by=DIRECTOR,
        prepared_by=(MEDIATOR,),
        basis=[LAW[19], LAW[23, 1, 1]],
        asks=[H.chosen_by_parties, H.mediators, H.joined_by, H.interested, H.still_wanted],
        needs=[rules.mediator_free_of_interest],
        issues=[papers.appointment_form],
        usual=True,
        help="法院移送的，调解员以后不得在同一纠纷中担任陪审员、诉讼代理人、证人、鉴定人或者翻译",
    )
    replace_mediator = Step(
        "更换调解员",
        at(mediating),
        by=DIRECTOR,
        basis=[LAW[19], LAW[23, 1, 1]],
        asks=[H.replaced_why, H.mediators, H.interested, H.still_wanted],
        needs=[rules.mediator_free_of_interest],
        issues=[papers.appointment_form],
    )
    schedule = Step(
        "约定调解时间",
        at(accepted, mediating),
        by=MEDIATORS,
        basis=LAW[21],
        asks=[H.session_at, H.place],
        schedules=H.session_at,
    )
    session = Step(
        "调解",
        at(mediating),
        by=MEDIATORS,
        basis=[LAW[22], LAW[27]],
        asks=[H.place, H.open_session, H.present, H.invited, H.record],
        issues=[papers.session_record],
        usual=True,
    )
    inquire = Step(
        "调查",
        at(accepted, mediating),
        by=MEDIATORS,
        basis=[LAW[22], LAW[27]],
        asks=[H.inquiry_of, H.inquiry],
        issues=[papers.inquiry_record],
    )
    advise = Step(
        "出具法律意见",
        at(mediating),
        by=MEDIATORS,
        basis=LAW[20],
        asks=[H.advised_by, H.advice_on, H.advice],
        issues=[papers.legal_opinion],
        help="由驻所律师等提供，调解员记录",
    )
    consult_expert = Step(
        "咨询专家",
        at(mediating),
        by=MEDIATORS,
        basis=[LAW[20], MEDICAL[33], EXPERTS],
        asks=[H.expert, H.expert_agreed, H.expert_interested, H.expert_question, H.expert_opinion],
        needs=[rules.parties_want_expert, rules.expert_free_of_interest],
        issues=[papers.expert_opinion],
    )
    begin_appraisal = Step(
        "委托鉴定", at(mediating), by=MEDIATORS, basis=[MEDICAL[34], MEDICAL[38]], asks=[H.appraised_by]
    )
    end_appraisal = Step("收到鉴定意见", at(mediating), by=MEDIATORS, basis=[MEDICAL[34], MEDICAL[38]])
    report_risk = Step(
        "报告风险",
        at(registered, consent_pending, accepted, mediating, paused),
        by=DESK,
        basis=LAW[25],
        asks=[R.risk, Escalation.risk_persons, Escalation.told_police_on, Escalation.measures],
        needs=[rules.risk_named, rules.told_by_now],
        issues=[papers.risk_report],
    )
    go_on = Step(
        "同意延长调解",
        at(accepted, mediating),
        by=MEDIATORS,
        basis=[WORK_RULES[33], MEDICAL[38], INVITED[27]],
        asks=[H.extended_by_whom, H.extended_to],
        needs=[rules.agreed_with_the_committee],
        help="各方一致同意继续调解的，记录同意的日期和新的期限",
    )
    pause = Step(
        "中止调解",
        mediating >> paused,
        by=MEDIATORS,
        basis=INVITED[18],
        asks=[H.suspicion],
        needs=[rules.came_from_court],
        issues=[papers.false_report],
        help="法院移送的纠纷疑似虚假调解的，中止调解并报告法院",
    )
    resume = Step(
        "恢复调解", paused >> mediating, by=MEDIATORS, basis=INVITED[18], asks=[H.suspicion_result], usual=True
    )

    # 结果
    agree_written = Step(
        "达成书面协议",
        mediating >> agreed,
        by=MEDIATORS,
        basis=[LAW[28], LAW[29]],
        asks=[
            G.facts_found,
            G.content,
            G.amount_agreed,
            G.performance,
            G.performance_way,
            G.performance_due,
            *SIGNED,
            G.told_confirmation,
            G.civil_only,
            G.fee,
        ],
        sets={G.outcome: Outcome.WRITTEN.value},
        stamps=[G.closed_on],
        derives={G.effective_on: derived.written_effective_on, C.performed_on: derived.performed},
        needs=[
            rules.free_of_charge,
            rules.signed_after_acceptance,
            rules.signed_by_now,
            rules.performance_begins,
            rules.due_unless_at_once,
            rules.told_of_confirmation,
            rules.civil_side_only,
            rules.three_offices_present,
            rules.risk_told,
        ],
        warns=[rules.stamped],
        reports=[G.outcome, G.content],
        issues=[papers.agreement],
        usual=True,
    )
    agree_oral = Step(
        "达成口头协议",
        mediating >> agreed,
        by=MEDIATORS,
        basis=[LAW[28], LAW[30]],
        asks=[
            G.no_paper_wanted,
            G.content,
            G.amount_agreed,
            G.performance,
            G.performance_due,
            G.civil_only,
            G.fee,
        ],
        sets={G.outcome: Outcome.ORAL.value},
        stamps=[G.closed_on, G.effective_on],
        derives={C.performed_on: derived.performed},
        needs=[
            rules.free_of_charge,
            rules.no_paper_wanted,
            rules.may_be_oral,
            rules.civil_side_only,
            rules.performance_begins,
            rules.due_unless_at_once,
            rules.three_offices_present,
            rules.risk_told,
        ],
        reports=[G.outcome, G.content],
        issues=[papers.oral_form],
        usual=True,
    )
    stamp = Step(
        "补盖印章",
        at(agreed),
        by=DIRECTOR,
        basis=LAW[29, 2],
        asks=[G.stamped_on],
        derives={G.effective_on: derived.written_effective_on},
        needs=[rules.is_written, rules.not_stamped_yet, rules.signed_by_now, rules.signed_after_acceptance],
    )
    fail = Step(
        "终止调解",
        (accepted | mediating | paused) >> failed,
        by=DIRECTOR,
        prepared_by=(MEDIATOR,),
        basis=[LAW[23, 1, 2], LAW[26]],
        asks=[X.failure_reason, X.told_routes, X.followed_by],
        sets={G.outcome: Outcome.FAILED.value},
        stamps=[G.closed_on],
        needs=[rules.routes_told],
        reports=G.outcome,
        issues=[papers.termination_notice],
    )
    deem_failed = Step(
        "期满视为调解不成",
        (accepted | mediating) >> failed,
        by=BY_LAW,
        basis=[LAW[26], MEDICAL[38]],
        sets={G.outcome: Outcome.FAILED.value, X.failure_reason: "time_over"},
        stamps=[G.closed_on],
        reports=G.outcome,
        issues=[papers.termination_notice],
    )
    withdraw = Step(
        "撤回",
        (registered | consent_pending | accepted | mediating | paused) >> withdrawn,
        by=DESK,
        basis=LAW[23, 1, 2],
        asks=[X.withdrawn_why],
        sets={G.outcome: Outcome.WITHDRAWN.value},
        stamps=[G.closed_on],
        reports=G.outcome,
        issues=[papers.withdrawal_record],
    )

    # 协议以后
    follow_up = Step(
        "回访",
        at(agreed),
        by=DESK,
        basis=[LAW[31, 2], LAW[32], FOLLOW_UP],
        asks=[C.visited_how, C.visit_notes, G.performance, C.performed_on, C.payment_order],
        needs=[rules.performed_by_now],
        warns=[rules.told_of_payment_order],
        issues=[papers.visit_record],
        usual=True,
        help="未履行的，督促履行；任何一方可以就协议起诉，符合条件的可以申请支付令",
    )
    report_back = Step(
        "向移送单位反馈结果",
        at(agreed, failed, refused, withdrawn, diverted),
        by=MEDIATORS,
        basis=[FEEDBACK, INVITED[19], INVITED[20], INVITED[26]],
        asks=[C.court_result],
        stamps=[C.reported_on],
        needs=[rules.was_referred],
        issues=[papers.result_report],
    )
    mediate_again = Step(
        "再次调解",
        agreed >> mediating,
        by=MEDIATORS,
        basis=[LAW[33, 3], CIVIL_PROCEDURE[206]],
        asks=[C.again_why],
        sets={
            G.outcome: None,
            G.closed_on: None,
            G.effective_on: None,
            G.stamped_on: None,
            G.parties_signed_on: None,
            G.mediator_signed_on: None,
            J.confirmation: None,
        },
        needs=[rules.no_confirmation_in_force],
    )

    # 司法确认
    apply_confirmation = Step(
        "共同申请司法确认",
        at(agreed, archived),
        by=DESK,
        basis=[LAW[33, 1], CIVIL_PROCEDURE[205], CIVIL_PROCEDURE_INTERPRETATION[351]],
        asks=[J.applied_by_all, J.excluded, J.defects, J.court_basis, J.court],
        sets={J.confirmation: Confirmation.APPLIED.value},
        stamps=[J.applied_on],
        needs=[
            rules.is_written,
            rules.in_effect,
            rules.no_confirmation_after_filing,
            rules.not_asked_yet,
            rules.asked_by_all,
            rules.within_thirty_days,
            rules.asked_of_the_inviting_court,
            rules.not_excluded,
            rules.no_defects,
        ],
        issues=[papers.confirmation_application, papers.mediation_proof],
    )
    court_files = Step(
        "法院立案",
        at(agreed, archived),
        by=DESK,
        basis=[CIVIL_PROCEDURE[206], CONFIRMATION_RULES[4]],
        asks=[J.court_number],
        sets={J.confirmation: Confirmation.FILED.value},
        stamps=[J.filed_on],
        needs=[rules.asked_for_confirmation],
    )
    record_ruling = Step(
        "登记法院裁定",
        at(agreed, archived),
        by=DESK,
        basis=[CIVIL_PROCEDURE[206], CIVIL_PROCEDURE_INTERPRETATION[355], CIVIL_PROCEDURE_INTERPRETATION[358]],
        asks=[J.confirmation, J.court_number_seen],
        stamps=[J.result_on],
        derives={C.enforceable_from: derived.enforceable_from},
        needs=[rules.asked_for_confirmation, rules.ruling_follows],
    )
    ask_enforcement = Step(
        "登记申请强制执行",
        at(agreed, archived),
        by=DESK,
        basis=[LAW[33, 2], CIVIL_PROCEDURE[206], CIVIL_PROCEDURE[250]],
        stamps=[C.enforcement_asked_on],
        needs=[rules.is_confirmed],
    )
    archive = Step(
        "归档",
        (agreed | failed | refused | withdrawn | diverted) >> archived,
        by=DESK,
        basis=LAW[27],
        stamps=[C.archived_on],
        needs=[rules.followed_up, rules.confirmation_settled, rules.told_the_court],
        issues=[given(papers.file_list, where(G.outcome, *(each for each in Outcome if each is not Outcome.ORAL)))],
        usual=True,
        help="口头协议以登记表为卷，不另立目录",
    )

    # 调解期限
    ENDINGS = (agree_written, agree_oral, fail, deem_failed, withdraw)
    BY_CONSENT = Extension(go_on, until=H.extended_to)
    ordinary_mediation_limit = Limit(
        "调解期限",
        local.ORDINARY_TERM,
        starts=[accept, mediate_again],
        met_by=ENDINGS,
        when=[where(R.dispute_type, *ORDINARY_TYPES), where(R.channel, *OTHER_CHANNELS)],
        extension=BY_CONSENT,
        basis=WORK_RULES[33],
        then="各方不同意继续调解的，终止调解",
    )
    medical_mediation_limit = Limit(
        "医疗纠纷调解期限",
        workdays(30),
        starts=accept,
        met_by=ENDINGS,
        when=[where(R.dispute_type, DisputeType.MEDICAL)],
        not_counting=[Exclusion(begin_appraisal, end_appraisal, MEDICAL[38])],
        extension=BY_CONSENT,
        lapse=Lapse(deem_failed, LapseDay.NEXT),
        basis=MEDICAL[38],
        then="视为调解不成",
    )
    labour_mediation_limit = Limit(
        "劳动争议调解期限",
        days(15),
        starts=moment(register, R.labour_received_on),
        met_by=ENDINGS,
        void_by=[refuse, divert],
        when=[where(R.dispute_type, DisputeType.LABOUR)],
        basis=LABOUR[14, 3],
        then="当事人可以依法申请仲裁",
    )
    court_before_limit = Limit(
        "法院委派调解期限",
        days(30),
        starts=moment(register, R.court_signed_on),
        met_by=ENDINGS,
        void_by=[refuse, divert],
        when=[where(R.channel, Channel.COURT_BEFORE)],
        extension=BY_CONSENT,
        basis=[INVITED[26], INVITED[27]],
        then="向法院报告并退回材料",
    )
    court_after_limit = Limit(
        "法院委托调解期限",
        days(15),
        starts=moment(register, R.court_signed_on),
        met_by=ENDINGS,
        void_by=[refuse, divert],
        when=[where(R.channel, Channel.COURT_AFTER), where(R.court_track, CourtTrack.ORDINARY)],
        extension=BY_CONSENT,
        basis=INVITED[27],
        then="转入审判程序",
    )
    court_after_simplified_limit = Limit(
        "法院委托调解期限（简易程序）",
        days(7),
        starts=moment(register, R.court_signed_on),
        met_by=ENDINGS,
        void_by=[refuse, divert],
        when=[where(R.channel, Channel.COURT_AFTER), where(R.court_track, CourtTrack.SIMPLIFIED)],
        extension=BY_CONSENT,
        basis=INVITED[27],
        then="转入审判程序",
    )
    online_acceptance_limit = Limit(
        "在线委派委托接受期限",
        workdays(3),
        starts=moment(register, R.court_signed_on),
        met_by=[accept, refuse, divert],
        when=[where(R.online, True)],
        basis=ONLINE[12],
        then="退回法院另行指派",
    )

    # 协议以后的期限
    confirmation_limit = Limit(
        "申请司法确认期限",
        days(30),
        starts=[moment(agree_written, G.effective_on), moment(stamp, G.effective_on)],
        met_by=apply_confirmation,
        void_by=[mediate_again, archive],
        when=[
            where(G.outcome, Outcome.WRITTEN),
            where(R.channel, None, *(c for c in Channel if c != Channel.COURT_AFTER)),
        ],
        outlives=True,
        binds=Binds.APPLICANT,
        basis=[LAW[33, 1], CIVIL_PROCEDURE[205]],
        then="可以起诉或者重新调解",
    )
    court_filing_limit = Limit(
        "法院决定立案期限",
        days(3),
        starts=apply_confirmation,
        met_by=[court_files, record_ruling],
        outlives=True,
        binds=Binds.COURT,
        basis=CONFIRMATION_RULES[4],
    )
    court_ruling_limit = Limit(
        "法院裁定期限",
        days(30),
        starts=court_files,
        met_by=record_ruling,
        outlives=True,
        binds=Binds.COURT,
        basis=CIVIL_PROCEDURE[187],
    )
    enforcement_limit = Limit(
        "申请强制执行期限",
        years(2),
        starts=[moment(record_ruling, C.enforceable_from)],
        met_by=ask_enforcement,
        outlives=True,
        when=[where(J.confirmation, Confirmation.CONFIRMED), where(G.performance, "under_way", "partly", "not_done")],
        binds=Binds.APPLICANT,
        ahead=local.ENFORCEMENT_WARNING_DAYS,
        basis=[CIVIL_PROCEDURE[206], CIVIL_PROCEDURE[250]],
        then="法院不再强制执行",
    )
    follow_up_limit = Limit(
        "回访期限",
        local.FOLLOW_UP_TERM,
        starts=[
            moment(quick, G.performance_due),
            moment(agree_written, G.performance_due),
            moment(agree_oral, G.performance_due),
        ],
        met_by=[follow_up, archive],
        void_by=[mediate_again],
        outlives=True,
        basis=[LAW[31, 2], FOLLOW_UP],
    )
