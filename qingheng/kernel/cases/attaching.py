"""Taking in material: only what is what it says it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Attachment
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.taking import Refusal

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
_OFFICE, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that is taken: how its content begins, and what it must hold further on."""

    content_type: str
    begins: bytes
    holds: bytes = b""


KINDS = {
    ".pdf": FileKind("application/pdf", b"%PDF-"),
    ".ofd": FileKind("application/ofd", _OFFICE, b"OFD.xml"),
    ".jpg": FileKind("image/jpeg", b"\xff\xd8\xff"),
    ".jpeg": FileKind("image/jpeg", b"\xff\xd8\xff"),
    ".png": FileKind("image/png", b"\x89PNG\r\n\x1a\n"),
    ".docx": FileKind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _OFFICE, b"word/"),
    ".xlsx": FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _OFFICE, b"xl/"),
    ".doc": FileKind("application/msword", _OLD_OFFICE),
    ".xls": FileKind("application/vnd.ms-excel", _OLD_OFFICE),
}
ACCEPTED = "、".join(name.removeprefix(".") for name in KINDS)
_RUNNABLE = frozenset(
    {".exe", ".com", ".bat", ".cmd", ".scr", ".msi", ".js", ".vbs", ".ps1", ".hta", ".jar", ".lnk", ".sh", ".php",
     ".asp", ".aspx", ".jsp", ".htm", ".html", ".svg", ".dll"}
)  # fmt: skip


def attach(case_id: int, file: UploadedFile[bytes] | None, kind: str, user: User) -> Attachment:
    """Keep a file with a case.

    Raises:
        NotThere: no such case for this user. Refused: the file is too large, of a kind not taken, or not what its
        name says.
    """
    case = door.reach(case_id, user, Action.ACT)
    content, found = _checked(file)
    name = PurePath(str(file.name if file else "")).name[:200]
    row = Attachment(
        case=case, name=name, kind=kind[:40], size=len(content), content_type=found.content_type,
        sha256=hashlib.sha256(content).hexdigest(), added_by=user,
    )  # fmt: skip
    if case.attachments.filter(sha256=row.sha256).exists():
        raise Refused([Refusal("这份材料已经在卷，内容完全相同，不必重复上传", "file")])
    with transaction.atomic():
        row.file.save(name, ContentFile(content), save=False)
        row.save()
    return row


def _checked(file: UploadedFile[bytes] | None) -> tuple[bytes, FileKind]:
    if file is None or not file.name:
        raise _refused("请选择要上传的文件")
    if not file.size:
        raise _refused("文件是空的，请核对后重新选择")
    if file.size > LARGEST:
        raise _refused(f"文件超过 {LARGEST // MEGABYTE} MB，请压缩或者分成几份上传")
    suffixes = [suffix.lower() for suffix in PurePath(file.name).suffixes]
    found = KINDS.get(suffixes[-1]) if suffixes else None
    if found is None:
        raise _refused(f"只接收以下格式的文件：{ACCEPTED}")
    if not _RUNNABLE.isdisjoint(suffixes):
        raise _refused("文件名带有两个扩展名，其中一个是可执行文件，不予接收。请核对来源")
    content = file.read()
    if not content.startswith(found.begins) or found.holds not in content:
        raise _refused(f"文件内容与扩展名“{suffixes[-1]}”不符，不予接收。请用原来的程序另存后再上传")
    return content, found


def _refused(message: str) -> Refused:
    return Refused([Refusal(message, "file")])
