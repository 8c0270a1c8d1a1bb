"""Anybody who holds a paper can check it by its code."""

from datetime import date

import pytest
from django.test import Client

from qingheng.kernel.documents.codes import shown
from qingheng.kernel.documents.issuing import issue, void
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import Body
from qingheng.procedure.papers import PaperSpec

TEXT = """title: 行政复议受理通知书
to: 张三
---
你的申请符合受理条件。
"""
SPEC = PaperSpec("acceptance", "受理通知书", "acceptance.txt", series="青府复受字")
NO_SUCH_CODE = "2222-2222-2222"


@pytest.fixture
def document(db: None) -> Document:
    issuer = Body.objects.create(name="青衡区人民政府", short_name="区政府", code="qzf", kind=Body.Kind.GOVERNMENT)
    return issue(SPEC, TEXT, line="reconsideration", case=None, issuer=issuer, on=date(2024, 9, 6), by=None)


def ask(client: Client, code: str) -> str:
    return client.get("/verify", {"code": code}).content.decode()


def test_a_document_that_holds_is_told_with_what_identifies_it(client: Client, document: Document) -> None:
    page = ask(client, shown(document.code or "").lower())
    for words in ("文书真实有效", "青府复受字〔2024〕1号", "青衡区人民政府", "2024年9月6日(周五)"):
        assert words in page


def test_the_page_does_not_show_who_the_parties_are(client: Client, document: Document) -> None:
    assert "张三" not in ask(client, document.code or "")


def test_the_link_in_the_qr_leads_to_the_same_answer(client: Client, document: Document) -> None:
    assert "文书真实有效" in client.get(f"/verify/{document.code}").content.decode()


def test_a_void_document_is_not_called_valid(client: Client, document: Document) -> None:
    void(document, "文号有误", None, date(2024, 9, 9))
    page = ask(client, document.code or "")
    assert "已经作废" in page
    assert "真实有效" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "请填写核验码"), ("ABC", "应为 12 位"), (NO_SUCH_CODE, "没有登记过这个核验码")],
)
def test_a_code_that_finds_nothing_is_answered_and_kept(client: Client, typed: str, words: str) -> None:
    page = ask(client, typed)
    assert words in page
    assert f'value="{typed}"' in page


@pytest.mark.django_db
def test_large_type_is_remembered_and_leads_nowhere_else(client: Client) -> None:
    answer = client.get("/type-size/large", {"next": "https://elsewhere.example/"})
    assert answer["Location"] == "/verify"
    assert 'data-type="large"' in client.get("/verify").content.decode()
