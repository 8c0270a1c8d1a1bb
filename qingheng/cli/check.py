"""`qingheng check`: everything that is derived worked out anew and compared, every chain walked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import typer
from django.db.models import Min
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from qingheng.kernel.cases import checking, finding
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import line
from qingheng.kernel.documents.issuing import verify_hashes
from qingheng.kernel.figures import catalogue
from qingheng.kernel.figures.measuring import weigh
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.today import today
from qingheng.kernel.vault import seals
from qingheng.kernel.vault.chain import Difference


def check() -> None:
    """由办理记录重算案件状态、期限、条线记录并比对，核验记录链、审计链、每日封存、文书摘要、统计平衡和检索。"""
    found = 0
    progress = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.fields[found]}"), TimeElapsedColumn(),
        console=Console(stderr=True),
    )  # fmt: skip
    with progress:
        for name, look in _LOOKS:
            task = progress.add_task(name, total=1, found="")
            number = _tell(look())
            progress.update(task, completed=1, found=f"{number} 处差异" if number else "相符")
            found += number
    typer.echo(f"共发现 {found} 处差异。" if found else "未发现差异。")
    if found:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(check)


def _tell(differences: Iterable[Difference]) -> int:
    number = 0
    for difference in differences:
        typer.echo(str(difference))
        number += 1
    return number


def _caches() -> Iterator[Difference]:
    return checking.differences(today())


def _chains() -> Iterable[Difference]:
    return seals.verify()


def _balances() -> Iterator[Difference]:
    """The balances of every line for every year that has cases."""
    for code, balances in catalogue.balances().items():
        first = Case.objects.filter(line=code).aggregate(first=Min("began_on"))["first"]
        if first is None:
            continue
        for number in range(first.year, today().year + 1):
            for each in weigh(balances, Span.year(number)):
                if not each.holds:
                    where = f"{line(code).name} {number}年 {each.balance.name}"
                    yield Difference(where, f"左边为{each.left}，右边为{each.right}，不相等")


_LOOKS: tuple[tuple[str, Callable[[], Iterable[Difference]]], ...] = (
    ("案件状态、期限和条线记录", _caches),
    ("办理记录链、审计链和每日封存", _chains),
    ("文书摘要和编号", verify_hashes),
    ("统计平衡", _balances),
    ("检索", finding.differences),
)
