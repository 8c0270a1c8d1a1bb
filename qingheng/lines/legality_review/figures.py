"""The figures of the line: each with its definition, and with the records behind it."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, ExpressionWrapper, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from qingheng.kernel.cases.models import Event
from qingheng.kernel.figures.breakdowns import by_fact
from qingheng.kernel.figures.common import deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months, Parts
from qingheng.kernel.figures.declare import Count, Indicator, Mean, Ratio, Source, Stock, Sum
from qingheng.kernel.figures.events import standing
from qingheng.kernel.figures.spans import Day
from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review import models
from qingheng.lines.legality_review.facts import Reviewing, Submission
from qingheng.lines.legality_review.law import DECISIONS, REGISTRATION_RULES, SHANGHAI_BUSINESS
from qingheng.lines.legality_review.procedure import Review
from qingheng.lines.legality_review.registers import choices as r
from qingheng.lines.legality_review.registers.adviser import AdviserFacts, AdviserRegister
from qingheng.lines.legality_review.registers.assignment import AssignmentFacts
from qingheng.lines.legality_review.registers.cleanup import Cleanup
from qingheng.lines.legality_review.registers.documents.facts import DocumentFacts
from qingheng.lines.legality_review.registers.selection import Selection


def _stating(events: QuerySet[Any], fact: str) -> QuerySet[Any]:
    """The events with what they state of a fact as `now`, as corrected."""
    path = f"data__facts__{fact}"
    corrections = Event.objects.filter(case=OuterRef("case"), corrects=OuterRef("number"), **{f"{path}__isnull": False})
    newest = corrections.order_by("-number").annotate(new=KT(path)).values("new")[:1]
    stating: QuerySet[Any] = events.annotate(now=Coalesce(Subquery(newest), KT(f"data__{fact}")))
    return stating


REVIEWS = Source("审查件", models.LegalityReview.objects.select_related("case"), record="")
DOCUMENTS = Source("规范性文件", models.NormativeDocument.objects.select_related("case"), record="")
CLEANUPS = Source("清理", models.DocumentCleanup.objects.select_related("case"), record="")
ADVISERS = Source("法律顾问", models.LegalAdviser.objects.select_related("case"), record="")
ADVISER_MATTERS = Source("法律顾问事项", models.AdviserMatter.objects.select_related("case"), record="")
ANSWERS = Source(
    "审查意见",
    _stating(standing("legality_review", [Review.answer]), "reply").select_related("case"),
    record="case__legalityreview__",
)
ITEMS = Source(
    "清理文件",
    _stating(standing("document_cleanup", [Cleanup.conclude_item]), "item_conclusion").select_related("case"),
    record="case__documentcleanup__",
)
APPLICATIONS = Source(
    "报名", standing("adviser_selection", [Selection.apply]).select_related("case"), record="case__adviserselection__"
)
CHECKS = Source(
    "年度核查",
    _stating(standing("legal_adviser", [AdviserRegister.yearly_check]), "check_result").select_related("case"),
    record="case__legaladviser__",
)
LIMITS = deadlines("legality_review", "legalityreview")
FILINGS = deadlines("normative_document", "normativedocument")


# 审查
def _reviewed(code: str, name: str, where: Q, definition: str, **more: Any) -> Count:
    return Count(code=code, name=name, unit="件", of=REVIEWS, dated="first_opinion_on", where=where,
                 definition=definition, **more)  # fmt: skip


def _concluded(*conclusions: c.Conclusion) -> Q:
    return Q(first_conclusion__in=[each.value for each in conclusions])


reviews = _reviewed(
    "reviews", "合法性审查件数", Q(),
    "首次出具审查意见之日在本年度的审查件，各类合计；退回、未出意见撤回的不计，复审不重复计",
    seed="F06", basis=DECISIONS[25],
)  # fmt: skip
BY_KIND = tuple(
    _reviewed(
        f"reviews_{kind.value}", f"{kind.label}审查", Q(matter_type=kind.value), f"合法性审查件数中的{kind.label}"
    )
    for kind in c.MatterType
)
revised = _reviewed(
    "reviews_revised",
    "应当修改或者存在问题",
    _concluded(c.Conclusion.REVISE, c.Conclusion.PROBLEM),
    "合法性审查件数中首轮结论为应当予以修改或者存在问题的",
)
illegal = _reviewed("reviews_illegal", "不合法", _concluded(c.Conclusion.ILLEGAL), "合法性审查件数中首轮结论为不合法的")
revise_rate = Ratio(
    code="revise_rate", name="修改率", numerator=revised, denominator=reviews,
    definition="首轮结论为应当予以修改、存在问题的/合法性审查件数",
)  # fmt: skip
illegal_rate = Ratio(
    code="illegal_rate", name="不合法率", numerator=illegal, denominator=reviews,
    definition="首轮结论为不合法的/合法性审查件数",
)  # fmt: skip
suggestions = Count(
    code="suggestions_answered", name="已反馈的审查意见", unit="条", of=ANSWERS,
    dated="case__legalityreview__replied_on", shown=False, definition="反馈完毕之日在本年度的审查件的全部审查意见",
)  # fmt: skip
adopted = Count(
    code="suggestions_adopted", name="采纳和部分采纳的审查意见", unit="条", of=ANSWERS,
    dated="case__legalityreview__replied_on", where=Q(now__in=[c.Reply.ADOPTED.value, c.Reply.PARTLY.value]),
    definition="反馈完毕之日在本年度的审查件的审查意见中采纳和部分采纳的",
)  # fmt: skip
adoption_rate = Ratio(
    code="adoption_rate", name="意见采纳率", numerator=adopted, denominator=suggestions,
    definition="采纳和部分采纳的审查意见/反馈完毕的审查件的全部审查意见",
)  # fmt: skip
days_taken = Sum(
    code="review_days", name="审查用时", unit="工作日", of=REVIEWS,
    dated="first_opinion_on", shown=False,
    value=ExpressionWrapper(F("review_workdays"), IntegerField()),
    definition="首轮自材料齐备日次日至意见出具日的工作日数之和",
)  # fmt: skip
mean_days = Mean(
    code="review_mean_days", name="平均审查用时", unit="工作日", numerator=days_taken, denominator=reviews,
    definition="首轮自材料齐备日至意见出具日的平均工作日数",
)  # fmt: skip

# 规范性文件
documents = Count(
    code="documents_published", name="规范性文件数", unit="件", of=DOCUMENTS, dated="published_on",
    where=Q(registered_on__isnull=False), definition="公布日在本年度、经统一登记的规范性文件",
)  # fmt: skip
filed = Count(
    code="documents_filed", name="已报备的规范性文件", unit="件", of=DOCUMENTS, dated="published_on",
    where=Q(registered_on__isnull=False, filed_superior_on__isnull=False), shown=False,
    definition="公布日在本年度、已报上一级政府备案的",
)  # fmt: skip
filing_rate = Ratio(
    code="filing_rate", name="报备率", numerator=filed, denominator=documents, definition="已报备的/规范性文件数"
)


def _filings(code: str, name: str, where: Q, definition: str) -> Count:
    return Count(
        code=code, name=name, unit="件", of=FILINGS, dated="case__normativedocument__published_on", shown=False,
        where=Q(limit__in=["superior_filing_limit", "npc_filing_limit"]) & where, definition=definition,
    )  # fmt: skip


filings_due = _filings("filings_due", "应当报备次数", Q(), "公布日在本年度的文件的报备期限")
filings_in_time = _filings("filings_in_time", "按期报备次数", Q(state="MET"), "公布日在本年度的文件按期报备的")
filing_timeliness = Ratio(
    code="filing_timeliness", name="报备及时率", numerator=filings_in_time, denominator=filings_due,
    definition="按期报备/应当报备，区政府文件报上一级政府和区人大常委会分别计；目标为百分之百",
)  # fmt: skip
_before = models.NormativeDocument.objects.filter(
    case__body=OuterRef("case__body"), doc_series=OuterRef("doc_series"), doc_serial=OuterRef("doc_serial") - 1
)
gaps = Count(
    code="document_number_gaps", name="编号不连续的规范性文件", unit="件", of=DOCUMENTS, dated="registered_on",
    where=Q(doc_serial__gt=1) & ~Q(Exists(_before)), basis=REGISTRATION_RULES,
    definition="本年度统一登记编号、同一序列中前一个序号没有登记的；应当为零",
)  # fmt: skip
in_force = Stock(
    code="documents_in_force", name="有效文件数", unit="件", of=DOCUMENTS, begins="effective_on", ends=("ended_on",),
    at=Day.NEXT, definition="本年度12月31日有效的规范性文件，含修改后继续有效的",
)  # fmt: skip


# 清理
cleaned = Count(
    code="cleanup_items", name="清理件数", unit="件", of=ITEMS, dated="case__documentcleanup__closed_on",
    definition="结果公布日在本年度的清理中作出结论的文件",
)  # fmt: skip
assessments = Count(
    code="yearly_assessments", name="涉企政策年度评估清理次数", unit="次", of=CLEANUPS, dated="closed_on",
    where=Q(kind=r.CampaignKind.YEARLY.value), basis=SHANGHAI_BUSINESS[77, 2],
    definition="结果公布日在本年度的年度评估清理；每年至少一次",
)  # fmt: skip


def _cleaned(conclusion: r.ItemConclusion) -> Count:
    return Count(
        code=f"cleanup_{conclusion.value}", name=f"清理{conclusion.label}", unit="件", of=ITEMS,
        dated="case__documentcleanup__closed_on", where=Q(now=conclusion.value),
        definition=f"结果公布日在本年度的清理中结论为{conclusion.label}的文件",
    )  # fmt: skip


CLEANED: tuple[Indicator, ...] = (cleaned, *(_cleaned(each) for each in r.ItemConclusion), assessments)

# 法律顾问
GOVERNMENT = Q(pool=r.Pool.GOVERNMENT.value)
selected = Count(
    code="advisers_selected", name="区委区政府法律顾问选聘人数", unit="名", of=ADVISERS, dated="selected_from",
    where=GOVERNMENT & Q(openly_selected=True), seed="F05",
    definition="公开选聘、首次聘期起始日在本年度的区委、区政府法律顾问",
)  # fmt: skip
foreign = Count(
    code="advisers_foreign", name="其中涉外专业", unit="名", of=ADVISERS, dated="selected_from",
    where=GOVERNMENT & Q(openly_selected=True, foreign=True), definition="选聘人数中专业领域含涉外的",
)  # fmt: skip
serving = Stock(
    code="advisers_serving", name="在聘人数", unit="名", of=ADVISERS, where=GOVERNMENT, begins="selected_from",
    ends=("ended_on",), at=Day.NEXT, definition="本年度12月31日在聘的区委、区政府法律顾问",
)  # fmt: skip
serving_elsewhere = Stock(
    code="advisers_of_units", name="部门、街镇在聘法律顾问", unit="名", of=ADVISERS, where=~GOVERNMENT,
    begins="selected_from", ends=("ended_on",), at=Day.NEXT,
    definition="本年度12月31日在聘、已备案的部门、街镇法律顾问",
)  # fmt: skip
openly = Stock(
    code="advisers_of_units_open", name="其中公开选聘", unit="名", of=ADVISERS,
    where=~GOVERNMENT & Q(openly_selected=True),
    begins="selected_from", ends=("ended_on",), at=Day.NEXT, definition="部门、街镇在聘法律顾问中公开选聘的",
)  # fmt: skip
applicants = Count(
    code="adviser_applicants", name="选聘报名人数", unit="名", of=APPLICATIONS, dated="legal_on",
    definition="本年度登记的法律顾问选聘报名、推荐",
)  # fmt: skip


def _checked(code: str, name: str, *results: r.YearlyResult, **more: Any) -> Count:
    found = Q(now__in=[each.value for each in results])
    return Count(code=code, name=name, unit="名", of=CHECKS, dated="legal_on", where=found, **more)


checked = _checked(
    "adviser_checks", "年度备案核查人数", *r.YearlyResult, definition="核查日期在本年度的法律顾问年度考核和备案核查"
)
CHECK_RESULTS = tuple(
    _checked(
        f"adviser_checks_{each.value}", f"核查{each.label}", each, definition=f"年度备案核查人数中结果为{each.label}的"
    )
    for each in r.YearlyResult
)
rated = Count(
    code="adviser_opinions_rated", name="已评价的法律意见", unit="件", of=ADVISER_MATTERS, dated="delivered_on",
    where=Q(score__isnull=False), shown=False, definition="法律意见提交日在本年度、已经评分的指派",
)  # fmt: skip
scored = Sum(
    code="adviser_scores", name="法律意见评分", unit="分", of=ADVISER_MATTERS, dated="delivered_on", shown=False,
    value=ExpressionWrapper(F("score"), IntegerField()), definition="法律意见提交日在本年度的指派的评分之和",
)  # fmt: skip
mean_score = Mean(
    code="adviser_mean_score", name="法律意见平均评分", unit="分", numerator=scored, denominator=rated,
    definition="法律意见提交日在本年度、已经评分的指派的平均评分",
)  # fmt: skip
opinions = Count(
    code="adviser_opinions", name="顾问参与件数", unit="件", of=ADVISER_MATTERS, dated="delivered_on",
    definition="法律意见提交日在本年度的指派",
)  # fmt: skip

BY_TYPE, BY_CONCLUSION = by_fact(Submission.matter_type), by_fact(Reviewing.first_conclusion)
BREAKDOWNS = (BY_TYPE, BY_CONCLUSION, by_fact(Submission.urgent))
DOCUMENT_BREAKDOWNS = (by_fact(DocumentFacts.level), by_fact(DocumentFacts.ended_how))
ADVISER_BREAKDOWNS = (by_fact(AdviserFacts.adviser_kind), by_fact(AdviserFacts.pool))
ASSIGNMENT_BREAKDOWNS = (by_fact(AssignmentFacts.work),)
INDICATORS: tuple[Indicator, ...] = (
    reviews, *BY_KIND, revised, illegal, revise_rate, illegal_rate, adopted, adoption_rate, mean_days,
    *timeliness(LIMITS),
)  # fmt: skip
DOCUMENT_INDICATORS: tuple[Indicator, ...] = (documents, filing_rate, filing_timeliness, gaps, in_force)
ADVISER_INDICATORS: tuple[Indicator, ...] = (
    selected, foreign, serving, serving_elsewhere, openly, checked, *CHECK_RESULTS,
)  # fmt: skip
MATTER_INDICATORS: tuple[Indicator, ...] = (opinions, mean_score)
DASHBOARD = Dashboard(
    headline=(reviews, revised, illegal, adopted),
    panels=(
        Months(title="审查件数", of=(reviews,)),
        Parts(title="首轮结论为修改、不合法", of=(revised, illegal)),
        Groups(title="审查件数，按类型", of=reviews, by=BY_TYPE),
    ),
    rates=(revise_rate, illegal_rate, adoption_rate, mean_days),
)
