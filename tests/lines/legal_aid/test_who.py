"""Whose step it is, and how far each role sees: written down from the law page, section 2 and 4.

受理人员 `c`, 工作站 `p`, 司法所 `j`, 审查人员 `r`, 指派人员 `a`, 负责人 `h`, 司法行政部门 `b`, 法定 `l`. After a `+`,
who may only lay it before them.
"""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.organisations.permissions import Action, Scope, granted
from qingheng.lines.legal_aid import line as lines
from qingheng.lines.legal_aid import staff
from qingheng.procedure.declare import Step
from qingheng.procedure.roles import JUSTICE_OFFICE, LAW, STATISTICIAN, Role
from tests.factories import person
from tests.lines.legal_aid.factory import RECEIVED, REVIEW, Centre, opened, recipient, take

pytestmark = pytest.mark.django_db

LETTERS = {
    "c": staff.CLERK, "p": staff.STATION, "j": JUSTICE_OFFICE, "r": staff.REVIEWER, "a": staff.ASSIGNER,
    "h": staff.HEAD, "b": staff.SUPERVISOR, "l": LAW,
}  # fmt: skip
WHO = """
cpjh   receive transfer_in supplemented
cah    accept_notice
a      sign close hand_in correct_file draw_rota
ch     transfer_out take_back designated_here designated_elsewhere
h+c    ask_designation
cr     ask_supplement begin_check end_check
r      review
h+r    grant refuse make_up pass_file
h+cr   provide_first
h+ar   terminate
h+a    replace_person suspend resume go_on
lh     deem_withdrawn
acrh   withdraw report_progress ask_replacement
ca     archive
ah     assign tell_organ ask_support record_support own_counsel refuse_lawyer
ah     make_agreement note_obstacle write_to_organ introduce
h      keep_person correct_refusal restore restore_anew
bh     observe ask_opinion
acrhb  visit
rh     return_file
b      receive_objection keep_decision order_correction repay
b      complain merge_complaint ask_complaint_papers complaint_completed
b      admit_complaint prolong_complaint decide_complaint answer_complaint
"""
EXPECTED = {step: row.split()[0] for row in WHO.strip().splitlines() for step in row.split()[1:]}
STEPS = lines.CASES.procedure.steps


def test_every_step_is_written_down() -> None:
    assert EXPECTED.keys() == STEPS.keys()


@pytest.mark.parametrize("step", STEPS.values(), ids=lambda step: step.code)
def test_a_step_is_for_whom_the_page_gives_it(step: Step) -> None:
    takes, _, lays = EXPECTED[step.code].partition("+")
    assert set(step.roles) == {LETTERS[letter] for letter in takes}
    assert set(step.prepared_by) == {LETTERS[letter] for letter in lays}


CELLS = {
    (staff.CLERK, Action.VIEW): Scope.SECTION,
    (staff.CLERK, Action.UNMASK): Scope.OWN,
    (staff.CLERK, Action.EXPORT): Scope.NONE,
    (staff.STATION, Action.LIST): Scope.OWN,
    (staff.STATION, Action.TAKE_IN): Scope.OWN,
    (JUSTICE_OFFICE, Action.VIEW): Scope.OWN,
    (staff.REVIEWER, Action.ACT): Scope.SECTION,
    (staff.REVIEWER, Action.TAKE_IN): Scope.NONE,
    (staff.ASSIGNER, Action.SERVE): Scope.SECTION,
    (staff.HEAD, Action.CORRECT): Scope.SECTION,
    (staff.HEAD, Action.VOID): Scope.SECTION,
    (staff.SUPERVISOR, Action.ACT): Scope.AUTHORITY,
    (staff.SUPERVISOR, Action.TAKE_IN): Scope.NONE,
    (staff.SUPERVISOR, Action.CORRECT): Scope.NONE,
    (STATISTICIAN, Action.LIST): Scope.AUTHORITY,
    (STATISTICIAN, Action.VIEW): Scope.NONE,
    (STATISTICIAN, Action.UNMASK): Scope.NONE,
    (STATISTICIAN, Action.FIGURES): Scope.AUTHORITY,
}


@pytest.mark.parametrize(("cell", "scope"), CELLS.items(), ids=lambda value: str(value)[:40])
def test_a_cell_of_the_table(cell: tuple[Role, Action], scope: Scope) -> None:
    assert granted(*cell, "legal_aid") == scope


def test_a_station_takes_in_for_the_centre_and_sees_only_its_own(centre: Centre) -> None:
    prison = centre.people[staff.STATION]
    own = opened(centre, by=prison, channel="prison_station")
    other = opened(centre, parties=[recipient("李某", id_number="")])
    assert own.body == centre.centre
    assert list(Case.objects.restrict(prison, Action.LIST)) == [own]
    take(centre, own, "ask_supplement", RECEIVED, missing=["identity"], supplement_until="2024-05-16")
    take(centre, own, "supplemented", RECEIVED, by=prison)
    with pytest.raises(NotThere):
        take(centre, other, "supplemented", RECEIVED, by=prison)


def test_the_centre_of_another_district_sees_nothing(centre: Centre) -> None:
    case = opened(centre)
    elsewhere = Body.objects.create(name="松江区司法局", short_name="松江", code="sj", kind=Body.Kind.BUREAU)
    section = Body.objects.create(
        name="松江法援中心", short_name="松江法援", code="sjfy", kind=Body.Kind.SECTION, parent=elsewhere
    )
    stranger = person("stranger", "蒋文", section, staff.HEAD)
    assert not Case.objects.restrict(stranger, Action.LIST).exists()
    with pytest.raises(NotThere):
        take(centre, case, "withdraw", RECEIVED, by=stranger, withdrawal="own")


def test_who_examines_does_not_decide(centre: Centre) -> None:
    case = opened(centre)
    take(centre, case, "review", RECEIVED, REVIEW)
    with pytest.raises(Refused):
        take(centre, case, "grant", RECEIVED, by=centre.people[staff.REVIEWER])
    assert Case.objects.get(pk=case.pk).state == "reviewing"


def test_lists_name_no_fact_that_tells_a_person() -> None:
    personal = {"person", "licence", "custody_place", "summary", "organ_name", "income_per_head"}
    assert not personal & {fact.name for fact in lines.CASES.listed}
