"""The figures of a year as a workbook: all indicators, the months, and a sheet for each breakdown."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from qingheng.kernel.figures.declare import Indicator, Leaf
from qingheng.kernel.figures.flat import row, to_csv
from qingheng.kernel.figures.measuring import Figure
from qingheng.kernel.figures.tables import Row, by_group, by_month
from qingheng.workbench.statistics.page import Year, cited

HEAD = ("编号", "指标", "数值", "单位", "分子", "分母", "上年", "口径", "依据")
WIDE, NARROW, LONG = 24, 11, 56
BOM = "\ufeff"
"""Without it Excel takes the Chinese of a CSV for something else."""


def csv_of(year: Year) -> str:
    """The columns of the command `figures`."""
    asked = year.asked
    return BOM + to_csv(row(asked.line, year.now[each.code]) for each in asked.shown)


def workbook_of(year: Year) -> bytes:
    """The .xlsx."""
    book = Workbook()
    book.remove(book.worksheets[0])
    asked = year.asked
    _all(book, year)
    columns = [each for each in asked.shown if isinstance(each, Leaf)]
    months = by_month(columns, asked.span, user=asked.user, day=asked.today)[: len(asked.months)]
    _table(book, "按月", "月份", columns, months)
    for each in asked.breakdowns:
        beside = asked.columns(each)
        rows = by_group(beside, asked.span, each, user=asked.user, day=asked.today)
        _table(book, f"按{each.name}", each.name, beside, rows)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _all(book: Workbook, year: Year) -> None:
    sheet = _sheet(book, "指标", HEAD, [NARROW + 8, WIDE, NARROW, 8, NARROW, NARROW, NARROW, LONG, WIDE])
    for each in year.asked.shown:
        figure, before = year.now[each.code], year.before.get(each.code)
        sheet.append(
            [each.id, each.name, _value(figure), each.unit, figure.numerator, figure.denominator,
             _value(before) if before else None, each.definition, cited(each)]
        )  # fmt: skip
    for line in sheet.iter_rows(min_row=2, min_col=8, max_col=9):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _table(book: Workbook, title: str, corner: str, columns: Sequence[Indicator], rows: Iterable[Row]) -> None:
    head = [corner, *(f"{each.name}({each.unit})" for each in columns)]
    sheet = _sheet(book, title, head, [WIDE, *([NARROW] * len(columns))])
    for each in rows:
        sheet.append([each.label, *(_value(each.figures[column.code]) for column in columns)])


def _sheet(book: Workbook, title: str, head: Sequence[str], widths: Sequence[int]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title[:31])
    sheet.append(list(head))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "B2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    return sheet


def _value(figure: Figure) -> Any:
    return float(figure.value) if isinstance(figure.value, Decimal) else figure.printed
