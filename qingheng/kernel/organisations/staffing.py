"""Accounts and posts: who may sign in and as what. Every act is entered in the audit chain."""

from __future__ import annotations

import datetime as dt
import secrets

from axes.utils import reset
from django.core.exceptions import ValidationError
from django.db import transaction

from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record

STREAM = "accounts"
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another
_LENGTH = 14


def new_password() -> str:
    """A password to be told to the person once and changed by them."""
    return "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))


@transaction.atomic
def add(
    username: str, full_name: str, body: Body, by: User, *, staff_no: str = "", email: str = ""
) -> tuple[User, str]:
    """A new account, with the password that opens it.

    Raises:
        ValidationError: the name is taken or misshapen, the staff number is known.
    """
    password = new_password()
    user = User(username=username, full_name=full_name, body=body, staff_no=staff_no, email=email)
    user.set_password(password)
    user.full_clean()
    user.save()
    record(STREAM, by, Action.ACCOUNT_CREATED, f"{full_name}（{username}）")
    return user, password


@transaction.atomic
def give_post(user: User, body: Body, role: str, starts_on: dt.date, by: User) -> Post:
    """A post from that day. Raises ValidationError where it is held already or is no post."""
    post = Post(user=user, body=body, role=role, starts_on=starts_on)
    post.full_clean()
    post.save()
    record(STREAM, by, Action.ROLE_GRANTED, f"{user}：{post}", {"from": starts_on})
    return post


@transaction.atomic
def end_post(post: Post, ends_on: dt.date, by: User) -> None:
    """The last day of a post. Raises ValidationError where it would end before it began."""
    post.ends_on = ends_on
    post.full_clean()
    post.save(update_fields=["ends_on"])
    record(STREAM, by, Action.ROLE_REVOKED, f"{post.user}：{post}", {"until": ends_on})


@transaction.atomic
def reset_password(user: User, by: User) -> str:
    """A new password in place of a forgotten one; the account is unlocked with it."""
    password = new_password()
    user.set_password(password)
    user.save(update_fields=["password"])
    unlock(user)
    record(STREAM, by, Action.PASSWORD_CHANGED, f"{user}（{user.username}）", {"reset": True})
    return password


def unlock(user: User) -> int:
    """Let an account that was locked after wrong passwords try again; the number of failures forgotten."""
    return int(reset(username=user.username))


@transaction.atomic
def set_active(user: User, by: User, *, active: bool) -> None:
    """Close an account, or open it again. Raises ValidationError for one's own."""
    if user == by:
        raise ValidationError("不能停用自己的账号，请由另一名系统管理员操作。")
    user.is_active = active
    user.save(update_fields=["is_active"])
    act = Action.ACCOUNT_CREATED if active else Action.ACCOUNT_CLOSED
    record(STREAM, by, act, f"{user}（{user.username}）", {"reopened": active})
