"""The lock after five wrong passwords, changing one's password, and pages that need a person."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from qingheng.kernel.organisations.models import User

OLD, NEW = "qing-heng-2024", "heng-qing-2025-x"
SIGN_IN = "/account/sign-in"
MORNING = datetime(2024, 9, 6, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai


@pytest.fixture
def clerk(db: None) -> User:
    return User.objects.create_user("wanghui", OLD, full_name="王慧")


def attempt(client: Client, password: str) -> int:
    return client.post(SIGN_IN, {"username": "wanghui", "password": password}).status_code


def test_a_wrong_password_does_not_tell_whether_the_name_exists(client: Client, clerk: User) -> None:
    known = client.post(SIGN_IN, {"username": "wanghui", "password": "wrong"}).content.decode()
    unknown = client.post(SIGN_IN, {"username": "nobody", "password": "wrong"}).content.decode()
    message = "用户名或密码不正确"
    assert message in known
    assert message in unknown


def test_the_lock_tells_when_to_try_again_and_opens_then(client: Client, clerk: User) -> None:
    with time_machine.travel(MORNING, tick=False) as clock:
        assert [attempt(client, "wrong") for _ in range(5)] == [422, 422, 422, 422, 429]
        clock.shift(timedelta(minutes=10))
        answer = client.post(SIGN_IN, {"username": "wanghui", "password": OLD})
        assert answer.status_code == 429
        assert "09:15 后可以再试" in answer.content.decode()
        assert answer["Retry-After"] == "300"
        clock.shift(timedelta(minutes=5, seconds=1))
        assert attempt(client, OLD) == 302


def test_an_account_no_longer_in_use_cannot_sign_in(client: Client, clerk: User) -> None:
    clerk.is_active = False
    clerk.save()
    assert attempt(client, OLD) == 422


def test_a_page_of_the_staff_asks_to_sign_in_and_comes_back(client: Client, clerk: User) -> None:
    answer = client.get("/account/password")
    assert answer["Location"] == f"{SIGN_IN}?next=/account/password"


def test_a_new_password_needs_the_old_one(client: Client, clerk: User) -> None:
    client.force_login(clerk, backend="django.contrib.auth.backends.ModelBackend")
    asked = {"old_password": "wrong", "new_password1": NEW, "new_password2": NEW}
    refused = client.post("/account/password", asked)
    assert "原密码不正确" in refused.content.decode()
    client.post("/account/password", {**asked, "old_password": OLD})
    clerk.refresh_from_db()
    assert clerk.check_password(NEW)


def test_signing_out_takes_a_form_not_a_link(client: Client, clerk: User) -> None:
    client.force_login(clerk, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/account/sign-out").status_code == 405
    assert client.post("/account/sign-out").status_code == 302
