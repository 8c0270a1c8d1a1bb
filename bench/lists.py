"""Inbox and case list at 100,000 cases, against hand-written SQL that returns the same rows and the same counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench import crowd
from bench.timing import in_turn
from qingheng.kernel.cases import calendars
from qingheng.kernel.organisations.models import User
from qingheng.kernel.today import stand_still
from qingheng.workbench.lists import reading
from qingheng.workbench.lists.asking import ask
from qingheng.workbench.tasks import inbox
from qingheng.workbench.tasks.deadlines import Row, Window

ROUNDS = 21
TODAY = crowd.TODAY

_ROWS = """
SELECT d.case_id, c.number, c.title, c.state, u.full_name, d.due, d."limit", d.subject
FROM cases_deadline d JOIN cases_case c ON c.id = d.case_id LEFT JOIN organisations_user u ON u.id = c.officer_id
WHERE d.state = 'RUNNING' AND d.binds = 'US' AND d.due <= %s AND {reach} ORDER BY d.due, d.id LIMIT 51"""
_TALLY = """
SELECT COUNT(*) FILTER (WHERE d.binds = 'US' AND d.due < %s), COUNT(*) FILTER (WHERE d.binds = 'US' AND d.due = %s),
    COUNT(*) FILTER (WHERE d.binds = 'US'), COUNT(*) FILTER (WHERE d.binds <> 'US')
FROM cases_deadline d JOIN cases_case c ON c.id = d.case_id
WHERE d.state = 'RUNNING' AND d.due <= %s AND {reach}"""
_SECTION = "c.body_id IN (SELECT id FROM organisations_body WHERE path LIKE %s)"
_OWN = "d.case_id IN (SELECT case_id FROM cases_assignment WHERE user_id = %s AND until IS NULL)"

_UNASSIGNED = "SELECT c.id FROM cases_case c WHERE c.officer_id IS NULL AND c.closed_on IS NULL AND {reach} LIMIT 200"
_LAID = """
SELECT p.id FROM cases_preparation p JOIN cases_case c ON c.id = p.case_id
WHERE p.outcome = 'pending' AND p.role = 'working_body_head' AND {reach} LIMIT 200"""

_CASES = """
SELECT c.id, c.number, c.title, c.state, c.next_due, c.next_limit, u.full_name, c.began_on, r.admin_field
FROM cases_case c JOIN reconsideration_reconsideration r ON r.case_id = c.id
LEFT JOIN organisations_user u ON u.id = c.officer_id
WHERE c.line = 'reconsideration' AND c.body_id IN (SELECT id FROM organisations_body WHERE path LIKE %s) {where}
ORDER BY {order} LIMIT 50"""
_TOTALS = """
SELECT COUNT(*), COUNT(*) FILTER (WHERE c.closed_on IS NULL), COUNT(*) FILTER (WHERE c.next_due < %s)
FROM cases_case c {join}
WHERE c.line = 'reconsideration' AND c.body_id IN (SELECT id FROM organisations_body WHERE path LIKE %s) {where}"""
_RECORD = "JOIN reconsideration_reconsideration r ON r.case_id = c.id"


@dataclass(frozen=True)
class Measured:
    """One question: how the program asks it, how a hand would, and where the page stands."""

    name: str
    user: User
    ours: Callable[[User], list[int]]
    by_hand: Callable[[], list[int]]
    url: str


def run() -> None:
    """Fill the database and print the ratios."""
    made = crowd.gather()
    crowd.settle()
    stand_still(TODAY)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    head, officer = made.district.head, made.officers[7]
    for each in (*_inboxes(head, officer), *_lists(head)):
        _measure(each)


def _inboxes(head: User, officer: User) -> list[Measured]:
    reach = _under(head)
    return [
        Measured("今日待办(负责人，全科)", head, _inbox, lambda: _inbox_by_hand(_SECTION, reach), "/"),
        Measured("今日待办(承办人，本人)", officer, _inbox, lambda: _inbox_by_hand(_OWN, officer.pk), "/"),
    ]


def _lists(head: User) -> list[Measured]:
    reach, newest = _under(head), "c.began_on DESC, c.id DESC"
    field, still = "AND r.admin_field = 'market'", "AND c.closed_on IS NULL"
    due = "c.next_due ASC NULLS LAST, c.id DESC"
    return [
        _list("案件列表(全部)", head, "", lambda: _cases_by_hand(reach, newest)),
        _list("案件列表(按领域)", head, "admin_field=market", lambda: _cases_by_hand(reach, newest, field, _RECORD)),
        _list("案件列表(未结，按期限)", head, "open=yes&sort=due", lambda: _cases_by_hand(reach, due, still)),
    ]


def _list(name: str, user: User, query: str, by_hand: Callable[[], list[int]]) -> Measured:
    def ours(person: User) -> list[int]:
        asked = ask(person, QueryDict(query))
        reading.totals(asked)
        return [row.pk for row in reading.page(asked, 0, reading.PAGE)]

    return Measured(name, user, ours, by_hand, f"/cases/?{query}")


def _measure(each: Measured) -> None:
    with CaptureQueriesContext(connection) as captured:
        found = each.ours(_fresh(each.user))
        statements = len(captured) - 1  # without the one that reads the user
    assert found == each.by_hand(), f"{each.name}: not the same rows"  # noqa: S101
    pair = in_turn(lambda _: _drop(each.ours(_fresh(each.user))), lambda _: _drop(each.by_hand()), ROUNDS)
    client = Client()
    client.force_login(each.user, backend="django.contrib.auth.backends.ModelBackend")
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(each.url)
        whole = len(asked)
    assert answer.status_code == 200, answer.status_code  # noqa: S101
    page = in_turn(lambda _: _drop(client.get(each.url)), lambda _: _drop(each.by_hand()), ROUNDS)
    times = f"{_ms(pair.ours)}，为手写 SQL({_ms(pair.baseline)})的 {1 / pair.ratio:.2f} 倍"
    print(f"{each.name}: {statements} 条语句，{times}；整页 {whole} 条语句，{_ms(page.ours)}")


def _drop(_: object) -> None:
    """What is measured is measured for its time alone."""


def _inbox(user: User) -> list[int]:
    return [item.case for item in inbox.read(user).items if isinstance(item, Row)]


def _inbox_by_hand(reach: str, value: Any) -> list[int]:
    soon = Window.at(TODAY, calendars.current()).soon
    if reach == _SECTION:
        _fetch(_UNASSIGNED.format(reach=reach), [value])
        _fetch(_LAID.format(reach=reach), [value])
    _fetch(_TALLY.format(reach=reach), [TODAY, TODAY, soon, value])
    return [row[0] for row in _fetch(_ROWS.format(reach=reach), [TODAY, value])][: inbox.PAGE]


def _cases_by_hand(reach: str, order: str, where: str = "", join: str = "") -> list[int]:
    _fetch(_TOTALS.format(where=where, join=join), [TODAY, reach])
    return [row[0] for row in _fetch(_CASES.format(where=where, order=order), [reach])]


def _fetch(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _under(user: User) -> str:
    post = next(post for post in user.posts_on(timezone.localdate()))
    return f"{post.body.path}%"


def _fresh(user: User) -> User:
    """The user as a request reads them: nothing remembered from the last."""
    return User.objects.get(pk=user.pk)


def _ms(seconds: Sequence[float]) -> str:
    return f"{median(seconds) * 1000:.1f} 毫秒"
