"""Readings of the law that are open to doubt, each switchable in this one place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Conventions:
    """How open questions of counting are answered in this bureau."""

    notice_rolls: bool = True
    """公告送达的三十日届满于节假日时顺延(民事诉讼法第八十五条第三款); some courts do not."""

    clear_days: bool = False
    """“n日前”按净日计算，即多退一日; otherwise the n-th day back is the last permitted one."""

    before_excludes_day: bool = True
    """“某日之前”不含该日; otherwise the day itself is still in time."""

    month_end: bool = False
    """自某月最后一日起算的月，至届满月的最后一日（最高人民法院关于适用《刑事诉讼法》的解释第二百零二条）."""


PENAL = Conventions(month_end=True)
"""How criminal procedure and supervision count months."""
STANDARD = Conventions()
