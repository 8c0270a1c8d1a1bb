"""What the palette finds for a few words, in groups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from qingheng.kernel.cases.finding import CASE, DOCUMENT
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.kernel.search.index import Hit, search
from qingheng.kernel.search.tokens import Segment
from qingheng.kernel.vault.fields import sealed_as
from qingheng.kernel.vault.seal import normalise
from qingheng.workbench.context import PLACES
from qingheng.workbench.links import case_url

EACH = 6
LONGEST = 100
_PRIVATE_NUMBER = re.compile(r"[0-9]{7,17}[0-9X]")


@dataclass(frozen=True)
class Found:
    """One thing that was found."""

    name: str
    detail: str
    url: str


Group = tuple[str, list[Found]]


def find(user: User, words: str) -> list[Group]:
    """Everything the user may open that the words lead to; nothing for no words."""
    asked = words.strip()[:LONGEST]
    if not asked:
        return []
    visible = Case.objects.restrict(user, Action.VIEW)
    hits = search(asked, cases=visible, limit=4 * EACH) if allows(user, Action.VIEW) else []
    cases = _cases(user, asked, hits)
    told = {found.url for found in cases}
    people = [_person(hit) for hit in hits if hit.kind == CASE and _hit(hit.subtitle)]
    groups: list[Group] = [
        ("证件或者电话号码完全一致", _by_private_number(user, asked)),
        ("案件", cases),
        ("当事人", [found for found in people if found.url not in told][:EACH]),
        ("文书", _documents(user, asked, hits)),
        ("页面", pages(user, asked)),
    ]
    return [(heading, found) for heading, found in groups if found]


def recent(user: User, keys: Sequence[int]) -> list[Found]:
    """The cases with these keys that the user may open, in that order."""
    cases = Case.objects.restrict(user, Action.VIEW).in_bulk(list(keys))
    return [_case(cases[key]) for key in keys if key in cases]


def pages(user: User, words: str = "") -> list[Found]:
    """The pages the user may open whose names hold the words."""
    places = [(place.label, f"workbench:{place.view}", place.needs) for place in PLACES]
    places += [
        ("收件登记", "workbench:intake", Action.TAKE_IN),
        ("快捷键", "workbench:keys", None),
        ("修改密码", "workbench:change-password", None),
    ]
    return [
        Found(label, "", reverse(view))
        for label, view, needs in places
        if words in label and (needs is None or allows(user, needs))
    ]


def _cases(user: User, asked: str, hits: Sequence[Hit]) -> list[Found]:
    """Those whose number holds the words before those whose title or text does."""
    named = Case.objects.restrict(user, Action.VIEW).filter(_number(asked))
    found = {case.pk: _case(case) for case in named.order_by("-began_on", "-pk")[:EACH]} if _looks(asked) else {}
    for hit in hits:
        if hit.kind == CASE and hit.ref not in found and (_hit(hit.title) or not _hit(hit.subtitle)):
            number, _, title = _text(hit.title).partition(" ")
            found[hit.ref] = Found(title, number, case_url(hit.ref))
    return list(found.values())[:EACH]


def _documents(user: User, asked: str, hits: Sequence[Hit]) -> list[Found]:
    visible = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    numbered = Document.objects.issued().filter(number=asked, case__in=visible)[:EACH] if _looks(asked) else []
    found = {paper.pk: Found(f"《{paper.title}》{paper.number}", "文书", _paper_url(paper.pk)) for paper in numbered}
    for hit in hits:
        if hit.kind == DOCUMENT:
            found.setdefault(hit.ref, Found(_text(hit.title), _text(hit.subtitle), _paper_url(hit.ref)))
    return list(found.values())[:EACH]


def _by_private_number(user: User, asked: str) -> list[Found]:
    """Whose identity number or telephone it is, where the user may see these whole."""
    plain = normalise(asked)
    if not _PRIVATE_NUMBER.fullmatch(plain):
        return []
    cases = Case.objects.restrict(user, Action.UNMASK).order_by().values("pk")
    same = Q(**sealed_as(Party, "id_number", plain)) | Q(**sealed_as(Party, "phone", plain))
    people = Party.objects.filter(same, case__in=cases).select_related("case").order_by("-case__began_on", "pk")
    return [
        Found(f"{party.name}（{party.get_role_display()}）", str(party.case), case_url(party.case_id))
        for party in people[:EACH]
    ]


def _looks(asked: str) -> bool:
    """Whether it may be part of a number: it holds a figure."""
    return any(sign.isdigit() for sign in asked)


def _number(asked: str) -> Q:
    """青复〔2024〕312号 as written; 2024-312 or 312 in short."""
    year, _, serial = asked.replace("—", "-").partition("-")
    if year.isdecimal() and serial.isdecimal():
        return Q(number__endswith=f"〔{year}〕{serial}号")
    return Q(number__endswith=f"〕{asked}号") if asked.isdecimal() else Q(number__contains=asked)


def _case(case: Case) -> Found:
    return Found(case.title, case.number, case_url(case.pk))


def _person(hit: Hit) -> Found:
    return Found(_text(hit.subtitle), _text(hit.title), case_url(hit.ref))


def _paper_url(paper: int) -> str:
    return reverse("workbench:document", args=[paper])


def _hit(segments: Sequence[Segment]) -> bool:
    return any(segment.hit for segment in segments)


def _text(segments: Sequence[Segment]) -> str:
    return "".join(segment.text for segment in segments)
