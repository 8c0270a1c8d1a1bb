"""All that a page of figures asks, counted together: what is asked of one source by one date is one statement.

The year, its months and its groups by facts are sums over the same rows: these are grouped by month and facts at once
and added up here. What is no such sum, a stock at the end of each month, is asked apart.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from math import prod
from typing import Any

from django.db.models import IntegerField, Q, QuerySet, Value

from qingheng.kernel.figures.breakdowns import Breakdown
from qingheng.kernel.figures.declare import Count, Indicator, Leaf, Source
from qingheng.kernel.figures.measuring import Figure, leaves_of, whole, work_out
from qingheng.kernel.figures.reach import within
from qingheng.kernel.figures.spans import Span, days_of, resolve
from qingheng.kernel.figures.sql import MonthOf
from qingheng.kernel.figures.tables import Row, over, rows_of
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.organisations.remembering import fetch

MOST_GROUPS = 4000
"""Beyond so many possible groups, to sort the rows into them costs more than to read the rows again."""
MONTHS = "months"

Division = Any
"""A breakdown, or the months."""
Sums = dict[Division, dict[Any, dict[Leaf, Any]]]


class Together:
    """The figures of a span, of its months and of groups of them, as one person may count them.

    indicators: of the whole span. monthly: those asked month by month. grouped: those asked by groups.
    """

    def __init__(
        self, span: Span, indicators: Iterable[Indicator], *, monthly: Iterable[Leaf] = (),
        grouped: Iterable[tuple[Leaf, Breakdown]] = (), user: User | None = None, day: dt.date,
    ) -> None:  # fmt: skip
        self.span, self.user, self.day = span, user, day
        self.indicators = list(indicators)
        self._asked: dict[Leaf, dict[Division, None]] = {leaf: {} for leaf in leaves_of(self.indicators)}
        for leaf in monthly:
            self._asked.setdefault(leaf, {}).update({MONTHS: None} if isinstance(leaf, Count) else {})
        for leaf, by in grouped:
            self._asked.setdefault(leaf, {})[by] = None

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures of the whole span, by the code of their indicator."""
        numbers = {leaf: whole(self._sums[None][None][leaf]) for leaf in leaves_of(self.indicators)}
        return {each.code: work_out(each, numbers) for each in self.indicators}

    def months(self, leaves: Sequence[Leaf]) -> list[Row]:
        """The figures of each month; a stock is that of the month's own edge."""
        if not all(isinstance(leaf, Count) for leaf in leaves):
            return over(leaves, self.span.months(), user=self.user, day=self.day)
        return [self._month(month, leaves) for month in self.span.months()]

    def _month(self, month: Span, leaves: Sequence[Leaf]) -> Row:
        counted = self._sums[MONTHS].get(f"{month.first:%Y-%m}", {})
        numbers = {leaf: whole(counted.get(leaf)) for leaf in leaves}
        return Row(month, str(month), {leaf.code: work_out(leaf, numbers) for leaf in leaves})

    def groups(self, leaves: Sequence[Leaf], by: Breakdown) -> list[Row]:
        """The figures of each group of a division."""
        found = {
            key: {leaf: whole(counted.get(leaf)) for leaf in leaves}
            for key, counted in self._sums[by].items()
            if any(counted.get(leaf) if key is None else leaf in counted for leaf in leaves)
        }
        return rows_of(leaves, by, found)

    @cached_property
    def _sums(self) -> Sums:
        """What was counted, by division, group and leaf; the whole is the one group of no division."""
        sums: Sums = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
        for (source, window), leaves in self._bundles().items():
            for place, divisions in enumerate(self._statements(leaves)):
                wanted = [leaf for leaf in leaves if not place or not self._asked[leaf].keys().isdisjoint(divisions)]
                rows = fetch(
                    self.user, (source, window, tuple(wanted), tuple(divisions), self.span, self.day),
                    self._statement(source, window, wanted, divisions),
                )  # fmt: skip
                for at, leaf in enumerate(wanted, len(divisions) or 1):
                    if not place:
                        sums[None][None][leaf] = sum(row[at] or 0 for row in rows)
                    for column, division in enumerate(divisions):
                        if division in self._asked[leaf]:
                            for row in rows:
                                sums[division][row[column]][leaf] += row[at] or 0
        return sums

    def _bundles(self) -> dict[tuple[Source, Q], list[Leaf]]:
        """What is counted, by the source and the date that it is asked of."""
        bundles: dict[tuple[Source, Q], list[Leaf]] = defaultdict(list)
        for leaf in self._asked:
            bundles[leaf.of, leaf.window].append(leaf)
        return bundles

    def _statements(self, leaves: Sequence[Leaf]) -> list[list[Division]]:
        """The divisions of each statement: as many at once as make no more groups than are worth it."""
        packs: list[list[Division]] = []
        for division in dict.fromkeys(each for leaf in leaves for each in self._asked[leaf]):
            own = self._size(division)
            room = (pack for pack in packs if own and 0 < own * prod(map(self._size, pack)) <= MOST_GROUPS)
            if (pack := next(room, None)) is None:
                packs.append([division])
            else:
                pack.append(division)
        return packs or [[]]

    def _size(self, division: Division) -> int:
        return len(self.span.months()) if division is MONTHS else int(division.size)

    def _statement(
        self, source: Source, window: Q, leaves: Sequence[Leaf], divisions: Sequence[Division]
    ) -> Callable[[], QuerySet[Any, Any]]:
        def build() -> QuerySet[Any, Any]:
            days = days_of(self.span, self.day)
            keys = [_key(each, source, leaves[0]) for each in divisions] or [Value(None, output_field=IntegerField())]
            named = {f"k{place}": key for place, key in enumerate(keys)}
            counted = {
                f"n{place}": leaf.aggregate(resolve(leaf.where, days) or None) for place, leaf in enumerate(leaves)
            }
            rows = within(source.rows, source, self.user, Action.FIGURES).filter(resolve(window, days)).order_by()
            groups = rows.annotate(**named).values(*named)
            found: QuerySet[Any, Any] = groups.annotate(**counted).values_list(*named, *counted)
            return found

        return build


def _key(division: Division, source: Source, leaf: Leaf) -> Any:
    return MonthOf(leaf.dated) if division is MONTHS and isinstance(leaf, Count) else division.of(source)
