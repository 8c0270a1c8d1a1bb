"""A paper as .docx, laid out to GB/T 9704-2012."""

import io
from dataclasses import replace
from typing import Any

import docx as word
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from qingheng.kernel.documents import measures as m
from qingheng.kernel.documents.docx_end import end_block
from qingheng.kernel.documents.docx_page import letter_lines, page_numbers, set_up
from qingheng.kernel.documents.docx_table import add_table
from qingheng.kernel.documents.docx_text import (
    BODY,
    FLUSH,
    Style,
    Writer,
    border,
    characters,
)
from qingheng.kernel.documents.paper import Annex, Block, Heading, Paper, Paragraph, PartyLine, Table
from qingheng.kernel.documents.wording import bracketed, with_colon
from qingheng.procedure.papers import PaperForm

_TITLE = Style(font="title", size=m.SIZE_2, align="center", line=m.TITLE_LINE, keep_next=True)
_HEADING_FONTS = {1: "hei", 2: "kai", 3: "song", 4: "song"}


def to_docx(paper: Paper, *, link: str = "", fonts: m.Fonts = m.STANDARD, end_width: float = m.TEXT_WIDTH) -> bytes:
    """The .docx of a paper. `link` is what the QR opens; without it the QR holds the verification code.

    `end_width`: of the lines round 版记, in mm.
    """
    document = word.Document()
    set_up(document, fonts)
    page_numbers(document.sections[0], fonts)
    writer = Writer(document, fonts)
    _HEADS[paper.form](writer, paper)
    main, annexes = _parted(paper.blocks)
    _write_blocks(writer, main)
    _attachment_note(writer, paper)
    _signature(writer, paper)
    if paper.remark:
        writer.paragraph(bracketed(paper.remark), BODY)
    _write_blocks(writer, annexes)
    end_block(writer, paper, link, end_width)
    return _saved(document, paper)


def _saved(document: Any, paper: Paper) -> bytes:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = paper.title, paper.issuer, paper.number
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _parted(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Block]]:
    """What stands before the signature, and the attachments."""
    at = next((index for index, block in enumerate(blocks) if isinstance(block, Annex)), len(blocks))
    return list(blocks[:at]), list(blocks[at:])


def _title(writer: Writer, title: str, *, before: float, after: float) -> None:
    lines = m.title_lines(title)
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        style = replace(_TITLE, before=before if index == 0 else 0, after=after if last else 0)
        writer.paragraph(line, style)


def _red_head(writer: Writer, paper: Paper) -> None:
    """文件格式: mark, number, red line, title."""
    slots = [(paper.copy_no, "song"), (paper.secrecy, "hei"), (paper.urgency, "hei")]
    present = [slot for slot in slots if slot[0]]
    for text, font in present + [("", "song")] * (3 - len(present)):
        writer.paragraph(text, Style(font=font, align="left"))
    mark = f"{paper.issuer.removesuffix('文件')}文件"
    size, scale = m.mark_size(mark)
    drop = m.MARK_UNDER_TEXT_TOP / m.MM_PER_PT - 3 * m.LINE
    writer.paragraph(
        mark,
        Style("title", size, "center", before=drop, line=size * 1.1, color=m.RED, scale=scale, keep_next=True),
    )
    _number_line(writer, paper)
    _title(writer, paper.title, before=2 * m.LINE, after=m.LINE)
    _addressee(writer, paper)


def _number_line(writer: Writer, paper: Paper) -> None:
    style = Style(align="center", before=2 * m.LINE)
    if paper.signatory:
        style = Style(align="left", before=2 * m.LINE, left=1)
    made = writer.paragraph(paper.number, style)
    if paper.signatory:
        made.paragraph_format.tab_stops.add_tab_stop(Mm(m.TEXT_WIDTH) - characters(1), WD_TAB_ALIGNMENT.RIGHT)
        writer.run(made, "\t签发人\uff1a", style)
        writer.run(made, paper.signatory, replace(style, font="kai"))
    gap = m.RED_LINE_GAP / m.MM_PER_PT - (m.LINE - m.SIZE_3) / 2
    if paper.signatory:  # the line keeps the width of the text area though the number moves in
        made.paragraph_format.left_indent = None
        made.paragraph_format.first_line_indent = characters(1)
    border(made, "bottom", m.RED_LINE, color=m.RED, space=round(gap))


