"""Signing in and changing one's password: the forms, and the lock after too many wrong passwords."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

# One answer whether the name, the password or the account's state is at fault: nobody learns which names exist.
_WRONG = "用户名或密码不正确。密码区分大小写，请核对后再试；连续 {limit} 次不正确，账号将暂时锁定。"


class SignInForm(AuthenticationForm):
    """Name and password, with answers in plain words."""

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.error_messages = {
            "invalid_login": _WRONG.format(limit=settings.AXES_FAILURE_LIMIT),
            "inactive": "这个账号已停用，请联系本单位系统管理员。",
        }
        for name, missing in (("username", "请填写用户名。"), ("password", "请填写密码。")):
            self.fields[name].error_messages["required"] = missing
            self.fields[name].widget.attrs["class"] = "form-control"


class ChangePasswordForm(PasswordChangeForm):
    """The old password once, the new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages = {
            **self.error_messages,
            "password_incorrect": "原密码不正确，请重新填写。",
            "password_mismatch": "两次填写的新密码不一致，请重新填写。",
        }
        for name, label in (
            ("old_password", "原密码"),
            ("new_password1", "新密码"),
            ("new_password2", "确认新密码"),
        ):
            self.fields[name].label = label
            self.fields[name].error_messages["required"] = f"请填写{label}。"
        self.fields["new_password1"].help_text = "至少 10 个字符，不要用常见的密码。"


@dataclass(frozen=True, slots=True)
class Retry:
    """When a locked account may try again, and why it is locked."""

    at: datetime
    failures: int
    minutes: int


def locked_out(
    request: HttpRequest, original: HttpResponse | None = None, credentials: Mapping[str, str] | None = None
) -> HttpResponse:
    """The sign-in page, telling when to try again, with the name kept. Status 429."""
    name = (credentials or {}).get("username") or request.POST.get("username", "")
    retry = _retry(request, name)
    form = SignInForm(request, initial={"username": name})
    context = {"form": form, "retry": retry, "next": request.POST.get("next", "")}
    response = render(request, "workbench/account/sign_in.html", context, status=429)
    seconds = int((retry.at - timezone.now()).total_seconds())
    response["Retry-After"] = str(max(seconds, 1))
    return response


def _retry(request: HttpRequest, name: str) -> Retry:
    pause = get_cool_off(request)
    last = AccessAttempt.objects.filter(username=name).order_by("-attempt_time").first()
    since = last.attempt_time if last else timezone.now()
    minutes = round(pause.total_seconds() / 60)
    return Retry(timezone.localtime(since + pause), settings.AXES_FAILURE_LIMIT, minutes)
