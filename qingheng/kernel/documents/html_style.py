"""The style sheet of papers on screen and in print, from the measures of the standard."""

from functools import lru_cache

from qingheng.kernel.documents import measures as m


def _stack(use: str) -> str:
    names = ", ".join(f'"{name}"' for name in m.SUBSTITUTES[use])
    return f"{names}, {'sans-serif' if use == 'hei' else 'serif'}"


@lru_cache(maxsize=1)
def style_sheet() -> str:
    """Rules for a page of its own; every one of them stands under `main`."""
    side = (m.LETTER_LINE_LENGTH - m.TEXT_WIDTH) / 2
    shift = (m.LEFT - m.RIGHT) / 2
    return f"""
@page {{ size: A4; margin: {m.TOP}mm {m.RIGHT}mm {m.BOTTOM}mm {m.LEFT}mm; }}
@page :left {{ @bottom-left {{ content: "— " counter(page) " —"; font: {m.SIZE_4}pt {_stack("page")}; }} }}
@page :right {{ @bottom-right {{ content: "— " counter(page) " —"; font: {m.SIZE_4}pt {_stack("page")}; }} }}
@page letter {{ margin: {m.TOP}mm {m.RIGHT - side + shift}mm {m.BOTTOM}mm {m.LEFT - side - shift}mm; }}
@page letter:first {{ margin-top: {m.LETTER_MARK_TOP}mm;
  @bottom-left {{ content: none; }} @bottom-right {{ content: none; }}
  @bottom-center {{ content: ""; width: 100%; height: {m.BOTTOM - m.LETTER_LINE_FOOT}mm;
    margin-bottom: {m.LETTER_LINE_FOOT}mm;
    border-bottom: {m.LETTER_LINE}pt double #{m.RED}; }} }}
html {{ background: #e9edf1; }}
body {{ margin: 0; }}
main {{ box-sizing: border-box; position: relative; width: {m.PAGE_WIDTH}mm; min-height: {m.PAGE_HEIGHT}mm;
  margin: 8mm auto; padding: {m.TOP}mm {m.RIGHT}mm {m.BOTTOM}mm {m.LEFT}mm; background: #fff; color: #000;
  display: flow-root; font: {m.SIZE_3}pt/{m.LINE}pt {_stack("song")}; letter-spacing: -{m.TIGHTEN}pt;
  text-autospace: no-autospace; }}
main p, main h2, main h3, main h4, main h5 {{ margin: 0; font-size: inherit; font-weight: normal;
  text-indent: 2em; text-align: justify; }}
main h1, main .authority {{ font: {m.SIZE_2}pt/{m.TITLE_LINE}pt {_stack("title")}; font-weight: 600;
  margin: 0; text-align: center; text-indent: 0; letter-spacing: 0; break-after: avoid; }}
main h1 {{ margin-bottom: {m.LINE / 2}pt; }}
main h2, main h3, main h4, main h5 {{ break-after: avoid; }}
main .level1 {{ font-family: {_stack("hei")}; }}
main .level2, main .kai {{ font-family: {_stack("kai")}; }}
main p.flush {{ text-indent: 0; }}
main p.right {{ text-align: right; text-indent: 0; margin-right: 2em; }}
main p.center {{ text-align: center; text-indent: 0; }}
main p.number {{ text-align: right; text-indent: 0; margin-bottom: {m.LINE / 2}pt; }}
main p.keep {{ text-align: right; text-indent: 0; font: {m.SIZE_4}pt/{m.LINE}pt {_stack("kai")}; }}
main .slots {{ height: {m.MARK_UNDER_TEXT_TOP}mm; }}
main p.slot {{ text-indent: 0; font-family: {_stack("hei")}; }}
main .mark {{ display: flex; justify-content: center; white-space: nowrap; line-height: 1.1;
  color: #{m.RED}; font-family: {_stack("title")}; font-weight: 600; }}
main .mark span {{ transform-origin: center; }}
main.document p.number {{ text-align: center; margin: {2 * m.LINE}pt 0; padding-bottom: {m.RED_LINE_GAP}mm;
  line-height: 1.2; border-bottom: {m.RED_LINE}pt solid #{m.RED}; }}
main.document p.up {{ display: flex; justify-content: space-between; padding-left: 1em; padding-right: 1em; }}
main.document h1, main.letter h1 {{ margin-bottom: {m.LINE}pt; }}
main.letter .letterhead {{ color: #{m.RED}; font: {m.LETTER_MARK}pt/1.15 {_stack("title")}; font-weight: 600;
  text-align: center; white-space: nowrap; padding-bottom: {m.LETTER_LINE_GAP}mm;
  margin: {m.LETTER_MARK_TOP - m.TOP}mm {-side + shift}mm 0 {-side - shift}mm;
  border-bottom: {m.LETTER_LINE}pt double #{m.RED}; }}
main.letter p.number {{ margin-bottom: {2 * m.LINE}pt; }}
main .attachments {{ display: flex; margin: {m.LINE}pt 0 0 2em; }}
main .attachments > div > span {{ display: block; }}
main p:has(+ .signature) {{ break-after: avoid; }}
main .signature {{ width: fit-content; margin-left: auto; margin-top: {m.LINE}pt; break-inside: avoid; }}
main .signature.sealed {{ margin-top: {m.SEAL_LINES * m.LINE}pt; }}
main .signature p {{ text-align: center; text-indent: 0; white-space: nowrap; }}
main table {{ width: 100%; table-layout: fixed; border-collapse: collapse; margin: 6pt 0;
  font-size: {m.SIZE_4}pt; line-height: 24pt; letter-spacing: 0; }}
main th, main td {{ border: {m.TABLE_LINE}pt solid #000; padding: 1.5pt 1.8mm; text-align: left;
  font-weight: normal; overflow-wrap: anywhere; }}
main th {{ text-align: center; }}
main td.right {{ text-align: right; }}
main tr {{ break-inside: avoid; }}
main p.annex {{ text-indent: 0; font-family: {_stack("hei")}; break-before: page; margin-top: {m.LINE}pt; }}
main p.annex-title {{ margin: {m.LINE}pt 0; }}
main .end {{ margin-top: {m.LINE}pt; font-size: {m.SIZE_4}pt; break-inside: avoid; }}
main .end p {{ text-indent: -3em; padding: 0 1em 0 4em; }}
main.document .end {{ border-top: {m.END_THICK}mm solid #000; border-bottom: {m.END_THICK}mm solid #000; }}
main.document .end p + p {{ border-top: {m.END_THIN}mm solid #000; }}
main .end p.printed {{ display: flex; justify-content: space-between; text-indent: 0; padding: 0 1em; }}
main .check {{ display: flex; align-items: center; gap: 2mm; margin-top: {m.LINE / 2}pt; letter-spacing: 0;
  font-size: {m.SIZE_SMALL}pt; line-height: 1.4; break-inside: avoid; }}
main .check svg {{ width: {m.QR}mm; height: {m.QR}mm; }}
@media print {{
  html {{ background: #fff; }}
  main {{ width: auto; min-height: 0; margin: 0; padding: 0; }}
  main.letter {{ page: letter; padding: 0 {side - shift}mm 0 {side + shift}mm; }}
  main.letter .letterhead {{ margin-top: 0; }}
}}
@media screen and (max-width: 800px) {{
  main {{ width: auto; min-height: 0; margin: 0; padding: 6mm 5mm; overflow-wrap: anywhere; }}
  main .signature p, main.letter .letterhead {{ white-space: normal; }}
  main table {{ table-layout: auto; }}
  main col {{ width: auto !important; }}
  main .mark span {{ font-size: 7vw !important; }}
}}
"""
