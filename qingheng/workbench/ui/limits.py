"""A limit as a thin bar with what is used and what is left."""

from dataclasses import dataclass
from datetime import date

from qingheng.workbench.ui.marks import Mark, Tone
from qingheng.workbench.ui.months import Month
from qingheng.workbench.ui.remaining import Unit, remaining


@dataclass(frozen=True, slots=True)
class LimitBar:
    """What the bar shows. `left` is None where the limit does not run (paused, or met on `met_on`)."""

    name: str
    due: date | None
    used: int
    length: int
    unit: Unit
    left: int | None
    basis: str = ""
    basis_title: str = ""
    met_on: date | None = None
    provisional: bool = False
    explanation: tuple[str, ...] = ()
    months: tuple[Month, ...] = ()
    standing: Mark | None = None  # how it stands, where that is already known
    paused: bool = False
    over: bool = False  # no longer counted
    url: str = ""  # where its computation stands, opened beside the page

    @property
    def mark(self) -> Mark:
        if self.standing is not None:
            return self.standing
        if self.left is not None:
            return remaining(self.left, self.unit)
        if self.met_on:
            return Mark("已完成", Tone.GOOD)
        return Mark("中止计算", Tone.PAUSED)

    @property
    def percent(self) -> int:
        """How full the bar is; never empty once a day is used, never over full."""
        if self.length <= 0:
            return 100
        return max(2 if self.used > 0 else 0, min(100, round(100 * self.used / self.length)))

    @property
    def used_words(self) -> str:
        return f"已用 {self.used} / {self.length} {self.unit.value}" if self.length else "固定日期"
