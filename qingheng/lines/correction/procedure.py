"""社区矫正 under the Law of 2019: the file of a person, with its states, steps and limits, each with its article."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import derived, papers, rules
from qingheng.lines.correction.choices import Category, End, Level, Motion, Source, Stage, Subtype
from qingheng.lines.correction.facts import Away, Conduct, Control, Course, Daily, Ending, Reception, Sentence
from qingheng.lines.correction.facts import Leave as L
from qingheng.lines.correction.law import (
    COURTS,
    CRIMINAL,
    EXIT,
    EXPIRY,
    HEARINGS,
    LAW,
    MEASURES,
    PENALTIES,
    PENALTIES_2026,
    PROCEDURE,
)
from qingheng.lines.correction.people import (
    BUREAU_HEAD,
    GUARANTOR,
    GUARDIAN,
    HEAD,
    MINOR_TEAM,
    OFFICER,
    SOCIAL_WORKER,
    SUBJECT,
)
from qingheng.procedure.declare import Binds, Extension, Lapse, LapseDay, Limit, State, Step, at, begin, given, moment
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.conventions import PENAL
from qingheng.statute.periods import Direction, days, months

S, R, D, A, C, T, E = Sentence, Reception, Daily, Away, Conduct, Control, Ending

AGENCY = (OFFICER, MINOR_TEAM)
"""Who handles files at the agency: those of minors are in the hands of their own team."""
DAILY = (JUSTICE_OFFICE, SOCIAL_WORKER, OFFICER, MINOR_TEAM)
"""Who keeps the records of daily supervision and help."""
SUPERVISORS = (JUSTICE_OFFICE, OFFICER, MINOR_TEAM)
OUTSIDE = where(S.category, Category.OUTSIDE)
AT_LIBERTY = where(S.category, Category.CONTROL, Category.SUSPENDED, Category.PAROLE)
JUDGED, MOVED = where(S.source, Source.JUDGED), where(S.source, Source.MOVED)
SENTENCE = [
    S.source, S.former_agency, S.move_told_on, S.category, S.subtype, S.decider_kind, S.decider, S.decision_no,
    S.effective_on, S.notified_on, S.custodian_received_on, S.crime_type, S.crime, S.crime_on, S.principal,
    S.principal_months, S.recidivist, S.ringleader, S.fine, S.rights_months, S.custody_days, S.term_years,
    S.term_months, S.sentence_ends_on, S.granted_until, S.orders, S.order_text, S.order_until, S.documents_missing,
    S.other_file,
]  # fmt: skip
TERM = {
    S.start_on: derived.start_on,
    S.end_on: derived.end_on,
    S.is_minor_at_crime: derived.is_minor_at_crime,
    S.is_minor_file: derived.is_minor_file,
}
LAWFUL_SENTENCE = [
    rules.penalty_fits,
    rules.fit_for_suspension,
    rules.probation_fits,
    rules.control_fits,
    rules.orders_fit,
    rules.term_known,
    rules.term_in_order,
    rules.order_ends_in_time,
    rules.order_long_enough,
]


RESETTLEMENT = "resettlement"
"""The line that helps whoever is released (Law 44; Measures 53): where it is not in use, nothing is sent."""


class Correction(Procedure):
    """社区矫正：自收到法律文书至解除、终止或者转出。"""

    line = "correction"
    law = LAW
    in_force = dt.date(2020, 7, 1)
    conventions = PENAL

    awaiting = State("待报到")
    in_correction = State("在册")
    absent = State("脱管查找中")
    expiry_pending = State("期满待定", waits_for=HEAD)
    released = State("已解除", final=True, closes=True)
    terminated = State("已终止", final=True, closes=True)
    transferred = State("已转出", final=True, closes=True)

    # 接收
    documents_in = Step(
        "登记法律文书",
        begin(awaiting),
        by=AGENCY,
        basis=[LAW[20], MEASURES[16]],
        adds=(SUBJECT, GUARANTOR, GUARDIAN),
        asks=SENTENCE,
        stamps=[S.docs_received_on],
        derives=TERM,
        needs=[rules.one_subject, *LAWFUL_SENTENCE, rules.guarantor_named],
        help="缺少文书的也应当登记，并通知决定机关补齐。",
    )
    report_early = Step(
        "文书未到先行登记",
        begin(awaiting),
        by=(*AGENCY, JUSTICE_OFFICE),
        basis=[LAW[22], MEASURES[17]],
        adds=(SUBJECT, GUARANTOR, GUARDIAN),
        asks=[S.source, S.documents_missing],
        needs=[rules.one_subject],
        help="对象报到而法律文书未到的，先建立临时档案，文书到后补登。",
    )
    documents_follow = Step(
        "补登法律文书",
        at(awaiting, in_correction, absent),
        by=AGENCY,
        basis=[LAW[20], MEASURES[16]],
        asks=SENTENCE,
        stamps=[S.docs_received_on],
        derives=TERM,
        needs=[rules.provisional_only, *LAWFUL_SENTENCE, rules.guarantor_named],
    )
    return_receipt = Step(
        "送回法律文书回执",
        at(awaiting, in_correction, absent),
        by=AGENCY,
        basis=[LAW[20], MEASURES[16]],
        issues=[papers.documents_receipt],
    )
    ask_completion = Step(
        "通知决定机关补齐文书",
        at(awaiting, in_correction, absent),
        by=AGENCY,
        basis=MEASURES[16],
        asks=[R.completion_items],
        needs=[rules.something_missing],
        issues=[papers.completion_letter],
    )
    completed = Step(
        "文书补齐",
        at(awaiting, in_correction, absent),
        by=AGENCY,
        basis=MEASURES[16],
        sets={S.documents_missing: None},
        needs=[rules.something_missing],
    )
    register = Step(
        "登记接收",
        (awaiting | absent) >> in_correction,
        by=SUPERVISORS,
        basis=[LAW[21, 1], LAW[22], MEASURES[17]],
        asks=[R.identity_verified, R.address_verified, R.education, R.occupation],
        sets={R.level: Level.INTAKE.value, R.stage: Stage.INTAKE.value, E.absent_open: False},
        stamps=[R.reported_on, R.registered_on],
        derives={E.unsettled: derived.unsettled},
        needs=[rules.identity_checked, rules.reports_in_person],
        issues=[given(papers.registration, where(S.category, *Category))],
        usual=True,
        help="文书不齐的，不影响登记接收。",
    )
    transfer_in = Step(
        "移送交接",
        awaiting >> in_correction,
        by=AGENCY,
        basis=[LAW[21, 2], LAW[21, 3], COURTS[515]],
        asks=[R.handed_by, R.identity_verified, R.address_verified, R.education, R.occupation],
        sets={R.level: Level.INTAKE.value, R.stage: Stage.INTAKE.value},
        stamps=[R.reported_on, R.registered_on],
        derives={D.next_health_on: derived.next_health_on},
        needs=[rules.identity_checked, rules.is_handed_over],
        issues=[papers.handover_record],
        usual=True,
    )
    announce = Step(
        "入矫宣告",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[22], MEASURES[20], MEASURES[55]],
        once=True,
        asks=[R.announced_publicly, R.group_present, R.guardian_present],
        needs=[rules.documents_known, rules.minors_not_announced],
        issues=[papers.announcement],
    )
    form_group = Step(
        "确定矫正小组",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[25], LAW[52, 2], MEASURES[19]],
        asks=[R.correction_group, R.group_has_woman, R.group_knows_minors],
        needs=[rules.woman_in_group, rules.minors_known_to_group],
        issues=[papers.duty_letter],
    )
    make_plan = Step(
        "制定、调整矫正方案",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[24], MEASURES[22]],
        asks=[R.needs, R.plan],
        issues=[papers.plan],
    )
    delegate = Step(
        "委托司法所",
        at(awaiting, in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[9, 2], MEASURES[27]],
        asks=[R.delegation_no, R.delegates_outings],
    )
    file_exit = Step(
        "出境报备",
        at(awaiting, in_correction, absent),
        by=AGENCY,
        basis=EXIT[12],
        stamps=[R.exit_filed_on],
        sets={R.exit_lifted_on: None},
        needs=[rules.exit_not_filed_yet],
    )
    lift_exit = Step(
        "撤销出境报备",
        at(in_correction, released, terminated, transferred),
        by=AGENCY,
        basis=EXIT[12],
        stamps=[R.exit_lifted_on],
        needs=[rules.exit_filed],
    )
    set_level = Step(
        "确定、调整管理类别",
        at(in_correction),
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[24], MEASURES[21]],
        asks=[R.level, R.level_score, R.level_reason, R.plan_adjusted],
        sets={R.stage: Stage.REGULAR.value},
        needs=[rules.level_after_intake, rules.plan_follows_level],
        issues=[papers.level_form],
    )
    override_term = Step(
        "变更、更正矫正起止日",
        at(awaiting, in_correction, absent, expiry_pending),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[COURTS[202], LAW[33, 2]],
        asks=[S.start_on, S.end_on, R.term_reason, R.term_document],
        needs=[rules.term_in_order, rules.term_rests_on_paper],
        help="裁定减刑的按裁定变更；起止日按规则计算，确需更正的写明理由和依据的文书。",
    )

    # 日常监督管理
    report = Step(
        "日常报告",
        at(in_correction),
        by=DAILY,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.report_mode, D.report_gist, D.next_report_on],
        usual=True,
    )
    health_report = Step(
        "报告身体情况",
        at(in_correction),
        by=DAILY,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.health],
        stamps=[D.health_reported_on],
        derives={D.next_health_on: derived.next_health_on},
        needs=[rules.is_outside],
    )
    reexamine = Step(
        "提交病情复查情况",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[23], MEASURES[24]],
        asks=[D.hospital, D.examined],
        needs=[rules.is_outside],
    )
    lengthen = Step(
        "延长复查、报告期限",
        at(in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=MEASURES[24],
        asks=[D.lengthened_by, D.lengthened_to, D.city_paper, D.procuratorate_told_on],
        needs=[rules.is_outside, rules.lengthening_approved, rules.lengthening_told],
    )
    change_guarantor = Step(
        "更换保证人",
        at(in_correction),
        by=SUPERVISORS,
        basis=PROCEDURE[265],
        about=GUARANTOR,
        replaces=True,
        adds=(GUARANTOR,),
        asks=[D.guarantor_reason],
    )
    visit = Step(
        "走访核查",
        at(in_correction, absent),
        by=DAILY,
        basis=[LAW[26], MEASURES[23]],
        asks=[D.visit_gist],
    )
    score = Step(
        "月度考核",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[28], MEASURES[32]],
        asks=[D.score_month, D.points, D.published_on],
    )
    educate = Step(
        "个别教育、心理辅导",
        at(in_correction),
        by=DAILY,
        basis=[LAW[36], LAW[40]],
        asks=[D.individual, D.individual_gist, D.hours],
    )
    aid = Step(
        "帮扶",
        at(in_correction),
        by=DAILY,
        basis=[LAW[37], LAW[41], LAW[43]],
        asks=[D.aid_kind, D.aid_gist, D.aid_amount],
    )

    # 外出
    apply_outing = Step(
        "申请外出",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[26]],
        opens=True,
        asks=[
            A.outing_to_place,
            A.outing_reason,
            A.outing_from,
            A.outing_to,
            A.outing_evidence,
            A.outing_touches_order,
            A.outing_touches_victim,
        ],
        needs=[rules.outing_in_order, rules.outings_apart],
        help="一般应在外出三日前申请。在本市各区之间往来不属于离开所居住的市、县。",
    )
    decide_outing_office = Step(
        "司法所审批外出",
        at(in_correction),
        by=JUSTICE_OFFICE,
        basis=[LAW[9, 2], LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        asks=[A.outing_granted, A.outing_refusal],
        needs=[
            rules.office_has_delegation, rules.within_office, rules.outing_keeps_order, rules.outing_keeps_away,
            rules.outing_apart_still,
        ],
        issues=[
            papers.outing_form,
            given(papers.outing_notice, where(A.outing_granted, True)),
            given(papers.outing_refusal, where(A.outing_granted, False)),
        ],
    )  # fmt: skip
    decide_outing = Step(
        "区级审批外出",
        at(in_correction),
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        asks=[A.outing_granted, A.outing_refusal],
        needs=[rules.within_district, rules.outing_keeps_order, rules.outing_keeps_away, rules.outing_apart_still],
        issues=[
            papers.outing_form,
            given(papers.outing_notice, where(A.outing_granted, True)),
            given(papers.outing_refusal, where(A.outing_granted, False)),
        ],
    )
    decide_outing_city = Step(
        "登记市级外出审批",
        at(in_correction),
        by=AGENCY,
        basis=[LAW[27, 1], MEASURES[27]],
        about=apply_outing,
        asks=[A.outing_granted, A.outing_city_paper, A.outing_refusal, A.outing_told_procuratorate],
        needs=[rules.city_approval_told, rules.outing_keeps_order, rules.outing_keeps_away, rules.outing_apart_still],
        issues=[
            papers.outing_form,
            given(papers.outing_notice, where(A.outing_granted, True)),
            given(papers.outing_refusal, where(A.outing_granted, False)),
        ],
    )
    return_outing = Step(
        "销假",
        at(in_correction, absent),
        by=SUPERVISORS,
        basis=MEASURES[28],
        about=apply_outing,
        once=True,
        asks=[A.outing_excuse],
        needs=[rules.outing_was_granted],
        help="逾期未归又无特殊事由的，自截止日次日起按脱离监管处理。",
    )

    # 经常性跨市、县活动
    apply_permit = Step(
        "申请经常性跨市、县活动",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[27, 1], MEASURES[29]],
        opens=True,
        asks=[A.permit_places, A.permit_reason, A.permit_proof],
    )
    hold_hearing = Step(
        "听证",
        at(in_correction),
        by=AGENCY,
        basis=HEARINGS,
        about=apply_permit,
        asks=[A.hearing_host, A.hearing_gist],
        stamps=[A.hearing_on],
        issues=[papers.hearing_record],
    )
    decide_permit = Step(
        "审批经常性跨市、县活动",
        at(in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[27, 1], MEASURES[29]],
        about=apply_permit,
        once=True,
        asks=[A.permit_granted, A.permit_from, A.permit_refusal],
        derives={A.permit_to: derived.permit_to},
        needs=[rules.permit_starts_in_time],
        issues=[given(papers.permit, where(A.permit_granted, True))],
        help="有效期六个月，不续期；仍需要的重新申请。",
    )
    end_permit = Step(
        "许可失效",
        at(in_correction, absent),
        by=AGENCY,
        basis=MEASURES[29],
        about=apply_permit,
        once=True,
        after=(decide_permit,),
        asks=[A.permit_ended],
        needs=[rules.permit_was_granted],
    )

    # 变更执行地
    apply_move = Step(
        "申请变更执行地",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[27], MEASURES[30]],
        opens=True,
        asks=[A.move_to, A.move_agency, A.move_planned_on, A.move_reason, A.move_office_opinion],
        help="一般应在迁居一个月前提出书面申请。",
    )
    consult = Step(
        "征求新执行地意见",
        at(in_correction),
        by=AGENCY,
        basis=MEASURES[30],
        about=apply_move,
        once=True,
        issues=[papers.move_consultation],
    )
    move_replied = Step(
        "收到新执行地复函",
        at(in_correction),
        by=AGENCY,
        basis=MEASURES[30],
        about=apply_move,
        after=(consult,),
        asks=[A.move_agreed, A.move_reply],
    )
    city_decides_move = Step(
        "市级机构协调决定",
        at(in_correction),
        by=AGENCY,
        basis=MEASURES[30],
        about=apply_move,
        after=(move_replied,),
        asks=[A.move_city_agreed, A.move_city_paper],
        needs=[rules.move_disputed],
    )
    decide_move = Step(
        "决定变更执行地",
        at(in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[27, 2], MEASURES[30], MEASURES[31]],
        about=apply_move,
        once=True,
        asks=[A.move_granted, A.move_refusal],
        needs=[rules.move_consulted],
        issues=[given(papers.move_decision, where(A.move_granted, True))],
    )
    tell_move = Step(
        "告知对象变更决定",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[27, 2], MEASURES[31]],
        about=apply_move,
        once=True,
        after=(decide_move,),
        issues=[given(papers.move_notice, where(A.move_granted, True)),
                given(papers.move_refusal, where(A.move_granted, False))],
    )  # fmt: skip
    hand_over = Step(
        "移交档案和法律文书",
        at(in_correction),
        by=AGENCY,
        basis=[LAW[27, 2], MEASURES[31]],
        about=apply_move,
        once=True,
        after=(decide_move,),
        needs=[rules.move_was_granted],
    )
    move_receipted = Step(
        "收到新执行地回执",
        at(in_correction),
        by=AGENCY,
        basis=MEASURES[31],
        about=apply_move,
        once=True,
        after=(hand_over,),
        asks=[A.move_receipt],
    )
    move_done = Step(
        "新执行地已接收",
        (in_correction | absent) >> transferred,
        by=AGENCY,
        basis=[LAW[27, 2], MEASURES[31]],
        about=apply_move,
        after=(hand_over,),
        sets={E.end_reason: End.MOVED.value},
        stamps=[E.ended_on],
        needs=[rules.move_was_granted],
        help="新执行地机构告知已经登记接收后办理；在此之前仍由本区计为在册。",
    )

    # 须经批准的接触、进入、行使权利
    apply_leave = Step(
        "申请接触、进入或者行使权利",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[23], MEASURES[25], MEASURES[39], CRIMINAL[39, 1, 2]],
        opens=True,
        asks=[L.leave_kind, L.leave_object, L.leave_reason],
        needs=[rules.rights_of_control, rules.entry_under_order],
    )
    decide_leave = Step(
        "审批接触、进入或者行使权利",
        at(in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[23], MEASURES[25], MEASURES[39], CRIMINAL[39, 1, 2]],
        about=apply_leave,
        once=True,
        asks=[L.leave_granted, L.leave_told],
        needs=[rules.entry_told],
        issues=[papers.leave_form],
    )

    # 违规调查与奖惩
    open_breach = Step(
        "发现违规",
        at(in_correction, absent),
        by=SUPERVISORS,
        basis=[LAW[31], MEASURES[40]],
        opens=True,
        asks=[C.breach_kind, C.breach_on, C.breach_gist, C.stopped, C.police_called],
    )
    investigate = Step(
        "调查核实",
        at(in_correction, absent),
        by=SUPERVISORS,
        basis=MEASURES[40],
        about=open_breach,
        asks=[C.found, C.evidence],
        issues=[papers.investigation],
    )
    admonish = Step(
        "训诫",
        at(in_correction),
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[28, 1], MEASURES[34]],
        about=open_breach,
        once=True,
        after=(investigate,),
        asks=[C.admonition_ground, C.taught_before],
        needs=[rules.admonition_for_lateness, rules.taught_first],
        issues=[papers.admonition],
    )
    warn = Step(
        "警告",
        at(in_correction),
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[28, 1], MEASURES[35]],
        about=open_breach,
        once=True,
        after=(investigate,),
        asks=[C.warning_ground, C.taught_before],
        needs=[
            rules.warning_for_lateness,
            rules.two_admonitions,
            rules.control_breaches_order,
            rules.warning_fits_order,
            rules.medical_warning_fits,
        ],
        issues=[papers.warning],
    )
    propose_penalty = Step(
        "提请治安管理处罚",
        at(in_correction),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[59], PENALTIES[60, 1, 4], PENALTIES_2026[72], MEASURES[36]],
        about=open_breach,
        once=True,
        after=(investigate,),
        stamps=[C.penalty_on],
        needs=[rules.penalty_fits_category],
        issues=[papers.penalty_proposal],
    )
    police_decided = Step(
        "公安机关处理结果",
        at(in_correction, absent),
        by=AGENCY,
        basis=[LAW[59], MEASURES[36]],
        about=open_breach,
        once=True,
        after=(propose_penalty,),
        asks=[C.penalised, C.penalty_paper],
    )
    praise = Step(
        "表扬",
        at(in_correction),
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[28, 1], MEASURES[33]],
        asks=[
            C.praise_ground,
            C.praise_accepts,
            C.praise_abides,
            C.praise_rules,
            C.praise_joins,
            C.praise_facts,
        ],
        needs=[rules.praise_after_six_months, rules.praise_conditions],
        issues=[papers.praise],
    )
    object_to = Step(
        "提出异议",
        at(in_correction, absent),
        by=SUPERVISORS,
        basis=[LAW[34, 2], MEASURES[32]],
        opens=True,
        asks=[C.objection_to, C.objection_gist],
    )
    answer_objection = Step(
        "答复异议",
        at(in_correction, absent, released, terminated),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[34, 2], MEASURES[32]],
        about=object_to,
        once=True,
        asks=[C.objection_answer],
        issues=[papers.objection_answer],
        help="对答复仍有异议的，可以向检察院提出。",
    )

    # 提请
    move = Step(
        "提请撤销、收监、减刑",
        at(in_correction, absent, expiry_pending),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[
            LAW[33, 1],
            LAW[46, 3],
            LAW[49, 1],
            CRIMINAL[77],
            CRIMINAL[86],
            PROCEDURE[268],
            MEASURES[46],
        ],
        opens=True,
        asks=[
            C.motion,
            C.motion_ground,
            C.motion_facts,
            C.motion_evidence,
            C.motion_to,
            C.motion_to_level,
            C.motion_city_paper,
            C.new_last_day,
        ],
        sets={E.motion_open: True},
        help="以两次警告为由提请收监的，实施办法不以“仍不改正”为条件，刑事诉讼法解释以此为条件，应当一并说明。",
        derives={E.unsettled: derived.unsettled},
        needs=[
            rules.motion_fits_control,
            rules.motion_fits_suspended,
            rules.motion_fits_parole,
            rules.motion_fits_outside,
            rules.motion_ground_fits,
            rules.warning_fits_order,
            rules.breach_investigated,
            rules.two_warnings,
            rules.penalised_before,
            rules.month_of_absence,
            rules.parole_to_higher_court,
            rules.higher_court_through_city,
            rules.half_served,
            rules.major_merit_for_suspended,
            rules.probation_left,
            rules.no_new_crime,
        ],
        issues=[
            given(papers.revoke_suspension, where(C.motion, Motion.SUSPENSION)),
            given(papers.revoke_parole, where(C.motion, Motion.PAROLE)),
            given(papers.recommit, where(C.motion, Motion.RECOMMIT)),
            given(papers.commute, where(C.motion, Motion.COMMUTE)),
        ],
    )
    request_arrest = Step(
        "提请逮捕",
        at(in_correction, absent, expiry_pending),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[47, 1], MEASURES[48]],
        about=move,
        once=True,
        asks=[C.arrest_danger, C.arrest_requested_at],
        derives={C.arrest_due_at: derived.arrest_due_at, C.arrest_due_on: derived.arrest_due_on},
        needs=[rules.arrest_fits, rules.arrest_with_motion],
        issues=[papers.arrest_request],
    )
    arrest_decided = Step(
        "法院决定逮捕与否",
        at(in_correction, absent, expiry_pending),
        by=AGENCY,
        basis=LAW[47, 2],
        about=move,
        once=True,
        after=(request_arrest,),
        asks=[C.arrest_granted, C.arrest_decided_at, C.arrested_on],
        derives={C.arrest_custody_until: derived.custody_until},
    )
    lodged = Step(
        "建议书签收",
        at(in_correction, absent, expiry_pending),
        by=AGENCY,
        basis=[LAW[33, 2], LAW[48, 1], LAW[49, 2]],
        about=move,
        once=True,
        asks=[C.lodged_on],
        needs=[rules.lodged_in_time],
    )
    ruled = Step(
        "裁定、决定结果",
        at(in_correction, absent, expiry_pending),
        by=AGENCY,
        basis=[LAW[33, 2], LAW[48, 1], LAW[49, 2]],
        about=move,
        once=True,
        asks=[C.ruling, C.ruling_paper],
        sets={E.motion_open: False},
        derives={E.unsettled: derived.unsettled},
        help="采纳撤销、收监建议的，随后办理“终止”；裁定减刑的，随后办理“变更、更正矫正起止日”。",
    )

    # 电子定位
    positioning_on = Step(
        "使用电子定位装置",
        at(in_correction),
        by=BUREAU_HEAD,
        prepared_by=AGENCY,
        basis=[LAW[29], MEASURES[37]],
        opens=True,
        asks=[T.positioning_ground, T.positioning_device, T.positioning_months, T.positioning_need],
        stamps=[T.positioning_from, Course.positioned_on],
        sets={Course.position_lifted_on: None},
        derives={T.positioning_to: derived.positioning_to},
        needs=[
            rules.positioned_for_order,
            rules.positioned_after_warning,
            rules.positioned_after_penalty,
            rules.positioned_for_proposal,
        ],
        issues=[papers.positioning_form, papers.positioning_notice],
        help="手机不得作为电子定位装置。获得的信息只能用于社区矫正工作。",
    )
    positioning_off = Step(
        "解除电子定位装置",
        at(in_correction, absent),
        by=AGENCY,
        basis=[LAW[29, 2], MEASURES[37]],
        about=positioning_on,
        once=True,
        asks=[T.positioning_end],
        stamps=[Course.position_lifted_on],
        issues=[papers.positioning_lift],
    )
    positioning_extend = Step(
        "延长电子定位期限",
        at(in_correction),
        by=BUREAU_HEAD,
        prepared_by=AGENCY,
        basis=LAW[29, 2],
        about=positioning_on,
        before=(positioning_off,),
        asks=[T.positioning_months, T.positioning_need],
        derives={T.positioning_from: derived.positioning_goes_on, T.positioning_to: derived.positioning_to},
        needs=[rules.extended_before_expiry],
        issues=[papers.positioning_form, papers.positioning_notice],
    )

    # 脱管与限制人身自由
    open_absence = Step(
        "发现脱管",
        (awaiting | in_correction) >> absent,
        by=SUPERVISORS,
        basis=[LAW[30], MEASURES[38]],
        opens=True,
        asks=[T.last_in_control_on, T.absence_gist],
        sets={E.absent_open: True, T.absence_justified: None, T.absence_ended_on: None},
        derives={E.unsettled: derived.unsettled},
        needs=[rules.control_lost_before],
        issues=[papers.police_letter],
        help="失去联系的，应当立即组织查找，并通知公安机关、通报检察院。",
    )
    search = Step(
        "组织查找",
        at(absent),
        by=SUPERVISORS,
        basis=[LAW[30], MEASURES[38]],
        about=open_absence,
        asks=[T.search_gist],
        issues=[papers.search_record],
        usual=True,
    )
    found = Step(
        "查找到",
        absent >> in_correction,
        by=SUPERVISORS,
        basis=[LAW[30], MEASURES[38]],
        about=open_absence,
        once=True,
        asks=[T.found_gist, T.absence_justified],
        sets={E.absent_open: False},
        stamps=[T.absence_ended_on],
        derives={E.unsettled: derived.unsettled},
        needs=[rules.registered_before],
        usual=True,
    )
    restrained = Step(
        "被限制人身自由",
        at(in_correction, absent),
        by=AGENCY,
        basis=[LAW[32], MEASURES[41]],
        opens=True,
        asks=[T.restraint, T.restraint_by, T.restraint_on],
        sets={E.restraint_open: True},
        derives={E.unsettled: derived.unsettled},
        needs=[rules.restrained_before],
        help="档案不关闭，矫正期限继续计算。",
    )
    restraint_ended = Step(
        "限制人身自由解除",
        at(in_correction, absent, expiry_pending),
        by=AGENCY,
        basis=[LAW[32], MEASURES[41]],
        about=restrained,
        once=True,
        asks=[T.restraint_end],
        sets={E.restraint_open: False},
        derives={E.unsettled: derived.unsettled},
    )
    record_conviction = Step(
        "登记矫正期间再犯罪",
        at(in_correction, absent, expiry_pending, released, terminated),
        by=AGENCY,
        basis=LAW[46, 2],
        asks=[Course.crime_committed_on, Course.convicted_on, Course.conviction],
        help="由审理该案件的法院撤销缓刑、假释，本机关不再提请。",
    )

    # 检察监督与查询
    opinion_in = Step(
        "收到检察监督文书",
        at(awaiting, in_correction, absent, expiry_pending, released, terminated, transferred),
        by=AGENCY,
        basis=LAW[62],
        opens=True,
        asks=[C.opinion_kind, C.opinion_paper, C.opinion_gist],
    )
    reply_opinion = Step(
        "回复检察监督文书",
        at(awaiting, in_correction, absent, expiry_pending, released, terminated, transferred),
        by=HEAD,
        prepared_by=AGENCY,
        basis=LAW[62],
        about=opinion_in,
        once=True,
        asks=[C.opinion_adopted, C.opinion_reply],
        issues=[papers.opinion_reply],
    )
    answer_inquiry = Step(
        "档案、犯罪记录查询",
        at(awaiting, in_correction, absent, expiry_pending, released, terminated, transferred),
        by=AGENCY,
        basis=[LAW[54, 2], PROCEDURE[286, 2]],
        asks=[C.inquirer, C.inquiry, C.inquiry_answer],
        needs=[rules.record_is_sealed],
    )

    # 解除、终止
    appraise = Step(
        "期满鉴定",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[44], MEASURES[53]],
        asks=[E.summary, E.appraisal],
        sets={R.stage: Stage.LEAVING.value},
        issues=[papers.appraisal],
    )
    prepare_release = Step(
        "解矫准备",
        at(in_correction),
        by=SUPERVISORS,
        basis=[LAW[44], MEASURES[53]],
        help="期满前最后一个工作日核对有无未决事项，备好证明书；期满日为节假日的，仍当日解除。",
    )
    release = Step(
        "解除社区矫正",
        in_correction >> released,
        by=AGENCY,
        basis=[LAW[44], MEASURES[53], MEASURES[54], CRIMINAL[40], CRIMINAL[76], CRIMINAL[85]],
        asks=[E.release_ground, E.release_checked, E.released_publicly],
        stamps=[E.released_on, E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[
            rules.term_is_over,
            rules.nothing_open,
            rules.checked_before_release,
            rules.minors_not_released_publicly,
        ],
        issues=[papers.certificate, papers.release_notice],
        refers_to=RESETTLEMENT,
        usual=True,
    )
    hold_open = Step(
        "转为期满待定",
        (in_correction | absent) >> expiry_pending,
        by=(*AGENCY, BY_LAW),
        basis=[LAW[44], EXPIRY],
        needs=[rules.something_open],
    )
    release_after_review = Step(
        "期满待定后解除",
        expiry_pending >> released,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[44], EXPIRY],
        asks=[E.pending_basis, E.release_ground, E.release_checked, E.released_publicly],
        sets={E.absent_open: False, E.restraint_open: False, E.motion_open: False, E.unsettled: False},
        stamps=[E.released_on, E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[rules.checked_before_release, rules.minors_not_released_publicly],
        issues=[papers.pending_record, papers.certificate, papers.release_notice],
        refers_to=RESETTLEMENT,
    )
    terminate = Step(
        "终止社区矫正",
        (awaiting | in_correction | absent | expiry_pending) >> terminated,
        by=AGENCY,
        basis=[LAW[45], LAW[51]],
        asks=[E.termination, E.termination_paper, E.died_on, E.told_on_death],
        stamps=[E.terminated_on, E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[rules.termination_fits, rules.told_of_death],
        issues=[papers.termination_notice],
    )

    # 期限：接收
    decider_notice_limit = Limit(
        "决定机关通知期限",
        days(5),
        starts=[moment(documents_in, S.effective_on), moment(documents_follow, S.effective_on)],
        met_by=[moment(documents_in, S.notified_on), moment(documents_follow, S.notified_on)],
        when=[JUDGED],
        binds=Binds.OTHER,
        void_by=[register, transfer_in],
        basis=[LAW[20], COURTS[519]],
        then="提请检察院监督",
    )
    decider_documents_limit = Limit(
        "决定机关送达文书期限",
        days(10),
        starts=[moment(documents_in, S.effective_on), moment(documents_follow, S.effective_on)],
        met_by=[moment(documents_in, S.docs_received_on), moment(documents_follow, S.docs_received_on)],
        when=[JUDGED],
        binds=Binds.OTHER,
        basis=LAW[20],
        then="提请检察院监督",
    )
    documents_receipt_limit = Limit(
        "送达回执期限",
        days(5),
        starts=[documents_in, documents_follow],
        met_by=return_receipt,
        basis=MEASURES[16],
    )
    documents_completion_limit = Limit(
        "补齐文书期限",
        days(5),
        starts=ask_completion,
        met_by=completed,
        binds=Binds.OTHER,
        basis=MEASURES[16],
        then="再次通知",
    )
    arrival_limit = Limit(
        "报到期限",
        days(10),
        starts=[moment(documents_in, S.effective_on), moment(documents_follow, S.effective_on)],
        met_by=register,
        when=[AT_LIBERTY, JUDGED],
        binds=Binds.PERSON,
        basis=[LAW[21, 1], COURTS[519]],
        then="组织查找，并视情节训诫、警告或者提请撤销",
    )
    move_in_arrival_limit = Limit(
        "变更执行地报到期限",
        days(7),
        starts=[moment(documents_in, S.move_told_on), moment(documents_follow, S.move_told_on)],
        met_by=[register, transfer_in],
        when=[MOVED],
        binds=Binds.PERSON,
        basis=MEASURES[31],
        then="告知原执行地机构查找",
    )
    custodian_handover_limit = Limit(
        "移送期限",
        days(10),
        starts=[moment(documents_in, S.custodian_received_on), moment(documents_follow, S.custodian_received_on)],
        met_by=transfer_in,
        when=[OUTSIDE, JUDGED],
        binds=Binds.OTHER,
        basis=[LAW[21, 2], LAW[21, 3]],
        then="向移送机关查询",
    )

    # 期限：日常
    next_report_limit = Limit(
        "下次报告",
        None,
        starts=moment(report, D.next_report_on),
        met_by=report,
        direction=Direction.UNTIL,
        binds=Binds.PERSON,
        basis=[LAW[23], MEASURES[24]],
    )
    health_limit = Limit(
        "每月报告身体情况",
        None,
        starts=[moment(transfer_in, D.next_health_on), moment(health_report, D.next_health_on)],
        met_by=health_report,
        direction=Direction.UNTIL,
        when=[OUTSIDE],
        binds=Binds.PERSON,
        basis=MEASURES[24],
        then="提醒，经教育不改的训诫",
    )
    reexamination_limit = Limit(
        "病情复查期限",
        months(3),
        starts=[transfer_in, reexamine],
        met_by=reexamine,
        when=[where(S.subtype, Subtype.MEDICAL)],
        extension=Extension(lengthen, until=D.lengthened_to),
        binds=Binds.PERSON,
        basis=MEASURES[24],
        then="经教育不改的警告，仍不改的提请收监",
    )
    outing_limit = Limit(
        "外出返回",
        None,
        starts=[moment(step, A.outing_to) for step in (decide_outing_office, decide_outing, decide_outing_city)],
        met_by=return_outing,
        direction=Direction.UNTIL,
        when=[where(A.outing_granted, True)],
        binds=Binds.PERSON,
        basis=[MEASURES[27], MEASURES[28]],
        then="无特殊事由的，自次日起按脱离监管处理",
    )
    permit_limit = Limit(
        "经常性跨市、县活动有效期",
        months(6),
        starts=moment(decide_permit, A.permit_from),
        met_by=end_permit,
        direction=Direction.TERM,
        when=[where(A.permit_granted, True)],
        binds=Binds.PERSON,
        basis=MEASURES[29],
        then="外出恢复逐次审批",
    )

    # 期限：变更执行地
    move_consult_limit = Limit(
        "征求新执行地意见期限", days(5), starts=apply_move, met_by=consult, basis=MEASURES[30]
    )  # fmt: skip
    move_reply_limit = Limit(
        "新执行地复函期限",
        days(5),
        starts=consult,
        met_by=move_replied,
        binds=Binds.OTHER,
        basis=MEASURES[30],
        then="报市级机构协调",
    )
    move_refusal_limit = Limit(
        "告知不准变更期限",
        days(5),
        starts=decide_move,
        met_by=tell_move,
        when=[where(A.move_granted, False)],
        basis=MEASURES[30],
    )
    move_handover_limit = Limit(
        "移交档案期限",
        days(5),
        starts=decide_move,
        met_by=hand_over,
        when=[where(A.move_granted, True)],
        basis=[LAW[27, 2], MEASURES[31]],
    )
    move_receipt_limit = Limit(
        "新执行地送回执期限",
        days(5),
        starts=hand_over,
        met_by=[move_receipted, move_done],
        binds=Binds.OTHER,
        basis=MEASURES[31],
        then="催告",
    )
    move_report_limit = Limit(
        "对象到新执行地报到期限",
        days(7),
        starts=tell_move,
        met_by=move_done,
        when=[where(A.move_granted, True)],
        binds=Binds.PERSON,
        basis=MEASURES[31],
        then="由本机关组织查找",
    )

    # 期限：提请、定位、限制人身自由
    motion_ruling_limit = Limit(
        "裁定、决定期限",
        days(30),
        starts=moment(lodged, C.lodged_on),
        met_by=ruled,
        binds=Binds.COURT,
        basis=[LAW[33, 2], LAW[48, 1], LAW[49, 2]],
        then="催询",
    )
    arrest_limit = Limit(
        "决定逮捕期限",
        None,
        starts=moment(request_arrest, C.arrest_due_on),
        met_by=arrest_decided,
        direction=Direction.UNTIL,
        binds=Binds.COURT,
        basis=LAW[47, 2],
    )
    arrest_custody_limit = Limit(
        "逮捕后羁押期限",
        days(30),
        starts=moment(arrest_decided, C.arrested_on),
        met_by=ruled,
        direction=Direction.TERM,
        binds=Binds.OTHER,
        basis=LAW[47, 2],
        then="应当释放",
    )
    positioning_limit = Limit(
        "电子定位期限",
        None,
        starts=[moment(positioning_on, T.positioning_to), moment(positioning_extend, T.positioning_to)],
        met_by=positioning_off,
        direction=Direction.UNTIL,
        basis=LAW[29, 2],
        then="当日解除装置",
    )
    restraint_notice_limit = Limit(
        "限制人身自由通知期限",
        days(3),
        starts=moment(restrained, T.restraint_on),
        met_by=restrained,
        binds=Binds.OTHER,
        basis=[LAW[32], MEASURES[41]],
    )

    # 期限：解除
    ENDS = (
        moment(documents_in, S.end_on),
        moment(documents_follow, S.end_on),
        moment(override_term, S.end_on),
    )
    appraisal_limit = Limit(
        "期满鉴定",
        days(30),
        starts=ENDS,
        met_by=appraise,
        direction=Direction.BEFORE,
        void_by=[hold_open],
        basis=MEASURES[53],
    )
    release_prompt = Limit(
        "解矫准备",
        days(1),
        starts=ENDS,
        met_by=[prepare_release, release],
        direction=Direction.BEFORE,
        void_by=[hold_open],
        basis=[LAW[44], MEASURES[53]],
    )
    release_limit = Limit(
        "期满解除",
        None,
        starts=ENDS,
        met_by=release,
        direction=Direction.UNTIL,
        void_by=[hold_open],
        basis=[LAW[44], MEASURES[53]],
        then="当日为节假日的，仍于当日解除",
    )
    unsettled_limit = Limit(
        "期满待定",
        None,
        starts=ENDS,
        met_by=hold_open,
        direction=Direction.UNTIL,
        when=[where(E.unsettled, True)],
        binds=Binds.POWER,
        lapse=Lapse(hold_open, LapseDay.LAST),
        basis=[LAW[44], EXPIRY],
        then="转为期满待定，由负责人决定",
    )
