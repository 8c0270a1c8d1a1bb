"""Facts that follow from other facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.staff import DEFENDANT
from qingheng.procedure.declare import PartyFact
from qingheng.statute.calendar import official
from qingheng.statute.periods import days, due

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]


def parts(names: str | None) -> list[str]:
    """The names in a text that has them with 、 between."""
    return [each.strip() for each in (names or "").replace("，", "、").split("、") if each.strip()]


_O, _S = c.ReconsiderationOutcome, c.Sued
_UPHELD = (_O.UPHELD, _O.REQUEST_DISMISSED, _O.UNLAWFUL_PROCEDURE, _O.PARTLY)


def lawful_defendants(facts: Facts, _: Parties) -> str | None:
    """Who is defendant after reconsideration (ALL 26; SPC18 22, 133, 134); without it, nothing is said."""
    if not facts.get("reconsidered"):
        return None
    outcome, sued = facts.get("reconsideration_outcome"), facts.get("sued")
    if outcome in _UPHELD:
        return c.Defendants.BOTH.value
    if outcome == _O.CHANGED:
        return c.Defendants.AUTHORITY.value
    return (c.Defendants.ORIGINAL if sued == _S.ACT else c.Defendants.AUTHORITY).value


def joint(_: Facts, parties: Parties) -> bool:
    """Whether there are several defendants."""
    return _defendants(parties) > 1


def flags(facts: Facts, parties: Parties) -> list[str]:
    """What the clerk is to look at when a suit comes in."""
    found = {
        c.Flag.ADD_DEFENDANT: _lacks_defendant(facts, parties),
        c.Flag.WRONG_DEFENDANT: bool(facts.get("wrong_defendant")),
        c.Flag.COURT_LEVEL: _level_is_odd(facts),
        c.Flag.PARALLEL: bool(facts.get("reconsideration_pending")),
        c.Flag.WITHDRAWN_BEFORE: bool(facts.get("sued_before")),
    }
    return [flag.value for flag, holds in found.items() if holds]


def _defendants(parties: Parties) -> int:
    return sum(party.role == DEFENDANT.code for party in parties)


def _lacks_defendant(facts: Facts, parties: Parties) -> bool:
    first = facts.get("instance") == c.Instance.FIRST
    return first and not joint(facts, parties) and lawful_defendants(facts, parties) == c.Defendants.BOTH


def _level_is_odd(facts: Facts) -> bool:
    """Acts of the government go to the intermediate court (ALL 15); joint cases follow the original organ."""
    if facts.get("instance") != c.Instance.FIRST:
        return False
    level = c.CourtLevel.INTERMEDIATE if facts.get("government_act") else c.CourtLevel.BASIC
    return facts.get("court_level") != level


def answer_due(facts: Facts, _: Parties) -> dt.date | None:
    """The last day for the answer, from which the unit's own time is counted back; None where nobody answers."""
    instance, position = facts.get("instance"), facts.get("position")
    first = facts.get("track") == c.Track.ORDINARY and position in c.DEFENDING
    answers: dict[str, bool] = {
        c.Instance.FIRST: first,
        c.Instance.SECOND: position == c.Position.APPELLEE,
        c.Instance.RETRIAL_REVIEW: position == c.Position.RETRIAL_RESPONDENT,
    }
    received: dt.date | None = facts.get("complaint_received_on")
    return due(days(15), received, official()).due if received and answers.get(instance or "") else None


def hearing_day(facts: Facts, _: Parties) -> dt.date | None:
    """The day of the hearing."""
    moment: dt.datetime | None = facts.get("hearing_at")
    return moment.date() if moment else None


# What the hearings come to. Each is worked out when a hearing has been held, from it and from those before.


def _open_hearing(facts: Facts) -> bool:
    return facts.get("hearing_kind") == c.HearingKind.TRIAL


def _head_there(facts: Facts) -> bool:
    return facts.get("attendance") == c.Attendance.HEAD and bool(facts.get("identity_accepted"))


def first_heard_on(facts: Facts, _: Parties) -> dt.date | None:
    """The day of the first open hearing held."""
    days_held = [facts.get("first_heard_on"), facts.get("hearing_on") if _open_hearing(facts) else None]
    return min((day for day in days_held if day), default=None)


