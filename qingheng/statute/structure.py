"""The structure of a statute, derived from its text: how many paragraphs and items each article has.

``python -m qingheng.statute.structure FOLDER`` reads the statute texts of a folder (one Markdown file a
version, named 简称(YYYY-MM-DD).md) and prints the structure file of this package. Only counts are kept,
never sentences. In a text, each line is one paragraph (款); a line that opens with （一） is an item (项)
of the paragraph above it.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from qingheng.statute.wording import number

Structure = dict[str, list[int]]
"""Article number ("30", or "30-1" for 第三十条之一) -> number of items in each of its paragraphs."""

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NUMERAL = "[零〇一二三四五六七八九十百千]+"
_ARTICLE = re.compile(rf"第({_NUMERAL})条(?:之({_NUMERAL}))?(?:\s+(.*)|$)")
_MISPRINTED = re.compile(rf"第({_NUMERAL})\s+条(?:之({_NUMERAL}))?\s*(.*)")
_PARAGRAPH_ENDS = frozenset("。：:；;，,”）)")
_ITEM = re.compile(rf"[（(]({_NUMERAL})[）)]")


def structure_of(text: str) -> Structure:
    """The structure of one statute text. Raises ValueError when an article is missing."""
    found: Structure = {}
    last = 0
    for line in _lines(text):
        heading = _heading(line, last)
        if heading is None:
            if found:
                _add(found[next(reversed(found))], line)
            continue
        last, inserted, rest = heading
        found[f"{last}-{inserted}" if inserted else str(last)] = []
        _add(found[next(reversed(found))], rest)
    if not found:
        raise ValueError("文本中没有条文")
    return found


def _lines(text: str) -> Iterator[str]:
    for raw in text.partition("<!-- INFO END -->")[2].splitlines():
        line = raw.translate(_INVISIBLE).strip()
        if line and not line.startswith("#") and not _bare_heading(line):
            yield line


def _bare_heading(line: str) -> bool:
    # Some texts print the title of a chapter without a mark; a paragraph ends in punctuation.
    opens = _ARTICLE.match(line) or _MISPRINTED.match(line) or _ITEM.match(line)
    return opens is None and line[-1] not in _PARAGRAPH_ENDS


def _heading(line: str, last: int) -> tuple[int, int, str] | None:
    """Article number, its 之N, and what follows, if the line opens the article after the last one.

    A paragraph may itself open with the name of an article (第三十条规定的…), so only the next number
    with a space behind it, or an article inserted after the last, begins an article.
    """
    match = _ARTICLE.match(line) or _MISPRINTED.match(line)
    if match is None:
        return None
    found, inserted = number(match[1]), number(match[2]) if match[2] else 0
    if found != (last if inserted else last + 1):
        return None
    return found, inserted, match[3] or ""


def _add(paragraphs: list[int], line: str) -> None:
    item = _ITEM.match(line)
    if not line:
        return
    if item is None:
        paragraphs.append(0)
    elif paragraphs and number(item[1]) == paragraphs[-1] + 1:
        paragraphs[-1] += 1


def structures(folder: Path) -> dict[str, Structure]:
    """The structure of every statute text in a folder, by file name without its ending."""
    paths = sorted(folder.glob("*.md"))
    return {path.stem: structure_of(path.read_text(encoding="utf-8")) for path in paths}


def _written(entries: Iterable[tuple[str, Structure]]) -> str:
    lines = (
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(found, separators=(',', ':'))}" for name, found in entries
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    sys.stdout.write(_written(structures(Path(sys.argv[1])).items()))
