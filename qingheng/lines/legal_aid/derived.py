"""What follows from other facts: by which route a case came, from the form of aid or the kind of notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.legal_aid.choices import Form, NoticeKind, Route
from qingheng.procedure.declare import PartyFact

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]

_APPLIED: Mapping[str, Route] = {Form.DEFENCE: Route.APPLY_DEFENCE, Form.CRIMINAL_AGENT: Route.APPLY_AGENT}
_NOTIFIED: Mapping[str, tuple[Route, Form]] = {
    NoticeKind.MUST: (Route.NOTICE_MUST, Form.DEFENCE),
    NoticeKind.MAY: (Route.NOTICE_MAY, Form.DEFENCE),
    NoticeKind.TREATMENT: (Route.NOTICE_TREATMENT, Form.CRIMINAL_AGENT),
}


def route_applied(facts: Facts, _: Parties) -> str | None:
    """The route of an application for that form of aid (Law 24, 29, 31)."""
    form = facts.get("form")
    return str(_APPLIED.get(form, Route.APPLY_CIVIL)) if form else None


def route_notified(facts: Facts, _: Parties) -> str | None:
    """The route of a notice of that kind (Law 25, 28)."""
    kind = facts.get("notice_kind")
    return str(_NOTIFIED[kind][0]) if kind else None


def form_notified(facts: Facts, _: Parties) -> str | None:
    """What such a notice asks for: defence, or an agent in a case of compulsory treatment."""
    kind = facts.get("notice_kind")
    return str(_NOTIFIED[kind][1]) if kind else None
