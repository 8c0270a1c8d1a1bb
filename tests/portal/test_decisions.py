"""The public reads decisions without personal data, and finds them by words, year and field."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from qingheng.kernel.cases import publishing
from qingheng.kernel.documents.models import Publication
from tests import factories
from tests.factories import District, closing_paper, decided, party, serve

pytestmark = pytest.mark.django_db
CLOSED, DAY = dt.date(2024, 6, 5), dt.date(2024, 6, 20)


@pytest.fixture
def district(db: None) -> District:
    return factories.district()


@pytest.fixture
def published(district: District) -> Publication:
    case = decided(district, CLOSED, grounds="认定餐饮油烟扰民,处罚适当。")
    for role in ("applicant", "respondent"):
        serve(district, closing_paper(case), CLOSED, party=party(case, role))
    publishing.publish(case.pk, publishing.review(case).text, district.officer, on=DAY)
    return Publication.objects.get()


def page(client: Client, path: str = "/decisions/", **query: str) -> str:
    return client.get(path, query).content.decode()


def test_anybody_reads_the_decision_without_the_applicant(client: Client, published: Publication) -> None:
    text = page(client, f"/decisions/{published.pk}/")
    assert "行政复议决定书" in text
    assert "张某" in text
    assert "张伟" not in text
    assert "公园路1号" not in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, True), ({"q": "油烟"}, True), ({"q": "拆迁"}, False), ({"year": "2024"}, True), ({"year": "2023"}, False),
        ({"topic": "market"}, True), ({"topic": "police"}, False), ({"q": "油烟", "year": "2023"}, False),
    ],
)  # fmt: skip
def test_it_is_found_by_words_year_and_field(
    client: Client, published: Publication, query: dict[str, str], found: bool
) -> None:
    assert (f"/decisions/{published.pk}/" in page(client, **query)) is found


def test_nobody_is_found_by_a_name(client: Client, published: Publication) -> None:
    assert "没有找到" in page(client, q="张伟")


def test_a_draft_and_what_was_withdrawn_are_not_there(
    client: Client, district: District, published: Publication
) -> None:
    publishing.withdraw(published.pk, "当事人提出异议", district.officer, on=DAY)
    assert client.get(f"/decisions/{published.pk}/").status_code == 404
    assert "还没有公开的决定书" in page(client)
    assert "没有找到" in page(client, q="油烟")
