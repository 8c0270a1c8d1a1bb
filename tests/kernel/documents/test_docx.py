"""The .docx measured against GB/T 9704-2012 by another reader: the values of the standard, typed here anew."""

import io
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import RGBColor

from qingheng.kernel.documents.docx import to_docx
from qingheng.kernel.documents.measures import mark_size, signature_axis, title_lines, width
from tests.kernel.documents.samples import ALL, sample


def _open(form: str) -> Any:
    return docx.Document(io.BytesIO(to_docx(sample(form))))


def _paragraph(document: Any, text: str) -> Any:
    return next(p for p in document.paragraphs if p.text == text)


def _east_asian(run: Any) -> str:
    return str(run._r.rPr.rFonts.get(qn("w:eastAsia")))


@pytest.mark.parametrize("form", ALL)
def test_page_and_margins(form: str) -> None:
    section = _open(form).sections[0]
    sides = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(side.mm) for side in sides] == [210, 297, 37, 28]
    text = (
        section.page_width - section.left_margin - section.right_margin,
        section.page_height - section.top_margin - section.bottom_margin,
    )
    assert [round(side / 36000) for side in text] == [156, 225]


def test_twenty_two_lines_fill_a_page() -> None:
    body = _paragraph(_open("case_paper"), "本机关决定予以受理。")
    pitch = body.paragraph_format.line_spacing.mm
    assert 22 * pitch <= 225 < 23 * pitch


def test_body_is_fangsong_of_size_three_two_characters_in() -> None:
    body = _paragraph(_open("case_paper"), "本机关决定予以受理。")
    assert _east_asian(body.runs[0]) == "FangSong_GB2312"
    assert body.runs[0].font.size.pt == 16
    assert body.paragraph_format.first_line_indent.pt == 32


def test_twenty_eight_characters_fit_on_a_line() -> None:
    run = _paragraph(_open("case_paper"), "本机关决定予以受理。").runs[0]
    tightened = int(run._r.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert 28 * (16 + tightened) * 25.4 / 72 <= 156 < 29 * (16 + tightened) * 25.4 / 72


def test_headings_have_their_fonts() -> None:
    document = _open("document")
    assert _east_asian(_paragraph(document, "一、总体要求").runs[0]) == "SimHei"
    assert _east_asian(_paragraph(document, "(一)健全机制").runs[0]) == "KaiTi_GB2312"


def test_red_head_of_the_document_form() -> None:
    document = _open("document")
    mark = _paragraph(document, "青衡区人民政府文件")
    assert mark.alignment == ALIGN.CENTER
    assert mark.runs[0].font.color.rgb == RGBColor(0xE6, 0x00, 0x12)
    assert _east_asian(mark.runs[0]) == "方正小标宋简体"
    number = _paragraph(document, "青府发〔2024〕12号")
    line = number._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom"))
    assert line.get(qn("w:color")) == "E60012"
    assert document.paragraphs[0].text == "机密"
    assert _east_asian(document.paragraphs[0].runs[0]) == "SimHei"


def test_the_title_is_of_size_two() -> None:
    title = next(p for p in _open("document").paragraphs if p.text.startswith("青衡区人民政府关于"))
    assert title.runs[0].font.size.pt == 22
    assert title.alignment == ALIGN.CENTER


@pytest.mark.parametrize("form", ["case_paper", "record", "letter"])
def test_other_forms_have_no_red_head(form: str) -> None:
    assert not [p for p in _open(form).paragraphs for run in p.runs if run.font.color.rgb]


def test_a_letter_has_two_double_lines_and_no_number_on_its_first_page() -> None:
    section = _open("letter").sections[0]
    assert section.different_first_page_header_footer
    head, foot = section.first_page_header.paragraphs[0], section.first_page_footer.paragraphs[0]
    assert head.text == "青衡区司法局"
    assert head._p.pPr.find(qn("w:pBdr"))[0].get(qn("w:val")) == "thickThinSmallGap"
    assert foot._p.pPr.find(qn("w:pBdr"))[0].get(qn("w:val")) == "thinThickSmallGap"
    assert "PAGE" not in foot._p.xml
    reach = 156 - head.paragraph_format.left_indent.mm - head.paragraph_format.right_indent.mm
    assert round(reach) == 170
    left = 28 + head.paragraph_format.left_indent.mm
    assert round(left + reach / 2) == 105  # the middle of the page


def test_page_numbers_stand_outside() -> None:
    document = _open("case_paper")
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert (odd.alignment, even.alignment) == (ALIGN.RIGHT, ALIGN.LEFT)
    assert odd.text.startswith("— ")
    assert odd.text.endswith(" —")
    assert "PAGE" in odd._p.xml
    assert odd.runs[0].font.size.pt == 14


def test_the_end_block_names_copies_and_printer() -> None:
    table = _open("document").tables[-1]
    assert table.cell(0, 0).text == "抄送\uff1a区委各部门。"
    assert table.cell(1, 0).text == "青衡区人民政府办公室"
    assert table.cell(1, 1).text == "2024年9月6日印发"
    lines = table._tbl.tblPr.find(qn("w:tblBorders"))
    assert [int(line.get(qn("w:sz"))) for line in lines] == [8, 8, 6]  # eighths of a point: 0.35, 0.35, 0.25 mm


def test_an_attachment_begins_a_page_after_the_signature() -> None:
    texts = [p.text for p in _open("document").paragraphs]
    assert texts.index("2024年9月6日") < texts.index("附件")
    assert _paragraph(_open("document"), "附件").paragraph_format.page_break_before


def test_a_form_keeps_its_cells() -> None:
    (table,) = _open("record").tables
    assert [cell.text for cell in table.rows[0].cells] == ["案号", "青复〔2024〕312号", "案由", "政府信息公开"]
    assert len({cell._tc for cell in table.rows[1].cells}) == 2
    total = sum(column.width.mm for column in table.columns)
    assert round(total) == 156


def test_date_stands_four_characters_in_and_the_name_is_centred_on_it() -> None:
    axis, _ = signature_axis("青衡区人民政府", "2024年9月6日")
    assert axis - width("2024年9月6日") / 2 == 4
    long_name = "青衡区人民政府行政复议委员会办公室审理一处"
    axis, half = signature_axis(long_name, "2024年9月6日")
    assert axis - half == 1


def test_the_mark_is_as_large_as_fits() -> None:
    short, _ = mark_size("区政府文件")
    assert short == pytest.approx(22 / 25.4 * 72, abs=0.5)
    long, scale = mark_size("青衡区人民政府行政复议委员会办公室文件")
    assert long * scale / 100 * 25.4 / 72 * 19 <= 156


def test_a_long_title_is_broken_by_sense() -> None:
    lines = title_lines("青衡区人民政府关于进一步加强行政复议规范化建设的通知")
    assert "".join(lines) == "青衡区人民政府关于进一步加强行政复议规范化建设的通知"
    assert len(lines) == 2
    assert all(width(line) <= 20 for line in lines)
