"""The end block 版记 at the foot of the last page, and the QR under it."""

import io
from typing import Any

import segno
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm

from qingheng.kernel.documents import measures as m
from qingheng.kernel.documents.docx_table import in_schema_order
from qingheng.kernel.documents.docx_text import Style, Writer, element, frame_at, put, put_in_order
from qingheng.kernel.documents.paper import Paper
from qingheng.procedure.papers import PaperForm

_APART = Style(line=1)  # what floats stands by a paragraph, never by a table


def end_block(writer: Writer, paper: Paper, link: str, wide: float) -> None:
    """Copies and, in the document form, printing body and date, between lines `wide` mm; the code."""
    writer.paragraph("", _APART)
    lined = paper.form == PaperForm.DOCUMENT
    printed = lined and bool(paper.printer)
    if paper.copies or printed:
        _table(writer, paper, lined=lined, printed=printed, wide=wide)
    if paper.code:
        frame_at(_check_line(writer, paper.code, link), m.LEFT, m.QR_TOP, m.TEXT_WIDTH / 2)
    writer.paragraph("", _APART)


def _table(writer: Writer, paper: Paper, *, lined: bool, printed: bool, wide: float) -> None:
    made = writer.container.add_table(rows=bool(paper.copies) + printed, cols=2)
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column in made.columns:
        column.width = Mm(wide / 2)
    lines = copies_lines(paper.copies) + printed
    _float(made, m.PAGE_HEIGHT - m.BOTTOM - lines * m.LINE * m.MM_PER_PT, wide)
    if lined:
        _lines(made)
    inner = Writer(None, writer.fonts)
    if paper.copies:
        cell = made.cell(0, 0).merge(made.cell(0, 1))
        style = Style(size=m.SIZE_4, left=4 * m.SIZE_4 / m.SIZE_3, right=1, first=-3)
        _fill(inner, cell, f"抄送\uff1a{paper.copies.rstrip('。')}。", style)
    if printed:
        left, right = made.rows[-1].cells
        _fill(inner, left, paper.printer, Style(size=m.SIZE_4, align="left", left=1))
        day = f"{paper.printed_on or paper.date}印发"
        _fill(inner, right, day, Style(size=m.SIZE_4, align="right", right=1))


def _fill(writer: Writer, cell: Any, text: str, style: Style) -> None:
    writer.shape(cell.paragraphs[0], style)
    writer.run(cell.paragraphs[0], text, style)


def copies_lines(copies: str) -> int:
    """How many lines 抄送 and the bodies take: later lines stand three characters further in."""
    if not copies:
        return 0
    a_line = m.TEXT_WIDTH / (m.SIZE_4 * m.MM_PER_PT) - 5
    return max(1, -(-int(m.width(copies) * 10 + 10) // int(a_line * 10)))


def _float(made: Any, top: float, wide: float) -> None:
    """Fix the table to the page, in the middle of the text area, its top so many mm from the edge."""
    place = element(
        "tblpPr", leftFromText=0, rightFromText=0, vertAnchor="page", horzAnchor="margin",
        tblpX=Mm((m.TEXT_WIDTH - wide) / 2).twips, tblpY=Mm(top).twips,
    )  # fmt: skip
    properties = made._tbl.tblPr
    put(properties, place)
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w=0, type="dxa"))
    put(properties, margins)
    in_schema_order(properties)


def _lines(made: Any) -> None:
    borders = element("tblBorders")
    for side, thick in (("top", m.END_THICK), ("bottom", m.END_THICK), ("insideH", m.END_THIN)):
        points = thick / m.MM_PER_PT
        borders.append(element(side, val="single", sz=round(points * 8), space=0, color="000000"))
    put(made._tbl.tblPr, borders)
    in_schema_order(made._tbl.tblPr)


def _check_line(writer: Writer, code: str, link: str) -> Any:
    style = Style(size=m.SIZE_SMALL, align="left", line=16, at_least=True)
    made = writer.paragraph("", style)
    picture = io.BytesIO()
    segno.make(link or code, error="m", micro=False).save(picture, kind="png", scale=8, border=1)
    picture.seek(0)
    writer.run(made, "", style).add_picture(picture, width=Mm(m.QR))
    writer.run(made, f" 文书核验码 {code}", style)
    put_in_order(made._p.get_or_add_pPr(), element("textAlignment", val="center"))
    return made
