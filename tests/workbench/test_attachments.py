"""Material of a case: what is taken in, what is not, and who may take it out."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from qingheng.kernel.cases import attaching
from qingheng.kernel.cases.models import Attachment, Case
from tests import factories as make
from tests.factories import District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\nsample"


@pytest.fixture
def case(district: District, on_day: Callable[[dt.date], None], tmp_path: Path, settings: Any) -> Case:
    settings.MEDIA_ROOT = tmp_path
    found = make.accepted(district)
    on_day(TODAY)
    return found


def sent(name: str, content: bytes) -> dict[str, object]:
    return {"kind": "证据材料", "file": SimpleUploadedFile(name, content)}


def test_a_file_is_kept_with_its_digest_and_given_out_again(district: District, enter: Enter, case: Case) -> None:
    client = enter(district.officer)
    assert client.post(f"/cases/{case.pk}/materials/", sent("证据.pdf", PDF)).status_code == 302
    row = case.attachments.get()
    assert (row.sha256, row.size) == (hashlib.sha256(PDF).hexdigest(), len(PDF))
    assert "证据" not in str(row.file.name), "names from outside do not reach the disk"
    answer = client.get(f"/cases/{case.pk}/materials/{row.pk}")
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("空.pdf", b"", "文件是空的"),
        ("程序.exe", b"MZ", "只接收以下格式"),
        ("证据.exe.pdf", PDF, "两个扩展名"),
        ("证据.pdf", b"<html>", "文件内容与扩展名“.pdf”不符"),
        ("照片.jpg", b"\x89PNG\r\n\x1a\n", "文件内容与扩展名“.jpg”不符"),
        ("答复书.docx", b"PK\x03\x04 anything", "文件内容与扩展名“.docx”不符"),
        ("没有扩展名", PDF, "只接收以下格式"),
    ],
)
def test_what_is_not_what_it_says_is_not_taken_in(
    district: District, enter: Enter, case: Case, name: str, content: bytes, message: str
) -> None:
    answer = enter(district.officer).post(f"/cases/{case.pk}/materials/", sent(name, content))
    assert answer.status_code == 422
    assert message in answer.context["form"].errors["file"][0]
    assert case.attachments.count() == 0


def test_a_file_too_large_is_not_taken_in(
    district: District, enter: Enter, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attaching, "LARGEST", 10)
    answer = enter(district.officer).post(f"/cases/{case.pk}/materials/", sent("证据.pdf", PDF))
    assert "MB" in answer.context["form"].errors["file"][0]


def test_the_same_file_is_not_kept_twice(district: District, enter: Enter, case: Case) -> None:
    client = enter(district.officer)
    client.post(f"/cases/{case.pk}/materials/", sent("证据.pdf", PDF))
    answer = client.post(f"/cases/{case.pk}/materials/", sent("又一份.pdf", PDF))
    assert "已经在卷" in answer.context["form"].errors["file"][0]


def test_material_is_not_there_for_whoever_may_not_see_the_case(district: District, enter: Enter, case: Case) -> None:
    enter(district.officer).post(f"/cases/{case.pk}/materials/", sent("证据.pdf", PDF))
    row = Attachment.objects.get()
    for user in (district.stranger, district.statistician, district.nobody):
        assert enter(user).get(f"/cases/{case.pk}/materials/{row.pk}").status_code == 404
        assert enter(user).post(f"/cases/{case.pk}/materials/", sent("新.pdf", PDF + b"2")).status_code == 404
    assert enter(district.colleague).post(f"/cases/{case.pk}/materials/", sent("新.pdf", PDF + b"2")).status_code == 404
    other = make.accepted(district)
    assert enter(district.officer).get(f"/cases/{other.pk}/materials/{row.pk}").status_code == 404
