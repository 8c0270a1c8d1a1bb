"""The text of a paper and its parts."""

import pytest

from qingheng.kernel.documents.paper import (
    Annex,
    Cell,
    Heading,
    PaperError,
    Paragraph,
    PartyLine,
    Row,
    Table,
    parse,
    with_parts,
)
from qingheng.procedure.papers import PaperForm

TEXT = """title: 受理通知书
form: letter
to: 张三
attachments: 清单
attachments: 回执
---
申请人:张三,男
被申请人:某局

一、总体要求
一、撤销被申请人的答复;
(二)健全机制
1.畅通渠道
(1)设立服务点
1.5倍罚款
|! 案号 | 青复〔2024〕1号 |||{4}
|! 备注 | 一↵二 | > 年月日 |
正文一段。
> 申请人签名
=== 附件1 任务清单
"""


def test_every_part_of_a_paper_is_read() -> None:
    paper = parse(TEXT)
    assert (paper.title, paper.form, paper.to) == ("受理通知书", PaperForm.LETTER, "张三")
    assert paper.attachments == ("清单", "回执")
    assert paper.blocks == (
        PartyLine("申请人", "申请人:张三,男"),
        PartyLine("被申请人", "被申请人:某局"),
        Heading(1, "一、总体要求"),
        Paragraph("一、撤销被申请人的答复;"),
        Heading(2, "(二)健全机制"),
        Heading(3, "1.畅通渠道"),
        Heading(4, "(1)设立服务点"),
        Paragraph("1.5倍罚款"),
        Table(
            (
                Row((Cell("案号", label=True), Cell("青复〔2024〕1号", span=3)), lines=4),
                Row((Cell("备注", label=True), Cell("一\n二"), Cell("年月日", right=True))),
            )
        ),
        Paragraph("正文一段。"),
        Paragraph("申请人签名", "right"),
        Annex("附件1", "任务清单"),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: 甲\n正文", "分隔"),
        ("titel: 甲\n---\n正文", "titel"),
        ("title: 甲\ntitle: 乙\n---\n正文", "重复"),
        ("to: 甲\n---\n正文", "标题"),
    ],
)
def test_what_is_no_paper_is_refused(text: str, told: str) -> None:
    with pytest.raises(PaperError, match=told):
        parse(text)


def test_parts_are_set_and_taken_away_without_touching_the_rest() -> None:
    paper = parse(with_parts(TEXT, number="青府复受字〔2024〕12号", to=""))
    assert paper.number == "青府复受字〔2024〕12号"
    assert paper.to == ""
    assert paper.blocks == parse(TEXT).blocks
