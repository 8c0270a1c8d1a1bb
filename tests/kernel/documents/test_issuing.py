"""Issuing: numbered, frozen, hashed, found by its code; void keeps its number."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.documents.issuing import VoidRefused, find_by_code, issue, verify_hashes, void
from qingheng.kernel.documents.models import Document, DocumentFrozen
from qingheng.kernel.documents.numbering import next_number
from qingheng.kernel.documents.paper import PaperError, parse
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.papers import PaperSpec, Sealer

pytestmark = pytest.mark.django_db
ON = date(2024, 9, 6)
TEXT = "title: 受理通知书\nto: 张三\n---\n本机关决定予以受理。\n"


def _issue(spec: PaperSpec, issuer: Body, **changed: Any) -> Document:
    facts: dict[str, Any] = {"line": "reconsideration", "case": None, "issuer": issuer, "on": ON, "by": None}
    return issue(spec, TEXT, **(facts | changed))


def test_an_issued_document_carries_number_date_signature_and_code(spec: PaperSpec, issuer: Body) -> None:
    document = _issue(spec, issuer)
    paper = parse(document.text)
    assert document.number == paper.number == "青府复受字〔2024〕1号"
    assert (paper.issuer, paper.signature, paper.date) == ("青衡区人民政府", "青衡区人民政府", "2024年9月6日")
    assert document.code is not None
    assert find_by_code(paper.code) == document
    assert find_by_code(document.code.lower()) == document
    assert find_by_code("7777-7777-7777") is None


def test_each_body_series_and_year_counts_for_itself(spec: PaperSpec, issuer: Body) -> None:
    other = Body.objects.create(name="青衡区司法局", short_name="司法局", code="sfj", kind=Body.Kind.BUREAU)
    numbers = [
        _issue(spec, issuer).number,
        _issue(spec, issuer).number,
        _issue(spec, issuer, year=2025).number,
        _issue(spec, other).number,
        _issue(PaperSpec("decision", "决定书", "decision.txt", series="青府复决字"), issuer).number,
    ]
    assert numbers == [
        "青府复受字〔2024〕1号",
        "青府复受字〔2024〕2号",
        "青府复受字〔2025〕1号",
        "青府复受字〔2024〕1号",
        "青府复决字〔2024〕1号",
    ]


def test_a_record_that_nobody_seals_has_neither_number_nor_signature(issuer: Body) -> None:
    document = _issue(PaperSpec("receipt", "送达回证", "receipt.txt", sealed_by=Sealer.NONE), issuer)
    assert (document.number, document.serial) == ("", None)
    assert parse(document.text).signature == ""


def test_a_failed_step_gives_its_number_back(spec: PaperSpec, issuer: Body) -> None:
    def step() -> None:
        with transaction.atomic():
            _issue(spec, issuer)
            raise PaperError("别的文书有误")

    with pytest.raises(PaperError):
        step()
    assert _issue(spec, issuer).serial == 1


@pytest.mark.django_db(transaction=True)
def test_no_number_is_taken_outside_a_transaction(issuer: Body) -> None:
    with pytest.raises(TransactionManagementError):
        next_number(issuer, "青府复受字", 2024)


def test_what_is_issued_is_never_changed(spec: PaperSpec, issuer: Body) -> None:
    document = _issue(spec, issuer)
    document.text += "补充"
    for act in (
        document.save,
        document.delete,
        Document.objects.get(pk=document.pk).save,
        Document.objects.all().delete,
        lambda: Document.objects.update(text="别的"),
    ):
        with pytest.raises(DocumentFrozen):
            act()
    assert list(verify_hashes()) == []


def test_a_draft_is_edited_then_issued_once(spec: PaperSpec, issuer: Body) -> None:
    draft = Document(line="reconsideration", spec=spec.code, title="受理通知书", issuer=issuer, text=TEXT)
    draft.save()
    draft.title = "受理通知书(改)"
    draft.save()
    document = _issue(spec, issuer, draft=draft)
    assert document.pk == draft.pk
    with pytest.raises(DocumentFrozen):
        _issue(spec, issuer, draft=document)


def test_a_void_document_keeps_its_number_and_says_why(spec: PaperSpec, issuer: Body, officer: User) -> None:
    document = _issue(spec, issuer)
    with pytest.raises(VoidRefused, match="原因"):
        void(document, " ", officer, ON)
    void(document, "当事人姓名有误", officer, ON)
    stored = Document.objects.get()
    assert (stored.status, stored.number) == (Document.Status.VOID, "青府复受字〔2024〕1号")
    assert _issue(spec, issuer).serial == 2
    assert list(verify_hashes()) == []
    with pytest.raises(VoidRefused):
        void(stored, "再次作废", officer, ON)


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("UPDATE documents_document SET text = text || '补充' WHERE serial=1", "摘要不符"),
        ("UPDATE documents_document SET number = '青府复受字〔2024〕9号' WHERE serial=1", "发文字号"),
        ("DELETE FROM documents_document WHERE serial=1", "编号不连续"),
    ],
)
def test_tampering_is_found(spec: PaperSpec, issuer: Body, tampering: str, told: str) -> None:
    _issue(spec, issuer)
    _issue(spec, issuer)
    with connection.cursor() as cursor:
        cursor.execute(tampering)
    assert [told in difference.what for difference in verify_hashes()] == [True]


def test_the_database_refuses_a_number_twice(spec: PaperSpec, issuer: Body) -> None:
    document = _issue(spec, issuer)
    document.pk, document.code, document._frozen = None, None, False
    document.code = "ANOTHERCODE2"
    with pytest.raises(IntegrityError), transaction.atomic():
        document.save(force_insert=True)


def test_issuing_takes_two_statements(spec: PaperSpec, issuer: Body) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        _issue(spec, issuer)
    assert len(queries) == 2
