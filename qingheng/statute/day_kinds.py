"""Which "days" of a statute are working days.

A statute either names the numbers (行政复议法第八十八条第二款), draws a line (行政强制法第六十九条),
takes them all (行政许可法第八十二条) or writes 工作日 where it means it. Days that a statute neither
names nor writes as working days are calendar days.
"""

from dataclasses import dataclass
from datetime import date

from qingheng.statute.citations import Citation
from qingheng.statute.laws import Law, statute
from qingheng.statute.units import CountedDay, Period, PeriodError, Unit

EVERY = range(1, 1000)


@dataclass(frozen=True)
class DayRule:
    """That these numbers of days are working days in this law, and why.

    `articles` limits the rule to some articles where the same number means calendar days elsewhere in
    the law. `by_analogy`: the basis is the clause of another law, so the reading is open to doubt.
    """

    law: Law
    working: range | frozenset[int]
    basis: tuple[Citation, ...]
    articles: frozenset[int] = frozenset()
    calendar_elsewhere: frozenset[int] = frozenset()
    by_analogy: bool = False


def _rule(
    law: Law,
    working: set[int] | range,
    *articles: int | tuple[int, int],
    analogy: Citation | None = None,
) -> DayRule:
    basis = (analogy,) if analogy else tuple(law[article] for article in articles)
    numbers = working if isinstance(working, range) else frozenset(working)
    return DayRule(law, numbers, basis, by_analogy=analogy is not None)


_RECONSIDERATION = statute("行政复议法", "2024-01-01")
_DECISIONS = statute("重大行政决策程序暂行条例")
_CORRECTION = statute("社区矫正法实施办法")
_FILING = "上海市人大常委会规范性文件备案审查条例"

RULES: tuple[DayRule, ...] = (
    _rule(_RECONSIDERATION, {3, 5, 7, 10}, (88, 2)),
    _rule(statute("行政复议法", "2023-12-31"), {5, 7}, (40, 2)),
    _rule(statute("行政复议法实施条例"), {5, 10}, analogy=_RECONSIDERATION[88, 2]),
    _rule(statute("行政处罚法"), {2, 3, 5, 7}, 85),
    _rule(statute("行政强制法"), range(1, 11), 69),
    _rule(statute("行政许可法"), EVERY, 82),
    _rule(statute("政府信息公开条例"), {7, 15, 20}, 26, 30, 32, (33, 2), 34),
    _rule(statute("公证法"), {15}, 30),
    # Ten days for an assessment, five in fast-track cases; the five days of the other articles are calendar days.
    DayRule(_CORRECTION, frozenset({5, 10}), (_CORRECTION[14],), frozenset({14}), frozenset({5, 10})),
    _rule(statute(_FILING), {5, 10}, 12),
    _rule(statute(_FILING, "2024-11-27"), {5, 10}, 12),
    _rule(statute("上海市法律援助若干规定"), {10}, 8),
    DayRule(_DECISIONS, frozenset({7}), (_DECISIONS[26, 2],), frozenset({26}), frozenset({7})),
    _rule(statute("医疗纠纷预防和处理条例"), {5, 30}, 32, 38, 40),
    _rule(statute("在线调解规则"), {2, 3}, 10, 12, 15),
    _rule(statute("信访工作条例"), {5}, (23, 3)),
    _rule(statute("行政诉讼法"), set()),
    _rule(statute("民事诉讼法"), set()),
    _rule(statute("国家赔偿法"), set()),
    _rule(statute("法律援助法"), set()),
    _rule(statute("人民调解法"), set()),
    _rule(statute("劳动争议调解仲裁法"), set()),
    _rule(statute("社区矫正法"), set()),
    _rule(statute("刑事诉讼法"), set()),
    _rule(statute("刑诉法解释"), set()),
    _rule(statute("民诉法解释"), set()),
    _rule(statute("行诉解释"), set()),
    _rule(statute("司法确认规定"), set()),
    _rule(statute("特邀调解规定"), set()),
    _rule(statute("负责人出庭应诉规定"), set()),
    _rule(statute("检察公益诉讼解释"), set()),
    _rule(statute("优化营商环境条例"), set()),
    _rule(statute("上海市安置帮教工作规定"), set()),
)


def day_rule(title: str, in_force: date | str | None = None) -> DayRule:
    """The rule of a statute. Raises PeriodError when it is not settled; there is no default."""
    law = statute(title, in_force)
    for rule in RULES:
        if rule.law == law:
            return rule
    raise PeriodError(f"未规定{law}的“日”是工作日还是自然日，应写明日的性质", "day_kind")


def kind_of_day(
    title: str, count: int, *, article: int | None = None, in_force: date | str | None = None
) -> CountedDay:
    """Whether that number of days in that statute means working days.

    Raises PeriodError where the statute is not in the table, or where the number is used in both ways
    and the article is not given.
    """
    rule = day_rule(title, in_force)
    if count < 1:
        raise PeriodError("期间长度应为正整数", "length")
    if count not in rule.working:
        return CountedDay.CALENDAR
    if count in rule.calendar_elsewhere:
        if article is None:
            raise PeriodError(f"{rule.law}的{count}日有两种算法，应写明条文", "day_kind")
        return CountedDay.WORKING if article in rule.articles else CountedDay.CALENDAR
    return CountedDay.WORKING


def period_under(title: str, count: int, *, article: int | None = None, in_force: date | str | None = None) -> Period:
    """That number of days as the statute means them. Raises PeriodError as kind_of_day does."""
    return Period(count, Unit.DAY, kind_of_day(title, count, article=article, in_force=in_force))
