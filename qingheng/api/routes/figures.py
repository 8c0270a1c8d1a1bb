"""Figures of a year."""

from django.http import HttpRequest
from ninja import Path, Router

from qingheng.api.access import Bearer, user_of
from qingheng.api.problems import Problem
from qingheng.api.schemas.figures import FigureOut, YearOut
from qingheng.api.scopes import Scope
from qingheng.kernel.cases.authority import lines_for
from qingheng.kernel.figures.catalogue import indicators
from qingheng.kernel.figures.common import COMMON
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.reach import countable
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.permissions import Action

router = Router(tags=["统计"], auth=Bearer(Scope.FIGURES_READ))


@router.get("/{year}", response=YearOut, operation_id="figures", summary="年度统计数据")
def figures(request: HttpRequest, year: Path[int], line: str | None = None) -> YearOut:
    """只列令牌使用人有权统计的条线，只统计其有权统计的案件；比率附分子和分母。"""
    user = user_of(request)
    mine = {each.code for each in lines_for(user, Action.FIGURES)}
    if not mine:
        raise Problem(404, "没有这一内容，或者您无权查看。")
    if not 1949 <= year <= 2999:
        raise Problem(404, f"没有 {year} 年的数据。")
    try:
        wanted = indicators(line)
    except KeyError:
        wanted = {}
    wanted = {code: declared for code, declared in wanted.items() if code in mine or code == COMMON}
    if line and not wanted:
        raise Problem(404, f"没有“{line}”这一条线，或者您无权统计。")
    items = [
        FigureOut.of(code, figure)
        for code, declared in wanted.items()
        for figure in measure(
            [each for each in countable(declared, user) if each.shown], Span.year(year), user=user
        ).values()
    ]
    return YearOut(year=year, items=items)