def _letter_head(writer: Writer, paper: Paper) -> None:
    """信函格式: the name and the lines stand in the header of the first page."""
    letter_lines(writer.container.sections[0], writer.fonts, paper.issuer)
    writer.paragraph(paper.number, Style(align="right"))
    _title(writer, paper.title, before=2 * m.LINE, after=m.LINE)
    _addressee(writer, paper)


def _case_head(writer: Writer, paper: Paper) -> None:
    """法律文书 and records: authority, name of the paper, number."""
    if paper.keep:
        writer.paragraph(bracketed(paper.keep), Style(size=m.SIZE_4, font="kai", align="right"))
    if paper.issuer:
        writer.paragraph(paper.issuer, _TITLE)
    _title(writer, paper.title, before=m.LINE / 3 if paper.issuer else 0, after=m.LINE / 2)
    if paper.number:
        writer.paragraph(paper.number, Style(align="right", after=m.LINE / 2))
    _addressee(writer, paper)


def _addressee(writer: Writer, paper: Paper) -> None:
    if paper.to:
        writer.paragraph(with_colon(paper.to), replace(FLUSH, align="left"))


_HEADS = {
    PaperForm.DOCUMENT: _red_head,
    PaperForm.LETTER: _letter_head,
    PaperForm.CASE_PAPER: _case_head,
    PaperForm.RECORD: _case_head,
}


def _write_blocks(writer: Writer, blocks: list[Block]) -> None:
    for index, block in enumerate(blocks):
        last = index == len(blocks) - 1
        match block:
            case Heading(level, text):
                writer.paragraph(text, replace(BODY, font=_HEADING_FONTS[level], keep_next=True))
            case PartyLine(_, text):
                writer.paragraph(text, BODY)
            case Paragraph(text, "justify"):
                writer.paragraph(text, replace(BODY, keep_next=last and len(text) < 200))
            case Paragraph(text, align):
                writer.paragraph(text, replace(FLUSH, align=align, right=2 if align == "right" else 0))
            case Table():
                add_table(writer.container, block, writer.fonts)
                if not last:
                    writer.paragraph("", Style(line=12))
            case Annex(mark, title):
                _annex(writer, mark, title)


def _annex(writer: Writer, mark: str, title: str) -> None:
    made = writer.paragraph(mark, Style(font="hei", align="left"))
    made.paragraph_format.page_break_before = True
    _title(writer, title, before=m.LINE, after=m.LINE)


def _attachment_note(writer: Writer, paper: Paper) -> None:
    """附件: one line below the body, two 字 in; further names stand under the first."""
    several = len(paper.attachments) > 1
    for index, name in enumerate(paper.attachments):
        text = f"{index + 1}. {name}" if several else name
        if index == 0:
            style = replace(BODY, before=m.LINE, keep_next=True, first=-3, left=5)
            writer.paragraph(f"附件\uff1a{text}", style)
        else:
            writer.paragraph(text, replace(BODY, keep_next=True, first=-1, left=6))


def _signature(writer: Writer, paper: Paper) -> None:
    """Name and date on one axis, with room for a seal centred on both."""
    lines = [line for line in (paper.signature, paper.date) if line]
    axis, half = m.signature_axis(paper.signature, paper.date)
    reach = min(half + 1, axis)  # the fonts may run a little wider than counted
    style = Style(align="center", right=axis - reach, left=m.CHARACTERS_A_LINE - axis - reach)
    for index, line in enumerate(lines):
        before = (m.SEAL_LINES if paper.signature else 1) * m.LINE if index == 0 else 0
        writer.paragraph(line, replace(style, before=before, keep_next=index < len(lines) - 1))
