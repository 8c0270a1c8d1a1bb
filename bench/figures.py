"""A year's figures of reconsideration at a million cases, against hand-written SQL that gives the same numbers.

A few hundred cases of the demonstration, moved by real steps, are multiplied over ten years by SQL; only what the
figures read is multiplied: cases, their records, our limits and letters' limits, and the events of letters and stays.
"""

# ruff: noqa: S608  (names of tables and columns come from the models, values are parameters)
from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection, models, transaction
from django.test.utils import CaptureQueriesContext

from bench.crowd import settle
from bench.timing import in_turn
from qingheng.kernel.cases.demonstration import begin
from qingheng.kernel.cases.models import Case, Deadline, Event
from qingheng.kernel.figures.declare import Leaf
from qingheng.kernel.figures.measuring import leaves_of, measure, tally
from qingheng.kernel.figures.spans import Span
from qingheng.lines.reconsideration.figures import INDICATORS
from qingheng.lines.reconsideration.models import Reconsideration

CASES, SCALE, ROUNDS = 1_000_000, 0.12, 5
YEARS_OF_DAYS = 3653
APART = 100_000
"""Copies of one case bear its number so far apart: more than there are originals."""
YEAR, ASKED = Span.year(2024), dt.date(2024, 12, 31)
FIRST, NEXT = dt.date(2024, 1, 1), dt.date(2025, 1, 1)
LETTERS, ENTERING = "('issue_opinion', 'issue_suggestion')", "('suspend', 'begin_review')"
LEAVING = "('mediate', 'resume', 'settle', 'terminate', 'withdraw')"
RECORD, CASE, EVENT, LIMIT = (model._meta.db_table for model in (Reconsideration, Case, Event, Deadline))


def run() -> None:
    """Fill, compare, measure."""
    total = fill()
    ours, theirs = _ours(), by_hand()
    wrong = {code: (ours[code], number) for code, number in theirs.items() if ours[code] != number}
    if wrong or set(theirs) != set(ours):
        raise SystemExit(f"手写 SQL 与指标不一致：{wrong or set(ours) ^ set(theirs)}")
    with CaptureQueriesContext(connection) as captured:
        measure(INDICATORS, YEAR, day=ASKED)
    pair = in_turn(_measure, by_hand_again, ROUNDS)
    seconds, plain = sorted(pair.ours)[ROUNDS // 2], sorted(pair.baseline)[ROUNDS // 2]
    print(
        f"年度指标({total} 件案件，{len(INDICATORS)} 项): {len(captured)} 条语句，{seconds:.2f} 秒；"
        f"手写 SQL {plain:.2f} 秒；用时为手写的 {1 / pair.ratio:.2f} 倍"
    )


def fill() -> int:
    """A few hundred cases by real steps, then the million. The number of cases there are then."""
    world = begin(YEAR.first.year, 1, SCALE)
    world.play()
    originals = Case.objects.count()
    copies = CASES // originals
    with _unchecked(), transaction.atomic():
        own = f"case_id + i * {APART}"
        _multiply(Case, copies, {"id": f"id + i * {APART}", "number": "number || '-' || i"})
        _multiply(Reconsideration, copies, {"case_id": own})
        _multiply(Deadline, copies, {"case_id": own}, "binds = 'US' OR \"limit\" LIKE 'opinion%%'", leave="id")
        _multiply(
            Event, copies, {"case_id": own}, f"step IN {LETTERS} OR step IN {ENTERING} OR step IN {LEAVING}", "id"
        )
    settle()
    return Case.objects.count()


def _multiply(
    model: type[models.Model], copies: int, changed: Mapping[str, str], where: str = "1 = 1", leave: str = ""
) -> None:
    """Copy every row so often, its days put back by up to ten years; one statement."""
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    fields = [field for field in model._meta.concrete_fields if field.column != leave]
    values = ", ".join(changed.get(str(field.column)) or _shifted(field) for field in fields)
    columns = ", ".join(quote(str(field.column)) for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) "
            f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies}) "
            f"SELECT {values} FROM n CROSS JOIN {table} WHERE {where}".replace("%%", "%")
        )


