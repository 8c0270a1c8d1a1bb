"""Declaring a paper of a case void: by a head only, with the reason, for ever on record."""

from __future__ import annotations

from django.db import transaction

from qingheng.kernel.cases import door
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.documents import issuing
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.kernel.vault import actions
from qingheng.kernel.vault.audit import record
from qingheng.procedure.taking import Refusal


def may_void(case: Case, user: User) -> bool:
    """Whether the user may declare papers of the case void."""
    return bool(roles_on(user, case, Action.VOID))


@transaction.atomic
def void(document: Document, reason: str, user: User) -> None:
    """Declare an issued paper void; it keeps its number, and what was done with it stands.

    Raises:
        NotThere: the user may not. Refused: without a reason, or where it is not an issued paper.
    """
    case = door.reach(document.case_id or 0, user, Action.VOID)
    try:
        issuing.void(document, reason, user, today())
    except issuing.VoidRefused as refused:
        raise Refused([Refusal(str(refused), "reason")]) from None
    detail = {"document": document.pk, "case": case.number, "reason": reason.strip()}
    record("documents", user, actions.Action.DOCUMENT_VOIDED, str(document), detail)
