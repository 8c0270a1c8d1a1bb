"""In which roles a user may act in a case: the posts whose reach covers it."""

from __future__ import annotations

from qingheng.kernel.cases.models import Assignment, Case
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.organisations.permissions import Action, Scope, granted
from qingheng.kernel.today import today
from qingheng.procedure.roles import LAW, Role


def roles_on(user: User | None, case: Case, action: Action = Action.ACT) -> list[Role]:
    """The roles in which the user may do this in the case; without a user, the law's own.

    Args:
        case: with its body loaded.
    """
    if user is None:
        return [LAW]
    found: list[Role] = []
    own: bool | None = None
    for post in user.posts_today:
        scope = granted(post.role_held, action, case.line)
        if case.sealed and granted(post.role_held, Action.SEALED, case.line) is Scope.NONE:
            continue
        if scope is Scope.OWN and own is None:
            own = _is_own(user, case)
        if _reaches(scope, post.body, case, own=bool(own)):
            found.append(post.role_held)
    return found


def intake_roles(user: User, body: Body, line: str) -> list[Role]:
    """The roles in which the user may take in a case of a line for a body; none where no post of theirs reaches it.

    A service point takes in for every section of its own authority.
    """
    return [post.role_held for post in user.posts_today if _takes_in_for(post, body, line)]


def handling_bodies(user: User, line: Line) -> list[Body]:
    """The bodies with staff who handle cases of the line, for which the user may take in."""
    handled = Post.objects.on(today()).filter(role__in=[role.code for role in line.handled_by])
    found = Body.objects.active().filter(pk__in=handled.values("body")).order_by("path")
    return [body for body in found if intake_roles(user, body, line.code)]


def _takes_in_for(post: Post, body: Body, line: str) -> bool:
    match granted(post.role_held, Action.TAKE_IN, line):
        case Scope.ALL:
            return True
        case Scope.AUTHORITY:
            return post.body.contains(body)
        case Scope.SECTION:
            return post.body_id == body.pk
        case Scope.OWN:
            return post.body.path.split("/")[0] == body.path.split("/")[0]
        case _:
            return False


def _reaches(scope: Scope, body: Body, case: Case, *, own: bool) -> bool:
    match scope:
        case Scope.ALL:
            return True
        case Scope.AUTHORITY:
            return body.contains(case.body)
        case Scope.SECTION:
            return body.pk == case.body_id
        case Scope.OWN:
            return own
        case _:
            return False


def _is_own(user: User, case: Case) -> bool:
    if user.pk in (case.officer_id, case.taken_in_by_id):
        return True
    return Assignment.objects.filter(case=case, user=user, until=None).exists()
