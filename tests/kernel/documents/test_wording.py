"""Dates, sums and names as they stand in papers."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from qingheng.kernel.documents.wording import (
    capitals,
    chinese_date,
    chinese_time,
    formal,
    full_width,
    money,
    money_both,
    names,
    numeral,
    sentence,
    weekday,
)
from qingheng.statute.laws import Practice, statute


def test_dates_carry_no_leading_zero() -> None:
    assert chinese_date(date(2024, 9, 6)) == "2024年9月6日"
    assert chinese_time(datetime(2024, 10, 14, 9, 30)) == "2024年10月14日9时30分"  # noqa: DTZ001
    assert chinese_time(datetime(2024, 10, 14, 14, 0)) == "2024年10月14日14时"  # noqa: DTZ001
    assert weekday(date(2024, 9, 6)) == "星期五"


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "零元整"),
        ("3000", "叁仟元整"),
        ("10", "壹拾元整"),
        ("1002.50", "壹仟零贰元伍角"),
        ("1409.50", "壹仟肆佰零玖元伍角"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("107000.53", "壹拾万零柒仟元伍角叁分"),
        ("10000001", "壹仟万零壹元整"),
        ("100000000", "壹亿元整"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("0.05", "伍分"),
    ],
)
def test_sums_in_capitals(amount: str, written: str) -> None:
    assert capitals(Decimal(amount)) == written


def test_a_sum_that_cannot_be_paid_is_refused() -> None:
    for amount in ("-1", "0.001"):
        with pytest.raises(ValueError, match="金额"):
            capitals(Decimal(amount))


def test_sums_names_and_numerals() -> None:
    assert money(3000) == "3000元"
    assert money(Decimal("12.5")) == "12.50元"
    assert money_both(3000) == "3000元\uff08叁仟元整\uff09"
    assert names(["张三", "李四"]) == "张三、李四"
    assert [numeral(number) for number in (1, 10, 12, 20, 35)] == ["一", "十", "十二", "二十", "三十五"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("你局在2024年,未答复;", "你局在2024年\uff0c未答复\uff1b"),
        ("申请人:张三", "申请人\uff1a张三"),
        ("时间:9:30", "时间\uff1a9:30"),
        ("答复(编号:2024-118),", "答复\uff08编号\uff1a2024-118\uff09\uff0c"),
        ("(1)设立", "\uff081\uff09设立"),
        ("A, B (C)", "A, B (C)"),
    ],
)
def test_punctuation_beside_chinese_is_full_width(typed: str, printed: str) -> None:
    assert full_width(typed) == printed


def test_formal_citation_names_law_and_article_once_in_a_row() -> None:
    law, regulation = statute("行政复议法", in_force="2024-01-01"), statute("行政复议法实施条例")
    several = [law[30, 1, 2], law[30, 2], law[34], regulation[49, 1], Practice("某做法")]
    assert formal(several) == (
        "《中华人民共和国行政复议法》第三十条第一款第二项、第二款、第三十四条、"
        "《中华人民共和国行政复议法实施条例》第四十九条第一款、某做法"
    )
    assert formal(law[30]) == "《中华人民共和国行政复议法》第三十条"


@pytest.mark.parametrize(
    ("typed", "written"), [("事实清楚", "事实清楚。"), ("是否适当?", "是否适当?"), ("完毕。\n", "完毕。")]
)
def test_a_sentence_ends_with_one_stop(typed: str, written: str) -> None:
    assert sentence(typed) == written
