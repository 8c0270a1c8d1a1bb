"""A paper as text with a light structure, pure: the frozen text in, its parts out.

    title: 受理通知书
    to: 张三
    ---
    你不服……的行政复议申请,本机关决定予以受理。

Above the line `---` stand the parts that have a place of their own, one `key: value` a line; attachments
and parties' copies may be repeated. Below it every line is one block:

    一、 (一) 1. (1)     headings of the four levels, where no full stop ends them
    申请人:张三,……       a party, on a line of its own
    |! 案号 | 青复〔2024〕312号 |  a row of a table: `!` marks a label, `>` sets a cell right, `||` joins
                                 a cell to the one before, ↵ breaks a line, {4} after the row: four lines high
    > text   ^ text      aligned right, centred
    === 附件1 名称        an attachment, on a new page
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from qingheng.procedure.papers import PaperForm

RULE = "---"
BREAK = "↵"


class PaperError(ValueError):
    """A text that is no paper: a part that does not exist, stands twice, or is missing."""


@dataclass(frozen=True)
class Paragraph:
    """Running text; `align` is justify, right or center."""

    text: str
    align: str = "justify"


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 4."""

    level: int
    text: str


@dataclass(frozen=True)
class PartyLine:
    """One party with what the paper says of them."""

    role: str
    text: str


@dataclass(frozen=True)
class Cell:
    """A cell; a label is centred, another stands left or right. `span`: how many columns it takes."""

    text: str
    label: bool = False
    span: int = 1
    right: bool = False


@dataclass(frozen=True)
class Row:
    """A row; `lines` is its least height in lines."""

    cells: tuple[Cell, ...]
    lines: int = 1

    @property
    def columns(self) -> int:
        """How many columns the row takes."""
        return sum(cell.span for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """Rows that stand together."""

    rows: tuple[Row, ...]

    @property
    def columns(self) -> int:
        """How many columns the widest row takes."""
        return max(row.columns for row in self.rows)


@dataclass(frozen=True)
class Annex:
    """Where an attachment begins: its mark and its title."""

    mark: str
    title: str


Block = Paragraph | Heading | PartyLine | Table | Annex


@dataclass(frozen=True)
class Paper:
    """Everything a renderer needs. Empty text means that the part does not stand on the paper."""

    title: str
    form: PaperForm = PaperForm.CASE_PAPER
    issuer: str = ""  # 发文机关标志, or the authority's name over a case paper
    number: str = ""
    to: str = ""  # 主送机关
    signature: str = ""  # 署名
    date: str = ""  # 成文日期
    attachments: tuple[str, ...] = ()
    remark: str = ""  # 附注
    copies: str = ""  # 抄送
    printer: str = ""  # 印发机关
    printed_on: str = ""  # 印发日期
    signatory: str = ""  # 签发人, upward documents only
    secrecy: str = ""
    urgency: str = ""
    copy_no: str = ""  # 份号
    keep: str = ""  # 存根 or 附卷
    code: str = ""  # verification code
    blocks: tuple[Block, ...] = field(default=())


_REPEATED = {"attachments"}
_KEYS = frozenset(Paper.__dataclass_fields__) - {"blocks"}

_ENDS = "。;:!？…”』\uff1b\uff1a\uff01\uff1f"  # half and full width
_LEVELS = (
    (1, re.compile(r"[一二三四五六七八九十]+、")),
    (2, re.compile(r"[(\uff08][一二三四五六七八九十]+[)\uff09]")),
    (3, re.compile(r"\d+[.\uff0e](?!\d)")),
    (4, re.compile(r"[(\uff08]\d+[)\uff09]")),
)
_PARTY = re.compile(
    r"(申请人|被申请人|第三人|委托代理人|代理人|法定代表人|法定代理人|主要负责人|负责人|诉讼代表人|代表人"
    r"|住所地?|地址|当事人|上诉人|原告|被告|甲方|乙方|调解员|主持人|记录人|听证员|参加人|见证人|询问人|被询问人)"
    r"(?:[(\uff08][^()\uff08\uff09]{1,20}[)\uff09])?[:\uff1a](.*)"
)
_ROW_HEIGHT = re.compile(r"\{(\d{1,2})\}$")


def split(text: str) -> tuple[dict[str, list[str]], str]:
    """The header's values by key, and the body. Raises PaperError for a missing line or a wrong key."""
    above, rule, body = text.replace("\r\n", "\n").partition(f"\n{RULE}\n")
    if not rule:
        raise PaperError("文书缺少分隔正文的“---”行")
    values: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, above.split("\n"))):
        key, colon, value = line.partition(":")
        key = key.strip()
        if not colon or key not in _KEYS:
            raise PaperError(f"文书首部有无法识别的内容：{line}")
        if key in values and key not in _REPEATED:
            raise PaperError(f"文书首部的“{key}”重复")
        if value.strip():
            values.setdefault(key, []).append(value.strip())
    return values, body


