"""Anybody who holds a paper can check it by its code."""

import hashlib
import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import segno
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.test import Client

from qingheng.kernel.documents import rendering
from qingheng.kernel.documents.codes import shown
from qingheng.kernel.documents.issuing import issue, void
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import Body
from qingheng.portal.models import Misses
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


@pytest.fixture(autouse=True)
def fresh_minute() -> None:
    cache.clear()


def ask(client: Client, code: str) -> str:
    return client.get("/verify/", {"code": code}).content.decode()


def test_a_document_that_holds_is_told_with_what_identifies_it(client: Client, document: Document) -> None:
    page = ask(client, shown(document.code or "").lower())
    for words in ("文书真实有效", "青府复受字〔2024〕1号", "青衡区人民政府", "2024年9月6日(周五)"):
        assert words in page


def test_the_page_does_not_show_who_the_parties_are(client: Client, document: Document) -> None:
    assert "张三" not in ask(client, document.code or "")


def test_the_link_in_the_qr_leads_to_the_same_answer(client: Client, document: Document) -> None:
    assert "文书真实有效" in client.get(f"/verify/{document.code}/").content.decode()


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
    assert answer["Location"] == "/verify/"
    assert 'data-type="large"' in client.get("/verify/").content.decode()


def test_number_status_and_digest_can_be_compared(client: Client, document: Document) -> None:
    page = ask(client, document.code or "")
    assert hashlib.sha256(document.text.encode()).hexdigest() in page
    assert "有效" in page


@pytest.mark.parametrize("place", range(12))
def test_one_wrong_sign_is_never_taken_for_another_paper(client: Client, document: Document, place: int) -> None:
    code = document.code or ""
    other = "2" if code[place] != "2" else "3"
    assert "应为 12 位" in ask(client, code[:place] + other + code[place + 1 :])


def test_whoever_tries_codes_is_stopped_and_counted(client: Client, document: Document, settings: Any) -> None:
    settings.VERIFY_RATE = 3
    cache.clear()
    for _ in range(3):
        assert client.get("/verify/", {"code": NO_SUCH_CODE}).status_code == 404
    answer = client.get("/verify/", {"code": document.code or ""})
    assert answer.status_code == 429
    assert answer["Retry-After"] == "60"
    assert "真实有效" not in answer.content.decode()
    assert "真实有效" in client.get("/verify/", {"code": document.code or ""}, REMOTE_ADDR="10.1.1.9").content.decode()
    told = Misses.objects.get()
    assert (told.unknown, told.malformed, told.refused) == (3, 0, 1)


def test_behind_a_proxy_visitors_are_told_apart_and_cannot_pretend(
    client: Client, document: Document, settings: Any
) -> None:
    settings.VERIFY_RATE, settings.PROXIES = 1, 1
    cache.clear()
    seen = [
        client.get("/verify/", {"code": document.code or ""}, HTTP_X_FORWARDED_FOR=claimed).status_code
        for claimed in ("203.0.113.5", "203.0.113.6", "198.51.100.1, 203.0.113.5")
    ]
    assert seen == [200, 200, 429]


def test_the_qr_of_a_paper_leads_to_the_page_the_operator_names(
    client: Client, document: Document, settings: Any
) -> None:
    assert rendering.link_of(document) == ""
    settings.PUBLIC_URL = "https://fy.example.gov.cn"
    link = rendering.link_of(document)
    assert link == f"https://fy.example.gov.cn/verify/{document.code}/"
    assert "真实有效" in client.get(link.removeprefix("https://fy.example.gov.cn")).content.decode()
    drawn = segno.make(link, error="m", micro=False)
    out = io.BytesIO()
    drawn.save(out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=1, title="文书核验二维码")
    assert out.getvalue().decode() in rendering.html_of(document)


def test_the_page_is_light_and_needs_no_script(client: Client, document: Document) -> None:
    page = ask(client, document.code or "")
    assert "<script" not in page
    sheets = re.findall(r'<link rel="stylesheet" href="/static/([^"]+)"', page)
    weight = len(page.encode()) + sum(Path(str(finders.find(sheet))).stat().st_size for sheet in sheets)
    assert weight < 120_000
