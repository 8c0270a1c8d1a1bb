"""The version of a case that a caller has seen: named in the body or by If-Match."""

from __future__ import annotations

import re

from django.http import HttpRequest

from qingheng.api.problems import Problem, error
from qingheng.kernel.cases.conflicts import state_label
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Conflict
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action

_TAG = re.compile(r'(?:W/)?"(\d{1,9})"$')


def tag(version: int) -> str:
    """The entity tag of a version."""
    return f'"{version}"'


def seen(request: HttpRequest, stated: int | None) -> int:
    """The version the caller has seen.

    Raises:
        Problem: 428 where none is named, 400 where it is none or the two differ.
    """
    header = request.headers.get("If-Match", "").strip()
    if not header:
        if stated is None:
            detail = "请用 If-Match 请求头或者 version 写明所见案件的版本，以免覆盖他人的办理。"
            raise Problem(428, detail, [error("请写明所见案件的版本", "version")])
        return stated
    match = _TAG.match(header)
    if match is None or (stated is not None and int(match[1]) != stated):
        raise Problem(400, "If-Match 应为案件的 ETag，并与 version 一致。", [error("版本无法识别", "If-Match")])
    return int(match[1])


def conflict(error_: Conflict, case_id: int, user: User) -> Problem:
    """The case has moved on: what it is now, and what was done since, by whom and when."""
    case = Case.objects.restrict(user, Action.VIEW).filter(pk=case_id).first()
    now = {"code": case.state, "label": state_label(case)} if case else {"code": "", "label": error_.state}
    headers = {"ETag": tag(case.version)} if case else {}
    since = [
        {
            "number": each.number, "step": {"code": each.step, "label": each.label}, "by": each.by or None,
            "role": each.role, "on": each.on.isoformat(), "recorded_at": each.at.isoformat(),
        }
        for each in error_.since
    ]  # fmt: skip
    return Problem(409, str(error_), headers=headers, state=now, version=case.version if case else None, since=since)
