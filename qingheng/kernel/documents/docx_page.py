"""The page of a .docx: size, margins, grid, page numbers, and the lines of the letter form."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from qingheng.kernel.documents import measures as m
from qingheng.kernel.documents.docx_text import Style, Writer, border, characters, element, put, set_fonts

_EDGE = (m.LETTER_LINE_LENGTH - m.TEXT_WIDTH) / 2  # how far the letter's lines reach beyond the text area
_OFF_CENTRE = (m.LEFT - m.RIGHT) / 2


def set_up(document: Any, fonts: m.Fonts) -> None:
    """Page size, margins, line grid and the normal style."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(m.PAGE_WIDTH), Mm(m.PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Mm(m.TOP), Mm(m.BOTTOM)
    section.left_margin, section.right_margin = Mm(m.LEFT), Mm(m.RIGHT)
    section.header_distance, section.footer_distance = Mm(m.LETTER_MARK_TOP), Mm(m.FOOTER)
    put(section._sectPr, element("docGrid", linePitch=round(m.LINE * 20)))
    document.settings.odd_and_even_pages_header_footer = True
    normal = document.styles["Normal"]
    normal.font.size = Pt(m.SIZE_3)
    set_fonts(normal.element.get_or_add_rPr(), fonts, "song")
    put(normal.element.rPr, element("lang", val="en-US", eastAsia="zh-CN"))
    normal.paragraph_format.widow_control = False


def _clear(part: Any) -> Any:
    part.is_linked_to_previous = False
    return part.paragraphs[0]


def _field(paragraph: Any, writer: Writer, code: str, style: Style) -> None:
    for kind in ("begin", "instr", "end"):
        run = writer.run(paragraph, "", style)
        if kind == "instr":
            text = element("instrText")
            text.text = code
            run._r.append(text)
        else:
            run._r.append(element("fldChar", fldCharType=kind))


def page_numbers(section: Any, fonts: m.Fonts) -> None:
    """— 1 — outside: odd pages right, even pages left, one 字 in."""
    style = Style(font="page", size=m.SIZE_4, line=m.SIZE_4)
    for part, alignment in ((section.footer, ALIGN.RIGHT), (section.even_page_footer, ALIGN.LEFT)):
        paragraph, writer = _clear(part), Writer(part, fonts)
        writer.shape(paragraph, style)
        paragraph.alignment = alignment
        inward = "right_indent" if alignment == ALIGN.RIGHT else "left_indent"
        setattr(paragraph.paragraph_format, inward, characters(1))
        writer.run(paragraph, "— ", style)
        _field(paragraph, writer, "PAGE", style)
        writer.run(paragraph, " —", style)


def letter_lines(section: Any, fonts: m.Fonts, issuer: str) -> None:
    """The issuer's name and the double red lines of a letter's first page, which carries no number."""
    section.different_first_page_header_footer = True
    size = min(m.LETTER_MARK, m.LETTER_LINE_LENGTH / m.MM_PER_PT / max(m.width(issuer), 1) * 0.95)
    style = Style(font="title", size=size, line=size * 1.15, align="center", color=m.RED)
    head = _clear(section.first_page_header)
    writer = Writer(section.first_page_header, fonts)
    writer.shape(head, style)
    writer.run(head, issuer, style)
    _reach_out(head)
    gap = round(m.LETTER_LINE_GAP / m.MM_PER_PT)
    border(head, "bottom", m.LETTER_LINE, color=m.RED, kind="thickThinSmallGap", space=gap)
    # The footer stands where page numbers do; the line of a letter stands lower by the difference.
    section.footer_distance = Mm(m.LETTER_LINE_FOOT)
    foot = _clear(section.first_page_footer)
    Writer(section.first_page_footer, fonts).shape(foot, Style(line=4, align="center"))
    _reach_out(foot)
    border(foot, "bottom", m.LETTER_LINE, color=m.RED, kind="thinThickSmallGap", space=0)
    lift = (m.FOOTER - m.LETTER_LINE_FOOT) / m.MM_PER_PT
    for part in (section.footer, section.even_page_footer):
        part.paragraphs[0].paragraph_format.space_after = Pt(lift)


def _reach_out(paragraph: Any) -> None:
    paragraph.paragraph_format.left_indent = Mm(-_EDGE - _OFF_CENTRE)
    paragraph.paragraph_format.right_indent = Mm(-_EDGE + _OFF_CENTRE)
