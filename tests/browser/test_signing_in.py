"""Signing in by hand: what is said when it fails, what is kept, and that a keyboard is enough."""

import re

import pytest
from playwright.sync_api import Page, expect

from qingheng.kernel.organisations.models import User
from tests.browser.visit import DESK, PHONE, Visit

PASSWORD = "qing-heng-2024"


@pytest.fixture
def clerk(transactional_db: None) -> User:
    return User.objects.create_user("wanghui", PASSWORD, full_name="王慧")


def try_to_sign_in(page: Page, name: str, password: str) -> None:
    page.get_by_label("用户名").fill(name)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_role("button", name="登录").click()


def test_a_wrong_password_is_told_and_the_name_is_kept(page: Page, clerk: User) -> None:
    page.goto("/")
    try_to_sign_in(page, "wanghui", "not-the-password")
    expect(page.get_by_role("alert")).to_contain_text("用户名或密码不正确")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("用户名")).to_have_value("wanghui")
    expect(page.get_by_label("密码", exact=True)).to_have_value("")


def test_after_five_wrong_passwords_even_the_right_one_waits(visit: Visit, clerk: User) -> None:
    page = visit.page
    page.goto("/")
    for _ in range(5):
        try_to_sign_in(page, "wanghui", "not-the-password")
        expect(page.get_by_role("alert")).to_be_visible()
    try_to_sign_in(page, "wanghui", PASSWORD)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(re.compile(r"\d\d:\d\d 后可以再试"))
    expect(alert).to_contain_text("锁定 15 分钟")
    expect(page.get_by_label("用户名")).to_have_value("wanghui")
    visit.check("sign-in-locked")


def test_the_right_password_leads_to_the_page_that_was_asked_for(page: Page, clerk: User) -> None:
    page.goto("/account/password")
    try_to_sign_in(page, "wanghui", PASSWORD)
    expect(page.get_by_role("heading", name="修改密码")).to_be_visible()


def test_the_keyboard_is_enough_to_sign_in_and_out(page: Page, clerk: User) -> None:
    page.goto("/account/sign-in")
    expect(page.get_by_label("用户名")).to_be_focused()
    page.keyboard.type("wanghui")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="今日待办")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.get_by_role("button", name="王慧").press("Enter")
    page.get_by_role("button", name="退出登录").press("Enter")
    expect(page.get_by_role("button", name="登录")).to_be_visible()


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_pages_of_the_account(visit: Visit, clerk: User, width: int, scheme: str) -> None:
    visit.width(width)
    visit.scheme("dark" if scheme == "dark" else "light")
    visit.page.goto("/account/sign-in")
    visit.check(f"sign-in-{width}-{scheme}")
    try_to_sign_in(visit.page, "wanghui", "")
    expect(visit.page.get_by_role("alert")).to_contain_text("请填写密码")
    visit.check(f"sign-in-refused-{width}-{scheme}")
    visit.sign_in(clerk)
    visit.page.goto("/")
    visit.check(f"inbox-empty-{width}-{scheme}")
    visit.page.goto("/account/password")
    visit.page.get_by_role("button", name="修改密码").click()
    expect(visit.page.get_by_role("alert")).to_contain_text("请填写原密码")
    visit.check(f"change-password-{width}-{scheme}")
