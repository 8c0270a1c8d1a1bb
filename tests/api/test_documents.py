"""Documents through the interface: the same text in every format, for those who see the case; service."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents import pdf
from qingheng.kernel.documents.models import Document, ServiceRecord
from tests import factories
from tests.api.conftest import As
from tests.factories import ACCEPTED, District


@pytest.fixture
def notice(district: District, day: object) -> Document:
    """The notice to the respondent to reply, issued and not yet served."""
    case = factories.accepted(district)
    sent = factories.take(district, case, "send_copy", ACCEPTED, subject=factories.party(case))
    found: Document = sent.papers[0]
    return found


def case_of(document: Document) -> Case:
    return Case.objects.get(documents=document)


def handed_over(document: Document, **changes: Any) -> dict[str, Any]:
    case = case_of(document)
    attempt = {
        "party": factories.party(case).pk, "method": "direct", "signed_on": "2024-05-08", "signer": "李四",
        "signer_relation": "receiver", "version": case.version,
    }  # fmt: skip
    return {**attempt, **changes}


def test_every_format_holds_the_frozen_text(district: District, as_: As, notice: Document) -> None:
    caller, path = as_(district.officer), f"/documents/{notice.pk}"
    known = caller.get(path).json()
    assert (known["number"], known["sha256"]) == (notice.number, notice.sha256)
    assert caller.get(f"{path}/text").content.decode() == notice.text
    assert notice.title in caller.get(f"{path}/html").content.decode()
    word = docx.Document(io.BytesIO(caller.get(f"{path}/docx").content))
    assert notice.number in "\n".join(each.text for each in word.paragraphs)


def test_a_machine_without_libreoffice_says_so(
    district: District, as_: As, notice: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "converter", lambda: None)
    answer = as_(district.officer).get(f"/documents/{notice.pk}/pdf")
    assert answer.status_code == 501
    assert "LibreOffice" in answer.json()["detail"]


@pytest.mark.parametrize("name", ["statistician", "stranger", "nobody", "auditor", "mediator"])
def test_whoever_may_not_view_the_case_finds_no_document(
    district: District, as_: As, notice: Document, name: str
) -> None:
    caller = as_(getattr(district, name))
    for part in ("", "/text", "/html", "/docx", "/pdf"):
        assert caller.get(f"/documents/{notice.pk}{part}").status_code == 404
    assert caller.post(f"/documents/{notice.pk}/services", handed_over(notice)).status_code == 404
    assert not ServiceRecord.objects.exists()


def test_a_colleague_sees_the_document_but_may_not_serve_it(district: District, as_: As, notice: Document) -> None:
    caller = as_(district.colleague)
    assert caller.get(f"/documents/{notice.pk}").status_code == 200
    assert caller.post(f"/documents/{notice.pk}/services", handed_over(notice)).status_code == 404


@pytest.mark.parametrize("who", ["clerk", "head", "authority"])
def test_whoever_acts_in_the_case_but_does_not_serve_records_no_attempt(
    district: District, as_: As, notice: Document, who: str
) -> None:
    """Neither one that takes effect nor one that may later: mail that came back, a public notice that runs."""
    posted = handed_over(notice, method="public_notice", notice_posted_on="2024-05-08", reason="下落不明")
    posted = {key: value for key, value in posted.items() if not key.startswith("sign")}
    for attempt in (handed_over(notice), posted):
        answer = as_(getattr(district, who)).post(f"/documents/{notice.pk}/services", attempt)
        assert answer.status_code == 422
        assert "由送达人、承办人送达" in answer.json()["detail"]
    assert not ServiceRecord.objects.exists()


def test_a_service_that_takes_effect_sets_the_reply_limit_running(
    district: District, as_: As, notice: Document
) -> None:
    answer = as_(district.server).post(f"/documents/{notice.pk}/services", handed_over(notice))
    assert answer.status_code == 201, answer.json()
    served = answer.json()
    assert served["service"]["effective_on"] == "2024-05-08"
    assert "reply_limit" in [each["code"] for each in served["taken"]["follows"]]
    listed = as_(district.officer).get(f"/documents/{notice.pk}").json()["services"]
    assert [each["method"]["label"] for each in listed] == ["直接送达"]


def test_a_service_that_breaks_a_rule_names_field_and_law(district: District, as_: As, notice: Document) -> None:
    body = handed_over(notice, method="electronic", system_success_at=["2024-05-08T10:00:00+08:00"])
    answer = as_(district.server).post(f"/documents/{notice.pk}/services", body)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"field": "consent_ref", "message": "未取得电子送达同意", "basis": ["《民事诉讼法》第九十条第一款"]}
    ]
    assert not ServiceRecord.objects.exists()


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"version": None}, 428, "version"),
        ({"party": 987654}, 422, "party"),
        ({"method": "pigeon"}, 422, "method"),
        ({"signed_on": "2024-05-09"}, 422, "signed_on"),
    ],
)
def test_a_service_that_makes_no_sense_is_told(
    district: District, as_: As, notice: Document, change: dict[str, Any], status: int, field: str
) -> None:
    answer = as_(district.server).post(f"/documents/{notice.pk}/services", handed_over(notice, **change))
    assert answer.status_code == status
    assert answer.json()["errors"][0]["field"] == field


def test_a_service_sent_twice_is_recorded_once(district: District, as_: As, notice: Document) -> None:
    caller, body = as_(district.server), handed_over(notice)
    first, again = (caller.post(f"/documents/{notice.pk}/services", body, Idempotency_Key="s1") for _ in range(2))
    assert first.json() == again.json()
    assert ServiceRecord.objects.count() == 1


def test_a_case_that_has_moved_on_is_not_served_on_an_old_view(district: District, as_: As, notice: Document) -> None:
    body = handed_over(notice)
    factories.take(district, case_of(notice), "read_file", ACCEPTED, file_reader="张伟")
    answer = as_(district.server).post(f"/documents/{notice.pk}/services", body)
    assert answer.status_code == 409
    assert not ServiceRecord.objects.exists()
