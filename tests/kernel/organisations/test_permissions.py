"""The table of permissions, cell by cell, and how posts turn it into scopes."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import HOUSE, Action, Scope, allows, granted, scopes, tables
from qingheng.procedure import roles
from qingheng.procedure.roles import ROLES, Role

Appoint = Callable[..., User]

# One line a role, one letter an action, in the order of HEAD. - none, o own, s section, a authority, * all.
HEAD = "LIST VIEW TAKE_IN ACT ASSIGN SERVE NOTIFY CORRECT VOID UNMASK SEALED EXPORT FIGURES AUDIT CALENDAR ADMINISTER"
TABLE = """
intake_clerk       s s s s - - - - - o - - - - - -
service_point      o o o o - - - - - o - - - - - -
case_officer       s s - o - o o - - o - s s - - -
working_body_head  a a - a a a a a a a - a a - - -
authority_head     a a - a - - - - a - - - a - - -
mediator           o o - o - - - - - o - - - - - -
server             s s - s - s - - - s - - - - - -
statistician       a - - - - - - - - - - a a - - -
calendar_keeper    - - - - - - - - - - - - - - * -
auditor            - - - - - - - - - - - - - * - -
administrator      - - - - - - - - - - - - - - - *
respondent         - - - - - - - - - - - - - - - -
applicant          - - - - - - - - - - - - - - - -
third_party        - - - - - - - - - - - - - - - -
agent              - - - - - - - - - - - - - - - -
representative     - - - - - - - - - - - - - - - -
law                - - - - - - - - - - - - - - - -
"""
LETTERS = {"-": Scope.NONE, "o": Scope.OWN, "s": Scope.SECTION, "a": Scope.AUTHORITY, "*": Scope.ALL}
EXPECTED = {
    (ROLES[code], Action[action]): LETTERS[letter]
    for code, *letters in (line.split() for line in TABLE.strip().splitlines())
    for action, letter in zip(HEAD.split(), letters, strict=True)
}


def test_the_table_here_speaks_of_every_role_and_action() -> None:
    assert {action for _, action in EXPECTED} == set(Action)
    assert set(tables()["reconsideration"]) | set(HOUSE) <= {role for role, _ in EXPECTED}


@pytest.mark.parametrize(("role", "action"), EXPECTED, ids=lambda value: getattr(value, "code", value))
def test_each_cell(role: Role, action: Action) -> None:
    assert max(granted(role, action, "reconsideration"), granted(role, action)) is EXPECTED[role, action]


@pytest.mark.parametrize("role", [roles.STATISTICIAN, roles.AUDITOR, roles.ADMINISTRATOR, roles.CALENDAR_KEEPER])
def test_who_keeps_the_house_sees_no_case(role: Role, appoint: Appoint, government: Body) -> None:
    user = appoint(government, role)
    for action in (Action.VIEW, Action.ACT, Action.UNMASK, Action.TAKE_IN):
        assert not allows(user, action)


def test_nobody_is_allowed_anything_without_a_post(user: User) -> None:
    for action in Action:
        assert scopes(user, action) == []
        assert scopes(AnonymousUser(), action) == []


def test_a_scope_belongs_to_the_body_of_the_post(appoint: Appoint, section: Body, town: Body) -> None:
    appoint(section, roles.CASE_OFFICER)
    user = appoint(town, roles.SERVICE_POINT)
    assert set(scopes(user, Action.VIEW)) == {(Scope.SECTION, section), (Scope.OWN, town)}
    assert scopes(user, Action.EXPORT) == [(Scope.SECTION, section)]


def test_of_two_posts_in_one_body_the_wider_counts(appoint: Appoint, bureau: Body) -> None:
    appoint(bureau, roles.CASE_OFFICER)
    user = appoint(bureau, roles.WORKING_BODY_HEAD)
    assert scopes(user, Action.ACT) == [(Scope.AUTHORITY, bureau)]


def test_asking_for_every_action_costs_one_query(appoint: Appoint, section: Body) -> None:
    user = appoint(section, roles.CASE_OFFICER)
    with CaptureQueriesContext(connection) as queries:
        for action in Action:
            scopes(user, action)
    assert len(queries) == 1
