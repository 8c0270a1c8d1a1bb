"""What the register refuses. Each rule's docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.choices import Conclusion, Level, MatterType
from qingheng.lines.legality_review.law import (
    BUSINESS,
    DOCUMENT_RULES,
    FILING_RULES,
    MAKING_OF_DOCUMENTS,
    NPC_FILING,
    REGISTRATION_RULES,
    REVIEW_OF_DOCUMENTS,
    VALIDITY_RULES,
)
from qingheng.lines.legality_review.registers import choices as c
from qingheng.lines.legality_review.registers.documents.derived import NUMBER, last_day
from qingheng.lines.legality_review.registers.documents.facts import D
from qingheng.lines.legality_review.staff import MAKER
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal


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
def time_to_adapt(proposal: Proposal) -> bool:
    """公布后不足三十日即施行，请核对不立即施行将有碍施行的理由"""
    day = proposal.event.on + dt.timedelta(days=local.EFFECT_AFTER.length)
    return bool(proposal.stated["effective_on"] >= day)


@rule(VALIDITY_RULES, D.effective_on)
def thirty_days_before_effect(proposal: Proposal) -> bool:
    """应当自公布之日起三十日后施行；不立即施行将有碍施行的，写明理由"""
    return time_to_adapt.holds(proposal) or bool(proposal.stated.get("early_why"))


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


@rule(BUSINESS[64, 2])
def day_of_effect_has_come(proposal: Proposal) -> bool:
    """尚未到施行日期"""
    effective: dt.date | None = proposal.before.facts.get("effective_on")
    return effective is None or proposal.event.on >= effective


@rule(VALIDITY_RULES)
def has_expired(proposal: Proposal) -> bool:
    """有效期尚未届满"""
    last: dt.date | None = proposal.before.facts.get("expires_on")
    return last is None or proposal.event.on > last


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


@rule(NPC_FILING[12])
def not_returned(proposal: Proposal) -> bool:
    """该次报备形式审查已经退回，应当重新报送"""
    return proposal.before.matter(proposal.event.subject).get("form_check") != c.FormCheck.RETURN


@rule(FILING_RULES)
def correction_was_asked(proposal: Proposal) -> bool:
    """备案审查没有建议自行纠正或者不予备案"""
    result = proposal.before.matter(proposal.event.subject).get("filing_result")
    return result in (c.FilingResult.CORRECT, c.FilingResult.REFUSED)
