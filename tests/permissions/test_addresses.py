"""Every address there is, and who may open it: an address that nobody thought of fails here.

Written down by hand: of every page, who opens it in a house with one case of everything; of every operation, its scope.
A new page or operation is entered here with its permission, or the tests of this file fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from qingheng.api.application import api
from qingheng.kernel.cases import attaching, batches, preparing, publishing, referring
from qingheng.kernel.cases.models import Referral
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.documents.models import Publication
from qingheng.kernel.organisations.permissions import Action
from qingheng.statute.service import Method
from qingheng.workbench.models import SavedView
from tests import factories
from tests.api.conftest import As
from tests.factories import ACCEPTED, District

PUBLIC = """
account/sign-in  account/sign-out  papers.css
verify/  verify/<code>/  decisions/  decisions/<pk>/  type-size/<size>
"""
"""For anybody: signing in, and what is published."""

SIGNED_IN = ["", "account/password", "search/", "suggestions/", "recent/", "recent/visited", "keys/"]
"""For everybody with an account; what they find there is only what they may see (tests of inbox and palette)."""

PEOPLE = {
    "c": "clerk", "p": "point_clerk", "o": "officer", "b": "colleague", "h": "head", "a": "authority", "m": "mediator",
    "v": "server", "t": "statistician", "k": "keeper", "u": "auditor", "d": "administrator", "x": "stranger",
    "n": "nobody",
}  # fmt: skip
"""By letter. The case is handled by `o`, a colleague of `b`, and was taken in by `c`; `x` is of another district."""

PAGES = """
t           registers/
cpobhamvtx  cases/  cases/columns  cases/views
o           cases/views/<pk>/drop
obhtx       cases/export
cpm         cases/new/  cases/new/preview  referrals/
cp          referrals/<pk>/decline/
cobhav      persons/<pk>/
cobhav      cases/<pk>/  cases/<pk>/materials/  cases/<pk>/materials/<attachment>  cases/<pk>/documents/
cobhav      cases/<pk>/records/  cases/<pk>/map/  cases/<pk>/limits/<limit>/<round>/
cobhav      documents/<pk>/  documents/<pk>/paper  documents/<pk>/file.<kind>
cobhav      documents/<pk>/receipt.<kind>  services/<pk>/receipt.<kind>  services/<pk>/posting.<kind>
cobhav      cases/<pk>/parties/<party>/address.<kind>
ohv         documents/<pk>/notice/  documents/<pk>/notice/preview
oh          cases/<pk>/changes/<change>/  cases/<pk>/changes/<change>/preview
cpobhamvx   calendar/  limits/  publications/  messages/
cohv        cases/<pk>/parties/<party>/<field>/
oh          cases/<pk>/steps/<step>/  cases/<pk>/steps/<step>/preview
h           cases/<pk>/events/<number>/correct/  cases/<pk>/events/<number>/correct/preview
h           preparations/<pk>/
o           preparations/<pk>/take-back  cases/<pk>/publication/
oh          publications/<pk>/withdraw/
ha          documents/<pk>/void/
ov          documents/<pk>/serve/  documents/<pk>/serve/preview
h           cases/assign  batches/  batches/<pk>/
obhatx      figures/  figures/<line>/<year>/  figures/<line>/<year>/figures.<kind>  figures/<line>/<year>/by/<by>/
obhatx      figures/<line>/<year>/<indicator>/
u           audit/
k           holidays/
d           people/  people/<pk>/  people/posts/<pk>/end  bodies/  bodies/new/  bodies/<pk>/  bodies/<pk>/in-use
"""
"""Who opens a page. The step is an extension: an officer lays it before the head of the working body, who takes it."""
ASKED = {address: line.split()[0] for line in PAGES.strip().splitlines() for address in line.split()[1:]}

OPERATIONS = {
    # any valid token: the law, and dates
    "lines": "", "line": "", "due": "",
    "referrals": "cases:read", "decline_referral": "cases:write",
    "cases": "cases:read", "case": "cases:read", "case_preparations": "cases:read", "preparations": "cases:read",
    "preparation": "cases:read",
    "open_case": "cases:write", "preview_case": "cases:write",
    "take_step": "steps:write", "preview_step": "steps:write", "prepare_step": "steps:write",
    "approve_preparation": "steps:write", "return_preparation": "steps:write", "withdraw_preparation": "steps:write",
    "serve_document": "steps:write",
    "correct_event": "corrections:write", "preview_correction": "corrections:write",
    "document": "documents:read", "document_text": "documents:read", "document_html": "documents:read",
    "document_docx": "documents:read", "document_pdf": "documents:read",
    "materials": "materials:read", "material": "materials:read", "attach_material": "materials:write",
    "figures": "figures:read",
}  # fmt: skip
"""The interface: operation by operation, the scope that a token must have."""


def addresses(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """All addresses of pages, as they are written here."""
    for each in (resolver or get_resolver()).url_patterns:
        path = before + _plain(str(each.pattern))
        if isinstance(each, URLPattern):
            yield path
        elif not path.startswith("api/"):
            yield from addresses(each, path)


def _plain(pattern: str) -> str:
    named = re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", pattern)
    return re.sub(r"<\w+:(\w+)>", r"<\1>", named).strip("^$").replace("\\.", ".")


Parts = dict[str, str]
SAMPLES = {
    "file.<kind>": "file.docx", "receipt.<kind>": "receipt.docx", "posting.<kind>": "posting.docx",
    "address.<kind>": "address.docx",
    "<kind>": "xlsx", "<line>": "reconsideration", "<year>": "2024", "<by>": "act_kind",
    "<indicator>": "received", "<field>": "id_number", "<step>": "extend", "<limit>": "screening_limit",
    "<round>": "1", "<number>": "3",
}  # fmt: skip


@pytest.fixture
def parts(district: District, day: object, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Parts:
    """A house with one of everything that has an address, as what stands in its place."""
    monkeypatch.setattr(referring, "receiving", lambda: {"reconsideration"})
    settings.MEDIA_ROOT = tmp_path
    case, ended = factories.accepted(district), factories.decided(district, ACCEPTED)
    notice = factories.take(district, case, "send_copy", ACCEPTED, subject=factories.party(case)).papers[0]
    laid = Taking("extend", ACCEPTED, {"extension_days": 30, "extension_reason": "案情复杂。"})
    preparation = preparing.prepare(case.pk, laid, district.officer)
    file = SimpleUploadedFile("证据.pdf", b"%PDF-1.7")
    factories.serve(district, factories.closing_paper(ended), ACCEPTED, party=factories.party(ended, "applicant"))
    publishing.publish(ended.pk, publishing.review(ended).text, district.officer)
    published = Publication.objects.get()
    again = publishing.review(ended)
    posted = factories.serve(
        district, notice, ACCEPTED, party=factories.party(case), method=Method.MAIL, sent_on=ACCEPTED
    )
    longer = factories.accepted(district)
    factories.take(district, longer, "extend", ACCEPTED, extension_days="30", extension_reason="案情复杂")
    sent = Referral.objects.create(from_case=longer, event=1, to_line="reconsideration", sent_on=ACCEPTED)
    view = SavedView.objects.create(user=district.officer, name="在办", query="open=yes")
    return {
        "cases/<pk>/publication": f"cases/{again.case.pk}/publication",
        "cases/<pk>/changes/<change>": f"cases/{longer.pk}/changes/event-{longer.events.get(step='extend').number}",
        "services/<pk>": f"services/{posted.record.pk}",
        "cases/<pk>": f"cases/{case.pk}",
        "<attachment>": str(attaching.attach(case.pk, file, "证据材料", district.officer).pk),
        "<party>": str(factories.party(case, "applicant").pk),
        "documents/<pk>": f"documents/{notice.pk}",
        "preparations/<pk>": f"preparations/{preparation.pk}",
        "publications/<pk>": f"publications/{published.pk}",
        "referrals/<pk>": f"referrals/{sent.pk}",
        "persons/<pk>": f"persons/{factories.party(case, 'applicant').pk}",
        "views/<pk>": f"views/{view.pk}",
        "batches/<pk>": f"batches/{batches.make('assign', {}, [case.pk], district.head, Action.ASSIGN).pk}",
        "people/<pk>": f"people/{district.nobody.pk}",
        "posts/<pk>": f"posts/{district.keeper.posts.get().pk}",
        "bodies/<pk>": f"bodies/{district.town.pk}",
        **SAMPLES,
    }


def filled(address: str, parts: Parts) -> str:
    """The address of what is there."""
    for part, value in parts.items():
        address = address.replace(part, value)
    assert "<" not in address
    return f"/{address}"


def ask(client: Client, address: str, parts: Parts) -> Any:
    """A look, or where there is only something to do, doing it."""
    answer = client.get(filled(address, parts))
    if answer.status_code == 405:
        case = parts["cases/<pk>"].removeprefix("cases/")
        answer = client.post(filled(address, parts), {"case": case})
    if answer.streaming:
        assert b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return answer


def test_every_address_is_written_down_with_its_permission() -> None:
    known = {*PUBLIC.split(), *SIGNED_IN, *ASKED}
    assert set(addresses()) == known


def test_nobody_opens_a_page_without_signing_in(parts: Parts) -> None:
    for address in (*SIGNED_IN, *ASKED):
        answer = ask(Client(), address, parts)
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/account/sign-in"), address


@pytest.mark.parametrize("letter", sorted(PEOPLE))
def test_everybody_finds_their_pages_and_no_others(letter: str, district: District, parts: Parts) -> None:
    client = Client()
    client.force_login(getattr(district, PEOPLE[letter]), backend="django.contrib.auth.backends.ModelBackend")
    found = {address for address in ASKED if ask(client, address, parts).status_code != 404}
    assert found == {address for address, who in ASKED.items() if letter in who}
    for address in ASKED.keys() - found:
        assert client.post(filled(address, parts), {}).status_code in (404, 405), address
    for address in SIGNED_IN:
        assert ask(client, address, parts).status_code in (200, 302), address


def test_every_operation_is_written_down_with_its_scope(db: None) -> None:
    described = api.get_openapi_schema(path_prefix="/api/v1/")["paths"]
    found = {}
    for item in described.values():
        for operation in item.values():
            (needed,) = operation["security"]
            found[operation["operationId"]] = "".join(needed["token"])
    assert found == OPERATIONS


def test_who_holds_no_post_gets_nothing_from_the_interface(district: District, as_: As) -> None:
    """But the law and its dates, which are for everybody with a token, and empty lists."""
    caller, found = as_(district.nobody), {}
    for path, item in api.get_openapi_schema(path_prefix="/api/v1/")["paths"].items():
        for method, operation in item.items():
            address = re.sub(r"{year}", "2024", re.sub(r"{(case_id|\w+_id|number|code)}", "1", path))
            name = operation["operationId"]
            if method == "get":
                answer = caller.get(address.removeprefix("/api/v1"))
            else:
                answer = caller.post(address.removeprefix("/api/v1"), BODIES.get(name, {"version": 1}))
            found[name] = answer.status_code
            if name in ("cases", "preparations", "referrals"):
                assert answer.json() in ({"items": [], "next": None}, [])
    assert {name for name, status in found.items() if status == 200} == {
        "lines",
        "due",
        "cases",
        "preparations",
        "referrals",
    }
    assert {status for name, status in found.items() if status != 200} == {404}


BODIES = {
    "due": {"length": 5, "unit": "day", "kind": "working", "from": "2024-05-06"},
    "open_case": {"line": "reconsideration", "body": "review", "parties": []},
    "preview_case": {"line": "reconsideration", "body": "review", "parties": []},
    "serve_document": {"version": 1, "method": "mail"},
    "return_preparation": {"reply": "退"},
    "decline_referral": {"reason": "退"},
    "correct_event": {"version": 1, "reason": "误"},
    "preview_correction": {"reason": "误"},
}
"""What must stand in a body before it is asked who sends it."""
