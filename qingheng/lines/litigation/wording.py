"""What only this line's papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.litigation.choices import CourtPerson
from qingheng.lines.litigation.derived import parts
from qingheng.lines.litigation.matters.suggestion import Suggestion
from qingheng.lines.litigation.staff import CENTRE_ORGAN, CENTRE_SIDE, DEFENDANT, OBLIGOR, PLAINTIFF
from qingheng.procedure.roles import THIRD_PARTY

REPLY_LIMITS = frozenset(Suggestion.limits)


class Words:
    """The object `words` of the templates."""

    @staticmethod
    def names(parties: Sequence[Any], role: str) -> str:
        """The names of those in a role."""
        return "、".join(party.name for party in parties if party.role == role)

    @staticmethod
    def rows(listed: str | None) -> list[str]:
        """The lines of a list that was typed as text."""
        return [line.strip() for line in (listed or "").splitlines() if line.strip()]

    @staticmethod
    def evidence(listed: str | None) -> list[list[str]]:
        """Name, source, pages and what it proves of every piece that was typed as a line; empty where not typed."""
        split = [[part.strip() for part in line.replace(",", "，").split("，", 3)] for line in Words.rows(listed)]
        return [parts + [""] * (4 - len(parts)) for parts in split]

    @staticmethod
    def agents(names: str | None, posts: str | None) -> list[tuple[str, str]]:
        """Each agent with the post or the firm."""
        return list(zip(parts(names), parts(posts), strict=False))

    @staticmethod
    def decider(person: str) -> str:
        """Who decides on the recusal of somebody of the court (ALL 55(4))."""
        deciders: dict[str, str] = {CourtPerson.PRESIDENT: "审判委员会", CourtPerson.JUDGE: "院长"}
        return deciders.get(person, "审判长")

    @staticmethod
    def copies(parties: Sequence[Any]) -> int:
        """How many copies of an answer: one for the court and one for each other party."""
        return 1 + sum(party.role in (PLAINTIFF.code, THIRD_PARTY.code) for party in parties)

    @staticmethod
    def reply_day(limits: Mapping[str, Any]) -> str:
        """The last day for the reply to a suggestion, where the law or the suggestion gives one."""
        found = next((each.due.due for code, each in limits.items() if code in REPLY_LIMITS), None)
        return f"{found.year}年{found.month}月{found.day}日" if found else "没有规定"

    plaintiff, defendant, obligor = PLAINTIFF.code, DEFENDANT.code, OBLIGOR.code
    side, organ = CENTRE_SIDE.code, CENTRE_ORGAN.code


WORDS = Words()


def context(_: Any) -> Mapping[str, Any]:
    """What the templates may use beside the common context."""
    return {"words": WORDS}
