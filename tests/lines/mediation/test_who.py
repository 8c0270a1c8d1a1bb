"""Who may do what, cell by cell and through every face: the page, the interface, the door."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from qingheng.api import tokens
from qingheng.api.scopes import Scope
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, NotThere, Refused
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.lines.mediation.staff import LIAISON
from tests.api.conftest import Caller
from tests.factories import person
from tests.lines.mediation.office import AGREED, Office, accepted, registered, sides
from tests.lines.mediation.test_founding import by_justice_office
from tests.lines.mediation.test_registers import committee, expert, mediator

DAY = "2024-05-06"
# o: a dispute of one's committee that one took in oneself, s: another of one's committee, n: of the neighbouring one
HEAD = "LIST VIEW TAKE_IN ACT ASSIGN SERVE NOTIFY CORRECT VOID UNMASK SEALED EXPORT FIGURES"
DISPUTES = """
mediator      os   os   os   os   -    -    -    -    -    o    -    -    -
liaison       os   os   os   -    -    -    -    -    -    -    -    -    -
director      os   os   os   os   -    os   -    os   os   os   -    os   os
clerk         osn  osn  osn  osn  -    -    -    -    -    osn  -    osn  osn
officer       osn  osn  -    -    -    -    -    -    -    -    -    osn  osn
statistician  osn  -    -    -    -    -    -    -    -    -    -    osn  osn
elsewhere     n    n    n    n    -    n    -    n    n    n    -    n    n
"""
# c: the committee's entry, m: a mediator of it, x: an expert
REGISTERS = """
mediator      cmx  x    -    -    -    -    -    -    -    -    -    -    -
director      cmx  cmx  -    -    -    -    -    -    -    -    -    -    -
clerk         cmx  cmx  cm   cm   -    -    -    -    -    -    -    cm   -
officer       cmx  cmx  cmx  cmx  -    cmx  -    cmx  cmx  cmx  -    cmx  cmx
statistician  cmx  -    -    -    -    -    -    -    -    -    -    cmx  cmx
elsewhere     x    x    -    -    -    -    -    -    -    -    -    -    -
"""


def rows(table: str) -> list[tuple[str, list[str]]]:
    return [(who, cells) for who, *cells in (line.split() for line in table.strip().splitlines())]


def reached(user: User, cases: dict[str, Case], cells: list[str]) -> None:
    for name, cell in zip(HEAD.split(), cells, strict=True):
        action, expected = Action[name], set(cell) - {"-"}
        found = set(Case.objects.restrict(user, action).values_list("pk", flat=True))
        assert {letter for letter, case in cases.items() if case.pk in found} == expected, name
        held = {letter for letter, case in cases.items() if roles_on(user, case, action)}
        assert held == expected, f"roles_on {name}"


def fresh(case: Case) -> Case:
    return Case.objects.select_related("body").get(pk=case.pk)


@pytest.mark.parametrize(("who", "cells"), rows(DISPUTES))
def test_a_dispute_is_reached_as_the_table_says(office: Office, who: str, cells: list[str]) -> None:
    liaison = person("liaison", "陆敏", office.committee, LIAISON)
    user = liaison if who == "liaison" else getattr(office, who)
    cases = {letter: registered(office, DAY) for letter in "osn"}
    Case.objects.filter(pk=cases["o"].pk).update(taken_in_by=office.clerk if who == "elsewhere" else user)
    Case.objects.filter(pk=cases["s"].pk).update(taken_in_by=office.director if who == "mediator" else office.mediator)
    Case.objects.filter(pk=cases["n"].pk).update(taken_in_by=office.elsewhere, body=office.other_committee)
    reached(user, {letter: fresh(case) for letter, case in cases.items()}, cells)


@pytest.mark.parametrize(("who", "cells"), rows(REGISTERS))
def test_an_entry_is_reached_as_the_table_says(office: Office, who: str, cells: list[str]) -> None:
    entry = committee(office, DAY)
    post = {"committee": entry.number}
    cases = {"c": entry, "m": mediator(office, DAY, facts=post), "x": expert(office)}
    Case.objects.filter(pk__in=[entry.pk, cases["m"].pk]).update(body=office.committee)
    reached(getattr(office, who), {letter: fresh(case) for letter, case in cases.items()}, cells)


# Whose step it is, whatever they may see (PML 5: the bureau guides; PML 17, 19, 26: the committee decides)
STEPS = [
    ("accept", {}, ("mediator", "clerk"), "director"),
    ("refuse", {"refusal_reason": "not_civil"}, ("mediator", "clerk"), "director"),
    ("divert", {"diversion_reason": "not_mediable", "diverted_to": "法院"}, ("mediator",), "clerk"),
]


@pytest.mark.parametrize(("step", "facts", "not_theirs", "whose"), STEPS)
def test_who_may_act_still_takes_no_step_of_another(
    office: Office, step: str, facts: dict[str, Any], not_theirs: tuple[str, ...], whose: str
) -> None:
    case = registered(office, DAY)
    for who in not_theirs:
        with pytest.raises(Refused, match="办理"):
            office.take(case, step, DAY, user=getattr(office, who), **facts)
    office.take(case, step, DAY, user=getattr(office, whose), **facts)


@pytest.mark.parametrize("who", ["officer", "statistician", "elsewhere"])
def test_nobody_else_finds_the_case_at_all(office: Office, who: str) -> None:
    case = registered(office, DAY)
    with pytest.raises(NotThere):
        office.take(case, "accept", DAY, user=getattr(office, who))


def test_the_bureau_does_not_touch_the_outcome_but_keeps_the_registers(office: Office) -> None:
    case = by_justice_office(office)
    office.take(case, "notify_court", DAY, user=office.officer, change="set_up")
    with pytest.raises(Refused, match="由人民调解工作人员办理"):
        office.take(case, "end", DAY, user=office.clerk, ended_why="合并")


# The pages


@pytest.fixture
def pages(office: Office) -> Iterator[tuple[Office, Case]]:
    with time_machine.travel("2024-05-08T09:00:00+08:00", tick=False):
        yield office, accepted(office, DAY)


def answers(user: User, *addresses: str) -> list[int]:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return [client.get(address).status_code for address in addresses]


def test_pages_open_to_whom_they_concern(pages: tuple[Office, Case]) -> None:
    office, case = pages
    asked = (f"/cases/{case.pk}/", f"/cases/{case.pk}/steps/replace_mediator/", "/cases/new/?line=mediation&step=quick",
             "/figures/mediation/2024/", "/registers/")  # fmt: skip
    assert answers(office.mediator, *asked) == [200, 404, 200, 404, 200]
    assert answers(office.director, *asked) == [200, 200, 200, 200, 200]
    assert answers(office.clerk, *asked) == [200, 404, 200, 200, 200]
    assert answers(office.officer, *asked) == [200, 404, 404, 200, 200]
    assert answers(office.statistician, *asked) == [404, 404, 404, 200, 200]
    assert answers(office.elsewhere, *asked) == [404, 404, 200, 200, 200]


def test_who_may_take_the_list_along(pages: tuple[Office, Case]) -> None:
    office, _ = pages
    for who, status in (("mediator", 404), ("director", 200), ("clerk", 200), ("officer", 200), ("statistician", 200)):
        client = Client()
        client.force_login(getattr(office, who), backend="django.contrib.auth.backends.ModelBackend")
        answer = client.post("/cases/export?line=mediation")
        assert answer.status_code == status, who
        list(answer)  # read to its end: it is a file


# The interface


def caller(user: User) -> Caller:
    import datetime as dt  # noqa: PLC0415

    _, secret = tokens.issue(user, "测试", tuple(Scope), valid=dt.timedelta(days=365))
    return Caller(secret)


@pytest.fixture
def on_may_8(office: Office) -> Iterator[Office]:
    cache.clear()
    with time_machine.travel("2024-05-08T09:00:00+08:00", tick=False):
        yield office


def test_the_interface_shows_a_dispute_to_its_committee_alone(on_may_8: Office) -> None:
    case = registered(on_may_8, DAY)
    seen = {
        who: caller(getattr(on_may_8, who)).get(f"/cases/{case.pk}").status_code
        for who in ("mediator", "director", "clerk", "officer", "statistician", "elsewhere")
    }
    assert seen == {"mediator": 200, "director": 200, "clerk": 200, "officer": 200, "statistician": 404,
                    "elsewhere": 404}  # fmt: skip


def test_a_dispute_through_the_interface_from_intake_to_the_court(on_may_8: Office) -> None:
    office = on_may_8
    mediating, directing = caller(office.mediator), caller(office.director)
    opening: dict[str, Any] = {
        "line": "mediation", "step": "register", "on": "2024-05-08",
        "facts": {"source": "application", "dispute_type": "neighbours", "difficulty": "ordinary", "summary": "漏水",
                  "persons": 2, "consent": "all"},
        "parties": [{"role": "first_side", "kind": "citizen", "name": "张伟"},
                    {"role": "second_side", "kind": "citizen", "name": "李强"}],
    }  # fmt: skip
    alone = {**opening, "parties": opening["parties"][:1]}
    answer = mediating.post("/cases", alone)
    assert answer.status_code == 422
    assert "纠纷至少需要双方当事人" in str(answer.json())
    assert caller(office.officer).post("/cases", opening).status_code in (403, 404)
    taken = mediating.post("/cases", opening)
    assert taken.status_code == 201, taken.json()
    case = taken.json()["case"]["id"]

    def step(who: Caller, name: str, **facts: Any) -> Any:
        version = Case.objects.get(pk=case).version
        return who.post(f"/cases/{case}/steps/{name}", {"facts": facts, "on": "2024-05-08", "version": version})

    assert step(mediating, "accept").status_code == 422  # the director accepts
    assert step(directing, "accept").status_code == 200
    appointed = {"chosen_by_parties": True, "mediators": "吴芳", "interested": False}
    assert step(directing, "appoint", **appointed).status_code == 200
    signed = dict.fromkeys(("parties_signed_on", "mediator_signed_on", "stamped_on"), "2024-05-08")
    charged = step(mediating, "agree_written", **AGREED, **signed, fee="50")
    assert charged.status_code == 422
    assert "人民调解不收取任何费用" in str(charged.json())
    agreed = step(mediating, "agree_written", **AGREED, **signed)
    assert {each["code"]: each["due"] for each in agreed.json()["follows"]}["confirmation_limit"] == "2024-06-07"
    assert [each["title"] for each in agreed.json()["documents"]] == ["人民调解协议书"]
    asked = {"applied_by_all": True, "excluded": "none", "court_basis": "committee", "court": "青浦区人民法院"}
    assert step(mediating, "apply_confirmation", **asked).status_code == 200


def test_the_quick_way_through_the_interface(on_may_8: Office) -> None:
    parties = [{"role": side.role, "kind": "citizen", "name": side.name} for side in sides()]
    quick = {"dispute_type": "neighbours", "summary": "噪声", "persons": 2, "content": "互相谅解",
             "performance": "at_once", "no_paper_wanted": True}  # fmt: skip
    body = {"line": "mediation", "step": "quick", "on": "2024-05-08", "facts": quick, "parties": parties}
    answer = caller(on_may_8.mediator).post("/cases", body)
    assert answer.status_code == 201, answer.json()
    assert answer.json()["case"]["number"] == "（2024）v01-调-1"


def test_numbers_are_masked_and_looks_at_them_recorded(on_may_8: Office) -> None:
    parties = [NewParty("first_side", "citizen", "张伟", id_number="310118199001021237", phone="13800000001"),
               NewParty("second_side", "citizen", "李强")]  # fmt: skip
    facts = {"source": "application", "dispute_type": "neighbours", "difficulty": "ordinary", "summary": "漏水",
             "persons": 2, "consent": "all"}  # fmt: skip
    case = on_may_8.open("mediation", "register", DAY, parties, **facts)
    text = caller(on_may_8.clerk).get(f"/cases/{case.pk}").content.decode()
    assert "310118199001021237" not in text
    assert "13800000001" not in text
    page = f"/cases/{case.pk}/parties/{case.parties.all()[0].pk}/id_number/"
    assert answers(on_may_8.clerk, page) == [200]
    assert answers(on_may_8.officer, page) == [404]
