"""Cell by cell: with which cases every role may do what, through the one gate and the roles on a case alike."""

import pytest

from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, tables
from tests import factories
from tests.factories import RECEIVED, District
from tests.permissions.cells import HEAD, HOUSE, WHO, cases_of, cells


@pytest.mark.parametrize("who", WHO)
def test_each_role_reaches_what_the_table_says(who: str, district: District) -> None:
    user: User = getattr(district, who)
    cases = cases_of(who, district)
    for action, cell in cells(who).items():
        expected = frozenset() if action in HOUSE else cell
        reached = set(Case.objects.restrict(user, action).values_list("pk", flat=True))
        assert {letter for letter, case in cases.items() if case.pk in reached} == expected, action
        held = {letter for letter, case in cases.items() if roles_on(user, Case.objects.get(pk=case.pk), action)}
        assert held == expected, f"roles_on {action}"


def test_the_table_speaks_of_every_action_and_every_role(district: District) -> None:
    assert set(HEAD.split()) == {action.name for action in Action}
    held = {role for who in WHO for role in getattr(district, who).roles()}
    assert held == set(tables()["reconsideration"]) | set(tables()[""])


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
