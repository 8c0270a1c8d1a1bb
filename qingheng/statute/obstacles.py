"""Limits missed for a good reason (耽误期限): what an obstacle does, and until when one may ask.

行政复议法第二十条第二款, 行政诉讼法第四十八条, 民事诉讼法第八十六条, 刑事诉讼法第一百零六条.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.citations import Citation
from qingheng.statute.laws import statute
from qingheng.statute.pauses import Pause
from qingheng.statute.periods import Due, due
from qingheng.statute.units import Period, PeriodError, days


class ObstacleKind(Enum):
    FORCE_MAJEURE = "不可抗力"
    OTHER = "其他正当理由"


class Decision(Enum):
    """What the deciding body said about the obstacle."""

    GRANTED = "准许"
    REFUSED = "不准许"
    NOT_NEEDED = "无需申请"
    PENDING = "待决定"


class Setting(Enum):
    """Whose limit was missed; the value says where."""

    RECONSIDERATION = "申请行政复议"
    ADMINISTRATIVE_SUIT = "提起行政诉讼"
    CIVIL_SUIT = "民事诉讼"
    CRIMINAL_CASE = "刑事诉讼"


@dataclass(frozen=True)
class Relief:
    """How a setting treats a missed limit: by whom it is decided and within what one must ask.

    `ask_within` is None where the limit simply stands still and no application is needed.
    """

    basis: Citation
    decided_by: str
    ask_within: Period | None


_RECONSIDERATION = Relief(statute("行政复议法", "2024-01-01")[20, 2], "行政复议机构", None)
_SUIT = statute("行政诉讼法")
_FORCE_MAJEURE_SUIT = Relief(_SUIT[48, 1], "人民法院", None)
_OTHER_SUIT = Relief(_SUIT[48, 2], "人民法院", days(10))
_CIVIL = Relief(statute("民事诉讼法")[86], "人民法院", days(10))
_CRIMINAL = Relief(statute("刑事诉讼法")[106, 1], "人民法院", days(5))


def relief(setting: Setting, kind: ObstacleKind) -> Relief:
    """The rule that applies to an obstacle of that kind in that setting."""
    if setting is Setting.ADMINISTRATIVE_SUIT:
        return _FORCE_MAJEURE_SUIT if kind is ObstacleKind.FORCE_MAJEURE else _OTHER_SUIT
    return {
        Setting.RECONSIDERATION: _RECONSIDERATION,
        Setting.CIVIL_SUIT: _CIVIL,
        Setting.CRIMINAL_CASE: _CRIMINAL,
    }[setting]


@dataclass(frozen=True)
class Obstacle:
    """An obstacle that kept a party from acting; `removed_on` is None while it lasts.

    Raises PeriodError when it is removed before it begins.
    """

    setting: Setting
    kind: ObstacleKind
    begins: date
    removed_on: date | None
    decision: Decision
    reason: str = ""

    def __post_init__(self) -> None:
        if self.removed_on is not None and self.removed_on < self.begins:
            raise PeriodError("障碍消除日不得早于障碍发生日", "removed_on")

    @property
    def relief(self) -> Relief:
        return relief(self.setting, self.kind)

    def ask_by(self, calendar: WorkCalendar) -> Due | None:
        """Until when the party may ask; None while the obstacle lasts or where no application is needed."""
        within = self.relief.ask_within
        if within is None or self.removed_on is None:
            return None
        return due(within, self.removed_on, calendar)

    def pauses(self) -> tuple[Pause, ...]:
        """The pause for the limit: none unless granted, or where the law asks for no application."""
        effective = self.decision is Decision.GRANTED or (
            self.decision is Decision.NOT_NEEDED and self.relief.ask_within is None
        )
        return (Pause(self.begins, self.removed_on, self.reason or self.kind.value),) if effective else ()
