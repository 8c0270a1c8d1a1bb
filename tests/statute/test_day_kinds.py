"""Which days of which statute are working days."""

import pytest

from qingheng.statute.day_kinds import RULES, kind_of_day, period_under
from qingheng.statute.periods import PeriodError, days, workdays


@pytest.mark.parametrize(
    ("title", "working", "calendar"),
    [
        ("行政复议法", [3, 5, 7, 10], [15, 30, 60]),
        ("行政复议法实施条例", [5, 10], [60]),
        ("行政处罚法", [2, 3, 5, 7], [15, 90]),
        ("行政强制法", [1, 3, 7, 10], [15, 30]),
        ("行政许可法", [5, 10, 20, 45], []),
        ("政府信息公开条例", [7, 15, 20], []),
        ("公证法", [15], []),
        ("医疗纠纷预防和处理条例", [5, 30], [7]),
        ("在线调解规则", [2, 3], [7]),
        ("信访工作条例", [5], [15, 30, 60]),
        ("行政诉讼法", [], [3, 5, 7, 15]),
        ("民事诉讼法", [], [3, 5, 7, 15]),
        ("国家赔偿法", [], [3, 5, 7, 10]),
        ("法律援助法", [], [3, 5, 7]),
        ("人民调解法", [], [30]),
        ("劳动争议调解仲裁法", [], [5, 7, 15, 45]),
        ("社区矫正法", [], [3, 5, 10]),
        ("刑事诉讼法", [], [3, 5, 10]),
        ("刑诉法解释", [], [5, 30]),
        ("民诉法解释", [], [3, 10]),
        ("行诉解释", [], [3, 15, 60]),
        ("司法确认规定", [], [3, 10, 15]),
        ("特邀调解规定", [], [7, 15, 30]),
        ("检察公益诉讼解释", [], [15]),
        ("上海市人大常委会规范性文件备案审查条例", [5, 10], [30]),
        ("上海市法律援助若干规定", [10], []),
    ],
)
def test_the_table_of_days(title: str, working: list[int], calendar: list[int]) -> None:
    assert [period_under(title, count) for count in working] == [workdays(count) for count in working]
    assert [period_under(title, count) for count in calendar] == [days(count) for count in calendar]


def test_the_earlier_reconsideration_law_named_five_and_seven_only() -> None:
    assert period_under("行政复议法", 5, in_force="2023-06-01") == workdays(5)
    assert period_under("行政复议法", 10, in_force="2023-06-01") == days(10)


def test_where_one_number_means_both_the_article_decides() -> None:
    title = "重大行政决策程序暂行条例"
    assert period_under(title, 7, article=26) == workdays(7)
    assert period_under(title, 7, article=16) == days(7)
    assert period_under(title, 30) == days(30)
    with pytest.raises(PeriodError, match="两种算法"):
        kind_of_day(title, 7)


def test_assessment_for_correction_counts_working_days_and_nothing_else_there_does() -> None:
    title = "社区矫正法实施办法"
    assert [period_under(title, count, article=14) for count in (5, 10)] == [workdays(5), workdays(10)]
    assert period_under(title, 5, article=16) == days(5)
    assert period_under(title, 7) == days(7)
    with pytest.raises(PeriodError, match="两种算法"):
        kind_of_day(title, 5)


def test_a_statute_outside_the_table_has_no_default() -> None:
    with pytest.raises(PeriodError) as refused:
        kind_of_day("律师法", 5)
    assert refused.value.field == "day_kind"


def test_every_rule_that_makes_working_days_rests_on_an_article() -> None:
    for rule in RULES:
        assert bool(rule.working) is bool(rule.basis), rule.law
