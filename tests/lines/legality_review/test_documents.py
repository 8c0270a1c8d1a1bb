"""The register of normative documents: what it refuses, its numbers, filings and validity."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases import clock
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d, refused, state

DAY = "2024-06-03"


@pytest.mark.parametrize(
    ("change", "sentence", "field"),
    [
        ({"maker_kind": "provisional"}, "不得制定行政规范性文件", "maker_kind"),
        ({"maker_kind": "internal"}, "不得制定行政规范性文件", "maker_kind"),
        *[
            ({"not_normative": kind}, "不予登记", "not_normative")
            for kind in ("internal_rules", "staffing", "minutes", "work_points", "requests", "awards", "appointments",
                         "plans", "standards")
        ],
    ],
)  # fmt: skip
def test_what_is_no_normative_document_is_not_registered(
    office: Office, change: dict[str, str], sentence: str, field: str
) -> None:
    refused(lambda: make.drafted(office, DAY, **change), sentence, field)


def test_two_makers_have_one_that_leads(office: Office) -> None:
    both = [office.submitter(office.unit, "document_maker"), office.submitter(office.other_unit, "document_maker")]
    refused(lambda: make.drafted(office, DAY, parties=both), "明确一个牵头机关")


@pytest.mark.parametrize(
    "number",
    [
        "青府规[2024]1号",
        "青府规〔24〕1号",
        "青府规〔2024〕01号",
        "青府规〔2024〕第1号",
        "青府〔2024〕1号",
        "青府规〔2024〕0号",
    ],
)
def test_a_number_has_its_form(office: Office, number: str) -> None:
    refused(lambda: make.numbered(office, DAY, doc_no=number), "六角括号和四位年份", "doc_no")


def test_a_number_is_given_once(office: Office) -> None:
    make.numbered(office, DAY, level="town", doc_no="青朱规〔2024〕1号")
    refused(
        lambda: make.numbered(office, DAY, level="town", doc_no="青朱规〔2024〕1号"),
        "青朱规〔2024〕1号已经登记为",
        "doc_no",
    )


def test_a_number_is_of_its_year(office: Office) -> None:
    refused(lambda: make.numbered(office, DAY, doc_no="青府规〔2023〕1号"), "登记的年份", "doc_no")


def test_a_document_of_the_district_bears_the_code_of_the_district(office: Office) -> None:
    refused(lambda: make.numbered(office, DAY, doc_no="青府办规〔2024〕1号"), "机关代字", "doc_no")


def test_an_unreviewed_document_is_not_decided(office: Office) -> None:
    case = make.drafted(office, DAY, level="town")
    by = {"decided_by": "镇长办公会", "decided_on": DAY}
    refused(
        lambda: office.take(case, "decide", DAY, reviewed_as="not_reviewed", review_number="无", **by), "未经合法性审查"
    )


def test_a_document_of_the_district_names_a_review_that_opened_the_gate(office: Office) -> None:
    case = make.drafted(office, DAY)
    by = {"decided_by": "区政府常务会议", "decided_on": DAY}
    open_review = make.accepted(office, "normative_doc", "2024-05-06")
    refused(lambda: office.take(case, "decide", DAY, review_case=open_review.number, **by), "不能选用", "review_case")
    contract = make.released(office, DAY, "gov_contract")
    refused(
        lambda: office.take(case, "decide", DAY, review_case=contract.number, **by), "不是行政规范性文件", "review_case"
    )
    office.take(case, "decide", DAY, review_case=make.released(office, DAY).number, **by)


def test_an_unpublished_document_does_not_bind(office: Office) -> None:
    case = make.numbered(office, DAY)
    refused(lambda: office.take(case, "take_effect", DAY), "已审议通过")
    facts = {"channels": ["website"], "early_why": "有碍施行"}
    refused(lambda: office.take(case, "publish", DAY, effective_on="2024-06-02", **facts), "未经公布", "effective_on")
    clock.run(d("2025-01-01"))
    assert state(case) == "decided"


def test_a_document_is_numbered_before_it_is_published(office: Office) -> None:
    case = make.drafted(office, DAY, level="town")
    office.take(case, "decide", DAY, **make.REVIEWED, decided_by="镇长办公会", decided_on=DAY)
    refused(lambda: office.take(case, "publish", DAY, channels=["website"], effective_on="2024-07-04"), "统一编号")


def test_effect_comes_thirty_one_days_after_publication_or_with_a_reason(office: Office) -> None:
    case = make.numbered(office, DAY)
    refused(
        lambda: office.take(case, "publish", DAY, channels=["website"], effective_on="2024-07-03"),
        "三十日后施行", "effective_on",
    )  # fmt: skip
    office.take(case, "publish", DAY, channels=["website"], effective_on="2024-07-04")


@pytest.mark.parametrize(
    ("title", "longest", "too_long"),
    [("青浦区某某办法", "2029-07-03", "2029-07-04"), ("青浦区某某暂行办法", "2026-07-03", "2026-07-04")],
)
def test_validity_has_its_longest(office: Office, title: str, longest: str, too_long: str) -> None:
    case = make.numbered(office, DAY, title=title)
    facts = {"channels": ["website"], "effective_on": "2024-07-04"}
    refused(lambda: office.take(case, "publish", DAY, stated_until=too_long, **facts), "不得超过五年", "stated_until")
    office.take(case, "publish", DAY, stated_until=longest, **facts)


def test_validity_is_extended_before_it_ends_and_never_after(office: Office) -> None:
    case = make.published(office, "2024-03-29", "2024-05-01", title="某某试行办法")
    clock.run(d("2024-05-02"))
    facts = {"assessed": "仍需实施"}
    refused(
        lambda: office.take(case, "extend_validity", "2026-04-01", new_until="2028-05-01", **facts),
        "不得超过五年", "new_until",
    )  # fmt: skip
    office.take(case, "extend_validity", "2026-04-01", new_until="2028-04-30", **facts)
    clock.run(d("2026-05-01"))
    assert state(case) == "in_effect"
    clock.run(d("2028-05-01"))
    assert state(case) == "ended"
    refused(lambda: office.take(case, "extend_validity", "2028-05-02", new_until="2029-04-30", **facts), "应当重新制定")


def test_a_joint_document_has_one_number_and_its_leader_files_it(office: Office) -> None:
    both = [office.submitter(office.unit, "document_maker"), office.submitter(office.other_unit, "co_maker")]
    case = make.published(office, DAY, "2024-07-04", level="town", parties=both, doc_no="青朱规〔2024〕1号")
    assert case.deadlines.filter(limit="superior_filing_limit").count() == 1


def test_a_filing_is_checked_supplemented_judged_and_corrected(office: Office) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11")
    refused(lambda: office.take(case, "file_npc", "2024-03-12", package=["report"]), "备案材料应当包括", "package")
    subject = str(office.take(case, "file_npc", "2024-03-12", package=make.PACKAGE).event.number)
    assert make.due(case, "npc_form_limit") == d("2024-03-19")
    more = {"subject": subject, "package": [*make.PACKAGE, "consultation"]}
    refused(lambda: office.take(case, "add_to_filing", "2024-03-13", **more), "应当先办理", "subject")
    office.take(case, "check_form", "2024-03-18", subject=subject, form_check="supplement", form_note="征求意见情况")
    assert make.due(case, "filing_supplement_limit") == d("2024-04-01")
    office.take(case, "add_to_filing", "2024-03-20", **more)
    office.take(case, "settle_filing", "2024-04-10", subject=subject, filing_result="correct")
    office.take(case, "correct_document", "2024-04-12", subject=subject, corrected_how="已删去有关条款")
    assert case.deadlines.get(limit="npc_filing_limit").state == "MET"


def test_the_list_of_the_year_is_due_on_31_january_and_that_day_is_not_late(office: Office) -> None:
    case = office.open("document_cleanup", "open_list", "2025-01-06", year=2024)
    numbers = {"made": 9, "amended": 1, "ended": 3}
    office.take(case, "send_list", "2025-01-31", **numbers)
    assert case.deadlines.get(limit="year_list_limit").state == "MET"
    late = office.open("document_cleanup", "open_list", "2025-01-06", year=2024)
    office.take(late, "send_list", "2025-02-05", **numbers)
    assert late.deadlines.get(limit="year_list_limit").state == "MET_LATE"


def test_an_effect_before_thirty_one_days_is_warned_of_even_with_its_reason(office: Office) -> None:
    case = make.numbered(office, DAY)
    taken = office.take(
        case, "publish", DAY, channels=["website"], effective_on="2024-07-03", early_why="不立即施行将有碍施行"
    )
    assert ["不足三十日即施行" in each.message for each in taken.warnings] == [True]


def test_a_filing_that_was_returned_is_filed_anew(office: Office) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11")
    subject = str(office.take(case, "file_npc", "2024-03-12", package=make.PACKAGE).event.number)
    office.take(case, "check_form", "2024-03-14", subject=subject, form_check="return")
    settled: dict[str, Any] = {"filing_result": "accepted"}
    refused(lambda: office.take(case, "settle_filing", "2024-03-20", subject=subject, **settled), "应当重新报送")
    again = str(office.take(case, "file_npc", "2024-03-18", package=make.PACKAGE).event.number)
    office.take(case, "settle_filing", "2024-03-20", subject=again, **settled)


@pytest.mark.parametrize(("form_check", "sentence"), [("ok", "没有要求补充材料"), ("return", "没有要求补充材料")])
def test_only_a_filing_that_lacks_something_is_supplemented(office: Office, form_check: str, sentence: str) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11")
    subject = str(office.take(case, "file_npc", "2024-03-12", package=make.PACKAGE).event.number)
    office.take(case, "check_form", "2024-03-14", subject=subject, form_check=form_check)
    assert not case.deadlines.filter(limit="filing_supplement_limit").exists()
    refused(lambda: office.take(case, "add_to_filing", "2024-03-15", subject=subject, package=make.PACKAGE), sentence)


def test_only_what_was_objected_to_is_corrected_and_the_day_is_kept(office: Office) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11", level="town", doc_no="青朱规〔2024〕1号")
    subject = str(office.take(case, "file_superior", "2024-03-12", package=make.PACKAGE).event.number)
    office.take(case, "settle_filing", "2024-03-20", subject=subject, filing_result="accepted")
    how = {"corrected_how": "删去第五条"}
    refused(lambda: office.take(case, "correct_document", "2024-03-25", subject=subject, **how), "没有建议自行纠正")
    second = str(office.take(case, "file_superior", "2024-03-26", package=make.PACKAGE).event.number)
    office.take(case, "settle_filing", "2024-03-27", subject=second, filing_result="refused", filing_note="超越权限")
    office.take(case, "correct_document", "2024-04-08", subject=second, **how)
    assert case.normativedocument.corrected_on == d("2024-04-08")


@pytest.mark.parametrize(
    ("day", "superior", "npc"),
    [("2024-04-01", "MET", "MET"), ("2024-04-02", "MET_LATE", "MET"), ("2024-04-11", "MET_LATE", "MET_LATE")],
)
def test_a_filing_is_in_time_up_to_its_last_day(office: Office, day: str, superior: str, npc: str) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11")
    office.take(case, "file_superior", day, package=make.PACKAGE)
    office.take(case, "file_npc", day, package=make.PACKAGE)
    states = dict(
        case.deadlines.filter(limit__in=["superior_filing_limit", "npc_filing_limit"]).values_list("limit", "state")
    )
    assert states == {"superior_filing_limit": superior, "npc_filing_limit": npc}


def test_what_is_no_longer_made_gets_no_number(office: Office) -> None:
    case = make.drafted(office, DAY)
    office.take(case, "drop", DAY, ended_why="并入其他文件")
    assert state(case) == "dropped"
    refused(lambda: office.take(case, "number", DAY, doc_no="青府规〔2024〕1号"), "不再制定")


def test_a_document_amended_stays_in_force_until_it_is_repealed_or_replaced(office: Office) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11")
    clock.run(d("2024-04-11"))
    office.take(case, "amend", "2024-06-03", amended_how="修改第三条")
    assert state(case) == "amended"
    newer = make.published(office, "2024-07-01", "2024-08-01", doc_no="青府规〔2024〕2号")
    office.take(case, "supersede", "2024-08-01", successor=newer.number)
    assert (state(case), case.normativedocument.ended_how) == ("ended", "superseded")


def test_nobody_puts_a_document_into_force_or_ends_it_before_its_day(office: Office) -> None:
    case = make.published(office, "2024-03-29", "2024-05-01", title="某某试行办法")
    refused(lambda: office.take(case, "take_effect", "2024-04-30"), "尚未到施行日期")
    office.take(case, "take_effect", "2024-05-01")
    refused(lambda: office.take(case, "expire", "2026-04-30"), "有效期尚未届满")
    office.take(case, "expire", "2026-05-01")
    assert (state(case), case.normativedocument.ended_how) == ("ended", "expired")


def test_a_document_repealed_has_no_validity_left_to_run(office: Office) -> None:
    case = make.published(office, "2024-03-29", "2024-05-01")
    clock.run(d("2024-05-01"))
    office.take(case, "repeal", "2024-06-03", ended_why="专项清理")
    assert case.deadlines.get(limit="validity_limit").state == "VOID"
