"""In which roles a user may act in a case: the posts whose reach covers it."""

from __future__ import annotations

from collections.abc import Sequence

from qingheng.kernel.cases.models import Assignment, Case
from qingheng.kernel.cases.registry import Line, lines
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.organisations.permissions import Action, Scope, allows, granted
from qingheng.kernel.today import today
from qingheng.procedure.declare import Step
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


def lines_for(user: User, action: Action) -> list[Line]:
    """The lines in which the user may do this somewhere, in the order in which they were entered."""
    return [own for own in lines() if allows(user, action, own.code)]


def handling_bodies(user: User, line: Line) -> list[Body]:
    """The bodies that handle the line's cases and for which the user may take in."""
    return _handling(user, [line])[line.code]


def openings(user: User) -> list[tuple[Line, Step]]:
    """Every step by which the user may open a case of some line for some body: two queries."""
    mine = lines_for(user, Action.TAKE_IN)
    bodies = _handling(user, mine)
    return [
        (own, step)
        for own in mine
        for step in own.procedure.opening_steps()
        if any(not set(step.roles).isdisjoint(intake_roles(user, body, own.code)) for body in bodies[own.code])
    ]


def _handling(user: User, asked: Sequence[Line]) -> dict[str, list[Body]]:
    """The bodies of `handling_bodies` for several lines, by their code."""
    reached: dict[str, list[Body]] = {own.code: [] for own in asked}
    if not reached or not allows(user, Action.TAKE_IN):
        return reached
    active = list(Body.objects.active().order_by("path"))
    posts = Post.objects.on(today()).filter(role__in={role.code for own in asked for role in own.handled_by})
    held = set(posts.order_by().values_list("role", "body").distinct())
    for own in asked:
        for body in active:
            handles = not own.handled_by or any((role.code, body.pk) in held for role in own.handled_by)
            if handles and intake_roles(user, body, own.code):
                reached[own.code].append(body)
    return reached


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
