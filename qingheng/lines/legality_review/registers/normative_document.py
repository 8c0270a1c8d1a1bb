"""行政规范性文件: draft, review, number, publication, filings, validity, and how it ends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.choices import BELOW_DISTRICT, Conclusion, Level, MatterType
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
from qingheng.lines.legality_review.staff import CO_MAKER, DOCUMENT_MANAGER, HEAD, LEADER, MAKER
from qingheng.procedure.declare import (
    Binds,
    Lapse,
    LapseDay,
    Limit,
    PartyFact,
    State,
    Step,
    at,
    begin,
    given,
    moment,
    rule,
)
from qingheng.procedure.fields import Fields, case_of, choice, date, long_text, several, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, days, workdays

TRIAL_WORDS = ("暂行", "试行")
NUMBER = re.compile(r"(?P<maker>\D+)规(?P<kind>\D*)〔(?P<year>\d{4})〕[1-9]\d*号")
"""青府规〔2024〕3号: hexagonal brackets, a year of four digits, a number without 第 and without zeros before it."""


class DocumentFacts(Fields):
    """What the register keeps of a document."""

    title = text("文件名称")
    level = choice("制定主体层级", Level, basis=DOCUMENT_RULES)
    maker_kind = choice("制定主体性质", c.MakerKind, basis=DOCUMENT_RULES)
    not_normative = choice("是否属于不按规范性文件管理的文件", c.NotNormative, basis=DOCUMENT_RULES)
    business = yes_no("与经营主体生产经营活动密切相关", basis=BUSINESS[62])
    trial = yes_no("名称含“暂行”“试行”")
    replaces = case_of("代替的文件", "normative_document", in_states=("in_effect", "amended"), required=False)
    review_kind = choice("审查件类型", MatterType)
    review_conclusion = choice("审查件结论", Conclusion)
    review_case = case_of(
        "合法性审查件", "legality_review", in_states=("to_meeting", "decided", "closed"),
        brings={"matter_type": review_kind, "conclusion": review_conclusion},
        shown_when=where(level, Level.DISTRICT_GOV), basis=REVIEW_OF_DOCUMENTS,
    )  # fmt: skip
    reviewed_as = choice(
        "合法性审查结论", c.ReviewedAs, shown_when=where(level, *BELOW_DISTRICT), basis=REVIEW_OF_DOCUMENTS
    )
    review_number = text(
        "审查意见文号", shown_when=where(level, *BELOW_DISTRICT), help="部门、镇、街道自行审查的意见文号"
    )
    decided_by = text("审议会议", basis=MAKING_OF_DOCUMENTS)
    decided_on = date("审议通过日期", basis=MAKING_OF_DOCUMENTS)
    doc_no = text("发文字号", basis=REGISTRATION_RULES, help=f"例如：{local.DOCUMENT_AGENCY}规〔2024〕3号")
    registered_on = date("统一登记日期", basis=REGISTRATION_RULES)
    published_on = date("公布日期", basis=BUSINESS[64, 2])
    channels = several("公布载体", c.PublishedIn, basis=BUSINESS[64, 2])
    interpretation = yes_no("同步公布解读材料", required=False)
    effective_on = date("施行日期")
    waits_until = date("施行前一日")
    early_why = text("公布后不足三十日施行的理由", required=False, help="不立即施行将有碍施行的，写明理由")
    stated_until = date("文件载明的有效期截止日", required=False, basis=VALIDITY_RULES, help="没有载明的不填")
    expires_on = date("有效期届满日", basis=VALIDITY_RULES)
    assessed = long_text("评估情况", basis=VALIDITY_RULES)
    new_until = date("延长后的有效期截止日", basis=VALIDITY_RULES)
    amended_on = date("修改日期")
    amended_how = long_text("修改内容和依据")
    amended_no = text("修改决定文号", required=False)
    package = several("备案材料", c.FilingPart, basis=FILING_RULES)
    filed_superior_on = date("报上一级政府备案日期", basis=FILING_RULES)
    filed_npc_on = date("报区人大常委会备案日期", basis=NPC_FILING[10])
    form_check = choice("形式审查结果", c.FormCheck, basis=NPC_FILING[12])
    form_note = text("需要补充的材料", required=False)
    filing_result = choice("备案审查结果", c.FilingResult, basis=FILING_RULES)
    filing_note = long_text("审查意见", required=False)
    corrected_how = long_text("纠正情况")
    ended_how = choice("失效方式", c.DocumentEnd)
    ended_why = text("原因")
    successor = case_of("新文件", "normative_document", in_states=("published", "in_effect", "amended"))
    ended_on = date("失效日期")


D = DocumentFacts
Facts = Mapping[str, Any]


def is_trial(facts: Facts, _: Sequence[PartyFact]) -> bool:
    """Whether the title says that the document is provisional or on trial."""
    return any(word in str(facts.get("title", "")) for word in TRIAL_WORDS)


def last_day(effective_on: dt.date, *, trial: bool) -> dt.date:
    """The last day of the longest validity: the day before the anniversary, no holiday moves it."""
    years = local.TRIAL_YEARS if trial else local.VALIDITY_YEARS
    return effective_on + relativedelta(years=years) - dt.timedelta(days=1)


def expires_on(facts: Facts, _: Sequence[PartyFact]) -> dt.date | None:
    """The last day of validity: as extended, else as stated, else the longest there is."""
    effective: dt.date | None = facts.get("effective_on")
    if effective is None:
        return None
    told: dt.date | None = facts.get("new_until") or facts.get("stated_until")
    return told or last_day(effective, trial=bool(facts.get("trial")))


def waits_until(facts: Facts, _: Sequence[PartyFact]) -> dt.date | None:
    """The last day on which a published document is not in force yet."""
    effective: dt.date | None = facts.get("effective_on")
    return effective - dt.timedelta(days=1) if effective else None


@rule(DOCUMENT_RULES, D.maker_kind)
def may_make_documents(proposal: Proposal) -> bool:
    """临时性机构、议事协调机构和内设机构不得制定行政规范性文件"""
    return proposal.stated.get("maker_kind") == c.MakerKind.COMPETENT


@rule(DOCUMENT_RULES, D.not_normative)
def is_normative(proposal: Proposal) -> bool:
    """所列文件不按行政规范性文件管理，不予登记"""
    return proposal.stated.get("not_normative") == c.NotNormative.NONE


@rule(REGISTRATION_RULES)
def one_leading_maker(proposal: Proposal) -> bool:
    """联合制定的，应当明确一个牵头机关，由牵头机关编号、报备"""
    return len(proposal.after.parties_as(MAKER.code)) == 1


@rule(REVIEW_OF_DOCUMENTS)
def was_reviewed(proposal: Proposal) -> bool:
    """未经合法性审查或者经审查不合法的，不得提交审议"""
    if proposal.stated.get("review_case"):
        return proposal.stated.get("review_conclusion") in (Conclusion.LEGAL, Conclusion.REVISE)
    return proposal.stated.get("reviewed_as") in (c.ReviewedAs.LEGAL, c.ReviewedAs.REVISED)


@rule(REVIEW_OF_DOCUMENTS, D.review_case)
def reviewed_as_document(proposal: Proposal) -> bool:
    """所选审查件不是行政规范性文件的审查"""
    return proposal.stated.get("review_kind") in (None, MatterType.NORMATIVE_DOC)


@rule(REGISTRATION_RULES, D.doc_no)
def number_in_form(proposal: Proposal) -> bool:
    """发文字号应当为“机关代字规〔年份〕序号号”，使用六角括号和四位年份，序号不加“第”、不编虚位"""
    return NUMBER.fullmatch(str(proposal.stated.get("doc_no", ""))) is not None


@rule(REGISTRATION_RULES, D.doc_no)
def number_of_the_year(proposal: Proposal) -> bool:
    """发文字号的年份应当是登记的年份"""
    found = NUMBER.fullmatch(str(proposal.stated.get("doc_no", "")))
    return found is None or int(found["year"]) == proposal.event.on.year


@rule(REGISTRATION_RULES, D.doc_no)
def number_of_the_maker(proposal: Proposal) -> bool:
    """区政府文件应当使用区政府的机关代字"""
    own = str(proposal.stated.get("doc_no", "")).startswith(f"{local.DOCUMENT_AGENCY}规")
    return proposal.facts.get("level") != Level.DISTRICT_GOV or own


@rule(REGISTRATION_RULES)
def is_numbered(proposal: Proposal) -> bool:
    """请先统一登记、统一编号，再公布"""
    return bool(proposal.before.facts.get("doc_no"))


@rule(MAKING_OF_DOCUMENTS, D.decided_on)
def decided_in_order(proposal: Proposal) -> bool:
    """审议通过日期不得晚于今日"""
    return bool(proposal.stated["decided_on"] <= proposal.today)


@rule(VALIDITY_RULES, D.effective_on)
def thirty_days_before_effect(proposal: Proposal) -> bool:
    """应当自公布之日起三十日后施行；不立即施行将有碍施行的，写明理由"""
    day = proposal.event.on + dt.timedelta(days=local.EFFECT_AFTER.length)
    return proposal.stated["effective_on"] >= day or bool(proposal.stated.get("early_why"))


@rule(BUSINESS[64, 2], D.effective_on)
def not_before_publication(proposal: Proposal) -> bool:
    """未经公布的文件不得作为行政管理依据，施行日期不得早于公布日期"""
    published = proposal.stated.get("published_on") or proposal.event.on
    return bool(proposal.stated["effective_on"] >= published)


@rule(VALIDITY_RULES, D.stated_until)
def validity_not_too_long(proposal: Proposal) -> bool:
    """有效期不得超过五年，暂行、试行的不得超过二年"""
    stated = proposal.stated.get("stated_until")
    longest = last_day(proposal.facts["effective_on"], trial=bool(proposal.facts.get("trial")))
    return stated is None or proposal.facts["effective_on"] <= stated <= longest


@rule(VALIDITY_RULES, D.new_until)
def extension_not_too_long(proposal: Proposal) -> bool:
    """延长后的有效期应当晚于原届满日，并且自届满次日起不得超过五年，暂行、试行的不得超过二年"""
    old: dt.date | None = proposal.before.facts.get("expires_on")
    new = proposal.stated["new_until"]
    if old is None:
        return True
    return bool(old < new <= last_day(old + dt.timedelta(days=1), trial=bool(proposal.facts.get("trial"))))


@rule(VALIDITY_RULES)
def enact_anew(proposal: Proposal) -> bool:
    """文件已经失效，不得延长有效期，需要继续实施的应当重新制定"""
    last = proposal.before.facts.get("expires_on")
    gone = proposal.before.state is proposal.before.procedure.states["ended"]
    return not gone and (last is None or proposal.event.on <= last)


@rule(NPC_FILING[10])
def filed_by_the_district(proposal: Proposal) -> bool:
    """只有区政府的规范性文件报区人大常委会备案"""
    return proposal.before.facts.get("level") == Level.DISTRICT_GOV


@rule(FILING_RULES, D.package)
def package_complete(proposal: Proposal) -> bool:
    """备案材料应当包括备案报告、文件文本、制定说明、合法性审查意见和制定依据"""
    wanted = {each.value for each in c.FilingPart} - {c.FilingPart.CONSULTATION.value}
    return wanted <= set(proposal.stated.get("package") or ())


@rule(NPC_FILING[12])
def supplement_was_asked(proposal: Proposal) -> bool:
    """形式审查没有要求补充材料"""
    return proposal.before.matter(proposal.event.subject).get("form_check") == c.FormCheck.SUPPLEMENT


@rule(FILING_RULES)
def correction_was_asked(proposal: Proposal) -> bool:
    """备案审查没有建议自行纠正或者不予备案"""
    result = proposal.before.matter(proposal.event.subject).get("filing_result")
    return result in (c.FilingResult.CORRECT, c.FilingResult.REFUSED)


BUREAU, NONE, LETTER, RECORD = Sealer.WORKING_BODY, Sealer.NONE, PaperForm.LETTER, PaperForm.RECORD
AUTHORITY = Sealer.AUTHORITY
registration_form = PaperSpec(
    "registration_form", "规范性文件统一登记编号单", "registration_form.txt", form=RECORD, sealed_by=NONE,
    to=(MAKER,), basis=REGISTRATION_RULES,
)  # fmt: skip
filing_report = PaperSpec(
    "filing_report", "备案报告", "filing_report.txt", form=LETTER, series="青府备", sealed_by=AUTHORITY,
    basis=FILING_RULES,
)  # fmt: skip
npc_filing_report = PaperSpec(
    "npc_filing_report", "报区人大常委会备案报告", "npc_filing_report.txt", form=LETTER, series="青府人备",
    sealed_by=AUTHORITY, basis=[NPC_FILING[10], NPC_FILING[41]],
)  # fmt: skip
filing_opinion = PaperSpec(
    "filing_opinion", "备案审查意见书", "filing_opinion.txt", form=LETTER, series="青司备审", sealed_by=BUREAU,
    to=(MAKER,), basis=FILING_RULES,
)  # fmt: skip
expiry_reminder = PaperSpec(
    "expiry_reminder", "有效期届满提示", "expiry_reminder.txt", form=LETTER, series="青司效提", sealed_by=BUREAU,
    to=(MAKER,), basis=VALIDITY_RULES,
)  # fmt: skip
FROM_BELOW = where(D.level, *BELOW_DISTRICT)
DISTRICT = where(D.level, Level.DISTRICT_GOV)


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
        derives={D.trial: is_trial},
        needs=[one_leading_maker, may_make_documents, is_normative],
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
        derives={D.trial: is_trial, D.expires_on: expires_on},
        needs=[
            one_leading_maker,
            may_make_documents,
            is_normative,
            number_in_form,
            number_of_the_maker,
            not_before_publication,
            validity_not_too_long,
        ],
        help="登记以前公布、仍在有效期内的文件",
    )
    decide = Step(
        "登记审议通过",
        draft >> decided,
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[REVIEW_OF_DOCUMENTS, MAKING_OF_DOCUMENTS],
        asks=[D.review_case, D.reviewed_as, D.review_number, D.decided_by, D.decided_on],
        needs=[was_reviewed, reviewed_as_document, decided_in_order],
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
        needs=[number_in_form, number_of_the_year, number_of_the_maker],
        issues=[registration_form],
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
        derives={D.expires_on: expires_on, D.waits_until: waits_until},
        needs=[is_numbered, not_before_publication, thirty_days_before_effect, validity_not_too_long],
        usual=True,
    )
    take_effect = Step(
        "开始施行",
        published >> in_effect,
        by=(BY_LAW, DOCUMENT_MANAGER),
        basis=[BUSINESS[64, 2], VALIDITY_RULES],
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
        needs=[package_complete],
        issues=[given(filing_report, DISTRICT)],
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
        needs=[filed_by_the_district, package_complete],
        issues=[npc_filing_report],
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
        needs=[supplement_was_asked],
    )
    settle_filing = Step(
        "登记备案审查结果",
        at(published, in_effect, amended),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=FILING_RULES,
        about=(file_superior, file_npc),
        asks=[D.filing_result, D.filing_note],
        issues=[given(filing_opinion, FROM_BELOW)],
    )
    correct_document = Step(
        "登记自行纠正",
        at(published, in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=FILING_RULES,
        about=(file_superior, file_npc),
        after=(settle_filing,),
        asks=[D.corrected_how],
        needs=[correction_was_asked],
    )

    # 有效期
    remind = Step(
        "提示制定机关",
        at(in_effect, amended),
        by=DOCUMENT_MANAGER,
        basis=VALIDITY_RULES,
        issues=[expiry_reminder],
        help="有效期届满前六个月、三个月、一个月提示评估",
    )
    extend_validity = Step(
        "评估后延长有效期",
        at(in_effect, amended, ended),
        by=DOCUMENT_MANAGER,
        basis=VALIDITY_RULES,
        asks=[D.assessed, D.new_until],
        derives={D.expires_on: expires_on},
        needs=[enact_anew, extension_not_too_long],
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
    )

    ENDS = (repeal, declare_lapsed, supersede, expire)
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
        met_by=ENDS,
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
