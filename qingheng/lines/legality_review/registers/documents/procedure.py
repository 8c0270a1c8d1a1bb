"""行政规范性文件: draft, review, number, publication, filings, validity, and how it ends."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.law import (
    BUSINESS,
    DOCUMENT_RULES,
    FILING_RULES,
    LEGISLATION,
    MAKING_OF_DOCUMENTS,
    NPC_FILING,
    REGISTRATION_RULES,
    REVIEW_OF_DOCUMENTS,
    VALIDITY_RULES,
)
from qingheng.lines.legality_review.registers import choices as c
from qingheng.lines.legality_review.registers.documents import derived, papers, rules
from qingheng.lines.legality_review.registers.documents.facts import DISTRICT, FROM_BELOW, D
from qingheng.lines.legality_review.staff import CO_MAKER, DOCUMENT_MANAGER, HEAD, LEADER, MAKER
from qingheng.procedure.declare import Binds, Lapse, LapseDay, Limit, State, Step, at, begin, given, moment
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.statute.periods import Direction, days, workdays


class NormativeDocument(Procedure):
    """行政规范性文件：自起草登记至公布、备案、施行、失效。"""

    line = "normative_document"
    law = LEGISLATION
    in_force = dt.date(2019, 9, 1)

    draft = State("起草中")
    decided = State("已审议通过")
    published = State("已公布待施行")
    in_effect = State("有效")
    amended = State("已修改（继续有效）")
    ended = State("已失效", final=True, closes=True)
    dropped = State("不再制定", final=True, closes=True)

    register = Step(
        "登记起草文件",
        begin(draft),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[DOCUMENT_RULES, MAKING_OF_DOCUMENTS],
        adds=(MAKER, CO_MAKER),
        asks=[D.title, D.level, D.maker_kind, D.not_normative, D.business, D.replaces],
        derives={D.trial: derived.is_trial},
        needs=[rules.one_leading_maker, rules.may_make_documents, rules.is_normative],
    )
    enter_existing = Step(
        "补录现行文件",
        begin(in_effect),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[REGISTRATION_RULES, VALIDITY_RULES],
        adds=(MAKER, CO_MAKER),
        asks=[
            D.title,
            D.level,
            D.maker_kind,
            D.not_normative,
            D.business,
            D.doc_no,
            D.published_on,
            D.effective_on,
            D.stated_until,
        ],
        derives={
            D.trial: derived.is_trial,
            D.expires_on: derived.expires_on,
            D.doc_series: derived.series,
            D.doc_serial: derived.serial,
        },
        needs=[
            rules.one_leading_maker,
            rules.may_make_documents,
            rules.is_normative,
            rules.number_in_form,
            rules.number_of_the_maker,
            rules.not_before_publication,
            rules.validity_not_too_long,
        ],
        help="登记以前公布、仍在有效期内的文件",
    )
    decide = Step(
        "登记审议通过",
        draft >> decided,
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[REVIEW_OF_DOCUMENTS, MAKING_OF_DOCUMENTS],
        asks=[D.review_case, D.reviewed_as, D.review_number, D.decided_by, D.decided_on],
        needs=[rules.was_reviewed, rules.reviewed_as_document, rules.decided_in_order],
        usual=True,
    )
    drop = Step(
        "不再制定",
        (draft | decided) >> dropped,
        by=(DOCUMENT_MANAGER, HEAD),
        basis=MAKING_OF_DOCUMENTS,
        asks=[D.ended_why],
    )
    number = Step(
        "统一登记编号",
        at(decided),
        by=DOCUMENT_MANAGER,
        basis=REGISTRATION_RULES,
        asks=[D.doc_no],
        stamps=[D.registered_on],
        derives={D.doc_series: derived.series, D.doc_serial: derived.serial},
        needs=[rules.number_in_form, rules.number_of_the_year, rules.number_of_the_maker],
        issues=[papers.registration_form],
        usual=True,
        help="每个制定机关每年一个序列，从1号起连续编号；联合制定的只编牵头机关的号",
    )
    publish = Step(
        "统一公布",
        decided >> published,
        by=DOCUMENT_MANAGER,
        basis=[REGISTRATION_RULES, BUSINESS[64, 2]],
        asks=[D.channels, D.interpretation, D.effective_on, D.early_why, D.stated_until],
        stamps=[D.published_on],
        derives={D.expires_on: derived.expires_on, D.waits_until: derived.waits_until},
        needs=[
            rules.is_numbered,
            rules.not_before_publication,
            rules.thirty_days_before_effect,
            rules.validity_not_too_long,
        ],
        warns=[rules.time_to_adapt],
        usual=True,
    )
    take_effect = Step(
        "开始施行",
        published >> in_effect,
        by=(BY_LAW, DOCUMENT_MANAGER),
        basis=[BUSINESS[64, 2], VALIDITY_RULES],
        needs=[rules.day_of_effect_has_come],
    )

    # 备案
    file_superior = Step(
        "报上一级政府备案",
        at(published, in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=FILING_RULES,
        opens=True,
        asks=[D.package],
        stamps=[D.filed_superior_on],
        needs=[rules.package_complete],
        issues=[given(papers.filing_report, DISTRICT)],
        usual=True,
        help="区政府文件报市政府，部门、镇、街道文件报区政府",
    )
    file_npc = Step(
        "报区人大常委会备案",
        at(published, in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=[NPC_FILING[10], NPC_FILING[41]],
        opens=True,
        asks=[D.package],
        stamps=[D.filed_npc_on],
        needs=[rules.filed_by_the_district, rules.package_complete],
        issues=[papers.npc_filing_report],
    )
    check_form = Step(
        "登记形式审查",
        at(published, in_effect, amended),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[NPC_FILING[12], FILING_RULES],
        about=(file_superior, file_npc),
        asks=[D.form_check, D.form_note],
    )
    add_to_filing = Step(
        "补充备案材料",
        at(published, in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=[NPC_FILING[12], FILING_RULES],
        about=(file_superior, file_npc),
        after=(check_form,),
        asks=[D.package],
        needs=[rules.supplement_was_asked],
    )
    settle_filing = Step(
        "登记备案审查结果",
        at(published, in_effect, amended),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=FILING_RULES,
        about=(file_superior, file_npc),
        asks=[D.filing_result, D.filing_note],
        needs=[rules.not_returned],
        issues=[given(papers.filing_opinion, FROM_BELOW)],
    )
    correct_document = Step(
        "登记自行纠正",
        at(published, in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=FILING_RULES,
        about=(file_superior, file_npc),
        after=(settle_filing,),
        asks=[D.corrected_how],
        stamps=[D.corrected_on],
        needs=[rules.correction_was_asked],
    )

    # 有效期
    remind = Step(
        "提示制定机关",
        at(in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=VALIDITY_RULES,
        issues=[papers.expiry_reminder],
        help="有效期届满前六个月、三个月、一个月提示评估",
    )
    extend_validity = Step(
        "评估后延长有效期",
        at(in_effect, amended, ended),
        by=DOCUMENT_MANAGER,
        basis=VALIDITY_RULES,
        asks=[D.assessed, D.new_until],
        derives={D.expires_on: derived.expires_on},
        needs=[rules.enact_anew, rules.extension_not_too_long],
    )
    amend = Step(
        "登记修改",
        (in_effect | amended) >> amended,
        by=DOCUMENT_MANAGER,
        basis=[LEGISLATION[116], MAKING_OF_DOCUMENTS],
        asks=[D.amended_how, D.amended_no],
        stamps=[D.amended_on],
    )
    repeal = Step(
        "废止",
        (in_effect | amended) >> ended,
        by=(DOCUMENT_MANAGER, LEADER),
        basis=[LEGISLATION[116], MAKING_OF_DOCUMENTS],
        asks=[D.ended_why],
        sets={D.ended_how: c.DocumentEnd.REPEALED.value},
        stamps=[D.ended_on],
    )
    declare_lapsed = Step(
        "宣布失效",
        (in_effect | amended) >> ended,
        by=(DOCUMENT_MANAGER, LEADER),
        basis=[LEGISLATION[116], MAKING_OF_DOCUMENTS],
        asks=[D.ended_why],
        sets={D.ended_how: c.DocumentEnd.LAPSED.value},
        stamps=[D.ended_on],
    )
    supersede = Step(
        "被新文件代替",
        (in_effect | amended) >> ended,
        by=DOCUMENT_MANAGER,
        basis=MAKING_OF_DOCUMENTS,
        asks=[D.successor],
        sets={D.ended_how: c.DocumentEnd.SUPERSEDED.value},
        stamps=[D.ended_on],
    )
    expire = Step(
        "有效期届满失效",
        (published | in_effect | amended) >> ended,
        by=(BY_LAW, DOCUMENT_MANAGER),
        basis=VALIDITY_RULES,
        sets={D.ended_how: c.DocumentEnd.EXPIRED.value},
        stamps=[D.ended_on],
        needs=[rules.has_expired],
    )

    effect_limit = Limit(
        "等待施行",
        None,
        starts=moment(publish, D.waits_until),
        met_by=take_effect,
        direction=Direction.UNTIL,
        binds=Binds.OTHER,
        lapse=Lapse(take_effect, LapseDay.NEXT),
        basis=BUSINESS[64, 2],
        then="次日起施行",
    )
    validity_limit = Limit(
        "有效期",
        None,
        starts=[
            moment(publish, D.expires_on),
            moment(enter_existing, D.expires_on),
            moment(extend_validity, D.expires_on),
        ],
        met_by=expire,
        direction=Direction.UNTIL,
        binds=Binds.OTHER,
        lapse=Lapse(expire, LapseDay.NEXT),
        ahead=local.EXPIRY_WARNING_DAYS,
        basis=VALIDITY_RULES,
        then="自动失效；需要继续实施的，届满前评估延长或者重新制定",
    )
    superior_filing_limit = Limit(
        "报上一级政府备案期限",
        local.SUPERIOR_FILING_TERM,
        starts=publish,
        met_by=file_superior,
        outlives=True,
        basis=FILING_RULES,
        then="通知限期报送，予以通报",
    )
    npc_filing_limit = Limit(
        "报区人大常委会备案期限",
        days(30),
        starts=publish,
        met_by=file_npc,
        when=[DISTRICT],
        outlives=True,
        basis=[NPC_FILING[10], NPC_FILING[41]],
        then="通知限期报送",
    )
    npc_form_limit = Limit(
        "人大形式审查期限",
        workdays(5),
        starts=file_npc,
        met_by=check_form,
        binds=Binds.OTHER,
        basis=NPC_FILING[12],
    )
    filing_supplement_limit = Limit(
        "补充备案材料期限",
        workdays(10),
        starts=check_form,
        met_by=add_to_filing,
        when=[where(D.form_check, c.FormCheck.SUPPLEMENT)],
        basis=NPC_FILING[12],
        then="退回",
    )
