"""Who may do what with suits: cell by cell, for a suit of the section and one of a department."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, NotThere, Refused
from qingheng.kernel.organisations.permissions import Action
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House

pytestmark = pytest.mark.django_db

# o: a suit of the section that one took in oneself, s: another of the section, d: one of a department
HEAD = "LIST VIEW TAKE_IN ACT ASSIGN SERVE NOTIFY CORRECT VOID UNMASK SEALED EXPORT FIGURES"
TABLE = """
clerk         os   os   os   os   -    os   -    -    -    o    -    -    -
unit          os   os   os   os   -    -    -    -    -    o    -    -    -
officer       os   os   os   os   os   os   os   os   -    o    -    os   os
chief         os   os   os   os   os   os   os   os   os   os   -    os   os
mediator      -    -    -    -    -    -    -    -    -    -    -    -    -
above         osd  osd  -    -    -    -    -    -    -    -    -    osd  osd
statistician  os   -    -    -    -    -    -    -    -    -    -    os   os
handler       d    d    d    d    d    d    d    d    d    d    -    d    d
"""
ROWS = {who: cells for who, *cells in (line.split() for line in TABLE.strip().splitlines())}


@pytest.mark.parametrize("who", sorted(ROWS))
def test_each_role_reaches_what_the_table_says(who: str, own: House) -> None:
    user = getattr(own, who)
    cases = {letter: make.registered(own, "2024-05-06") for letter in "osd"}
    Case.objects.filter(pk=cases["o"].pk).update(taken_in_by=own.clerk if who == "handler" else user)
    Case.objects.filter(pk=cases["s"].pk).update(taken_in_by=own.clerk if who != "clerk" else own.chief)
    Case.objects.filter(pk=cases["d"].pk).update(taken_in_by=own.handler, body=own.market)
    for name, cell in zip(HEAD.split(), ROWS[who], strict=True):
        action = Action[name]
        expected = set(cell) - {"-"}
        reached = set(Case.objects.restrict(user, action).values_list("pk", flat=True))
        assert {letter for letter, case in cases.items() if case.pk in reached} == expected, name
        held = {letter for letter, case in cases.items() if roles_on(user, Case.objects.get(pk=case.pk), action)}
        assert held == expected, f"roles_on {name}"


def test_who_supervises_does_not_act(own: House) -> None:
    case = make.registered(own, "2024-05-06")
    with pytest.raises(NotThere):
        own.take(case, "assign", "2024-05-06", user=own.above, **own.assigned())


def test_the_clerk_does_not_assign_and_the_unit_does_not_appeal(own: House) -> None:
    case = make.registered(own, "2024-05-06")
    with pytest.raises(Refused, match="“交办”由应诉工作人员、应诉机构负责人办理"):
        own.take(case, "assign", "2024-05-06", user=own.clerk, **own.assigned())


def test_the_centre_is_the_mediators_and_suits_are_not(own: House) -> None:
    parties = [
        NewParty("centre_side", "citizen", "张伟"),
        NewParty("centre_organ", "organ", own.market.name, body_id=own.market.pk),
    ]
    case = own.open("joint_mediation", "register", "2024-05-06", parties, source="application", dispute="罚款",
                    dispute_field="market", user=own.mediator)  # fmt: skip
    assert Case.objects.restrict(own.mediator, Action.VIEW).get() == case
    assert not Case.objects.restrict(own.handler, Action.VIEW).exists()
