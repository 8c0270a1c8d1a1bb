"""Papers of a case: read, printed, taken away, served, declared void."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable

import pytest
from docx import Document as Word

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents import pdf
from qingheng.kernel.documents.models import Document
from qingheng.kernel.vault.models import AuditEntry
from tests import factories as make
from tests.factories import ACCEPTED, District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]


@pytest.fixture
def case(district: District, on_day: OnDay) -> Case:
    found = make.accepted(district)
    make.take(district, found, "send_copy", dt.date(2024, 5, 10), subject=make.party(found))
    on_day(TODAY)
    return found


@pytest.fixture
def notice(case: Case) -> Document:
    return case.documents.get(spec="reply_notice")


def test_a_paper_is_not_there_for_whoever_may_not_see_its_case(
    district: District, enter: Enter, notice: Document
) -> None:
    for user in (district.stranger, district.statistician, district.nobody):
        for place in ("", "paper", "file.docx", "serve/", "void/"):
            assert enter(user).get(f"/documents/{notice.pk}/{place}").status_code == 404, place


def test_a_paper_is_shown_printed_and_taken_away(district: District, enter: Enter, notice: Document) -> None:
    client = enter(district.officer)
    assert notice.number in client.get(f"/documents/{notice.pk}/").content.decode()
    paper = client.get(f"/documents/{notice.pk}/paper")
    assert "行政复议答复通知书" in paper.content.decode()
    assert "<style" not in paper.content.decode(), "the security policy allows style sheets of our own only"
    word = client.get(f"/documents/{notice.pk}/file.docx")
    text = "\n".join(each.text for each in Word(io.BytesIO(word.content)).paragraphs)
    assert notice.number in text
    assert "attachment" in word["Content-Disposition"]


def test_where_no_pdf_can_be_made_the_page_says_why(
    district: District, enter: Enter, notice: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "converter", lambda: None)
    answer = enter(district.officer).get(f"/documents/{notice.pk}/file.pdf", follow=True)
    assert "未安装 LibreOffice" in answer.content.decode()


def test_only_a_head_declares_a_paper_void_and_says_why(district: District, enter: Enter, notice: Document) -> None:
    place = f"/documents/{notice.pk}/void/"
    assert enter(district.officer).post(place, {"reason": "错字"}).status_code == 404
    head = enter(district.head)
    refused = head.post(place, {"reason": ""})
    assert refused.status_code == 422
    assert "须写明原因" in refused.content.decode()
    assert head.post(place, {"reason": "收件人有误"}).status_code == 302
    notice.refresh_from_db()
    assert notice.status == Document.Status.VOID
    assert AuditEntry.objects.get(action="document_voided").actor == district.head
    assert "收件人有误" in enter(district.officer).get(f"/documents/{notice.pk}/").content.decode()
    assert head.get(place).status_code in (200, 404)


def test_a_service_in_person_starts_the_reply_limit(district: District, enter: Enter, notice: Document) -> None:
    client, party = enter(district.server), make.party(notice.case)  # type: ignore[arg-type]
    place = f"/documents/{notice.pk}/serve/"
    sent = {
        "recipient": str(party.pk), "method": "direct", "signed_on": "2024-05-13", "signer": "收发员",
        "signer_relation": "receiver",
    }  # fmt: skip
    seen = client.post(f"{place}preview", sent).content.decode()
    assert "2024年5月13日(周一)" in seen
    assert "答复期限" in seen
    assert "2024年5月27日(周一)" in seen  # ten working days after 13 May
    assert notice.services.count() == 0
    assert client.post(place, sent).status_code == 302
    assert notice.services.get().effective_on == dt.date(2024, 5, 13)
    assert notice.case is not None
    assert notice.case.events.get(step="serve_copy").on == dt.date(2024, 5, 13)


@pytest.mark.parametrize(
    ("sent", "field", "message"),
    [
        ({"method": "direct"}, "recipient", "请指明受送达人"),
        ({"recipient": "party"}, "method", "请填写“送达方式”"),
        (
            {"recipient": "party", "method": "direct", "signed_on": "2024-05-13"}, "signer_relation",
            "应填写签收人与受送达人的关系",
        ),
        (
            {"recipient": "party", "method": "direct", "signed_on": "2024-05-13", "signer_relation": "family"},
            "signer_relation", "签收人不符合法定代收条件",
        ),
        ({"recipient": "party", "method": "electronic", "address": "a@b.invalid"}, "consent_ref", "未取得电子送达同意"),
        (
            {"recipient": "party", "method": "left_behind", "left_on": "2024-05-13", "reason": "拒收"}, "witness",
            "留置送达应有见证人签名",
        ),
        ({"recipient": "party", "method": "mail", "signed_on": "2024-07-01"}, "signed_on", "送达日期不得晚于今日"),
    ],
)  # fmt: skip
def test_a_service_that_breaks_a_rule_is_refused_at_its_field(
    district: District, enter: Enter, notice: Document, sent: dict[str, str], field: str, message: str
) -> None:
    assert notice.case is not None
    if "recipient" in sent:
        sent = sent | {"recipient": str(make.party(notice.case).pk)}
    answer = enter(district.server).post(f"/documents/{notice.pk}/serve/", sent)
    assert answer.status_code == 422
    errors = answer.context["form"].errors[field]
    assert message in errors[0]
    assert notice.services.count() == 0


def test_an_attempt_without_effect_is_kept(district: District, enter: Enter, notice: Document) -> None:
    assert notice.case is not None
    sent = {
        "recipient": str(make.party(notice.case).pk), "method": "mail", "sent_on": "2024-05-11",
        "returned_on": "2024-05-16", "return_cause": "other",
    }  # fmt: skip
    answer = enter(district.server).post(f"/documents/{notice.pk}/serve/", sent, follow=True)
    assert "尚未生效" in answer.content.decode()
    assert notice.services.get().effective_on is None
    assert not notice.case.events.filter(step="serve_copy").exists()


def test_a_mediation_paper_is_not_left_behind(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.accepted(district)
    taken = make.take(
        district, case, "mediate", dt.date(2024, 5, 20), terms="罚款减为1000元", has_performance="true",
        perform_by="2024-06-30",
    )  # fmt: skip
    on_day(TODAY)
    sent = {
        "recipient": str(make.party(case, "applicant").pk), "method": "left_behind", "left_on": "2024-05-21",
        "reason": "拒收", "witness": "居委会干部",
    }  # fmt: skip
    answer = enter(district.server).post(f"/documents/{taken.papers[0].pk}/serve/", sent)
    assert "调解书不适用留置送达" in answer.context["form"].errors["method"][0]


def test_who_may_not_serve_does_not_find_the_sheet(district: District, enter: Enter, notice: Document) -> None:
    for user in (district.authority, district.clerk, district.colleague):
        assert enter(user).get(f"/documents/{notice.pk}/serve/").status_code == 404
    assert ACCEPTED < TODAY
