"""What a body refers to must exist: bodies by code, staff by number. A page offers a list; here it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.api.problems import Problem, error
from qingheng.api.schemas.writing import PartyIn
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import Line, line, lines
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Invalid, Kind


def known_line(code: str) -> Line:
    """The line with this code. Raises Problem 404."""
    if code not in {each.code for each in lines()}:
        raise Problem(404, f"没有“{code}”这一条线。")
    return line(code)


def step_of(case: Case, code: str) -> Step | None:
    """The step with this code in the procedure under which the case began."""
    return line(case.line).versions.named(case.procedure).steps.get(code)


def known_body(code: str, field: str) -> Body:
    """The body that exists under this code. Raises Problem 422."""
    body = Body.objects.active().filter(code=code).first()
    if body is None:
        raise Problem(422, f"没有代码为“{code}”的机构。", [error(f"没有代码为“{code}”的机构", field)])
    return body


def new_parties(given: Sequence[PartyIn]) -> list[NewParty]:
    """The parties as the kernel takes them down. Raises Problem 422 naming the party whose body is not known."""
    codes = {party.body for party in given if party.body}
    known = dict(Body.objects.active().filter(code__in=codes).values_list("code", "pk")) if codes else {}
    missing = [
        error(f"没有代码为“{party.body}”的机构", f"parties.{position}.body")
        for position, party in enumerate(given)
        if party.body and party.body not in known
    ]
    if missing:
        raise Problem(422, "当事人所填机构不存在。", missing)
    return [party.as_request(known.get(party.body or "")) for party in given]


def facts(step: Step | None, stated: Mapping[str, Any]) -> None:
    """Raise Problem 422 for facts that the step does not ask, and for staff who do not exist."""
    if step is None:
        return
    asked = {fact.name: fact for fact in step.asks}
    wrong = [error(f"“{step.label}”没有这一项", name) for name in stated if name not in asked]
    for name, fact in asked.items():
        if fact.kind is Kind.STAFF and stated.get(name):
            wrong += _unknown_staff(name, _numbers(fact.clean, stated[name]))
    if wrong:
        raise Problem(422, "所填内容有误，请逐项核对。", wrong)


def _numbers(clean: Any, raw: Any) -> list[int]:
    try:
        return list(clean(raw) or [])
    except Invalid:
        return []  # the door says what is wrong with it


def _unknown_staff(name: str, numbers: Sequence[int]) -> list[dict[str, Any]]:
    known = set(User.objects.filter(pk__in=numbers, is_active=True).values_list("pk", flat=True))
    return [error(f"没有编号为 {number} 的工作人员", name) for number in numbers if number not in known]
