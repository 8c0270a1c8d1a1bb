"""From a template and facts to a text."""

from datetime import date
from pathlib import Path

import pytest

from qingheng.kernel.documents.paper import PaperError, Paragraph, Row, Table, parse
from qingheng.kernel.documents.templates import PaperIncomplete, render
from qingheng.procedure.papers import PaperSpec

TEMPLATE = """to: {{ applicant }}
remark: {% if remark %}{{ remark }}{% endif %}

---
你不服被申请人于{{ act_on | date }}作出的行为,\\
现予受理。
{{ facts }}
| {{ applicant }} | {{ facts }} |
{% for item in items %}
{{ loop.index | numeral }}、{{ item }};
{% endfor %}
"""
SPEC = PaperSpec("acceptance", "受理通知书", "acceptance.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "acceptance.txt").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def _facts(**changed: object) -> dict[str, object]:
    facts = {"applicant": "张三", "act_on": date(2024, 8, 2), "facts": "事实", "items": ["甲"], "remark": ""}
    return facts | changed


def test_a_template_becomes_a_paper(folder: Path) -> None:
    paper = parse(render(SPEC, _facts(), folder))
    assert (paper.title, paper.to, paper.remark) == ("受理通知书", "张三", "")
    assert paper.blocks[0] == Paragraph("你不服被申请人于2024年8月2日作出的行为\uff0c现予受理。")
    assert paper.blocks[-1] == Paragraph("一、甲\uff1b")


@pytest.mark.parametrize("missing", ["applicant", "act_on", "facts", "items"])
def test_a_missing_fact_stops_the_paper(folder: Path, missing: str) -> None:
    facts = _facts()
    del facts[missing]
    with pytest.raises(PaperIncomplete, match="受理通知书"):
        render(SPEC, facts, folder)
    with pytest.raises(PaperError):
        render(SPEC, _facts(**{missing: None}), folder)


def test_what_people_type_cannot_change_the_structure(folder: Path) -> None:
    typed = "第一段\n=== 附件1 假附件\n| 假 | 表 |\n> 第三段"
    paper = parse(render(SPEC, _facts(facts=typed, applicant="张三\nnumber: 假文号\n---"), folder))
    assert paper.number == ""
    assert paper.to.startswith("张三")
    assert [type(block) for block in paper.blocks].count(Table) == 1
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert [len(row.cells) for row in table.rows] == [2]
    assert isinstance(table.rows[0], Row)
    assert Paragraph("第三段") in paper.blocks


def test_a_template_runs_no_code(folder: Path) -> None:
    (folder / "acceptance.txt").write_text("to: 甲\n---\n{{ facts.__class__.__mro__ }}", encoding="utf-8")
    with pytest.raises(PaperError):
        render(SPEC, _facts(), folder)


def test_a_template_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperError, match=r"acceptance\.txt"):
        render(SPEC, _facts(), tmp_path)
