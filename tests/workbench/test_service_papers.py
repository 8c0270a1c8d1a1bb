"""送达回证、邮寄凭证、送达地址确认书、公告、期限变更告知书： printed and issued from the pages of a case."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from urllib.parse import quote

import pytest
from docx import Document as Word

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.models import Document
from qingheng.statute.service import Method
from tests import factories as make
from tests.factories import District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]
D = dt.date


@pytest.fixture
def case(district: District, on_day: OnDay) -> Case:
    found = make.accepted(district)
    make.take(district, found, "send_copy", D(2024, 5, 10), subject=make.party(found))
    on_day(TODAY)
    return found


@pytest.fixture
def notice(case: Case) -> Document:
    return case.documents.get(spec="reply_notice")


def words(content: bytes) -> str:
    """Everything that stands in the tables of a file of Word."""
    tables = Word(io.BytesIO(content)).tables
    return "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)


def test_a_blank_receipt_names_paper_and_recipient_and_leaves_the_rest_to_the_pen(
    district: District, enter: Enter, case: Case, notice: Document
) -> None:
    client, party = enter(district.server), make.party(case)
    place = f"/documents/{notice.pk}/receipt"
    link = f"{place}.html?to={party.pk}"
    assert link in client.get(f"/documents/{notice.pk}/").content.decode()
    page = client.get(link).content.decode()
    for told in (case.number, notice.number, party.name, "送达回证", "见证人（签名或者盖章）", "拒收事由和日期"):
        assert told in page
    assert "未生效" not in page
    word = client.get(f"{place}.docx?to={party.pk}")
    assert "attachment" in word["Content-Disposition"]
    assert party.name in words(word.content)
    assert client.get(f"{place}.html?to={quote('to:别人')}").status_code == 404


def test_a_receipt_after_service_is_filled_in(district: District, enter: Enter, case: Case, notice: Document) -> None:
    served = make.serve(
        district, notice, D(2024, 5, 13), party=make.party(case), method=Method.LEFT_BEHIND, left_on=D(2024, 5, 13),
        reason="拒绝签收", witness="居委会周某", address="公园路2号",
    )  # fmt: skip
    client = enter(district.officer)
    page = client.get(f"/services/{served.record.pk}/receipt.html").content.decode()
    for told in ("留置送达", "2024年5月13日", "拒绝签收", "居委会周某", "钱进", "公园路2号", "拒收事由"):
        assert told in page
    assert "居委会周某" in words(client.get(f"/services/{served.record.pk}/receipt.docx").content)
    assert client.get(f"/services/{served.record.pk}/posting.html").status_code == 404, "nothing was posted"


def test_a_posting_has_its_proof_with_number_and_dates(
    district: District, enter: Enter, case: Case, notice: Document
) -> None:
    client = enter(district.server)
    sent = {
        "recipient": str(make.party(case).pk), "method": "mail", "sent_on": "2024-05-11",
        "tracking_no": "1234567890123", "signed_on": "2024-05-14", "signer": "收发室", "signer_relation": "receiver",
    }  # fmt: skip
    assert client.post(f"/documents/{notice.pk}/serve/", sent).status_code == 302
    record = notice.services.get()
    place = f"/services/{record.pk}/posting"
    assert f"{place}.html" in client.get(f"/documents/{notice.pk}/").content.decode()
    page = client.get(f"{place}.html").content.decode()
    for told in ("邮寄凭证", "1234567890123", "2024年5月11日", "2024年5月14日", "已签收", "收发室"):
        assert told in page
    assert "1234567890123" in words(client.get(f"{place}.docx").content)


def test_an_address_is_confirmed_on_a_form_without_sealed_numbers(district: District, enter: Enter, case: Case) -> None:
    client, party = enter(district.clerk), make.party(case, "applicant")
    place = f"/cases/{case.pk}/parties/{party.pk}/address"
    assert f"{place}.html" in client.get(f"/cases/{case.pk}/documents/").content.decode()
    page = client.get(f"{place}.html").content.decode()
    assert "送达地址确认书" in page
    assert "青浦区公园路1号" in page
    assert party.phone not in page
    assert "青浦区公园路1号" in words(client.get(f"{place}.docx").content)


def test_papers_of_service_are_not_there_for_whoever_may_not_see_the_case(
    district: District, enter: Enter, case: Case, notice: Document
) -> None:
    served = make.serve(district, notice, D(2024, 5, 13), party=make.party(case))
    places = [
        f"/documents/{notice.pk}/receipt.html", f"/services/{served.record.pk}/receipt.docx",
        f"/cases/{case.pk}/parties/{make.party(case).pk}/address.html", f"/documents/{notice.pk}/notice/",
    ]  # fmt: skip
    for user in (district.stranger, district.statistician, district.nobody):
        assert {enter(user).get(place).status_code for place in places} == {404}
    assert enter(district.colleague).get(places[0]).status_code == 200, "of the section: may see"
    assert enter(district.colleague).get(places[3]).status_code == 404, "but not act"


def test_a_public_notice_says_why_what_and_which_limits_follow(
    district: District, enter: Enter, case: Case, notice: Document
) -> None:
    client, party = enter(district.server), make.party(case)
    place = f"/documents/{notice.pk}/notice/"
    assert place in client.get(f"/documents/{notice.pk}/").content.decode()
    empty = client.post(place, {"recipient": str(party.pk)})
    assert empty.status_code == 422
    assert {"why", "gist"} <= empty.context["form"].errors.keys()
    said = {
        "recipient": str(party.pk),
        "why": "多次直接送达、邮寄送达未成功",
        "gist": "通知提出书面答复",
        "abroad": "false",
    }
    seen = client.post(f"{place}preview", said).content.decode()
    # 30 days from Monday, 3 June end on Wednesday, 3 July
    assert "2024年7月3日" in seen
    assert not case.documents.filter(spec="public_notice").exists()
    assert client.post(place, said).status_code == 302
    made = case.documents.get(spec="public_notice")
    assert made.number == "青复公字〔2024〕1号"
    assert made.issuer == district.bureau
    for told in (
        party.name, notice.number, "多次直接送达、邮寄送达未成功，依照", "通知提出书面答复。", "满30日",
        "答复期限为10个工作日",
        "《中华人民共和国行政复议法》第八十八条第一款、《中华人民共和国民事诉讼法》第九十五条第一款", "2024年6月3日",
    ):  # fmt: skip
        assert told in made.text, told
    assert "公告" in client.get(f"/documents/{made.pk}/").content.decode()
    assert case.events.count() == case.version, "a notice is no step"


def test_a_recipient_without_domicile_in_china_has_sixty_days(
    district: District, enter: Enter, case: Case, notice: Document
) -> None:
    said = {"recipient": str(make.party(case).pk), "why": "下落不明", "gist": "通知答复", "abroad": "true"}
    assert enter(district.officer).post(f"/documents/{notice.pk}/notice/", said).status_code == 302
    text = case.documents.get(spec="public_notice").text
    assert "满60日" in text
    assert "第二百八十三条第二款" in text


def test_a_notice_for_whom_suit_is_open_names_that_limit(district: District, enter: Enter, on_day: OnDay) -> None:
    decided = make.decided(district, D(2024, 6, 3))
    on_day(D(2024, 6, 4))
    paper = make.closing_paper(decided)
    said = {
        "recipient": str(make.party(decided, "applicant").pk), "why": "下落不明", "gist": "维持原行政行为",
        "abroad": "false",
    }  # fmt: skip
    assert enter(district.officer).post(f"/documents/{paper.pk}/notice/", said).status_code == 302
    assert "起诉期限为15日" in decided.documents.get(spec="public_notice").text


def test_a_mediation_paper_is_not_announced(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.accepted(district)
    taken = make.take(
        district,
        case,
        "mediate",
        D(2024, 5, 20),
        terms="罚款减为1000元",
        has_performance="true",
        perform_by="2024-06-30",
    )
    on_day(TODAY)
    said = {"recipient": str(make.party(case, "applicant").pk), "why": "下落不明", "gist": "调解", "abroad": "false"}
    answer = enter(district.officer).post(f"/documents/{taken.papers[0].pk}/notice/", said)
    assert answer.status_code == 422
    assert "不适用公告送达" in answer.content.decode()


def test_an_edited_notice_is_issued_as_edited(district: District, enter: Enter, case: Case, notice: Document) -> None:
    said = {
        "recipient": str(make.party(case).pk), "why": "下落不明", "gist": "通知答复", "abroad": "false",
        "head-public_notice": "title: 公告\nform: case_paper", "body-public_notice": "请即来领取文书。",
        "edited-public_notice": "1",
    }  # fmt: skip
    assert enter(district.officer).post(f"/documents/{notice.pk}/notice/", said).status_code == 302
    made = case.documents.get(spec="public_notice")
    assert "请即来领取文书。" in made.text
    assert made.number in made.text


def test_a_change_of_limits_is_told_from_the_case_and_served(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.accepted(district)
    number = case.events.get(step="accept").number
    on_day(D(2024, 5, 20))
    head, officer = enter(district.head), enter(district.officer)
    sent = {"how": "amend", "reason": "录入有误", "on": "2024-05-10", "version": str(case.version)}
    told = head.post(f"/cases/{case.pk}/events/{number}/correct/", sent, follow=True).content.decode()
    assert "《期限变更告知书》" in told
    place = f"/cases/{case.pk}/changes/event-{number + 1}/"
    assert place in officer.get(f"/cases/{case.pk}/documents/").content.decode()
    assert place in officer.get(f"/cases/{case.pk}/limits/decision_limit/1/").content.decode()
    assert place not in enter(district.colleague).get(f"/cases/{case.pk}/documents/").content.decode()
    assert enter(district.colleague).get(place).status_code == 404
    page = officer.get(place).content.decode()
    assert "2024年7月8日" in page
    assert "2024年7月9日" in page
    assert officer.post(place, {}).status_code == 302
    made = case.documents.get(spec="limit_change")
    assert made.title == "期限变更告知书"
    assert "2024年7月9日" in made.text
    assert f"/documents/{made.pk}/" in officer.get(f"/cases/{case.pk}/documents/").content.decode()
    party = make.party(case, "applicant")
    served = {
        "recipient": str(party.pk), "method": "direct", "signed_on": "2024-05-20", "signer": "张伟",
        "signer_relation": "self",
    }  # fmt: skip
    assert enter(district.authority).post(f"/documents/{made.pk}/serve/", served).status_code == 404
    assert enter(district.server).post(f"/documents/{made.pk}/serve/", served).status_code == 302
    assert made.services.get().effective_on == D(2024, 5, 20)
