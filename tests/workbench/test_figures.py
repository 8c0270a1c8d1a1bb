"""The pages of figures, on the small year counted by hand: each number leads to exactly its records."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from qingheng.kernel import today as clock_of
from qingheng.kernel.organisations.models import User
from qingheng.lines.reconsideration.figures import INDICATORS
from qingheng.workbench.statistics import asked as asking
from tests import factories
from tests.factories import District
from tests.lines.reconsideration.a_year import ASKED, drive
from tests.lines.reconsideration.test_figures import COUNTS, RATES

pytestmark = pytest.mark.django_db
PAGE = "/figures/reconsideration/2024/"
NAMES = {each.code: each.name for each in INDICATORS}


@pytest.fixture
def district(db: None, monkeypatch: pytest.MonkeyPatch) -> District:
    monkeypatch.setattr(asking, "today", lambda: ASKED)
    found = factories.district()
    drive(found)
    return found


def page(client: Client, user: User, path: str = PAGE, **query: Any) -> str:
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(path, query)
    assert answer.status_code == 200, path
    return answer.content.decode()


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_rates_are_printed_with_what_they_are_made_of(client: Client, district: District) -> None:
    text = words(page(client, district.officer))
    assert re.search(r"调撤率 25.00% 调撤 2 件 ÷ 审结 8 件", text)
    assert re.search(r"平均办理天数 42.9天 扣除中止的办理天数 343 天 ÷ 审结 8 件", text)


def test_both_sides_of_a_balance_are_shown(client: Client, district: District) -> None:
    assert re.search(
        r"期初未结 1 \+ 依法受理 9 = 10 相符 10 = 审结 8 \+ 期末未结 2", words(page(client, district.officer))
    )


def links(html: str) -> set[tuple[str, int]]:
    """(address, number) of every number that leads to its records."""
    found = re.findall(r'href="(/figures/reconsideration/2024/(?!by/)[a-z_]+/[^"]*)"[^>]*>(\d+)', html)
    return {(url.replace("&amp;", "&"), int(number)) for url, number in found}


@pytest.mark.parametrize("who", ["officer", "statistician"])
def test_each_number_opens_as_many_records_as_it_says(client: Client, district: District, who: str) -> None:
    user = getattr(district, who)
    found = links(page(client, user))
    assert len(found) > len(COUNTS)  # the numbers, the months, the groups
    for url, number in found:
        text = words(page(client, user, url))
        assert re.search(rf"共 {number} 条", text), url


def test_each_number_of_a_breakdown_opens_as_many_records(client: Client, district: District) -> None:
    for by in ("organisation", "act_kind", "respondent_kind", "is_enterprise", "closing"):
        for url, number in links(page(client, district.officer, f"{PAGE}by/{by}/")):
            assert re.search(rf"共 {number} 条", words(page(client, district.officer, url))), url


def test_a_breakdown_tells_the_rates_of_each_group_too(client: Client, district: District) -> None:
    html = page(client, district.officer, f"{PAGE}by/organisation/").partition(">比率</h2>")[2]
    heads = re.findall(r'<th scope="col" class="number"[^>]*>([^<]+)</th>', html)
    (row,) = re.findall(r'<tr><th scope="row">行政复议科</th>(.*?)</tr>', html, re.DOTALL)
    cells = [words(cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
    assert dict(zip(heads, cells, strict=True))["调撤率（%）"] == "25.00"


def test_every_count_of_the_table_can_be_opened(client: Client, district: District) -> None:
    for code, number in COUNTS.items():
        text = words(page(client, district.officer, f"{PAGE}{code}/"))
        assert f"{NAMES[code]} {number} " in text


def test_the_statistician_sees_no_names_and_no_way_into_cases(client: Client, district: District) -> None:
    for code in ("received", "overdue", "suggestions"):
        html = page(client, district.statistician, f"{PAGE}{code}/")
        assert "张伟" not in html
        assert "/cases/" not in html.split('id="main"')[1]
    assert "张伟" in page(client, district.officer, f"{PAGE}received/")


def test_whoever_has_no_figures_finds_no_page(client: Client, district: District) -> None:
    for user in (district.clerk, district.nobody, district.administrator):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        for path in ("/figures/", PAGE, f"{PAGE}received/", f"{PAGE}by/act_kind/", f"{PAGE}figures.csv"):
            assert client.get(path).status_code == 404


def test_another_district_counts_nothing_of_ours(client: Client, district: District) -> None:
    assert re.search(r"收到行政复议申请 0 件", words(page(client, district.stranger)))


@pytest.mark.parametrize(
    "path",
    [
        "/figures/nothing/2024/", "/figures/reconsideration/1024/", f"{PAGE}nothing/", f"{PAGE}by/nothing/",
        f"{PAGE}received/?month=13", f"{PAGE}received/?by=act_kind&group=nothing", f"{PAGE}received/?by=nothing",
        f"{PAGE}settlement_rate/", f"{PAGE}handling_days/",
    ],
)  # fmt: skip
def test_what_does_not_exist_is_not_found(client: Client, district: District, path: str) -> None:
    client.force_login(district.officer, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(path).status_code == 404


def test_a_year_is_compared_only_with_a_year_on_record(client: Client, district: District) -> None:
    assert "上年没有完整数据" in page(client, district.officer)
    text = words(page(client, district.officer, "/figures/reconsideration/2025/"))
    # until 3 March: closed in 2025 the deemed one, in the same days of 2024 the one carried over
    assert re.search(r"审结 1 件 ，查看审结的记录 上年同期 1 件，持平", text)


def test_the_csv_has_the_columns_and_numbers_of_the_command(client: Client, district: District) -> None:
    client.force_login(district.statistician, backend="django.contrib.auth.backends.ModelBackend")
    text = client.get(f"{PAGE}figures.csv").content.decode("utf-8-sig")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text))}
    assert list(next(iter(rows.values()))) == [
        "id",
        "line",
        "indicator_zh",
        "value",
        "unit",
        "numerator",
        "denominator",
    ]
    assert rows["F08"]["value"] == str(COUNTS["received"])
    above, below, value = RATES["settlement_rate"]
    own = rows["settlement_rate"]
    assert (own["numerator"], own["denominator"], own["value"]) == (str(above), str(below), value)


def test_the_workbook_adds_up(client: Client, district: District) -> None:
    client.force_login(district.statistician, backend="django.contrib.auth.backends.ModelBackend")
    book = load_workbook(io.BytesIO(client.get(f"{PAGE}figures.xlsx").content))
    whole = {row[1]: row[2] for row in book["指标"].iter_rows(min_row=2, values_only=True)}
    assert whole["收到行政复议申请"] == COUNTS["received"]
    for title in ("按月", "按承办机构", "按行政行为类型"):
        rows = list(book[title].iter_rows(values_only=True))
        place = rows[0].index("收到行政复议申请(件)")
        assert sum(int(str(row[place])) for row in rows[1:]) == COUNTS["received"], title
    heads, section, *_ = book["按承办机构"].iter_rows(values_only=True)
    assert section[heads.index("调撤率(%)")] == 25.0


def test_figures_lead_to_the_running_year(client: Client, district: District) -> None:
    client.force_login(district.officer, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/figures/")["Location"] == f"/figures/reconsideration/{clock_of.today().year}/"
