"""Reviewing a decision for publication on its page: nothing typed is lost, nothing goes out unread."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from qingheng.kernel.cases import publishing
from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.models import Publication
from qingheng.kernel.organisations.models import User
from tests import factories
from tests.factories import District, closing_paper, decided, party, serve

pytestmark = pytest.mark.django_db
CLOSED = dt.date(2024, 6, 5)


@pytest.fixture
def district(db: None) -> District:
    return factories.district()


@pytest.fixture
def case(district: District) -> Case:
    made = decided(district, CLOSED)
    for role in ("applicant", "respondent"):
        serve(district, closing_paper(made), CLOSED, party=party(made, role))
    made.refresh_from_db()
    return made


def enter(client: Client, user: User) -> None:
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")


def proposed(case: Case) -> str:
    return publishing.Review.body(publishing.review(case).text)


def test_original_and_proposal_stand_side_by_side(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    page = client.get(f"/cases/{case.pk}/publication/").content.decode()
    assert "<del" in page
    assert ">张伟</del>" in page
    assert ">张某</ins>" in page
    assert f"\n{proposed(case)}</textarea>" in page.replace("&quot;", '"')
    assert "title:" not in page  # the head of the paper is not the officer's to type


def test_approving_publishes_and_goes_back_to_the_case(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    answer = client.post(
        f"/cases/{case.pk}/publication/", {"text": proposed(case), "publish": "1", "version": case.version}
    )
    assert answer["Location"] == f"/cases/{case.pk}/"
    assert Publication.objects.public().get().text == publishing.review(case).text


def test_a_name_left_in_is_told_and_the_text_is_kept(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    typed = proposed(case) + "补充:申请人张伟到场。"
    answer = client.post(f"/cases/{case.pk}/publication/", {"text": typed, "publish": "1"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "仍有自然人姓名“张伟”，不能公开" in page
    assert "补充:申请人张伟到场。" in page
    assert not Publication.objects.exists()


def test_a_case_that_moved_meanwhile_is_not_published(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    answer = client.post(
        f"/cases/{case.pk}/publication/", {"text": proposed(case), "publish": "1", "version": case.version - 1}
    )
    assert answer.status_code == 409
    assert not Publication.objects.exists()


def test_a_draft_is_kept_and_the_proposal_can_be_had_again(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    path = f"/cases/{case.pk}/publication/"
    client.post(path, {"text": proposed(case) + "草稿一", "save": "1"})
    assert "草稿一" in client.get(path).content.decode()
    assert "草稿一" not in client.post(path, {"text": "", "afresh": "1"}).content.decode()
    assert not Publication.objects.public().exists()


def test_withdrawing_asks_why(client: Client, district: District, case: Case) -> None:
    publishing.publish(case.pk, publishing.review(case).text, district.officer)
    enter(client, district.officer)
    path = f"/publications/{Publication.objects.get().pk}/withdraw/"
    assert "请填写撤回原因" in client.post(path, {"reason": ""}).content.decode()
    assert path in client.get(f"/cases/{case.pk}/").content.decode(), "it can be reached from the case"
    client.post(path, {"reason": "当事人提出异议"})
    assert "撤回公开的原因：当事人提出异议" in client.get(f"/cases/{case.pk}/").content.decode()
    assert not Publication.objects.public().exists()
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("who", ["clerk", "server", "statistician", "stranger", "nobody"])
def test_whoever_does_not_decide_on_it_finds_no_page(client: Client, district: District, case: Case, who: str) -> None:
    enter(client, getattr(district, who))
    assert client.get(f"/cases/{case.pk}/publication/").status_code == 404
    assert client.post(f"/cases/{case.pk}/publication/", {"text": "", "publish": "1"}).status_code == 404


@pytest.mark.parametrize("who", ["clerk", "server", "authority", "colleague", "stranger", "nobody"])
def test_what_is_public_is_withdrawn_only_by_its_officers_and_their_head(
    client: Client, district: District, case: Case, who: str
) -> None:
    publishing.publish(case.pk, publishing.review(case).text, district.officer)
    path = f"/publications/{Publication.objects.get().pk}/withdraw/"
    enter(client, getattr(district, who))
    assert client.get(path).status_code == 404
    assert client.post(path, {"reason": "当事人提出异议"}).status_code == 404
    assert path not in client.get("/publications/?public").content.decode()
    assert Publication.objects.public().exists()


def test_the_list_shows_what_waits_and_what_is_public(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    assert f"/cases/{case.pk}/publication/" in client.get("/publications/").content.decode()
    publishing.publish(case.pk, publishing.review(case).text, district.officer)
    assert "没有等待审核的决定书" in client.get("/publications/").content.decode()
    assert "撤回" in client.get("/publications/?public").content.decode()


def test_the_case_page_leads_to_the_review_not_past_it(client: Client, district: District, case: Case) -> None:
    enter(client, district.officer)
    page = client.get(f"/cases/{case.pk}/").content.decode()
    assert f'href="/cases/{case.pk}/publication/"' in page
    assert f'href="/cases/{case.pk}/steps/publish/"' not in page
    answer = client.get(f"/cases/{case.pk}/publication/", headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == f"/cases/{case.pk}/publication/"


def test_without_a_decision_only_the_reason_is_noted(client: Client, district: District) -> None:
    case = factories.accepted(district)
    enter(client, district.officer)
    answer = client.get(f"/cases/{case.pk}/publication/")
    assert answer["Location"] == f"/cases/{case.pk}/steps/publish/"
    assert client.post(f"/cases/{case.pk}/publication/", {"text": "", "save": "1"}).status_code == 404
