"""What somebody asks the door to do, and how the door says no."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qingheng.procedure.taking import Refusal
from qingheng.statute.wording import full_day

MOST_TOLD = 3
"""Of what was done meanwhile, so many steps are told; the case itself shows the rest."""


@dataclass(frozen=True)
class NewParty:
    """A party as taken down at intake or when it joins.

    Whom it represents: `stands_for` is the position of a party who joins with it, `acts_for` the key of one who takes
    part already. copies: the key of a party of the referring case whose sealed numbers are taken over.
    """

    role: str
    kind: str
    name: str
    body_id: int | None = None
    id_number: str = ""
    phone: str = ""
    sex: str = ""
    born_on: dt.date | None = None
    ethnicity: str = ""
    address: str = ""
    legal_head: str = ""
    relation: str = ""
    mandate: str = ""
    e_address: str = ""
    e_service_agreed_on: dt.date | None = None
    stands_for: int | None = None
    acts_for: int | None = None
    copies: int | None = None


@dataclass(frozen=True)
class Taking:
    """A step somebody wants to take.

    step: its code. on: the legal date. data: the facts as typed, by name. subject: key of the party it is about.
    version: the version of the case they saw; None where it does not matter (the clock). parties: those who join
    with it. texts: papers whose text was edited before issue, by paper code. references: records of the kernel
    that the step rests on (the document and the service), kept with the event.
    """

    step: str
    on: dt.date
    data: Mapping[str, Any] = field(default_factory=dict)
    subject: str = ""
    version: int | None = None
    parties: Sequence[NewParty] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, int] = field(default_factory=dict)


class Refused(Exception):
    """The step may not be taken; nothing was written. `refusals` say why, each at its field with its basis."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__("；".join(str(refusal) for refusal in refusals))
        self.refusals = list(refusals)


@dataclass(frozen=True)
class Meanwhile:
    """A step that was taken since somebody opened the case. by: the person's name, empty where the law took it."""

    number: int
    step: str
    label: str
    by: str
    role: str
    on: dt.date
    at: dt.datetime

    def __str__(self) -> str:
        """王慧（承办人）于2024年5月9日(周四)10:02办理“发送申请书副本”."""
        what = self.label if "“" in self.label else f"“{self.label}”"
        if not self.by:
            return f"{full_day(self.on)}期限届满，依法发生{what}"
        verb = "" if "“" in self.label else "办理"
        return f"{self.by}（{self.role}）于{full_day(self.at)}{verb}{what}"


class Conflict(Exception):
    """Somebody else changed the case since it was opened; nothing was written. `since`: what they did."""

    def __init__(self, state: str, since: Sequence[Meanwhile] = ()) -> None:
        told = "；".join(str(each) for each in since[-MOST_TOLD:])
        more = f"，其中最近{MOST_TOLD}项：" if len(since) > MOST_TOLD else "："
        done = f"此间办理{len(since)}项{more}{told}。" if since else ""
        super().__init__(f"案件已被他人办理，现为“{state}”。{done}请核对最新情况后再办理，您填写的内容仍在。")
        self.state, self.since = state, tuple(since)


class NotThere(LookupError):
    """No such case, or none with which the user may do this; which of the two is not told."""