def attended_once(facts: Facts, _: Parties) -> bool:
    """Whether a head whose identity the court accepted was at one open hearing (Head20 6, 7)."""
    return bool(facts.get("attended_once")) or (_open_hearing(facts) and _head_there(facts))


def missed_call(facts: Facts, _: Parties) -> bool:
    """Whether the court called again, in vain, a head who had been there (Head20 7(1)): before `attended_once`."""
    called = _open_hearing(facts) and bool(facts.get("head_called")) and bool(facts.get("attended_once"))
    return bool(facts.get("missed_call")) or (called and not _head_there(facts))


def head_appeared(facts: Facts, _: Parties) -> bool:
    """One appearance is enough for the instance, unless the court called the head again in vain."""
    return bool(facts.get("attended_once")) and not facts.get("missed_call")


def chief_appeared(facts: Facts, _: Parties) -> bool:
    """Whether the chief was there in person."""
    now = _open_hearing(facts) and _head_there(facts) and facts.get("head_rank") == c.Rank.CHIEF
    return bool(facts.get("chief_appeared")) or now


def head_spoke(facts: Facts, _: Parties) -> bool:
    """Whether the head spoke on how to settle the matter (Head20 11(3))."""
    return bool(facts.get("head_spoke")) or (_open_hearing(facts) and _head_there(facts) and bool(facts.get("spoke")))


def only_lawyers(facts: Facts, _: Parties) -> bool:
    """Whether lawyers alone came to some open hearing (SPC18 132)."""
    now = _open_hearing(facts) and facts.get("attendance") == c.Attendance.ONLY_LAWYERS
    return bool(facts.get("only_lawyers")) or now


def absences_accepted(facts: Facts, _: Parties) -> bool | None:
    """Whether the court accepted every absence of the head; None where there was none."""
    before: bool | None = facts.get("absences_accepted")
    if not _open_hearing(facts) or _head_there(facts):
        return before
    accepted = bool(facts.get("reason_accepted"))
    return accepted if before is None else before and accepted


def head_of(facts: Facts, _: Parties) -> str | None:
    """Which defendant's head came: the first to do so counts."""
    came = facts.get("whose_head") or c.WhoseHead.FIRST.value
    known: str | None = facts.get("head_of")
    return known or (came if _open_hearing(facts) and _head_there(facts) else None)


# The judgment


def appealable(facts: Facts, _: Parties) -> str | None:
    """Whether one may appeal (ALL 85; SPC18 101(2)); a case that is tried again follows its instance's result."""
    result = facts.get("result")
    if result is None:
        return None
    if facts.get("instance") != c.Instance.FIRST:
        return c.Appealable.NOT.value
    if result in c.JUDGMENTS:
        return c.Appealable.JUDGMENT.value
    return (c.Appealable.RULING if result in c.APPEALABLE_RULINGS else c.Appealable.NOT).value


def withdrawn_after_change(facts: Facts, _: Parties) -> bool:
    """Whether the plaintiff withdrew after the act had been changed (ALL 62)."""
    return facts.get("result") == c.Result.WITHDRAWN and bool(facts.get("act_changed"))


def last_served_on(facts: Facts, _: Parties) -> dt.date | None:
    """The latest day on which a party was served."""
    served = [facts.get("last_served_on"), facts.get("served_on")]
    return max((day for day in served if day), default=None)


def all_served_on(facts: Facts, _: Parties) -> dt.date | None:
    """The latest day of service, once every party has been served: from it the judgment's effect is counted."""
    return facts.get("last_served_on") if facts.get("all_served") else None


def duty_due(facts: Facts, _: Parties) -> dt.date | None:
    """The last day for what the judgment orders: as many days after its effect, or the day it names."""
    named: dt.date | None = facts.get("duty_date")
    from_day, number = facts.get("effective_on"), facts.get("duty_days")
    if named or not (from_day and number) or facts.get("duty") == c.Duty.NONE:
        return named
    return due(days(number), from_day, official()).due


def enforcement_from(facts: Facts, _: Parties) -> dt.date | None:
    """From when the two years for enforcement run: the last day for performance, else service (SPC18 153)."""
    if not facts.get("citizen_duty"):
        return None
    found: dt.date | None = facts.get("citizen_due") or facts.get("last_served_on") or facts.get("effective_on")
    return found
