"""Who is to be assigned: by rota, by field, and free of conflicts. Pure; the same for the same roster.

Of those whom nothing bars, those versed in the field come before the others; among these, whoever had fewest cases in
the year; then whoever waited longest; then the order of the roster (LAL 12, 26; Rules 2023 art. 26; 律师法 39).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from qingheng.lines.legal_aid.choices import PersonKind, Specialty
from qingheng.lines.legal_aid.local import DEFENCE_YEARS, NO_CO_ACCUSED

NEVER = dt.date.min


@dataclass(frozen=True)
class Candidate:
    """Somebody on the roster.

    place: in the order of the roster. had: cases assigned in the year. last: when the last one was, None for never.
    conflicts: names of those whom they advise or are related to.
    """

    licence: str
    name: str
    firm: str
    kind: PersonKind
    place: int
    specialties: frozenset[Specialty] = frozenset()
    defence_since: dt.date | None = None
    conflicts: frozenset[str] = frozenset()
    had: int = 0
    last: dt.date | None = None
    on_rota: bool = True


@dataclass(frozen=True)
class Need:
    """What a case asks for.

    three_years: life or death is at stake. minor: the accused is a minor. sides: names of everybody in the case.
    opposing_firms: who stand for the other side. helped_co_accused: licences of duty lawyers who helped several
    co-accused. former: licence of whom the new person replaces.
    """

    on: dt.date
    field: Specialty
    defence: bool = False
    three_years: bool = False
    minor: bool = False
    sides: frozenset[str] = frozenset()
    opposing_firms: frozenset[str] = frozenset()
    helped_co_accused: frozenset[str] = frozenset()
    former: str = ""


def obstacle(candidate: Candidate, need: Need) -> str | None:
    """Why somebody cannot be assigned, in the words of the rota list; None where nothing stands in the way."""
    barred = (
        (not candidate.on_rota, "暂停轮候"),
        (candidate.kind is PersonKind.VOLUNTEER, "志愿者不办理案件"),
        (need.defence and candidate.kind is not PersonKind.LAWYER, "刑事辩护须由律师担任"),
        (need.three_years and not versed(candidate.defence_since, need.on), "刑事辩护经历不满三年"),
        (need.minor and Specialty.MINORS not in candidate.specialties, "未登记熟悉未成年人身心特点"),
        (candidate.firm in need.opposing_firms, "同所律师代理对方当事人"),
        (not candidate.conflicts.isdisjoint(need.sides), "与当事人有利害关系"),
        (NO_CO_ACCUSED and candidate.licence in need.helped_co_accused, "曾为同案多人提供值班帮助"),
        (bool(need.former) and candidate.licence == need.former, "为被更换的人员"),
    )
    return next((why for holds, why in barred if holds), None)


def versed(since: dt.date | None, on: dt.date) -> bool:
    """Whether somebody has defended for three full years on that day."""
    if since is None:
        return False
    full = since.year + DEFENCE_YEARS
    leap_day = (since.month, since.day) == (2, 29)
    return on >= (dt.date(full, 2, 28) if leap_day else since.replace(year=full))


def in_turn(roster: Iterable[Candidate], need: Need) -> list[Candidate]:
    """All who may be assigned, whose turn it is first."""
    return sorted((each for each in roster if obstacle(each, need) is None), key=lambda each: _turn(each, need.field))


def choose(roster: Iterable[Candidate], need: Need) -> Candidate | None:
    """Whose turn it is; None where nobody may be assigned."""
    return next(iter(in_turn(roster, need)), None)


def passed_over(roster: Collection[Candidate], need: Need) -> list[tuple[Candidate, str]]:
    """Who cannot be assigned, and why, in the order of the roster."""
    barred = ((each, obstacle(each, need)) for each in sorted(roster, key=lambda each: each.place))
    return [(each, why) for each, why in barred if why]


def _turn(candidate: Candidate, field: Specialty) -> tuple[bool, int, dt.date, int, str]:
    unversed = field is not Specialty.GENERAL and field not in candidate.specialties
    return unversed, candidate.had, candidate.last or NEVER, candidate.place, candidate.licence
