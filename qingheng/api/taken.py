"""What came of a write, or would come of it, as the caller reads it."""

from __future__ import annotations

from qingheng.api import reading
from qingheng.api.schemas.common import Coded, ErrorOut, LimitOut
from qingheng.api.schemas.documents import DocumentOut
from qingheng.api.schemas.writing import PreviewOut, TakenOut
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.previewing import Preview


def taken_out(taken: Taken) -> TakenOut:
    """A step that was taken."""
    case = Case.objects.select_related("body", "officer").get(pk=taken.case.pk)
    return TakenOut(
        case=reading.row(case),
        event=taken.event.number,
        follows=[LimitOut.of(each) for each in taken.follows],
        documents=[DocumentOut.of(each) for each in taken.papers],
        warnings=ErrorOut.all(taken.warnings),
    )


def preview_out(preview: Preview) -> PreviewOut:
    """A step that might be taken."""
    state = preview.state
    return PreviewOut(
        refusals=ErrorOut.all(preview.refusals),
        warnings=ErrorOut.all(preview.warnings),
        state=Coded(code=state.code, label=state.label) if state else None,
        follows=[LimitOut.of(each) for each in preview.follows],
        papers=preview.papers,
        may_take=not preview.lays_before,
    )