def _shifted(field: models.Field[Any, Any]) -> str:
    column = str(connection.ops.quote_name(str(field.column)))
    if type(field) is not models.DateField:
        return column
    if connection.vendor == "sqlite":
        return f"date({column}, '-' || (i % {YEARS_OF_DAYS}) || ' days')"
    return f"({column} - i % {YEARS_OF_DAYS})"


@contextmanager
def _unchecked() -> Iterator[None]:
    """References hold by construction: the engine need not look each of them up."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA journal_mode = OFF")
            cursor.execute("PRAGMA synchronous = OFF")
            with connection.constraint_checks_disabled():
                yield
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
            return
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = origin")


def _measure(_: int) -> None:
    measure(INDICATORS, YEAR, day=ASKED)


def by_hand_again(_: int) -> None:
    """The hand's way, for the clock."""
    by_hand()


def _ours() -> dict[str, int]:
    numbers = tally(_leaves(), [YEAR], day=ASKED)[YEAR, None]
    return {leaf.code: number for leaf, number in numbers.items()}


def _leaves() -> list[Leaf]:
    return leaves_of(INDICATORS)


ONCE = "is_duplicate IS NOT TRUE"
CORRECTING = "('changed', 'quashed', 'partly_quashed', 'unlawful', 'void', 'ordered', 'contract')"
DECIDED = f"(closing IN ('upheld', 'claim_rejected') OR closing IN {CORRECTING})"
QUERIES: tuple[tuple[str, Mapping[str, str]], ...] = (
    (
        f"{RECORD} WHERE received_on >= %(first)s AND received_on < %(next)s AND {ONCE}",
        {"received": "TRUE", "enterprise": "is_enterprise", "service_point": "channel = 'service_point'"},
    ),
    (
        f"{RECORD} WHERE intake_ended_on >= %(first)s AND intake_ended_on < %(next)s AND {ONCE}",
        {
            name: f"intake_result = '{result}'"
            for name, result in (
                ("resolved", "resolved"),
                ("refused", "refused"),
                ("redirected", "redirected"),
                ("abandoned", "abandoned"),
                ("withdrawn", "withdrawn"),
                ("ended_otherwise", "other"),
            )
        },
    ),
    (
        f"{RECORD} WHERE accepted_on >= %(first)s AND accepted_on < %(next)s",
        {"accepted": "TRUE", "incomplete": "incomplete_ok"},
    ),
    (
        f"{RECORD} WHERE closed_on >= %(first)s AND closed_on < %(next)s",
        {
            "concluded": "TRUE",
            "upheld": "closing = 'upheld'",
            "corrected": f"closing IN {CORRECTING}",
            "rejected": "closing IN ('claim_rejected', 'dismissed')",
            "claim_rejected": "closing = 'claim_rejected'",
            "settled": "closing IN ('mediated', 'settled', 'withdrawn')",
            "terminated": "closing = 'terminated'",
            "decided": DECIDED,
            "published": f"{DECIDED} AND published",
            "unsued": "later_suit IS NULL OR later_suit NOT IN ('sued', 'petitioned')",
            "unlooked": "later_suit IS NULL",
            "ordinary": "track = 'ordinary'",
            "simplified": "track = 'simplified'",
            "hearings": "track = 'ordinary' AND hearing_held_on IS NOT NULL",
            "heads_attending": "track = 'ordinary' AND hearing_held_on IS NOT NULL AND head_attendance = 'attended'",
            "extended": "track = 'ordinary' AND extension_days IS NOT NULL",
            "reviewed": "has_review",
            "handling_days": "SUM(closed_on - accepted_on)",
        },
    ),
    *(
        (
            f"{RECORD} WHERE accepted_on < %({day})s AND (closed_on IS NULL OR closed_on >= %({day})s)",
            {f"pending_{edge}": "TRUE"},
        )
        for edge, day in (("opening", "first"), ("closing", "next"))
    ),
    *(
        (
            (
                f"{RECORD} WHERE received_on < %({day})s AND {ONCE} "
                f"AND COALESCE(accepted_on, intake_ended_on, '9999-12-31') >= %({day})s"
            ),
            {f"screening_{edge}": "TRUE"},
        )
        for edge, day in (("opening", "first"), ("closing", "next"))
    ),
    (
        (
            f"{EVENT} e JOIN {CASE} c ON c.id = e.case_id WHERE c.line = 'reconsideration' AND e.corrects IS NULL "
            f"AND e.step IN {LETTERS} AND NOT {{annulled}} "
            'AND COALESCE({redated}, e."on") >= %(first)s AND COALESCE({redated}, e."on") < %(next)s'
        ),
        {"opinions": "e.step = 'issue_opinion'", "suggestions": "e.step = 'issue_suggestion'"},
    ),
    (
        (
            f"{LIMIT} d JOIN {CASE} c ON c.id = d.case_id WHERE c.line = 'reconsideration' "
            "AND d.due >= %(first)s AND d.due < %(next)s"
        ),
        {
            "limits_met": "d.binds = 'US' AND d.state = 'MET'",
            "limits_judged": "d.binds = 'US' AND (d.state IN ('MET', 'MET_LATE') OR {late})",
            "overdue": "d.binds = 'US' AND (d.state = 'MET_LATE' OR {late})",
            "opinions_reported": "d.\"limit\" = 'opinion_limit' AND d.state = 'MET'",
            "opinions_due": "d.\"limit\" = 'opinion_limit' AND (d.state IN ('MET', 'MET_LATE') OR {late})",
        },
    ),
    (
        (
            f"{EVENT} e JOIN {RECORD} r ON r.case_id = e.case_id "
            "WHERE r.closed_on >= %(first)s AND r.closed_on < %(next)s "
            f"AND e.step IN {ENTERING} AND e.corrects IS NULL AND NOT {{annulled}}"
        ),
        {"suspended_days": 'SUM({left} - COALESCE({redated}, e."on"))'},
    ),
)
"""From where, and the columns: a condition is counted, a sum stands as it is."""