def join(values: dict[str, list[str]], body: str) -> str:
    """The text of a paper from its header's values and its body."""
    lines = [f"{key}: {value}" for key, own in values.items() for value in own]
    return "\n".join([*lines, RULE, body.strip("\n")]) + "\n"


def with_parts(text: str, **parts: str) -> str:
    """The text with header parts set; an empty value takes the part away."""
    values, body = split(text)
    for key, value in parts.items():
        values.pop(key, None)
        if value:
            values[key] = [value]
    return join(values, body)


def parse(text: str) -> Paper:
    """The paper in a text. Raises PaperError where the text is none."""
    values, body = split(text)
    return _paper(values, tuple(_blocks(body.split("\n"))))


def head(text: str) -> Paper:
    """What stands above the line: the paper without its blocks. Raises PaperError where the text is none."""
    return _paper(split(text)[0], ())


def _paper(values: dict[str, list[str]], blocks: tuple[Block, ...]) -> Paper:
    if "title" not in values:
        raise PaperError("文书缺少标题")
    attachments = tuple(values.pop("attachments", ()))
    form = PaperForm(values.pop("form", [PaperForm.CASE_PAPER])[0])
    parts = {key: own[0] for key, own in values.items()}
    return Paper(form=form, attachments=attachments, blocks=blocks, **parts)


def _blocks(lines: Iterable[str]) -> list[Block]:
    blocks: list[Block] = []
    rows: list[Row] = []
    for line in (*map(str.strip, lines), ""):
        if line.startswith("|"):
            rows.append(_row(line))
            continue
        if rows:
            blocks.append(Table(tuple(rows)))
            rows = []
        if line:
            blocks.append(_block(line))
    return blocks


def _block(line: str) -> Block:
    if line.startswith("==="):
        mark, _, title = line.strip("= ").partition(" ")
        return Annex(mark, title.strip())
    if line[0] in ">^":
        return Paragraph(line[1:].strip(), "right" if line[0] == ">" else "center")
    if party := _PARTY.match(line):
        return PartyLine(party[1], line)
    if line[-1] not in _ENDS:
        for level, pattern in _LEVELS:
            if pattern.match(line):
                return Heading(level, line)
    return Paragraph(line)


def _row(line: str) -> Row:
    lines = 1
    if height := _ROW_HEIGHT.search(line):
        lines, line = int(height[1]), line[: height.start()].rstrip()
    cells: list[Cell] = []
    for text in line.removeprefix("|").removesuffix("|").split("|"):
        if not text and cells:
            cells[-1] = replace(cells[-1], span=cells[-1].span + 1)
        else:
            cells.append(_cell(text.strip()))
    return Row(tuple(cells), lines)


def _cell(text: str) -> Cell:
    mark = text[:1] if text[:1] in {"!", ">"} else ""
    own = text.removeprefix(mark).strip().replace(BREAK, "\n")
    return Cell(own, label=mark == "!", right=mark == ">")
