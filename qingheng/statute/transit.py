"""Time in the post does not count (民事诉讼法第八十五条第四款)."""

from dataclasses import dataclass
from datetime import date

from qingheng.statute.units import PeriodError
from qingheng.statute.wording import full_day


@dataclass(frozen=True)
class Filing:
    """When a paper counts as filed, and when the receiver's own periods start.

    `check_envelope`: only the arrival is known, so the envelope should be checked for its postmark.
    """

    on: date
    clock_starts_on: date
    check_envelope: bool
    explanation: str


def filed_on(posted_on: date | None, received_on: date, *, mailed: bool = True) -> Filing:
    """The sender is judged by the day of posting, the receiver's periods start on arrival.

    `mailed` false for a paper handed in. Raises PeriodError when the posting lies after the arrival.
    """
    if posted_on is not None and posted_on > received_on:
        raise PeriodError("交邮日期不得晚于收到日期", "posted_on")
    arrival = full_day(received_on)
    if posted_on is not None:
        sentence = f"{full_day(posted_on)}交邮，以交邮日为提交日；{arrival}收到，收件人的期限自收到之日起算。"
        return Filing(posted_on, received_on, False, sentence)
    if mailed:
        sentence = f"交邮日期不明，以收到日{arrival}为提交日，应核对信封邮戳。"
        return Filing(received_on, received_on, True, sentence)
    return Filing(received_on, received_on, False, f"{arrival}当面提交。")
