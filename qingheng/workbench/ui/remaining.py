"""What remains of a limit, in the unit of the limit."""

from enum import Enum

from qingheng.workbench.ui.marks import Mark, Tone

SOON_WITHIN = 3


class Unit(Enum):
    """In what a limit is counted for the reader; months and years are told in days. The value is the word."""

    DAY = "日"
    WORKDAY = "个工作日"
    HOUR = "小时"


def remaining(left: int, unit: Unit) -> Mark:
    """还剩 3 个工作日 / 今天到期 / 逾期 2 日. Below zero is late; hours that have run out are late at zero."""
    if left < 0 or (left == 0 and unit is Unit.HOUR):
        words = f"逾期 {-left} {unit.value}" if left else "已到期"
        return Mark(words, Tone.OVERDUE)
    if left == 0:
        return Mark("今天到期", Tone.SOON)
    return Mark(f"还剩 {left} {unit.value}", Tone.SOON if left <= SOON_WITHIN else Tone.GOOD)
