"""How dates, sums, names and articles stand in the text of a paper: the filters of the templates."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from qingheng.statute.laws import Citation

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_PLAIN = "零一二三四五六七八九"
_HAN = re.compile("[\u3400-\u9fff]")
_WEEKDAYS = "一二三四五六日"
_STOPS = ("。", "!", "?", "\uff01", "\uff1f", "…", "。”", "。』")


_CJK = "\u3400-\u9fff\u3001\u3002\u300a\u300b\u3014\u3015\u201c\u201d\u2026"
_BESIDE = re.compile(f"(?<=[{_CJK}\uff08\uff09])[,:;?!]|[,:;?!](?=[{_CJK}\uff08\uff09])")
_BRACKETS = re.compile(r"\(([^()\n]*)\)")
_FULL = str.maketrans(",:;?!", "\uff0c\uff1a\uff1b\uff1f\uff01")


def full_width(text: str) -> str:
    """The text with full-width punctuation wherever it stands beside Chinese; figures keep theirs (9:30)."""
    text = _BRACKETS.sub(_bracket, text)
    return _BESIDE.sub(lambda found: found[0].translate(_FULL), text)


def _bracket(found: re.Match[str]) -> str:
    around = found.string[max(found.start() - 1, 0) : found.end() + 1]
    return f"\uff08{found[1]}\uff09" if _HAN.search(around) else found[0]


def bracketed(text: str) -> str:
    """The text in full-width brackets, whatever brackets it came with."""
    return "\uff08" + text.strip("()\uff08\uff09") + "\uff09"


def with_colon(text: str) -> str:
    """The text with one full-width colon after it."""
    return text.rstrip(":\uff1a") + "\uff1a"


def chinese_date(day: date) -> str:
    """2024年9月6日: no leading zero."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_time(moment: datetime) -> str:
    """2024年9月6日9时30分; a full hour without minutes."""
    minutes = f"{moment.minute}分" if moment.minute else ""
    return f"{chinese_date(moment)}{moment.hour}时{minutes}"


def weekday(day: date) -> str:
    """星期五."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


def _four(number: int) -> str:
    """Up to four digits in capitals, zeros inside closed up to one 零."""
    text, pending = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if pending and text else "") + _DIGITS[digit] + _UNITS[place]
            pending = False
        else:
            pending = True
    return text


def _whole(number: int) -> str:
    text, gap = "", False  # gap: the digit before this group is a zero
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = number // 10_000**place % 10_000
        if not group:
            gap = bool(text)
            continue
        zero = "零" if text and (gap or group < 1000) else ""
        text += zero + _four(group) + _GROUPS[place]
        gap = group % 10 == 0
    return text


def capitals(amount: Decimal | int) -> str:
    """A sum in capitals: 1002.50 is 壹仟零贰元伍角. Raises ValueError below zero or finer than 分."""
    cents = Decimal(amount) * 100
    if cents < 0 or cents != cents.to_integral_value() or cents >= 10**18:
        raise ValueError(f"金额无法大写：{amount}")
    yuan, small = divmod(int(cents), 100)
    jiao, fen = divmod(small, 10)
    text = f"{_whole(yuan)}元" if yuan else ""
    if not small:
        return f"{text or '零元'}整"
    text += f"{_DIGITS[jiao]}角" if jiao else ("零" if yuan else "")
    return text + (f"{_DIGITS[fen]}分" if fen else "")


def money(amount: Decimal | int) -> str:
    """3000元, 1002.50元."""
    plain = Decimal(amount)
    return f"{plain:.0f}元" if plain == plain.to_integral_value() else f"{plain:.2f}元"


def money_both(amount: Decimal | int) -> str:
    """3000元（叁仟元整）, for agreements and decisions on payment."""
    return f"{money(amount)}\uff08{capitals(amount)}\uff09"


def names(items: Iterable[object]) -> str:
    """Names joined by 、."""
    return "、".join(str(item) for item in items)


def cite(bases: object) -> str:
    """One article or several: 《……法》第三十条第三款、第六十二条 as they write themselves, joined by 、."""
    return names(bases) if isinstance(bases, list | tuple) else str(bases)


def formal(bases: object) -> str:
    """Articles as official papers cite them: a law by its full title, law and article named once in a row.

    《中华人民共和国行政复议法》第三十条第一款第二项、第二款; a practice stands by its name alone.
    """
    parts: list[str] = []
    former: object = None
    for basis in bases if isinstance(bases, list | tuple) else (bases,):
        parts.append(_after(former, basis) if isinstance(basis, Citation) else basis.short)
        former = basis
    return "、".join(parts)


def _after(former: object, basis: Citation) -> str:
    if not isinstance(former, Citation) or former.full_title != basis.full_title:
        return basis.formal
    article = replace(basis, paragraph=0, item=0)
    if basis.paragraph and former.paragraph and replace(former, paragraph=0, item=0) == article:
        return basis.place.removeprefix(article.place)
    return basis.place


def sentence(text: str) -> str:
    """The text with a full stop where it ends without one."""
    kept = text.rstrip()
    return kept if kept.endswith(_STOPS) else f"{kept}。"


def clause(text: str) -> str:
    """The text without the stop at its end: to stand in the middle of a sentence."""
    return text.strip().rstrip("".join(_STOPS[:5]))


def numeral(number: int) -> str:
    """A number from 0 to 99 as headings write it: 十二."""
    if not 0 <= number < 100:
        raise ValueError(f"超出序数范围：{number}")
    tens, ones = divmod(number, 10)
    if not tens:
        return _PLAIN[ones]
    return ("" if tens == 1 else _PLAIN[tens]) + "十" + (_PLAIN[ones] if ones else "")


FILTERS: Mapping[str, Callable[..., str]] = {
    "date": chinese_date,
    "time": chinese_time,
    "weekday": weekday,
    "money": money,
    "capitals": capitals,
    "money_both": money_both,
    "names": names,
    "cite": cite,
    "formal": formal,
    "sentence": sentence,
    "clause": clause,
    "numeral": numeral,
}
