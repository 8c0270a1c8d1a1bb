"""案件: filters that read as a sentence, columns, saved views, export, and who sees how much."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.models import AuditEntry
from qingheng.lines.reconsideration.line import LINE
from qingheng.procedure.fields import Kind
from qingheng.workbench.models import ListChoice, SavedView
from tests import factories as make
from tests.factories import ACCEPTED, RECEIVED, District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]


@pytest.fixture
def three(district: District, on_day: OnDay) -> dict[str, str]:
    """One being heard, one waiting without officers, one withdrawn; their numbers."""
    heard = make.accepted(district)
    others = [make.applicant("欧阳娜娜"), make.respondent(district.police)]
    waiting = make.open_case(district, dt.date(2024, 5, 30), admin_field="police", parties=others)
    gone = make.open_case(district, RECEIVED)
    make.assign(district, gone, RECEIVED)
    make.take(district, gone, "withdraw_early", ACCEPTED, withdrawal_recorded="true")
    on_day(TODAY)
    return {"heard": heard.number, "waiting": waiting.number, "gone": gone.number}


def shown(enter: Enter, user: User, query: str = "") -> Any:
    answer = enter(user).get(f"/cases/?{query}")
    assert answer.status_code == 200
    return answer.context


def numbers(context: Any) -> list[str]:
    return [row.number for row in context["page"]]


def test_the_newest_come_first_with_totals_of_what_is_asked(
    district: District, enter: Enter, three: dict[str, str]
) -> None:
    context = shown(enter, district.officer)
    assert numbers(context) == [three["waiting"], three["gone"], three["heard"]]
    assert context["lead"] == "共 3 件，其中未结 2 件、逾期 1 件", "the copy was to be sent by 16 May"


@pytest.mark.parametrize(
    ("query", "found", "sentence"),
    [
        ("state=审理中", ["heard"], "状态 审理中"),
        ("state=审理中&state=待审查", ["waiting", "heard"], "状态 待审查、审理中"),
        ("open=no", ["gone"], "办结 已结"),
        ("due=overdue", ["heard"], "期限 已逾期"),
        ("officer=none", ["waiting"], "承办人 尚未指派"),
        ("officer=me", ["gone", "heard"], "承办人 我"),
        ("began_from=2024-05-01&began_to=2024-05-31", ["waiting", "gone", "heard"], "收件日期 2024年5月"),
        ("began_from=2024-05-10", ["waiting"], "收件日期 2024年5月10日以后"),
        ("closed_from=2024-01-01&closed_to=2024-12-31", ["gone"], "结案日期 2024年"),
        ("accepted_on_from=2024-05-08&accepted_on_to=2024-05-08", ["heard"], "受理日 2024年5月8日"),
        ("admin_field=police", ["waiting"], "行政管理类别 公安"),
        ("track=ordinary&open=yes", ["heard"], "办结 未结 · 审理程序 普通程序"),
        ("is_enterprise=no&admin_field=market", ["gone", "heard"], "行政管理类别 市场监管 · 涉企 否"),
        ("q=娜娜", ["waiting"], "含“娜娜”"),
        ("state=没有的&began_from=昨天&nonsense=1", ["waiting", "gone", "heard"], ""),
        ("sort=due", ["heard", "waiting", "gone"], ""),
        ("sort=-due&open=yes", ["waiting", "heard"], "办结 未结"),
    ],
)
def test_filters_read_as_a_sentence(
    district: District, enter: Enter, three: dict[str, str], query: str, found: list[str], sentence: str
) -> None:
    context = shown(enter, district.officer, query)
    assert numbers(context) == [three[name] for name in found]
    assert context["sentence"] == sentence


def test_every_listed_fact_that_can_be_asked_for_has_its_filter(
    district: District, enter: Enter, three: dict[str, str]
) -> None:
    """The workbench knows no fact of the line: it takes them from its declaration."""
    asked = {each.name for each in shown(enter, district.officer)["filters"]}
    askable = {fact.name for fact in LINE.listed if fact.kind in (Kind.CHOICE, Kind.YES_NO, Kind.DATE)}
    assert askable <= asked
    offered = {key for key, _, _ in shown(enter, district.officer)["choices"]}
    assert {fact.name for fact in LINE.listed} <= offered


def test_a_filter_is_taken_off_by_its_own_link(district: District, enter: Enter, three: dict[str, str]) -> None:
    context = shown(enter, district.officer, "state=审理中&began_from=2024-05-01&page=3")
    links = {each.label: each.remove_url for each in context["filters"]}
    assert links["状态"] == "?began_from=2024-05-01"
    assert links["收件日期"] == "?state=%E5%AE%A1%E7%90%86%E4%B8%AD"


def test_columns_are_chosen_and_kept(district: District, enter: Enter, three: dict[str, str]) -> None:
    client = enter(district.officer)
    answer = client.post("/cases/columns", {"column": ["track", "closing", "no_such"], "query": "open=no"})
    assert answer.headers["Location"] == "/cases/?open=no"
    context = client.get("/cases/?open=no").context
    assert [label for _, label in context["columns"]] == ["审理程序", "结案方式"]
    assert ListChoice.of(district.colleague, "reconsideration") is None


def test_views_are_saved_shared_with_colleagues_and_dropped_by_their_owner_alone(
    district: District, enter: Enter, three: dict[str, str]
) -> None:
    officer = enter(district.officer)
    officer.post("/cases/views", {"name": "市监在办", "query": "admin_field=market&open=yes", "shared": "1"})
    officer.post("/cases/views", {"name": "只给自己", "query": "open=no"})

    def seen(user: User) -> list[str]:
        return [item["view"].name for item in enter(user).get("/cases/").context["views"]]

    assert sorted(seen(district.officer)) == ["只给自己", "市监在办"]
    assert seen(district.colleague) == ["市监在办"]
    assert seen(district.stranger) == []
    kept = SavedView.objects.get(name="市监在办")
    assert enter(district.colleague).post(f"/cases/views/{kept.pk}/drop").status_code == 404
    assert enter(district.officer).post(f"/cases/views/{kept.pk}/drop").status_code == 302
    assert not SavedView.objects.filter(name="市监在办").exists()


def test_a_view_without_a_name_is_not_saved(district: District, enter: Enter, three: dict[str, str]) -> None:
    client = enter(district.officer)
    answer = client.post("/cases/views", {"name": " ", "query": "open=no"}, follow=True)
    assert "视图没有保存：请填写名称" in answer.content.decode()
    assert not SavedView.objects.exists()


def sheet(answer: Any) -> list[tuple[Any, ...]]:
    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    return list(book.worksheets[0].iter_rows(values_only=True))


def test_the_export_is_what_is_shown_without_names_and_enters_the_audit_chain(
    district: District, enter: Enter, three: dict[str, str]
) -> None:
    client = enter(district.officer)
    client.post("/cases/columns", {"column": ["admin_field", "track"]})
    rows = sheet(client.post("/cases/export?open=yes&sort=due"))
    assert rows[0] == ("案号", "案件", "状态", "期限", "届满日", "行政管理类别", "审理程序")
    assert [row[0] for row in rows[1:]] == [three["heard"], three["waiting"]]
    assert rows[1][2:4] == ("审理中", "发送副本期限")
    assert rows[1][4].date() == dt.date(2024, 5, 16)
    assert rows[1][5:] == ("市场监管", "普通程序")
    whole = "".join(str(cell) for row in rows for cell in row)
    assert "张伟" not in whole
    assert "张某不服" in whole
    assert "欧阳某某不服" in whole
    entry = AuditEntry.objects.get(action="exported")
    assert entry.sentence == "导出了数据：案件列表 2 件"
    assert entry.actor == district.officer


def test_a_title_that_looks_like_a_formula_is_text_in_the_sheet(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    parties = [make.applicant("=HYPERLINK(1)", kind="enterprise"), make.respondent(district.market)]
    make.open_case(district, RECEIVED, parties=parties)
    on_day(TODAY)
    rows = sheet(enter(district.officer).post("/cases/export"))
    assert str(rows[1][1]).startswith("'=HYPERLINK")


def test_only_who_may_export_finds_the_button_and_the_door(
    district: District, enter: Enter, three: dict[str, str]
) -> None:
    assert shown(enter, district.officer)["export_url"]
    assert shown(enter, district.clerk)["export_url"] == ""
    assert enter(district.clerk).post("/cases/export").status_code == 404
    assert enter(district.officer).get("/cases/export").status_code == 405, "a read leaves no entry"


def test_a_statistician_lists_without_names_or_case_pages(
    district: District, enter: Enter, three: dict[str, str]
) -> None:
    context = shown(enter, district.statistician)
    assert numbers(context) == [three["waiting"], three["gone"], three["heard"]]
    assert all(row.url == "" for row in context["page"])
    assert "张伟" not in enter(district.statistician).get("/cases/").content.decode()
    assert numbers(shown(enter, district.statistician, "q=张伟")) == [], "a name cannot be tried out"
    assert numbers(shown(enter, district.statistician, f"q={three['heard']}")) == [three["heard"]]


@pytest.mark.parametrize("who", ["keeper", "auditor", "administrator", "nobody"])
def test_who_may_not_list_has_no_list(district: District, enter: Enter, who: str) -> None:
    client = enter(getattr(district, who))
    assert client.get("/cases/").status_code == 404
    assert client.post("/cases/columns").status_code == 404


def test_another_district_is_out_of_sight(district: District, enter: Enter, three: dict[str, str]) -> None:
    assert numbers(shown(enter, district.stranger)) == []


def test_sixty_cases_cost_no_more_statements_than_ten(district: District, enter: Enter, on_day: OnDay) -> None:
    costs = []
    for more in (10, 50):
        for _ in range(more):
            make.open_case(district, RECEIVED)
        on_day(TODAY)
        for user in (district.head, district.statistician):
            client = enter(user)
            with CaptureQueriesContext(connection) as asked:
                client.get("/cases/?open=yes&sort=due")
            costs.append(len(asked))
    assert costs[:2] == costs[2:]
