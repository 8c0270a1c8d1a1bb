"""Due dates: the same computation as everywhere else, open to every token."""

from django.http import HttpRequest
from ninja import Router

from qingheng.api.access import Bearer
from qingheng.api.problems import Problem, error
from qingheng.api.schemas.common import BasisOut
from qingheng.api.schemas.reckoning import DueIn, DueOut
from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.registry import lines
from qingheng.procedure.declare import Limit
from qingheng.statute.periods import Direction, due

router = Router(tags=["期限"], auth=Bearer())


@router.post("", response=DueOut, operation_id="due", summary="计算期限")
def compute(request: HttpRequest, payload: DueIn) -> DueOut:
    """按条线的某一期限，或者自定的长度，计算届满日并逐步说明。"""
    limit = _limit(payload.rule) if payload.rule else None
    period = limit.length if limit else payload.period()
    if period is None:
        detail = "此期限为固定日期，无需计算。" if limit else "请写明 rule，或者 length 和 unit。"
        raise Problem(422, detail, [error(detail, "rule" if limit else "length")])
    stated = Direction[payload.direction.upper()] if payload.direction else Direction.AFTER
    outcome = due(
        period,
        payload.start,
        calendars.current(),
        direction=limit.direction if limit else stated,
        pauses=[each.as_pause() for each in payload.suspend],
        extension=payload.extend,
    )
    basis = BasisOut.all(limit.basis) if limit else []
    return DueOut.of(outcome, period, payload.rule, limit.label if limit else None, basis)


def _limit(rule: str) -> Limit:
    """The limit that a rule names, with or without its ending `_limit`. Raises Problem 422."""
    line_code, _, code = rule.partition(".")
    for line in lines():
        limits = line.procedure.limits
        if line.code == line_code and (found := limits.get(code) or limits.get(f"{code}_limit")):
            return found
    raise Problem(422, f"没有“{rule}”这一期限。", [error("没有这一期限，请查条线的法律字典", "rule")])
