"""A page that cannot be shown says what happened and how to go on."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from qingheng.workbench.views import errors


@pytest.mark.django_db
def test_an_unknown_address_is_answered_in_chinese(client: Client) -> None:
    answer = client.get("/no-such-page")
    assert answer.status_code == 404
    assert "没有找到这一页" in answer.content.decode()
    assert "请核对案号后搜索" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_refused_in_words() -> None:
    answer = Client(enforce_csrf_checks=True).post("/account/sign-in", {"username": "a", "password": "b"})
    assert answer.status_code == 403
    assert "表单已过期，没有提交" in answer.content.decode()


def test_a_refusal_gives_the_reason_of_whoever_refused(rf: RequestFactory) -> None:
    answer = errors.forbidden(rf.get("/"), PermissionDenied("您已回避本案。"))
    assert "您已回避本案。" in answer.content.decode()
    assert answer.status_code == 403


def test_who_came_second_is_told_what_changed(rf: RequestFactory) -> None:
    answer = errors.conflict(rf.get("/"), "陈立已于 10:32 受理本案。")
    assert answer.status_code == 409
    assert "陈立已于 10:32 受理本案。" in answer.content.decode()


def test_a_failure_is_told_even_where_nothing_else_works(rf: RequestFactory) -> None:
    answer = errors.failure(rf.get("/"))
    assert answer.status_code == 500
    assert "您刚才的操作没有保存" in answer.content.decode()


@pytest.mark.django_db
def test_every_page_forbids_scripts_of_others_and_in_the_page(client: Client) -> None:
    policy = client.get("/account/sign-in")["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'self'"
    assert "script-src" not in rules
    assert "'unsafe-inline'" not in rules["style-src-elem"]
