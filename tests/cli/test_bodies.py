"""`qingheng bodies`: a sheet is taken in whole or not at all, and every bad row is named."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner, Result

from qingheng.cli.main import app
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.vault.models import AuditEntry

pytestmark = pytest.mark.django_db
HEAD = ("代码", "名称", "简称", "类别", "隶属机构代码", "上一级主管部门代码")
# Children stand before their parents on purpose.
HOUSE = (
    ("fyk", "某某区司法局行政复议科", "行政复议科", "科室", "sfj", ""),
    ("scjg", "某某区市场监督管理局", "区市场监管局", "区政府部门", "zf", "sh-scjg"),
    ("sfj", "某某区司法局", "区司法局", "司法局", "zf", ""),
    ("zf", "某某区人民政府", "区政府", "区政府（行政复议机关）", "", ""),
    ("sh-scjg", "某某市市场监督管理局", "市市场监管局", "其他", "", ""),
)
BAD = (
    ("zf", "某某区人民政府", "区政府", "区政府", "", ""),
    ("sfj", "某某区司法局", "", "司法局", "zf", ""),  # row 3: no short name
    ("fyk", "某某区司法局行政复议科", "行政复议科", "科室", "sfj", ""),  # row 4: hangs on row 3
    ("市监局", "某某区市场监督管理局", "区市场监管局", "委办局", "zf", "none"),  # row 5: three cells
    ("zf", "某某区教育局", "区教育局", "区政府部门", "zf", ""),  # row 6: code of row 2
    ("", "某某区民政局", "区民政局", "区政府部门", "zf", ""),  # row 7: no code
    ("ysk", "某某区行政应诉科", "应诉科", "科室", "zf", ""),  # row 8: no bureau above
    ("a", "甲", "甲", "其他", "b", ""),  # rows 9, 10: a circle
    ("b", "乙", "乙", "其他", "a", ""),
)


def excel(file: Path, *rows: tuple[str | float | None, ...]) -> Path:
    book = Workbook()
    for row in (HEAD, *rows):
        book.worksheets[0].append(row)
    book.save(file)
    return file


def text(file: Path, encoding: str, *rows: tuple[str, ...]) -> Path:
    with file.open("w", encoding=encoding, newline="") as out:
        csv.writer(out).writerows((HEAD, *rows))
    return file


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["bodies", *map(str, arguments)])


def test_a_right_sheet_is_taken_in_whatever_the_order_of_its_rows(tmp_path: Path) -> None:
    answer = run("load", excel(tmp_path / "机构.xlsx", *HOUSE))
    assert (answer.exit_code, answer.stdout) == (0, "新增 5 个，变更 0 个，没有变化 0 个。\n")
    section = Body.objects.get(code="fyk")
    assert section.path == "zf/sfj/fyk/"
    market = Body.objects.select_related("superior").get(code="scjg")
    assert (market.kind, str(market.superior)) == (Body.Kind.AGENCY, "某某市市场监督管理局")
    assert AuditEntry.objects.filter(stream="bodies", actor=None).count() == 5


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    answer = run("load", excel(tmp_path / "机构.xlsx", *HOUSE), "--dry-run")
    assert answer.exit_code == 0
    assert answer.stdout.splitlines() == ["新增 5 个，变更 0 个，没有变化 0 个。", "以上只是核对，没有写入。"]
    assert not Body.objects.exists()
    assert not AuditEntry.objects.exists()


def test_every_bad_row_is_told_by_number_column_and_reason_and_nothing_is_kept(tmp_path: Path) -> None:
    answer = run("load", excel(tmp_path / "机构.xlsx", *BAD))
    assert answer.exit_code == 2
    *faults, total = answer.stderr.splitlines()
    assert [fault.partition("：")[0] for fault in faults] == [
        "第3行 简称", "第4行", "第5行 上一级主管部门代码", "第5行 代码", "第5行 类别", "第6行 代码", "第7行 代码",
        "第8行 隶属机构代码", "第9行", "第10行",
    ]  # fmt: skip
    assert "第6行 代码：“zf”与第2行重复。" in faults
    assert "第7行 代码：请填写代码。" in faults
    assert "第5行 类别：没有“委办局”这一类别。" in faults
    assert total == "共 8 行需要改正，没有写入任何机构。"
    assert not Body.objects.exists()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_is_read_as_a_chinese_excel_saves_it(encoding: str, tmp_path: Path) -> None:
    assert run("load", text(tmp_path / "机构.csv", encoding, *HOUSE)).exit_code == 0
    assert Body.objects.get(code="zf").name == "某某区人民政府"


def test_a_sheet_loaded_again_changes_only_what_differs(tmp_path: Path) -> None:
    run("load", excel(tmp_path / "一.xlsx", *HOUSE))
    renamed = ("scjg", "某某区市场监督管理局", "市监局", "区政府部门", "zf", "")
    answer = run("load", excel(tmp_path / "二.xlsx", *HOUSE[:1], renamed, ("110", "公安分局", "公安", "其他", "", "")))
    assert answer.stdout.splitlines() == [
        "变更 scjg：简称 区市场监管局 改为 市监局；上一级主管部门 sh-scjg 改为 空",
        "新增 1 个，变更 1 个，没有变化 1 个。",
    ]


def test_a_code_typed_as_a_number_is_that_number(tmp_path: Path) -> None:
    run("load", excel(tmp_path / "机构.xlsx", (110.0, "公安分局", "公安", "其他", None, None)))
    assert Body.objects.get().code == "110"


@pytest.mark.parametrize("name", ["空表.xlsx", "空表.csv"])
def test_the_empty_sheet_can_be_filled_in_and_loaded(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    assert run("template", file).exit_code == 0
    assert "表中没有机构" in run("load", file).stderr
    assert run("template", file).exit_code == 2  # never over a sheet that somebody filled in
    if file.suffix == ".xlsx":
        book = load_workbook(file)
        book.worksheets[0].delete_rows(2, 5)
        for place, value in enumerate(HOUSE[3], 1):
            book.worksheets[0].cell(2, place, value)
        book.save(file)
    else:
        with file.open("a", encoding="utf-8", newline="") as out:
            csv.writer(out).writerow(HOUSE[3])
    assert run("load", file).exit_code == 0
    assert Body.objects.get().kind == Body.Kind.GOVERNMENT


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("机构.xlsx", b"no sheet", "不是有效的 Excel 文件"),
        ("机构.csv", "代码,名称\nzf,区政府\n".encode(), "第一行缺少列：简称、类别、隶属机构代码、上一级主管部门代码"),
        ("机构.txt", b"", "应为 .xlsx 或者 .csv"),
        ("机构.csv", b"", "第一行缺少列"),
    ],
)
def test_what_is_no_list_of_bodies_is_refused(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    answer = run("load", file)
    assert answer.exit_code == 2
    assert words in answer.stderr
    assert "没有“" in run("load", tmp_path / "missing.xlsx").stderr


def test_a_body_no_longer_in_use_does_not_come_back_by_a_sheet(tmp_path: Path) -> None:
    Body.objects.create(name="某某区人民政府", short_name="区政府", code="zf", kind="government", active=False)
    answer = run("load", excel(tmp_path / "机构.xlsx", HOUSE[3]))
    assert answer.exit_code == 2
    assert "已停用" in answer.stderr
