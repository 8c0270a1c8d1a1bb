"""Material of a case."""

from __future__ import annotations

import datetime as dt

from ninja import Schema
from pydantic import Field

from qingheng.api.schemas.cases import PersonOut
from qingheng.kernel.cases.models import Attachment


class MaterialOut(Schema):
    """A file handed in with a case. It never changes; `sha256` is the digest of its content."""

    id: int
    case: int
    name: str
    kind: str = Field(description="材料类别")
    size: int = Field(description="字节数")
    content_type: str
    sha256: str
    added_by: PersonOut | None
    added_at: dt.datetime

    @classmethod
    def of(cls, row: Attachment) -> MaterialOut:
        """The file; it is read with whoever added it."""
        by = PersonOut(id=row.added_by.pk, name=row.added_by.full_name) if row.added_by else None
        return cls(
            id=row.pk, case=row.case_id, name=row.name, kind=row.kind, size=row.size, content_type=row.content_type,
            sha256=row.sha256, added_by=by, added_at=row.added_at,
        )  # fmt: skip
