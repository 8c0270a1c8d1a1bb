"""机构: only the administrator sees the pages; what is entered there is there, and what is refused says why."""

from __future__ import annotations

import pytest
from django.test import Client

from qingheng.kernel.organisations.models import Body
from qingheng.kernel.vault.models import AuditEntry
from tests.factories import District
from tests.workbench.conftest import Enter

PAGE = "/bodies/"
WITHOUT = [
    "clerk", "point_clerk", "officer", "head", "authority", "mediator", "server", "statistician", "keeper", "auditor",
    "nobody",
]  # fmt: skip


@pytest.fixture
def client(district: District, enter: Enter) -> Client:
    return enter(district.administrator)


def education(district: District, **changes: object) -> dict[str, object]:
    known = {"name": "青浦区教育局", "short_name": "区教育局", "code": "jyj", "kind": "agency"}
    return {**known, "parent": district.government.pk, "superior": "", **changes}


@pytest.mark.parametrize("who", WITHOUT)
def test_for_anybody_else_there_is_no_such_page_and_nothing_happens(who: str, district: District, enter: Enter) -> None:
    other = enter(getattr(district, who))
    body = district.market
    for path in (PAGE, f"{PAGE}new/", f"{PAGE}{body.pk}/"):
        assert other.get(path).status_code == 404, path
    for path in (f"{PAGE}new/", f"{PAGE}{body.pk}/"):
        assert other.post(path, education(district)).status_code == 404, path
    assert other.post(f"{PAGE}{body.pk}/in-use", {"act": "close"}).status_code == 404
    assert not Body.objects.filter(code="jyj").exists()
    assert Body.objects.get(pk=body.pk).active
    assert f'href="{PAGE}"' not in other.get("/account/password").content.decode()


def test_who_has_not_signed_in_is_asked_to(db: None) -> None:
    assert Client().get(PAGE)["Location"].startswith("/account/sign-in")


def test_the_list_is_a_tree_and_can_be_searched(client: Client, district: District) -> None:
    shown = client.get(PAGE).content.decode()
    assert f'href="{PAGE}"' in client.get("/people/").content.decode()
    above, below = (shown.index(f"data-open>{body.name}<") for body in (district.bureau, district.section))
    next_root = shown.index("data-open>松江区人民政府<")
    assert above < below < next_root
    assert shown.index("data-open>松江区行政复议科<") > next_root
    one = client.get(PAGE, {"q": "监管"}).content.decode()
    assert "data-open>青浦区市场监督管理局<" in one
    assert "data-open>青浦区司法局<" not in one
    assert "没有找到" in client.get(PAGE, {"q": "没有这个"}).content.decode()


def test_a_body_is_entered_and_can_be_chosen_as_respondent(client: Client, district: District) -> None:
    answer = client.post(f"{PAGE}new/", education(district))
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    body = Body.objects.get(code="jyj")
    assert (body.path, body.kind) == ("gov/jyj/", Body.Kind.AGENCY)
    entry = AuditEntry.objects.filter(stream="bodies").get()
    assert (entry.actor, entry.sentence) == (district.administrator, "登记了机构：青浦区教育局（jyj）")


def test_what_is_refused_says_why_and_keeps_what_was_typed(client: Client, district: District) -> None:
    wrong = education(district, code="market", kind="section", parent="")
    answer = client.post(f"{PAGE}new/", wrong)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "代码“market”已经登记：青浦区市场监督管理局" in said
    assert "科室须隶属司法局" in said
    assert 'value="青浦区教育局"' in said
    assert not Body.objects.filter(name="青浦区教育局").exists()


def test_a_body_is_changed(client: Client, district: District) -> None:
    page = f"{PAGE}{district.town.pk}/"
    assert 'value="朱家角镇人民政府"' in client.get(page).content.decode()
    changed = {"name": "朱家角镇人民政府", "short_name": "朱家角", "code": "zjj", "kind": "town"}
    answer = client.post(
        page, {**changed, "parent": district.government.pk, "superior": district.government.pk}, follow=True
    )
    assert "已变更朱家角镇人民政府的简称、上一级主管部门" in answer.content.decode()
    assert Body.objects.get(pk=district.town.pk).superior == district.government
    own = client.post(page, {**changed, "parent": district.town.pk})
    assert own.status_code == 422


def test_a_body_in_use_stays_and_one_that_is_free_goes_and_comes_back(client: Client, district: District) -> None:
    refused = client.post(f"{PAGE}{district.section.pk}/in-use", {"act": "close"}, follow=True)
    assert "没有停用：还有" in refused.content.decode()
    assert Body.objects.get(pk=district.section.pk).active
    page = f"{PAGE}{district.market.pk}/"
    assert "已停用" in client.post(f"{page}in-use", {"act": "close"}, follow=True).content.decode()
    assert not Body.objects.get(pk=district.market.pk).active
    assert "恢复机构" in client.get(page).content.decode()
    client.post(f"{page}in-use", {"act": "open"})
    assert Body.objects.get(pk=district.market.pk).active


def test_a_closed_body_can_no_longer_be_chosen(client: Client, district: District) -> None:
    client.post(f"{PAGE}{district.market.pk}/in-use", {"act": "close"})
    answer = client.post(f"{PAGE}new/", education(district, superior=district.market.pk))
    assert answer.status_code == 422
    assert not Body.objects.filter(code="jyj").exists()
    assert client.get(f"{PAGE}new/", {"parent": "nonsense"}).status_code == 200
