"""关联事项： the cases that a case names, those that name it, and what it was referred to or came from."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from qingheng.kernel.cases import referring
from qingheng.kernel.cases.conflicts import state_label
from qingheng.kernel.cases.models import Case, CaseLink, Referral
from qingheng.kernel.cases.registry import line
from qingheng.kernel.organisations.permissions import Action
from qingheng.statute.wording import full_day
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.links import case_url

MOST = 20


@dataclass(frozen=True, slots=True)
class Related:
    """Another case and how it hangs together with this one; without a `url` where the reader may not view it."""

    how: str
    number: str
    title: str
    state: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Relations:
    """What is shown. `more`: there are further ones."""

    rows: tuple[Related, ...]
    more: bool


def of_case(opened: Opened) -> Relations:
    """Both directions, the newest first: three queries at most, however many there are."""
    case = opened.case
    viewed = Case.objects.restrict(opened.user, Action.VIEW).order_by().values("pk")
    wanted = Q(case=case, other__in=viewed) | Q(other=case, case__in=viewed)
    found = CaseLink.objects.filter(wanted).exclude(fact=referring.LINK).select_related("case", "other")
    links = list(found.order_by("-pk")[: MOST + 1])
    rows = [*_referrals(opened), *(_linked(case, link) for link in links[:MOST])]
    return Relations(tuple(rows), len(links) > MOST)


def _linked(case: Case, link: CaseLink) -> Related:
    theirs = link.case if link.other_id == case.pk else link.other
    fact = line(link.case.line).versions.named(link.case.procedure).facts[link.fact].label
    how = fact if theirs is link.other else f"{line(theirs.line).name} · {fact}"
    return Related(how, theirs.number, theirs.title, state_label(theirs), case_url(theirs.pk))


def _referrals(opened: Opened) -> list[Related]:
    found = referring.of_case(opened.case)
    keys = [other.pk for each in found if (other := _other(opened.case, each))]
    seen = Case.objects.restrict(opened.user, Action.VIEW).filter(pk__in=keys) if keys else ()
    viewed = {case.pk for case in seen}
    return [_referred(opened.case, each, viewed) for each in found]


def _other(case: Case, each: Referral) -> Case | None:
    return each.to_case if each.from_case_id == case.pk else each.from_case


def _referred(case: Case, each: Referral, viewed: set[int]) -> Related:
    other = _other(case, each)
    to = referring.known(each.to_line)
    sent = each.from_case_id == case.pk
    whither = f"移送{to.name if to else ''}" if sent else f"由{line(each.from_case.line).name}移送"
    may = other is not None and other.pk in viewed
    return Related(
        f"{full_day(each.sent_on)}{whither}",
        other.number if other else "",
        other.title if other and may else "",
        str(each.get_state_display()),
        case_url(other.pk) if other and may else "",
        each.result,
    )
