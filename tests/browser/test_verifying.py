"""Checking a document on a desk and on a phone, in large type, without a script."""

from datetime import date

import pytest
from django.db import transaction
from playwright.sync_api import expect

from qingheng.kernel.documents.codes import shown
from qingheng.kernel.documents.issuing import issue
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import Body
from qingheng.procedure.papers import PaperSpec
from tests.browser.visit import DESK, Visit

TEXT = "title: 行政复议受理通知书\nto: 张三\n---\n你的申请符合受理条件。\n"
SPEC = PaperSpec("acceptance", "受理通知书", "acceptance.txt", series="青府复受字")
SMALLEST_PHONE = 320


@pytest.fixture
def document(transactional_db: None) -> Document:
    issuer = Body.objects.create(name="青衡区人民政府", short_name="区政府", code="qzf", kind=Body.Kind.GOVERNMENT)
    with transaction.atomic():
        return issue(SPEC, TEXT, line="reconsideration", case=None, issuer=issuer, on=date(2024, 9, 6), by=None)


@pytest.mark.parametrize("width", [DESK, SMALLEST_PHONE])
def test_a_citizen_checks_a_paper(visit: Visit, document: Document, width: int) -> None:
    page = visit.page
    visit.width(width)
    page.goto("/verify/")
    page.get_by_role("link", name="大字版").click()
    visit.check(f"verify-large-{width}")
    page.get_by_role("link", name="标准字号").click()
    page.get_by_role("button", name="核验").click()
    expect(page.get_by_role("alert")).to_contain_text("请填写核验码")
    visit.check(f"verify-refused-{width}")
    page.get_by_label("核验码").fill(shown(document.code or ""))
    page.get_by_role("button", name="核验").click()
    expect(page.get_by_role("heading", name="文书真实有效")).to_be_visible()
    visit.check(f"verify-valid-{width}")
