"""The year's page of figures and a review for publication at work: charts that lead on, paper, phone, accessibility."""

from __future__ import annotations

import datetime as dt
import io
import re

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases import publishing
from qingheng.kernel.documents.models import Publication
from tests import factories
from tests.browser.visit import DESK, PHONE, TABLET, Visit
from tests.factories import District, accepted, closing_paper, decided, open_case, party, serve

CLOSED = dt.date(2024, 6, 5)


@pytest.fixture
def district(transactional_db: None) -> District:
    found = factories.district()
    accepted(found)
    for day in (6, 7, 8):
        open_case(found, dt.date(2024, 5, day))
    return found


def test_a_column_of_a_chart_opens_its_records(visit: Visit, district: District) -> None:
    visit.sign_in(district.officer)
    page = visit.page
    page.goto("/figures/reconsideration/2024/")
    expect(page.locator(".chart__canvas svg")).to_have_count(7)
    page.locator(".chart").nth(4).get_by_text("以表格查看").click()
    page.locator(".chart").nth(4).get_by_role("link", name="4", exact=True).click()
    expect(page.get_by_role("heading", name="收到行政复议申请 4 件")).to_be_visible()
    visit.check("figures-records")


@pytest.mark.parametrize("width", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_figures(visit: Visit, district: District, width: int, scheme: str) -> None:
    visit.width(width)
    visit.scheme("dark" if scheme == "dark" else "light")
    visit.sign_in(district.head)
    visit.page.goto("/figures/reconsideration/2024/")
    visit.page.get_by_text("口径").first.click()
    visit.check(f"figures-{width}-{scheme}")
    visit.page.goto("/figures/reconsideration/2024/by/act_kind/")
    visit.check(f"figures-by-{width}-{scheme}")


def test_the_year_prints_on_one_sheet(visit: Visit, district: District) -> None:
    visit.sign_in(district.officer)
    visit.page.goto("/figures/reconsideration/2024/")
    expect(visit.page.locator(".chart__canvas svg")).to_have_count(7)
    printed = io.BytesIO(visit.page.pdf(format="A4", prefer_css_page_size=True)).read()
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 1


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_an_officer_reviews_and_publishes_and_the_public_reads(visit: Visit, district: District, width: int) -> None:
    case = decided(district, CLOSED)
    for role in ("applicant", "respondent"):
        serve(district, closing_paper(case), CLOSED, party=party(case, role))
    visit.width(width)
    visit.sign_in(district.officer)
    page = visit.page
    page.goto("/publications/")
    visit.check(f"publications-{width}")
    page.locator(f'a[href="/cases/{case.pk}/publication/"]').click()
    visit.check(f"publication-review-{width}")
    page.get_by_role("textbox", name="公开文本").fill(publishing.Review.body(publishing.review(case).text) + "张伟")
    page.get_by_role("button", name="审核通过，公开").click()
    expect(page.get_by_role("alert")).to_contain_text("仍有自然人姓名“张伟”")
    page.get_by_role("button", name="恢复为建议文本").click()
    page.get_by_role("button", name="审核通过，公开").click()
    expect(page.get_by_text("已公开，公众现在可以查阅")).to_be_visible()
    page.goto("/decisions/")
    visit.check(f"decisions-{width}")
    page.goto(f"/decisions/{Publication.objects.get().pk}/")
    expect(page.get_by_role("heading", name="行政复议决定书")).to_be_visible()
    visit.check(f"decision-{width}")
