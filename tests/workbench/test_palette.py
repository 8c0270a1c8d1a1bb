"""Ctrl-K and 最近: what leads where, and that nothing is found that may not be opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.organisations.models import User
from tests import factories as make
from tests.factories import ACCEPTED, District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]
NUMBER, PHONE = "310118199001021237", "13800000001"


def found(enter: Enter, user: User, words: str) -> dict[str, list[tuple[str, str, str]]]:
    return dict(enter(user).get("/search/", {"q": words}).context["groups"])


def test_a_case_is_found_by_number_title_name_and_reasons(district: District, enter: Enter) -> None:
    case = make.accepted(district, reasons="执法人员没有出示证件。")
    page = f"/cases/{case.pk}/"
    for words in (case.number, case.number.split("〕")[1].removesuffix("号"), "2024-1", "张伟", "处罚决定", "出示证件"):
        urls = [url for group in found(enter, district.officer, words).values() for _, _, url in group]
        assert page in urls, words


def test_a_paper_is_found_by_its_number_and_by_words_of_its_text(district: District, enter: Enter) -> None:
    case = make.accepted(district)
    paper = case.documents.get(spec="acceptance")
    for words in (paper.number, "受理通知书", "决定予以受理" if "决定予以受理" in paper.text else "受理"):
        names = [name for name, _, _ in found(enter, district.officer, words)["文书"]]
        assert any(paper.number in name for name in names), words


@pytest.mark.parametrize("number", [NUMBER, NUMBER.lower(), PHONE, "138 0000 0001"])
def test_a_whole_private_number_finds_its_owner_for_who_may_see_it(
    district: District, enter: Enter, number: str
) -> None:
    make.accepted(district)
    exact = "证件或者电话号码完全一致"
    assert [name for name, _, _ in found(enter, district.officer, number)[exact]] == ["张伟（申请人）"]
    assert exact not in found(enter, district.colleague, number), "it is not their case"
    assert exact not in found(enter, district.authority, number), "the authority does not see it whole"


@pytest.mark.parametrize("part", [NUMBER[:10], PHONE[:7], PHONE[3:]])
def test_a_part_of_a_private_number_finds_nobody(district: District, enter: Enter, part: str) -> None:
    make.accepted(district)
    assert found(enter, district.officer, part) == {}


def test_nothing_is_found_that_may_not_be_opened(district: District, enter: Enter) -> None:
    case = make.accepted(district)
    for user in (district.stranger, district.statistician, district.auditor, district.nobody):
        for words in (case.number, "张伟", "受理通知书", NUMBER):
            assert found(enter, user, words) == {}, (user, words)


def test_pages_and_actions_are_found_by_their_names(district: District, enter: Enter) -> None:
    assert found(enter, district.clerk, "收件")["页面"] == [("收件登记", "", "/cases/new/")]
    assert found(enter, district.officer, "日程")["页面"] == [("日程", "", "/calendar/")]
    assert found(enter, district.officer, "审计") == {}


def test_without_words_it_offers_what_was_opened_lately(district: District, enter: Enter) -> None:
    case = make.accepted(district)
    groups = dict(enter(district.officer).get("/search/", {"recent": f"{case.pk},999999,x"}).context["groups"])
    assert [url for _, _, url in groups["最近看过"]] == [f"/cases/{case.pk}/"]
    assert "最近看过" not in dict(enter(district.stranger).get("/search/", {"recent": str(case.pk)}).context["groups"])


def test_the_fragment_and_the_page_hold_the_same(district: District, enter: Enter) -> None:
    case = make.accepted(district)
    client = enter(district.officer)
    fragment = client.get("/search/", {"q": "张伟"}, headers={"HX-Request": "true"}).content.decode()
    assert fragment.lstrip().startswith("<div")
    for text in (fragment, client.get("/search/", {"q": "张伟"}).content.decode()):
        assert f'href="/cases/{case.pk}/"' in text
    nothing = client.get("/search/", {"q": "没有这样的词"}, headers={"HX-Request": "true"}).content.decode()
    assert "没有找到“没有这样的词”" in nothing


def test_what_was_done_is_found_again_case_by_case(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.accepted(district)
    make.take(district, case, "hear_views", ACCEPTED, views_by="phone", views="坚持申请意见。")
    on_day(TODAY)
    done = enter(district.officer).get("/recent/").context["done"]
    assert [(one.number, one.step, one.more) for one in done] == [(case.number, "听取意见", 1)]
    assert enter(district.colleague).get("/recent/").context["done"] == []


def test_messages_tell_what_others_did_and_what_became_of_what_one_laid_before_them(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    case = make.accepted(district, dt.date(2024, 5, 30), dt.date(2024, 5, 27))
    laid = Taking("extend", TODAY, {"extension_days": "30", "extension_reason": "案情复杂。"})
    on_day(TODAY)
    preparation = preparing.prepare(case.pk, laid, district.officer)
    preparing.give_back(preparation.pk, district.head, "理由不足，请补充。")
    context = enter(district.officer).get("/messages/").context
    assert [(one.what, one.who, one.reply) for one in context["answers"]] == [
        ("延长审理期限：已退回", "沈岚", "理由不足，请补充。")
    ]
    assert {(one.what, one.who) for one in context["doings"]} == {("收件登记", "陈静"), ("指派承办人", "沈岚")}
    make.take(district, case, "send_copy", TODAY, subject=make.party(case), by=district.second)
    told = enter(district.officer).get("/messages/").context["doings"]
    assert ("发送申请书副本", "李明") in [(one.what, one.who) for one in told]
    assert enter(district.second).get("/messages/").context["answers"] == []
    assert enter(district.auditor).get("/messages/").status_code == 404
