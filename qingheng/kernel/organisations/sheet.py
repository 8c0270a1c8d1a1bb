"""A list of bodies as an Excel or CSV file: its columns, the empty sheet, and reading one that was filled in."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from qingheng.kernel.organisations.models import Body

COLUMNS = {
    "code": "代码", "name": "名称", "short_name": "简称", "kind": "类别",
    "parent": "隶属机构代码", "superior": "上一级主管部门代码",
}  # fmt: skip
_WIDTHS = (16, 40, 20, 22, 18, 22)
_ROWS = 1000
"""For how many rows the empty sheet offers the kinds and keeps codes text."""
_HINTS = (
    ("代码", "必填，不重复。英文字母、数字、连字符、下划线，不超过 30 个字符。代码已经登记的，按本表变更该机构。"),
    ("名称", "必填，不重复。机构全称，文书中使用。"),
    ("简称", "必填，不超过 40 个字符，清单中使用。"),
    ("类别", "必填，从下拉列表中选。"),
    ("隶属机构代码", "已经登记的或者本表中的机构代码；没有的留空。科室、司法所须隶属司法局，司法局须隶属区政府。"),
    ("上一级主管部门代码", "同上；没有的留空。市级部门先作为一行登记，类别选“其他”。"),
)


class SheetError(Exception):
    """The file is no list of bodies; `message` says why, in Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class Row:
    """A row as it was typed: its number in the file, and the text of each column by field."""

    number: int
    cells: dict[str, str]


def read(file: Path) -> list[Row]:
    """The rows that are not blank. Raises SheetError."""
    match file.suffix.lower():
        case ".xlsx":
            rows = _excel(file)
        case ".csv":
            rows = _csv(file)
        case _:
            raise SheetError("文件应为 .xlsx 或者 .csv。")
    places = _places(next(iter(rows), []))
    found = [
        Row(number, {name: row[place] if place < len(row) else "" for name, place in places.items()})
        for number, row in enumerate(rows[1:], 2)
    ]
    found = [row for row in found if any(row.cells.values())]
    if not found:
        raise SheetError("表中没有机构。")
    return found


def write_template(file: Path) -> None:
    """Write the empty sheet. Raises SheetError where the name ends neither in .xlsx nor in .csv."""
    match file.suffix.lower():
        case ".xlsx":
            _template().save(file)
        case ".csv":
            file.write_text(",".join(COLUMNS.values()) + "\r\n", encoding="utf-8-sig", newline="")
        case _:
            raise SheetError("文件应为 .xlsx 或者 .csv。")


def _excel(file: Path) -> list[list[str]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of colours and drop-down lists that the reader does not know
            book = load_workbook(file, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, ParseError, KeyError, ValueError):
        raise SheetError(f"“{file.name}”不是有效的 Excel 文件。") from None
    sheet = book.worksheets[0] if book.worksheets else None
    if sheet is None:
        return []
    return [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def _csv(file: Path) -> list[list[str]]:
    """UTF-8, or GB 18030 as a Chinese Excel saves it. A row that runs over several lines counts as one."""
    content = file.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    raise SheetError("CSV 文件应为 UTF-8 或者 GB 18030 编码。")


def _text(value: Any) -> str:
    """A cell as it is seen: a code typed as a number has no decimals."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _places(head: Sequence[str]) -> dict[str, int]:
    missing = [label for label in COLUMNS.values() if label not in head]
    if missing:
        raise SheetError(f"第一行缺少列：{'、'.join(missing)}。可以用 qingheng bodies template 生成空表。")
    return {name: head.index(label) for name, label in COLUMNS.items()}


def _template() -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "机构"
    _head(sheet, list(COLUMNS.values()), _WIDTHS)
    for row in sheet.iter_rows(min_row=2, max_row=_ROWS, max_col=len(COLUMNS)):
        for cell in row:
            cell.number_format = "@"
    hints = book.create_sheet("填写说明")
    _fill(hints, [("列", "说明"), *_HINTS])
    kinds = ",".join(str(label) for label in Body.Kind.labels)
    choice = DataValidation("list", formula1=f'"{kinds}"', allow_blank=True)
    choice.error, choice.errorTitle = "请从列表中选择类别。", "类别"
    choice.add(f"D2:D{_ROWS}")
    sheet.add_data_validation(choice)
    return book


def _head(sheet: Worksheet, labels: Sequence[str], widths: Iterable[int]) -> None:
    sheet.append(list(labels))
    for place, width in zip(range(1, len(labels) + 1), widths, strict=True):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    lines: Iterator[Sequence[str]] = iter(rows)
    _head(sheet, next(lines), (24, 90))
    for row in lines:
        sheet.append(list(row))
