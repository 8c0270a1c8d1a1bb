"""安置帮教 of one released person: states, steps and limits, each with its article.

Help is no penalty: no step sanctions, restricts or asks permission. Refusal only stops services. It is not
安置教育 of 反恐怖主义法 30, nor the duty of 反有组织犯罪法 19 to report to the police.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from qingheng.lines.resettlement import derived, local, papers, rules
from qingheng.lines.resettlement.choices import End, Job, Source, Verified
from qingheng.lines.resettlement.choices import Link as LinkState
from qingheng.lines.resettlement.facts import Ending, Help, Link, Person, Release, Sharing
from qingheng.lines.resettlement.law import (
    CONVENTION,
    CORRECTION,
    LAW,
    LINKAGE,
    MEASURES,
    MINORS,
    OPINION,
    ORGANISED,
    PRIVACY,
    SHANGHAI,
)
from qingheng.lines.resettlement.staff import FAMILY, HELPER, OFFICER, PERSON
from qingheng.procedure.declare import Binds, Lapse, LapseDay, Limit, State, Step, at, begin, moment
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.periods import Direction, days, months

P, R, L, H, S, E = Person, Release, Link, Help, Sharing, Ending
DESK = (JUSTICE_OFFICE, OFFICER)
_SENTENCE = (P.crime_type, P.crime, P.crime_on, P.principal, P.principal_months, P.recidivist, P.prior_convictions)
_PERSON = (P.education, P.health, P.household, P.residence)
LINKED = {L.link_state: LinkState.LINKED.value}
VISITS = {H.key_visit_from: derived.key_visit_from, H.visit_from: derived.visit_from}
OPENED = {P.is_minor_file: derived.is_minor_file}
ONCE_LINKED = {L.help_until: derived.help_until, **VISITS}


class Resettlement(Procedure):
    """安置帮教：自接收预释放通知或者解矫移交至帮教期满、转出。"""

    line = "resettlement"
    law = LAW
    in_force = dt.date(2013, 1, 1)

    verifying = State("核查中")
    ready = State("待释放")
    released = State("已释放")
    not_linked = State("未衔接")
    missing = State("下落不明")
    linked = State("已衔接")
    in_help = State("帮教中")
    declined = State("拒绝帮教（在册）")
    paused = State("暂停帮教")
    transferred = State("已转出", final=True, closes=True)
    closed = State("已结束", final=True, closes=True)
    INSIDE, OUTSIDE = verifying | ready, released | not_linked | missing | linked | in_help | declined | paused

    # 进入
    receive_notice = Step(
        "接收预释放通知",
        begin(verifying),
        by=OFFICER,
        basis=[SHANGHAI[7, 1], LINKAGE, ORGANISED[18]],
        adds=(PERSON, FAMILY),
        asks=[
            P.source, P.release_no, *_SENTENCE, *_PERSON, P.guardian_fetches, R.prison, R.admitted_on,
            R.admission_told, R.admission_told_on, R.release_due_on, R.exit_education_on, R.pre_release_risk,
        ],
        sets={H.key_status: False},
        stamps=[R.notice_on],
        derives={**OPENED, P.must_pick_up: derived.must_pick_up},
        needs=[rules.one_person, rules.birth_known, rules.set_free, rules.due_after_admission],
        usual=True,
        help="依监所名单或者刑满释放人员通知书登记，交居住地司法所核查",
    )  # fmt: skip
    handover_correction = Step(
        "矫正转帮教",
        begin(linked),
        by=DESK,
        basis=[MEASURES[53], CORRECTION[44], MINORS[55]],
        adds=(PERSON, FAMILY),
        asks=[
            P.release_no, *_SENTENCE, *_PERSON, L.category, L.end_on, L.sentence_ends_on, L.appraised_on, L.appraisal,
            L.handed_papers, P.is_minor_file.optional(),
        ],
        sets={P.source: Source.CORRECTION.value, H.key_status: False, **LINKED},
        stamps=[L.linked_on],
        derives={**OPENED, **ONCE_LINKED},
        needs=[rules.one_person, rules.birth_known, rules.correction_is_over],
        issues=[papers.correction_form, papers.rights_notice],
        usual=True,
        help="社区矫正机构移送的，从“移送来的事项”办理",
    )  # fmt: skip
    register_late = Step(
        "未收到通知的报到登记",
        begin(linked),
        by=DESK,
        basis=[LAW[36], LINKAGE],
        adds=(PERSON, FAMILY),
        asks=[
            P.source, P.release_no, *_SENTENCE, *_PERSON, R.prison, R.admitted_on, R.released_on, L.certificate_shown,
        ],
        sets={H.key_status: False, **LINKED},
        stamps=[L.linked_on],
        derives={**OPENED, **ONCE_LINKED},
        needs=[
            rules.one_person, rules.birth_known, rules.set_free, rules.released_after_admission, rules.released_by_now,
            rules.shows_certificate,
        ],
        issues=[papers.rights_notice],
    )  # fmt: skip
    transfer_in = Step(
        "接收外区转入",
        begin(linked),
        by=OFFICER,
        basis=CONVENTION,
        adds=(PERSON, FAMILY),
        asks=[
            P.source, P.release_no, *_SENTENCE, *_PERSON, R.released_on.optional(), L.from_district, L.help_until,
            P.is_minor_file.optional(),
        ],
        sets={H.key_status: False, **LINKED},
        stamps=[L.linked_on],
        derives={**OPENED, **VISITS},
        needs=[
            rules.one_person, rules.birth_known, rules.released_if_from_prison, rules.released_by_now,
            rules.help_not_over,
        ],
        issues=[papers.transfer_receipt, papers.rights_notice],
        help="帮教期以转出函载明的为准，连续计算，不因转入重新起算",
    )  # fmt: skip

    # 释放前
    verify = Step(
        "核查",
        verifying >> ready,
        by=DESK,
        basis=LINKAGE,
        asks=[R.verify_result, R.verified_by, R.family_attitude, R.pickup_mode],
        stamps=[R.verified_on],
        needs=[
            rules.of_this_district, rules.minor_is_fetched, rules.key_person_is_fetched,
            rules.family_that_refuses_fetches_nobody,
        ],
        issues=[papers.verification_receipt],
        usual=True,
    )  # fmt: skip
    tell_family = Step(
        "告知家属接回",
        at(ready),
        by=DESK,
        basis=SHANGHAI[7, 2],
        asks=[R.family_told_how],
        stamps=[R.family_told_on],
        needs=[rules.family_fetches],
        issues=[papers.family_notice],
        usual=True,
        help="家属不能前往的，应当帮助其返回居住地",
    )
    bounce = Step(
        "退回",
        verifying >> transferred,
        by=OFFICER,
        basis=CONVENTION,
        asks=[R.belongs_to],
        sets={
            R.verify_result: Verified.NOT_HERE.value, L.link_state: LinkState.TRANSFERRED.value,
            E.end_reason: End.NOT_HERE.value,
        },
        stamps=[R.verified_on, E.ended_on],
        issues=[papers.not_ours],
    )  # fmt: skip
    change_release = Step(
        "变更应释放日",
        at(verifying, ready),
        by=OFFICER,
        basis=[LINKAGE, LAW[35]],
        asks=[R.release_due_on, R.change_reason],
        stamps=[R.changed_on],
        derives={R.urgent: derived.urgent},
        needs=[rules.due_after_admission],
        help="减刑等使释放提前的，通知和接送方案的期限重新计算",
    )
    meet = Step(
        "会见帮教",
        at(verifying, ready),
        by=DESK,
        basis=OPINION,
        asks=[R.meeting_mode, R.meeting_gist],
    )
    plan_pickup = Step(
        "制定接送方案",
        at(ready),
        by=DESK,
        basis=[SHANGHAI[7, 2], OPINION, MINORS[56]],
        asks=[R.pickup_route, R.pickup_persons, R.pickup_measures],
        needs=[rules.needs_a_plan],
        issues=[papers.pickup_plan],
    )
    hand_over = Step(
        "交接",
        ready >> linked,
        by=DESK,
        basis=[LAW[35], MINORS[56]],
        asks=[R.released_on, R.handed_at, R.pickup_persons, R.handed_items],
        sets=LINKED,
        stamps=[R.handed_on, L.linked_on],
        derives=ONCE_LINKED,
        needs=[rules.released_after_admission, rules.released_by_now],
        warns=[rules.handed_over_that_day],
        issues=[papers.handover_form, papers.rights_notice],
        usual=True,
        help="释放当日交接，遇节假日不改期",
    )
    record_release = Step(
        "登记释放",
        ready >> released,
        by=DESK,
        basis=[LAW[35], LINKAGE],
        asks=[R.released_on, R.report_by],
        sets={L.link_state: LinkState.NOT_LINKED.value},
        derives={L.help_until: derived.help_until},
        needs=[rules.released_after_admission, rules.released_by_now, rules.reports_after_release],
        warns=[rules.is_fetched],
        usual=True,
        help="自行返回或者由家属接回的；应报到日以释放证明书为准",
    )
    withdraw_notice = Step(
        "监所撤回通知",
        INSIDE >> closed,
        by=OFFICER,
        basis=LINKAGE,
        asks=[R.withdrawn_why],
        sets={E.end_reason: End.WITHDRAWN.value},
        stamps=[E.ended_on],
    )

    # 衔接
    report = Step(
        "报到登记",
        (released | not_linked | missing) >> linked,
        by=DESK,
        basis=[LAW[36], LINKAGE],
        asks=[L.certificate_shown, L.came_how],
        sets=LINKED,
        stamps=[L.linked_on],
        derives=VISITS,
        needs=[rules.shows_certificate],
        issues=[papers.rights_notice],
        usual=True,
    )
    search = Step(
        "未衔接查找",
        released >> not_linked,
        by=DESK,
        basis=CONVENTION,
        asks=[L.search_to, L.search_detail],
        sets={L.link_state: LinkState.NOT_LINKED.value},
        needs=[rules.day_to_report_passed],
        issues=[papers.search_letter],
    )
    mark_missing = Step(
        "列为下落不明",
        (released | not_linked) >> missing,
        by=BY_LAW,
        basis=CONVENTION,
        sets={L.link_state: LinkState.MISSING.value},
        stamps=[L.missing_on],
    )

    # 重点
    mark_key = Step(
        "认定重点",
        at(verifying, ready, released, not_linked, missing, linked, in_help, declined),
        by=OFFICER,
        prepared_by=(JUSTICE_OFFICE,),
        basis=[OPINION, ORGANISED[18]],
        asks=[H.key_grounds, H.key_measures],
        sets={H.key_status: True, H.key_ended_on: None},
        stamps=[H.key_since],
        derives={P.must_pick_up: derived.must_pick_up, **VISITS},
        needs=[rules.not_key_yet],
        issues=[papers.key_form],
    )
    review_key = Step(
        "重点复核、继续列为重点",
        at(linked, in_help, declined),
        by=OFFICER,
        prepared_by=(JUSTICE_OFFICE,),
        basis=CONVENTION,
        asks=[H.key_review],
        needs=[rules.is_key],
        issues=[papers.key_review_form],
    )
    drop_key = Step(
        "重点复核、不再列为重点",
        at(linked, in_help, declined),
        by=OFFICER,
        prepared_by=(JUSTICE_OFFICE,),
        basis=CONVENTION,
        asks=[H.key_review],
        sets={H.key_status: False},
        stamps=[H.key_ended_on],
        derives=VISITS,
        needs=[rules.is_key],
        issues=[papers.key_review_form],
        help="此后按一般对象每季走访",
    )

    # 帮教
    make_file = Step(
        "建档",
        at(linked, in_help, declined),
        by=DESK,
        basis=OPINION,
        adds=(HELPER,),
        asks=[P.education, P.health, H.skills, H.needs, H.job, H.plan, H.victim_kin],
        stamps=[H.filed_on],
        needs=[rules.no_file_yet, rules.enough_helpers, rules.no_victims_kin],
        issues=[papers.register_form],
        reports=H.filed_on,
        usual=True,
        help="登记帮教小组成员：司法所、村居、派出所、家属、志愿者等，至少二人",
    )
    sign = Step(
        "签订帮教协议",
        linked >> in_help,
        by=DESK,
        basis=CONVENTION,
        asks=[H.consent],
        sets={H.refused_help: False},
        stamps=[H.agreed_on],
        needs=[rules.has_file],
        issues=[papers.help_agreement],
        usual=True,
    )
    sign_again = replace(
        sign, label="此后签订帮教协议", moves=declined >> in_help, derives=VISITS, help="走访自签订之日起重新安排"
    )
    decline = Step(
        "登记拒绝帮教",
        linked >> declined,
        by=DESK,
        basis=CONVENTION,
        asks=[H.refusal_why],
        sets={H.refused_help: True},
        help="仍在册至帮教期满，不走访、不帮扶；此后可以随时签订协议",
    )
    withdraw_consent = Step(
        "撤回同意",
        in_help >> declined,
        by=DESK,
        basis=CONVENTION,
        asks=[H.refusal_why],
        sets={H.refused_help: True, H.consent: []},
        help="即时停止服务和信息提供，只保留必要的登记；已经向合作单位提供过的，随即办理“撤回对合作单位的同意”",
    )
    visit = Step(
        "走访谈话",
        at(linked, in_help),
        by=DESK,
        basis=[SHANGHAI[8], OPINION],
        asks=[H.visit_mode, H.visited_by, H.situation, H.visit_needs, H.visit_next, H.job.optional()],
        stamps=[H.visited_on],
        derives=VISITS,
        issues=[papers.visit_record],
        usual=True,
    )
    assess = Step(
        "评估并调整方案",
        at(linked, in_help),
        by=DESK,
        basis=SHANGHAI[14],
        adds=(HELPER,),
        asks=[H.situation, H.needs, H.job, H.plan, H.victim_kin],
        needs=[rules.has_file, rules.no_victims_kin],
        issues=[papers.assessment_form],
        help="新加入帮教小组的成员在此登记",
    )
    apply_aid = Step(
        "申请帮扶",
        at(in_help),
        by=DESK,
        basis=[LAW[37], SHANGHAI[12]],
        opens=True,
        asks=[H.aid_kind, H.aid_need, H.aid_proof, H.aid_body, H.aid_asked],
        issues=[papers.aid_form],
    )
    approve_aid = Step(
        "登记帮扶结果",
        at(in_help),
        by=DESK,
        basis=LAW[37],
        about=apply_aid,
        once=True,
        asks=[H.aid_granted, H.aid_amount],
        needs=[rules.not_twice_a_month, rules.refused_aid_pays_nothing],
    )
    pair_volunteer = Step(
        "安排志愿者结对",
        at(in_help),
        by=DESK,
        basis=SHANGHAI[5],
        asks=[H.volunteer, H.victim_kin],
        needs=[rules.no_minor, rules.agreed_to_volunteers, rules.no_victims_kin],
        help="从签署了保密承诺书的志愿者中选定",
    )
    place_in_base = Step(
        "安排入住基地",
        at(linked, in_help),
        by=DESK,
        basis=SHANGHAI[13, 1],
        opens=True,
        asks=[H.base, H.base_reason, H.base_until],
        sets={H.job: Job.BASE.value},
        needs=[rules.in_no_base_yet, rules.room_in_base, rules.stays_for_a_while],
        issues=[papers.base_form],
    )
    leave_base = Step(
        "离开基地",
        at(linked, in_help, declined, paused),
        by=DESK,
        basis=SHANGHAI[13, 1],
        about=place_in_base,
        once=True,
        asks=[H.base_left_why, H.job],
    )

    # 合作单位
    consent_partner = Step(
        "同意向合作单位提供信息",
        at(in_help),
        by=DESK,
        basis=[PRIVACY[23], PRIVACY[29], PRIVACY[30]],
        opens=True,
        asks=[S.agreement, S.shared, S.share_purpose, S.share_way, S.signed_consent],
        needs=[rules.no_minor, rules.consented],
        issues=[papers.sharing_consent],
        help="对每一家合作单位分别取得同意",
    )
    send_card = Step(
        "提供需求卡",
        at(in_help),
        by=DESK,
        basis=PRIVACY[23],
        about=consent_partner,
        asks=[S.card_needs],
        sets={S.partner_told: True},
        needs=[rules.no_minor, rules.consent_stands, rules.card_names_nobody],
        issues=[papers.partner_card],
        help="只写需求、年龄段和街镇，不写姓名",
    )
    disclose = Step(
        "提供姓名和联系方式",
        at(in_help),
        by=DESK,
        basis=[PRIVACY[23], PRIVACY[28], PRIVACY[29]],
        about=consent_partner,
        asks=[S.disclosed_why],
        sets={S.partner_told: True},
        needs=[rules.no_minor, rules.consent_stands, rules.may_be_named],
        issues=[papers.partner_disclosure],
    )
    revoke_unused = Step(
        "撤回对合作单位的同意（尚未提供）",
        at(in_help, declined, paused),
        by=DESK,
        basis=PRIVACY[15],
        about=consent_partner,
        once=True,
        before=[send_card, disclose],
    )
    end_sharing = Step(
        "撤回对合作单位的同意",
        at(in_help, declined, paused),
        by=DESK,
        basis=[PRIVACY[15], PRIVACY[47]],
        about=consent_partner,
        once=True,
        after=[send_card, disclose],
        sets={S.partner_told: False},
        issues=[papers.stop_letter],
        help="即时停止提供，并通知该单位停止使用、删除",
    )

    # 其他
    request = Step(
        "登记诉求、投诉",
        at(linked, in_help, declined, paused),
        by=DESK,
        basis=[LAW[38], SHANGHAI[14]],
        opens=True,
        asks=[H.request_kind, H.request_by, H.request_gist],
    )
    answer = Step(
        "答复诉求",
        at(linked, in_help, declined, paused),
        by=JUSTICE_OFFICE,
        basis=[LAW[38], SHANGHAI[14]],
        about=request,
        once=True,
        asks=[H.request_answer],
        needs=[rules.complaints_go_to_the_bureau],
    )
    answer_by_bureau = Step(
        "答复诉求、投诉",
        at(linked, in_help, declined, paused),
        by=OFFICER,
        basis=[LAW[38], SHANGHAI[14], SHANGHAI[15]],
        about=request,
        once=True,
        before=[answer],
        asks=[H.request_answer],
    )
    note = Step(
        "登记备注",
        at(linked, in_help, declined, paused),
        by=DESK,
        basis=CONVENTION,
        asks=[H.note],
        help="出境、剥夺政治权利等只作备注，不由本机关执行",
    )
    pause = Step(
        "登记再次羁押",
        in_help >> paused,
        by=DESK,
        basis=CONVENTION,
        asks=[H.arrested_on, H.arrest_detail],
        help="暂停走访；判决有罪的登记重新犯罪，无罪的恢复帮教，帮教期不延长",
    )
    resume = Step(
        "恢复帮教",
        paused >> in_help,
        by=DESK,
        basis=CONVENTION,
        asks=[H.resumed_why],
        stamps=[H.resumed_on],
        derives=VISITS,
        usual=True,
    )

    # 结束
    send_transfer = Step(
        "发出转出函",
        at(released, not_linked, linked, in_help, declined),
        by=OFFICER,
        prepared_by=(JUSTICE_OFFICE,),
        basis=CONVENTION,
        asks=[E.transfer_to, E.transfer_why, E.summary],
        stamps=[E.transfer_sent_on],
        issues=[papers.transfer_letter],
    )
    transfer = Step(
        "收到接收回执、转出",
        (released | not_linked | linked | in_help | declined) >> transferred,
        by=DESK,
        basis=CONVENTION,
        asks=[E.receipt_no],
        sets={L.link_state: LinkState.TRANSFERRED.value, E.end_reason: End.MOVED.value},
        stamps=[E.ended_on],
        needs=[rules.letter_was_sent],
    )
    keep = Step(
        "对方不予接收",
        at(released, not_linked, linked, in_help, declined),
        by=DESK,
        basis=CONVENTION,
        asks=[E.kept_why],
        sets={E.transfer_sent_on: None},
        needs=[rules.letter_was_sent],
        help="仍由本区负责",
    )
    reoffend = Step(
        "重新犯罪登记",
        OUTSIDE >> closed,
        by=DESK,
        basis=OPINION,
        asks=[E.reoffended_on, E.convicted_on, E.conviction, E.conviction_court, E.intentional, E.causes],
        sets={E.end_reason: End.RESENTENCED.value},
        stamps=[E.ended_on],
        needs=[rules.crime_after_release, rules.convicted_by_now],
        issues=[papers.reoffence_form],
    )
    reoffend_late = replace(
        reoffend, label="期满后登记重新犯罪", moves=at(closed), sets={}, stamps=(),
        needs=[*reoffend.needs, rules.ended_by_time, rules.crime_within_help],
        help="帮教期内犯罪、期满后定罪的，仍计入重新犯罪",
    )  # fmt: skip
    strike = Step(
        "注销重复、误建档案",
        (INSIDE | OUTSIDE) >> closed,
        by=OFFICER,
        basis=CONVENTION,
        asks=[E.struck_why],
        sets={E.end_reason: End.STRUCK.value},
        stamps=[E.ended_on],
        help="不再计入任何统计",
    )
    record_death = Step(
        "登记死亡",
        (INSIDE | OUTSIDE) >> closed,
        by=DESK,
        basis=CONVENTION,
        asks=[E.died_on],
        sets={E.end_reason: End.DEATH.value},
        stamps=[E.ended_on],
        needs=[rules.died_by_now],
    )
    close = Step(
        "帮教期满",
        OUTSIDE >> closed,
        by=(BY_LAW, *DESK),
        basis=OPINION,
        stamps=[E.ended_on],
        derives={E.end_reason: derived.end_reason},
        needs=[rules.period_is_over],
        issues=[papers.expiry_form],
    )

    # 期限：释放前
    LINKING = (handover_correction, register_late, transfer_in, hand_over, report)
    DUE = (moment(receive_notice, R.release_due_on), moment(change_release, R.release_due_on))
    exit_education_limit = Limit(
        "出监教育开始期限",
        months(3),
        starts=DUE,
        met_by=[moment(receive_notice, R.exit_education_on), moment(change_release, R.exit_education_on)],
        void_by=[hand_over, record_release],
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=LINKAGE,
        then="向监所提出意见",
    )
    admission_notice_limit = Limit(
        "收监告知期限",
        days(30),
        starts=moment(receive_notice, R.admitted_on),
        met_by=moment(receive_notice, R.admission_told_on),
        when=[where(R.admission_told, True)],
        binds=Binds.OTHER,
        basis=SHANGHAI[6, 2],
    )
    prison_notice_limit = Limit(
        "监所通知期限",
        days(30),
        starts=DUE,
        met_by=[moment(receive_notice, R.notice_on), moment(change_release, R.notice_on)],
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=[SHANGHAI[7, 1], LINKAGE],
        then="商请监所按时通知",
    )
    family_notice_limit = Limit(
        "告知家属接回期限",
        days(1),
        starts=[moment(verify, R.release_due_on), moment(change_release, R.release_due_on)],
        met_by=tell_family,
        void_by=[hand_over, record_release],
        when=[where(P.must_pick_up, False)],
        direction=Direction.BEFORE,
        basis=SHANGHAI[7, 2],
    )
    aftercare_verification_limit = Limit(
        "核查回复期限",
        local.VERIFICATION_TERM,
        starts=receive_notice,
        met_by=[verify, bounce],
        basis=CONVENTION,
    )
    pickup_plan_limit = Limit(
        "接送方案期限",
        local.PICKUP_PLAN_TERM,
        starts=DUE,
        met_by=plan_pickup,
        void_by=[hand_over, record_release],
        when=[where(P.must_pick_up, True)],
        direction=Direction.BEFORE,
        basis=CONVENTION,
    )

    # 期限：衔接
    aftercare_report_limit = Limit(
        "报到期限",
        None,
        starts=moment(record_release, R.report_by),
        met_by=report,
        direction=Direction.UNTIL,
        binds=Binds.PERSON,
        basis=LINKAGE,
        then="启动未衔接查找",
    )
    whereabouts_limit = Limit(
        "下落查找期限",
        local.MISSING_TERM,
        starts=moment(record_release, R.report_by),
        met_by=[report, transfer],
        lapse=Lapse(mark_missing, LapseDay.NEXT),
        basis=CONVENTION,
        then="列为下落不明，仍可随时报到登记",
    )
    aftercare_appraisal_limit = Limit(
        "矫正鉴定作出期限",
        days(30),
        starts=moment(handover_correction, L.end_on),
        met_by=moment(handover_correction, L.appraised_on),
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=MEASURES[53],
    )

    # 期限：帮教
    aftercare_file_limit = Limit("建档期限", local.FILE_TERM, starts=LINKING, met_by=make_file, basis=CONVENTION)
    first_visit_limit = Limit(
        "首次走访期限",
        local.FIRST_VISIT_TERM,
        starts=LINKING,
        met_by=visit,
        void_by=[decline],
        basis=[SHANGHAI[8], OPINION],
    )
    key_visit_limit = Limit(
        "重点对象每月走访",
        local.KEY_VISIT_PERIOD,
        starts=[moment(step, H.key_visit_from) for step in (*LINKING, visit, sign_again, resume, mark_key)],
        met_by=visit,
        void_by=[decline, withdraw_consent, pause, drop_key],
        direction=Direction.CALENDAR,
        basis=[SHANGHAI[8], CONVENTION],
    )
    quarterly_visit_limit = Limit(
        "一般对象每季走访",
        local.ORDINARY_VISIT_PERIOD,
        starts=[moment(step, H.visit_from) for step in (*LINKING, visit, sign_again, resume, drop_key)],
        met_by=visit,
        void_by=[decline, withdraw_consent, pause],
        direction=Direction.CALENDAR,
        basis=[SHANGHAI[8], CONVENTION],
    )
    key_review_limit = Limit(
        "重点对象复核期限",
        local.KEY_REVIEW_TERM,
        starts=[mark_key, review_key],
        met_by=[review_key, drop_key],
        basis=CONVENTION,
    )
    base_stay_limit = Limit(
        "基地安置期限",
        None,
        starts=moment(place_in_base, H.base_until),
        met_by=leave_base,
        direction=Direction.UNTIL,
        basis=SHANGHAI[13, 1],
        then="离开基地或者另行安置",
    )
    stop_sharing_limit = Limit(
        "通知合作单位停止使用",
        local.STOP_TERM,
        starts=withdraw_consent,
        met_by=end_sharing,
        when=[where(S.partner_told, True)],
        basis=[PRIVACY[15], PRIVACY[47]],
    )
    help_limit = Limit(
        "帮教期",
        None,
        starts=[
            moment(handover_correction, L.help_until), moment(register_late, L.help_until),
            moment(transfer_in, L.help_until), moment(hand_over, L.help_until), moment(record_release, L.help_until),
        ],
        met_by=close,
        lapse=Lapse(close, LapseDay.NEXT),
        direction=Direction.UNTIL,
        binds=Binds.POWER,
        basis=OPINION,
        then="次日期满结束",
    )  # fmt: skip
    transfer_receipt_limit = Limit(
        "转出回执期限",
        local.TRANSFER_TERM,
        starts=send_transfer,
        met_by=transfer,
        void_by=[keep],
        binds=Binds.OTHER,
        basis=CONVENTION,
        then="收到回执前仍由本区负责",
    )
