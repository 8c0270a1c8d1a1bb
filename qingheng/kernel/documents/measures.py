"""Every measure of GB/T 9704-2012 that the renderers use, and the fonts by name.

1 字 is the width of one character of size 3 (16 pt). Change a disputed value here and nowhere else.
"""

from dataclasses import dataclass

MM_PER_PT = 25.4 / 72

# Page, all forms (mm)
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
TOP, BOTTOM, LEFT, RIGHT = 37.0, 35.0, 28.0, 26.0
TEXT_WIDTH, TEXT_HEIGHT = 156.0, 225.0
LINES_A_PAGE, CHARACTERS_A_LINE = 22, 28
FOOTER = 23.0  # foot of the page number above the edge: 7 mm under the text area, a line of 4号 high

# Sizes (pt)
SIZE_2, SIZE_3, SIZE_4, SIZE_SMALL = 22.0, 16.0, 14.0, 10.5
LINE = 28.95  # 22 lines in 225 mm
TITLE_LINE = 34.0
CHARACTER = SIZE_3
# 28 characters of 16 pt are wider than 156 mm: each is set this much closer (pt).
TIGHTEN = 0.25

# Red head (mm): the mark's top under the top of the text area, its largest character, the line below
MARK_UNDER_TEXT_TOP = 35.0
MARK_HEIGHT, MARK_WIDTH = 22.0, 15.0
RED_LINE_GAP = 4.0
RED = "E60012"
RED_LINE = 1.5  # pt

# Letter form (mm)
LETTER_MARK_TOP = 30.0
LETTER_LINE_GAP = 4.0
LETTER_LINE_LENGTH = 170.0
LETTER_LINE_FOOT = 20.0
LETTER_MARK = 34.0  # pt, at most
LETTER_LINE = 4.5  # pt, both strokes together

# End block 版记 (mm)
END_THICK, END_THIN = 0.35, 0.25
# LibreOffice leaves a table within 5 mm of the text area where it stands instead of moving it to the foot.
END_WIDTH_LIBREOFFICE = 151.0

# Signature: 字 from the right, and lines between body and name so that a seal of 42 mm, centred on name and
# date, has its top within one line of the body
DATE_INDENT = 4.0
SEAL_LINES = 2
SEAL_DIAMETER = 42.0

# The QR with its code, under the page number and under the foot line of a letter (mm)
QR, QR_TOP = 14.0, 279.0
TABLE_LINE = 0.5  # pt


@dataclass(frozen=True)
class Fonts:
    """The fonts of official papers, each by the name that the document asks for."""

    song: str = "FangSong_GB2312"  # 仿宋, body
    title: str = "方正小标宋简体"  # 小标宋, title and mark
    kai: str = "KaiTi_GB2312"  # 楷体, second level
    hei: str = "SimHei"  # 黑体, first level
    latin: str = "Times New Roman"  # figures and letters
    page: str = "SimSun"  # page number
    heavy_title: bool = False  # set the title bold: for a substitute thinner than 小标宋


STANDARD = Fonts()

# What stands in where a font is not installed, best first. The same lists serve pages and PDF.
SUBSTITUTES: dict[str, tuple[str, ...]] = {
    "song": ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC"),
    "title": (
        "方正小标宋简体",
        "FZXiaoBiaoSong-B05S",
        "FZXiaoBiaoSong-B05",
        "STZhongsong",
        "Noto Serif CJK SC",
    ),
    "kai": ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "AR PL UKai CN", "Noto Serif CJK SC"),
    "hei": ("SimHei", "黑体", "STHeiti", "Noto Sans CJK SC"),
    "latin": ("Times New Roman", "Liberation Serif", "Noto Serif CJK SC"),
    "page": ("SimSun", "宋体", "STSong", "Noto Serif CJK SC"),
}


def width(text: str) -> float:
    """How many 字 a text is wide: figures, Latin letters and spaces count half."""
    return sum(0.5 if sign.isascii() else 1.0 for sign in text)


def signature_axis(name: str, date: str) -> tuple[float, float]:
    """字 from the right to the axis on which name and date stand centred, and half of the wider one.

    The date ends four 字 from the right; a name too long for that keeps one 字 from the margin instead.
    """
    half = max(width(name), width(date)) / 2
    return max(DATE_INDENT + width(date) / 2, 1 + half), half


def mark_size(name: str, available: float = TEXT_WIDTH) -> tuple[float, int]:
    """Size in pt and width in per cent of the issuer's mark: as large as fits on one line."""
    a_character = min(MARK_WIDTH, available / max(width(name), 1) * 0.97)
    height = min(MARK_HEIGHT, a_character * MARK_HEIGHT / MARK_WIDTH)
    return round(height / MM_PER_PT * 2) / 2, round(a_character / height * 100)


def title_lines(title: str, widest: float = 20.0) -> list[str]:
    """The title in lines of near-equal length, broken where a line may end by sense."""
    if width(title) <= widest:
        return [title]
    count = -(-int(width(title)) // int(widest))
    lines, rest = [], title
    for left in range(count, 1, -1):
        at = _break(rest, -(-len(rest) // left))
        lines.append(rest[:at])
        rest = rest[at:]
    return [*lines, rest]


_AFTER = "的于对关和与及、》)"


def _break(text: str, near: int) -> int:
    """The place nearest to `near` where a line may end by sense, else `near` itself."""
    for distance in range(4):
        for at in (near + distance, near - distance):
            if 0 < at < len(text) and text[at - 1] in _AFTER and text[at] not in "、》)":
                return at
    return near
