"""What a person can do in a case now, the likely first; what cannot be done yet, with the reason."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from qingheng.kernel.cases import publishing
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.previewing import OpenStep, open_to
from qingheng.kernel.cases.serving import serves, service_step
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.service_papers import CHANGE
from qingheng.kernel.organisations.permissions import Action as Access
from qingheng.procedure.declare import Step, bases
from qingheng.workbench.casework.follows import in_short
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.ui.rows import Action, ActionGroup


def groups(opened: Opened, unserved: Iterable[Document]) -> list[ActionGroup]:
    """The groups of the page; empty where the person may do nothing.

    unserved: papers of the case that still await service.
    """
    if not opened.roles:
        return []
    steps = open_to(opened.loaded, opened.roles, on=opened.today)
    free = [each for each in steps if not each.refusals]
    usual = sorted(
        (each for each in free if _likely(opened, each)),
        key=lambda each: (not _awaited(opened, each.step), each.lays_before),
    )
    others = [each for each in free if each not in usual]
    own, laid = [e for e in others if not e.lays_before], [e for e in others if e.lays_before]
    found = [
        ActionGroup("通常下一步", tuple(_action(opened, each) for each in usual), primary=True),
        ActionGroup("待送达", tuple(services(opened, unserved))),
        ActionGroup("其他环节", tuple(_action(opened, each) for each in own), folded=len(own) > 5),
        ActionGroup("送批", tuple(_action(opened, each) for each in laid), folded=len(laid) > 5),
        ActionGroup("暂不能办", tuple(_action(opened, each) for each in steps if each.refusals), folded=True),
    ]
    return [group for group in found if group.actions]


def _likely(opened: Opened, each: OpenStep) -> bool:
    """A usual step that recurs, that an open limit waits for, or that was not taken yet with everyone it is about."""
    if not each.step.usual:
        return False
    taken = {event.subject for event in opened.status.taken(each.step)}
    done = taken.issuperset(each.subjects) if each.subjects else bool(taken)
    return each.step.recurs or not done or _awaited(opened, each.step)


def _awaited(opened: Opened, step: Step) -> bool:
    meets = {limit for limit, _ in opened.loaded.procedure.meeting.get(step.code, ())}
    return any(each.is_open and each.limit in meets for each in opened.status.limits)


def _url(opened: Opened, step: Step) -> str:
    """The sheet of the step; what is to be published is read first."""
    own = publishing.rules_of(opened.case)
    if own and own.step is step:
        return reverse("workbench:publication", args=[opened.case.pk])
    if own and own.withdraws is step and (public := publishing.public_text(opened.case)):
        return reverse("workbench:withdraw-publication", args=[public.pk])
    return reverse("workbench:step", args=[opened.case.pk, step.code])


def _action(opened: Opened, each: OpenStep) -> Action:
    step = each.step
    return Action(
        name=step.label,
        url=_url(opened, step),
        basis=bases(step.basis)[0],
        note=in_short(step, opened.loaded.procedure, opened.status),
        tag="送批" if each.lays_before else "",
        refusals=tuple(str(refusal) for refusal in each.refusals),
    )


def services(opened: Opened, unserved: Iterable[Document]) -> Iterable[Action]:
    """The services the person may record."""
    servers = roles_on(opened.user, opened.case, Access.SERVE) if opened.roles else []
    for document in unserved:
        if serves(opened.case, document, opened.roles, servers):
            step = service_step(opened.loaded.procedure, opened.case.state, document.spec)
            to = "、".join(document.addressees)
            yield Action(
                name=f"送达《{document.title}》",
                url=reverse("workbench:serve", args=[document.pk]),
                basis=bases(step.basis if step else CHANGE.basis)[0],
                note=f"致{to}" if to else "",
            )
