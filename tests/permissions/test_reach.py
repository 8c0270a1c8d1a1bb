"""Cell by cell: with which cases every role may do what, through the one gate and the roles on a case alike.

The table says for each role and action which of four cases are reached: `o` a case of one's own (handled, or taken
in), `s` another of one's section, `a` one of another section under the same authority, `x` one of another district.
"""

import pytest

from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from tests import factories
from tests.factories import RECEIVED, District

HEAD = "LIST VIEW TAKE_IN ACT ASSIGN UNMASK EXPORT FIGURES AUDIT CALENDAR ADMINISTER"
TABLE = """
clerk          os   os   os  os   -    o    -    -    -    -    -
point_clerk    o    o    o   o    -    o    -    -    -    -    -
officer        os   os   -   o    -    o    os   os   -    -    -
head           osa  osa  -   osa  osa  osa  osa  osa  -    -    -
authority      osa  osa  -   osa  -    -    -    osa  -    -    -
mediator       o    o    -   o    -    o    -    -    -    -    -
server         os   os   -   os   -    os   -    -    -    -    -
statistician   osa  -    -   -    -    -    osa  osa  -    -    -
keeper         -    -    -   -    -    -    -    -    -    osax -
auditor        -    -    -   -    -    -    -    -    osax -    -
administrator  -    -    -   -    -    -    -    -    -    -    osax
stranger       x    x    -   -    -    -    x    x    -    -    -
nobody         -    -    -   -    -    -    -    -    -    -    -
"""
CELLS = [
    (who, Action[action], frozenset(cell) - {"-"})
    for who, *cells in (line.split() for line in TABLE.strip().splitlines())
    for action, cell in zip(HEAD.split(), cells, strict=True)
]


def cases_of(user: User, district: District) -> dict[str, Case]:
    """The four cases, the first made the user's own by assignment (or intake, for those who take in)."""
    songjiang = Body.objects.get(code="sj-review")
    made = {letter: factories.open_case(district) for letter in "osax"}
    Case.objects.filter(pk=made["a"].pk).update(body=district.other_section, taken_in_by=district.authority)
    Case.objects.filter(pk=made["x"].pk).update(body=songjiang, taken_in_by=district.nobody)
    Case.objects.filter(pk=made["s"].pk).update(taken_in_by=district.colleague)
    Case.objects.filter(pk=made["o"].pk).update(taken_in_by=user)
    return {letter: Case.objects.select_related("body").get(pk=case.pk) for letter, case in made.items()}


@pytest.mark.parametrize("who", sorted({who for who, _, _ in CELLS}))
def test_each_role_reaches_what_the_table_says(who: str, district: District) -> None:
    user: User = getattr(district, who)
    cases = cases_of(user, district)
    if who == "authority":
        Case.objects.filter(pk=cases["a"].pk).update(taken_in_by=district.nobody)
    if who in ("stranger", "nobody"):
        Case.objects.filter(pk=cases["o"].pk).update(taken_in_by=district.colleague)
        Case.objects.filter(pk=cases["x"].pk).update(taken_in_by=district.colleague)
    for _, action, expected in (cell for cell in CELLS if cell[0] == who):
        reached = set(Case.objects.restrict(user, action).values_list("pk", flat=True))
        assert {letter for letter, case in cases.items() if case.pk in reached} == expected, action
        held = {letter for letter, case in cases.items() if roles_on(user, Case.objects.get(pk=case.pk), action)}
        assert held == expected, f"roles_on {action}"


def test_the_table_speaks_of_every_action() -> None:
    assert set(HEAD.split()) == {action.name for action in Action}


def test_a_case_ceases_to_be_ones_own_with_its_reassignment(district: District) -> None:
    case = factories.open_case(district)
    factories.assign(district, case, RECEIVED)
    own = Case.objects.restrict(district.second, Action.ACT)
    assert own.exists()
    factories.take(district, case, "assign", RECEIVED, officers=[district.officer.pk, district.colleague.pk])
    assert not own.all().exists()
    assert Case.objects.restrict(district.colleague, Action.ACT).exists()


def test_what_ended_with_a_post_is_no_longer_reached(district: District) -> None:
    factories.open_case(district)
    district.head.posts.update(ends_on=RECEIVED)
    head = User.objects.get(pk=district.head.pk)
    assert not Case.objects.restrict(head, Action.LIST).exists()
    User.objects.filter(pk=district.clerk.pk).update(is_active=False)
    assert not Case.objects.restrict(User.objects.get(pk=district.clerk.pk), Action.LIST).exists()
