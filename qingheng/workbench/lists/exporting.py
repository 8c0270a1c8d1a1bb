"""The list as an Excel sheet: the rows and columns that are shown, without the names of private persons."""

from __future__ import annotations

from itertools import islice
from tempfile import TemporaryFile
from typing import IO, Any

from django.db import transaction
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from qingheng.kernel.cases import anonymous
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.models.case import CaseQuerySet
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.vault.actions import Action as Audited
from qingheng.kernel.vault.audit import record
from qingheng.workbench.lists import reading
from qingheng.workbench.lists.asking import Asked
from qingheng.workbench.tasks.duties import procedure_of

CHUNK = 2000
_FIXED = ("案号", "案件", "状态", "期限", "届满日")
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (22, 60, 12, 22, 12)


@transaction.atomic
def export(asked: Asked) -> tuple[IO[bytes], int]:
    """The sheet, open at its beginning, and the number of its rows; who took what along goes into the audit chain."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("案件")
    labels = [*_FIXED, *(column.label for column in asked.columns)]
    for place, _ in enumerate(labels):
        width = _WIDTHS[place] if place < len(_WIDTHS) else 18
        sheet.column_dimensions[get_column_letter(place + 1)].width = width
    sheet.freeze_panes = "A2"
    sheet.append([_head(sheet, label) for label in labels])
    rows, count = reading.everything(asked, exported(asked.user)), 0
    while chunk := list(islice(rows, CHUNK)):
        titles = anonymous.titles({row[0]: row[2] for row in chunk})
        for row in chunk:
            sheet.append([_plain(value) for value in _cells(asked, row, titles[row[0]])])
        count += len(chunk)
    record("export", asked.user, Audited.EXPORTED, f"案件列表 {count} 件", {"filter": asked.kept, "columns": labels})
    file = TemporaryFile()  # noqa: SIM115  (the answer closes it when it has been sent)
    book.save(file)
    file.seek(0)
    return file, count


def exported(user: User) -> CaseQuerySet:
    """The cases that the user may take along."""
    return Case.objects.restrict(user, Action.EXPORT).order_by()


def _cells(asked: Asked, row: tuple[Any, ...], title: str) -> list[Any]:
    _, number, _, line, name, state, due, limit = row[: len(reading.READ)]
    procedure = procedure_of(line, name)
    label = procedure.limits[limit].label if limit in procedure.limits else ""
    shown = [column.show(value) for column, value in zip(asked.columns, row[len(reading.READ) :], strict=True)]
    return [number, title, procedure.states[state].label, label, due, *shown]


def _plain(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula is marked as text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_RISKY) else value


def _head(sheet: Any, label: str) -> Cell:
    cell: Cell = WriteOnlyCell(sheet, label)
    cell.font = Font(bold=True)
    return cell
