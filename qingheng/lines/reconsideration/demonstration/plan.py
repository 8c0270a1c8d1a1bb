"""What is planned for one case: who applies against what, how it comes in, and how it ends. Data only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from random import Random

from qingheng.lines.reconsideration.choices import Channel, Closing, RefusalGround, SuspensionGround, Track
from qingheng.lines.reconsideration.demonstration.acts import Act


class Route(Enum):
    """How a case comes to be accepted."""

    STRAIGHT = "审查后受理"
    AFTER_PREFILING = "化解未成后受理"
    SUPPLEMENTED = "补正后受理"
    INCOMPLETE = "容缺受理"
    DEEMED = "视为受理"
    REOPENED = "上级责令受理"


class Early(Enum):
    """What else becomes of an application."""

    RESOLVED = "立案前化解"
    REFUSED = "不予受理"
    REDIRECTED = "告知转送"
    WITHDRAWN = "受理前撤回"
    ABANDONED = "视为放弃"
    DUPLICATE = "重复登记"
    PENDING_SCREENING = "年末待审查"
    PENDING_PREFILING = "年末化解中"
    PENDING_SUPPLEMENT = "年末待补正"


class Turn(Enum):
    """What marks a trial, at most one a case."""

    PLAIN = "无"
    HEARING = "听证"
    COMMITTEE = "咨询"
    EXTENSION = "延期"
    SUSPENSION = "中止"
    DEATH = "死亡中止"
    SIXTY_DAYS = "中止满六十日终止"
    REVIEW = "附带审查"
    UNLAWFUL_TEXT = "附带审查违法"
    TRANSFER = "附带审查转送"
    APPRAISAL = "鉴定"
    INSPECTION = "勘验"
    STAY = "停止执行"
    NO_STAY = "不停止执行"
    SWITCH = "转普通"
    EVIDENCE = "调查"
    OVERDUE = "逾期"
    NO_REPLY = "未答复"
    LATE_REPLY = "逾期答复"
    RETURNED = "退回"
    NOTICE = "公告送达"
    LONG = "长期中止"


@dataclass
class Plan:
    """One case. `accepted` is the day of the accepting step; `closes` is None where it is pending at year end."""

    name: str
    chance: Random
    act: Act
    received: dt.date
    channel: Channel
    kinds: list[str]
    early: Early | None = None
    route: Route = Route.STRAIGHT
    accepted: dt.date | None = None
    track: Track = Track.ORDINARY
    turn: Turn = Turn.PLAIN
    closing: Closing = Closing.UPHELD
    closes: dt.date | None = None
    submits: dt.date | None = None
    ground: RefusalGround | None = None
    pause: SuspensionGround = SuspensionGround.MEDIATION
    opinion: bool = False
    suggestion: bool = False
    corrected: str = ""
    prepared: str = ""
    wrong_respondent: bool = False
    old_law: bool = False

    def lot(self, share: float) -> bool:
        """Whether the case is among such a share of all."""
        return self.chance.random() < share
