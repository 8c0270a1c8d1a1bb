"""Chinese without a dictionary: text as overlapping pairs of characters, figures and Latin words whole.

信息公开 2024 becomes 信息 息公 公开 开 2024, so that every word of two characters is found, and a single
character by the pairs that begin with it.
"""

import re
import unicodedata
from dataclasses import dataclass
from operator import add

_HAN = "\u3400-\u9fff\U00020000-\U0002fa1f"
_FIRST_HAN = _HAN[0]
_RUN = re.compile(f"[{_HAN}]+|[a-z]+|[0-9]+")
_ALL_HAN = re.compile(f"[{_HAN}]+")
# An identity number, a telephone or a bank card that has slipped into a text is not made searchable.
_PRIVATE = re.compile(r"\d[\d -]{9,}[\dxX]")
HIDDEN = "*" * 6
# Usual marks that part words whichever their width. Where they are gone, a text is mostly in normal form as it stands.
_WIDE_MARKS = "\uff0c\uff1a\uff1b\uff08\uff09\uff1f\uff01\u2026"


def scrub(text: str) -> str:
    """The text with long numbers of persons hidden."""
    return _PRIVATE.sub(HIDDEN, text)


def _runs(text: str) -> list[str]:
    for mark in _WIDE_MARKS:
        text = text.replace(mark, " ")
    return _RUN.findall(unicodedata.normalize("NFKC", text).lower())


def tokens(text: str) -> str:
    """What is indexed of a text: each token once, parted by spaces."""
    found: list[str] = []
    for run in _runs(scrub(text)):
        if len(run) > 1 and run[0] >= _FIRST_HAN:
            found += map(add, run, run[1:])
            found.append(run[-1])
        else:
            found.append(run)
    return " ".join(dict.fromkeys(found))


@dataclass(frozen=True)
class Term:
    """One token asked for; `prefix`: whatever begins with it will do."""

    token: str
    prefix: bool = False


def terms(query: str) -> list[Term]:
    """The tokens that must all occur. Figures match whole, Latin words and single characters by beginning."""
    asked: dict[Term, None] = {}
    for run in _runs(query):
        if not _ALL_HAN.match(run):
            asked[Term(run, prefix=run.isalpha())] = None
        elif len(run) == 1:
            asked[Term(run, prefix=True)] = None
        else:
            asked.update(dict.fromkeys(Term(run[at : at + 2]) for at in range(len(run) - 1)))
    return list(asked)


@dataclass(frozen=True)
class Segment:
    """A stretch of text, marked where it was searched for."""

    text: str
    hit: bool


def marked(text: str, query: str) -> list[Segment]:
    """The text in stretches; those that the query asked for are hits."""
    words = sorted(set(_runs(query)), key=len, reverse=True)
    if not words:
        return [Segment(text, hit=False)] if text else []
    parts = re.split(f"({'|'.join(map(re.escape, words))})", text, flags=re.IGNORECASE)
    return [Segment(part, hit=index % 2 == 1) for index, part in enumerate(parts) if part]


def snippet(text: str, query: str, length: int = 60) -> str:
    """A piece of the text round the first word of the query that occurs in it."""
    plain = " ".join(text.split())
    lowered = plain.lower()
    places = [at for run in _runs(query) if (at := lowered.find(run)) >= 0]
    start = max(min(places, default=0) - length // 4, 0)
    piece = plain[start : start + length]
    return ("…" if start else "") + piece + ("…" if start + length < len(plain) else "")
