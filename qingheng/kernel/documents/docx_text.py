"""Paragraphs and runs of a .docx with their fonts, spacing, borders and frames."""

from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from qingheng.kernel.documents import measures as m

ALIGNMENTS = {
    "justify": ALIGN.JUSTIFY,
    "left": ALIGN.LEFT,
    "right": ALIGN.RIGHT,
    "center": ALIGN.CENTER,
}


def element(tag: str, **attributes: object) -> Any:
    """A WordprocessingML element; attribute names are in the w: namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def put(parent: Any, made: Any) -> Any:
    """Append, taking the place of an element of the same tag."""
    for old in parent.findall(made.tag):
        parent.remove(old)
    parent.append(made)
    return made


@dataclass
class Style:
    """How a paragraph stands. Indents in 字, spaces in pt."""

    font: str = "song"
    size: float = m.SIZE_3
    align: str = "justify"
    first: float = 0.0
    left: float = 0.0
    right: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = m.LINE
    at_least: bool = False
    keep_next: bool = False
    color: str = ""
    scale: int = 100
    tighten: float = 0.0


BODY = Style(first=2, tighten=m.TIGHTEN)
FLUSH = Style(tighten=m.TIGHTEN)


@dataclass
class Writer:
    """Writes paragraphs into a body, a cell, a header or a footer, in one set of fonts."""

    container: Any
    fonts: m.Fonts

    def paragraph(self, text: str, style: Style) -> Any:
        """One paragraph of one run; no run for an empty text."""
        made = self.container.add_paragraph()
        self.shape(made, style)
        if text:
            self.run(made, text, style)
        return made

    def shape(self, paragraph: Any, style: Style) -> None:
        """Give a paragraph its alignment, indents and spacing."""
        form = paragraph.paragraph_format
        form.alignment = ALIGNMENTS[style.align]
        form.first_line_indent = Pt(style.first * style.size) if style.first else None
        form.left_indent = Pt(style.left * m.CHARACTER) if style.left else None
        form.right_indent = Pt(style.right * m.CHARACTER) if style.right else None
        form.space_before, form.space_after = Pt(style.before), Pt(style.after)
        form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if style.at_least else WD_LINE_SPACING.EXACTLY
        form.line_spacing = Pt(style.line)
        form.keep_with_next = style.keep_next or None
        properties = paragraph._p.get_or_add_pPr()
        for tag in (
            "autoSpaceDE",
            "autoSpaceDN",
            "snapToGrid",
        ):  # figures close to Chinese; the pitch is ours
            put_in_order(properties, element(tag, val=0))

    def run(self, paragraph: Any, text: str, style: Style) -> Any:
        """One run. Chinese quotes and dashes take the Chinese font."""
        made = paragraph.add_run(text)
        made.font.size = Pt(style.size)
        set_fonts(made._r.get_or_add_rPr(), self.fonts, style.font)
        if style.font == "title" and self.fonts.heavy_title:
            made.font.bold = True
        if style.color:
            made.font.color.rgb = RGBColor.from_string(style.color)
        if style.tighten:
            put(made._r.rPr, element("spacing", val=round(-20 * style.tighten)))
        if style.scale != 100:
            put(made._r.rPr, element("w", val=style.scale))
        made._r.rPr[:] = sorted(made._r.rPr, key=_run_place)
        return made


def set_fonts(properties: Any, fonts: m.Fonts, font: str) -> None:
    """The fonts of a run or style, East Asian and Latin."""
    latin = fonts.page if font == "page" else fonts.latin
    made = properties.get_or_add_rFonts()
    for name, value in (
        ("ascii", latin),
        ("hAnsi", latin),
        ("cs", latin),
        ("eastAsia", getattr(fonts, font)),
        ("hint", "eastAsia"),
    ):
        made.set(qn(f"w:{name}"), value)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        made.attrib.pop(qn(f"w:{theme}"), None)


# The schema's order of what a run is given here.
_RUN_ORDER = ("rFonts", "b", "color", "spacing", "w", "sz", "lang")


def _run_place(child: Any) -> int:
    return _RUN_ORDER.index(child.tag.rpartition("}")[2])


# The order of what stands in a paragraph's properties, from borders on; the schema insists on it.
_ORDER = (
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip


def put_in_order(properties: Any, made: Any) -> Any:
    """Put an element into paragraph properties at its place, instead of one of the same tag."""
    for old in properties.findall(made.tag):
        properties.remove(old)
    name = made.tag.rpartition("}")[2]
    later = [f"w:{tag}" for tag in _ORDER[_ORDER.index(name) + 1 :]]
    properties.insert_element_before(made, *later)
    return made


def border(
    paragraph: Any, side: str, points: float, *, color: str = "000000", kind: str = "single", space: int = 1
) -> None:
    """A line along one side of a paragraph; `space` in pt between text and line."""
    properties = paragraph._p.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = put_in_order(properties, element("pBdr"))
    put(borders, element(side, val=kind, sz=round(points * 8), space=space, color=color))


def frame_at(paragraph: Any, left: float, top: float, wide: float) -> None:
    """Fix a paragraph to a place on its page, in mm from the edges."""
    properties = paragraph._p.get_or_add_pPr()
    made = element(
        "framePr", w=Mm(wide).twips, hSpace=0, wrap="around", vAnchor="page", hAnchor="page",
        x=Mm(left).twips, y=Mm(top).twips,
    )  # fmt: skip
    before = {qn(f"w:{tag}") for tag in ("pStyle", "keepNext", "keepLines", "pageBreakBefore")}
    properties.insert(sum(child.tag in before for child in properties), made)


def characters(count: float) -> Length:
    """So many 字 as a length."""
    return Pt(count * m.CHARACTER)
