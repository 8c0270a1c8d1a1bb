"""The indicators over a small year, counted by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from qingheng.kernel.cases import clock, correcting
from qingheng.kernel.cases.correcting import Correction
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.legality_review import figures
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d

YEAR, ASKED = Span.year(2024), d("2024-12-31")


def values(indicators: Any) -> dict[str, Any]:
    found = measure(indicators, YEAR, day=ASKED)
    return {code: each.value for code, each in found.items()}


def test_reviews_are_counted_by_their_first_opinion(office: Office) -> None:
    make.opined(office, "major_decision", "2024-09-25", "2024-10-09", "legal")  # 6 working days
    make.opined(office, "normative_doc", "2024-06-03", "2024-06-11", "illegal")  # 5: the 10th was the festival
    make.opined(office, "enforcement_decision", "2024-06-03", "2024-06-05", "problem")  # 2
    twice = make.opined(office, "gov_contract", "2023-12-20", "2024-01-08", "revise")  # 12
    office.take(twice, "re_review", "2024-02-26", changed_how="调整")
    make.concluded(office, twice, "2024-03-01", "illegal")
    make.opined(office, "gov_contract", "2023-12-01", "2023-12-08", "legal")  # another year
    returned = make.submitted(office, "gov_contract", "2024-06-03", materials=["draft"])
    office.take(returned, "send_back", "2024-06-03", return_reason="incomplete")
    unread = make.accepted(office, "gov_contract", "2024-06-03")
    office.take(unread, "withdraw", "2024-06-04", withdrawn_why="不再签订")
    kept = make.opined(office, "other", "2024-07-01", "2024-07-03", "legal")  # 2
    office.take(kept, "withdraw", "2024-07-04", withdrawn_why="不再办理")
    found = measure(figures.INDICATORS, YEAR, day=ASKED)
    counts = {
        "F06": 5, "reviews_major_decision": 1, "reviews_normative_doc": 1, "reviews_gov_contract": 1,
        "reviews_major_project": 0, "reviews_enforcement_decision": 1, "reviews_other": 1, "reviews_revised": 2,
        "reviews_illegal": 1,
    }  # fmt: skip
    by_id = {each.indicator.id: each.value for each in found.values()}
    assert {code: by_id[code] for code in counts} == counts
    assert (found["revise_rate"].value, found["illegal_rate"].value) == (Decimal("40.00"), Decimal("20.00"))
    # 12 for 2024-01-08: 21, 22, 25 to 29 December, 2 to 5 and 8 January
    mean = found["review_mean_days"]
    assert (mean.numerator, mean.denominator, mean.value) == (6 + 5 + 2 + 12 + 2, 5, Decimal("5.4"))


def test_adoption_counts_what_was_adopted_in_whole_or_part(office: Office) -> None:
    case = make.accepted(office, "gov_contract", "2024-06-03")
    for _ in range(4):
        make.suggested(office, case, "2024-06-04")
    make.concluded(office, case, "2024-06-05", "revise")
    replies = ("adopted", "partly", "not_adopted", "adopted")
    for event, reply in zip(case.events.filter(step="suggest").order_by("number"), replies, strict=True):
        office.take(case, "answer", "2024-06-06", subject=str(event.number), reply=reply, reply_reason="理由")
    found = measure(figures.INDICATORS, YEAR, day=ASKED)
    assert found["adoption_rate"].denominator == 0  # not yet complete
    office.take(case, "reply_all", "2024-06-07", put_to_meeting=True)
    found = measure(figures.INDICATORS, YEAR, day=ASKED)
    assert found["suggestions_adopted"].value == 3
    assert (found["adoption_rate"].numerator, found["adoption_rate"].denominator) == (3, 4)


def test_documents_are_counted_filed_and_in_force(office: Office) -> None:
    filed = make.published(office, "2024-03-11", "2024-04-11")
    office.take(filed, "file_superior", "2024-04-01", package=make.PACKAGE)
    office.take(filed, "file_npc", "2024-04-11", package=make.PACKAGE)  # one day late
    make.published(office, "2024-04-19", "2024-05-20", level="town", doc_no="青朱规〔2024〕1号")  # never filed
    old = {"doc_no": "青府规〔2019〕2号", "published_on": "2019-03-01", "effective_on": "2019-04-01"}
    maker = [office.submitter(office.government, "document_maker")]
    expiring = office.open("normative_document", "enter_existing", "2024-01-02", maker, **make.DOCUMENT, **old)
    clock.run(ASKED)
    expiring.refresh_from_db()
    assert expiring.state == "ended"
    found = measure(figures.DOCUMENT_INDICATORS, YEAR, day=ASKED)
    assert found["documents_published"].value == 2
    assert (found["filing_rate"].numerator, found["filing_rate"].denominator) == (1, 2)
    assert (found["filing_timeliness"].numerator, found["filing_timeliness"].denominator) == (1, 3)
    assert found["documents_in_force"].value == 2


def test_clean_ups_count_their_items_by_conclusion_once_published(office: Office) -> None:
    facts: dict[str, Any] = {
        "kind": "yearly", "name": "年度清理", "clean_basis": "条例", "scope": "涉企政策", "deadline": "2024-12-31",
    }  # fmt: skip
    more = {"item_due": "2024-09-30", "exception": "science", "no_alternative": True, "exception_end": "2025年底"}
    cases = [office.open("document_cleanup", "start", "2024-06-03", **facts) for _ in range(2)]
    cases += [make.campaign(office)]
    for case, conclusions in zip(cases, (("repeal", "repeal", "amend", "lapse"), ("repeal",), ("keep",)), strict=True):
        for conclusion in (*conclusions, "exception"):
            codes = {"codes": ["10.2"]} if conclusion == "exception" else {}
            taken = office.take(case, "enter_item", "2024-06-03", document="办法", unit="区某委", **codes)
            office.take(
                case, "conclude_item", "2024-06-03", subject=str(taken.event.number), item_conclusion=conclusion, **more
            )
    yearly, _, special = cases  # the second is still under way
    for case in (yearly, special):
        office.take(case, "publish", "2024-07-01", published_where="政府网站")
    expected = {
        "cleanup_items": 7, "cleanup_keep": 1, "cleanup_amend": 1, "cleanup_repeal": 2, "cleanup_lapse": 1,
        "cleanup_exception": 2, "yearly_assessments": 1,
    }  # fmt: skip
    assert values(figures.CLEANED) == expected
    # one repeal was written down wrongly: it lapsed
    wrong = yearly.events.filter(step="conclude_item").order_by("number")[0]
    changed = Correction(wrong.number, "结论登记有误", facts={"item_conclusion": "lapse"})
    correcting.correct(yearly.pk, changed, office.people["document_manager"], on=ASKED)
    assert values(figures.CLEANED) == {**expected, "cleanup_repeal": 1, "cleanup_lapse": 2}


def test_a_number_that_was_left_out_is_found(office: Office) -> None:
    """青府规 1, 2 and 4; 青朱规 1 and, entered from before, 青盈规 3 of 2023: only the 4 follows on nothing."""
    for serial in (1, 2, 4):
        make.numbered(office, "2024-03-11", doc_no=f"青府规〔2024〕{serial}号")
    make.numbered(office, "2024-03-11", level="town", doc_no="青朱规〔2024〕1号")
    old = {"level": "town", "doc_no": "青盈规〔2023〕3号", "published_on": "2023-03-01", "effective_on": "2023-04-01"}
    maker = [office.submitter(office.unit, "document_maker")]
    office.open("normative_document", "enter_existing", "2024-01-02", maker, **{**make.DOCUMENT, **old})
    assert values((figures.gaps,)) == {"document_number_gaps": 1}
    make.numbered(office, "2024-03-12", doc_no="青府规〔2024〕3号")
    assert values((figures.gaps,)) == {"document_number_gaps": 0}


def test_advisers_are_counted_by_their_first_term(office: Office) -> None:
    selection = make.selected(office).number
    make.adviser(office, pool="government", selection=selection)
    gone = make.adviser(office, pool="government", selection=selection, foreign=False)
    make.adviser(office, pool="government", openly_selected=False)
    make.adviser(office)
    before = {"term_from": "2023-04-01", "term_to": "2026-03-31", "licence_until": "2025-05-31"}
    former = make.adviser(office, "2023-04-03", pool="government", openly_selected=False, **before)
    office.take(former, "renew", "2024-05-06", term_from="2024-05-06", term_to="2027-05-05", contract_no="顾2")
    office.take(gone, "dismiss", "2024-10-08", ended_how="resigned")
    found = {each.indicator.id: each.value for each in measure(figures.ADVISER_INDICATORS, YEAR, day=ASKED).values()}
    assert found == {
        "F05": 2, "advisers_foreign": 1, "advisers_serving": 3, "advisers_of_units": 1, "advisers_of_units_open": 1,
        "adviser_checks": 0, "adviser_checks_pass": 0, "adviser_checks_rectify": 0, "adviser_checks_dismiss": 0,
    }  # fmt: skip


def test_opinions_are_counted_when_delivered_and_their_scores_averaged(office: Office) -> None:
    who = make.adviser(office)
    for score in (88, 91, None):  # the last one is not rated yet
        matter = make.assigned(office, who)
        office.take(matter, "deliver", "2024-05-13", opinion="可行", signed=True)
        if score:
            office.take(matter, "rate", "2024-05-14", score=score)
    make.assigned(office, who)  # not delivered
    found = measure(figures.MATTER_INDICATORS, YEAR, day=ASKED)
    assert found["adviser_opinions"].value == 3
    mean = found["adviser_mean_score"]
    assert (mean.numerator, mean.denominator, mean.value) == (179, 2, Decimal("89.5"))


def test_who_applied_and_how_the_yearly_check_ended_are_counted(office: Office) -> None:
    selection = make.announced(office)
    for name in ("张律", "李律", "王律"):
        make.applied(office, selection, None, candidate=name)
    assert values((figures.applicants,)) == {"adviser_applicants": 3}
    results: tuple[dict[str, Any], ...] = (
        {}, {}, {"licence_ok": False, "check_result": "rectify"},
        {"discipline_ok": False, "grade": "failed", "check_result": "dismiss"},
    )  # fmt: skip
    for result in results:
        office.take(make.adviser(office), "yearly_check", "2024-12-16", **{**make.CHECK, **result})
    office.take(make.adviser(office), "yearly_check", "2025-01-06", **make.CHECK)  # in the next year
    assert values((figures.checked, *figures.CHECK_RESULTS)) == {
        "adviser_checks": 4, "adviser_checks_pass": 2, "adviser_checks_rectify": 1, "adviser_checks_dismiss": 1,
    }  # fmt: skip
