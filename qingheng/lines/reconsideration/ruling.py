"""What a decision says by its kind: the end of its reasons, its articles, its orders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from qingheng.kernel.documents.wording import chinese_date, money_both, numeral, sentence
from qingheng.lines.reconsideration.choices import CORRECTING, Closing, Compensation, ReviewResult
from qingheng.lines.reconsideration.law import LAW, REGULATION
from qingheng.procedure.fields import Choice
from qingheng.statute.laws import Basis
from qingheng.statute.periods import Period

Facts = Mapping[str, Any]

CONCLUSIONS: Mapping[Choice, str] = {
    Closing.UPHELD: "被申请人作出的上述行政行为，应予维持",
    Closing.CHANGED: "被申请人作出的上述行政行为，应予变更",
    Closing.QUASHED: "被申请人作出的上述行政行为，应予撤销",
    Closing.PARTLY_QUASHED: "被申请人作出的上述行政行为，应予部分撤销",
    Closing.UNLAWFUL: "被申请人的上述行政行为，应当确认违法",
    Closing.VOID: "被申请人作出的上述行政行为，应当确认无效",
    Closing.ORDERED: "被申请人应当履行其法定职责",
    Closing.CONTRACT: "被申请人应当依法承担行政协议责任或者给予补偿",
    Closing.CLAIM_REJECTED: "申请人的复议请求不能成立，应予驳回",
}
_NUMBERED = re.compile(r"^\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+[.．、])\s*")


def decided(facts: Facts) -> bool:
    """Whether the case was closed by a decision on the matter itself."""
    return facts.get("closing") in CONCLUSIONS


def conclusion(facts: Facts) -> str:
    """The sentence that the reasons end in."""
    return CONCLUSIONS[Closing.of(facts["closing"])]


def articles(facts: Facts, *, unanswered: bool) -> Iterator[Basis]:
    """The articles of the present Law that the kind of decision rests on.

    unanswered: a respondent handed in neither reply nor evidence.
    """
    closing = Closing.of(facts["closing"])
    if closing.basis:
        yield closing.basis
    if closing in CORRECTING and unanswered:
        yield LAW[70]
    if facts.get("review_result"):
        yield LAW[59]
    if facts.get("compensation") in (Compensation.GRANTED, Compensation.REJECTED):
        yield LAW[72, 1]
    if facts.get("redo") and not facts.get("perform_by"):
        yield REGULATION[49, 1]


def orders(facts: Facts, redo_within: Period | None) -> list[str]:
    """What is ordered, numbered where it is more than one thing."""
    found = [sentence(each) for each in _orders(facts, redo_within)]
    if len(found) == 1:
        return found
    return [f"{numeral(number)}、{order}" for number, order in enumerate(found, start=1)]


def _orders(facts: Facts, redo_within: Period | None) -> Iterator[str]:
    for line in facts["result_text"].splitlines():
        if text := _NUMBERED.sub("", line).strip():
            yield text
    if order := _performance(facts, redo_within):
        yield order
    if facts.get("compensation") == Compensation.GRANTED:
        yield f"被申请人赔偿申请人{money_both(facts['compensation_sum'])}"
    if facts.get("compensation") == Compensation.REJECTED:
        yield "驳回申请人的行政赔偿请求"
    if facts.get("review_result") == ReviewResult.UNLAWFUL:
        yield f"停止执行{facts['review_maker']}制定的{facts['review_text']}"


def _performance(facts: Facts, redo_within: Period | None) -> str:
    by = f"{chinese_date(facts['perform_by'])}前（含当日）" if facts.get("perform_by") else ""
    if facts.get("redo"):
        return f"责令被申请人{f'于{by}' if by else f'自收到本决定书之日起{redo_within}内'}重新作出行政行为"
    if not facts.get("has_performance"):
        return ""
    return f"被申请人应当于{by}履行完毕" if by else "被申请人应当及时履行本决定"
