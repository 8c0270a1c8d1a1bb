"""Errors as problem details (RFC 9457): a Chinese title and detail, and each fault at its field with its basis."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from qingheng.kernel.cases.requests import Conflict, NotThere, Refused
from qingheng.kernel.documents.paper import PaperError
from qingheng.kernel.documents.serving import NotServable
from qingheng.procedure.taking import Refusal
from qingheng.procedure.versions import NoVersion
from qingheng.statute.units import PeriodError

MEDIA_TYPE = "application/problem+json"

TITLES: Mapping[int, str] = {
    400: "请求无法识别",
    401: "令牌无效",
    403: "令牌无此权限",
    404: "没有找到",
    409: "案件已变动",
    412: "版本不符",
    413: "请求过大",
    422: "不能办理",
    428: "缺少版本",
    429: "请求过于频繁",
    501: "本机不支持",
}


class Problem(Exception):
    """An error with everything the caller is told. `further` are members beside those of the standard."""

    def __init__(
        self,
        status: int,
        detail: str,
        errors: Sequence[Mapping[str, Any]] = (),
        *,
        headers: Mapping[str, str] | None = None,
        **further: Any,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = status, detail, list(errors)
        self.headers, self.further = dict(headers or {}), further


def error(message: str, field: str = "", basis: Sequence[object] = ()) -> dict[str, Any]:
    """One fault as the caller reads it."""
    return {"field": field, "message": message, "basis": [str(one) for one in basis]}


def refusal_errors(refusals: Sequence[Refusal]) -> list[dict[str, Any]]:
    """Refusals as the caller reads them."""
    return [error(each.message, each.field, each.basis) for each in refusals]


def respond(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The answer to a request that failed."""
    content = {
        "type": "about:blank",
        "title": TITLES.get(problem.status, HTTPStatus(problem.status).phrase),
        "status": problem.status,
        "detail": problem.detail,
        "instance": request.path,
        "errors": problem.errors,
        **problem.further,
    }
    body = json.dumps(content, ensure_ascii=False, default=str)
    return HttpResponse(body, status=problem.status, content_type=MEDIA_TYPE, headers=problem.headers)


def _not_there(_: Exception) -> Problem:
    return Problem(404, "没有这一内容，或者您无权查看。")


def _refused(failure: Refused) -> Problem:
    return Problem(422, str(failure), refusal_errors(failure.refusals))


def _not_computed(failure: PeriodError) -> Problem:
    return Problem(422, failure.message, [error(failure.message, failure.field)])


def _not_made(failure: Exception) -> Problem:
    return Problem(422, str(failure), [error(str(failure))])


def _unfit(failure: ValidationError) -> Problem:
    return Problem(422, "请求内容不符合要求，请逐项核对。", [_of_schema(each) for each in failure.errors])


def _stranger(_: AuthenticationError) -> Problem:
    detail = "请求未携带有效的令牌：令牌缺失、已到期或者已吊销。"
    return Problem(401, detail, headers={"WWW-Authenticate": "Bearer"})


def _too_often(failure: Throttled) -> Problem:
    wait = str(max(1, int(failure.wait or 1)))
    return Problem(429, f"请求过于频繁，请在 {wait} 秒后重试。", headers={"Retry-After": wait})


_TELLING: dict[type[Exception], Callable[[Any], Problem]] = {
    Problem: lambda failure: failure,
    Refused: _refused,
    Conflict: lambda failure: Problem(409, str(failure), state={"code": "", "label": failure.state}),
    NotThere: _not_there,
    Http404: _not_there,
    PeriodError: _not_computed,
    PaperError: _not_made,
    NotServable: _not_made,
    NoVersion: _not_made,
    OverflowError: lambda _: Problem(422, "数值或者日期超出可以计算的范围。"),
    DataError: lambda _: Problem(422, "有内容超过允许的长度。"),
    RequestDataTooBig: lambda _: Problem(413, "请求过大。"),
    ValidationError: _unfit,
    AuthenticationError: _stranger,
    Throttled: _too_often,
    HttpError: lambda failure: Problem(failure.status_code, TITLES.get(failure.status_code, str(failure))),
}
"""What the caller is told of each error that the program knows."""


def install(api: NinjaAPI) -> None:
    """Let the interface answer every error it knows with a problem."""
    for kind, tell in _TELLING.items():
        api.add_exception_handler(kind, _handler(tell))


def _handler(tell: Callable[[Any], Problem]) -> Callable[[HttpRequest, Any], HttpResponse]:
    return lambda request, failure: respond(request, tell(failure))


_SHAPES = {
    "missing": "此项必须填写",
    "extra_forbidden": "没有这一项",
    "date": "应为日期，例如 2024-09-06",
    "datetime": "应为日期和时间，例如 2024-09-06T14:00:00+08:00",
    "int": "应为整数",
    "bool": "应为 true 或者 false",
    "string": "应为文字",
    "list": "应为数组",
    "dict": "应为对象",
    "model": "应为对象",
    "enum": "没有这一选项",
    "literal_error": "没有这一选项",
    "greater_than": "数值过小",
    "less_than": "数值过大",
}


def _of_schema(fault: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(fault.get("type", ""))
    place = [str(part) for part in fault.get("loc", ()) if part not in ("body", "query", "path", "payload")]
    message = next((text for start, text in _SHAPES.items() if kind.startswith(start)), "填写的内容不符合要求")
    return error(message, ".".join(place))
