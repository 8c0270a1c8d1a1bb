"""Tables of records and forms in a .docx."""

from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.shared import Mm, Pt

from qingheng.kernel.documents import measures as m
from qingheng.kernel.documents.docx_text import Style, Writer, element, put
from qingheng.kernel.documents.paper import Cell, Row, Table

LINE = 24.0  # pt, a line in a cell
PADDING = 1.8  # mm, left and right of the text in a cell
LEAST, MOST = 2.0, 12.0  # 字, between which a column asks for room
LABEL = 6.0  # 字, the longest label in one line


def column_widths(table: Table) -> list[float]:
    """Widths in mm that fill the text area: labels take what they need, the rest share what is left."""
    asked, labels = [0.0] * table.columns, [True] * table.columns
    for row in table.rows:
        at = 0
        for cell in row.cells:
            if cell.span == 1:
                asked[at] = max(asked[at], _asks(cell))
                labels[at] &= cell.label
            at += cell.span
    asked = [max(one, _room(LEAST)) for one in asked]
    fixed = sum(one for one, label in zip(asked, labels, strict=True) if label)
    free = sum(asked) - fixed
    if not free or fixed > m.TEXT_WIDTH * 0.6:
        return [m.TEXT_WIDTH * one / sum(asked) for one in asked]
    grow = (m.TEXT_WIDTH - fixed) / free
    return [one if label else one * grow for one, label in zip(asked, labels, strict=True)]


def _room(characters: float) -> float:
    return characters * m.SIZE_4 * m.MM_PER_PT + 2 * PADDING + 1.2


def _asks(cell: Cell) -> float:
    """The room in mm a cell asks for; a long label goes into two lines."""
    longest = max((m.width(line) for line in cell.text.split("\n")), default=0.0)
    if cell.label and longest > LABEL:
        return _room(-(-longest // 2))
    return _room(min(longest, MOST))


def add_table(container: Any, table: Table, fonts: m.Fonts) -> None:
    """Append a table with thin lines all round, as wide as the text area."""
    widths = column_widths(table)
    made = container.add_table(rows=len(table.rows), cols=table.columns)
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _lines(made)
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Mm(wide)
    for index, row in enumerate(table.rows):
        _row(made, index, row, widths, fonts)
    if all(cell.label for cell in table.rows[0].cells) and len(table.rows) > 1:
        made.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))


def _lines(made: Any) -> None:
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz=round(m.TABLE_LINE * 8), space=0, color="000000"))
    put(made._tbl.tblPr, borders)
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w=Mm(PADDING).twips, type="dxa"))
    put(made._tbl.tblPr, margins)
    in_schema_order(made._tbl.tblPr)


_SCHEMA = (
    "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW",
    "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook",
)  # fmt: skip


def in_schema_order(properties: Any) -> None:
    """Sort the properties of a table as the schema asks; word processors refuse another order."""
    properties[:] = sorted(properties, key=lambda child: _SCHEMA.index(child.tag.rpartition("}")[2]))


def _row(made: Any, index: int, row: Row, widths: list[float], fonts: m.Fonts) -> None:
    target = made.rows[index]
    target.height, target.height_rule = Pt(row.lines * LINE + 6), WD_ROW_HEIGHT_RULE.AT_LEAST
    if row.lines < 6:
        target._tr.get_or_add_trPr().append(element("cantSplit"))
    at, last = 0, len(widths) - 1
    for cell in row.cells:
        end = last if cell is row.cells[-1] else at + cell.span - 1
        field = made.cell(index, at)
        if end > at:
            field = field.merge(made.cell(index, end))
        field.width = Mm(sum(widths[at : end + 1]))
        _fill(field, cell, fonts)
        at = end + 1


def _fill(field: Any, cell: Cell, fonts: m.Fonts) -> None:
    field.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    style = Style(size=m.SIZE_4, align=_alignment(cell), line=LINE, at_least=True)
    writer = Writer(field, fonts)
    first, *others = cell.text.split("\n")
    writer.shape(field.paragraphs[0], style)
    writer.run(field.paragraphs[0], first, style)
    for line in others:
        writer.paragraph(line, style)


def _alignment(cell: Cell) -> str:
    if cell.label:
        return "center"
    return "right" if cell.right else "left"
