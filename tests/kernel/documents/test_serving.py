"""Service of a document: worked examples of periods and service."""

from datetime import UTC, date, datetime

import pytest

from qingheng.kernel.documents.issuing import issue, void
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.serving import NotServable, first_service, serve
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.papers import PaperSpec
from qingheng.statute.calendar import official
from qingheng.statute.service import Attempt, Method, ServiceRefused, SignerRelation

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(spec: PaperSpec, issuer: Body) -> Document:
    text = "title: 受理通知书\n---\n本机关决定予以受理。\n"
    return issue(spec, text, line="reconsideration", case=None, issuer=issuer, on=date(2024, 9, 6), by=None)


def _signed(on: date) -> Attempt:
    return Attempt(
        method=Method.DIRECT,
        recipient="张三",
        signed_on=on,
        signer="张三",
        signer_relation=SignerRelation.SELF,
    )


def test_a_notice_posted_on_6_september_is_served_on_8_october(document: Document, officer: User) -> None:
    attempt = Attempt(
        method=Method.PUBLIC_NOTICE,
        recipient="张三",
        notice_posted_on=date(2024, 9, 6),
        reason="下落不明",
        evidence="公告照片",
    )
    record = serve(document, attempt, official(), by=officer)
    record.refresh_from_db()
    assert record.effective_on == date(2024, 10, 8)
    assert record.get_method_display() == "公告送达"
    assert record.explanation
    assert any("民事诉讼法" in basis for basis in record.basis)


def test_served_twice_the_first_counts(document: Document, officer: User) -> None:
    later = serve(document, _signed(date(2024, 9, 12)), official(), by=officer)
    first = serve(document, _signed(date(2024, 9, 10)), official(), by=officer)
    assert later.effective_on == date(2024, 9, 12)
    assert first_service(document, "张三") == first
    assert first_service(document, "李四") is None


def test_an_attempt_without_success_is_kept_and_does_not_count(document: Document, officer: User) -> None:
    attempt = Attempt(
        method=Method.ELECTRONIC, recipient="张三", sent_on=date(2024, 9, 9), consent_ref="送达地址确认书1号"
    )
    assert serve(document, attempt, official(), by=officer).effective_on is None
    assert document.services.count() == 1
    assert first_service(document, "张三") is None


def test_electronic_service_counts_from_the_senders_system(document: Document, officer: User) -> None:
    attempt = Attempt(
        method=Method.ELECTRONIC,
        recipient="张三",
        consent_ref="送达地址确认书1号",
        system_success_at=(datetime(2024, 9, 9, 2, 0, tzinfo=UTC),),
    )
    assert serve(document, attempt, official(), by=officer).effective_on == date(2024, 9, 9)


def test_electronic_service_without_consent_is_refused(document: Document, officer: User) -> None:
    attempt = Attempt(method=Method.ELECTRONIC, recipient="张三")
    with pytest.raises(ServiceRefused, match="未取得电子送达同意"):
        serve(document, attempt, official(), by=officer)
    assert not document.services.exists()


def test_a_date_to_come_is_refused(document: Document, officer: User) -> None:
    with pytest.raises(ServiceRefused):
        serve(document, _signed(date(2024, 9, 10)), official(), by=officer, today=date(2024, 9, 9))


def test_a_void_document_is_not_served(document: Document, officer: User) -> None:
    void(document, "姓名有误", officer, date(2024, 9, 6))
    with pytest.raises(NotServable):
        serve(document, _signed(date(2024, 9, 10)), official(), by=officer)
