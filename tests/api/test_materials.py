"""Material through the interface: what is taken in, what is not, and who may take it out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.api.scopes import Scope
from qingheng.kernel.cases import attaching
from qingheng.kernel.cases.models import Attachment, Case
from tests import factories
from tests.api.conftest import As
from tests.factories import District

PDF = b"%PDF-1.7\nsample"


@pytest.fixture
def case(district: District, day: object, tmp_path: Path, settings: Any) -> Case:
    settings.MEDIA_ROOT = tmp_path
    return factories.accepted(district)


def sent(name: str = "证据.pdf", content: bytes = PDF) -> dict[str, Any]:
    return {"kind": "证据材料", "file": SimpleUploadedFile(name, content)}


def test_a_file_is_kept_with_its_digest_and_given_out_again(district: District, as_: As, case: Case) -> None:
    caller, path = as_(district.officer), f"/cases/{case.pk}/materials"
    answer = caller.send(path, sent())
    assert answer.status_code == 201, answer.json()
    made = answer.json()
    assert (made["name"], made["kind"], made["size"]) == ("证据.pdf", "证据材料", len(PDF))
    assert made["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert made["added_by"]["name"] == "王慧"
    assert caller.get(path).json() == [made]
    file = caller.get(answer["Location"].removeprefix("/api/v1"))
    assert b"".join(file.streaming_content) == PDF
    assert (file["Content-Type"], file["ETag"]) == ("application/pdf", f'"{made["sha256"]}"')
    assert file["Content-Disposition"].startswith("attachment")
    assert "sandbox" in file["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("空.pdf", b"", "文件是空的"),
        ("程序.exe", b"MZ", "只接收以下格式"),
        ("证据.exe.pdf", PDF, "两个扩展名"),
        ("证据.pdf", b"<html>", "文件内容与扩展名“.pdf”不符"),
        ("答复书.docx", b"PK\x03\x04 anything", "文件内容与扩展名“.docx”不符"),
        ("没有扩展名", PDF, "只接收以下格式"),
    ],
)
def test_what_is_not_what_it_says_is_not_taken_in(
    district: District, as_: As, case: Case, name: str, content: bytes, message: str
) -> None:
    answer = as_(district.officer).send(f"/cases/{case.pk}/materials", sent(name, content))
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["field"] == "file"
    assert message in error["message"]
    assert not Attachment.objects.exists()


def test_a_file_too_large_or_none_or_the_same_again_is_refused(
    district: District, as_: As, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller, path = as_(district.officer), f"/cases/{case.pk}/materials"
    assert "请选择" in caller.send(path, {"kind": "其他"}).json()["errors"][0]["message"]
    assert caller.send(path, sent()).status_code == 201
    assert "已经在卷" in caller.send(path, sent("又一份.pdf")).json()["errors"][0]["message"]
    monkeypatch.setattr(attaching, "LARGEST", 10)
    assert "MB" in caller.send(path, sent("大.pdf", PDF + b"2")).json()["errors"][0]["message"]


def test_a_file_larger_than_a_body_may_be_is_taken_and_sent_twice_kept_once(
    district: District, as_: As, case: Case
) -> None:
    caller, path, content = as_(district.officer), f"/cases/{case.pk}/materials", PDF + b"0" * 3_000_000
    first, again = (caller.send(path, sent("大.pdf", content), Idempotency_Key="m") for _ in range(2))
    assert first.status_code == 201, first.json()
    assert again.json() == first.json()
    assert again["Location"] == first["Location"]
    other = caller.send(path, sent("大.pdf", content + b"1"), Idempotency_Key="m")
    assert other.json()["errors"][0]["field"] == "Idempotency-Key"
    assert Attachment.objects.count() == 1


@pytest.mark.parametrize(
    ("who", "look", "hand_in"),
    [
        *[(name, 200, 201) for name in ("clerk", "officer", "second", "head", "authority", "server")],
        ("colleague", 200, 404),  # sees the case, but it is not theirs to act in
        *[(name, 404, 404) for name in (
            "point_clerk", "mediator", "statistician", "keeper", "auditor", "administrator", "stranger", "nobody",
        )],
    ],
)  # fmt: skip
def test_material_is_for_those_who_see_the_case(
    district: District, as_: As, case: Case, who: str, look: int, hand_in: int
) -> None:
    row = attaching.attach(case.pk, sent()["file"], "证据材料", district.officer)
    caller, path = as_(getattr(district, who)), f"/cases/{case.pk}/materials"
    assert caller.get(path).status_code == look
    file = caller.get(f"{path}/{row.pk}")
    assert file.status_code == look
    assert not file.streaming or b"".join(file.streaming_content) == PDF
    assert caller.send(path, sent("新.pdf", PDF + b"2")).status_code == hand_in
    assert Attachment.objects.count() == 1 + (hand_in == 201)


def test_material_of_another_case_is_not_found_under_this_one(district: District, as_: As, case: Case) -> None:
    row = attaching.attach(factories.accepted(district).pk, sent()["file"], "证据材料", district.officer)
    assert as_(district.officer).get(f"/cases/{case.pk}/materials/{row.pk}").status_code == 404


def test_each_way_needs_its_scope(district: District, as_: As, case: Case) -> None:
    path = f"/cases/{case.pk}/materials"
    assert as_(district.officer, Scope.MATERIALS_READ).send(path, sent()).status_code == 403
    assert as_(district.officer, Scope.MATERIALS_WRITE).get(path).status_code == 403
    assert as_(district.officer, Scope.CASES_READ, Scope.DOCUMENTS_READ).get(path).status_code == 403


def test_a_longer_list_asks_no_more_queries(district: District, as_: As, case: Case) -> None:
    caller, path = as_(district.officer), f"/cases/{case.pk}/materials"

    def queries(count: int) -> int:
        for number in range(Attachment.objects.count(), count):
            attaching.attach(case.pk, sent(content=PDF + str(number).encode())["file"], "其他", district.officer)
        caller.get("/lines")  # notes the use of the token
        with CaptureQueriesContext(connection) as captured:
            assert len(caller.get(path).json()) == count
        return len(captured)

    assert queries(2) == queries(12)
