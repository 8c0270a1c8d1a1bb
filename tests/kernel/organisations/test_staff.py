"""Staff hold posts from one day to another; a password alone opens nothing."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.procedure.roles import (
    APPLICANT,
    CASE_OFFICER,
    LAW,
    MEDIATOR,
    RESPONDENT,
    WORKING_BODY_HEAD,
)

Appoint = Callable[..., User]


def test_a_user_signs_in_with_the_password_and_without_one_not_at_all(user: User) -> None:
    assert user.check_password("correct horse battery")
    assert user.password != "correct horse battery"
    locked = User.objects.create_user("nobody", full_name="无密码")
    assert not locked.has_usable_password()


@time_machine.travel("2024-09-30 12:00+08:00")
def test_first_and_last_day_of_a_post_are_included(appoint: Appoint, section: Body) -> None:
    today = date(2024, 9, 30)
    assert appoint(section, CASE_OFFICER, starts_on=today, ends_on=today).holds(CASE_OFFICER)
    assert not appoint(section, MEDIATOR, starts_on=today + timedelta(1)).holds(MEDIATOR)
    past = appoint(section, WORKING_BODY_HEAD, starts_on=date(2024, 1, 1), ends_on=today - timedelta(1))
    assert past.roles() == {CASE_OFFICER}


@time_machine.travel("2024-09-29 16:30+00:00")  # half past midnight of the 30th in Shanghai
def test_a_post_begins_at_midnight_in_china(appoint: Appoint, section: Body) -> None:
    assert appoint(section, CASE_OFFICER, starts_on=date(2024, 9, 30)).holds(CASE_OFFICER)


def test_who_is_no_longer_active_holds_nothing(appoint: Appoint, section: Body) -> None:
    user = appoint(section, CASE_OFFICER)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert User.objects.get(pk=user.pk).roles() == frozenset()


def test_posts_are_read_once_with_their_bodies(
    appoint: Appoint, section: Body, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    user = appoint(section, CASE_OFFICER)
    with django_assert_num_queries(1):
        assert user.holds(CASE_OFFICER)
        assert user.roles()
        assert [post.body.name for post in user.posts_today] == ["行政复议科"]


def test_the_same_post_is_open_once_but_may_be_held_again_later(appoint: Appoint, section: Body) -> None:
    appoint(section, CASE_OFFICER, starts_on=date(2022, 1, 1), ends_on=date(2023, 1, 1))
    appoint(section, CASE_OFFICER)
    with pytest.raises(IntegrityError), transaction.atomic():
        appoint(section, CASE_OFFICER)


def test_a_post_does_not_end_before_it_starts(appoint: Appoint, section: Body) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        appoint(section, CASE_OFFICER, starts_on=date(2024, 2, 1), ends_on=date(2024, 1, 31))
    assert not Post.objects.exists()


@pytest.mark.parametrize("role", [LAW.code, APPLICANT.code, RESPONDENT.code, "emperor"])
def test_a_post_is_never_a_partys_place_in_a_case_nor_the_law(role: str, user: User, section: Body) -> None:
    with pytest.raises(ValidationError, match="没有这一岗位"):
        Post.objects.create(user=user, body=section, role=role, starts_on=date(2024, 1, 1))
    assert not Post.objects.exists()


def test_a_staff_number_belongs_to_one_person_and_may_be_left_out(user: User) -> None:
    User.objects.create_user("second", full_name="李明", staff_no="0042")
    User.objects.create_user("third", full_name="赵强")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("fourth", full_name="孙丽", staff_no="0042")
