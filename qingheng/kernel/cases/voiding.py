"""Declaring a paper of a case void: by a head only, with the reason, for ever on record."""

from __future__ import annotations

from django.db import transaction

from qingheng.kernel.cases import door
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.documents import issuing
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.kernel.vault import actions
from qingheng.kernel.vault.audit import record
from qingheng.procedure.roles import AUTHORITY_HEAD, WORKING_BODY_HEAD
from qingheng.procedure.taking import Refusal

HEADS = frozenset({WORKING_BODY_HEAD, AUTHORITY_HEAD})


def may_void(case: Case, user: User) -> bool:
    """Whether the user is a head of the case's working body or authority."""
    return not HEADS.isdisjoint(roles_on(user, case))


@transaction.atomic
def void(document: Document, reason: str, user: User) -> None:
    """Declare an issued paper void; it keeps its number, and what was done with it stands.

    Raises:
        NotThere: the user is no head over its case. Refused: without a reason, or where it is not an issued paper.
    """
    case = door.reach(document.case_id or 0, user, Action.ACT)
    if not may_void(case, user):
        raise NotThere(case.pk)
    try:
        issuing.void(document, reason, user, today())
    except issuing.VoidRefused as refused:
        raise Refused([Refusal(str(refused), "reason")]) from None
    detail = {"document": document.pk, "case": case.number, "reason": reason.strip()}
    record("documents", user, actions.Action.DOCUMENT_VOIDED, str(document), detail)