def by_hand() -> dict[str, int]:
    """All numbers that the figures are made of, each source and window read once."""
    found: dict[str, int] = {}
    with connection.cursor() as cursor:
        for source, columns in QUERIES:
            wanted = ", ".join(
                each if each.startswith("SUM(") else f"COUNT(*) FILTER (WHERE {each})" for each in columns.values()
            )
            cursor.execute(_spelled(f"SELECT {wanted} FROM {source}"), {"first": FIRST, "next": NEXT, "today": ASKED})
            row = cursor.fetchone()
            found |= {name: int(number or 0) for name, number in zip(columns, row, strict=True)}
    return found


def _column(wanted: str) -> str:
    return wanted if wanted.startswith("SUM(") else f"COUNT(*) FILTER (WHERE {wanted})"


def _spelled(sql: str) -> str:
    """In the engine's own way with JSON and with the days between two dates."""
    sqlite = connection.vendor == "sqlite"
    on = "x.data ->> '$.on'" if sqlite else "(x.data ->> 'on')::date"
    annulled = "x.data ->> '$.annul' = 1" if sqlite else "x.data ->> 'annul' = 'true'"
    fixing = f"FROM {EVENT} x WHERE x.case_id = {{of}}.case_id AND x.corrects = {{of}}.number"
    redated = f"(SELECT {on} {fixing} AND {on} IS NOT NULL ORDER BY x.number DESC LIMIT 1)"
    left = (
        f'(SELECT COALESCE({redated.format(of="l")}, l."on") FROM {EVENT} l WHERE l.case_id = e.case_id '
        f"AND l.number > e.number AND l.corrects IS NULL AND l.step IN {LEAVING} "
        f"AND NOT EXISTS (SELECT 1 {fixing.format(of='l')} AND {annulled}) ORDER BY l.number LIMIT 1)"
    )
    for mark, text in (
        ("{annulled}", f"EXISTS (SELECT 1 {fixing.format(of='e')} AND {annulled})"),
        ("{redated}", redated.format(of="e")),
        ("{left}", left),
        ("{late}", "(d.state = 'RUNNING' AND d.due < %(today)s)"),
    ):
        sql = sql.replace(mark, text)
    if not sqlite:
        return sql
    for later, earlier in (("closed_on", "accepted_on"), (left, f'COALESCE({redated.format(of="e")}, e."on")')):
        sql = sql.replace(
            f"SUM({later} - {earlier})", f"SUM(CAST(julianday({later}) - julianday({earlier}) AS INTEGER))"
        )
    return sql
