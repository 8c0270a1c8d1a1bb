"""What is planned for one case: how it comes in, and what becomes of it. Data only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import TypeVar

from qingheng.kernel.cases.requests import NewParty
from qingheng.lines.legal_aid.choices import NOTIFIED, Matter, NoticeGround, Route, Stage, SupportResult

T = TypeVar("T")


class Early(Enum):
    """What becomes of an application that is not granted."""

    REFUSED = "不予"
    DEEMED = "视为撤回"
    WITHDRAWN = "撤回"
    TRANSFERRED = "转送"
    PENDING = "年末审查中"


class Turn(Enum):
    """What marks a case, at most one each."""

    PLAIN = "无"
    PRIOR = "先行提供"
    SUPPLEMENTED = "补充材料"
    CORRECTED = "异议后改正"
    TERMINATED = "终止"
    RESTORED = "恢复"
    REPLACED = "更换"
    COMPLAINT = "投诉"
    SUPPORT = "支持起诉"


@dataclass
class Plan:
    """One case: when it comes in, by which route, and what becomes of it."""

    name: str
    chance: Random
    route: Route
    received: dt.date
    early: Early | None = None
    turn: Turn = Turn.PLAIN
    stage: Stage = Stage.FIRST
    ground: NoticeGround | None = None
    matter: Matter = Matter.CRIMINAL
    cause: str = ""
    objects: bool = False
    support: SupportResult = SupportResult.SUPPORTED

    @property
    def notified(self) -> bool:
        """Whether it came by a letter of an organ."""
        return self.route in NOTIFIED


@dataclass
class Before:
    """Somebody defended in an earlier stage, who may come again in the next."""

    who: NewParty
    number: str
    stage: Stage
    ground: NoticeGround | None
    cause: str
    since: dt.date


def pick(chance: Random, weighted: Mapping[T, int]) -> T:
    """One of the options by its weight."""
    return chance.choices(tuple(weighted), tuple(weighted.values()))[0]
