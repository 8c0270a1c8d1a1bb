"""A write that is sent twice is carried out once: the Idempotency-Key header."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from pydantic import BaseModel

from qingheng.api.access import token_of
from qingheng.api.models import ApiToken, KeptAnswer
from qingheng.api.problems import Problem, error

HEADER = "Idempotency-Key"
LONGEST = 200
KEPT_FOR = dt.timedelta(days=7)
_JSON = "application/json; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """What a write answers."""

    status: int
    content: BaseModel
    headers: Mapping[str, str] = field(default_factory=dict)


def once(request: HttpRequest, work: Callable[[], Answer]) -> HttpResponse:
    """Carry out the work and answer; for a key already used, answer what was answered then.

    Key, work and answer are one transaction: two requests at once wait for each other, and one that fails leaves the
    key free to be tried again.

    Raises:
        Problem: 422 where the key was used for another request. Whatever the work raises.
    """
    key = request.headers.get(HEADER, "").strip()
    if not key:
        return _response(work())
    if len(key) > LONGEST:
        raise Problem(400, f"{HEADER} 过长。", [error("不得超过 200 个字符", HEADER)])
    token, digest = token_of(request), _digest(request)
    if kept := KeptAnswer.objects.filter(token=token, key=key).first():
        return _again(kept, digest)
    try:
        return _first(token, key, digest, work)
    except _Taken:
        return _again(KeptAnswer.objects.get(token=token, key=key), digest)


class _Taken(Exception):
    """Somebody used the key in the meantime."""


@transaction.atomic
def _first(token: ApiToken, key: str, digest: str, work: Callable[[], Answer]) -> HttpResponse:
    KeptAnswer.objects.filter(token=token, at__lt=timezone.now() - KEPT_FOR).delete()
    try:
        with transaction.atomic():
            kept = KeptAnswer.objects.create(token=token, key=key, request=digest)
    except IntegrityError:
        raise _Taken from None
    answer = work()
    response = _response(answer)
    kept.status, kept.headers, kept.body = answer.status, dict(answer.headers), response.content.decode()
    kept.save(update_fields=["status", "headers", "body"])
    return response


def _again(kept: KeptAnswer, digest: str) -> HttpResponse:
    if kept.request != digest:
        raise Problem(422, f"此 {HEADER} 已用于另一请求。", [error("同一幂等键不得用于不同的请求", HEADER)])
    headers = {**kept.headers, "Idempotent-Replayed": "true"}
    return HttpResponse(kept.body, status=kept.status, content_type=_JSON, headers=headers)


def _response(answer: Answer) -> HttpResponse:
    body = answer.content.model_dump_json()
    return HttpResponse(body, status=answer.status, content_type=_JSON, headers=dict(answer.headers))


def _digest(request: HttpRequest) -> str:
    whole = b"\n".join([(request.method or "").encode(), request.get_full_path().encode(), _content(request)])
    return hashlib.sha256(whole).hexdigest()


def _content(request: HttpRequest) -> bytes:
    """What was sent. Of a form, its fields and files: the boundary between them differs each time it is sent."""
    if request.content_type != "multipart/form-data":
        return request.body
    fields = [[name, *request.POST.getlist(name)] for name in sorted(request.POST)]
    files = [[name, each.name, _file_digest(each)] for name in sorted(request.FILES) for each in _files(request, name)]
    return json.dumps([fields, files]).encode()


def _files(request: HttpRequest, name: str) -> list[UploadedFile[bytes]]:
    return list(request.FILES.getlist(name))


def _file_digest(file: UploadedFile[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
