"""A paper as one printable page of HTML: no file beside it, the measures of the .docx."""

import io
from html import escape

import segno

from qingheng.kernel.documents import measures as m
from qingheng.kernel.documents.docx_table import column_widths
from qingheng.kernel.documents.html_style import style_sheet
from qingheng.kernel.documents.paper import (
    Annex,
    Block,
    Cell,
    Heading,
    Paper,
    Paragraph,
    PartyLine,
    Row,
    Table,
)
from qingheng.kernel.documents.wording import bracketed, with_colon
from qingheng.procedure.papers import PaperForm


def to_html(paper: Paper, *, link: str = "") -> str:
    """The whole document; `link` is what the QR opens, without it the QR holds the verification code."""
    head = f'<meta charset="utf-8"><title>{escape(paper.title)}</title><style>{style_sheet()}</style>'
    body = f'<body><main class="{paper.form.value}">{to_fragment(paper, link=link)}</main></body>'
    return f'<!doctype html><html lang="zh-CN"><head>{head}</head>{body}</html>'


def to_fragment(paper: Paper, *, link: str = "") -> str:
    """What stands on the paper, for a preview inside another page; it needs style_sheet()."""
    at = next((i for i, block in enumerate(paper.blocks) if isinstance(block, Annex)), len(paper.blocks))
    parts = [
        _head(paper),
        *map(_block, paper.blocks[:at]),
        _attachments(paper),
        _signature(paper),
        _p(bracketed(paper.remark)) if paper.remark else "",
        *map(_block, paper.blocks[at:]),
        _end(paper),
        _check(paper.code, link) if paper.code else "",
    ]
    return "".join(parts)


def _p(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def _title(paper: Paper) -> str:
    return f"<h1>{'<br>'.join(map(escape, m.title_lines(paper.title)))}</h1>"


def _head(paper: Paper) -> str:
    to = _p(with_colon(paper.to), "flush") if paper.to else ""
    if paper.form == PaperForm.DOCUMENT:
        mark = f"{paper.issuer.removesuffix('文件')}文件"
        size, scale = m.mark_size(mark)
        style = f"font-size:{size}pt;transform:scaleX({scale / 100})"
        shown = f'<span style="{style}">{escape(mark)}</span>'
        slots = "".join(_p(text, "slot") for text in (paper.copy_no, paper.secrecy, paper.urgency) if text)
        above = f'<div class="slots">{slots}</div><div class="mark">{shown}</div>'
        return f"{above}{_number(paper)}{_title(paper)}{to}"
    if paper.form == PaperForm.LETTER:
        return f'<div class="letterhead">{escape(paper.issuer)}</div>{_number(paper)}{_title(paper)}{to}'
    keep = _p(bracketed(paper.keep), "keep") if paper.keep else ""
    issuer = f'<p class="authority">{escape(paper.issuer)}</p>' if paper.issuer else ""
    return f"{keep}{issuer}{_title(paper)}{_number(paper)}{to}"


def _number(paper: Paper) -> str:
    if paper.form == PaperForm.DOCUMENT and paper.signatory:
        signer = f'<span>签发人\uff1a<span class="kai">{escape(paper.signatory)}</span></span>'
        return f'<p class="number up"><span>{escape(paper.number)}</span>{signer}</p>'
    if not paper.number and paper.form != PaperForm.DOCUMENT:
        return ""
    return f'<p class="number">{escape(paper.number)}</p>'


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f'<h{level + 1} class="level{level}">{escape(text)}</h{level + 1}>'
        case PartyLine(_, text):
            return _p(text)
        case Paragraph(text, align):
            return _p(text, "" if align == "justify" else align)
        case Table():
            return _table(block)
        case Annex(mark, title):
            return f'<p class="annex">{escape(mark)}</p><p class="authority annex-title">{escape(title)}</p>'


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{wide:.2f}mm">' for wide in column_widths(table))
    rows = "".join(_row(row, table.columns) for row in table.rows)
    return f"<table><colgroup>{columns}</colgroup><tbody>{rows}</tbody></table>"


def _row(row: Row, columns: int) -> str:
    missing = columns - row.columns
    cells = "".join(_cell(cell, cell.span + (missing if cell is row.cells[-1] else 0)) for cell in row.cells)
    return f'<tr style="height:{row.lines * 24 + 6}pt">{cells}</tr>'


def _cell(cell: Cell, span: int) -> str:
    tag = "th" if cell.label else "td"
    joined = f' colspan="{span}"' if span > 1 else ""
    kind = ' class="right"' if cell.right else ""
    return f"<{tag}{joined}{kind}>{escape(cell.text).replace(chr(10), '<br>')}</{tag}>"


def _attachments(paper: Paper) -> str:
    several = len(paper.attachments) > 1
    names = (f"{index}. {name}" if several else name for index, name in enumerate(paper.attachments, start=1))
    lines = "".join(f"<span>{escape(name)}</span>" for name in names)
    return f'<div class="attachments"><span>附件\uff1a</span><div>{lines}</div></div>' if lines else ""


def _signature(paper: Paper) -> str:
    lines = [line for line in (paper.signature, paper.date) if line]
    if not lines:
        return ""
    axis, half = m.signature_axis(paper.signature, paper.date)
    place = f"margin-right:{(axis - half) * m.CHARACTER:.1f}pt"
    kind = "signature sealed" if paper.signature else "signature"
    return f'<div class="{kind}" style="{place}">{"".join(_p(line) for line in lines)}</div>'


def _end(paper: Paper) -> str:
    copies = f"<p>抄送\uff1a{escape(paper.copies.rstrip('。'))}。</p>" if paper.copies else ""
    printed = ""
    if paper.form == PaperForm.DOCUMENT and paper.printer:
        day = f"{paper.printed_on or paper.date}印发"
        printed = f'<p class="printed"><span>{escape(paper.printer)}</span><span>{escape(day)}</span></p>'
    return f'<footer class="end">{copies}{printed}</footer>' if copies or printed else ""


def _check(code: str, link: str) -> str:
    out = io.BytesIO()
    segno.make(link or code, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=1, title="文书核验二维码"
    )
    return f'<aside class="check">{out.getvalue().decode()}<span>文书核验码 {escape(code)}</span></aside>'
